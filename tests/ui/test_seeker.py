"""Ctrl+K seeks units, criteria, indicators, files, papers and commands by keys alone, and leads to their rows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.scoring.scoring_page import ScoringPage
from desktop.ui.sending.sending_page import SendingPage
from desktop.ui.shell.seeker import Seeker
from tests.ui import clusters
from tests.ui.seat import Seat

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seeker(seat: Seat, tmp_path: Path) -> Seeker:
    desk = clusters.store(tmp_path / "cum.tongket")
    sent = clusters.workbook(tmp_path / "CAT An Bình.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    take(desk, [str(sent)], Asking())
    seat.open(desk.path)
    seat.window.activateWindow()
    QApplication.processEvents()
    seat.workspace.sidebar.setFocus()
    return seat.window.menus.seeker


def sought(seat: Seat, seeker: Seeker, text: str) -> list[str]:
    QTest.keyClick(seat.window, Key.Key_K, CTRL)
    assert seeker.hasFocus()
    QTest.keyClicks(seeker, text)
    return [seeker.found.item(row).text() for row in range(seeker.found.count())]


def chosen(seat: Seat, seeker: Seeker) -> None:
    QTest.keyClick(seeker, Key.Key_Return)
    for _ in range(3):
        seat.settle()


def test_a_unit_leads_to_its_row_on_the_gathering(seat: Seat, seeker: Seeker) -> None:
    assert sought(seat, seeker, "bac son")[0] == "Bắc Sơn  Công an tỉnh Bắc Sơn   ·   đơn vị"
    chosen(seat, seeker)
    page = seat.workspace.page
    assert isinstance(page, SendingPage)
    assert page.gathering.unit == "BS"
    assert page.gathering.table.hasFocus()
    assert not seeker.found.isVisible()


def test_a_criterion_leads_to_its_row_of_scores(seat: Seat, seeker: Seeker) -> None:
    sought(seat, seeker, "i.2")
    chosen(seat, seeker)
    page = seat.workspace.page
    assert isinstance(page, ScoringPage)
    assert page.matrix.current_id() == "AB:I.2"


def test_a_file_leads_to_what_was_taken_in(seat: Seat, seeker: Seeker) -> None:
    sought(seat, seeker, "cat an binh.x")
    chosen(seat, seeker)
    page = seat.workspace.page
    assert isinstance(page, IntakePage)
    assert page.tabs.currentWidget() is page.kept_tab
    assert page.kept_table.hasFocus()


def test_a_command_is_done_and_the_arrows_choose(seat: Seat, seeker: Seeker) -> None:
    found = sought(seat, seeker, "sao")
    assert len(found) > 1
    at = next(row for row, text in enumerate(found) if text.startswith("Sao lưu"))
    for _ in range(at):
        QTest.keyClick(seeker, Key.Key_Down)
    chosen(seat, seeker)
    assert seat.workspace.step == "backups"


def test_esc_leads_back_to_where_the_focus_was(seat: Seat, seeker: Seeker) -> None:
    assert sought(seat, seeker, "zzz") == ["Không tìm thấy; bớt từ để tìm rộng hơn."]
    QTest.keyClick(seeker, Key.Key_Return)
    assert seat.workspace.step == "overview"
    QTest.keyClick(seeker, Key.Key_Escape)
    assert seat.workspace.sidebar.hasFocus()
    assert seeker.text() == ""
    assert not seeker.found.isVisible()
