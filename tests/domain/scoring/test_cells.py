"""Layers and states: which entry rules a cell at a stage, and what is open or pending."""

import pytest

from desktop.domain.framework import Count, Deduct, Direct
from desktop.domain.ledger import LAYERS, Entry, Layer, State
from desktop.domain.scoring.sheet import ScoredCell
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D, straight


def cell(*entries: Entry, stage: Layer = Layer.AGREED) -> ScoredCell:
    return make.sheet(make.framework(Direct()), *entries, stage=stage).cells[0]


CLAIM = straight("AB", "I.1", "1", Layer.CLAIM)
CROSS = straight("AB", "I.1", "2", Layer.CROSS)
APPRAISAL = straight("AB", "I.1", "3", Layer.APPRAISAL)
AGREED = straight("AB", "I.1", "4", Layer.AGREED)
REPORTED = make.stated("AB", "I.1", State.NOT_REPORTED)
ASSIGNED = make.stated("AB", "I.1", State.NOT_ASSIGNED)
CLEARED = make.stated("AB", "I.1", State.BLANK)


@pytest.mark.parametrize(("stage", "points"), tuple(zip(LAYERS, (1, 2, 3, 4), strict=True)))
def test_each_stage_takes_the_highest_layer_up_to_it_whatever_the_order(stage: Layer, points: int) -> None:
    found = cell(AGREED, APPRAISAL, CROSS, CLAIM, stage=stage)

    assert (found.points, found.layer, found.pending) == (D(points), stage, False)


def test_a_cell_below_the_stage_is_pending() -> None:
    found = cell(CLAIM, stage=Layer.APPRAISAL)

    assert (found.points, found.layer, found.pending) == (D(1), Layer.CLAIM, True)


def test_a_cell_with_entries_only_above_the_stage_is_blank() -> None:
    assert cell(AGREED, stage=Layer.APPRAISAL).state is State.BLANK


def test_a_later_entry_of_the_same_layer_supersedes() -> None:
    assert cell(CLAIM, straight("AB", "I.1", "9", Layer.CLAIM), stage=Layer.CLAIM).points == D(9)


def test_not_assigned_beats_all_layers() -> None:
    found = cell(AGREED, ASSIGNED, APPRAISAL)

    assert (found.state, found.points, found.layer, found.pending) == (State.NOT_ASSIGNED, None, None, False)


@pytest.mark.parametrize("entries", [(CLAIM, REPORTED), (REPORTED, CLAIM)])
def test_not_reported_yields_to_any_layer_up_to_the_stage(entries: tuple[Entry, ...]) -> None:
    assert cell(*entries).points == D(1)


def test_not_reported_stands_where_only_a_higher_layer_speaks() -> None:
    found = cell(REPORTED, AGREED, stage=Layer.CLAIM)

    assert (found.state, found.points, found.layer, found.pending) == (State.NOT_REPORTED, D(0), None, False)


@pytest.mark.parametrize("state", [REPORTED, ASSIGNED])
def test_blank_clears_the_state_and_leaves_the_layers(state: Entry) -> None:
    assert cell(state, CLEARED).state is State.BLANK
    assert cell(CLAIM, state, CLEARED).points == D(1)


def test_a_later_state_supersedes_an_earlier_one() -> None:
    assert cell(ASSIGNED, REPORTED).state is State.NOT_REPORTED
    assert cell(REPORTED, ASSIGNED).state is State.NOT_ASSIGNED


def test_not_reported_on_a_deduct_leaf_counts_as_nothing_happened_and_asks_for_a_look() -> None:
    sheet = make.sheet(make.framework(Deduct(D(1))), REPORTED)

    assert (sheet.cells[0].state, sheet.cells[0].points) == (State.NOT_REPORTED, D(10))
    assert [(each.code, each.unit, each.criterion) for each in sheet.findings] == [("not_reported_deduct", "AB", "I.1")]


def test_only_blanks_are_open_and_all_units_and_parts_count() -> None:
    own = make.with_extras(make.framework(Direct(), Count(D(1))))
    book = make.ledger(
        own,
        CLAIM,
        make.stated("AB", "I.2", State.NOT_REPORTED),
        make.stated("AB", "T.1", State.NOT_ASSIGNED),
        straight("BS", "I.1", "5"),
        units=2,
    )

    standings = make.ranked(book)

    assert (standings.open, standings.pending, standings.provisional) == (4, 1, True)


def test_the_standing_is_final_when_nothing_is_open_or_pending() -> None:
    standings = make.ranked(make.ledger(make.framework(Direct()), AGREED, straight("BS", "I.1", "5"), units=2))

    assert not standings.provisional
