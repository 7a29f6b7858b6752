"""Workbooks with a question in them, as units send them, for the tests of the intake page."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.ui.clusters import TITLES

LOOSE = "Nội dung khác do đơn vị bổ sung"
LOOSE_KEY = "row:nội dung khác do đơn vị bổ sung"


def table(book: Workbook, unit: str, rows: list[list[object]]) -> Worksheet:
    """Write a table of claims: headings in row 4, the group in row 5, the leaves from row 6."""
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Chấm điểm"
    sheet.append([f"CÔNG AN TỈNH {unit.upper()}"])
    sheet.append(["BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"])
    sheet.append([])
    sheet.append(["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Minh chứng"])
    sheet.append(["I", "Bảo đảm an ninh, trật tự", 20, None, None])
    for row in rows:
        sheet.append(row)
    return sheet


def messy(path: Path, unit: str = "An Bình", points: tuple[float, float, float] = (9, 8, 1)) -> Path:
    """Write a workbook with a row that fits no criterion, a total, a hidden row and a formula that failed."""
    book = Workbook()
    first, second, loose = points
    one, two = TITLES.items()
    rows: list[list[object]] = [
        [one[0], one[1], 10, first, "Báo cáo số 12"],
        ["", LOOSE, "", loose, ""],
        [two[0], two[1], 10, second, "Báo cáo số 13"],
        ["", "Tổng cộng", 20, first + second, ""],
    ]
    sheet = table(book, unit, rows)
    sheet["F6"] = "=1/0"
    sheet.row_dimensions[3].hidden = True
    book.save(path)
    return path


def moved(path: Path, unit: str = "An Bình", points: tuple[float, float, float] = (9, 8, 1)) -> Path:
    """Write the same workbook with a row put in above the headings."""
    messy(path, unit, points)
    from openpyxl import load_workbook

    book = load_workbook(path)
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.insert_rows(3)
    book.save(path)
    return path
