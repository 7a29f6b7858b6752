"""How long a table of 6,000 rows, such as the log of a year, holds the window when shown, beside an empty table.

Promised: under 50 ms; the rest of its rows is measured bit by bit, each bit far under that.
"""

import pytest

from tests.qt_here import WHY_NOT

if WHY_NOT:
    pytest.skip(f"the window cannot run here: {WHY_NOT}", allow_module_level=True)

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.table.layout import Layout, laid_out
from desktop.ui.table.view import TableView

ROWS = 6_000
_GROUP = "a table of 6,000 rows is shown"
_ACT = (
    "Ghi điểm thống nhất của tiêu chí {}: kéo giảm tội phạm về trật tự xã hội, theo biên bản làm việc của tổ thẩm định"
)


class Empty(QAbstractTableModel):
    """As many rows, nothing in them."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return ROWS

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 4

    def data(self, _index: QModelIndex | QPersistentModelIndex, _role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


def _row(number: int) -> Row:
    texts = ("08:30 20/11/2026", _ACT.format(number), "Cán bộ A")
    return Row((TableCell(number), *(TableCell(each) for each in texts)))


@pytest.fixture(scope="module")
def layout() -> Layout:
    columns = (Column("Số", align=Align.RIGHT), Column("Lúc", width=18), Column("Việc", width=60), Column("Ai"))
    return laid_out(Table("Nhật ký", columns, tuple(map(_row, range(ROWS)))))


@pytest.fixture
def view(qapp: QApplication) -> TableView:
    made = TableView("Nhật ký")
    made.resize(640, 500)
    made.show()
    return made


@pytest.mark.benchmark(group=_GROUP)
def test_a_long_table_is_shown(benchmark: BenchmarkFixture, view: TableView, layout: Layout) -> None:
    def shown() -> None:
        view.show_table(layout)
        view.viewport().repaint()

    benchmark(shown)


@pytest.mark.benchmark(group=_GROUP)
def test_the_next_bit_of_it_is_measured(benchmark: BenchmarkFixture, view: TableView, layout: Layout) -> None:
    def begun() -> None:
        view.show_table(layout)

    benchmark.pedantic(view._measure_further, setup=begun, rounds=12)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group=_GROUP)
def test_an_empty_table_is_shown(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    view = QTableView()
    view.resize(640, 500)
    view.show()

    def shown() -> None:
        view.setModel(Empty(view))
        view.viewport().repaint()

    benchmark(shown)
