"""A score disputed from its cell, seen both ways, decided, printed, opened again; by keyboard where keys lead there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.dispute import Ruling
from desktop.domain.ledger import Layer
from desktop.jobs.dispute import disputes
from desktop.ui.disputes.dialogs import DecideDialog, RaiseDialog, ReopenDialog
from desktop.ui.disputes.disputes_page import DisputesPage
from desktop.ui.scoring.scoring_page import ScoringPage
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> ScoringPage:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    shown = seat.page("scoring", ScoringPage)
    seat.window.activateWindow()
    shown.matrix.setFocus()
    return shown


def dispute(seat: Seat, page: ScoringPage, cell: str = "BS:I.2", claim: str = "9") -> None:
    """Dispute a cell by keys alone."""
    page.matrix.go_to(cell)
    QTest.keyClick(page.matrix, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    dialog = seat.window.findChild(RaiseDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.claim, claim)
    QTest.keyClick(dialog.claim, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.text, "Da co bien ban")
    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
    assert not dialog.act.isEnabled()
    QTest.keyClicks(dialog.by, "Phong Tham muu")
    assert dialog.act.isEnabled()
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    seat.settle()


def shown(page: ScoringPage, id_: str) -> str:
    return page.matrix.shown.text(*page.matrix.shown.places[id_])


def open_page(seat: Seat) -> DisputesPage:
    page = seat.page("disputes", DisputesPage)
    seat.settle()
    return page


def decide(seat: Seat, page: DisputesPage, **lines: str) -> None:
    page.decide.click()
    dialog = page.findChildren(DecideDialog)[-1]
    dialog.ruling.setCurrentIndex(list(Ruling).index(Ruling(lines.pop("ruling", "granted"))))
    for name, text in {"reason": "Đủ hồ sơ", "basis": "Điều 5", "by": "Cụm trưởng", "reader": "Lê C", **lines}.items():
        getattr(dialog, name).setText(text)
    assert dialog.act.isEnabled()
    dialog.act.click()
    seat.settle()


def test_a_decision_begins_at_its_first_field(seat: Seat, page: ScoringPage) -> None:
    dispute(seat, page)
    card = open_page(seat)
    seat.window.activateWindow()
    card.decide.click()
    dialog = card.findChildren(DecideDialog)[-1]
    assert dialog.focusWidget() is dialog.ruling


def test_a_score_is_disputed_from_its_cell_and_flagged(seat: Seat, page: ScoringPage) -> None:
    dispute(seat, page)
    (case,) = disputes(seat.workspace.desk)
    assert (case.cell, case.stage, case.dispute.text) == ("BS:I.2", Layer.CLAIM, "Da co bien ban")
    assert shown(page, "BS:I.2") == "⚑ 8,00"
    assert page.filters.buttons["disputed"].text() == "⚑ Xem lại (1)"
    assert seat.workspace.toast.text == "Ghi đề nghị xem xét lại điểm số 1: Bắc Sơn, tiêu chí I.2"
    seat.window.do("undo")
    seat.settle()
    assert shown(page, "BS:I.2") == "8,00"


def test_what_cannot_stand_in_the_cell_cannot_be_claimed(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("BS:I.2")
    seat.window.do("dispute")
    dialog = page.findChildren(RaiseDialog)[-1]
    dialog.text.setPlainText("x")
    dialog.by.setText("y")
    dialog.claim.setText("11")
    assert not dialog.act.isEnabled()
    assert "11" in dialog.why_not.text()
    dialog.reject()


def test_the_card_shows_both_outcomes_and_the_decision_gives_the_points(seat: Seat, page: ScoringPage) -> None:
    dispute(seat, page)
    card = open_page(seat)
    rows = card.outcomes.shown
    assert [rows.text(1, column) for column in (0, 1, 2, 5, 6)] == ["Bắc Sơn", "8,00", "17,00", "9,00", "18,00"]
    assert card.shown is not None
    assert card.shown.claimed.nearest == ("Bằng điểm và đồng hạng với An Bình.",)
    decide(seat, card)
    assert disputes(seat.workspace.desk)[0].dispute.decision is not None
    page = seat.go("scoring")  # type: ignore[assignment]
    assert shown(page, "BS:I.2") == "9,00"


def test_a_decided_dispute_is_printed_answered_and_opened_again(seat: Seat, page: ScoringPage, tmp_path: Path) -> None:
    dispute(seat, page)
    card = open_page(seat)
    assert not card.answer.isEnabled()
    decide(seat, card, ruling="partly", value="8,5")
    for answer, name in ((False, "ho-so.docx"), (True, "tra-loi.docx")):
        card.print_to(str(tmp_path / name), answer=answer)
        seat.settle()
        assert (tmp_path / name).exists()
        assert name in card.bar.text
    card.reopen.click()
    dialog = card.findChildren(ReopenDialog)[-1]
    dialog.reason.setText("Hồ sơ mới")
    dialog.by.setText("Bắc Sơn")
    dialog.act.click()
    seat.settle()
    assert disputes(seat.workspace.desk)[0].dispute.is_open
    assert card.decide.isEnabled()


def test_the_chairs_own_unit_is_told_when_its_reader_is_its_own(seat: Seat, page: ScoringPage) -> None:
    dispute(seat, page, "AB:I.2", "8")
    card = open_page(seat)
    decide(seat, card)
    assert "người xác nhận phải thuộc đơn vị khác" in card.bar.text
    assert disputes(seat.workspace.desk)[0].dispute.is_open


def test_without_disputes_the_page_says_how_one_is_raised(seat: Seat, page: ScoringPage) -> None:
    card = open_page(seat)
    assert "Ctrl+Shift+D" in card.bar.text
    assert not card.decide.isEnabled()
