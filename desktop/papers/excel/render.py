"""A table of the dossier as a sheet: numbers as numbers, live sums with their values, ready to print and sign."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Align, Column, Role, Row, Table, TableCell, only_text
from desktop.papers.excel.heights import letter_size, row_height
from desktop.papers.excel.ink import HEADING_GROUND, SECTION_GROUND, Ink, number_format
from desktop.papers.excel.page import front, halves, set_up, spread, title_begins
from desktop.papers.excel.whole import write_text
from desktop.words.cells import SIGNS

_HEADING, _GROUPS, _BOLD, _USUAL = 36.0, 20.0, 0.75, 16.0
MATCHES, DIFFERS = "khớp", "LỆCH"


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What stands above the table: issuer at the left, the state at the right, the lines under the title."""

    superior: str
    issuer: str
    lines: tuple[str, ...]
    footer: str


@dataclass(frozen=True, slots=True)
class Laid:
    """A table as it lies on its sheet: the first free row (from 0) below it, and the cell of every trace id.

    `rows` are the points of the table's rows, the first of which is row `top` of the sheet; `above` those of its
    headings with what stands over them, `headings` those of its headings alone, `notes` those of its notes.
    """

    free: int
    places: Mapping[str, str]
    top: int
    rows: tuple[float, ...]
    above: float
    headings: float
    notes: float

    @property
    def height(self) -> float:
        """How many points the table takes with its head and its notes."""
        return self.above + sum(self.rows) + self.notes


def write_table(sheet: Worksheet, ink: Ink, table: Table, head: SheetHead) -> Laid:
    """Write head, headings, rows and notes; return how they lie."""
    first = _write_head(sheet, ink, table, head)
    top = _write_headings(sheet, ink, table.columns, first)
    heights = tuple(row_height(_texts(row, table.columns)) for row in table.rows)
    for number, row in enumerate(table.rows):
        sheet.set_row(top + number, heights[number])
        for column, cell in enumerate(row.cells):
            _write_cell(sheet, (top, number, column), cell, _look(ink, cell, row, table.columns[column]))
        _write_head_of(sheet, ink, (top + number, row), table.columns)
    sheet.freeze_panes(top, sum(column.frozen for column in table.columns))
    set_up(sheet, (first, top - 1), head.footer)
    spread(sheet, table.columns)
    free = _write_notes(sheet, ink, table, top + len(table.rows))
    headings = _heading_height(table.columns) + (top - first - 1) * _GROUPS
    places, notes = _places(sheet.get_name(), table, top), (free - top - len(table.rows)) * _USUAL
    return Laid(free, places, top, heights, first * _USUAL + headings, headings, notes)


def _places(sheet: str, table: Table, top: int) -> Mapping[str, str]:
    """Return each trace id's cell as other sheets call it: `'Bảng điểm'!$D$8`; a number that is there, not a sign."""
    return {
        cell.id: f"'{sheet}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"
        for row, line in enumerate(table.rows, start=top)
        for column, cell in enumerate(line.cells)
        if cell.id and cell.value is not None
    }


def _texts(row: Row, columns: tuple[Column, ...]) -> tuple[tuple[str, float], ...]:
    place = only_text(row)
    if place is not None:
        return ((str(row.cells[place].value), sum(column.width + 2 for column in columns[place:]) * _BOLD),)
    pairs = zip(row.cells, columns, strict=True)
    return tuple((cell.value, _room(column, row)) for cell, column in pairs if isinstance(cell.value, str))


def _room(column: Column, row: Row) -> int:
    """Return how many letters of 12 points a line of the cell holds."""
    return column.width + 2 - row.depth


def _write_head(sheet: Worksheet, ink: Ink, table: Table, head: SheetHead) -> int:
    shown = front(table.columns)
    last = len(shown) - 1
    begin = title_begins(table.columns)
    left = halves(table.columns) - 1 if begin == 0 else begin + (last - begin) // 3
    plain, bold = ink.format(align="center"), ink.format(align="center", bold=True)
    _across(sheet, (0, begin, left), head.superior, plain)
    _across(sheet, (1, begin, left), head.issuer, bold)
    _across(sheet, (0, left + 1, last), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold)
    _across(
        sheet, (1, left + 1, last), "Độc lập - Tự do - Hạnh phúc", ink.format(align="center", bold=True, underline=1)
    )
    _across(sheet, (3, begin, last), table.title, ink.format(align="center", bold=True, font_size=14))
    whole = sum(column.width + 2 for column in shown[begin:])
    for row, line in enumerate(head.lines, start=4):
        sheet.set_row(row, row_height(((line, whole),)))
        _across(sheet, (row, begin, last), line, ink.format(align="center", italic=True, text_wrap=True))
    return 5 + len(head.lines)


def _across(sheet: Worksheet, at: tuple[int, int, int], text: str, look: Format) -> None:
    row, first, last = at
    if first < last:
        sheet.merge_range(row, first, row, last, "", look)
    write_text(sheet, row, first, text, look)


