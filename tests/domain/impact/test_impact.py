"""The impact check: every listed cell, made wrong as said, moves exactly what is said; no other cell moves anything."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from desktop.domain.framework import ClassRow, Direct, FloorOn, Framework, Quota, Relative
from desktop.domain.impact import WeightyCell, impact
from desktop.domain.impact.plausible import plausible_actuals, plausible_steps
from desktop.domain.ledger import Entry, Layer, Ledger, RaisedEffect, State
from desktop.domain.ripple import Moved, UnitRipple
from desktop.domain.scoring.board import board_of
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.plan import plan_of
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.scoring.standing import rank
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers

D = Decimal
STAGE = Layer.AGREED
Outcome = dict[str, tuple[int | None, str | None]]


@settings(max_examples=40, deadline=None)
@given(book=ledgers())
def test_each_listed_cell_moves_what_it_says_and_no_other_cell_moves_anything(book: Ledger) -> None:
    book = replace(book, framework=with_quotas_and_floors(book.framework))
    listed = {(cell.unit, cell.criterion): cell for cell in impact(book, STAGE)}
    now = outcome(book)
    for sheet in score(book, STAGE):
        for cell in sheet.cells:
            weighty = listed.get((sheet.unit, cell.criterion))
            turning = [(change, then) for change, then in errors(book, sheet.unit, cell) if then != now]
            if weighty is None:
                assert not turning, (sheet.unit, cell.criterion)
                continue
            assert (weighty.change, moved(now, apply(book, weighty, cell))) in [(c, moved(now, t)) for c, t in turning]
            assert weighty.moved == moved(now, apply(book, weighty, cell)) != ()
            assert weighty.least == min(abs(change) for change, _ in turning)


def test_the_weightiest_cell_comes_first() -> None:
    own = make.framework(Direct(), Direct(), most="50")
    points = {"AB": ("40", "3"), "BS": ("40", "2.9"), "CG": ("5", "2")}
    entries = [
        make.straight(unit, f"I.{n}", value) for unit, given in points.items() for n, value in enumerate(given, 1)
    ]

    cells = impact(make.ledger(own, *entries), STAGE)

    assert [len(cell.moved) for cell in cells] == sorted((len(cell.moved) for cell in cells), reverse=True)
    assert {(cell.unit, cell.criterion) for cell in cells} == {
        ("AB", "I.1"),
        ("AB", "I.2"),
        ("BS", "I.1"),
        ("BS", "I.2"),
    }
    assert {cell.least for cell in cells} == {D("0.10")}


def test_a_contest_that_nothing_plausible_turns_has_no_weighty_cell() -> None:
    book = make.ledger(
        make.framework(Direct()), make.straight("AB", "I.1", "9"), make.straight("BS", "I.1", "5"), units=2
    )

    assert impact(book, STAGE) == ()


def test_a_class_can_turn_where_no_rank_does() -> None:
    own = replace(make.framework(Direct()), classes=make.classes(("Tốt", "8.5"), ("Khá", "0")))
    book = make.ledger(own, make.straight("AB", "I.1", "9"), make.straight("BS", "I.1", "5"), units=2)

    (cell,) = impact(book, STAGE)

    assert cell == WeightyCell("AB", "I.1", D("-0.51"), D("0.51"), (UnitRipple("AB", class_name=Moved("Tốt", "Khá")),))


def test_a_result_read_wrong_on_a_relative_leaf_moves_the_others() -> None:
    own = make.framework(Relative(), Direct())
    book = make.ledger(
        own,
        make.fed("AB", "I.1", actual="200", target="100"),
        make.straight("AB", "I.2", "1"),
        make.fed("BS", "I.1", actual="150", target="100"),
        make.straight("BS", "I.2", "4.3"),
        make.fed("CG", "I.1", actual="110", target="100"),
        make.straight("CG", "I.2", "6.2"),
    )

    cell = next(cell for cell in impact(book, STAGE) if (cell.unit, cell.criterion) == ("AB", "I.1"))

    assert (cell.actual, cell.change) == (D(220), D("0.00"))
    assert {each.unit: each.rank for each in cell.moved} == {"BS": Moved(1, 2), "CG": Moved(2, 1)}


def test_units_out_of_the_ranking_and_cells_without_a_value_are_not_listed() -> None:
    own = replace(make.framework(Direct(), Direct()), effects=(make.UNRANKED,))
    book = make.ledger(
        own,
        *(make.straight(unit, "I.1", "9") for unit in ("AB", "BS", "CG")),
        make.stated("AB", "I.2", State.NOT_REPORTED),
    )
    listed = impact(replace(book, effects=(RaisedEffect("CG", "KXL", "Thông báo"),)), STAGE)

    assert {(cell.unit, cell.criterion) for cell in listed} == {("AB", "I.1"), ("BS", "I.1")}


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_a_plausible_error_is_one_that_could_have_been_kept(book: Ledger) -> None:
    with exactly():
        for sheet in score(book, STAGE):
            for cell in sheet.cells:
                for entry in mistaken(book, sheet.unit, cell):
                    assert check_entry(book.framework, entry) == ()


def with_quotas_and_floors(own: Framework) -> Framework:
    """Return the framework with coarse points, a quota, and floors on criteria and on sections."""
    half = Quota(percent=D(50), nested=True)
    rows = (
        ClassRow("Xuất sắc", own.total * 6 / 10, D(50), FloorOn.CRITERION, quota=half),
        ClassRow("Tốt", own.total * 4 / 10, D(40), FloorOn.SECTION),
        ClassRow("Khá", D(0)),
    )
    return replace(own, rounding_criterion=1, classes=rows)


def outcome(book: Ledger) -> Outcome:
    return {each.unit: (each.rank, each.class_name) for each in rank(book, score(book, STAGE), STAGE).standings}


def moved(now: Outcome, then: Outcome) -> tuple[UnitRipple, ...]:
    return tuple(
        UnitRipple(
            unit,
            rank=None if now[unit][0] == then[unit][0] else Moved(now[unit][0], then[unit][0]),
            class_name=None if now[unit][1] == then[unit][1] else Moved(now[unit][1], then[unit][1]),
        )
        for unit in now
        if now[unit] != then[unit]
    )


def apply(book: Ledger, weighty: WeightyCell, cell: ScoredCell) -> Outcome:
    entry = Entry(weighty.unit, weighty.criterion, STAGE, points=(cell.points or D(0)) + weighty.change)
    if weighty.actual is not None:
        assert cell.entry is not None
        assert cell.entry.inputs is not None
        inputs = replace(cell.entry.inputs, actual=weighty.actual)
        entry = Entry(weighty.unit, weighty.criterion, STAGE, inputs)
    return outcome(replace(book, entries=(*book.entries, entry)))


def mistaken(book: Ledger, unit: str, cell: ScoredCell) -> Iterator[Entry]:
    """Yield every entry that could stand in the cell by a plausible error."""
    plan = plan_of(book.framework)
    leaf = next(each for each in plan.leaves if each.code == cell.criterion)
    if cell.state is not State.SCORED or cell.entry is None:
        return
    if leaf.rule is None and cell.entry.inputs is not None:
        yield from (replace(each, layer=STAGE) for each in plausible_actuals(cell.entry))
        return
    for steps in plausible_steps(leaf, cell, plan.places):
        yield Entry(unit, leaf.code, STAGE, points=(cell.points or D(0)) + steps * D(1).scaleb(-plan.places))


def errors(book: Ledger, unit: str, cell: ScoredCell) -> Iterator[tuple[Decimal, Outcome]]:
    """Yield by how much every plausible error moves the cell's own points, and the outcome recomputed whole."""
    for entry in mistaken(book, unit, cell):
        after = replace(book, entries=(*book.entries, entry))
        sheet = next(each for each in board_of(after, STAGE).sheets if each.unit == unit)
        wrong = sheet.cell(cell.criterion)
        assert wrong is not None
        yield (wrong.points or D(0)) - (cell.points or D(0)), outcome(after)
