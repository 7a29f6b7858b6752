"""A new year begins with what is known of the units' files."""

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes_file import ChangesFile
from desktop.domain.cluster import Unit
from desktop.domain.desk import Desk
from desktop.domain.new_year import Change
from desktop.jobs.history import check_store
from desktop.jobs.new_year import look_ahead, make_year
from desktop.jobs.profiles import list_profiles
from tests.jobs.sample import desk_at

NEW = Unit("ABM", "Công an tỉnh An Bình Mới", "An Bình Mới", 1)


def _open(sample: Desk, tmp_path: Path, *changes: Change) -> Desk:
    new = desk_at(tmp_path / "nam-moi.tongket")
    make_year(sample, new.path, look_ahead(sample, ChangesFile(changes)))
    return new


def _units(desk: Desk) -> set[str]:
    return {each.profile.unit for each in list_profiles(desk)}


def test_file_shapes_come_along_with_their_count(sample: Desk, tmp_path: Path) -> None:
    kept = list_profiles(sample)
    assert ("profiles", len(kept)) in look_ahead(sample, ChangesFile()).new.carried
    new = _open(sample, tmp_path)
    assert list_profiles(new) == kept
    assert check_store(new).findings == ()


@pytest.mark.parametrize(("kind", "former", "goes_on"), [("renamed", ("AB",), True), ("merged", ("AB", "BS"), False)])
def test_a_renamed_unit_keeps_its_shapes_a_merged_one_begins_anew(
    sample: Desk, tmp_path: Path, kind: str, former: tuple[str, ...], goes_on: bool
) -> None:
    change = Change("renamed" if kind == "renamed" else "merged", date(2027, 3, 1), "Nghị quyết mẫu", former, (NEW,))
    units = _units(_open(sample, tmp_path, change))
    assert ("ABM" in units) == goes_on
    assert not units & set(former)
