"""The engine against the plain loop of the benchmarks: written apart, they must agree to the last cent."""

from desktop.domain.ledger import Layer
from tests.bench.large import large_ledger
from tests.bench.naive import naive_totals
from tests.domain.scoring.builders import ranked


def test_the_engine_and_a_plain_loop_agree_on_every_total() -> None:
    book = large_ledger(20, 80)

    totals = {each.unit: each.sheet.total for each in ranked(book, Layer.AGREED).standings}

    assert totals == naive_totals(book)
    assert len(set(totals.values())) > 10
