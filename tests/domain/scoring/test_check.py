"""The check of an entry before it is kept, and that what passes can always be scored."""

from decimal import Decimal

import pytest
from hypothesis import given, settings

from desktop.domain.finding import Level
from desktop.domain.framework import Choice, Count, Deduct, Direct, Kind, Reduction, Relative, Target, Tiers
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger, State
from desktop.domain.place import Place
from desktop.domain.scoring.bounds import bounds
from desktop.domain.scoring.check import check_entry
from desktop.words.catalogue import remedy, say
from desktop.words.findings import tell
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D, fed, levelled, straight
from tests.domain.scoring.strategies import ledgers

STEPPED = Direct(D("0.25"))
OVER = Target(D(80), over_rate=D("0.1"), over_cap=D(1))
LEVELS = Count(None, (("Bộ", D(2)), ("tỉnh", D(1))))
CHOICE = Choice((("Tốt", D(10)), ("Khá", D("7.5"))))
FLOORED = Deduct(D(1), floor=D(-3))


def found(kind: Kind, entry: Entry) -> list[str]:
    findings = check_entry(make.framework(kind), entry)
    for each in findings:
        assert each.level is Level.ERROR
        assert (each.unit, each.criterion) == ("AB", entry.criterion)
        assert say("scoring", each.code, each.facts)
        assert remedy("scoring", each.code, each.facts)
        assert tell(each).message
    return [each.code for each in findings]


GOOD: list[tuple[Kind, Entry]] = [
    (STEPPED, fed("AB", "I.1", points="9.75")),
    (STEPPED, straight("AB", "I.1", "0")),
    (STEPPED, straight("AB", "I.1", "10")),
    (OVER, straight("AB", "I.1", "11")),
    (OVER, fed("AB", "I.1", actual="-3")),
    (OVER, fed("AB", "I.1", actual="3", target="0")),
    (Relative(), fed("AB", "I.1", actual="3")),
    (FLOORED, straight("AB", "I.1", "-3")),
    (FLOORED, fed("AB", "I.1", count="999999999999")),
    (LEVELS, levelled("AB", "I.1", Bộ=0)),
    (CHOICE, fed("AB", "I.1", choice="Khá")),
    (STEPPED, straight("AB", "I.1", "9.8")),
    (CHOICE, make.stated("AB", "I.1", State.NOT_ASSIGNED)),
    (CHOICE, make.stated("AB", "I.1", State.BLANK)),
]

BAD: list[tuple[Kind, Entry, list[str]]] = [
    (STEPPED, fed("AB", "I.1", points="10.25"), ["over_maximum"]),
    (STEPPED, fed("AB", "I.1", points="-0.25"), ["below_minimum"]),
    (STEPPED, fed("AB", "I.1", points="9.8"), ["off_step"]),
    (STEPPED, fed("AB", "I.1", points="10.1"), ["over_maximum", "off_step"]),
    (STEPPED, straight("AB", "I.1", "10.1"), ["over_maximum"]),
    (STEPPED, straight("AB", "I.1", "NaN"), ["not_a_number"]),
    (STEPPED, fed("AB", "I.1", points="Infinity"), ["not_a_number"]),
    (STEPPED, straight("AB", "I.1", "0.1234567890123"), ["too_many_digits"]),
    (OVER, straight("AB", "I.1", "11.01"), ["over_maximum"]),
    (FLOORED, straight("AB", "I.1", "-3.01"), ["below_minimum"]),
    (Count(D(1)), straight("AB", "I.1", "-1"), ["below_minimum"]),
    (OVER, fed("AB", "I.1", actual="NaN"), ["not_a_number"]),
    (OVER, fed("AB", "I.1", actual="1234567890123"), ["too_many_digits"]),
    (OVER, fed("AB", "I.1", actual="1E+20"), ["too_many_digits"]),
    (OVER, fed("AB", "I.1", target="80"), ["input_missing"]),
    (OVER, fed("AB", "I.1", actual="3", baseline="4"), ["input_not_of_kind"]),
    (Reduction(D(5), D(1)), fed("AB", "I.1", actual="3"), ["input_missing"]),
    (Tiers((), rising=True), Entry("AB", "I.1", Layer.CLAIM, Inputs()), ["input_missing"]),
    (Count(D(1)), fed("AB", "I.1", count="-1"), ["negative_count"]),
    (Count(D(1)), fed("AB", "I.1", count="1.5"), ["count_not_whole"]),
    (Count(D(1)), fed("AB", "I.1", count="NaN"), ["not_a_number"]),
    (Count(D(1)), levelled("AB", "I.1", Bộ=1), ["input_missing", "input_not_of_kind"]),
    (LEVELS, levelled("AB", "I.1", Bộ=-1, xã=2), ["negative_count", "unknown_level"]),
    (LEVELS, Entry("AB", "I.1", Layer.CLAIM, Inputs(counts=(("Bộ", D(1)), ("Bộ", D(2))))), ["unknown_level"]),
    (LEVELS, fed("AB", "I.1", count="3"), ["input_not_of_kind", "input_missing"]),
    (CHOICE, fed("AB", "I.1", choice="Đạt"), ["unknown_choice"]),
    (CHOICE, Entry("AB", "I.1", Layer.CLAIM), ["entry_shape"]),
    (CHOICE, Entry("AB", "I.1", Layer.CLAIM, Inputs(choice="Tốt"), D(3)), ["entry_shape"]),
    (CHOICE, Entry("AB", "I.1", state=State.SCORED), ["entry_shape"]),
    (CHOICE, Entry("AB", "I.1", None, Inputs(choice="Tốt")), ["layer_missing"]),
    (CHOICE, straight("AB", "I", "3"), ["criterion_is_branch"]),
    (CHOICE, straight("AB", "I.9", "3"), ["unknown_criterion"]),
]


