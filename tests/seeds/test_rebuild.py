"""The shipped files are what the sources say: rebuilding gives the same."""

from functools import cache
from pathlib import Path

import pytest

from desktop.domain.book import Book
from desktop.resources import seed
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from seeds import rebuild
from seeds.building.forms import demo_ledger, filled_form
from seeds.building.office import office
from seeds.building.settle import settle
from seeds.building.source import later_sources, unit_source
from seeds.building.workbooks import NAMES, needs_office, workbook_bytes
from tests.seeds.reading import said, told, truth

PLAIN = [code for code in NAMES if not needs_office(code) and not unit_source(code).form]


@cache
def office_bytes(code: str) -> bytes:
    """Return the workbook of a unit that works with LibreOffice, saved anew."""
    return workbook_bytes(unit_source(code))


def shown(book: Book) -> list[tuple[str, int, int, str]]:
    """Return every cell of a book with its sheet, place and raw text."""
    return [(sheet.name, cell.row, cell.column, cell.raw) for sheet in book.sheets for cell in sheet.cells]


@pytest.mark.parametrize("code", PLAIN)
def test_a_unit_s_own_workbook_is_rebuilt_byte_for_byte(code: str) -> None:
    assert workbook_bytes(unit_source(code)) == seed("demo", "files", NAMES[code]).read_bytes()


@pytest.mark.parametrize("at", range(2))
def test_a_workbook_sent_later_is_rebuilt_byte_for_byte(at: int) -> None:
    name, source = later_sources()[at]

    assert workbook_bytes(source) == seed("demo", "later", name).read_bytes()


def test_reports_entries_and_truth_are_rebuilt_byte_for_byte() -> None:
    papers = [each for each in rebuild.papers() if not each.path.endswith(".xlsx")]

    assert len(papers) == 8
    for paper in papers:
        assert paper.content == seed("demo", *paper.path.split("/")).read_bytes(), paper.path


@pytest.mark.parametrize("code", ["AB", "CG"])
def test_a_form_filled_in_anew_says_what_the_shipped_one_says(code: str, tmp_path: Path) -> None:
    path = tmp_path / NAMES[code]
    path.write_bytes(settle(filled_form(unit_source(code))))

    draft = parse_draft(read_book(str(path)), demo_ledger())
    assert said(draft) == told(truth()["files"][NAMES[code]])


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("code", ["BS", "CG"])
def test_what_libreoffice_saves_says_what_the_shipped_file_says(code: str, tmp_path: Path) -> None:
    path = tmp_path / NAMES[code]
    path.write_bytes(office_bytes(code))

    draft = parse_draft(read_book(str(path)), demo_ledger())
    assert said(draft) == told(truth()["files"][NAMES[code]])


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed")
def test_the_old_workbook_has_the_same_cells_as_the_shipped_one(tmp_path: Path) -> None:
    path = tmp_path / NAMES["BS"]
    path.write_bytes(office_bytes("BS"))

    assert shown(read_book(str(path))) == shown(read_book(str(seed("demo", "files", NAMES["BS"]))))


def test_without_libreoffice_its_files_are_left_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")

    rebuild.main(tmp_path)

    written = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert NAMES["BS"] not in written
    assert NAMES["AB"] in written
    assert "left as it is, LibreOffice is not installed" in capsys.readouterr().out


def test_settled_bytes_stay_the_same_when_settled_again() -> None:
    once = settle(seed("demo", "files", NAMES["KT"]).read_bytes())

    assert settle(once) == once
