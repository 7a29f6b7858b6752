"""Writing a demo unit's own workbook: one cell, one merged range, one block of borders at a time."""

from dataclasses import dataclass
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_THIN = Side(style="thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)

Value = str | int | float | Decimal | None


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks."""

    font: str = "Times New Roman"
    size: int = 12
    bold: bool = False
    italic: bool = False
    align: str | None = None
    boxed: bool = False
    wrap: bool = False
    format: str | None = None


PLAIN = Look()


def new_book(first_sheet: str) -> Workbook:
    """Return an empty workbook with one sheet."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = first_sheet
    return book


def sheet_of(book: Workbook, name: str) -> Worksheet:
    """Return the sheet of that name, adding it where it is missing."""
    if name in book.sheetnames:
        sheet = book[name]
        assert isinstance(sheet, Worksheet)
        return sheet
    added = book.create_sheet(name)
    assert isinstance(added, Worksheet)
    return added


def put(sheet: Worksheet, row: int, column: int, value: Value, look: Look = PLAIN) -> None:
    """Write one value with its look; nothing is written for None but the look."""
    cell = sheet.cell(row, column)
    cell.value = float(value) if isinstance(value, Decimal) else value
    cell.font = Font(name=look.font, size=look.size, bold=look.bold, italic=look.italic)
    cell.alignment = Alignment(horizontal=look.align, vertical="center", wrap_text=look.wrap)
    if look.boxed:
        cell.border = _BOX
    if look.format:
        cell.number_format = look.format


def put_row(sheet: Worksheet, row: int, first: int, values: tuple[Value, ...], look: Look = PLAIN) -> None:
    """Write values side by side from column `first` on."""
    for offset, value in enumerate(values):
        put(sheet, row, first + offset, value, look)


def merge(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """Merge a range, both ends included."""
    sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)


def widths(sheet: Worksheet, sizes: tuple[float, ...]) -> None:
    """Set the widths of the columns from the first on."""
    for number, size in enumerate(sizes, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = size


def landscape(sheet: Worksheet) -> None:
    """Set the page as offices print it: A4, lying, one page wide."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