@pytest.mark.parametrize(("kind", "entry"), GOOD)
def test_an_entry_that_can_be_scored_passes(kind: Kind, entry: Entry) -> None:
    assert found(kind, entry) == []


@pytest.mark.parametrize(("kind", "entry", "codes"), BAD)
def test_an_entry_that_cannot_be_scored_is_refused(kind: Kind, entry: Entry, codes: list[str]) -> None:
    assert sorted(found(kind, entry)) == sorted(codes)


def test_an_error_stands_at_the_cell_its_value_was_read_from() -> None:
    cell = Place("an-binh.xlsx", "ab", "Chấm điểm", "D12", "12")
    entry = Entry(
        "AB", "I.1", Layer.CLAIM, points=D(12), sources=(("evidence", Place("", "", "", "", "")), ("points", cell))
    )

    (finding,) = check_entry(make.framework(Direct()), entry)

    assert finding.place == cell


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(Direct(), (0, 10)), (OVER, (0, 11)), (FLOORED, (-3, 10)), (Deduct(D(1), floor=D(2)), (2, 10))],
)
def test_the_range_of_straight_points(kind: Kind, expected: tuple[int, int]) -> None:
    lowest, highest = bounds(make.framework(kind).leaves[0])

    assert (lowest, highest) == (D(expected[0]), D(expected[1]))


@settings(max_examples=40, deadline=None)
@given(book=ledgers())
def test_what_the_tests_feed_the_engine_would_have_been_kept(book: Ledger) -> None:
    assert [finding for entry in book.entries for finding in check_entry(book.framework, entry)] == []


def test_the_longest_numbers_that_pass_can_be_scored() -> None:
    own = make.framework(*make.EIGHT_KINDS)
    huge, tiny = "999999999999", "0.000000000001"
    entries = (
        fed("AB", "I.2", actual=huge, target=tiny),
        fed("BS", "I.2", actual=tiny, target=huge),
        fed("AB", "I.3", actual=huge, baseline=tiny),
        fed("BS", "I.3", actual=tiny, baseline=huge),
        fed("AB", "I.5", count=huge),
        fed("AB", "I.6", count=huge),
        fed("AB", "I.8", actual=huge, target=tiny),
        fed("BS", "I.8", actual=huge, target=huge),
        fed("CG", "I.8", actual="999999999998", target="999999999997"),
    )
    assert [finding for entry in entries for finding in check_entry(own, entry)] == []

    standings = make.ranked(make.ledger(own, *entries))

    assert standings.standings[2].sheet.cells[7].points == Decimal("5.00")
