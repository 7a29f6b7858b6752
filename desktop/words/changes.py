"""A change of a row in words: what it is about, and what stood there before and after."""

import json
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.resources import resource
from desktop.words.numbers import written

_SILENT = frozenset({"id", "seq", "version", "act", "report", "framework_version", "round", "unit", "criterion"})
_QUIET = frozenset({"sources", "findings", "parameters", "sha256", "officer", "received", "supersedes", "source"})
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """What changed: the kind of row, the unit and criterion it is about, its values before and after, as text."""

    what: str
    unit: str
    criterion: str
    before: str
    after: str


def change_words(table: str, before: str | None, after: str | None) -> ChangeWords:
    """Return a change in words; `before` and `after` are the row as JSON objects, None where there was none.

    Of a row that was changed only what differs is said, of one added or removed all that is not empty.
    """
    old, new = _columns(before), _columns(after)
    row = new or old
    unit = row.get("code" if table in {"unit", "past_unit", "past_claim"} else "unit")
    criterion = row.get("code" if table == "criterion" else "criterion")
    return ChangeWords(
        _names()["tables"].get(table, table),
        str(unit or ""),
        str(criterion or ""),
        _said(old, new),
        _said(new, old),
    )


def kind_words(act: str) -> str:
    """Return the kind of an act by its code: `Nhận tệp`; the code itself where it is of a later version."""
    return _names()["acts"].get(act, act)


def _said(row: Mapping[str, object], other: Mapping[str, object]) -> str:
    """Return the columns of `row` that `other` does not hold alike."""
    told = "; ".join(_pairs(row, other))
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def _pairs(row: Mapping[str, object], other: Mapping[str, object]) -> Iterator[str]:
    names = _names()["columns"]
    for column, value in row.items():
        hidden = column in _SILENT | _QUIET or value in (None, "", "[]", "{}")
        if not hidden and value != other.get(column, None if other else ""):
            yield f"{names.get(column, column)}: {_value(column, value)}"


def _value(column: str, value: object) -> str:
    if isinstance(value, int):
        return written(value) if column != "year" else str(value)
    text = str(value)
    if column in _SHAPED:
        return _SHAPED[column](json.loads(text))
    return _names()["words"].get(text) or _number(text)


def _inputs(plain: Mapping[str, object]) -> str:
    return ", ".join(f"{name} = {_number(str(value))}" for name, value in plain.items())


def _details(pairs: Iterable[Sequence[str]]) -> str:
    names = _names()["columns"]
    return ", ".join(f"{names.get(field, field)} {_value(field, value)}" for field, value in pairs)


def _line(plain: Mapping[str, Any]) -> str:
    return f"{plain['name']} ({plain['unit']})"


def _lines(plain: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(_line(each) for each in plain)


def _number(text: str) -> str:
    """Write a decimal the Vietnamese way; any other text stays."""
    digits = text.removeprefix("-").replace(".", "", 1)
    return text.replace(".", ",") if digits.isdigit() else text


_SHAPED: Mapping[str, Callable[[Any], str]] = {"inputs": _inputs, "details": _details, "line": _line, "lines": _lines}
"""Columns that hold JSON, and how each is said."""


def _columns(row: str | None) -> dict[str, object]:
    plain = json.loads(row) if row else {}
    return plain if isinstance(plain, dict) else {}


@cache
def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("words", "changes.toml").read_text("utf-8"))
