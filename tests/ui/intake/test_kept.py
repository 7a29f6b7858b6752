"""What was taken in: versions and states, what differs, correct a cell, set aside, bring back, roll back, the slip."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.domain.submission.condition import Move
from desktop.jobs.profiles import list_profiles
from desktop.ui import choose
from desktop.ui.checks.correcting import CorrectDialog
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.kept_dialogs import UseDialog
from desktop.ui.parts.asking import ReasonDialog
from tests.ui import clusters
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]


@pytest.fixture
def page(seat: Seat, take: Taking, tmp_path: Path) -> IntakePage:
    """The page with two versions of AB taken in, at the list of what was."""
    for name, points in (("AB.xlsx", {"I.1": 9, "I.2": 8}), ("AB 2.xlsx", {"I.1": 9, "I.2": 7})):
        shown = take(clusters.workbook(tmp_path / name, "An Bình", points))
        shown.keep_current()
        seat.settle()
    shown.tabs.setCurrentIndex(1)
    return shown


def states(page: IntakePage) -> dict[str, str]:
    shown = page.kept_table.shown
    return {shown.text(row, 2): shown.text(row, 4) for row in range(shown.rowCount())}


def values(page: IntakePage) -> list[tuple[str, ...]]:
    shown = page.kept_tab.values.shown
    return [tuple(shown.text(row, column) for column in range(3)) for row in range(shown.rowCount())]


def dialog(page: IntakePage, kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(kind) if each.isVisible())
    return found


def moves(seat: Seat, page: IntakePage, move: Move, reason: str) -> UseDialog:
    """Do a move with a reason; return its dialog."""
    page.kept_tab.wanted.emit(move.value)
    seat.settle()
    asking = dialog(page, UseDialog)
    assert isinstance(asking, UseDialog)
    QTest.keyClicks(asking.reason, reason)
    QTest.keyClick(asking.reason, Qt.Key.Key_Return)
    seat.settle()
    return asking


def test_versions_stand_with_their_states(page: IntakePage) -> None:
    assert page.tabs.tabText(1) == "Đã nhận (2)"
    assert states(page) == {"AB 2.xlsx": "✓ đang dùng", "AB.xlsx": "↷ đã có bản sau thay"}


def test_what_differs_from_the_version_before_is_listed(page: IntakePage) -> None:
    shown = page.kept_tab.differences.shown
    assert [shown.text(0, column) for column in range(6)] == [
        "điểm của I.2 – Kéo giảm tội phạm về trật tự xã hội",
        "đổi",
        "8",
        "7",
        "D7",
        "đã lấy",
    ]
    assert shown.rowCount() == 1


def test_f2_corrects_a_cell_and_it_is_taken_back(seat: Seat, page: IntakePage) -> None:
    tab = page.kept_tab
    tab.values.setCurrentIndex(tab.values.model().index(1, 0))
    tab.values.setFocus()
    QTest.keyClick(tab.values, Qt.Key.Key_F2)
    made = dialog(page, CorrectDialog)
    assert isinstance(made, CorrectDialog)
    QTest.keyClicks(made.value, "7,5")
    QTest.keyClicks(made.reason, "Don vi bao lai")
    QTest.keyClick(made.reason, Qt.Key.Key_Return)
    seat.settle()
    assert values(page)[1] == ("điểm của I.2 – Kéo giảm tội phạm về trật tự xã hội", "7", "✎ 7,5")
    assert states(page)["AB 2.xlsx"] == "✓ đang dùng · ✎ 1"

    tab.take_back.click()
    asking = dialog(page, ReasonDialog)
    assert isinstance(asking, ReasonDialog)
    QTest.keyClicks(asking.reason, "Ghi nham")
    asking.accept()
    seat.settle()
    assert values(page)[1] == ("điểm của I.2 – Kéo giảm tội phạm về trật tự xã hội", "7", "7")


def test_a_report_is_set_aside_with_a_reason_and_brought_back(seat: Seat, page: IntakePage) -> None:
    asking = moves(seat, page, Move.SET_ASIDE, "Nham tep")
    assert "Khi đó tính theo: AB.xlsx" in asking.lines.toPlainText()
    assert "của An Bình, bản 2" in asking.findChildren(QLabel)[0].text()
    assert states(page) == {"AB 2.xlsx": "⊘ không dùng: Nham tep", "AB.xlsx": "✓ đang dùng"}
    assert not page.kept_tab.correct.isEnabled()

    moves(seat, page, Move.BRING_BACK, "")
    assert states(page)["AB 2.xlsx"] == "✓ đang dùng"


def test_without_a_reason_nothing_is_set_aside(seat: Seat, page: IntakePage) -> None:
    page.kept_tab.wanted.emit(Move.SET_ASIDE.value)
    seat.settle()
    asking = dialog(page, UseDialog)
    assert isinstance(asking, UseDialog)
    assert not asking.act.isEnabled()
    asking.reject()


def test_an_import_is_rolled_back_after_its_preview(seat: Seat, page: IntakePage) -> None:
    asking = moves(seat, page, Move.ROLL_BACK, "")
    told = asking.lines.toPlainText()
    assert "Bỏ: 0 giá trị" in told
    assert "Trả lại như trước: 1 giá trị (điểm của I.2)" in told
    assert "tổng điểm 16,00 → 17,00" in told
    assert states(page) == {"AB 2.xlsx": "↶ đã rút lần nhập", "AB.xlsx": "✓ đang dùng"}
    seat.window.do("undo")
    seat.settle()
    assert states(page)["AB 2.xlsx"] == "✓ đang dùng"


def test_the_moves_of_the_report_chosen_are_offered(page: IntakePage) -> None:
    assert page.kept_tab.moves == (Move.SET_ASIDE, Move.ROLL_BACK)


def test_what_is_remembered_of_the_files_is_forgotten_once(seat: Seat, page: IntakePage) -> None:
    page.kept_tab.wanted.emit("forget")
    seat.settle()
    assert list_profiles(seat.workspace.desk) == ()
    page.kept_tab.wanted.emit("forget")
    seat.settle()
    assert page.bar.text == "Chưa nhớ gì về tệp của đơn vị này."


def test_the_slip_is_written_where_it_was_asked_for(
    seat: Seat, page: IntakePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "phieu.docx"
    monkeypatch.setattr(choose, "new_word", lambda *_: str(out))
    page.kept_tab.slip.click()
    seat.settle()
    assert out.exists()
    assert page.bar.text == f"Đã ghi: {out}"


def test_nothing_taken_in_yet_is_said(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "rong.tongket").path)
    empty = seat.page("intake", IntakePage)
    assert empty.kept_tab.submissions == ()
    assert empty.tabs.tabText(1) == "Đã nhận (0)"
