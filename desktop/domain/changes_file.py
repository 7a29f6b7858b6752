"""Read a file of the units' changes (TOML) for a new year: merged, renamed, split, left, joined, and who chairs."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.cluster import Unit
from desktop.domain.finding import Finding, Level
from desktop.domain.new_year import KINDS, Change, Offices
from desktop.domain.place import Place
from desktop.domain.toml_fault import toml_fault

_TOP = {"chair", "deputy", "changes"}
_CHANGE = {"kind", "since", "decision", "from", "to"}
_UNIT = {"code", "name", "short", "aliases", "order"}
_NEEDS_FORMER = {"renamed", "merged", "split", "left"}
_NEEDS_UNITS = {"renamed", "merged", "split", "joined"}
_FIT = {"renamed": (1, 1), "merged": (None, 1), "split": (1, None)}


@dataclass(frozen=True, slots=True)
class ChangesFile:
    """What a file of changes holds."""

    changes: tuple[Change, ...] = ()
    offices: Offices = field(default_factory=Offices)


def read_changes(text: str, name: str) -> tuple[ChangesFile | None, tuple[Finding, ...]]:
    """Return the changes in `text`, or None with every reason why they cannot be used. Source: docs/formats.md."""
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, raw = toml_fault(text, error)
        return None, (_error("toml_syntax", name, "", line=line, raw=raw),)
    findings = tuple(_check(plain, name))
    if findings:
        return None, findings
    offices = Offices(plain.get("chair"), plain.get("deputy"))
    return ChangesFile(tuple(_change(each, at) for at, each in enumerate(plain.get("changes", ()))), offices), ()


def _check(plain: Mapping[str, Any], name: str) -> Iterator[Finding]:
    yield from _unknown(plain, _TOP, "", name)
    changes = plain.get("changes", [])
    if not isinstance(changes, list) or not all(isinstance(each, dict) for each in changes):
        yield _error("wrong_type", name, "changes", key="changes")
        return
    for number, change in enumerate(changes, start=1):
        yield from _check_change(change, f"changes[{number}]", name)


def _check_change(change: Mapping[str, Any], where: str, name: str) -> Iterator[Finding]:
    yield from _unknown(change, _CHANGE, where, name)
    kind, former, units = change.get("kind"), change.get("from", []), change.get("to", [])
    if kind not in KINDS:
        yield _error("change_kind", name, where, key="kind", known=", ".join(KINDS))
        return
    if type(change.get("since")) is not date:
        yield _error("wrong_type", name, where, key="since")
    if not isinstance(change.get("decision", ""), str):
        yield _error("wrong_type", name, where, key="decision")
    if not isinstance(former, list) or not all(isinstance(code, str) and code for code in former):
        yield _error("wrong_type", name, where, key="from")
    elif not isinstance(units, list) or not all(_is_unit(unit) for unit in units):
        yield _error("wrong_type", name, where, key="to")
    else:
        yield from _check_numbers(kind, (len(former), len(units)), where, name)
        for unit in units:
            yield from _unknown(unit, _UNIT, where, name)


def _check_numbers(kind: str, numbers: tuple[int, int], where: str, name: str) -> Iterator[Finding]:
    """Check how many units come before and after: one becomes one, several become one, one becomes several."""
    wanted = (kind in _NEEDS_FORMER, kind in _NEEDS_UNITS)
    for key, number, needed, exact in zip(("from", "to"), numbers, wanted, _FIT.get(kind, (None, None)), strict=True):
        if bool(number) is not needed or (exact is not None and number != exact):
            yield _error("change_numbers", name, where, key=key, kind=kind)


def _is_unit(unit: object) -> bool:
    if not isinstance(unit, dict):
        return False
    texts = all(isinstance(unit.get(key), str) and unit[key] for key in ("code", "name"))
    return texts and isinstance(unit.get("order", 0), int) and isinstance(unit.get("aliases", []), list)


def _unknown(table: Mapping[str, Any], known: set[str], where: str, name: str) -> Iterator[Finding]:
    for key in table:
        if key not in known:
            yield _error("unknown_key", name, where or key, key=key)


def _error(code: str, name: str, where: str, /, **facts: str | int | date) -> Finding:
    return Finding(Level.ERROR, code, facts, Place(name, "", None, where or None, ""))


def _change(plain: Mapping[str, Any], at: int) -> Change:
    units = tuple(_unit(each, at) for each in plain.get("to", ()))
    return Change(plain["kind"], plain["since"], plain.get("decision", ""), tuple(plain.get("from", ())), units)


def _unit(plain: Mapping[str, Any], at: int) -> Unit:
    """Return a unit; one whose order is not given comes after all others."""
    order = plain.get("order", 1000 + at)
    return Unit(plain["code"], plain["name"], plain.get("short", plain["name"]), order, tuple(plain.get("aliases", ())))
