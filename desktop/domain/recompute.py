"""Compute again (tính lại): what was kept beside what the originals say now, expected results beside those of now."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.facts import Fact, Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.intake import Report
from desktop.domain.ledger import Entry, Inputs
from desktop.domain.registers.lines import Line

Shape = Mapping[str, Any]
_Values = dict[str, Fact]
_Things = dict[tuple[str, ...], _Values]

_OF_UNIT = ("total", "base", "bonus", "penalty", "rank", "shared", "class", "class_before_effects", "barred")
_OF_CELL = ("points", "max", "state", "layer")
_OF_RESULT = ("framework", "stage", "provisional", "open", "pending", "ties", "safety", "findings")


def against_report(kept: Report, read: Report) -> Iterator[Finding]:
    """Yield every value a report was kept with that its original, read again, does not say, and the other way round."""
    was, now = _things(kept), _things(read)
    for thing in sorted(was.keys() | now.keys()):
        old, new = was.get(thing, {}), now.get(thing, {})
        for name in sorted(old.keys() | new.keys()):
            if old.get(name) != new.get(name):
                yield _value_differs(kept, thing, name, old.get(name), new.get(name))


def against_result(expected: Shape, found: Shape, round_title: str) -> Iterator[Finding]:
    """Yield what differs between two results in the shape of `scores --json`: units, their cells, and the rest."""
    stage = str(found["stage"])
    was, now = _units(expected), _units(found)
    for code in dict.fromkeys((*was, *now)):
        place: dict[str, Fact] = {"round": round_title, "stage": stage}
        if code not in was or code not in now:
            there = {"what": "unit", "expected": _there(code in was), "found": _there(code in now), "layer": None}
            yield Finding(Level.ERROR, "result_differs", {**place, **there}, unit=code)
            continue
        yield from _cells_differ(was[code], now[code], place)
        yield from _differing(was[code], now[code], _OF_UNIT, Finding(Level.ERROR, "", place, unit=code))
    whole = Finding(Level.ERROR, "", {"round": round_title, "stage": stage})
    yield from _differing(expected, found, _OF_RESULT, whole)


def _value_differs(kept: Report, thing: tuple[str, ...], name: str, old: Fact, new: Fact) -> Finding:
    kind, *about = thing
    facts: dict[str, Fact] = {
        "file": kept.file,
        "sha256": kept.sha256,
        "layer": kept.layer.value,
        "kind": kind,
        "about": " · ".join(about),
        "value": name,
        "expected": old,
        "found": new,
    }
    criterion = about[0] if kind == "entry" else None
    return Finding(Level.ERROR, "value_differs", facts, unit=kept.unit, criterion=criterion)


def _things(report: Report) -> _Things:
    things: _Things = {("entry", entry.criterion): _of_entry(entry) for entry in report.entries}
    for figure in report.figures:
        things["figure", figure.indicator, figure.period] = {"value": figure.value, "exactness": figure.exactness.value}
    for award in report.awards:
        counts = things.setdefault(("award", award.level, award.form, award.object, award.status, award.period), {})
        counts[f"count {len(counts) + 1}"] = award.count
    for section in report.sections:
        texts = things.setdefault(("section", section.heading), {})
        texts[f"text {len(texts) + 1}"] = section.text
    for line in report.lines:
        things[_line_key(line, things)] = {"name": line.name, **dict(line.values)}
    return things


def _line_key(line: Line, things: _Things) -> tuple[str, ...]:
    """Return what a line is known by in a difference: register and name, and which of one name it is."""
    about = ("line", line.register.value, line.name)
    several = sum(key[: len(about)] == about for key in things)
    return (*about, str(several + 1)) if several else about


def _of_entry(entry: Entry) -> _Values:
    if entry.inputs is not None:
        return dict(_of_inputs(entry.inputs))
    if entry.points is not None:
        return {"points": entry.points}
    return {"state": str(entry.state)}


def _of_inputs(inputs: Inputs) -> Iterator[tuple[str, Fact]]:
    for name in ("points", "actual", "target", "baseline", "value", "count", "choice"):
        if getattr(inputs, name) is not None:
            yield name, getattr(inputs, name)
    yield from ((f"counts:{level}", count) for level, count in inputs.counts or ())


def _units(result: Shape) -> dict[str, Shape]:
    return {str(each["code"]): each for each in result.get("units", ())}


def _cells_differ(was: Shape, now: Shape, place: Facts) -> Iterator[Finding]:
    old, new = ({str(each["code"]): each for each in unit["criteria"]} for unit in (was, now))
    for criterion in dict.fromkeys((*old, *new)):
        about = Finding(Level.ERROR, "", place, unit=str(was["code"]), criterion=criterion)
        yield from _differing(old.get(criterion, {}), new.get(criterion, {}), _OF_CELL, about)


def _differing(was: Shape, now: Shape, fields: Sequence[str], about: Finding) -> Iterator[Finding]:
    """Yield `about` once for each field whose value differs."""
    layer = (now.get("layer") or was.get("layer")) if about.criterion else None
    for field in fields:
        old, new = was.get(field), now.get(field)
        if old != new:
            facts: dict[str, Fact] = {"what": field, "expected": _plain(old), "found": _plain(new), "layer": layer}
            yield replace(about, code="result_differs", facts={**about.facts, **facts})


def _plain(value: object) -> str | None:
    return None if value is None else str(value)


def _there(present: bool) -> str | None:
    return "có" if present else None
