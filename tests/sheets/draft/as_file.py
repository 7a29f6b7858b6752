"""A made-up book as a real file: .xlsx, .xls or .ods, to go the whole way from bytes to claims."""

from decimal import Decimal
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

import openpyxl

from desktop.domain.book import Book, Cell, Merge, Sheet
from tests.sheets.reader import old_office
from tests.sheets.reader.packages import zipped

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def as_file(book: Book, kind: str) -> bytes:
    """Return the bytes of `book` as an `xlsx`, `xls` or `ods` file."""
    return {"xlsx": _xlsx, "xls": _xls, "ods": _ods}[kind](book)


def _xlsx(book: Book) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for each in book.sheets:
        sheet = made.create_sheet(each.name)
        for cell in each.cells:
            sheet.cell(cell.row, cell.column, cell.value)
        for merge in each.merges:
            sheet.merge_cells(None, merge.top, merge.left, merge.bottom, merge.right)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def _xls(book: Book) -> bytes:
    sheets = [(each.name, b"".join(map(_record, each.cells)), 0) for each in book.sheets]
    return old_office.container(Workbook=old_office.workbook_stream(sheets))


def _record(cell: Cell) -> bytes:
    if isinstance(cell.value, Decimal):
        return old_office.number(cell.row, cell.column, float(cell.value))
    return old_office.text(cell.row, cell.column, str(cell.value))


def _ods(book: Book) -> bytes:
    tables = "".join(map(_table, book.sheets))
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    content = f"<office:document-content {_SPACES}>{body}</office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def _table(sheet: Sheet) -> str:
    cells = {(cell.row, cell.column): cell for cell in sheet.cells}
    merges = {(merge.top, merge.left): merge for merge in sheet.merges}
    height, width = (max(place[axis] for place in cells) for axis in (0, 1))
    rows = (
        "".join(_ods_cell(cells.get((row, column)), merges.get((row, column))) for column in range(1, width + 1))
        for row in range(1, height + 1)
    )
    inner = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    return f"<table:table table:name={quoteattr(sheet.name)}>{inner}</table:table>"


def _ods_cell(cell: Cell | None, merge: Merge | None) -> str:
    spans = ""
    if merge:
        down, right = merge.bottom - merge.top + 1, merge.right - merge.left + 1
        spans = f' table:number-rows-spanned="{down}" table:number-columns-spanned="{right}"'
    if cell is None:
        return f"<table:table-cell{spans}/>"
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell.value).split("\n"))
    number = f'office:value-type="float" office:value="{cell.value}"'
    kind = number if isinstance(cell.value, Decimal) else 'office:value-type="string"'
    return f"<table:table-cell {kind}{spans}>{lines}</table:table-cell>"
