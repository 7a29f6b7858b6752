"""Tables a unit typed into its Word report, kept as lines of cells; printed as tables again, word for word."""

from desktop.domain.table import Align, Column, Row, Table, TableCell

TABLE_MARK = " | "
_LEAST, _MOST = 8, 40


def typed_table(lines: tuple[str, ...]) -> Table:
    """Return the table of these lines, the first as headings; shorter lines are filled up with empty cells."""
    rows = [[cell.strip() for cell in line.split(TABLE_MARK)] for line in lines]
    width = max(len(row) for row in rows)
    head, *body = [row + [""] * (width - len(row)) for row in rows]
    columns = tuple(_column(title, [row[place] for row in body]) for place, title in enumerate(head))
    return Table("", columns, tuple(Row(tuple(TableCell(cell) for cell in row)) for row in body))


def _column(title: str, cells: list[str]) -> Column:
    longest = max((len(cell) for cell in cells), default=0)
    align = Align.CENTRE if cells and all(_is_short(cell) for cell in cells) else Align.LEFT
    return Column(title, align=align, width=max(_LEAST, min(_MOST, longest + 2)))


def _is_short(cell: str) -> bool:
    return len(cell) <= 14
