"""How fast the score table is under the hand: 300 leaves x 60 units, beside an empty model's scroll.

Promised: no stall over 50 ms while scrolling, a changed cell shows its ripple in under 200 ms.
"""

import pytest

from tests.qt_here import WHY_NOT

if WHY_NOT:
    pytest.skip(f"the window cannot run here: {WHY_NOT}", allow_module_level=True)

from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.block import Block, Change
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Entry, Layer
from desktop.domain.scoring.board import board_of
from desktop.domain.sieve import sieve_of
from desktop.domain.tabulate import score_table
from desktop.domain.tabulate.marks import with_marks
from desktop.jobs.scoring import Result
from desktop.ui.scoring.foreseeing import Outlook, foresee
from desktop.ui.scoring.matrix import ScoreMatrix
from desktop.ui.state import Scored
from desktop.ui.table.layout import laid_out
from tests.bench.large import large_ledger

STAGE = Layer.AGREED
STEP = 90


class Empty(QAbstractTableModel):
    """As many cells as the score table, nothing in them."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 310

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 63

    def data(self, _index: QModelIndex | QPersistentModelIndex, _role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


@pytest.fixture(scope="module")
def scored() -> Scored:
    board = board_of(large_ledger(60), STAGE)
    standings = board.standings()
    result = Result(board.ledger, board.sheets, standings, ())
    matrix = with_marks(score_table(board.ledger, standings), standings, board.sheets)
    sieve = sieve_of(standings, board.sheets, matrix)
    return Scored(result, Dossier(board.ledger, standings, board.ledger.round.ends), laid_out(matrix), sieve, matrix)


def scroll(view: QTableView) -> None:
    """Move one step on, down and to the side, and paint."""
    for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
        bar.setValue(0 if bar.value() == bar.maximum() else bar.value() + STEP)
    view.viewport().repaint()
    QApplication.processEvents()


@pytest.mark.benchmark(group="one step of scrolling, 300 leaves x 60 units", max_time=1)
def test_the_score_table_scrolls(benchmark: BenchmarkFixture, qapp: QApplication, scored: Scored) -> None:
    view = ScoreMatrix("Bảng điểm", lambda _: "")
    view.resize(1100, 600)
    view.show()
    view.show_table(scored.matrix)
    scroll(view)
    benchmark(scroll, view)


@pytest.mark.benchmark(group="one step of scrolling, 300 leaves x 60 units", max_time=1)
def test_an_empty_table_scrolls(benchmark: BenchmarkFixture, qapp: QApplication) -> None:
    view, model = QTableView(), Empty()
    view.setModel(model)
    view.resize(1100, 600)
    view.show()
    scroll(view)
    benchmark(scroll, view)


def look_ahead(scored: Scored, board: object, block: Block) -> Outlook:
    return foresee(scored, board, block)  # type: ignore[arg-type]


@pytest.mark.benchmark(group="the ripple of one typed cell, 300 leaves x 60 units")
def test_a_typed_cell_shows_its_ripple(benchmark: BenchmarkFixture, qapp: QApplication, scored: Scored) -> None:
    board = board_of(scored.result.ledger, STAGE)
    view = ScoreMatrix("Bảng điểm", lambda _: "")
    view.show_table(scored.matrix)
    block = Block((Change("U3", "3.8", STAGE, Entry("U3", "3.8", STAGE, points=Decimal(5))),))

    def shown() -> None:
        view.shown.lay_over(look_ahead(scored, board, block).cells)

    benchmark(shown)


@pytest.mark.benchmark(group="the ripple of one typed cell, 300 leaves x 60 units")
def test_a_whole_scoring_is_the_baseline(benchmark: BenchmarkFixture, scored: Scored) -> None:
    benchmark(lambda: board_of(scored.result.ledger, STAGE).standings())


@pytest.mark.benchmark(group="the score table after an act, 300 leaves x 60 units")
def test_the_window_shows_a_table_laid_out_by_the_worker(
    benchmark: BenchmarkFixture, qapp: QApplication, scored: Scored
) -> None:
    view = ScoreMatrix("Bảng điểm", lambda _: "")
    view.resize(1100, 600)
    view.show()

    def shown() -> None:
        view.show_table(scored.layout)
        view.viewport().repaint()

    benchmark(shown)


@pytest.mark.benchmark(group="the score table after an act, 300 leaves x 60 units")
def test_laying_out_and_sifting_are_what_the_worker_takes_off_it(benchmark: BenchmarkFixture, scored: Scored) -> None:
    standings, sheets = scored.result.standings, scored.result.sheets
    benchmark(lambda: (laid_out(scored.matrix), sieve_of(standings, sheets, scored.matrix)))
