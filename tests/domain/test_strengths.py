"""Strong and weak points: how far a unit stands from the mean of those who were scored."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from desktop.domain.framework import Part
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.scoring.standings import Standings
from desktop.domain.strengths import Strengths, strengths
from tests.papers.ledgers import ledger, standings

D = Decimal


def with_points(points: Mapping[str, Mapping[str, str | None]]) -> Standings:
    """Return the standings with these leaves' points by unit."""
    ranked = standings(tuple(points))

    def cell(unit: str, each: ScoredCell) -> ScoredCell:
        given = points[unit].get(each.criterion, "1")
        return ScoredCell(each.criterion, each.state, None if given is None else D(given))

    changed = tuple(
        replace(each, sheet=replace(each.sheet, cells=tuple(cell(each.unit, one) for one in each.sheet.cells)))
        for each in ranked.standings
    )
    return replace(ranked, standings=changed)


def of(unit: str, ranked: Standings) -> Strengths:
    return next(each for each in strengths(ledger(), ranked) if each.unit == unit)


def test_the_distance_is_from_the_mean_of_the_units_scored() -> None:
    ranked = with_points({"AB": {"I.2": "4"}, "BS": {"I.2": "1"}, "CG": {"I.2": "1"}, "DP": {"I.2": None}})
    found = of("AB", ranked)
    assert [(each.criterion.code, each.points) for each in found.strong] == [("I.2", D("2.00"))]
    assert found.weak == ()
    assert [each.points for each in of("BS", ranked).weak] == [D("-1.00")]
    assert of("DP", ranked) == Strengths("DP", (), ())


def test_no_more_than_two_are_named_and_equals_beyond_are_counted() -> None:
    more = dict.fromkeys(("I.1.a", "I.1.b", "I.1.c", "I.2"), "3")
    found = of("AB", with_points({"AB": more, "BS": {}}))
    assert [each.criterion.code for each in found.strong] == ["I.1.a", "I.1.b"]
    assert found.more_strong == 2
    assert of("BS", with_points({"AB": more, "BS": {}})).more_weak == 2


def test_bonus_and_penalty_are_no_strong_or_weak_points() -> None:
    ranked = with_points({"AB": {"T.1": "9", "P.1": "4"}, "BS": {}})
    assert of("AB", ranked) == Strengths("AB", (), ())


def test_one_unit_alone_has_nobody_to_be_compared_with() -> None:
    assert of("AB", with_points({"AB": {"I.2": "9"}})) == Strengths("AB", (), ())


def test_distances_of_one_leaf_cancel_out() -> None:
    ranked = standings()
    for leaf in ledger().framework.leaves:
        if leaf.part is not Part.BASE:
            continue
        given = [
            cell.points for each in ranked.standings if (cell := each.sheet.cell(leaf.code)) and cell.points is not None
        ]
        mean = Fraction(sum(given, D(0))) / len(given)
        assert sum(Fraction(each) - mean for each in given) == 0


def test_the_best_unit_comes_first() -> None:
    assert [each.unit for each in strengths(ledger(), standings())] == ["AB", "BS", "CG", "DP"]
