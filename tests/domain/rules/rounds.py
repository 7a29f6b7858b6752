"""Rounds made by hand for the rules: five fictional units, a handful of indicators, figures as they are wanted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.finding import Finding
from desktop.domain.framework import Count, Criterion, Direct, Framework, Indicator, Part, Target
from desktop.domain.ledger import Entry, Figure, Inputs, Layer, Ledger
from desktop.domain.place import Place
from desktop.domain.rules.examine import examine
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.table import rulebook

D = Decimal
NAMES = ("An Bình", "Bắc Sơn", "Cẩm Giang", "Đông Phú", "Hà Lâm")
UNITS = tuple(
    Unit(code, f"Công an tỉnh {name}", name, place)
    for place, (code, name) in enumerate(zip(("AB", "BS", "CG", "DP", "HL"), NAMES, strict=True), 1)
)
HALF = Round("so-ket", "Sơ kết 6 tháng năm 2026", date(2025, 11, 15), date(2026, 5, 14))
YEAR = Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14))
CLUSTER = Cluster("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, UNITS, (HALF, YEAR), "AB")
INDICATORS = (
    Indicator("PP", "Số vụ phạm pháp hình sự", "vụ"),
    Indicator("KP", "Số vụ đã khám phá", "vụ"),
    Indicator("TL", "Tỷ lệ khám phá án", "%", "percent", "ratio", "higher", "KP", "PP"),
    Indicator("KT", "Số lượt tập thể được khen thưởng", "lượt tập thể"),
)
CRITERIA = (
    Criterion("I", "Công tác", D(100), Part.BASE),
    Criterion("I.1", "Mô hình mới", D(40), Part.BASE, Count(D(1))),
    Criterion("I.2", "Tỷ lệ khám phá án", D(30), Part.BASE, Target(D(80))),
    Criterion("I.3", "Nền nếp công tác", D(30), Part.BASE, Direct()),
)
FRAMEWORK = Framework("Khung", 2026, 1, D(100), CRITERIA, indicators=INDICATORS)


def a_round(*figures: Figure, held: Round = YEAR) -> Ledger:
    return Ledger(CLUSTER, held, FRAMEWORK, figures=figures)


def figure(unit: str, code: str, value: str | Decimal, period: str = "this") -> Figure:
    place = Place(f"{unit}.xlsx", "0" * 64, "Số liệu", "D9", str(value))
    return Figure(unit, code, period, D(value), source=place)


def both_years(values: Mapping[str, tuple[str, str]], code: str = "PP") -> Ledger:
    """Return a round in which each unit reports a figure for last year and for this."""
    return a_round(
        *(figure(unit, code, last, "last") for unit, (last, _) in values.items()),
        *(figure(unit, code, this) for unit, (_, this) in values.items()),
    )


def claim(unit: str, criterion: str, evidence: str = "", **inputs: str) -> Entry:
    numbers: dict[str, Any] = {name: D(value) for name, value in inputs.items()}
    given = Inputs(**numbers)
    place = Place(f"{unit}.xlsx", "0" * 64, "Tự chấm", "F9", "")
    return Entry(unit, criterion, Layer.CLAIM, given, sources=((next(iter(inputs)), place),), evidence=evidence)


def with_entries(ledger: Ledger, *entries: Entry) -> Ledger:
    return replace(ledger, entries=entries)


def found(ledger: Ledger, *codes: str, **view: object) -> list[Finding]:
    """Return what the rules of these codes say of a round."""
    told = examine(RoundView(ledger, **view), rulebook())  # type: ignore[arg-type]
    return [each for each in told if not codes or each.code in codes]
