"""Hà Lâm's workbook: no codes at all, decomposed Unicode, evidence before the points, a hidden row, percent cells."""

import unicodedata

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seeds.building.ink import Look, Value, landscape, merge, new_book, put, put_row, sheet_of, widths
from seeds.building.name_lists import put_rows
from seeds.building.source import Cell, FigureRow, Line, UnitSource
from seeds.building.wording import number

_HEAD_ROW = 5
_FIRST = 2
_RESULT = 6
_HEAD = Look(font="Arial", size=11, bold=True, align="center", boxed=True, wrap=True)
_CELL = Look(font="Arial", size=11, boxed=True, wrap=True)
_GROUP = Look(font="Arial", size=11, bold=True, boxed=True, wrap=True)
_PERCENT = Look(font="Arial", size=11, boxed=True, format="0.00%")
_ALONE = ((2, "Nội dung thi đua"), (3, "Điểm chuẩn"), (7, "Căn cứ, minh chứng"), (8, "Đơn vị tự chấm"))


def build(source: UnitSource) -> Workbook:
    """Return Hà Lâm's workbook: self-scoring, figures, two lists on one sheet, every text decomposed (NFD)."""
    book = new_book("Tự chấm")
    _write_scores(sheet_of(book, "Tự chấm"), source)
    _write_figures(sheet_of(book, "Biểu số liệu"), source)
    _write_lists(sheet_of(book, "Phụ lục 3"), source)
    for sheet in book.worksheets:
        _decompose(sheet)
    return book


def _decompose(sheet: Worksheet) -> None:
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, str):
                cell.value = unicodedata.normalize("NFD", cell.value)


def _write_scores(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, _FIRST, source.name, Look(font="Arial", bold=True))
    put(sheet, 2, _FIRST, "Phòng Công tác chính trị", Look(font="Arial"))
    put(sheet, 3, _FIRST, "Tự chấm điểm phong trào thi đua năm 2026", Look(font="Arial", bold=True, size=14))
    _write_head(sheet)
    for row, line in enumerate(source.lines, start=_HEAD_ROW + 2):
        put_row(sheet, row, _FIRST, _values(line, source), _GROUP if line.kind is None else _CELL)
        if line.percent and line.kind is not None:
            put(sheet, row, _RESULT, _share(_result(source.cells[line.code])), _PERCENT)
        sheet.row_dimensions[row].hidden = line.code == "P.3"
    row = _HEAD_ROW + 2 + len(source.lines)
    total = (None, None, None, None, None, float(source.typed_total()))
    put_row(sheet, row, _FIRST, ("Tổng điểm", *total), _GROUP)
    put(sheet, row + 2, 7, "Thủ trưởng đơn vị", Look(font="Arial", bold=True, align="center"))
    widths(sheet, (3, 64, 9, 10, 10, 12, 46, 10))
    landscape(sheet)


def _write_head(sheet: Worksheet) -> None:
    for column, title in _ALONE:
        put(sheet, _HEAD_ROW, column, title, _HEAD)
        put(sheet, _HEAD_ROW + 1, column, None, _HEAD)
        merge(sheet, _HEAD_ROW, column, _HEAD_ROW + 1, column)
    put_row(sheet, _HEAD_ROW, 4, ("Kết quả", None, None), _HEAD)
    put_row(sheet, _HEAD_ROW + 1, 4, ("Chỉ tiêu", "Cùng kỳ", "Thực hiện"), _HEAD)
    merge(sheet, _HEAD_ROW, 4, _HEAD_ROW, 6)


def _values(line: Line, source: UnitSource) -> tuple[Value, ...]:
    if line.kind is None:
        title = source.title(line).upper() if line.depth == 0 else source.title(line)
        return (title, number(line.max), None, None, None, None, None)
    cell = source.cells[line.code]
    told = "; ".join(each for each in (cell.evidence, cell.told) if each)
    inputs = (_input(cell, "target"), _input(cell, "baseline"), _result(cell))
    return (source.title(line), number(line.max), *inputs, told or None, _points(cell))


def _input(cell: Cell, name: str) -> Value:
    return number(cell.inputs[name]) if name in cell.inputs else None


def _result(cell: Cell) -> Value:
    if "choice" in cell.inputs:
        return cell.inputs["choice"]
    return next((_input(cell, name) for name in ("actual", "value", "count") if name in cell.inputs), None)


def _share(percent: Value) -> Value:
    return round(percent / 100, 6) if isinstance(percent, int | float) else percent


def _points(cell: Cell) -> Value:
    if cell.not_reported:
        return "–"
    return number(cell.points) if cell.points else None


def _write_figures(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, "Biểu số liệu phục vụ tổng kết năm 2026", Look(font="Arial", bold=True, size=14))
    put_row(sheet, 3, 1, ("Chỉ tiêu", "Đơn vị tính", "Kỳ trước", "Kỳ này"), _HEAD)
    for row, figure in enumerate(source.figures, start=4):
        put_row(sheet, row, 1, (figure.title, figure.unit), _CELL)
        look = _PERCENT if figure.field == "percent" else _CELL
        put_row(sheet, row, 3, (_figure(figure, figure.last), _figure(figure, figure.this)), look)
    widths(sheet, (62, 14, 18, 18))


def _figure(figure: FigureRow, value: str | None) -> Value:
    if value is None:
        return None
    return _share(number(value)) if figure.field == "percent" else number(value)


def _write_lists(sheet: Worksheet, source: UnitSource) -> None:
    """Two lists below each other, without running numbers, the second without a field of work."""
    put(sheet, 1, _FIRST, "PHỤ LỤC 3", Look(font="Arial", bold=True))
    put(sheet, 3, _FIRST, "I. Mô hình, cách làm hay", Look(font="Arial", bold=True))
    heads = ("Tên mô hình, cách làm hay", "Lĩnh vực", "Địa bàn áp dụng", "Kết quả", "Nhân rộng")
    put_row(sheet, 4, _FIRST, heads, _HEAD)
    names = ("name", "field", "scope", "result", "replicated")
    rows = (tuple(line.get(name) for name in names) for line in source.lists["models"])
    row = put_rows(sheet, (5, _FIRST), rows, _CELL)
    put(sheet, row + 1, _FIRST, "II. Điển hình tiên tiến", Look(font="Arial", bold=True))
    put_row(sheet, row + 2, _FIRST, ("Tập thể, cá nhân điển hình", "Chức vụ, đơn vị", "Thành tích tiêu biểu"), _HEAD)
    told = (tuple(line.get(name) for name in ("name", "post", "deed")) for line in source.lists["exemplars"])
    put_rows(sheet, (row + 3, _FIRST), told, _CELL)
    widths(sheet, (3, 44, 26, 40, 40, 20))
