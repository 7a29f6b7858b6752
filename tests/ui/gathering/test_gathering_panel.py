"""The gathering in the window: who handed in what, reminders, deadlines, papers ticked off, the intake closed."""

from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.domain.gathering import Deadline
from desktop.jobs.gathering import gathering, move_due
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.ui.gathering.dialogs import CloseDialog, DueDialog, PapersDialog, TickDialog
from desktop.ui.gathering.gathering_panel import GatheringPanel
from desktop.ui.parts.form import Form
from desktop.ui.sending.sending_page import SendingPage
from tests.ui import clusters
from tests.ui.names import nameless
from tests.ui.seat import Seat

_F = TypeVar("_F", bound=Form)


@pytest.fixture
def panel(seat: Seat, tmp_path: Path) -> GatheringPanel:
    """AB handed its workbook in with one blank; the others nothing; everything was due yesterday."""
    desk = clusters.store(tmp_path / "cum.tongket")
    sent = clusters.workbook(tmp_path / "CAT An Bình.xlsx", "An Bình", {"I.1": 9})
    take(desk, [str(sent)], Asking(keep_sure=True))
    move_due(desk, Deadline(None, "", date(2026, 11, 4), "theo kế hoạch"))
    seat.open(desk.path)
    page = seat.page("forms", SendingPage)
    page.tabs.setCurrentIndex(1)
    return page.gathering


def at(panel: GatheringPanel, row: int) -> None:
    panel.table.setCurrentIndex(panel.table.model().index(row, 0))


def dialog_of(panel: GatheringPanel, kind: type[_F]) -> _F:
    return panel.findChildren(kind)[-1]


def test_every_unit_stands_with_sign_word_and_day(panel: GatheringPanel) -> None:
    shown = panel.table.shown
    assert [shown.text(row, 0) for row in range(3)] == [
        "Công an tỉnh An Bình",
        "Công an tỉnh Bắc Sơn",
        "Công an tỉnh Cẩm Giang",
    ]
    assert shown.text(0, 1) == "! Nhận muộn 05/11"
    assert shown.text(1, 1) == "⚠ Quá hạn 1 ngày"
    assert "1 tiêu chí còn trống" in shown.text(0, 3)
    assert panel.summary.text() == "3/3 đơn vị còn thiếu, 3 đơn vị quá hạn."


def test_a_reminder_is_copied_with_only_what_is_missing(panel: GatheringPanel, seat: Seat) -> None:
    at(panel, 1)
    panel.remind.click()
    seat.follow()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Kính gửi: Công an tỉnh Bắc Sơn")
    assert "quá hạn 1 ngày" in text
    at(panel, 0)
    panel.remind.click()
    seat.follow()
    assert "còn trống 1 tiêu chí (I.2)" in QGuiApplication.clipboard().text()


def test_letters_are_written_for_all_that_are_behind(panel: GatheringPanel, seat: Seat, tmp_path: Path) -> None:
    panel.write_letters(str(tmp_path / "nhac"))
    seat.follow()
    assert len(list((tmp_path / "nhac").iterdir())) == 2
    assert "2 công văn đôn đốc" in seat.workspace.page.bar.text


def test_every_field_of_the_dialogs_has_a_name(panel: GatheringPanel, seat: Seat) -> None:
    acts = ((panel.due, DueDialog), (panel.papers, PapersDialog), (panel.close_intake, CloseDialog))
    for act, kind in acts:
        act.click()
        seat.follow()
        made = dialog_of(panel, kind)
        assert nameless(made) == []
        made.reject()


def test_a_deadline_is_moved_with_its_reason(panel: GatheringPanel, seat: Seat) -> None:
    at(panel, 2)
    panel.due.click()
    dialog = dialog_of(panel, DueDialog)
    assert dialog.unit.currentData() == "CG"
    assert not dialog.act.isEnabled()
    dialog.on.setDate(QDate(2026, 11, 9))
    dialog.reason.setText("đơn vị xin lùi")
    dialog.act.click()
    seat.follow()
    assert [cell.due for cell in gathering(seat.workspace.desk).of("CG")] == [date(2026, 11, 9)] * 2
    assert panel.table.shown.text(2, 1) == "○ Chưa gửi mẫu"


def test_a_paper_is_asked_for_ticked_off_and_taken_back(panel: GatheringPanel, seat: Seat) -> None:
    assert not panel.tick.isEnabled()
    panel.papers.click()
    asked = dialog_of(panel, PapersDialog)
    asked.title.setText("Danh sách đề nghị khen thưởng")
    asked.act.click()
    seat.follow()
    at(panel, 1)
    for words in ("! Nhận muộn 05/11", "⚠ Quá hạn 1 ngày"):
        panel.tick.click()
        dialog_of(panel, TickDialog).act.click()
        seat.follow()
        assert panel.table.shown.text(1, 3) == words


def test_closing_the_intake_says_first_what_it_turns(panel: GatheringPanel, seat: Seat) -> None:
    at(panel, 0)
    panel.close_intake.click()
    seat.follow()
    dialog = dialog_of(panel, CloseDialog)
    assert dialog.unit.currentData() == "AB"
    assert dialog.act.text() == "Chuyển 1 ô thành “không báo cáo”"
    dialog.unit.setCurrentIndex(0)
    assert dialog.act.text() == "Chuyển 5 ô thành “không báo cáo”"
    dialog.unit.setCurrentIndex(1)
    dialog.reason.setText("hết hạn nộp")
    dialog.act.click()
    seat.follow()
    assert gathering(seat.workspace.desk).of("AB")[0].lacking == ()
    assert "khép kỳ nhận" in seat.window.menus.action("undo").text()


def test_the_panel_is_worked_by_the_keyboard_alone(panel: GatheringPanel, seat: Seat) -> None:
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    assert panel.unit == "BS"
    panel.remind.setFocus()
    QTest.keyClick(panel.remind, Qt.Key.Key_Space)
    seat.follow()
    assert "Bắc Sơn" in QGuiApplication.clipboard().text()


def test_where_the_room_is_narrow_the_acts_go_on_below_and_none_is_cut(panel: GatheringPanel) -> None:
    acts = (panel.remind, panel.letters, panel.due, panel.tick, panel.papers, panel.close_intake)
    panel.setParent(None)
    panel.resize(480, 600)
    panel.show()
    QGuiApplication.processEvents()
    room = panel.contentsRect()

    assert all(each.width() >= each.sizeHint().width() for each in acts)
    assert all(room.contains(each.geometry()) for each in acts)
    assert panel.close_intake.y() > panel.remind.y()
    panel.deleteLater()
