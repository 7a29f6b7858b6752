"""A form is made for every unit; what a person changed there is not overwritten."""

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Figure
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import create_from_files
from desktop.jobs.forms import look_at_forms, make_forms
from desktop.resources import seed
from desktop.store import past_years
from desktop.store.acts import act
from desktop.store.connection import working
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


def keep_last_year(desk: Desk, unit: str, *codes: str) -> None:
    """Keep how 2025 ended for units of these codes, which `unit` goes on from."""
    units = tuple(PastUnit(code, f"Công an tỉnh {code}", Decimal(90), 1, None, ()) for code in codes)
    figures = tuple(Figure(code, "PPHS", "this", Decimal(120)) for code in codes)
    links = tuple(Predecessor(unit, code, code, "merged", date(2025, 7, 1), "") for code in codes)
    with working(desk) as db, act(db, desk, "new_year", {"year": 2026, "name": "", "code": ""}):
        past_years.keep(db, PastYear(2025, units, figures))
        past_years.keep_predecessors(db, links)


def last_of(path: str) -> tuple[object, str, str]:
    """Return what stands in last period's cell, its colour, and what it says when it is entered."""
    book = openpyxl.load_workbook(path)
    sheet, _, cell = str(book.defined_names["sl.PPHS.last"].attr_text).partition("!")
    found = book[sheet.strip("'")][cell.replace("$", "")]
    checks = book[sheet.strip("'")].data_validations.dataValidation
    prompt = next(each.prompt for each in checks if str(each.sqref) == found.coordinate)
    return found.value, str(found.font.color.rgb if found.font.color else ""), str(prompt)


def test_last_years_figures_stand_grey_those_of_merged_units_put_together(started: Desk, tmp_path: Path) -> None:
    keep_last_year(started, "AB", "X", "Y")
    made = {(each.unit, each.kind): each.path for each in make_forms(started, str(tmp_path))}
    value, colour, prompt = last_of(made["AB", "workbook"])
    assert (value, colour) == (240, "FF7F7F7F")
    assert "gộp từ: Công an tỉnh X + Công an tỉnh Y" in prompt
    assert last_of(made["BS", "workbook"])[0] is None


def test_the_letter_speaks_of_printed_figures_only_where_some_are(started: Desk) -> None:
    keep_last_year(started, "AB", "X", "Y")
    told = {unit: " ".join(text for _, text in look_at_forms(started, unit).letter) for unit in ("AB", "BS")}
    assert "in sẵn bằng chữ màu xám" in told["AB"]
    assert "in sẵn" not in told["BS"]
    assert "đề nghị ghi đủ vào cột “Kỳ trước”" in told["BS"]


def test_forms_of_half_a_year_show_nothing_of_the_whole_year_before(started: Desk, tmp_path: Path) -> None:
    keep_last_year(started, "AB", "AB")
    made = make_forms(replace(started, round="so-ket"), str(tmp_path))
    assert last_of(made[0].path)[0] is None


def test_forms_want_a_framework(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "x.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), None)
    with pytest.raises(DeskError) as caught:
        make_forms(desk, str(tmp_path))
    assert caught.value.trouble is Trouble.NO_FRAMEWORK
