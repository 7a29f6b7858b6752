"""Kim Thành's workbook: full codes, numbers typed as Vietnamese text, a row of column numbers, sums of groups."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seeds.building.ink import Look, landscape, merge, new_book, put, put_row, sheet_of, widths
from seeds.building.name_lists import award_words, day_words, put_rows
from seeds.building.source import Cell, FigureRow, Line, UnitSource
from seeds.building.wording import typed, typed_money, typed_percent, typed_points

_HEADINGS = (
    "TT",
    "Nội dung, tiêu chí thi đua",
    "Điểm chuẩn",
    "Chỉ tiêu được giao",
    "Cùng kỳ năm trước",
    "Kết quả thực hiện",
    "Điểm tự chấm",
    "Căn cứ, minh chứng",
    "Ghi chú",
)
_HEAD_ROW = 9
_HEAD = Look(bold=True, align="center", boxed=True, wrap=True)
_CELL = Look(boxed=True, wrap=True)
_GROUP = Look(bold=True, boxed=True, wrap=True)
_ITALIC = Look(italic=True, align="center")


def build(source: UnitSource) -> Workbook:
    """Return Kim Thành's workbook: cover, self-scoring, figures, awards by name and an empty sheet left over."""
    book = new_book("Bìa")
    _write_cover(sheet_of(book, "Bìa"), source)
    _write_scores(sheet_of(book, "Bảng chấm điểm"), source)
    _write_figures(sheet_of(book, "Số liệu"), source)
    _write_awards(sheet_of(book, "Khen thưởng"), source)
    sheet_of(book, "Sheet3")
    book.active = 1
    return book


def _write_cover(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 4, 2, source.name.upper(), Look(bold=True, size=16, align="center"))
    put(sheet, 8, 2, "HỒ SƠ TỰ CHẤM ĐIỂM THI ĐUA", Look(bold=True, size=20, align="center"))
    put(sheet, 9, 2, "NĂM 2026", Look(bold=True, size=20, align="center"))
    put(sheet, 30, 2, "Tháng 11 năm 2026", Look(italic=True, align="center"))
    widths(sheet, (6, 80))


def _write_scores(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 2, "BỘ CÔNG AN", Look(align="center"))
    put(sheet, 2, 2, source.name.upper(), Look(bold=True, align="center"))
    put(sheet, 1, 6, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look(bold=True, align="center"))
    put(sheet, 2, 6, "Độc lập - Tự do - Hạnh phúc", Look(bold=True, align="center"))
    put(sheet, 5, 1, "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026", Look(bold=True, size=14, align="center"))
    merge(sheet, 5, 1, 5, 9)
    put(sheet, 6, 1, "(Kèm theo Báo cáo số 318/BC-CAT-PX03 ngày 16/11/2026)", _ITALIC)
    merge(sheet, 6, 1, 6, 9)
    put_row(sheet, _HEAD_ROW, 1, _HEADINGS, _HEAD)
    numbers = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)")
    put_row(sheet, _HEAD_ROW + 1, 1, numbers, Look(italic=True, align="center", boxed=True, size=10))
    row = _HEAD_ROW + 2
    for line in source.lines:
        _write_line(sheet, row, line, source)
        row += 1
    total = typed_points(f"{source.typed_total():f}")
    put_row(sheet, row, 1, (None, "TỔNG CỘNG", "100", None, None, None, total, None, None), _GROUP)
    put(sheet, row + 2, 2, "Ghi chú: Đơn vị sẽ bổ sung số liệu còn thiếu trước ngày 20/11/2026.", Look(italic=True))
    put(sheet, row + 4, 8, "THỦ TRƯỞNG ĐƠN VỊ", Look(bold=True, align="center"))
    widths(sheet, (8, 60, 9, 11, 11, 13, 11, 40, 34))
    sheet.print_title_rows = f"{_HEAD_ROW}:{_HEAD_ROW}"
    landscape(sheet)


def _write_line(sheet: Worksheet, row: int, line: Line, source: UnitSource) -> None:
    if line.kind is None:
        title = source.title(line).upper() if line.depth == 0 else source.title(line)
        points = typed_points(f"{source.typed_sum(line.code):f}")
        values = (line.code, title, typed(line.max), None, None, None, points, None, None)
        put_row(sheet, row, 1, values, _GROUP)
        return
    cell = source.cells[line.code]
    texts = (_text(cell, "target", line), _text(cell, "baseline", line), _result(cell, line))
    start = (line.code, source.title(line), typed(line.max))
    put_row(sheet, row, 1, (*start, *texts, _points(cell), cell.evidence or None, cell.told or None), _CELL)


def _text(cell: Cell, name: str, line: Line) -> str | None:
    value = cell.inputs.get(name)
    if value is None:
        return None
    return typed_percent(value) if line.percent else typed(value)


def _result(cell: Cell, line: Line) -> str | None:
    if "choice" in cell.inputs:
        return cell.inputs["choice"]
    if cell.inputs.get("count") == "0":
        return "Không"
    names = ("actual", "value", "count")
    return next((_text(cell, name, line) for name in names if name in cell.inputs), None)


def _points(cell: Cell) -> str | None:
    if cell.not_reported:
        return "-"
    return typed_points(cell.points) if cell.points else None


def _write_figures(sheet: Worksheet, source: UnitSource) -> None:
    put(sheet, 1, 1, source.name.upper(), Look(bold=True))
    put(sheet, 3, 1, "SỐ LIỆU KẾT QUẢ CÔNG TÁC NĂM 2026", Look(bold=True, size=14))
    put(sheet, 4, 1, "(Số liệu từ ngày 15/11/2025 đến ngày 14/11/2026)", Look(italic=True))
    put_row(sheet, 6, 1, ("TT", "Chỉ tiêu", "ĐVT", "Kỳ này", "Kỳ trước", "Ghi chú"), _HEAD)
    for number, figure in enumerate(source.figures, start=1):
        values = (str(number), figure.title, figure.unit, _figure(figure, figure.this), _figure(figure, figure.last))
        put_row(sheet, 6 + number, 1, (*values, None), _CELL)
    widths(sheet, (6, 60, 14, 18, 18, 20))


def _write_awards(sheet: Worksheet, source: UnitSource) -> None:
    """The lines below rows that name their award, merged across the table."""
    put(sheet, 1, 1, source.name.upper(), Look(bold=True))
    put(sheet, 3, 1, "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2026", Look(bold=True, size=14))
    put_row(sheet, 5, 1, ("TT", "Tên tập thể, cá nhân", "Chức vụ, đơn vị", "Số quyết định", "Ngày ký"), _HEAD)
    row = 6
    for sign, award in zip("ABC", dict.fromkeys(map(award_words, source.lists["awards"])), strict=True):
        put_row(sheet, row, 1, (f"{sign}. {award}", None, None, None, None), _GROUP)
        merge(sheet, row, 1, row, 5)
        own = [line for line in source.lists["awards"] if award_words(line) == award]
        rows = (
            (str(number), line["name"], line.get("post"), line.get("decision"), day_words(line) or None)
            for number, line in enumerate(own, start=1)
        )
        row = put_rows(sheet, (row + 1, 1), rows, _CELL)
    widths(sheet, (6, 36, 40, 18, 14))


def _figure(figure: FigureRow, value: str | None) -> str | None:
    if value is None:
        return None
    if figure.field == "money":
        return typed_money(value)
    return typed_percent(value) if figure.field == "percent" else typed(value)
