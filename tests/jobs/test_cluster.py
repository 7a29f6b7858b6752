"""A year is set up from two files or from what was typed; the overview says how far it has come."""

from pathlib import Path

import pytest

from desktop.domain.cluster_file import ClusterFile
from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import change_number, cluster_of, create, create_from_files, overview
from desktop.jobs.framework import load
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.resources import seed
from tests.jobs.sample import desk_at, member_file

DEMO = seed("demo")


def test_a_refused_cluster_file_makes_no_store(tmp_path: Path) -> None:
    bad = tmp_path / "cum.toml"
    bad.write_text('name = "x"', "utf-8")
    with pytest.raises(DeskError) as caught:
        create_from_files(desk_at(tmp_path / "x.tongket"), str(bad), None)
    assert caught.value.trouble is Trouble.REFUSED
    assert caught.value.findings
    assert [path.name for path in tmp_path.iterdir()] == ["cum.toml"]


def test_a_year_can_begin_without_a_framework_and_get_one_later(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "x.tongket")
    opening = cluster_of(str(DEMO / "cluster.toml"))
    create(desk, ClusterFile(opening.cluster), None)
    assert overview(desk).ledger.framework.version == 0
    load(desk, str(DEMO / "framework.toml"))
    assert overview(desk).ledger.framework.version == 1


def test_the_overview_says_what_has_come_in(started: Desk) -> None:
    before = change_number(started)
    take(started, [member_file("SoLieu_AB"), member_file("BaoCao_CG")], Asking())
    seen = overview(started)
    gathered = {each.unit.code: (each.workbook is not None, each.narrative is not None) for each in seen.gathered}
    assert gathered["AB"] == (True, False)
    assert gathered["CG"] == (False, True)
    assert gathered["BS"] == (False, False)
    assert seen.change_number == change_number(started) == before + 2
    assert seen.print_code


@pytest.mark.parametrize("name", sorted(path.name for path in seed("published").iterdir() if path.is_dir()))
def test_every_published_conference_opens(name: str, tmp_path: Path) -> None:
    from desktop.jobs.entry import enter_file

    desk = desk_at(tmp_path / "x.tongket")
    folder = seed("published", name)
    create_from_files(desk, str(folder / "cluster.toml"), None)
    enter_file(desk, str(folder / "entries.json"))
    ledger = overview(desk).ledger
    assert ledger.passages
    assert ledger.entries == ()


def test_a_kept_framework_is_never_written_over(started: Desk, tmp_path: Path) -> None:
    take(started, [member_file("SoLieu_AB")], Asking())
    shorter = tmp_path / "khung.toml"
    text = (DEMO / "framework.toml").read_text("utf-8")
    shorter.write_text(text.replace('name = "', 'name = "(sửa) ', 1), "utf-8")
    before = change_number(started)
    assert load(started, str(DEMO / "framework.toml")).version == 1
    assert change_number(started) == before
    assert load(started, str(shorter)).version == 2
    ledger = overview(started).ledger
    assert ledger.framework.name.startswith("(sửa)")
    assert ledger.entries
