"""Weighty cells typed again in the window: blind, compared as one act."""

from pathlib import Path

from desktop.ui.impact.impact_page import ImpactPage
from tests.ui import clusters
from tests.ui.seat import Seat


def test_cells_are_typed_blind_and_compared(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    clusters.give(desk, "CG", {"I.2": "9"})
    seat.open(desk.path)
    page = seat.go("impact")
    assert isinstance(page, ImpactPage)
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


def test_what_is_no_number_is_said_and_not_taken(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    page = seat.go("impact")
    assert isinstance(page, ImpactPage)
    page.cells.typed.emit((("AB:I.1@again", "chín"),))
    assert "chín" in page.bar.text
    assert not page.keep.isEnabled()
