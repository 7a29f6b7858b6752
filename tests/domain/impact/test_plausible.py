"""A plausible error of a cell, kind by kind: by how many hundredths its points may be wrong."""

from decimal import Decimal

import pytest

from desktop.domain.framework import Choice, Count, Deduct, Direct, Kind, Reduction, Target, Tier, Tiers
from desktop.domain.impact.plausible import plausible_actuals, plausible_steps
from desktop.domain.ledger import Entry
from desktop.domain.scoring.exact import exactly
from desktop.domain.scoring.plan import plan_of
from tests.domain.scoring import builders as make

D = Decimal
TENTH = list(range(-100, 101))
LEVELS = Count(levels=(("Bộ", D(2)), ("Tỉnh", D("0.5"))))
TIERS = Tiers((Tier(D(80), D(10)), Tier(D(60), D(5))), rising=True, otherwise=D(1))


def steps(kind: Kind, entry: Entry) -> list[int]:
    own = make.framework(kind)
    with exactly():
        (leaf,) = plan_of(own).leaves
        return list(plausible_steps(leaf, make.sheet(own, entry).cells[0], 2))


@pytest.mark.parametrize(
    ("kind", "entry", "expected"),
    [
        (Direct(), make.fed("AB", "I.1", points="5"), TENTH),
        (Direct(), make.fed("AB", "I.1", points="9.98"), list(range(-100, 3))),
        (Direct(D("0.25")), make.fed("AB", "I.1", points="5"), [-100, -75, -50, -25, 0, 25, 50, 75, 100]),
        (Direct(D(5)), make.fed("AB", "I.1", points="10"), [-500, 0]),
        (Direct(D("0.25")), make.straight("AB", "I.1", "5"), TENTH),
        (Target(), make.fed("AB", "I.1", actual="40", target="80"), TENTH),
        (Reduction(D(5), D(1)), make.fed("AB", "I.1", actual="200", baseline="200"), TENTH),
        (Count(D(2)), make.fed("AB", "I.1", count="3"), [-200, 200]),
        (Count(D(2)), make.fed("AB", "I.1", count="0"), [200]),
        (Count(D(2)), make.fed("AB", "I.1", count="9"), [0]),
        (Deduct(D(1), floor=D(-3)), make.fed("AB", "I.1", count="2"), [-100, 100]),
        (LEVELS, make.levelled("AB", "I.1", Bộ=1), [-200, 50, 200]),
        (TIERS, make.fed("AB", "I.1", value="85"), [-500, 0]),
        (TIERS, make.fed("AB", "I.1", value="100"), [0]),
        (TIERS, make.fed("AB", "I.1", value="63"), [-400, 0]),
        (Choice((("Tốt", D(10)), ("Khá", D("7.5")))), make.fed("AB", "I.1", choice="Tốt"), [-250, 0]),
    ],
)
def test_points_are_wrong_by_no_more_than_this(kind: Kind, entry: Entry, expected: list[int]) -> None:
    assert steps(kind, entry) == expected


def test_a_max_too_small_for_a_tenth_still_allows_one_step() -> None:
    own = make.framework(Direct(), most="0.05")
    with exactly():
        (leaf,) = plan_of(own).leaves
        assert list(plausible_steps(leaf, make.sheet(own, make.straight("AB", "I.1", "0.03")).cells[0], 2)) == [
            -1,
            0,
            1,
        ]


@pytest.mark.parametrize(
    ("actual", "others"),
    [("82.5", ["74.2", "90.8"]), ("3", ["2", "4"]), ("0", ["-1", "1"]), ("999999999999", ["899999999999"])],
)
def test_a_result_is_wrong_by_a_tenth_in_its_own_decimals(actual: str, others: list[str]) -> None:
    mistaken = plausible_actuals(make.fed("AB", "I.1", actual=actual, target="80"))

    assert [str(each.inputs.actual) for each in mistaken if each.inputs] == others
