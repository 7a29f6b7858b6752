"""Tab goes as one reads: sidebar, page, details; what was said or made later is come to where it stands."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.ui.parts.bars import Offer
from desktop.ui.parts.form import Form
from desktop.ui.shell.steps import STEPS
from desktop.ui.table.view import TableView
from tests.ui import clusters
from tests.ui.seat import Seat

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def way(window: QWidget, *, back: bool = False) -> list[QWidget]:
    """Return what Tab comes to from where the focus is, until it is there again."""
    begin = window.focusWidget()
    found: list[QWidget] = []
    for _ in range(200):
        focus = window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Key.Key_Backtab if back else Key.Key_Tab, *((Shift,) if back else ()))
        now = window.focusWidget()
        assert now is not None
        if now is begin:
            return found
        if now not in found:
            found.append(now)
    raise AssertionError("Tab never comes round")


@pytest.fixture
def window(seat: Seat, tmp_path: Path) -> QWidget:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    seat.window.activateWindow()
    QApplication.processEvents()
    return seat.window


@pytest.mark.parametrize("step", [each.key for each in STEPS])
def test_from_the_sidebar_tab_comes_to_the_page_before_the_details(seat: Seat, window: QWidget, step: str) -> None:
    page, details = seat.go(step), seat.workspace.details
    seat.workspace.sidebar.setFocus()

    come_to = way(window)

    panes = ["page" if page.isAncestorOf(each) else "details" if details.isAncestorOf(each) else "" for each in come_to]
    assert "details" in panes
    assert [each for each in panes if each] == sorted((each for each in panes if each), reverse=True)


@pytest.mark.parametrize("step", [each.key for each in STEPS])
def test_tab_comes_to_all_that_takes_it(seat: Seat, window: QWidget, step: str) -> None:
    page = seat.go(step)
    seat.workspace.sidebar.setFocus()
    come_to = way(window)

    takes = [each for each in page.findChildren(QWidget) if each.isVisible() and each.isEnabled() and _takes_tab(each)]

    assert [each for each in takes if each not in come_to and each.focusProxy() not in come_to] == []


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_backwards_it_is_the_same_way(seat: Seat, window: QWidget) -> None:
    seat.go("intake")
    seat.workspace.sidebar.setFocus()
    there = way(window)
    assert way(window, back=True) == there[::-1]


def test_what_a_page_says_is_come_to_where_it_is_said(seat: Seat, window: QWidget) -> None:
    page = seat.go("checks")
    page.bar.say("Có tệp mới", offers=(Offer("Xem", lambda: None), Offer("Để sau", lambda: None)))
    seat.workspace.sidebar.setFocus()

    come_to = way(window)

    at = [come_to.index(each) for each in page.bar.buttons]
    assert at[1] == at[0] + 1
    assert come_to[at[1] + 1].accessibleName() == "Đóng thông báo này"
    assert all(page.bar.isAncestorOf(each) or at[0] < come_to.index(each) for each in come_to[at[0] : at[0] + 8])


def test_the_next_pane_is_entered_where_it_was_left(seat: Seat, window: QWidget) -> None:
    page = seat.go("log")
    line = page.findChildren(QLineEdit)[0]
    line.setFocus()
    for _ in range(3):
        seat.window.do("pane")
    assert window.focusWidget() is line


def test_ctrl_home_stays_in_a_table_and_alt_home_leads_to_the_overview(seat: Seat, window: QWidget) -> None:
    seat.go("scoring")
    table = seat.workspace.page.findChildren(TableView)[0]
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, 2))
    QTest.keyClick(table, Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert (table.currentIndex().row(), seat.workspace.step) == (0, "scoring")
    QTest.keyClick(table, Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert seat.workspace.step == "overview"


def test_a_button_whose_act_is_done_leaves_the_focus_to_what_it_was_about(qapp: QApplication) -> None:
    dialog = Form("Hỏi đơn vị", "Câu hỏi gửi đơn vị.", "Hỏi")
    line = dialog.line("Câu hỏi")
    dialog.show()
    dialog.activateWindow()
    dialog.act.setFocus()
    dialog.act.setEnabled(False)
    assert dialog.focusWidget() is line
    dialog.close()


def test_in_a_form_the_act_comes_before_leaving_it(qapp: QApplication) -> None:
    form = Form("Dời hạn", "Dời hạn nộp.", "Dời")
    line = form.line("Lý do")
    form.show()
    form.activateWindow()
    line.setFocus()
    assert [each.text() for each in way(form) if hasattr(each, "text")] == ["Dời", "Thôi"]
    form.close()
