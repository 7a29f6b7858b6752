"""Self-scores against agreed ones: gaps, leanings, criteria on which everybody differs; the table of them."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from desktop.domain.framework import Direct
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.engine import score
from desktop.domain.self_scores import Gap, Leaning, self_scores
from desktop.domain.table import Mark
from desktop.domain.tabulate import self_score_table
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers

D = Decimal


def a_year() -> Ledger:
    """AB claims more on I.1 and I.2, BS less on I.1; both too little penalty; CG is verified nowhere."""
    own = make.with_extras(make.framework(Direct(), Direct()), penalty=Direct())
    claims = {"AB": ("9", "8", "0"), "BS": ("7", "6", "1"), "CG": ("5", "5", "0")}
    agreed = {"AB": ("8", "7.5", "2"), "BS": ("8", "6", "2")}
    codes = ("I.1", "I.2", "P.1")
    entries = [
        make.straight(unit, code, value, layer)
        for layer, given in ((Layer.CLAIM, claims), (Layer.AGREED, agreed))
        for unit, values in given.items()
        for code, value in zip(codes, values, strict=True)
    ]
    book = make.ledger(own, *entries)
    return replace(book, cluster=replace(book.cluster, chair="BS"))


def test_a_gap_is_what_was_claimed_beyond_what_was_agreed() -> None:
    gap = self_scores(a_year()).by_cell()["AB", "I.1"]

    assert gap == Gap("AB", "I.1", D("9.00"), D("8.00"), Layer.AGREED)
    assert gap.gap == D("1.00")
    assert ("CG", "I.1") not in self_scores(a_year()).by_cell()


def test_a_leaning_counts_a_small_penalty_as_a_claim_in_ones_own_favour() -> None:
    assert self_scores(a_year()).leanings == (
        Leaning("AB", better=3, worse=0, same=0, by=D("3.50")),
        Leaning("BS", better=1, worse=1, same=1, by=D("0.00"), is_chair=True),
        Leaning("CG", better=0, worse=0, same=0, by=D(0)),
    )
    assert [each.is_optimistic for each in self_scores(a_year()).leanings] == [True, False, False]


def test_a_criterion_no_unit_judged_right_is_unclear() -> None:
    assert self_scores(a_year()).unclear == ("I.1", "P.1")


def test_an_earlier_stage_compares_with_what_stands_there() -> None:
    assert self_scores(a_year(), Layer.APPRAISAL).gaps == ()


@settings(max_examples=80, deadline=None)
@given(book=ledgers())
def test_every_cell_both_claimed_and_verified_is_compared_and_no_other(book: Ledger) -> None:
    compared = self_scores(book)
    claims, agreed = score(book, Layer.CLAIM), score(book, Layer.AGREED)
    expected = {
        (claim.unit, one.criterion): (one.points, other.points)
        for claim, sheet in zip(claims, agreed, strict=True)
        for one, other in zip(claim.cells, sheet.cells, strict=True)
        if one.layer is Layer.CLAIM and other.state is State.SCORED and other.layer is not Layer.CLAIM
    }
    assert {(gap.unit, gap.criterion): (gap.claimed, gap.verified) for gap in compared.gaps} == expected
    counted = sum(each.better + each.worse + each.same for each in compared.leanings)
    assert counted == len(compared.gaps)


def test_the_table_shows_gaps_signs_leanings_and_who_is_the_chair() -> None:
    book = a_year()

    table = self_score_table(book, self_scores(book))

    rows = {row.key: row for row in table.rows}
    gap = rows["I.1"].cells[3]
    assert (gap.value, gap.mark, gap.id) == (D("1.00"), Mark.DIFFERS, "AB:I.1@claim")
    assert (rows["I.2"].cells[4].value, rows["I.2"].cells[4].mark) == (D("0.00"), Mark.NONE)
    assert rows["I.1"].cells[5].value is None
    assert rows["I.1"].cells[-1].value == "Mọi đơn vị đều lệch"
    assert rows["I.2"].cells[-1].value == ""
    assert [cell.value for cell in rows["by"].cells[3:6]] == [D("3.50"), D("0.00"), D(0)]
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert "AB có xu hướng tự chấm cao: 3 tiêu chí cao hơn, 0 tiêu chí thấp hơn." in table.notes
    assert any(note.startswith("BS là đơn vị cụm trưởng") for note in table.notes)
