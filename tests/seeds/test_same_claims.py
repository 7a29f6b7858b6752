"""However a unit sends its self-scoring, it says the same: its own table, the form by Excel, the form by LibreOffice."""

from pathlib import Path

import pytest

from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from seeds.building.forms import demo_ledger, filled_form
from seeds.building.office import office, saved_as
from seeds.building.source import unit_source
from seeds.building.workbooks import NAMES
from tests.seeds.reading import draft_of, said


def said_in(content: bytes, folder: Path) -> dict[str, object]:
    """Return what a workbook of these bytes claims by leaf."""
    path = folder / "SoLieu.xlsx"
    path.write_bytes(content)
    return said(parse_draft(read_book(str(path)), demo_ledger()))


@pytest.mark.parametrize("code", ["DP", "HL", "KT"])
def test_a_unit_s_own_table_says_what_the_form_filled_in_says(code: str, tmp_path: Path) -> None:
    assert said_in(filled_form(unit_source(code)), tmp_path) == said(draft_of("files", NAMES[code]))


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
def test_the_form_says_the_same_after_libreoffice_saved_it(tmp_path: Path) -> None:
    saved = saved_as(filled_form(unit_source("HL")), "xlsx", "xlsx")

    assert said_in(saved, tmp_path) == said(draft_of("files", NAMES["HL"]))
