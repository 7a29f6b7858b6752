"""The demo year comes out whole: six places, a tie decided by a rule, a class lowered by an effect."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import LAYERS, Layer
from desktop.jobs.demo import make_sample
from desktop.jobs.scoring import Result, result


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder: Path = tmp_path_factory.mktemp("demo")
    made = Desk(str(folder / "demo.tongket"), "Cán bộ mẫu", lambda: datetime(2026, 11, 20, 8, tzinfo=UTC))
    taken = make_sample(made)
    assert {each.status for each in taken} == {"kept"}
    return made


@pytest.fixture(scope="module")
def agreed(desk: Desk) -> Result:
    return result(desk, Layer.AGREED)


def test_the_agreed_result_is_final(agreed: Result) -> None:
    assert (agreed.standings.open, agreed.standings.pending) == (0, 0)
    assert not agreed.standings.provisional


def test_the_places_and_totals_are_those_the_year_was_made_for(agreed: Result) -> None:
    places = [(each.unit, each.rank, each.sheet.total) for each in agreed.standings.by_rank]

    assert places == [
        ("CG", 1, Decimal("99.33")),
        ("AB", 2, Decimal("95.94")),
        ("HL", 3, Decimal("95.94")),
        ("DP", 4, Decimal("93.88")),
        ("BS", 5, Decimal("83.84")),
        ("KT", 6, Decimal("67.44")),
    ]


def test_one_tie_is_decided_by_a_tie_break(agreed: Result) -> None:
    assert [(tie.above, tie.below, tie.decided_by, tie.values) for tie in agreed.standings.ties] == [
        ("AB", "HL", "section:II", ("24.80", "23.36"))
    ]


def test_one_class_is_lowered_by_an_effect_and_one_by_the_quota(agreed: Result) -> None:
    classes = {each.unit: (each.class_before_effects, each.class_name) for each in agreed.standings.standings}

    assert classes["HL"] == ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ")
    assert classes["DP"] == ("Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt nhiệm vụ")
    assert [unit for unit, (before, after) in classes.items() if before != after] == ["HL"]


def test_every_stage_before_leaves_something_open(desk: Desk) -> None:
    assert [stage for stage in LAYERS if not result(desk, stage).standings.provisional] == [Layer.AGREED]


def test_every_change_of_points_has_its_reason(agreed: Result) -> None:
    entries = [each for each in agreed.ledger.entries if each.layer is not Layer.CLAIM and each.state is None]

    assert [(each.unit, each.criterion) for each in entries if not each.reason] == []
    assert len({each.reason for each in entries}) >= 15


def test_every_unit_has_its_figures_of_this_year_and_the_last(agreed: Result) -> None:
    ledger = agreed.ledger
    have = {(each.unit, each.indicator, each.period) for each in ledger.figures}

    wanted = {
        (unit.code, indicator.code, period)
        for unit in ledger.cluster.units
        for indicator in ledger.framework.indicators
        for period in ("this", "last")
    }
    assert wanted - have == set()


def test_awards_are_of_many_levels_both_objects_and_both_states(agreed: Result) -> None:
    awards = agreed.ledger.awards

    assert len({each.level for each in awards}) >= 5
    assert {each.object for each in awards} == {"tap_the", "ca_nhan"}
    assert {(each.status, each.period) for each in awards} >= {
        ("decided", "this"),
        ("decided", "last"),
        ("proposed", "this"),
    }


@pytest.mark.parametrize(("indicator", "kind"), [("KTTT", "tap_the"), ("KTCN", "ca_nhan")])
def test_the_awards_of_each_unit_add_up_to_its_figure(agreed: Result, indicator: str, kind: str) -> None:
    ledger = agreed.ledger
    for unit in ledger.cluster.units:
        for period in ("this", "last"):
            figure = next(
                each.value
                for each in ledger.figures
                if (each.unit, each.indicator, each.period) == (unit.code, indicator, period)
            )
            counts = [
                each.count
                for each in ledger.awards
                if (each.unit, each.object, each.status, each.period) == (unit.code, kind, "decided", period)
            ]
            assert sum(counts) == figure, (unit.code, period)
