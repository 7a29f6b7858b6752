"""Undo and redo by name, the toast, and what the window says and allows once figures are sealed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QMenuBar,
    QTabBar,
    QWidget,
)

from desktop.domain.ledger import Layer
from desktop.jobs.entry import set_entry
from desktop.jobs.history import read_log
from desktop.jobs.sealing import close_year, seal
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.shell.toast import Toast
from tests.ui import clusters
from tests.ui.seat import Seat

ENTRY = {"unit": "CG", "criterion": "I.2", "layer": "claim", "points": "7", "reason": "Đơn vị báo lại"}


def _total(seat: Seat) -> str:
    scored = seat.workspace.state.scored
    assert scored is not None
    standing = scored.result.standings.of("CG")
    assert standing is not None
    return str(standing.sheet.total)


def _enter(seat: Seat) -> None:
    set_entry(seat.workspace.desk, ENTRY, Layer.CLAIM)
    seat.workspace.keep()
    seat.settle()


def test_what_was_kept_is_named_in_the_menu_and_in_the_toast_and_undone_by_either(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    before = _total(seat)
    _enter(seat)
    after = _total(seat)
    assert before != after
    undo, redo = seat.window.menus.action("undo"), seat.window.menus.action("redo")
    assert undo.text() == "Hoàn tác: ghi điểm I.2 của Cẩm Giang: Đơn vị báo lại"
    assert not redo.isEnabled()
    assert seat.workspace.toast.text == "Ghi điểm I.2 của Cẩm Giang: Đơn vị báo lại"
    undo.trigger()
    seat.settle()
    assert _total(seat) == before
    assert redo.text() == "Làm lại: ghi điểm I.2 của Cẩm Giang: Đơn vị báo lại"
    assert seat.workspace.toast.text == "Đã hoàn tác: ghi điểm I.2 của Cẩm Giang: Đơn vị báo lại"
    redo.trigger()
    seat.settle()
    assert seat.workspace.toast.text == "Đã làm lại: ghi điểm I.2 của Cẩm Giang: Đơn vị báo lại"
    assert _total(seat) == after
    seat.workspace.toast.back.click()
    seat.settle()
    assert _total(seat) == before


def test_beside_what_was_undone_stands_how_to_do_it_again(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    _enter(seat)
    after = _total(seat)
    toast = seat.workspace.toast
    assert toast.back.text() == "Hoàn tác"
    seat.window.do("undo")
    assert toast.text == "", "while it is undone nothing offers to undo what came before"
    seat.settle()
    assert toast.back.text() == "Làm lại"
    toast.back.click()
    seat.settle()
    assert _total(seat) == after
    assert toast.back.text() == "Hoàn tác"


def test_what_a_page_said_of_an_act_goes_when_it_is_undone(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    page = seat.go("log")
    page.bar.say("Đã ghi")
    _enter(seat)
    other = seat.go("backups")
    other.bar.say("Đã sao lưu")
    seat.window.do("undo")
    seat.settle()
    assert page.bar.text == ""
    assert other.bar.text == "Đã sao lưu", "what tells of something else stays"


def test_what_cannot_be_undone_says_so(seat: Seat, tmp_path: Path) -> None:
    clusters.store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    undo = seat.window.menus.action("undo")
    assert undo.text() == "Không hoàn tác được: Lập tệp cụm “Cụm thi đua số 3” năm 2026"
    assert not undo.isEnabled()


def test_after_the_seal_a_change_is_made_with_reason_and_caller_and_counted(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    code = seal(desk, "Trước hội nghị").code
    workspace = seat.open(desk.path)
    assert code in workspace.strip.text
    assert seat.window.status.sealed == f"Đã CHỐT {code}"
    workspace.strip.buttons[0].click()
    dialog = seat.window.findChild(ReasonDialog)
    assert dialog is not None
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    dialog.reason.setText("Đơn vị báo lại số")
    assert not ok.isEnabled()
    dialog.caller.setText("Trực ban Cẩm Giang")
    ok.click()
    assert "Trực ban Cẩm Giang đề nghị" in workspace.strip.text
    _enter(seat)
    assert seat.window.status.sealed == f"Đã CHỐT {code} · sau chốt: 1 thay đổi"
    workspace.strip.buttons[0].click()
    assert workspace.desk.late is None
    assert "Sau chốt có 1 thay đổi" in workspace.strip.text


def test_the_seal_is_opened_with_a_reason_that_the_log_keeps(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seal(desk, "Trước hội nghị")
    workspace = seat.open(desk.path)
    workspace.strip.buttons[1].click()
    dialog = seat.window.findChild(ReasonDialog)
    assert dialog is not None
    dialog.reason.setText("Hội nghị hoãn")
    dialog.accept()
    seat.settle()
    assert workspace.strip.text == ""
    assert read_log(desk).acts[-1].facts["reason"] == "Hội nghị hoãn"


def test_a_closed_year_says_that_it_can_only_be_looked_at(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    close_year(desk)
    workspace = seat.open(desk.path)
    assert workspace.strip.text == "Năm đã đóng: tệp này chỉ để xem."
    workspace.strip.buttons[0].click()
    assert workspace.step == "handover"
    assert seat.window.status.sealed == "Năm đã đóng"


@pytest.mark.parametrize("width", [1280, 1366, 1920])
def test_the_toast_covers_nothing_that_can_be_pressed(seat: Seat, tmp_path: Path, width: int) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    seat.window.resize(width, 720)
    set_entry(seat.workspace.desk, {**ENTRY, "reason": "Đơn vị báo lại bằng công văn " * 4}, Layer.CLAIM)
    seat.workspace.keep()
    seat.settle()
    toast = seat.workspace.toast
    assert toast.isVisible()
    assert toast.text.count("bằng công văn") == 4

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(seat.window, QPoint(0, 0)), widget.size())

    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTabBar, QMenuBar)
    pressed = [each for kind in kinds for each in seat.window.findChildren(kind) if each.isVisible()]
    others = [each for each in pressed if not toast.isAncestorOf(each)]
    assert len(others) > 8
    assert [each for each in others if place(each).intersects(place(toast))] == []
    assert place(toast.back).right() < width
    assert place(seat.window.menus.gap).contains(place(toast))


def test_a_toast_goes_with_its_cluster(seat: Seat, tmp_path: Path) -> None:
    for name in ("a", "b"):
        clusters.scored_store(tmp_path / f"{name}.tongket")
    seat.open(tmp_path / "a.tongket")
    _enter(seat)
    seat.window.close_cluster()
    seat.open(tmp_path / "b.tongket")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [each for each in seat.window.findChildren(Toast) if not each.isHidden()] == []
