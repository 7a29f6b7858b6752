"""The demo's six units in six shapes: what was answered about the first files answers for the second, all else equal.

The files are written anew without their number formats, so that a share typed as a percent is asked about, once.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from desktop.domain.book import Book, Cell, CellType, Sheet
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import Guidance, guidance_of
from desktop.domain.ledger import Layer
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking, Look, look_again, look_at, sight_of
from desktop.resources import seed
from desktop.sheets.process import Reader
from desktop.sheets.reading import read_book
from desktop.words.findings import tell
from tests.seeds.reading import said, told, truth
from tests.sheets.draft.as_file import as_file

FILES = sorted(path.name for path in seed("demo", "files").iterdir() if path.suffix != ".docx")
EXTRA = "Công việc đột xuất do cấp trên giao thêm trong năm"
KEY = "row:công việc đột xuất do cấp trên giao thêm trong năm"


@cache
def _book(name: str) -> Book:
    return read_book(str(seed("demo", "files", name)))


def _with_a_row_nobody_asked_for(book: Book, draft: Draft) -> Book:
    """Put such a row under the last row of the table of points."""
    table = max((each for each in draft.tables if each.kind == "scores"), key=lambda each: len(each.rows))
    row = max(each.number for each in table.rows if each.code) + 1
    places = {each.field: each.number for each in table.columns}
    made = (_cell(row, places["title"], EXTRA), _cell(row, places["claim"], Decimal("0.25")))
    return _changed(book, table.sheet, lambda sheet: _put(_down(sheet, row, 1), made))


def _moved_down(book: Book, draft: Draft) -> Book:
    """Put two rows above every table of points."""
    for name in {each.sheet for each in draft.tables if each.kind == "scores"}:
        book = _changed(book, name, lambda sheet: _down(sheet, 1, 2))
    return book


def _changed(book: Book, name: str, change: Callable[[Sheet], Sheet]) -> Book:
    return book._replace(sheets=tuple(change(each) if each.name == name else each for each in book.sheets))


def _down(sheet: Sheet, first: int, by: int) -> Sheet:
    cells = tuple(each._replace(row=each.row + by) if each.row >= first else each for each in sheet.cells)
    merges = (
        each._replace(top=each.top + by, bottom=each.bottom + by) if each.top >= first else each
        for each in sheet.merges
    )
    return sheet._replace(cells=cells, merges=tuple(merges))


def _put(sheet: Sheet, cells: tuple[Cell, ...]) -> Sheet:
    return sheet._replace(cells=tuple(sorted((*sheet.cells, *cells), key=lambda each: (each.row, each.column))))


def _cell(row: int, column: int, value: str | Decimal) -> Cell:
    kind = CellType.TEXT if isinstance(value, str) else CellType.NUMBER
    return Cell(row, column, str(value), value, kind)


def _questions(look: Look) -> list[Finding]:
    return [finding for finding in look.draft.findings if finding.level is Level.QUESTION]


def _look(desk: Desk, path: Path, guidance: Guidance | None = None) -> Look:
    with Reader() as reader:
        return look_at(sight_of(desk, Layer.AGREED), str(path), reader, Asking(guidance=guidance or Guidance()))


def _saved(folder: Path, name: str, book: Book) -> Path:
    path = folder / f"{Path(name).stem}.xlsx"
    path.write_bytes(as_file(book, "xlsx"))
    return path


@pytest.mark.parametrize("name", FILES)
def test_the_second_round_asks_nothing_and_says_what_is_true(name: str, started: Desk, tmp_path: Path) -> None:
    plain = _look(started, seed("demo", "files", name)).draft
    first = _with_a_row_nobody_asked_for(_book(name), plain)
    path = _saved(tmp_path, name, first)
    asked = [question.key for question in _questions(_look(started, path))]
    assert KEY in asked
    answers = guidance_of((key, "percent" if key.startswith("percent:") else "aside") for key in asked)
    (kept,) = take(started, [str(path)], Asking(guidance=answers))
    assert kept.status == "kept"

    second = _look(started, _saved(tmp_path, name, _moved_down(first, plain)))

    assert _questions(second) == []
    assert said(second.draft) == told(truth()["files"][name])
    note = next(finding for finding in second.draft.findings if finding.code == "like_before")
    assert "xuống" in tell(note).message


def test_looking_again_by_other_answers_reads_no_bytes(started: Desk, tmp_path: Path) -> None:
    name = next(name for name in FILES if name.startswith("CA Kim"))
    draft = _look(started, seed("demo", "files", name)).draft
    path = _saved(tmp_path, name, _with_a_row_nobody_asked_for(_book(name), draft))
    asked = _look(started, path)
    path.unlink()
    answered = look_again(sight_of(started, Layer.AGREED), asked, Asking(guidance=guidance_of([(KEY, "aside")])))
    assert _questions(answered) == []
    assert answered.report is not None
    assert look_again(sight_of(started, Layer.AGREED), answered, Asking()).draft == asked.draft
