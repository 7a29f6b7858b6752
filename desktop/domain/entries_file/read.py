"""Reading an entries file: strictly, with every refusal at its pointer."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.cluster import Cluster
from desktop.domain.entries_file.item import Item
from desktop.domain.finding import Finding
from desktop.domain.framework import Framework, Indicator
from desktop.domain.ledger import (
    Award,
    Draw,
    Entry,
    Exactness,
    Figure,
    Inputs,
    Layer,
    Passage,
    RaisedEffect,
    State,
)
from desktop.domain.plain import tidy
from desktop.domain.scoring.check import check_entry

_NUMBERS = ("points", "actual", "target", "baseline", "value", "count")
_PERIODS = ("this", "last")


@dataclass(frozen=True, slots=True)
class EntriesFile:
    """What an entries file holds. Each entry stands with its round's code, None for the round worked on.

    Entries are numbered from 1 in file order. `stage` is the stage the file was made for, `agreed` when not given.
    """

    stage: Layer = Layer.AGREED
    entries: tuple[tuple[str | None, Entry], ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    effects: tuple[RaisedEffect, ...] = ()
    draws: tuple[Draw, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class _House:
    """What the file may speak of."""

    framework: Framework
    cluster: Cluster
    units: tuple[str, ...]
    indicators: tuple[str, ...]
    counted: frozenset[str]


def read_entries(
    plain: object,
    framework: Framework,
    cluster: Cluster,
    indicators: tuple[Indicator, ...] = (),
    name: str = "",
) -> tuple[EntriesFile, tuple[Finding, ...]]:
    """Return what parsed JSON says, and every error; with errors nothing of it may be kept.

    `indicators` are known beside the framework's own; `name` is the file's name for places, whose cell is a pointer
    (`entries[3].points`). Binary floats are refused; parse with `parse_float=Decimal` to accept unquoted decimals.
    """
    findings: list[Finding] = []
    if not isinstance(plain, dict):
        top = Item(name, "", {}, findings)
        top.refuse("not_an_entries_file", "")
        return EntriesFile(), tuple(findings)
    top = Item(name, "", plain, findings)
    known = (*framework.indicators, *indicators)
    codes, counted = tuple(each.code for each in known), frozenset(each.code for each in known if each.field == "count")
    house = _House(framework, cluster, tuple(unit.code for unit in cluster.units), codes, counted)
    top.only("stage", "entries", "figures", "awards", "effects", "draws", "passages")
    file = EntriesFile(
        top.word("stage", Layer) or Layer.AGREED,
        tuple(_entry(house, item, number) for number, item in enumerate(top.items("entries"), 1)),
        tuple(_figure(house, item) for item in top.items("figures")),
        tuple(_award(house, item) for item in top.items("awards")),
        tuple(_effect(house, item) for item in top.items("effects")),
        tuple(_draw(house, item) for item in top.items("draws")),
        tuple(_passage(item, number) for number, item in enumerate(top.items("passages"), 1)),
    )
    return file, tuple(findings)


def inputs_of_plain(plain: dict[str, object]) -> tuple[Inputs, tuple[Finding, ...]]:
    """Return inputs given by name as an entries file names them, and every error."""
    item = Item("", "inputs", plain, [])
    return _inputs(item), tuple(item.findings)


def _entry(house: _House, item: Item, number: int) -> tuple[str | None, Entry]:
    item.only("unit", "criterion", "layer", "inputs", "points", "state", "reason", "evidence", "round")
    item.need("unit", "criterion")
    before = len(item.findings)
    state = item.word("state", State)
    layer = item.word("layer", Layer)
    inputs = item.item("inputs")
    entry = Entry(
        _unit(house, item) or "",
        item.text("criterion"),
        None if state is not None else layer,
        None if inputs is None else _inputs(inputs),
        item.number("points"),
        state,
        item.text("reason"),
        number,
        evidence=item.text("evidence"),
    )
    rounds = tuple(each.code for each in house.cluster.rounds)
    code = item.known("round", "round_unknown", rounds)
    if entry.criterion and len(item.findings) == before:
        item.findings.extend(_placed(item, finding) for finding in check_entry(house.framework, entry))
    return code, entry


def _placed(item: Item, finding: Finding) -> Finding:
    name = str(finding.facts.get("name", "")).replace("counts:", "counts.")
    if name:
        name = name if item.plain.get("inputs") is None else f"inputs.{name}"
    elif finding.code in ("unknown_criterion", "criterion_is_branch"):
        name = "criterion"
    pointer = item.at(name) if name else item.pointer
    value = finding.facts.get("value", item.plain.get(name, ""))
    return replace(finding, place=item.place(pointer, value))


def _unit(house: _House, item: Item) -> str | None:
    return item.known("unit", "entry_unit_unknown", house.units)


def _inputs(item: Item) -> Inputs:
    item.only(*_NUMBERS, "counts", "choice")
    numbers = {name: item.number(name) for name in _NUMBERS}
    choice = item.text("choice") if item.plain.get("choice") is not None else None
    return Inputs(**numbers, counts=_counts(item), choice=choice)


def _counts(item: Item) -> tuple[tuple[str, Decimal], ...] | None:
    levels = item.item("counts")
    if levels is None:
        return None
    counts = [(tidy(level), levels.number(level)) for level in levels.plain]
    return tuple((level, count) for level, count in counts if count is not None)


def _figure(house: _House, item: Item) -> Figure:
    item.only("unit", "indicator", "period", "value", "exactness", "wording")
    item.need("indicator", "value")
    indicator = item.known("indicator", "figure_indicator_unknown", house.indicators) or ""
    value = item.number("value") or Decimal(0)
    if value < 0 and indicator in house.counted:
        item.refuse("field_negative", "value", value=value)
    return Figure(
        _unit(house, item),
        indicator,
        item.known("period", "field_word_unknown", _PERIODS) or "this",
        value,
        item.word("exactness", Exactness) or Exactness.EXACT,
        item.text("wording") or None,
    )


def _award(house: _House, item: Item) -> Award:
    item.only("unit", "level", "form", "object", "status", "count", "period")
    item.need("level", "form", "object", "status", "count")
    return Award(
        _unit(house, item),
        item.text("level"),
        item.text("form"),
        item.known("object", "field_word_unknown", ("tap_the", "ca_nhan")) or "",
        item.known("status", "field_word_unknown", ("decided", "proposed")) or "",
        _count(item),
        item.known("period", "field_word_unknown", _PERIODS) or "this",
    )


def _count(item: Item) -> int:
    count = item.number("count")
    if count is None:
        return 0
    if count < 0:
        item.refuse("field_negative", "count", value=count)
    elif count != count.to_integral_value():
        item.refuse("field_not_whole", "count", value=count)
    return int(count)


def _effect(house: _House, item: Item) -> RaisedEffect:
    item.only("unit", "effect", "reason", "evidence")
    item.need("unit", "effect", "reason")
    known = tuple(effect.code for effect in house.framework.effects)
    effect = item.known("effect", "effect_unknown", known)
    return RaisedEffect(_unit(house, item) or "", effect or "", item.text("reason"), item.text("evidence"))


def _draw(house: _House, item: Item) -> Draw:
    item.only("units", "order", "by", "witnesses", "held_on")
    before = len(item.findings)
    item.need("units", "order", "by")
    units, order = item.texts("units"), item.texts("order")
    for unit in units:
        if unit not in house.units:
            item.refuse("entry_unit_unknown", "units", value=unit, known=house.units)
    complete = sorted(units) == sorted(order) and len(set(units)) == len(units) >= 2
    if not complete and len(item.findings) == before:
        item.refuse("draw_order", "order", units=units, order=order)
    return Draw(units, order, item.text("by"), item.text("witnesses"), item.text("held_on"))


def _passage(item: Item, number: int) -> Passage:
    item.only("section", "text")
    item.need("section", "text")
    return Passage(item.text("section"), number, item.text("text"))
