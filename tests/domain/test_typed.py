"""What an officer types into the score table: points, inputs, states, nothing; and what cannot stand there."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.block import Change
from desktop.domain.framework import Choice, Count, Criterion, Deduct, Direct, Kind, Part, Reduction, Target
from desktop.domain.ledger import Entry, Inputs, Layer, State
from desktop.domain.typed import Spot, typed, written_as
from desktop.words.findings import tell
from tests.domain.scoring.builders import EIGHT_KINDS, D

LEVELS = (("khiển trách", D(1)), ("cảnh cáo", D(2)))


def spot(kind: Kind, layer: Layer = Layer.APPRAISAL, *, as_inputs: bool = False) -> Spot:
    return Spot("AB", Criterion("I.1", "Tiêu chí", D(10), Part.BASE, kind), layer, as_inputs)


def entry_of(text: str, where: Spot) -> Entry:
    change = typed(text, where)
    assert isinstance(change, Change), change
    assert change.entry is not None
    return change.entry


@pytest.mark.parametrize("kind", EIGHT_KINDS)
def test_points_are_points_whatever_the_kind(kind: Kind) -> None:
    assert entry_of("9,5", spot(kind)).points == D("9.5")
    assert entry_of(" 7.25 ", spot(kind)).points == D("7.25")


def test_the_points_a_unit_gives_itself_are_the_input_of_a_direct_leaf() -> None:
    assert entry_of("9", spot(Direct(), Layer.CLAIM)).inputs == Inputs(points=D(9))


def test_nothing_a_dash_and_kg_are_three_things() -> None:
    assert typed("", spot(Direct())) == Change("AB", "I.1", Layer.APPRAISAL)
    assert entry_of("-", spot(Direct())).state is State.NOT_REPORTED
    assert entry_of("kg", spot(Direct())).state is State.NOT_ASSIGNED
    assert entry_of("0", spot(Direct())).points == 0


def test_inputs_stand_in_the_order_they_are_asked_for() -> None:
    assert entry_of("82,5; 80", spot(Target(), as_inputs=True)).inputs == Inputs(actual=D("82.5"), target=D(80))
    assert entry_of("82,5", spot(Target(D(80)), as_inputs=True)).inputs == Inputs(actual=D("82.5"))
    baseline = entry_of("1616; 1700", spot(Reduction(D(5), D(1)), as_inputs=True))
    assert baseline.inputs == Inputs(baseline=D(1616), actual=D(1700))
    assert entry_of("3", spot(Count(D(1)), as_inputs=True)).inputs == Inputs(count=D(3))
    assert entry_of("2; 1", spot(Deduct(levels=LEVELS), as_inputs=True)).inputs == Inputs(
        counts=(("khiển trách", D(2)), ("cảnh cáo", D(1)))
    )
    assert entry_of("tốt", spot(Choice((("Tốt", D(10)),)), as_inputs=True)).inputs == Inputs(choice="Tốt")


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        ("11", spot(Direct()), "over_maximum"),
        ("chín", spot(Direct()), "typed_unreadable"),
        ("1O", spot(Direct()), "typed_unreadable"),
        ("82,5", spot(Target(), as_inputs=True), "typed_slots"),
        ("1;2;3", spot(Target(), as_inputs=True), "typed_slots"),
        ("2,5", spot(Count(D(1)), as_inputs=True), "typed_unreadable"),
        ("1.616;1700", spot(Reduction(D(5), D(1)), as_inputs=True), "typed_ambiguous"),
        ("tạm", spot(Choice((("Tốt", D(10)),)), as_inputs=True), "typed_unreadable"),
        ("-4", spot(Deduct(D(1), floor=D(-3))), "below_minimum"),
    ],
)
def test_what_cannot_stand_is_told_with_its_reason(text: str, where: Spot, code: str) -> None:
    findings = typed(text, where)
    assert not isinstance(findings, Change)
    assert [each.code for each in findings] == [code]
    assert tell(findings[0], "scoring").message


def test_points_below_zero_go_where_the_leaf_has_a_floor_below_zero() -> None:
    assert entry_of("-2", spot(Deduct(D(1), floor=D(-3)))).points == D(-2)


@given(st.decimals(0, 10, places=2), st.sampled_from(EIGHT_KINDS))
def test_what_is_shown_for_editing_reads_back_as_the_same(points: Decimal, kind: Kind) -> None:
    where = spot(kind)
    entry = entry_of(f"{points}".replace(".", ","), where)
    assert entry_of(written_as(entry, where), where) == entry


def test_inputs_shown_for_editing_read_back_as_the_same() -> None:
    where = spot(Deduct(levels=LEVELS), as_inputs=True)
    entry = entry_of("2; 1", where)
    assert written_as(entry, where) == "2; 1"
