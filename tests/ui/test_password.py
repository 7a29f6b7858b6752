"""A password in the window: asked for on opening, set, changed and removed, and asked for again after a while."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.jobs.lock import hold
from desktop.jobs.password import has_password, set_password
from desktop.ui.shell.idle import Idle
from desktop.ui.shell.passwords import PasswordDialog
from desktop.ui.unlock_page import UnlockPage
from tests.ui import clusters
from tests.ui.seat import Seat

PASSWORD = "hội nghị tháng 11"


def _locked(tmp_path: Path) -> str:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    set_password(desk, PASSWORD)
    return desk.path


def _asked(seat: Seat) -> UnlockPage:
    page = seat.window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    return page


def _type(seat: Seat, password: str) -> None:
    page = _asked(seat)
    page.password.setText(password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    seat.settle()


def test_a_file_with_a_password_asks_for_it_and_a_wrong_one_is_said(seat: Seat, tmp_path: Path) -> None:
    path = _locked(tmp_path)
    seat.window.open_cluster(path)
    seat.settle()
    assert _asked(seat).bar.text == ""
    _type(seat, "sai rồi")
    assert "không đúng" in _asked(seat).bar.text
    assert _asked(seat).password.text() == ""
    _type(seat, PASSWORD)
    assert seat.workspace.desk.held
    assert seat.workspace.state.scored is not None


def test_one_may_turn_back_from_a_file_whose_password_one_lacks(seat: Seat, tmp_path: Path) -> None:
    seat.window.open_cluster(_locked(tmp_path))
    seat.settle()
    _asked(seat).left.emit()
    assert seat.window.stack.currentWidget() is seat.window.welcome


def _wish(seat: Seat, command: str, *, old: str = "", new: str = "") -> None:
    seat.window.do(command)
    dialog = seat.window.findChildren(PasswordDialog)[-1]
    dialog.old.setText(old)
    dialog.new.setText(new)
    dialog.again.setText(new)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    seat.settle()
    seat.settle()


def test_a_password_is_set_changed_and_removed_and_work_goes_on(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    _wish(seat, "password:set", new=PASSWORD)
    assert has_password(desk.path)
    assert "đã có mật khẩu" in seat.workspace.page.bar.text
    assert seat.workspace.desk.held
    _wish(seat, "password:change", old=PASSWORD, new="mật khẩu thứ hai")
    assert "Đã đổi mật khẩu" in seat.workspace.page.bar.text
    _wish(seat, "password:remove", old="mật khẩu thứ hai")
    assert not has_password(desk.path)
    assert "không còn mật khẩu" in seat.workspace.page.bar.text


def test_a_wrong_present_password_changes_nothing_and_the_file_is_still_held(seat: Seat, tmp_path: Path) -> None:
    seat.window.open_cluster(_locked(tmp_path), PASSWORD)
    seat.settle()
    _wish(seat, "password:remove", old="sai rồi")
    assert "không đúng" in seat.workspace.page.bar.text
    assert has_password(seat.workspace.desk.path)
    assert seat.workspace.desk.held


def test_the_dialog_wants_the_new_password_twice_and_warns_of_a_weak_one(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "cum.tongket").path)
    seat.window.do("password:set")
    dialog = seat.window.findChildren(PasswordDialog)[-1]
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.new.setText("123")
    assert "dễ đoán" in dialog.note.text()
    dialog.again.setText("124")
    assert "không giống nhau" in dialog.note.text()
    assert not ok.isEnabled()
    dialog.again.setText("123")
    assert ok.isEnabled()
    dialog.reject()


def test_a_file_with_a_password_locks_itself_and_lets_go_of_the_desk(seat: Seat, tmp_path: Path) -> None:
    path = _locked(tmp_path)
    seat.window.open_cluster(path, PASSWORD)
    seat.settle()
    desk = seat.workspace.desk
    seat.window.idle.passed.emit()
    assert seat.window.workspace is None
    assert _asked(seat).path == path
    with hold(desk):
        pass
    _type(seat, PASSWORD)
    assert seat.workspace.desk.held


def test_only_a_file_with_a_password_is_watched(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "khong.tongket").path)
    assert not seat.window.idle.watching
    seat.window.do("close")
    seat.window.open_cluster(_locked(tmp_path), PASSWORD)
    seat.settle()
    assert seat.window.idle.watching
    seat.window.do("close")
    assert not seat.window.idle.watching


def test_every_touch_begins_the_wait_anew(qtbot: QtBot) -> None:
    idle = Idle(minutes=0.002)
    idle.watch()
    target = QObject()
    for _ in range(3):
        QApplication.sendEvent(target, QEvent(QEvent.Type.Wheel))
        assert idle.watching
    with qtbot.waitSignal(idle.passed, timeout=60_000):
        pass
    idle.rest()
