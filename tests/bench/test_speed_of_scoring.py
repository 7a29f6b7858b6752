"""How long scoring takes, beside a plain loop over the same data in the same run.

Promised: totals and ranks of 4,000 units x 300 leaves under 3 s, the ripple of one cell of 60 units x 300 leaves
under 200 ms.
"""

from dataclasses import replace
from decimal import Decimal

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.domain.framework import Relative
from desktop.domain.impact import impact
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.board import Board, board_of, rescored
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.safety import safety
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings
from tests.bench.large import large_ledger
from tests.bench.naive import naive_ranks, naive_totals

STAGE = Layer.AGREED


@pytest.fixture(scope="module")
def country() -> Ledger:
    return large_ledger(4000)


@pytest.fixture(scope="module")
def cluster() -> Ledger:
    return large_ledger(60)


def ranked(book: Ledger) -> Standings:
    return rank(book, score(book, STAGE), STAGE)


def looped(book: Ledger) -> list[tuple[int, str]]:
    return naive_ranks(naive_totals(book))


@pytest.mark.benchmark(group="totals and ranks, 4,000 units x 300 leaves")
def test_a_country_scored_and_ranked(benchmark: BenchmarkFixture, country: Ledger) -> None:
    benchmark.pedantic(ranked, (country,), rounds=3)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="totals and ranks, 4,000 units x 300 leaves")
def test_a_plain_loop_over_a_country(benchmark: BenchmarkFixture, country: Ledger) -> None:
    benchmark.pedantic(looped, (country,), rounds=3)  # type: ignore[no-untyped-call]


def moved(board: Board, before: Standings, entry: Entry) -> Ripple:
    after = replace(board.ledger, entries=(*board.ledger.entries, entry))
    return ripple(before, rescored(board, after).standings())


def twice_scored(book: Ledger, entry: Entry) -> Ripple:
    return ripple(ranked(book), ranked(replace(book, entries=(*book.entries, entry))))


def the_new_best(book: Ledger) -> Entry:
    """Return a claim on a `relative` leaf that nobody comes near: it moves every unit above its target."""
    leaf = next(leaf for leaf in book.framework.leaves if isinstance(leaf.kind, Relative))
    first = next(entry for entry in book.entries if entry.criterion == leaf.code)
    assert first.inputs is not None
    return replace(first, inputs=replace(first.inputs, actual=Decimal(900)), number=len(book.entries) + 1)


@pytest.mark.benchmark(group="ripple of one cell, 60 units x 300 leaves")
def test_the_ripple_of_a_cell_on_a_board(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    board = board_of(cluster, STAGE)
    assert benchmark(moved, board, board.standings(), the_new_best(cluster)).units


@pytest.mark.benchmark(group="ripple of one cell, 60 units x 300 leaves")
def test_the_ripple_of_a_cell_by_scoring_twice(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    assert benchmark(twice_scored, cluster, the_new_best(cluster)).units


@pytest.mark.benchmark(group="ripple of one cell, 60 units x 300 leaves")
def test_a_plain_loop_over_a_cluster_twice(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    benchmark(lambda: (looped(cluster), looped(cluster)))


@pytest.mark.benchmark(group="safety, 60 units x 300 leaves")
def test_the_safety_of_all_ranks(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    benchmark.pedantic(safety, (cluster, STAGE), rounds=3)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="safety, 60 units x 300 leaves")
def test_a_plain_loop_for_each_pair_of_neighbours(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    benchmark.pedantic(lambda: [looped(cluster) for _ in cluster.cluster.units], rounds=3)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="impact check, 60 units x 300 leaves")
def test_every_cell_weighed(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    assert benchmark.pedantic(impact, (cluster, STAGE), rounds=3)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="impact check, 60 units x 300 leaves")
def test_a_plain_loop_for_one_leaf_of_every_unit(benchmark: BenchmarkFixture, cluster: Ledger) -> None:
    benchmark.pedantic(lambda: [looped(cluster) for _ in cluster.cluster.units], rounds=3)  # type: ignore[no-untyped-call]
