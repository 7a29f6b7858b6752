"""A large year for the benchmarks: as many units and leaves as asked, all eight kinds, every leaf filled."""

from datetime import date
from decimal import Decimal
from itertools import cycle, islice
from random import Random

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import Choice, ClassRow, Criterion, Framework, Kind, Part, Quota
from desktop.domain.ledger import Entry, Inputs, Layer, Ledger
from desktop.domain.scoring.bounds import input_names
from tests.domain.scoring.builders import EIGHT_KINDS

_BRANCHES = 10
_MOST = Decimal(10)


def large_ledger(units: int, leaves: int = 300) -> Ledger:
    """Return a ledger with one claim per cell, the same each time."""
    chance = Random(2026)
    own = large_framework(leaves)
    members = tuple(Unit(f"U{n}", f"Công an tỉnh số {n}", f"Số {n}", n) for n in range(1, units + 1))
    year = Round("tong-ket", "Tổng kết", date(2025, 11, 15), date(2026, 11, 14))
    cluster = Cluster("Bộ Công an", "1", "Cụm thi đua lớn", 2026, members, (year,))
    entries = tuple(
        Entry(unit.code, leaf.code, Layer.AGREED, _inputs(leaf.kind, chance), number=number)
        for number, (unit, leaf) in enumerate(((unit, leaf) for unit in members for leaf in own.leaves), 1)
        if leaf.kind is not None
    )
    return Ledger(cluster, year, own, entries=entries)


def large_framework(leaves: int) -> Framework:
    """Return a framework of ten branches and `leaves` leaves of 10 points, the eight kinds in turn."""
    each = leaves // _BRANCHES
    kinds = islice(cycle(EIGHT_KINDS), leaves)
    criteria: list[Criterion] = []
    for branch in range(1, _BRANCHES + 1):
        criteria.append(Criterion(f"{branch}", f"Phần {branch}", _MOST * each, Part.BASE))
        criteria += [
            Criterion(f"{branch}.{n}", f"Tiêu chí {branch}.{n}", _MOST, Part.BASE, kind)
            for n, kind in enumerate(islice(kinds, each), 1)
        ]
    total = _MOST * leaves
    rows = (
        ClassRow("Xuất sắc", total * 6 / 10, quota=Quota(percent=Decimal(30))),
        ClassRow("Tốt", total / 2),
        ClassRow("Khá", Decimal(0)),
    )
    return Framework("Khung lớn", 2026, 1, total, tuple(criteria), classes=rows, tie_breaks=("section:1", "section:2"))


def _inputs(kind: Kind, chance: Random) -> Inputs:
    if isinstance(kind, Choice):
        return Inputs(choice=chance.choice([label for label, _ in kind.choices]))
    numbers = {name: _number(name, chance) for name in input_names(kind)}
    return Inputs(**numbers)  # type: ignore[arg-type]


def _number(name: str, chance: Random) -> Decimal:
    match name:
        case "count":
            return Decimal(chance.randint(0, 9))
        case "points":
            return Decimal(chance.randint(0, 100)) / 10
        case _:
            return Decimal(chance.randint(200, 1200)) / 10
