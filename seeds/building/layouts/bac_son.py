"""Bắc Sơn's workbook, sent as .xls: a two-row merged heading, signs I, 1, a), numbers as numbers."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seeds.building.ink import Look, Value, landscape, merge, new_book, put, put_row, sheet_of, widths
from seeds.building.name_lists import award_words, decision_words, full_name, put_rows
from seeds.building.source import Cell, FigureRow, Line, UnitSource, local_sign
from seeds.building.wording import number

_HEAD_ROW = 6
_HEAD = Look(bold=True, align="center", boxed=True, wrap=True)
_CELL = Look(boxed=True, wrap=True)
_GROUP = Look(bold=True, boxed=True, wrap=True)
_ALONE = ((1, "STT"), (2, "Nội dung thi đua"), (3, "Điểm tối đa"), (7, "Điểm tự chấm"), (8, "Tài liệu minh chứng"))


def build(source: UnitSource) -> Workbook:
    """Return Bắc Sơn's workbook before it is saved as .xls: self-scoring, figures, awards by name."""
    book = new_book("Cham diem 2026")
    _write_scores(sheet_of(book, "Cham diem 2026"), source)
    _write_figures(sheet_of(book, "So lieu"), source)
    _write_awards(sheet_of(book, "DS khen thuong"), source)
    return book


def _write_scores(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, "BỘ CÔNG AN")
    put(sheet, 2, 1, source.name.upper(), Look(bold=True))
    put(sheet, 4, 2, "BẢNG CHẤM ĐIỂM PHONG TRÀO THI ĐUA “VÌ AN NINH TỔ QUỐC” NĂM 2026", Look(bold=True, size=14))
    _write_head(sheet)
    row = _HEAD_ROW + 2
    for line in source.lines:
        put_row(sheet, row, 1, _values(line, source), _GROUP if line.kind is None else _CELL)
        row += 1
    put_row(sheet, row, 1, (None, "Cộng", 100, None, None, None, float(source.typed_total()), None), _GROUP)
    put(sheet, row + 2, 2, "* Điểm các tiêu chí so sánh giữa các đơn vị do Cụm tính chung, đơn vị không tự chấm.")
    put(sheet, row + 4, 7, "KT. GIÁM ĐỐC", Look(bold=True, align="center"))
    put(sheet, row + 5, 7, "PHÓ GIÁM ĐỐC", Look(bold=True, align="center"))
    widths(sheet, (6, 62, 9, 10, 10, 12, 10, 46))
    landscape(sheet)


def _write_head(sheet: Worksheet) -> None:
    for column, title in _ALONE:
        put(sheet, _HEAD_ROW, column, title, _HEAD)
        put(sheet, _HEAD_ROW + 1, column, None, _HEAD)
        merge(sheet, _HEAD_ROW, column, _HEAD_ROW + 1, column)
    put_row(sheet, _HEAD_ROW, 4, ("Số liệu", None, None), _HEAD)
    put_row(sheet, _HEAD_ROW + 1, 4, ("Chỉ tiêu", "Kỳ trước", "Thực hiện"), _HEAD)
    merge(sheet, _HEAD_ROW, 4, _HEAD_ROW, 6)


def _values(line: Line, source: UnitSource) -> tuple[Value, ...]:
    start = (local_sign(line), source.title(line), number(line.max))
    if line.kind is None:
        return (*start, None, None, None, None, None)
    cell = source.cells[line.code]
    told = "; ".join(each for each in (cell.evidence, cell.told) if each)
    return (*start, _input(cell, "target"), _input(cell, "baseline"), _result(cell), _points(cell), told or None)


def _input(cell: Cell, name: str) -> Value:
    return number(cell.inputs[name]) if name in cell.inputs else None


def _result(cell: Cell) -> Value:
    if "choice" in cell.inputs:
        return cell.inputs["choice"]
    return next((_input(cell, name) for name in ("actual", "value", "count") if name in cell.inputs), None)


def _points(cell: Cell) -> Value:
    if cell.not_reported:
        return "-"
    return number(cell.points) if cell.points else None


def _write_figures(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, "PHỤ LỤC SỐ LIỆU", Look(bold=True, size=14))
    put_row(sheet, 3, 1, ("STT", "Nội dung", "Đơn vị tính", "Kỳ này", "Kỳ trước"), _HEAD)
    for row, figure in enumerate(source.figures, start=4):
        last = number(figure.last) if figure.last else None
        put_row(sheet, row, 1, (row - 3, figure.title, figure.unit, _this(figure), last), _CELL)
    widths(sheet, (6, 62, 14, 18, 18))


def _write_awards(sheet: Worksheet, source: UnitSource) -> None:
    """Groups and persons below a row each, level and form in one cell, number and day of the decision in another."""
    put(sheet, 1, 1, source.name.upper(), Look(bold=True))
    put(sheet, 3, 1, "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2026", Look(bold=True, size=14))
    heads = (
        "STT",
        "Tên tập thể, họ tên cá nhân",
        "Chức vụ, đơn vị công tác",
        "Hình thức khen thưởng",
        "Quyết định (số, ngày)",
    )
    put_row(sheet, 5, 1, heads, _HEAD)
    row = 6
    lines = source.lists["awards"]
    for sign, words, code in (("I", "Tập thể", "tap_the"), ("II", "Cá nhân", "ca_nhan")):
        put_row(sheet, row, 1, (sign, words, None, None, None), _GROUP)
        own = [line for line in lines if line["object"] == code]
        rows = (
            (number, full_name(line), line.get("post"), award_words(line), decision_words(line) or None)
            for number, line in enumerate(own, start=1)
        )
        row = put_rows(sheet, (row + 1, 1), rows, _CELL)
    put_row(sheet, row, 1, (None, "Tổng cộng: 02 tập thể, 03 lượt cá nhân", None, None, None), _GROUP)
    widths(sheet, (6, 36, 40, 36, 30))


def _this(figure: FigureRow) -> Value:
    return figure.wording or number(figure.this)
