"""A member's sheet drawn: what stands in each cell, where the tables were found, which cells were used and for what.

It is made of the book and the draft alone, so a worker makes it before the window shows it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.book import Book, Cell, CellType, Merge, Sheet
from desktop.domain.draft import Claim, Draft
from desktop.domain.extract import place_of
from desktop.domain.form import MARK_SHEET
from desktop.domain.found_table import FoundTable
from desktop.domain.mend import Mend
from desktop.domain.place import Place
from desktop.domain.submission.thing import key_of, values_of
from desktop.words.numbers import written
from desktop.words.submission import value_name

_MERGES = 400
_WIDEST, _NARROWEST = 24, 5
CORRECTED = "✎"

Spot = tuple[int, int]
"""Row and column, counted from 1."""


class Band(StrEnum):
    """What a row of a found table is."""

    HEADING = "heading"
    TOTAL = "total"
    ASIDE = "aside"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Use:
    """What a cell was used for: the value's name, and how it was read."""

    name: str
    read: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline of a found table, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(frozen=True, slots=True)
class Drawing:
    """One sheet, ready to be painted.

    `texts` are what its cells show, `widths` its columns in characters; `fields` and `leaves` are what columns and
    rows were taken for, `lines` the words of the rows, `mends` what was put right.
    """

    name: str
    rows: int
    columns: int
    cells: Mapping[Spot, Cell]
    texts: Mapping[Spot, str]
    widths: tuple[int, ...]
    frames: tuple[Frame, ...]
    bands: Mapping[int, Band]
    uses: Mapping[Spot, Use]
    fields: Mapping[int, str]
    leaves: Mapping[int, str]
    lines: Mapping[int, str]
    merges: tuple[Merge, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    hidden: bool
    mends: Mapping[Spot, Mend] = field(default_factory=dict)

    def frame_of(self, row: int, column: int) -> Frame | None:
        """Return the table a cell lies in; None outside all of them."""
        return next((each for each in self.frames if each.holds(row, column)), None)


def drawings(book: Book, plain: Book, draft: Draft) -> tuple[Drawing, ...]:
    """Return every sheet that holds something, those with a table first, each in the file's order.

    `plain` is the book with all letters in Unicode: its texts are shown, the book's own are kept as the raw ones.
    """
    uses = _uses(draft)
    tables = {sheet.name: tuple(each for each in draft.tables if each.sheet == sheet.name) for sheet in book.sheets}
    both = [pair for pair in zip(book.sheets, plain.sheets, strict=True) if _is_shown(pair[0])]
    both.sort(key=lambda pair: not any(each.kind != "other" for each in tables[pair[0].name]))
    drawn = (_drawing(raw, plain, tables[raw.name], uses.get(raw.name, {})) for raw, plain in both)
    return tuple(_with_mends(each, draft.mends) for each in drawn)


def _with_mends(drawing: Drawing, mends: Iterable[Mend]) -> Drawing:
    """Return a drawing that shows what was put right on its sheet, under the sign of a correction."""
    own = {each.at[1:]: each for each in mends if each.sheet == drawing.name}
    if not own:
        return drawing
    told = {spot: f"{CORRECTED} {each.value}".strip() for spot, each in own.items()}
    return replace(drawing, texts={**drawing.texts, **told}, mends=own)


def shown(cell: Cell) -> str:
    """Return what a cell shows: a number the Vietnamese way, a day as it is read, anything else as it was typed."""
    match cell:
        case Cell(value=date() as day):
            return f"{day:%d/%m/%Y}"
        case Cell(type=CellType.NUMBER, value=Decimal() as value):
            return written(value)
        case Cell(type=CellType.TEXT, value=str() as text):
            return text
        case _:
            return cell.raw


def _is_shown(sheet: Sheet) -> bool:
    return bool(sheet.cells) and sheet.name != MARK_SHEET


def _drawing(sheet: Sheet, plain: Sheet, tables: tuple[FoundTable, ...], uses: Mapping[Spot, Use]) -> Drawing:
    cells = {(cell.row, cell.column): cell for cell in sheet.cells}
    texts = {(cell.row, cell.column): shown(cell) for cell in plain.cells}
    columns = max(column for _, column in cells)
    frames = tuple(frame for each in tables if (frame := _frame(each, columns)))
    return Drawing(
        name=sheet.name,
        rows=max(row for row, _ in cells),
        columns=columns,
        cells=cells,
        texts=texts,
        widths=_widths(sheet, texts, frames, columns),
        frames=frames,
        bands={row: band for each in tables for row, band in _bands(each)},
        uses=uses,
        fields={column.number: column.field or "" for each in tables for column in each.columns},
        leaves={row.number: row.code for each in tables for row in each.rows if row.code and row.how != "unsure"},
        lines={row.number: " ".join(row.text.split()) for each in tables for row in each.rows},
        merges=sheet.merges[:_MERGES],
        hidden_rows=frozenset(sheet.hidden_rows),
        hidden_columns=frozenset(sheet.hidden_columns),
        hidden=sheet.hidden,
    )


def _widths(sheet: Sheet, texts: Mapping[Spot, str], frames: tuple[Frame, ...], columns: int) -> tuple[int, ...]:
    """Return the widths by what stands in the tables; titles and signatures round them may run over."""
    merged = {(each.top, each.left) for each in sheet.merges if each.right > each.left}
    longest = [_NARROWEST] * columns
    for (row, column), text in texts.items():
        if (row, column) not in merged and (not frames or any(each.holds(row, column) for each in frames)):
            longest[column - 1] = max(longest[column - 1], min(len(text) + 1, _WIDEST))
    return tuple(longest)


def _frame(table: FoundTable, columns: int) -> Frame | None:
    if table.kind == "other":
        return None
    numbers = [each.number for each in table.columns] or [1, columns]
    return Frame(table.top or table.first, min(numbers), table.last, max(numbers))


def _bands(table: FoundTable) -> Iterator[tuple[int, Band]]:
    if table.top is not None and table.bottom is not None:
        yield from ((row, Band.HEADING) for row in range(table.top, table.bottom + 1))
    for row in table.rows:
        if row.how == "sum":
            yield row.number, Band.TOTAL
        elif row.how == "aside":
            yield row.number, Band.ASIDE
        elif row.how == "unsure" or (row.how == "none" and row.key):
            yield row.number, Band.LOOSE


def _uses(draft: Draft) -> Mapping[str, Mapping[Spot, Use]]:
    used: dict[str, dict[Spot, Use]] = {}
    for place, use in _used(draft):
        at = place_of(place.cell or "")
        if place.sheet and at:
            used.setdefault(place.sheet, {})[at] = use
    return used


def _used(draft: Draft) -> Iterator[tuple[Place, Use]]:
    for claim in draft.claims:
        yield from _of_claim(claim)
    for figure in draft.figures:
        if figure.source:
            yield figure.source, Use(value_name((key_of(figure), "value")), written(figure.value))
    for award in draft.awards:
        if award.source:
            yield award.source, Use(value_name((key_of(award), "count")), written(award.count))


def _of_claim(claim: Claim) -> Iterator[tuple[Place, Use]]:
    values: dict[str, Decimal | str | None] = dict(values_of(claim.inputs)) if claim.inputs else {}
    straight = {"points": claim.points, "claimed": claim.claimed}
    values |= {name: value for name, value in straight.items() if value is not None}
    for name, place in claim.sources:
        value = values.get(name)
        read = value if isinstance(value, str) else "" if value is None else written(value)
        yield place, Use(value_name((("entry", claim.criterion), name)), read)
