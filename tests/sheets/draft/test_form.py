"""A form of the program's own gives the same claims with its marks, without them, and as the unit's own table."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.form import HEADING_ROW, MARK_SHEET, SCORE_SHEET, FormInput, ScoreColumn, form_rows
from desktop.papers.forms.book import workbook
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from tests.sheets.draft.shapes import Case, Said, make_case

COLUMNS = {column: number for number, column in enumerate(ScoreColumn, 1)}


def _filled(case: Case) -> openpyxl.Workbook:
    form = openpyxl.load_workbook(BytesIO(workbook(case.ledger, case.unit, date(2026, 11, 1))))
    for number, row in enumerate(form_rows(case.ledger.framework), HEADING_ROW + 1):
        for each in row.inputs if row.criterion else ():
            assert row.criterion
            value = _typed(case.truth[row.criterion.code], each)
            form[SCORE_SHEET].cell(number, COLUMNS[each.column]).value = value
    return form


def _typed(said: Said, asked: FormInput) -> float | str | None:
    if asked.input in {"points", "claimed"}:
        return "-" if said.dash else None if said.points is None else float(said.points)
    value = said.counts.get(asked.input.removeprefix("counts:"), said.inputs.get(asked.input))
    return float(value) if isinstance(value, Decimal) else value


def _read(form: openpyxl.Workbook, case: Case, folder: Path) -> Draft:
    path = folder / "mau.xlsx"
    form.save(path)
    return parse_draft(read_book(str(path)), case.ledger)


def _plain(draft: Draft) -> list[tuple[object, ...]]:
    return [(claim.criterion, claim.inputs, claim.points, claim.claimed, claim.not_reported) for claim in draft.claims]


@pytest.mark.parametrize("seed", range(4))
def test_marks_only_make_surer_what_headings_and_titles_tell(seed: int, tmp_path: Path) -> None:
    case = make_case(seed, "all")
    marked = _read(_filled(case), case, tmp_path)
    bare = _filled(case)
    del bare[MARK_SHEET]
    for name in list(bare.defined_names):
        del bare.defined_names[name]
    bare[SCORE_SHEET].delete_rows(1, HEADING_ROW - 1)
    bare[SCORE_SHEET]["A1"] = "Số"

    unmarked = _read(bare, case, tmp_path)

    own = parse_draft(case.book._replace(file="x.xlsx"), case.ledger)
    assert _plain(marked) == _plain(unmarked) == _plain(own)
    assert marked.blank == unmarked.blank == own.blank
    assert (marked.unit, marked.round, marked.framework_version) == (case.unit, "tong-ket", 1)
    assert not [finding for finding in marked.findings if finding.level in {Level.ERROR, Level.QUESTION}]


def test_each_input_names_its_cell(tmp_path: Path) -> None:
    case = make_case(1, "all")
    draft = _read(_filled(case), case, tmp_path)
    rows = {
        row.criterion.code: number
        for number, row in enumerate(form_rows(case.ledger.framework), HEADING_ROW + 1)
        if row.code and row.criterion
    }
    for claim in draft.claims:
        for name, place in claim.sources:
            if not name.startswith("counts:"):
                assert place.cell
                assert int("".join(filter(str.isdigit, place.cell))) == rows[claim.criterion]
                assert place.sheet == SCORE_SHEET
