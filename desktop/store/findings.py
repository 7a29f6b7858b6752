"""What looking through a cluster's file finds, with the value it is about; sentences in resources/words/store.toml."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.facts import Fact, Facts
from desktop.domain.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class StoreFinding:
    """One thing wrong with the file: a code, the facts of its sentence, and which table, unit and criterion it hit."""

    code: str
    facts: Facts
    table: str | None = None
    unit: str | None = None
    criterion: str | None = None
    layer: str | None = None


def about_row(code: str, table: str, key: str, row: str | None, **facts: Fact) -> StoreFinding:
    """Return a finding about one row; `row` is the row as a JSON object, from which unit and criterion are read."""
    columns = columns_of(row)
    unit = None if table == "indicator" else columns.get("code" if table == "unit" else "unit")
    criterion = columns.get("code" if table == "criterion" else "criterion")
    layer = columns.get("layer")
    named: dict[str, Fact] = {"table": table, "key": key, "unit": unit, "criterion": criterion, "layer": layer}
    return StoreFinding(code, {**named, **facts}, table, unit, criterion, layer)


def blocking(found: Iterable[StoreFinding]) -> tuple[Finding, ...]:
    """Return what is wrong with a file as findings like any other; they always block."""
    return tuple(_blocking(each) for each in found)


def columns_of(row: str | None) -> dict[str, str | None]:
    """Return a row's columns as text from its JSON object; none when that was broken, or is no text any more."""
    try:
        plain = json.loads(row or "{}")
    except (ValueError, TypeError):
        return {}
    return {name: _text(value) for name, value in plain.items()} if isinstance(plain, dict) else {}


def _blocking(found: StoreFinding) -> Finding:
    facts = found.facts if found.layer is None else {**found.facts, "layer": found.layer}
    return Finding(Level.ERROR, found.code, facts, unit=found.unit, criterion=found.criterion)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
