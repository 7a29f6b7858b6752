"""Last year's figures stand beside this year's: a unit's own, or those of the units it goes on from put together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.figures import figure_of
from desktop.domain.framework import Indicator
from desktop.domain.last_year import goes_on_from, with_last_year
from desktop.domain.ledger import Figure, Ledger
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from tests.papers.ledgers import ledger

INDICATORS = (
    Indicator("VU", "Số vụ", "vụ", "count", "sum", "lower"),
    Indicator("KP", "Số vụ khám phá", "vụ", "count", "sum", "higher"),
    Indicator("TL", "Tỷ lệ khám phá", "%", "percent", "ratio", "higher", "KP", "VU"),
    Indicator("GC", "Ghi chú", "", "text", "none", "none"),
)


def past(*units: str) -> PastYear:
    values = {"VU": "100", "KP": "80", "TL": "80", "GC": "5"}
    figures = tuple(
        Figure(unit, code, "this", Decimal(value) * (index + 1 if code in {"VU", "KP"} else 1))
        for index, unit in enumerate(units)
        for code, value in values.items()
    )
    return PastYear(2025, tuple(PastUnit(code, f"Công an {code}", Decimal(90), 1, None, ()) for code in units), figures)


def linked(unit: str, *codes: str, kind: str = "merged") -> tuple[Predecessor, ...]:
    return tuple(Predecessor(unit, code, f"Công an {code}", kind, date(2026, 7, 1), "") for code in codes)


@pytest.fixture
def plain() -> Ledger:
    made = ledger()
    return replace(made, framework=replace(made.framework, indicators=()), indicators=INDICATORS, figures=())


def value(filled: Ledger, unit: str, code: str) -> Decimal | None:
    found = figure_of(filled, unit, code, "last")
    return found.value if found else None


def test_a_unit_that_stayed_has_its_own_figures(plain: Ledger) -> None:
    filled = with_last_year(plain, past("AB", "BS"), ())
    assert [value(filled, "BS", code) for code in ("VU", "KP", "TL")] == [Decimal(200), Decimal(160), Decimal(80)]


def test_a_merged_unit_has_sums_and_ratios_from_sums(plain: Ledger) -> None:
    filled = with_last_year(plain, past("X", "Y"), linked("AB", "X", "Y"))
    assert value(filled, "AB", "VU") == Decimal(300)
    assert value(filled, "AB", "TL") == Decimal("80.00")
    assert value(filled, "AB", "GC") is None
    assert [each.code for each in goes_on_from(plain, "AB", past("X", "Y"), linked("AB", "X", "Y"))] == ["X", "Y"]


def test_a_sum_is_not_made_of_what_one_of_them_did_not_report(plain: Ledger) -> None:
    year = past("X", "Y")
    lacking = replace(year, figures=tuple(each for each in year.figures if (each.unit, each.indicator) != ("Y", "VU")))
    filled = with_last_year(plain, lacking, linked("AB", "X", "Y"))
    assert value(filled, "AB", "VU") is None
    assert value(filled, "AB", "TL") is None
    assert value(filled, "AB", "KP") == Decimal(240)


def test_a_part_of_a_split_unit_has_none(plain: Ledger) -> None:
    links = (*linked("AB", "X", kind="split"), *linked("BS", "X", kind="split"))
    filled = with_last_year(plain, past("X"), links)
    assert value(filled, "AB", "VU") is None
    assert value(filled, "BS", "VU") is None


def test_what_was_reported_already_stays(plain: Ledger) -> None:
    known = replace(plain, figures=(Figure("AB", "VU", "last", Decimal(7)),))
    assert value(with_last_year(known, past("AB"), ()), "AB", "VU") == Decimal(7)
