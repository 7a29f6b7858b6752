"""Citing (dẫn số liệu): every number a paper may print has an id, and the id says its value.

| id | value |
|---|---|
| `AB:I.1`, `AB:I.1@claim` | points of a criterion, those of one layer |
| `total:AB`, `total:AB@claim`, `base:`, `bonus:`, `penalty:`, `max:`, `rank:`, `class:` | results of a unit |
| `raw:AB` | the base points of a unit as given, before rescaling |
| `PPHS`, `PPHS@last` | a figure of the cluster, of the last period |
| `PPHS@change`, `PPHS@percent` | how far it moved, as sentences say it: without a sign |
| `PPHS@difference`, `PPHS@growth` | the same with its sign, as tables show it |
| `PPHS:AB`, `PPHS:AB@last`, … | the same of one unit |
| `NT:AB/1000000` | an amount of money in triệu đồng |
| `award:tap_the:decided`, `award:Bộ Công an:ca_nhan:proposed` | times awarded, in all or of one level |
| `models`, `models:AB`, `models:field:an ninh`, `exemplars:ca_nhan`, … | entries of a register (registers/tallies.py) |
| `list:17` | what the line of that number in the store is about is called, in words |
| `sweep:whole`, `sweep:agreed`, `sweep:differing`, `sweep:open` | weighty cells: all, and how they were checked |
| `count:units`, `count:class:NAME`, `criterion:I.1`, `framework:total` | the cluster and its framework |
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.dossier import Dossier
from desktop.domain.figures import MILLIONS, Aggregate, aggregate, change, figure_of, in_millions, indicator_of
from desktop.domain.framework import Framework, Part
from desktop.domain.ledger import Exactness, Layer
from desktop.domain.registers.tallies import TALLIED, entry_with, tally
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.table import LINE
from desktop.domain.tabulate.cells import raw_points

_MOVES = {"change", "percent", "difference", "growth"}
_RESULTS = ("total", "base", "bonus", "penalty", "max", "raw")


@dataclass(frozen=True, slots=True)
class Cited:
    """A value with its id. `places` is how many decimals it is printed with, None for as many as it has.

    `field` is the indicator's (`count`, `percent`, `money`, …), empty for points and words.
    """

    id: str
    value: Decimal | int | str
    places: int | None = None
    field: str = ""
    exactness: Exactness = Exactness.EXACT
    wording: str | None = None
    missing: tuple[str, ...] = ()


def plain(cited: Cited) -> str:
    """Return the value without wording: the decimal with the places it is printed with."""
    match cited:
        case Cited(value=Decimal() as value, places=places):
            return f"{value:f}" if places is None else f"{value:.{places}f}"
        case _:
            return str(cited.value)


def cite(dossier: Dossier, id_: str) -> Cited | None:
    """Return the value of that id; None when there is no such id or nothing was reported."""
    if id_.endswith(MILLIONS):
        return _in_millions(cite(dossier, id_.removesuffix(MILLIONS)), id_)
    what, _, period = id_.partition("@")
    head, _, rest = what.partition(":")
    if head in _RESULTS or head in {"rank", "class"}:
        return _at_layer(dossier, id_, head, rest) if period else _result(dossier, id_, head, rest)
    if head == "award":
        return _award(dossier, id_, rest)
    if head == "sweep":
        return _swept(dossier, id_, rest)
    if head in TALLIED or id_.startswith(LINE):
        return _registered(dossier, id_)
    if head in {"count", "criterion", "framework"}:
        return _count(dossier, id_, head, rest)
    if dossier.ledger.cluster.unit(head) and _is_criterion(dossier, rest):
        return _points(dossier, id_, head, rest, period)
    return _figure(dossier, id_, head, rest or None, period or "this")


def _in_millions(cited: Cited | None, id_: str) -> Cited | None:
    if cited is None or not isinstance(cited.value, Decimal):
        return None
    return replace(cited, id=id_, value=in_millions(cited.value), field="")


def _is_criterion(dossier: Dossier, code: str) -> bool:
    return any(each.code == code for each in dossier.ledger.framework.criteria)


def _result(dossier: Dossier, id_: str, head: str, unit: str) -> Cited | None:
    standing = dossier.standings.of(unit)
    if standing is None or not dossier.scored or (head != "max" and standing.sheet.nothing_yet):
        return None
    if head == "rank":
        return None if standing.rank is None else Cited(id_, standing.rank)
    if head == "class":
        return None if standing.class_name is None else Cited(id_, standing.class_name)
    return _sum(dossier, id_, head, standing.sheet)


def _at_layer(dossier: Dossier, id_: str, head: str, rest: str) -> Cited | None:
    """Return a result up to a layer; ranks and classes are only of the stage."""
    sheet = _sheet(dossier, rest, id_.partition("@")[2])
    if sheet is None or head not in _RESULTS or not dossier.scored or (head != "max" and sheet.nothing_yet):
        return None
    return _sum(dossier, id_, head, sheet)


def _sum(dossier: Dossier, id_: str, head: str, sheet: Scoresheet) -> Cited:
    framework = dossier.ledger.framework
    both = max(framework.rounding_criterion, framework.rounding_total)
    places = {"total": framework.rounding_total, "max": framework.rounding_criterion}.get(head, both)
    return Cited(id_, _of_sheet(framework, sheet, head), places)


def _of_sheet(framework: Framework, sheet: Scoresheet, head: str) -> Decimal:
    return {
        "total": sheet.total,
        "base": sheet.base,
        "bonus": sheet.bonus,
        "penalty": sheet.penalty,
        "max": sheet.assigned_max,
        "raw": raw_points(framework, sheet, Part.BASE),
    }[head]


def _points(dossier: Dossier, id_: str, unit: str, code: str, layer: str) -> Cited | None:
    sheet = _sheet(dossier, unit, layer)
    if sheet is None:
        return None
    cell = sheet.cell(code)
    if cell and layer and cell.layer is not Layer(layer):
        return None
    branch = None if sheet.nothing_yet else sheet.branch(code)
    points = cell.points if cell else branch
    return None if points is None else Cited(id_, points, dossier.ledger.framework.rounding_criterion)


def _sheet(dossier: Dossier, unit: str, layer: str) -> Scoresheet | None:
    if not layer:
        standing = dossier.standings.of(unit)
        return standing.sheet if standing else None
    sheets = next((each for each in dossier.layers if each.layer.value == layer), None)
    return sheets.of(unit) if sheets else None


def _figure(dossier: Dossier, id_: str, code: str, unit: str | None, period: str) -> Cited | None:
    indicator = indicator_of(dossier.ledger, code)
    field = indicator.field if indicator else "count"
    if period in _MOVES:
        return _moved(dossier, id_, code, unit, period)
    found = _value(dossier, code, unit, period)
    if found is None:
        return None
    places = 2 if field == "percent" and found.value != found.value.to_integral_value() else None
    return Cited(id_, found.value, places, field, found.exactness, found.wording, found.missing)


def _moved(dossier: Dossier, id_: str, code: str, unit: str | None, what: str) -> Cited | None:
    this, last = _value(dossier, code, unit, "this"), _value(dossier, code, unit, "last")
    if this is None or last is None or this.missing != last.missing:
        return None
    move = change(this.value, last.value)
    indicator = indicator_of(dossier.ledger, code)
    field = indicator.field if indicator else "count"
    match what:
        case "change":
            return Cited(id_, abs(move.difference), None, field)
        case "difference":
            return Cited(id_, move.difference, None, field)
        case _ if move.percent is None:
            return None
        case _:
            return Cited(id_, abs(move.percent) if what == "percent" else move.percent, 2, "percent")


def _value(dossier: Dossier, code: str, unit: str | None, period: str) -> Aggregate | None:
    if unit is None:
        return aggregate(dossier.ledger, code, period)
    figure = figure_of(dossier.ledger, unit, code, period)
    return Aggregate(figure.value, figure.exactness, (), figure.wording) if figure else None


def _award(dossier: Dossier, id_: str, rest: str) -> Cited | None:
    level, _, kind = rest.rpartition(":")[0].rpartition(":")
    status = rest.rpartition(":")[2]
    found = [
        award.count
        for award in dossier.ledger.awards
        if (award.object, award.status, award.period) == (kind, status, "this") and level in {"", award.level}
    ]
    return Cited(id_, sum(found)) if found else None


def _registered(dossier: Dossier, id_: str) -> Cited | None:
    registers = dossier.ledger.registers
    if id_.startswith(LINE):
        entry = entry_with(registers, id_.removeprefix(LINE))
        return Cited(id_, entry.name) if entry else None
    times = tally(registers, id_)
    return None if times is None else Cited(id_, times)


def _swept(dossier: Dossier, id_: str, what: str) -> Cited | None:
    if dossier.proving is None or not dossier.scored:
        return None
    sweep = dossier.proving.sweep
    counts = {"whole": sweep.whole, "agreed": len(sweep.agreed), "differing": len(sweep.differing)}
    counts["open"] = len(sweep.open)
    return Cited(id_, counts[what]) if what in counts else None


def _count(dossier: Dossier, id_: str, head: str, rest: str) -> Cited | None:
    framework = dossier.ledger.framework
    if head == "framework":
        return Cited(id_, framework.total, framework.rounding_criterion)
    if head == "criterion":
        criterion = next((each for each in framework.criteria if each.code == rest), None)
        return Cited(id_, criterion.max, framework.rounding_criterion) if criterion else None
    if rest == "units":
        return Cited(id_, dossier.ledger.cluster.units_expected or len(dossier.ledger.cluster.units))
    name = rest.partition(":")[2]
    return Cited(id_, sum(each.class_name == name for each in dossier.standings.told.standings))
