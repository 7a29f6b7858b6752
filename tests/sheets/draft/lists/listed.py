"""Files with lists, and what was read of them, as short as a test can say it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.book import Book, Cell, CellType, Merge, Paragraph, Sheet, Verdict
from desktop.domain.draft import Draft
from desktop.domain.guidance import NOTHING, Guidance
from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import Line
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import CLUSTER, FRAMEWORK

Typed = str | int | date | None
Rows = Sequence[Sequence[Typed]]
LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], FRAMEWORK)


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: its name, its rows from the first on, its merged ranges, whether it is hidden."""

    name: str
    rows: Rows
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False


def workbook(*pages: Page) -> Book:
    """Return a workbook of An Bình with these sheets."""
    return Book("CA An Bình.xlsx", "ff", 1, "xlsx", Verdict.READ, tuple(map(_sheet, pages)))


def report(*parts: str | Rows) -> Book:
    """Return a Word text of these paragraphs and tables, in that order."""
    sheets: list[Sheet] = []
    paragraphs: list[Paragraph] = []
    for part in parts:
        if isinstance(part, str):
            paragraphs.append(Paragraph(len(paragraphs) + 1, part, part))
            continue
        sheet = _sheet(Page(f"Bảng {len(sheets) + 1}", part))
        sheets.append(sheet)
        paragraphs += [Paragraph(len(paragraphs) + 1, str(c.value), c.raw, table=len(sheets)) for c in sheet.cells]
    return Book("BC An Bình.docx", "ff", 1, "docx", Verdict.READ, tuple(sheets), tuple(paragraphs))


def read(book: Book, unit: str | None = "AB", guidance: Guidance = NOTHING) -> Draft:
    """Return what was understood of a file."""
    return parse_draft(book, LEDGER, unit, guidance)


def listed(name: str, rows: Rows, *merges: tuple[int, int, int, int]) -> list[tuple[str, ...]]:
    """Return the lines of a workbook of one sheet: the name, then each value as `field=words`."""
    return [told(line) for line in read(workbook(Page(name, rows, merges))).lines]


def told(line: Line) -> tuple[str, ...]:
    """Return a line as words: its name, then each value as `field=words`."""
    return (line.name, *(f"{name}={value}" for name, value in line.values))


def codes(draft: Draft) -> set[str]:
    """Return the codes of the findings about lists."""
    return {each.code for each in draft.findings if each.code.startswith("list_")}


def _sheet(page: Page) -> Sheet:
    cells = tuple(
        _cell(row, column, value)
        for row, values in enumerate(page.rows, 1)
        for column, value in enumerate(values, 1)
        if value not in {None, ""}
    )
    return Sheet(page.name, cells, page.hidden, tuple(Merge(*each) for each in page.merges))


def _cell(row: int, column: int, value: Typed) -> Cell:
    if isinstance(value, int):
        return Cell(row, column, str(value), Decimal(value), CellType.NUMBER)
    if isinstance(value, date):
        return Cell(row, column, value.isoformat(), value, CellType.DATE)
    return Cell(row, column, str(value), str(value), CellType.TEXT)
