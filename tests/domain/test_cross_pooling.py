"""Several teams' sheets become one number per cell, the declared way, and only what pools differently is changed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cross_check import Method, Plan, Team, check_teams, rotation
from desktop.domain.cross_pooling import TeamMark, TeamSheet, common_points, moved_block, pool
from desktop.domain.framework import Direct
from desktop.domain.ledger import Layer
from tests.domain.scoring import builders as make

D = Decimal
POINTS = st.lists(st.integers(0, 2000).map(lambda value: D(value) / 100), min_size=1, max_size=7)
AB, BS = Team("AB", "CG"), Team("BS", "CG")


def sheet(team: Team, **points: str | None) -> TeamSheet:
    marks = (TeamMark(code.replace("_", "."), None if value is None else D(value)) for code, value in points.items())
    return TeamSheet(team, tuple(marks))


@pytest.mark.parametrize(
    ("points", "method", "expected"),
    [
        (["8", "9"], Method.MEAN, "8.50"),
        (["8", "8", "9"], Method.MEAN, "8.33"),
        (["8.005", "8.005"], Method.MEAN, "8.01"),
        (["1", "9", "8"], Method.MEDIAN, "8.00"),
        (["1", "9", "8", "7"], Method.MEDIAN, "7.50"),
        (["1", "9", "8", "7"], Method.TRIMMED, "7.50"),
        (["0", "8", "9", "10"], Method.TRIMMED, "8.50"),
        (["8", "9"], Method.TRIMMED, "8.50"),
        (["8"], Method.TRIMMED, "8.00"),
    ],
)
def test_the_points_of_several_teams_become_one(points: list[str], method: Method, expected: str) -> None:
    assert str(common_points([D(each) for each in points], method, 2)) == expected


@given(points=POINTS, method=st.sampled_from(Method))
def test_one_number_lies_among_those_given_whatever_their_order(points: list[Decimal], method: Method) -> None:
    made = common_points(points, method, 2)
    assert min(points) <= made <= max(points)
    assert made == common_points(sorted(points, reverse=True), method, 2)


@given(points=POINTS)
def test_the_mean_is_off_by_less_than_half_a_cent(points: list[Decimal]) -> None:
    made = common_points(points, Method.MEAN, 2)
    assert abs(made * len(points) - sum(points)) * 2 <= D("0.01") * len(points)


def test_a_dash_of_one_team_leaves_the_points_of_the_others() -> None:
    framework = make.framework(Direct(), Direct())
    sheets = (sheet(AB, I_1="8", I_2=None), sheet(BS, I_1=None, I_2=None))

    pooled = pool(Plan((AB, BS)), sheets, framework)

    assert pooled["CG", "I.1"].points == D(8)
    assert pooled["CG", "I.2"].points is None


def test_a_team_that_is_not_of_the_plan_does_not_count() -> None:
    framework = make.framework(Direct())
    assert pool(Plan((AB,)), (sheet(AB, I_1="8"), sheet(BS, I_1="2")), framework)["CG", "I.1"].points == D(8)


def test_only_what_pools_differently_is_changed_and_what_nobody_gives_is_cleared() -> None:
    framework = make.framework(Direct(), Direct(), Direct())
    plan = Plan((AB, BS))
    before = pool(plan, (sheet(AB, I_1="8", I_2="6"),), framework)
    after = pool(plan, (sheet(AB, I_1="8", I_3="1"), sheet(BS, I_1="8")), framework)

    changes = {each.criterion: each.entry for each in moved_block(before, after).changes}

    assert set(changes) == {"I.2", "I.3"}
    assert changes["I.2"] is None
    assert changes["I.3"] is not None
    assert (changes["I.3"].layer, changes["I.3"].points) == (Layer.CROSS, D(1))


@pytest.mark.parametrize("each", [1, 2, 3, 9])
def test_in_a_rotation_nobody_checks_itself_and_all_are_checked_alike(each: int) -> None:
    cluster = make.ledger(make.framework(Direct()), units=4).cluster
    teams = rotation(cluster, each)
    assert check_teams(cluster, teams) == ()
    assert [sum(team.checked == unit.code for team in teams) for unit in cluster.units] == [min(each, 3)] * 4
