"""The page of cross-checks by keyboard: tell teams, write blind sheets, take them in, see where they differ."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.cross_check import Method, Team
from desktop.domain.form import CROSS_SHEET, HEADING_ROW
from desktop.jobs.cross_check import how_it_stands
from desktop.jobs.history import read_log
from desktop.ui.cross.cross_page import CrossPage
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> CrossPage:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    shown = seat.page("cross", CrossPage)
    seat.window.activateWindow()
    shown.grid.setFocus()
    return shown


def grid(page: CrossPage) -> list[list[str]]:
    model = page.grid.shown
    return [[model.text(row, column) for column in range(4)] for row in range(3)]


def press(page: CrossPage, id_: str, key: Qt.Key = Qt.Key.Key_Space) -> None:
    page.grid.go_to(id_)
    QTest.keyClick(page.grid, key)


def filled(folder: Path, team: Team, points: dict[str, str]) -> str:
    path = next(folder.rglob(f"ChamCheo_{team.checker}_cham_{team.checked}_*.xlsx"))
    book = load_workbook(path)
    for row in book[CROSS_SHEET].iter_rows(min_row=HEADING_ROW + 1):
        if row[0].value in points:
            row[3].value = points[str(row[0].value)]
    book.save(path)
    return str(path)


def test_teams_are_told_by_space_kept_as_one_act_and_never_check_themselves(seat: Seat, page: CrossPage) -> None:
    press(page, "AB>AB")
    press(page, "AB>CG")
    press(page, "BS>CG", Qt.Key.Key_Return)
    seat.settle()
    assert grid(page) == [["An Bình", "—", "", "giao"], ["Bắc Sơn", "", "—", "giao"], ["Cẩm Giang", "", "", "—"]]
    assert page.panel.title.text() == "Phân công 2 tổ, chưa ghi"
    assert how_it_stands(page.desk).plan.teams == ()

    QTest.keyClick(page.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert how_it_stands(page.desk).plan.teams == (Team("AB", "CG"), Team("BS", "CG"))
    assert read_log(page.desk).acts[-1].name == "cross_plan"
    assert page.panel.isHidden()


def test_what_was_told_and_not_kept_is_taken_back(seat: Seat, page: CrossPage) -> None:
    page.each.setValue(2)
    page.rotate()
    seat.settle()
    assert sum(text == "giao" for row in grid(page) for text in row) == 6
    seat.window.do("undo")
    seat.settle()
    assert not any(text == "giao" for row in grid(page) for text in row)


def test_sheets_come_back_are_foreseen_kept_and_their_differences_listed(
    seat: Seat, page: CrossPage, tmp_path: Path
) -> None:
    for each in ("AB>CG", "BS>CG"):
        press(page, each)
    page.method.setCurrentIndex(page.method.findData(Method.MEDIAN.value))
    page.method.activated.emit(page.method.currentIndex())
    seat.settle()
    page.keep()
    seat.settle()
    page.make_sheets(str(tmp_path / "phieu"))
    seat.settle()
    assert page.bar.text.startswith("Đã lập 2 phiếu chấm chéo")

    one = filled(tmp_path / "phieu", Team("AB", "CG"), {"I.1": "6,5", "I.2": "9"})
    two = filled(tmp_path / "phieu", Team("BS", "CG"), {"I.1": "6"})
    seat.workspace.choose_stage(seat.workspace.state.stage.CROSS)
    seat.settle()
    page.take_in([one, two])
    seat.settle()
    assert page.panel.title.text() == "Đã đọc 2 phiếu, chưa ghi"
    assert any("Cẩm Giang: tổng điểm 7,00 → 15,25" in line for line in page.panel.lines)
    assert any("còn 01 tiêu chí" in line or "còn 1 tiêu chí" in line for line in page.panel.lines)

    page.keep()
    seat.settle()
    assert grid(page)[0][3] == "✓ 2 ô"
    model = page.differences.shown
    assert [model.text(0, column) for column in (0, 1, 3, 4, 5, 6)] == [
        *("Cẩm Giang", "I.1", "7,00", "An Bình 6,5; Bắc Sơn 6", "6,25", "-0,75")
    ]


def test_a_sheet_that_cannot_be_taken_says_why_and_keeps_nothing(seat: Seat, page: CrossPage, tmp_path: Path) -> None:
    page.make_sheets(str(tmp_path / "phieu"))
    seat.settle()
    page.take_in([filled(tmp_path / "phieu", Team("AB", "BS"), {"I.1": "99"})])
    seat.settle()
    assert not page.panel.keep.isEnabled()
    assert any("99" in line for line in page.panel.lines)


def test_without_a_framework_the_page_says_what_is_missing(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "khong.tongket", framed=False)
    seat.open(tmp_path / "khong.tongket")
    page = seat.page("cross", CrossPage)
    assert not page.receive.isEnabled()
    assert page.tabs.isHidden() or not page.tabs.isVisible()
