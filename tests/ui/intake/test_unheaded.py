"""Points in a column no heading names: the row says so, the warning leads to what the column is for."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.cluster_file import ClusterFile
from desktop.domain.framework import ClassRow, Criterion, Direct, Framework, Part
from desktop.jobs.cluster import create
from desktop.ui.intake.file_panel import CHECK, SHEET
from desktop.ui.intake.files_table import state_words
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.waiting import ready
from tests.ui.clusters import cluster, desk_at
from tests.ui.seat import Seat

_TITLES = (
    "Tỷ lệ điều tra, khám phá án", "Kéo giảm tội phạm về trật tự xã hội", "Chế độ thông tin, báo cáo",
    "Công tác cải cách hành chính", "Xây dựng nếp sống văn hóa", "Phòng cháy, chữa cháy",
)  # fmt: skip
_POINTS = (9.5, 10, 8, 10, 7.5, 10)


def _framework() -> Framework:
    codes = [f"I.{number}" for number in range(1, len(_TITLES) + 1)]
    leaves = tuple(
        Criterion(code, title, Decimal(10), Part.BASE, Direct()) for code, title in zip(codes, _TITLES, strict=True)
    )
    root = Criterion("I", "Bảo đảm an ninh, trật tự", Decimal(60), Part.BASE)
    classes = (ClassRow("Hoàn thành nhiệm vụ", Decimal(0)),)
    return Framework("Khung tiêu chí năm 2026", 2026, 1, Decimal(60), (root, *leaves), classes=classes)


def _unheaded(path: Path) -> Path:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Chấm điểm"
    for row in (["CÔNG AN TỈNH AN BÌNH"], ["BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2026"], [], ["TT", "Nội dung", "Điểm chuẩn"]):
        sheet.append(row)
    for number, (title, points) in enumerate(zip(_TITLES, _POINTS, strict=True), 1):
        sheet.append([f"I.{number}", title, 10, points])
    book.save(path)
    return path


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> IntakePage:
    desk = desk_at(tmp_path / "cum.tongket")
    create(desk, ClusterFile(cluster()), _framework())
    seat.open(desk.path)
    seat.workspace.take_in([str(_unheaded(tmp_path / "AB.xlsx"))])
    seat.settle()
    shown = seat.workspace.page
    assert isinstance(shown, IntakePage)
    seat.window.activateWindow()
    return shown


def test_the_row_says_so_and_an_eye_is_needed_before_it_is_taken_in(page: IntakePage) -> None:
    (file,) = page.waiting
    assert "⚠ cột điểm không có tiêu đề" in state_words(file, page.waiting)
    assert ready(page.waiting) == ()
    assert page.panel.tabs.currentIndex() == CHECK
    assert "Cột D không có tiêu đề" in page.panel.bar.text


def test_enter_on_the_warning_leads_to_the_column_and_a_digit_says_what_it_is(page: IntakePage, seat: Seat) -> None:
    view, panel = page.panel.check, page.panel.sheet.panel
    row = next(
        number
        for number, each in enumerate(view.remarks._remarks)
        if each.finding and each.finding.code == "heading_assumed"
    )
    view.remarks.setCurrentIndex(view.remarks.model().index(row, 0))

    QTest.keyClick(view.remarks, Qt.Key.Key_Return)

    assert page.panel.tabs.currentIndex() == SHEET
    assert panel.current is not None
    assert panel.current.key == "column:chấm điểm@d"
    assert [each.id for each in panel.current.choices][:2] == ["claim", "actual"]
    QTest.keyClick(panel.choices, Qt.Key.Key_1)
    seat.settle()
    (file,) = page.waiting
    assert file.assumed == ()
    assert ready(page.waiting) == (file,)
