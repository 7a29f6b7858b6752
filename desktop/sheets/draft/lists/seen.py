"""Lists as they were found: their columns and rows as values a window can draw."""

from desktop.domain.book import Book
from desktop.domain.form import MARK_SHEET
from desktop.domain.found_table import UNCLEAR_LIST, FoundColumn, FoundRow, FoundTable
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.lists.around import around
from desktop.sheets.draft.lists.on_its_side import rows_on_sheet
from desktop.sheets.draft.lists.rows import Kind
from desktop.sheets.draft.lists.tables import ListTable, find_lists


def found_in(book: Book) -> tuple[FoundTable, ...]:
    """Return the lists of a book in Unicode as they were found, and the tables that may be lists."""
    grids = tuple(grid_of(book, sheet) for sheet in book.sheets if sheet.name != MARK_SHEET)
    return tuple(map(found_list, find_lists(grids, around(book))))


def found_list(table: ListTable) -> FoundTable:
    """Return a list as it was found; its kind is its register."""
    head = table.head
    if table.grid.origins is not None:
        return _on_its_side(table)
    columns = (
        FoundColumn(
            column.number, column.heading, column.field.value if column.field else None, "", float(bool(column.field))
        )
        for column in head.columns
    )
    rows = tuple(FoundRow(row.number, row.text, None, "", _how(row.kind), _sure(row.kind)) for row in table.rows)
    return FoundTable(
        sheet=table.grid.name,
        kind=table.register.value if table.register else UNCLEAR_LIST,
        top=head.top or None,
        bottom=head.bottom or None,
        first=rows[0].number if rows else head.bottom + 1,
        last=rows[-1].number if rows else head.bottom + 1,
        columns=tuple(columns),
        rows=rows,
    )


def _on_its_side(table: ListTable) -> FoundTable:
    """A list that was stood up, as the rows of its sheet it stands in."""
    rows = rows_on_sheet(table.grid, range(table.head.top, table.last + 1))
    kind = table.register.value if table.register else UNCLEAR_LIST
    return FoundTable(table.grid.name, kind, None, None, min(rows), max(rows), (), ())


def _how(kind: Kind) -> str:
    return Kind.LINE.value if kind in {Kind.AGAIN, Kind.WRAPPED} else kind.value


def _sure(kind: Kind) -> float:
    return 0.0 if kind is Kind.UNREAD else 1.0
