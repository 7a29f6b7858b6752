"""The log as a workbook: a row for each change, as text, to be filtered and printed in Excel."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.excel.ink import Ink, options
from desktop.papers.excel.render import SheetHead, write_table

_COLUMNS = (
    Column("Số", align=Align.RIGHT, width=7),
    Column("Thời điểm", width=20),
    Column("Cán bộ", width=20),
    Column("Việc", width=44),
    Column("Nội dung", width=18),
    Column("Đơn vị", width=9),
    Column("Tiêu chí", width=10),
    Column("Trước", width=36),
    Column("Sau", width=36),
)


def log_book(cluster: str, code: str, rows: Sequence[tuple[str, ...]], made_on: date) -> bytes:
    """Return the workbook of the log.

    Each row holds number, time, officer, act, kind of row, unit, criterion, before and after.
    """
    stream = BytesIO()
    book = Workbook(stream, options(locked=False))
    book.set_properties({"created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)})
    sheet = book.add_worksheet("Nhật ký")
    lines = tuple(Row(tuple(TableCell(int(cell) if at == 0 else cell) for at, cell in enumerate(row))) for row in rows)
    head = SheetHead("", cluster, (f"Mã bản in: {code}",), code)
    write_table(sheet, Ink(book), Table("NHẬT KÝ THAY ĐỔI", _COLUMNS, lines), head)
    book.close()
    return stream.getvalue()
