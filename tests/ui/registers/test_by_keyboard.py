"""The registers by keyboard alone: come there, write a line, put it right, leave it out, undo, make two one."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.registers.lines import Line, Register
from desktop.jobs.registers import add
from desktop.ui.registers.line_dialog import AddDialog, CorrectDialog
from desktop.ui.registers.registers_page import RegistersPage
from tests.ui import clusters
from tests.ui.seat import Seat
from tests.ui.test_keyboard import CTRL, SHIFT, Hands

Key = Qt.Key


def test_a_list_is_made_and_put_in_order_without_a_mouse(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    seat.window.activateWindow()
    hands = Hands(seat)
    hands.press(Key.Key_R, CTRL)
    page = seat.workspace.page
    assert isinstance(page, RegistersPage)
    models = page.lists[Register.MODELS].part

    for number, name in enumerate(("Camera an ninh", "CAMERA AN NINH", "Dòng họ tự quản")):
        start = models.table if number else page.tabs.tabBar()
        hands.tab_to(start)
        if number:
            hands.press(Key.Key_Insert)
        else:
            hands.press(Key.Key_Tab)
            hands.press(Key.Key_Space)
        form = QApplication.activeWindow()
        assert isinstance(form, AddDialog)
        hands.write_and(name, Key.Key_Return)
    assert [each.line.name for each in models.shown] == ["Camera an ninh", "CAMERA AN NINH", "Dòng họ tự quản"]

    hands.tab_to(models.table)
    hands.press(Key.Key_PageUp)
    hands.press(Key.Key_F2)
    form = QApplication.activeWindow()
    assert isinstance(form, CorrectDialog)
    hands.write("Camera an ninh xã")
    assert form.reason is not None
    hands.tab_to(form.reason)
    hands.write_and("ghi thiếu", Key.Key_Return)
    assert models.shown[0].line.name == "Camera an ninh xã"
    hands.press(Key.Key_Z, CTRL)
    assert models.shown[0].line.name == "Camera an ninh"

    hands.tab_to(models.table)
    hands.press(Key.Key_PageUp)
    hands.press(Key.Key_Down, SHIFT)
    hands.press(Key.Key_G, CTRL)
    hands.press(Key.Key_Return)
    assert [each.is_merged for each in models.shown] == [True, True, False]


def test_ctrl_tab_goes_into_the_next_tab_which_is_made_only_then(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    add(desk, [Line(Register.MODELS, "AB", "Camera an ninh"), Line(Register.EXEMPLARS, "BS", "Nguyễn Văn Bình")])
    seat.open(desk.path)
    seat.window.activateWindow()
    hands = Hands(seat)
    hands.press(Key.Key_R, CTRL)
    page = seat.workspace.page
    assert isinstance(page, RegistersPage)
    models, exemplars = page.lists[Register.MODELS], page.lists[Register.EXEMPLARS]
    hands.tab_to(models.part.table)
    assert not exemplars.is_made

    hands.press(Key.Key_Tab, CTRL)
    assert QApplication.focusWidget() is exemplars.part.filters.unit
    hands.tab_to(exemplars.part.table)
    assert [each.line.name for each in exemplars.part.shown] == ["Nguyễn Văn Bình"]

    hands.press(Key.Key_Tab, CTRL | SHIFT)
    assert QApplication.focusWidget() is models.part.table
    assert not page.same.is_made
