"""The part of a member's file round a cell, drawn in the details pane beside why a number is so."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.ui.table.view import TableView
from tests.jobs.sample import made_sample
from tests.ui.seat import Seat

__all__ = ["made_sample"]


def gone_to(seat: Seat, page: str, cell: str) -> None:
    """Go to the number of that id on a page."""
    assert any(table.go_to(cell) for table in seat.go(page).findChildren(TableView))
    seat.settle()


def test_the_cell_behind_a_score_is_drawn_where_it_lies(seat: Seat, made_sample: Path, tmp_path: Path) -> None:
    shutil.copy(made_sample, tmp_path / "mau.tongket")
    details = seat.open(tmp_path / "mau.tongket").details
    gone_to(seat, "scoring", "AB:II.6")
    picture = details.picture
    assert picture is not None
    assert not picture.isVisibleTo(details)
    asking = next(each for each in details.findChildren(QPushButton) if "Xem ô" in each.text())
    QTest.keyClick(asking, Qt.Key.Key_Space)
    seat.settle()
    assert picture.isVisibleTo(details)
    here = picture.currentIndex()
    assert picture.current_id() == "here"
    assert picture.shown.text(here.row(), here.column()) in {"120", "132"}
    assert picture.table.columns[here.column()].title in {"D", "F"}

    gone_to(seat, "standings", "rank:AB")
    assert details.picture is not picture
