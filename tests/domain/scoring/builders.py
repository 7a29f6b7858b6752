"""Small frameworks, ledgers and entries for the scoring tests, built in one line each."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import (
    Choice,
    ClassRow,
    Count,
    Criterion,
    Deduct,
    Direct,
    Effect,
    EffectKind,
    Framework,
    Kind,
    Part,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger, State
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standing import rank
from desktop.domain.scoring.standings import Standings

D = Decimal
UNITS = ("AB", "BS", "CG", "DP", "HL", "KT")
EIGHT_KINDS: tuple[Kind, ...] = (
    Direct(),
    Target(D(80), over_rate=D("0.1"), over_cap=D(1)),
    Reduction(D(5), D(1)),
    Tiers((Tier(D(80), D(10)), Tier(D(60), D(5))), rising=True, otherwise=D(1)),
    Count(D("0.5")),
    Deduct(D(1), floor=D(-3)),
    Choice((("Tốt", D(10)), ("Khá", D("7.5")))),
    Relative(),
)


def cluster(units: int = 3) -> Cluster:
    codes = UNITS[:units]
    members = tuple(Unit(code, f"Công an tỉnh {code}", code, order) for order, code in enumerate(codes, 1))
    year = Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14))
    return Cluster("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, members, (year,))


def framework(*kinds: Kind, most: str = "10") -> Framework:
    """Return a framework of one base section I whose leaves I.1, I.2, … have these kinds and the same max."""
    leaves = tuple(Criterion(f"I.{n}", f"Tiêu chí {n}", D(most), Part.BASE, kind) for n, kind in enumerate(kinds, 1))
    total = D(most) * len(kinds)
    section = Criterion("I", "Phần I", total, Part.BASE)
    return Framework("Khung thử", 2026, 1, total, (section, *leaves))


def with_extras(base: Framework, bonus: Kind | None = None, penalty: Kind | None = None) -> Framework:
    """Return the framework with a bonus leaf T.1 and a penalty leaf P.1 of max 10 (counts of 1 point by default)."""
    more = (
        Criterion("T", "Điểm thưởng", D(10), Part.BONUS),
        Criterion("T.1", "Thưởng", D(10), Part.BONUS, bonus or Count(D(1))),
        Criterion("P", "Điểm trừ", D(10), Part.PENALTY),
        Criterion("P.1", "Trừ", D(10), Part.PENALTY, penalty or Count(D(1))),
    )
    return replace(base, criteria=(*base.criteria, *more))


def classes(*rows: tuple[str, str]) -> tuple[ClassRow, ...]:
    return tuple(ClassRow(name, D(at_least)) for name, at_least in rows)


LOWER = Effect("KL", "Kỷ luật", EffectKind.LOWER, 1)
UNRANKED = Effect("KXL", "Không xếp loại", EffectKind.UNRANKED)
BARRED = Effect("KX", "Không xét", EffectKind.BARRED)


def straight(unit: str, criterion: str, points: str, layer: Layer = Layer.AGREED) -> Entry:
    return Entry(unit, criterion, layer, points=D(points), reason="Theo hồ sơ")


def fed(unit: str, criterion: str, layer: Layer = Layer.AGREED, **values: str) -> Entry:
    choice = values.pop("choice", None)
    numbers = {name: D(value) for name, value in values.items()}
    return Entry(unit, criterion, layer, Inputs(**numbers, choice=choice), reason="Theo hồ sơ")  # type: ignore[arg-type]


def levelled(unit: str, criterion: str, **counts: int) -> Entry:
    pairs = tuple((level, D(count)) for level, count in counts.items())
    return Entry(unit, criterion, Layer.AGREED, Inputs(counts=pairs))


def stated(unit: str, criterion: str, state: State) -> Entry:
    return Entry(unit, criterion, state=state, reason="Không giao")


def ledger(own: Framework, *entries: Entry, units: int = 3) -> Ledger:
    house = cluster(units)
    numbered = tuple(replace(entry, number=number) for number, entry in enumerate(entries, 1))
    return Ledger(house, house.rounds[-1], own, entries=numbered)


def sheet(own: Framework, *entries: Entry, stage: Layer = Layer.AGREED) -> Scoresheet:
    """Return the scoresheet of unit AB."""
    return score(ledger(own, *entries), stage)[0]


def points(kind: Kind, entry: Entry, places: int = 2) -> Decimal | None:
    """Return what unit AB gets on a single leaf I.1 of max 10 and that kind."""
    return sheet(replace(framework(kind), rounding_criterion=places), entry).cells[0].points


def ranked(book: Ledger, stage: Layer = Layer.AGREED) -> Standings:
    return rank(book, score(book, stage), stage)
