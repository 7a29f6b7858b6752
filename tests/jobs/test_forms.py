"""A form is made for every unit; what a person changed there is not overwritten."""

import hashlib
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.forms import make_forms
from desktop.resources import seed
from tests.jobs.sample import desk_at


def test_a_workbook_and_an_outline_per_unit(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"))
    assert len(made) == 12
    for each in made:
        assert hashlib.sha256(Path(each.path).read_bytes()).hexdigest() == each.sha256
    names = {Path(each.path).relative_to(tmp_path / "mau").as_posix() for each in made}
    assert {"AB/SoLieu_AB_2026_v1.xlsx", "AB/BaoCao_AB_2026_v1.docx"} <= names


def test_a_form_somebody_changed_is_kept(started: Desk, tmp_path: Path) -> None:
    first = make_forms(started, str(tmp_path))[0]
    Path(first.path).write_bytes(b"changed")
    again = make_forms(started, str(tmp_path))[0]
    assert Path(first.path).read_bytes() == b"changed"
    assert again.path != first.path


def test_forms_want_a_framework(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "x.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), None)
    with pytest.raises(DeskError) as caught:
        make_forms(desk, str(tmp_path))
    assert caught.value.trouble is Trouble.NO_FRAMEWORK