def _write_headings(sheet: Worksheet, ink: Ink, columns: tuple[Column, ...], first: int) -> int:
    """Write one row of headings, two where columns stand in groups; return the first row of the table's body."""
    look = ink.format(bold=True, border=1, bg_color=HEADING_GROUND, align="center", text_wrap=True)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width + 2)
    if not any(column.group for column in columns):
        for number, column in enumerate(columns):
            write_text(sheet, first, number, column.title, look)
        sheet.set_row(first, _heading_height(columns))
        return first + 1
    sheet.set_row(first, _GROUPS)
    sheet.set_row(first + 1, _heading_height(columns))
    for key, members in groupby(enumerate(columns), key=lambda each: each[1].group or each[0]):
        numbers = [number for number, _ in members]
        if isinstance(key, str):
            _across(sheet, (first, numbers[0], numbers[-1]), key, look)
            for number in numbers:
                write_text(sheet, first + 1, number, columns[number].title, look)
        else:
            sheet.merge_range(first, key, first + 1, key, "", look)
            write_text(sheet, first, key, columns[key].title, look)
    return first + 2


def _heading_height(columns: tuple[Column, ...]) -> float:
    """Return points for the headings, bold and broken only between words."""
    words = tuple((column.title, (column.width + 2) * _BOLD) for column in columns)
    return max(_HEADING, row_height(words))


def _write_cell(sheet: Worksheet, at: tuple[int, int, int], cell: TableCell, look: Format) -> None:
    top, number, place = at
    here = (top + number, place)
    match cell.value:
        case Decimal() | int() if cell.sums:
            sheet.write_formula(*here, f"={_sum(cell, top, place)}", look, float(cell.value))
        case Decimal() | int():
            sheet.write_number(*here, float(cell.value), look)
        case str() if cell.sums:
            formula = f'=IF(ROUND({_sum(cell, top, place)},6)=0,"{MATCHES}","{DIFFERS}")'
            sheet.write_formula(*here, formula, look, cell.value)
        case str():
            write_text(sheet, *here, cell.value, look)
        case None:
            write_text(sheet, *here, SIGNS.get(cell.mark, ""), look)


def _write_head_of(sheet: Worksheet, ink: Ink, at: tuple[int, Row], columns: tuple[Column, ...]) -> None:
    """Let the one text of a row that only names what follows reach over the rest of the table."""
    number, row = at
    place = only_text(row)
    if place is not None and place < len(columns) - 1:
        look = _look(ink, row.cells[place], row, columns[place])
        _across(sheet, (number, place, len(columns) - 1), str(row.cells[place].value), look)


def _look(ink: Ink, cell: TableCell, row: Row, column: Column) -> Format:
    number = isinstance(cell.value, Decimal | int)
    align = column.align.value if number or column.align is Align.LEFT else "center"
    looks: dict[str, str | int | bool] = {"border": 1, "align": "center" if align == "centre" else align}
    if isinstance(cell.value, str):
        looks["font_size"] = letter_size(cell.value, _room(column, row))
    if not number:
        looks["text_wrap"] = True
    if isinstance(cell.value, Decimal):
        looks["num_format"] = _format(cell.value, column.places if cell.places is None else cell.places)
    elif number:
        looks["num_format"] = number_format(0)
    if row.role is not Role.LEAF:
        looks |= {"bold": True, "bg_color": SECTION_GROUND}
    if row.depth and column.frozen and column.align is Align.LEFT:
        looks["indent"] = row.depth
    return ink.format(**looks)


def _format(value: Decimal, places: int | None) -> str:
    if places is not None:
        return number_format(places)
    exponent = value.as_tuple().exponent
    return number_format(max(0, -exponent) if isinstance(exponent, int) else None)


def _sum(cell: TableCell, top: int, column: int) -> str:
    less = f"-SUM({_cells(cell.less, top, column)})" if cell.less else ""
    return f"SUM({_cells(cell.sums, top, column)}){less}"


def _cells(rows: tuple[int, ...], top: int, column: int) -> str:
    """Return the cells of these rows of the table in one column, neighbours as a range."""
    runs = [
        [row for _, row in members]
        for _, members in groupby(enumerate(sorted(rows)), key=lambda each: each[1] - each[0])
    ]
    return ",".join(_range(run[0] + top, run[-1] + top, column) for run in runs)


def _range(first: int, last: int, column: int) -> str:
    start = str(xl_rowcol_to_cell(first, column))
    return start if first == last else f"{start}:{xl_rowcol_to_cell(last, column)}"


def _write_notes(sheet: Worksheet, ink: Ink, table: Table, row: int) -> int:
    look = ink.format(italic=True, font_size=11, text_wrap=True)
    shown, begin = front(table.columns), title_begins(table.columns)
    whole = sum(column.width + 2 for column in shown[begin:])
    for note in table.notes:
        sheet.set_row(row, row_height(((note, whole),)))
        _across(sheet, (row, begin, len(shown) - 1), note, look)
        row += 1
    return row + 1
