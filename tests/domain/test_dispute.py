"""Disputes: two outcomes, each a recomputation of its own; a decision that holds; a history that stays."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.dispute import (
    Claim,
    Decision,
    Dispute,
    Reopening,
    Ruling,
    decide,
    entries_decided,
    entries_of,
    reopen,
)
from desktop.domain.dispute_outcomes import NearestTie, check_claim, check_decision, outcomes
from desktop.domain.framework import Count, Direct
from desktop.domain.ledger import Draw, Entry, Inputs, Layer, Ledger, State
from desktop.domain.ripple import ripple
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings
from desktop.words.findings import tell
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers

D = Decimal
STAGE = Layer.AGREED
TODAY = date(2026, 11, 12)
SOUND = Decision(Ruling.GRANTED, "Có hồ sơ", "Điều 5", "Cụm trưởng", TODAY, None, "Nguyễn Văn Mẫu", "BS")


def disputed(unit: str, criterion: str, claim: Claim) -> Dispute:
    return Dispute(unit, criterion, claim, "Đề nghị tính lại", "Phòng Tham mưu", TODAY, "Công văn")


def scored(book: Ledger) -> Standings:
    return rank(book, score(book, STAGE), STAGE)


@settings(max_examples=80, deadline=None)
@given(book=ledgers(), drawn=st.data())
def test_both_outcomes_are_whole_recomputations_of_their_own(book: Ledger, drawn: st.DataObject) -> None:
    leaf = drawn.draw(st.sampled_from(book.framework.leaves))
    unit = drawn.draw(st.sampled_from([unit.code for unit in book.cluster.units]))
    lowest, highest = bounds(leaf)
    points = drawn.draw(st.integers(int(lowest), int(highest)).map(D))

    both = outcomes(book, disputed(unit, leaf.code, Claim(points=points)), STAGE)

    clear = Entry(unit, leaf.code, state=State.BLANK)
    granted = replace(book, entries=(*book.entries, clear, Entry(unit, leaf.code, STAGE, points=points)))
    assert both.kept.standings == scored(book)
    ranks = [(each.unit, each.rank, each.class_name, each.sheet.total) for each in both.claimed.standings.standings]
    expected = scored(granted)
    assert ranks == [(each.unit, each.rank, each.class_name, each.sheet.total) for each in expected.standings]
    assert both.ripple == ripple(both.kept.standings, expected)
    assert both.claimed.cell.points == points


@settings(max_examples=80, deadline=None)
@given(book=ledgers(min_units=3), drawn=st.data())
def test_the_nearest_tie_is_the_smallest_distance_to_a_ranked_unit(book: Ledger, drawn: st.DataObject) -> None:
    unit = drawn.draw(st.sampled_from([unit.code for unit in book.cluster.units]))

    kept = outcomes(book, disputed(unit, "I.1", Claim(state=State.BLANK)), STAGE).kept

    own = kept.standings.of(unit)
    assert own is not None
    others = [each for each in kept.standings.standings if each.rank is not None and each.unit != unit]
    distances = [abs(own.sheet.total - each.sheet.total) for each in others]
    if own.rank is None or not others:
        assert kept.nearest == ()
        return
    assert {abs(each.gap) for each in kept.nearest} == {min(distances)}
    assert len(kept.nearest) == distances.count(min(distances))
    for each in kept.nearest:
        other = kept.standings.of(each.unit)
        assert other is not None
        assert (each.decided_by is not None) == (each.gap == 0 and other.rank != own.rank)


def test_a_tie_broken_by_a_draw_says_so() -> None:
    book = make.ledger(make.framework(Direct()), *(make.straight(unit, "I.1", "9") for unit in ("AB", "BS")), units=2)
    drawn = replace(book, draws=(Draw(("AB", "BS"), ("BS", "AB"), "Hội nghị"),))

    kept = outcomes(drawn, disputed("AB", "I.1", Claim(points=D("9.5"))), STAGE)

    assert kept.kept.nearest == (NearestTie("BS", D("0.00"), "draw"),)
    assert kept.claimed.nearest == (NearestTie("BS", D("0.50")),)


def test_a_claim_by_inputs_is_scored_by_the_leafs_rule() -> None:
    book = make.ledger(make.framework(Count(D(2))), make.straight("AB", "I.1", "1"), units=1)

    both = outcomes(book, disputed("AB", "I.1", Claim(Inputs(count=D(3)))), STAGE)

    assert (both.kept.cell.points, both.claimed.cell.points) == (D("1.00"), D("6.00"))


def test_a_leaf_that_was_not_assigned_is_cleared_before_points_count() -> None:
    book = make.ledger(make.framework(Direct()), make.stated("AB", "I.1", State.NOT_ASSIGNED), units=1)
    claim = disputed("AB", "I.1", Claim(points=D(8)))

    assert [entry.state for entry in entries_of(book, claim, claim.claim, STAGE, "Lý do")] == [State.BLANK, None]
    assert outcomes(book, claim, STAGE).claimed.cell.points == D("8.00")


def test_what_could_not_be_kept_cannot_be_claimed() -> None:
    book = make.ledger(make.framework(Direct()), units=1)

    (finding,) = check_claim(book, disputed("AB", "I.1", Claim()), Claim(points=D(11)), STAGE)

    assert finding.code == "over_maximum"


@pytest.mark.parametrize(
    ("ruling", "value", "points"),
    [(Ruling.KEPT, None, []), (Ruling.GRANTED, None, [D(8)]), (Ruling.PARTLY, Claim(points=D(7)), [D(7)])],
)
def test_a_decision_says_what_is_kept(ruling: Ruling, value: Claim | None, points: list[Decimal]) -> None:
    book = make.ledger(make.framework(Direct()), make.straight("AB", "I.1", "6"), units=1)
    decision = replace(SOUND, ruling=ruling, value=value)

    entries = entries_decided(book, disputed("AB", "I.1", Claim(points=D(8))), decision, STAGE)

    assert [entry.points for entry in entries] == points
    assert {entry.reason for entry in entries} <= {"Có hồ sơ"}


def test_a_decided_dispute_is_reopened_and_its_history_stays() -> None:
    first = disputed("AB", "I.1", Claim(points=D(8)))
    again = Reopening("Có tài liệu mới", "Cụm trưởng", TODAY)

    decided = decide(first, SOUND)
    opened = reopen(decided, again)

    assert (first.is_open, decided.is_open, opened.is_open) == (True, False, True)
    assert (decided.decision, opened.decision) == (SOUND, None)
    assert opened.history == (SOUND, again)
    with pytest.raises(ValueError, match=r"I\.1"):
        decide(decided, SOUND)
    with pytest.raises(ValueError, match=r"I\.1"):
        reopen(opened, again)


@pytest.mark.parametrize(
    ("decision", "codes"),
    [
        (SOUND, []),
        (replace(SOUND, reason=" "), ["dispute_reason_missing"]),
        (replace(SOUND, basis=""), ["dispute_basis_missing"]),
        (replace(SOUND, decided_by=""), ["dispute_decider_missing"]),
        (replace(SOUND, ruling=Ruling.PARTLY), ["dispute_value_missing"]),
        (replace(SOUND, second_reader=""), ["dispute_reader_missing"]),
        (replace(SOUND, second_reader="Cụm trưởng"), ["dispute_reader_missing"]),
        (replace(SOUND, reader_unit="AB"), ["dispute_reader_own_unit"]),
        (replace(SOUND, reader_unit=None), ["dispute_reader_own_unit"]),
    ],
)
def test_a_decision_about_the_chair_needs_a_reader_of_another_unit(decision: Decision, codes: list[str]) -> None:
    chaired = replace(make.cluster(), chair="AB")
    about = disputed("AB", "I.1", Claim(points=D(8)))

    found = check_decision(chaired, about, decision)

    assert [finding.code for finding in found] == codes
    assert all("AB" in tell(finding).message for finding in found)
    others = replace(about, unit="BS")
    assert "dispute_reader_own_unit" not in [each.code for each in check_decision(chaired, others, decision)]
