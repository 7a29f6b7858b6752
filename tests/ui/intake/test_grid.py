"""The sheet drawn: the table framed, headings and totals told apart, used cells outlined, every remark leads to its cell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from desktop.ui.intake.file_panel import CHECK, SHEET, XRAY
from desktop.ui.intake.grid_model import GridModel
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.sheet_drawing import Band, Drawing, Frame
from tests.ui.intake import workbooks

Taking = Callable[..., IntakePage]


@pytest.fixture
def page(take: Taking, tmp_path: Path) -> IntakePage:
    return take(workbooks.messy(tmp_path / "AB.xlsx"))


@pytest.fixture
def drawing(page: IntakePage) -> Drawing:
    return page.waiting[0].drawings[0]


def test_table_headings_total_and_loose_row_are_told_apart(drawing: Drawing) -> None:
    assert drawing.frames == (Frame(4, 1, 9, 6),)
    assert drawing.bands == {4: Band.HEADING, 7: Band.LOOSE, 9: Band.TOTAL}
    assert drawing.hidden_rows == {3}


def test_used_cells_carry_what_they_were_used_for(drawing: Drawing) -> None:
    assert {spot: (use.name, use.read) for spot, use in drawing.uses.items()} == {
        (6, 4): ("điểm của I.1", "9"),
        (8, 4): ("điểm của I.2", "8"),
    }


def test_columns_and_rows_are_headed_by_address_and_meaning(page: IntakePage) -> None:
    model = page.panel.sheet.grid.model()

    assert model.headerData(3, Qt.Orientation.Horizontal) == "D\nĐiểm tự chấm"
    assert model.headerData(5, Qt.Orientation.Vertical) == "6 · I.1"
    assert model.headerData(2, Qt.Orientation.Vertical) == "3 ⊘"


def test_the_cell_at_hand_is_told_raw_and_read(page: IntakePage) -> None:
    sheet = page.panel.sheet
    sheet.grid.go_to("D6")
    assert (
        sheet.cell.text() == "D6: tệp ghi “9” · đọc là 9 · dùng làm điểm của I.1 · dòng “Tỷ lệ điều tra, khám phá án”"
    )
    sheet.grid.go_to("A1")
    assert sheet.cell.text().endswith("ngoài bảng, không dùng")


def test_a_line_of_the_xray_leads_to_its_cell(page: IntakePage) -> None:
    xray = page.panel.xray
    page.panel.tabs.setCurrentIndex(XRAY)
    row = next(row for row in range(xray.shown.rowCount()) if "F6" in xray.shown.text(row, 0))
    xray.setCurrentIndex(xray.model().index(row, 0))
    QTest.keyClick(xray, Qt.Key.Key_Return)

    assert page.panel.tabs.currentIndex() == SHEET
    assert page.panel.sheet.grid.at == "F6"


def test_rows_of_totals_are_among_what_is_unusual(page: IntakePage) -> None:
    assert "Chấm điểm · A9: Bảng có 1 dòng cộng (dòng 9)" in ": ".join(page.panel.xray.lines)


def test_a_file_with_errors_and_questions_says_both(take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "quá điểm.xlsx", points=(99, 8, 1)))
    assert page.files.table.rows[0].cells[-1].value == "1 lỗi, 1 câu hỏi"


def test_the_grid_model_holds_qts_rules(drawing: Drawing, qtmodeltester: ModelTester) -> None:
    model = GridModel()
    model.show(drawing)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_arrows_move_through_the_grid(page: IntakePage) -> None:
    grid = page.panel.sheet.grid
    grid.setFocus()
    grid.go_to("B6")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.at == "C7"


def test_the_numbers_of_the_rows_take_no_more_room_than_they_need(page: IntakePage) -> None:
    header, model = page.panel.sheet.grid.verticalHeader(), page.panel.sheet.grid.model()
    heads = [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]
    needed = max(map(header.fontMetrics().horizontalAdvance, heads))

    assert needed < header.width() < header.sizeHint().width()


def test_of_a_file_without_a_sheet_no_cell_is_told_and_nothing_is_asked(page: IntakePage, take: Taking) -> None:
    page.panel.sheet.grid.go_to("D6")
    blank = Path(page.waiting[0].path).with_name("trong.xlsx")
    Workbook().save(blank)
    take(blank)
    sheet = page.panel.sheet

    assert sheet.cell.text() == ""
    assert sheet.grid.model().rowCount() == 0
    assert page.panel.tabs.currentIndex() == CHECK
    assert page.panel.check.remarks.hasFocus()
