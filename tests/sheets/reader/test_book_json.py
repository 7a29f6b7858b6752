"""Books over the pipe and for `look --json`: nothing is lost on the way."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.book import Book, Cell, CellType, CellValue, Merge, Name, Oddity, Paragraph, Run, Sheet, Verdict
from desktop.sheets.book_json import book_of, plain
from desktop.sheets.cells_json import cells_of_plain, plain_cells
from desktop.sheets.columns import in_parts

words = st.text(max_size=12)
runs = st.lists(st.builds(Run, words, words), max_size=2).map(tuple)
decimals = st.decimals(allow_nan=False, allow_infinity=False)
days = st.dates(min_value=date(1900, 1, 1))
maybe = st.none() | words


@st.composite
def some_cells(draw: st.DrawFn) -> Cell:
    kind = draw(st.sampled_from(CellType))
    values: dict[CellType, st.SearchStrategy[CellValue]] = {
        CellType.NUMBER: decimals,
        CellType.TEXT: words,
        CellType.DATE: days,
        CellType.BOOL: st.booleans(),
    }
    value = draw(values.get(kind, st.none()))
    raw = draw(st.just(str(value)) | words)
    row, column = draw(st.integers(1, 99)), draw(st.integers(1, 99))
    return Cell(row, column, raw, value, kind, draw(maybe), draw(maybe), draw(maybe), draw(st.booleans()), draw(runs))


numbers = st.integers(1, 99)
paragraphs = st.builds(
    Paragraph, numbers, words, words, words, st.integers(0, 9), st.booleans(), maybe, runs, st.none() | numbers, words
)
sheets = st.builds(
    Sheet,
    words,
    st.lists(some_cells(), max_size=4).map(tuple),
    st.booleans(),
    st.lists(st.builds(Merge, numbers, numbers, numbers, numbers), max_size=2).map(tuple),
    st.lists(numbers, max_size=2).map(tuple),
    st.lists(numbers, max_size=2).map(tuple),
    st.booleans(),
)
facts = st.none() | st.integers() | words | decimals | st.fractions() | days | st.lists(words, max_size=2).map(tuple)
oddities = st.builds(Oddity, words, maybe, maybe, st.dictionaries(words, facts, max_size=3))
books = st.builds(
    Book,
    words,
    words,
    st.integers(0),
    words,
    st.sampled_from(Verdict),
    st.lists(sheets, max_size=2).map(tuple),
    st.lists(paragraphs, max_size=2).map(tuple),
    st.lists(st.builds(Name, words, maybe, maybe, words), max_size=2).map(tuple),
    st.lists(oddities, max_size=3).map(tuple),
    st.booleans(),
)


def through_the_pipe(book: Book) -> Book:
    parts = [plain_cells(part) for sheet in book.sheets for part in in_parts(sheet.cells)]
    counts = [len(sheet.cells) for sheet in book.sheets]
    rest = plain(book, list(zip(accumulate(counts, initial=0), counts, strict=False)))
    cells = [cell for part in json.loads(json.dumps(parts)) for cell in cells_of_plain(part)]
    return book_of(json.loads(json.dumps(rest)), cells)


@settings(max_examples=60, deadline=None)
@given(books)
def test_a_book_survives_the_pipe(book: Book) -> None:
    assert through_the_pipe(book) == book


def test_runs_that_cells_share_go_over_the_pipe_once() -> None:
    shared, other = (Run("9", "VNI-Times"), Run("5", "Arial")), (Run("8", "Arial"),)
    cells = [Cell(row, 1, "95", "95", CellType.TEXT, runs=shared) for row in range(1, 400)]
    (part,) = in_parts(
        [*cells, Cell(400, 1, "8", "8", CellType.TEXT, runs=other), Cell(401, 1, "x", "x", CellType.TEXT)]
    )
    told = plain_cells(part)

    assert len(told["runs"][-1]) == 2
    assert cells_of_plain(told) == (
        *cells,
        Cell(400, 1, "8", "8", CellType.TEXT, runs=other),
        Cell(401, 1, "x", "x", CellType.TEXT),
    )


def test_facts_keep_their_kinds() -> None:
    odd = Oddity("x", facts={"a": Fraction(1, 3), "b": Decimal("1.50"), "c": date(2026, 1, 2), "d": ("e",)})
    book = Book("f", "", 0, "xlsx", Verdict.READ, oddities=(odd,))

    assert through_the_pipe(book).oddities[0].facts == odd.facts
