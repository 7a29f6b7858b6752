"""How safe a rank is: the named change swaps or ties when applied, one step less does not, nothing smaller does."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings

from desktop.domain.framework import Direct, Relative
from desktop.domain.ledger import Draw, Entry, Layer, Ledger, State
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.safety import safety
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Safety
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers

D = Decimal
STAGE = Layer.APPRAISAL


@settings(max_examples=60, deadline=None)
@given(book=ledgers())
def test_the_named_change_turns_the_pair_and_one_step_less_does_not(book: Ledger) -> None:
    for safe in safety(book, STAGE):
        if safe.change is None:
            continue
        step = D(1).scaleb(-book.framework.rounding_criterion)
        less = safe.change - step.copy_sign(safe.change)
        assert safe.unit is not None
        assert safe.criterion is not None
        assert _turned(book, safe, safe.unit, safe.criterion, safe.change)
        assert not _turned(book, safe, safe.unit, safe.criterion, less)


@settings(max_examples=25, deadline=None)
@given(book=ledgers())
def test_no_smaller_change_of_any_leaf_turns_the_pair(book: Ledger) -> None:
    book = replace(book, framework=replace(book.framework, rounding_criterion=1))
    step = D("0.1")
    for safe in safety(book, STAGE):
        if _shared(book, safe):
            assert safe.change is None
            continue
        most = 12 if safe.change is None else min(12, int(abs(safe.change) / step) - 1)
        for unit in (safe.above, safe.below):
            for leaf in book.framework.leaves:
                for sign in (1, -1):
                    for steps in range(1, most + 1):
                        change = sign * steps * step
                        if not _allowed(book, unit, leaf.code, change):
                            break
                        if _turned(book, safe, unit, leaf.code, change):
                            assert _turned(book, safe, unit, leaf.code, change - sign * step), (unit, leaf.code, change)


def test_a_shared_rank_is_given_no_change() -> None:
    book = make.ledger(
        make.framework(Direct()), make.straight("AB", "I.1", "9"), make.straight("BS", "I.1", "9"), units=2
    )

    assert safety(book, Layer.AGREED) == (Safety("AB", "BS"),)


def test_the_smallest_change_makes_the_neighbours_tie() -> None:
    book = make.ledger(
        make.framework(Direct()), make.straight("AB", "I.1", "9"), make.straight("BS", "I.1", "8.65"), units=2
    )

    assert safety(book, Layer.AGREED) == (Safety("AB", "BS", "I.1", "AB", D("-0.35")),)


def test_a_leaf_is_never_pushed_past_its_bounds() -> None:
    own = make.framework(Direct(), Direct())
    book = make.ledger(
        own,
        make.straight("AB", "I.1", "0"),
        make.stated("AB", "I.2", State.NOT_REPORTED),
        make.straight("BS", "I.1", "0"),
        make.stated("BS", "I.2", State.NOT_ASSIGNED),
        units=2,
    )
    drawn = replace(book, draws=(Draw(("AB", "BS"), ("AB", "BS"), "Hội nghị"),))

    (safe,) = safety(drawn, Layer.AGREED)

    assert (safe.unit, safe.criterion, safe.change) == ("BS", "I.1", D("0.01"))


def test_a_pair_that_no_single_leaf_can_turn_is_told_so() -> None:
    own = make.with_extras(make.framework(Direct(), Direct()))
    entries = [make.straight("AB", leaf.code, "10") for leaf in own.leaves if leaf.code != "P.1"]
    book = make.ledger(own, *entries, make.straight("BS", "P.1", "10"), units=2)

    assert safety(book, Layer.AGREED) == (Safety("AB", "BS"),)


def test_a_leaf_without_steps_is_named_before_one_with_steps() -> None:
    own = make.framework(Direct(D("0.25")), Direct())
    entries = [make.straight(unit, code, "5") for unit in ("AB", "BS") for code in ("I.1", "I.2")]
    book = make.ledger(own, *entries, make.straight("AB", "I.2", "6"), units=2)

    (safe,) = safety(book, Layer.AGREED)

    assert (safe.criterion, safe.change) == ("I.2", D("-1.00"))


def test_a_leaf_whose_ratio_alone_holds_the_rank_is_not_named() -> None:
    book = make.ledger(
        make.framework(Relative(), Direct()),
        make.fed("AB", "I.1", actual="200", target="100"),
        make.straight("AB", "I.2", "5"),
        make.fed("BS", "I.1", actual="150", target="100"),
        make.straight("BS", "I.2", "6.5"),
        units=2,
    )

    (safe,) = safety(book, Layer.AGREED)

    assert (safe.unit, safe.criterion, safe.change) == ("AB", "I.2", D("-1.00"))


def _shared(book: Ledger, safe: Safety) -> bool:
    standings = rank(book, score(book, STAGE), STAGE)
    above, below = standings.of(safe.above), standings.of(safe.below)
    assert above is not None
    assert below is not None
    return above.rank == below.rank


def _points(book: Ledger, unit: str, code: str) -> Decimal:
    sheet = next(sheet for sheet in score(book, STAGE) if sheet.unit == unit)
    cell = sheet.cell(code)
    assert cell is not None
    return cell.points or D(0)


def _allowed(book: Ledger, unit: str, code: str, change: Decimal) -> bool:
    leaf = book.framework.criterion(code)
    assert leaf is not None
    lowest, highest = bounds(leaf)
    return lowest <= _points(book, unit, code) + change <= highest


def _turned(book: Ledger, safe: Safety, unit: str, code: str, change: Decimal) -> bool:
    entry = Entry(unit, code, STAGE, points=_points(book, unit, code) + change)
    changed = replace(book, entries=(*book.entries, entry))
    standings = rank(changed, score(changed, STAGE), STAGE)
    above, below = standings.of(safe.above), standings.of(safe.below)
    assert above is not None
    assert above.rank is not None
    assert below is not None
    assert below.rank is not None
    return above.rank >= below.rank
