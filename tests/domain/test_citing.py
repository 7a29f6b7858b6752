"""Citing: every id says its value, unknown ids say nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.citing import cite
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Exactness, Layer
from desktop.domain.scoring.standings import Standings
from desktop.domain.tabulate import LayerSheets
from tests.papers.ledgers import UNITS, ledger, published, scoresheet, standings

LAYERS = (LayerSheets(Layer.CLAIM, tuple(scoresheet(unit.code) for unit in UNITS)),)
DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX", LAYERS)


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        ("AB:I.3", Decimal("9.5")),
        ("AB:I.1", Decimal(37)),
        ("BS:I.1.a@claim", Decimal("15.25")),
        ("total:AB", Decimal("101.5")),
        ("base:DP", Decimal("58.33")),
        ("bonus:AB", Decimal(5)),
        ("penalty:BS", Decimal("0.5")),
        ("max:DP", Decimal(90)),
        ("rank:CG", 2),
        ("class:AB", "Hoàn thành xuất sắc nhiệm vụ"),
        ("PPHS", Decimal(1616)),
        ("PPHS@last", Decimal(1722)),
        ("PPHS@change", Decimal(106)),
        ("PPHS@percent", Decimal("6.16")),
        ("PPHS@difference", Decimal(-106)),
        ("PPHS@growth", Decimal("-6.16")),
        ("PPHS:AB", Decimal(196)),
        ("PPHS:AB@last", Decimal(200)),
        ("PPHS:AB@change", Decimal(4)),
        ("NT:AB/1000000", Decimal(120)),
        ("award:tap_the:decided", 1577),
        ("award:Bộ Công an:ca_nhan:decided", 51),
        ("count:units", 4),
        ("count:class:Hoàn thành nhiệm vụ", 3),
        ("criterion:I.1", Decimal(40)),
        ("framework:total", Decimal(100)),
    ],
)
def test_an_id_says_its_value(id_: str, value: object) -> None:
    found = cite(DOSSIER, id_)
    assert found is not None
    assert (found.id, found.value) == (id_, value)


@pytest.mark.parametrize(
    "id_",
    [
        "",
        "XX:I.3",
        "total:XX",
        "rank:",
        "DP:I.1.b",
        "AB:I.1.b@claim",
        "AB:I.3@cross",
        "PPHS:XX",
        "KHONGCO",
        "TLKP",
        "MH@change",
        "NT@percent",
        "KHONGCO/1000000",
        "award:ca_nhan:proposed",
        "criterion:XX",
    ],
)
def test_an_id_without_a_value_says_nothing(id_: str) -> None:
    assert cite(DOSSIER, id_) is None


def test_what_started_from_zero_has_no_percentage() -> None:
    assert cite(DOSSIER, "PPHS:DP@percent") is not None
    assert cite(DOSSIER, "MH:AB@percent") is None


def test_a_cluster_without_a_framework_has_no_results() -> None:
    bare = Dossier(published(), Standings(Layer.AGREED, (), (), (), 0, 0), date(2026, 11, 21))
    assert cite(bare, "total:AB") is None
    found = cite(bare, "KT")
    assert found is not None
    assert (found.exactness, found.wording) == (Exactness.ALMOST, "gần 12.800")
    expected = cite(bare, "count:units")
    assert expected is not None
    assert expected.value == 5


def test_a_total_up_to_a_layer_is_of_that_layer() -> None:
    lower = tuple(replace(sheet, total=sheet.total - 1) for sheet in LAYERS[0].sheets)
    layered = replace(DOSSIER, layers=(LayerSheets(Layer.CLAIM, lower),))
    found = cite(layered, "total:AB@claim")
    assert found is not None
    assert found.value == Decimal("100.5")
    assert [cite(layered, id_) for id_ in ("total:AB@agreed", "rank:AB@claim", "class:AB@claim")] == [None] * 3
