"""Values of the domain as JSON text in a row, and back without losing anything."""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeVar

from desktop.domain.facts import Facts, plain_facts
from desktop.domain.facts import facts_of as facts_of_plain
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.ledger import Inputs
from desktop.domain.place import Place

Sources = tuple[tuple[str, Place], ...]
_Value = TypeVar("_Value")
_Given = TypeVar("_Given")


def text_of(value: object) -> str:
    """Return plain lists, mappings, strings and whole numbers as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def maybe(make: Callable[[_Given], _Value], value: _Given | None) -> _Value | None:
    """Return what `make` makes of `value`; None for None."""
    return None if value is None else make(value)


def facts_text(facts: Facts) -> str:
    """Return facts as JSON; numbers that are not whole, and dates, carry their type."""
    return text_of(plain_facts(facts))


def facts_of(text: str) -> Facts:
    """Return the facts that `facts_text` wrote."""
    return facts_of_plain(json.loads(text))


def inputs_text(inputs: Inputs) -> str:
    """Return the inputs that are given, by name; decimals as text."""
    given = {name: getattr(inputs, name) for name in Inputs.__slots__ if getattr(inputs, name) is not None}
    counts = given.pop("counts", None)
    plain: dict[str, object] = {name: str(value) for name, value in given.items()}
    if counts is not None:
        plain["counts"] = [[level, str(count)] for level, count in counts]
    return text_of(plain)


@lru_cache(maxsize=1 << 14)
def inputs_of(text: str) -> Inputs:
    """Return the inputs that `inputs_text` wrote."""
    plain: dict[str, Any] = json.loads(text)
    choice, counts = plain.pop("choice", None), plain.pop("counts", None)
    levels = None if counts is None else tuple((level, Decimal(count)) for level, count in counts)
    return Inputs(choice=choice, counts=levels, **{name: Decimal(value) for name, value in plain.items()})


def place_text(place: Place) -> str:
    """Return a place as a JSON list in the order of its fields."""
    return text_of(_place_list(place))


@lru_cache(maxsize=1 << 15)
def place_of(text: str) -> Place:
    """Return the place that `place_text` wrote."""
    return Place(*json.loads(text))


def sources_text(sources: Sources) -> str:
    """Return sources as a JSON list of input name and place."""
    return text_of([[name, *_place_list(place)] for name, place in sources])


def sources_of(text: str) -> Sources:
    """Return the sources that `sources_text` wrote."""
    return () if text == "[]" else tuple((name, Place(*place)) for name, *place in json.loads(text))


def findings_text(findings: Iterable[Finding]) -> str:
    """Return findings as a JSON list."""
    return text_of([_finding_mapping(finding) for finding in findings])


@lru_cache(maxsize=1 << 10)
def findings_of(text: str) -> tuple[Finding, ...]:
    """Return the findings that `findings_text` wrote."""
    return tuple(_finding(each) for each in json.loads(text))


def words_of(text: str) -> tuple[str, ...]:
    """Return a JSON list of strings as a tuple."""
    return tuple(json.loads(text))


def _place_list(place: Place) -> list[str | None]:
    return [place.file, place.sha256, place.sheet, place.cell, place.raw]


def _finding_mapping(finding: Finding) -> dict[str, object]:
    asked = {"key": finding.key, "choices": [[each.id, each.words, each.confidence] for each in finding.choices]}
    return {
        "level": finding.level.value,
        "code": finding.code,
        "facts": plain_facts(finding.facts),
        "place": maybe(_place_list, finding.place),
        "unit": finding.unit,
        "criterion": finding.criterion,
        "units": list(finding.units),
        **(asked if finding.key else {}),
    }


def _finding(plain: Mapping[str, Any]) -> Finding:
    return Finding(
        Level(plain["level"]),
        plain["code"],
        facts_of_plain(plain["facts"]),
        maybe(lambda place: Place(*place), plain["place"]),
        plain["unit"],
        plain["criterion"],
        tuple(plain["units"]),
        plain.get("key", ""),
        tuple(Choice(*each) for each in plain.get("choices", ())),
    )
