"""Where the table stands: its edges dragged, rows chosen by keys, read again from there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest

from desktop.domain.bounds import Bounds
from desktop.ui.intake.file_panel import SHEET
from desktop.ui.intake.grid_tab import GridTab
from desktop.ui.intake.grid_view import GridView
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.region_edges import Edge, dragged, edges, with_headings, with_rows
from tests.ui.intake import workbooks
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]
TABLE = Bounds(4, 5, 6, 9)
BARE = Bounds(None, None, 6, 9)


@pytest.fixture
def tab(take: Taking, tmp_path: Path) -> GridTab:
    panel = take(workbooks.messy(tmp_path / "AB.xlsx")).panel
    panel.tabs.setCurrentIndex(SHEET)
    return panel.sheet


def typed(tab: GridTab) -> tuple[str, str]:
    return tab.region.heading.text(), tab.region.body.text()


def choose(grid: GridView, first: int, last: int) -> None:
    grid.setFocus()
    grid.go_to(f"A{first}")
    for _ in range(last - first):
        QTest.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def drag(grid: GridView, under: int, to: int) -> None:
    """Drag the edge under a row to the line under another."""

    def line(row: int) -> QPoint:
        return QPoint(30, grid.rowViewportPosition(row - 1) + grid.rowHeight(row - 1))

    QTest.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, pos=line(under))
    QTest.mouseMove(grid.viewport(), line(to))
    QTest.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, pos=line(to))


@pytest.mark.parametrize(
    ("bounds", "edge", "row", "moved"),
    [
        (TABLE, Edge.LAST, 12, Bounds(4, 5, 6, 12)),
        (TABLE, Edge.LAST, 2, Bounds(4, 5, 6, 6)),
        (TABLE, Edge.TOP, 1, Bounds(2, 5, 6, 9)),
        (TABLE, Edge.TOP, 8, Bounds(5, 5, 6, 9)),
        (TABLE, Edge.BODY, 7, Bounds(4, 7, 8, 9)),
        (TABLE, Edge.BODY, 1, Bounds(4, 4, 5, 9)),
        (TABLE, Edge.BODY, 20, Bounds(4, 8, 9, 9)),
        (BARE, Edge.TOP, 3, Bounds(None, None, 4, 9)),
        (BARE, Edge.TOP, 30, Bounds(None, None, 9, 9)),
    ],
)
def test_no_edge_passes_another(bounds: Bounds, edge: Edge, row: int, moved: Bounds) -> None:
    assert dragged(bounds, edge, row) == moved


def test_a_table_without_headings_has_no_line_under_them() -> None:
    assert edges(TABLE) == {Edge.TOP: 3, Edge.BODY: 5, Edge.LAST: 9}
    assert edges(BARE) == {Edge.TOP: 5, Edge.LAST: 9}


def test_rows_named_headings_or_rows_keep_the_rest_where_it_fits() -> None:
    assert with_headings(TABLE, 3, 4) == Bounds(3, 4, 6, 9)
    assert with_headings(TABLE, 7, 7) == Bounds(7, 7, 8, 9)
    assert with_headings(None, 2, 3) == Bounds(2, 3, 4, 4)
    assert with_rows(TABLE, 6, 7) == Bounds(4, 5, 6, 7)
    assert with_rows(TABLE, 3, 7) == Bounds(None, None, 3, 7)
    assert with_rows(None, 3, 7) == Bounds(None, None, 3, 7)


def test_rows_are_chosen_by_keys_and_the_file_read_from_there(tab: GridTab, seat: Seat) -> None:
    assert typed(tab) == ("4", "5-9")
    choose(tab.grid, 6, 8)
    QTest.keyClick(tab.grid, Qt.Key.Key_D)
    assert typed(tab) == ("4", "6-8")
    QTest.keyClick(tab.grid, Qt.Key.Key_Return)
    seat.settle()
    (table,) = (each for each in tab.region._tables if each.kind != "other")
    assert (table.top, table.first, table.last) == (4, 6, 8)
    assert not tab.region.mark.isEnabled()


def test_headings_are_chosen_by_a_key(tab: GridTab) -> None:
    choose(tab.grid, 3, 4)
    QTest.keyClick(tab.grid, Qt.Key.Key_T)
    assert typed(tab) == ("3-4", "5-9")


def test_the_last_edge_is_dragged(tab: GridTab) -> None:
    drag(tab.grid, under=9, to=7)
    assert typed(tab) == ("4", "5-7")
    assert tab.region.mark.isEnabled()


def test_over_an_edge_the_pointer_says_so_and_elsewhere_cells_are_chosen(tab: GridTab) -> None:
    grid = tab.grid
    edge = grid.rowViewportPosition(3) + grid.rowHeight(3)
    QTest.mouseMove(grid.viewport(), QPoint(30, edge))
    assert grid.viewport().cursor().shape() is Qt.CursorShape.SplitVCursor
    QTest.mouseMove(grid.viewport(), QPoint(30, edge + 12))
    assert grid.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    drag(grid, under=6, to=7)
    assert typed(tab) == ("4", "5-9")


def test_what_the_keys_do_stands_in_the_menu_too(tab: GridTab) -> None:
    grid = tab.grid
    grid.selectionModel().select(grid.model().index(5, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    grid._take_rows()
    assert typed(tab) == ("4", "6")
