"""The part of a member's file round a cell, drawn in the details pane beside why a number is so."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView

from desktop.domain.desk import Desk
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.table.frozen import Frozen
from desktop.ui.table.view import TableView
from tests.jobs.sample import made_sample, sample
from tests.ui.seat import Seat

__all__ = ["made_sample", "sample"]


def gone_to(seat: Seat, page: str, cell: str) -> None:
    """Go to the number of that id on a page."""
    assert any(table.go_to(cell) for table in seat.go(page).findChildren(TableView))
    seat.settle()


def alt_click(table: QTableView, row: int, column: int) -> None:
    at = table.visualRect(table.model().index(row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, at)


@pytest.mark.parametrize(("page", "number"), [("scoring", "AB:II.6"), ("standings", "total:AB")])
def test_alt_and_a_click_on_any_number_draws_the_cell_it_comes_from(
    seat: Seat, made_sample: Path, tmp_path: Path, page: str, number: str
) -> None:
    shutil.copy(made_sample, tmp_path / "mau.tongket")
    details = seat.open(tmp_path / "mau.tongket").details
    details.hide()
    tables = [each for each in seat.go(page).findChildren(TableView) if each.isVisible()]
    table = next(each for each in tables if each.shown.find(number).isValid())
    found = table.shown.find(number)
    table.scrollTo(found)

    alt_click(table, found.row(), found.column())
    seat.settle()

    assert details.isVisible()
    assert "NGUỒN" in details.lines
    assert details.picture is not None
    assert details.picture.current_id() == "here"


def test_a_finding_about_a_score_is_followed_to_it(seat: Seat, sample: Desk) -> None:
    details = seat.open(sample.path).details
    page = seat.page("checks", CheckPage)
    found = [each for group in page.list.groups for each in group.matters]
    key = next(each.key for each in found if each.finding.code == "self_score_differs")
    assert page.list.go_to(key)
    seat.settle()

    at = page.findings.currentIndex()
    alt_click(page.findings, at.row(), at.column())
    seat.settle()

    assert details.picture is not None
    assert details.picture.current_id() == "here"


def test_a_number_in_a_column_that_stays_is_followed_too(seat: Seat, made_sample: Path, tmp_path: Path) -> None:
    shutil.copy(made_sample, tmp_path / "mau.tongket")
    workspace = seat.open(tmp_path / "mau.tongket")
    seat.window.resize(1024, 640)
    scoring = seat.go("scoring")
    frozen = next(each for each in scoring.findChildren(Frozen) if each.isVisible())
    followed: list[str] = []
    workspace.details.hide()
    alt_click(frozen, 1, 0)
    followed += workspace.details.lines
    assert workspace.details.isVisible()
    assert followed


def test_alt_and_enter_do_the_same_by_keys(seat: Seat, made_sample: Path, tmp_path: Path) -> None:
    shutil.copy(made_sample, tmp_path / "mau.tongket")
    details = seat.open(tmp_path / "mau.tongket").details
    gone_to(seat, "scoring", "AB:II.6")
    seat.window.activateWindow()
    next(each for each in seat.workspace.page.findChildren(TableView) if each.current_id() == "AB:II.6").setFocus()
    QTest.keyClick(seat.window, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    seat.settle()
    assert details.picture is not None
    assert details.picture.current_id() == "here"


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
