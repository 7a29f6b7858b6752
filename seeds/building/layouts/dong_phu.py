"""Đông Phú's workbook: TCVN3 in .Vn fonts, points only, evidence before the points, dashes instead of letters."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seeds.building.ink import Look, Value, landscape, merge, new_book, put, put_row, sheet_of, widths
from seeds.building.legacy import CAPITAL_FONT, TEXT_FONT, tcvn3, tcvn3_capitals
from seeds.building.name_lists import put_rows
from seeds.building.source import Cell, Line, UnitSource
from seeds.building.wording import number

_HEADINGS = ("TT", "Nội dung, tiêu chí", "Điểm chuẩn", "Minh chứng", "Điểm tự chấm", "Ghi chú")
_HEAD_ROW = 6
_HEAD = Look(font=TEXT_FONT, bold=True, align="center", boxed=True, wrap=True)
_CELL = Look(font=TEXT_FONT, size=13, boxed=True, wrap=True)
_GROUP = Look(font=TEXT_FONT, size=13, bold=True, boxed=True, wrap=True)
_CAPITALS = Look(font=CAPITAL_FONT, size=13, bold=True)
_ROOT = Look(font=CAPITAL_FONT, size=12, bold=True, boxed=True, wrap=True)


def build(source: UnitSource) -> Workbook:
    """Return Đông Phú's workbook: self-scoring, figures of this year only, models, two empty sheets left over."""
    book = new_book("Cham diem")
    _write_scores(sheet_of(book, "Cham diem"), source)
    _write_figures(sheet_of(book, "So lieu"), source)
    _write_models(sheet_of(book, "Mo hinh"), source)
    sheet_of(book, "Sheet2")
    sheet_of(book, "Sheet3")
    return book


def _write_scores(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, tcvn3_capitals("Bộ Công an"), Look(font=CAPITAL_FONT))
    put(sheet, 2, 1, tcvn3_capitals(source.name), _CAPITALS)
    put(sheet, 4, 1, tcvn3_capitals("Bảng tự chấm điểm thi đua năm 2026"), _CAPITALS)
    merge(sheet, 4, 1, 4, 6)
    put_row(sheet, _HEAD_ROW, 1, _legacy(_HEADINGS), _HEAD)
    put_row(sheet, _HEAD_ROW + 1, 1, (1, 2, 3, 4, 5, 6), _HEAD)
    row = _HEAD_ROW + 2
    for line in source.lines:
        _write_line(sheet, row, line, source)
        row += 1
    total = (None, "Tổng cộng", 100, None, float(source.typed_total()), None)
    put_row(sheet, row, 1, _legacy(total), _GROUP)
    put(sheet, row + 2, 5, tcvn3_capitals("Thủ trưởng đơn vị"), _CAPITALS)
    widths(sheet, (6, 66, 10, 44, 11, 32))
    landscape(sheet)


def _write_line(sheet: Worksheet, row: int, line: Line, source: UnitSource) -> None:
    if line.depth == 0:
        points = float(source.typed_sum(line.code))
        put_row(sheet, row, 1, (line.code, tcvn3_capitals(source.title(line))), _ROOT)
        put_row(sheet, row, 3, (number(line.max), None, points, None), _GROUP)
        return
    sign = "-" if line.depth == 2 else line.local
    if line.kind is None:
        group = (sign, source.title(line), number(line.max), None, float(source.typed_sum(line.code)), None)
        put_row(sheet, row, 1, _legacy(group), _GROUP)
        return
    cell = source.cells[line.code]
    values = (sign, source.title(line), number(line.max), cell.evidence or None, _points(cell), cell.told or None)
    put_row(sheet, row, 1, _legacy(values), _CELL)


def _points(cell: Cell) -> Value:
    if cell.not_reported:
        return "-"
    return number(cell.points) if cell.points else None


def _legacy(values: tuple[Value, ...]) -> tuple[Value, ...]:
    return tuple(tcvn3(each) if isinstance(each, str) else each for each in values)


def _write_figures(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, tcvn3_capitals("Số liệu kết quả công tác năm 2026"), _CAPITALS)
    put_row(sheet, 3, 1, _legacy(("TT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này")), _HEAD)
    for row, figure in enumerate(source.figures, start=4):
        put_row(sheet, row, 1, _legacy((row - 3, figure.title, figure.unit)), _CELL)
        put(sheet, row, 4, number(figure.this), _CELL)
    widths(sheet, (6, 62, 14, 20))


def _write_models(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, tcvn3_capitals("Danh sách mô hình, cách làm hay năm 2026"), _CAPITALS)
    heads = ("TT", "Tên mô hình", "Lĩnh vực", "Nơi thực hiện", "Hiệu quả", "Nhân rộng")
    put_row(sheet, 3, 1, _legacy(heads), _HEAD)
    names = ("name", "field", "scope", "result", "replicated")
    rows = (
        _legacy((number, *(line.get(name) for name in names)))
        for number, line in enumerate(source.lists["models"], start=1)
    )
    put_rows(sheet, (4, 1), rows, _CELL)
    widths(sheet, (6, 44, 24, 28, 40, 20))
