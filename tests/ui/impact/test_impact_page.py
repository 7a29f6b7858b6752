"""Weighty cells typed again in the window: blind, compared as one act."""

from decimal import Decimal
from pathlib import Path

from desktop.domain.second_typing import SecondTyping
from desktop.jobs.ledger import load_ledger
from desktop.ui.impact.impact_page import ImpactPage
from desktop.ui.impact.settle_dialog import NEITHER, SettleDialog
from tests.ui import clusters
from tests.ui.seat import Seat


def test_cells_are_typed_blind_and_compared(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    clusters.give(desk, "CG", {"I.2": "9"})
    seat.open(desk.path)
    page = seat.page("impact", ImpactPage)
    model = page.cells.shown
    rows = model.rowCount()
    assert rows >= 2
    shown = [model.text(row, column) for row in range(rows) for column in range(model.columnCount())]
    assert not any("9,00" in text or "8,00" in text for text in shown)
    assert not page.keep.isEnabled()

    ids = [cell.id for row in model.table.rows for cell in row.cells if cell.id]
    points = {"AB:I.1": "9", "AB:I.2": "9", "BS:I.1": "9", "BS:I.2": "8", "CG:I.1": "7", "CG:I.2": "9"}
    page.cells.typed.emit(((ids[0], points[ids[0].partition("@")[0]]), (ids[1], "0,5")))
    assert page.keep.isEnabled()
    page.keep_typed()
    seat.settle()
    assert f"Đã soát 1/{rows} ô" in page.words.text()
    assert "1 ô gõ lại khác" in page.words.text()
    outcomes = {model.table.rows[row].key: model.text(row, 4) for row in range(rows)}
    assert outcomes[ids[1].partition("@")[0]] == "✕ khác"
    assert outcomes[ids[0].partition("@")[0]] == "✓ khớp"


def test_two_numbers_that_differ_are_settled(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    clusters.give(desk, "CG", {"I.2": "9"})
    seat.open(desk.path)
    page = seat.page("impact", ImpactPage)
    first = next(cell.id for row in page.cells.table.rows for cell in row.cells if cell.id)
    page.cells.typed.emit(((first, "0,5"),))
    page.keep_typed()
    seat.settle()

    assert page.cells.go_to(first)
    assert page.settle.isEnabled()
    page.settle.click()
    seat.settle()
    (dialog,) = page.findChildren(SettleDialog)
    assert not dialog.act.isEnabled()
    dialog.which.setCurrentIndex(1)
    dialog.reason.setText("Theo phiếu điểm đã ký")
    dialog.act.click()
    seat.settle()
    assert "ô gõ lại khác" not in page.words.text()
    assert not page.settle.isEnabled()
    unit, _, code = first.partition("@")[0].partition(":")
    kept = [each for each in load_ledger(desk).entries if (each.unit, each.criterion) == (unit, code)]
    assert kept[-1].reason == "Theo phiếu điểm đã ký"


def test_neither_number_needs_no_reason(seat: Seat) -> None:
    both = SecondTyping("AB", "I.1", Decimal(9), Decimal("0.5"), "Nguyễn Văn B")
    dialog = SettleDialog("An Bình · I.1", both)
    dialog.which.setCurrentIndex(2)
    assert dialog.act.isEnabled()
    assert dialog.choice == NEITHER


def test_what_is_no_number_is_said_and_not_taken(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    page = seat.page("impact", ImpactPage)
    page.cells.typed.emit((("AB:I.1@again", "chín"),))
    assert "chín" in page.bar.text
    assert not page.keep.isEnabled()
