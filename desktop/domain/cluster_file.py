"""Read a cluster file (TOML): the cluster of a year, and what may already be known of its conference."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Conference, Delegate
from desktop.domain.place import Place
from desktop.domain.toml_fault import toml_fault

_TOP = {"level", "number", "name", "year", "chair", "deputy", "units_expected", "rounds", "units"}
_MORE = {"indicators", "conference", "delegates"}
_ROUND = {"code", "title", "from", "to"}
_UNIT = {"code", "name", "short", "aliases", "order"}
_CONFERENCE = {"held_on", "place", "plan", "slogan", "acts", "movements", "next_chair", "next_deputy"}
_DELEGATE = {"name", "rank", "post", "body"}
_INDICATOR = {"code", "title", "unit", "field", "aggregate", "direction", "of", "per"}


@dataclass(frozen=True, slots=True)
class ClusterFile:
    """What a cluster file holds: the cluster, and optionally the year's indicators and the conference."""

    cluster: Cluster
    indicators: tuple[Indicator, ...] = ()
    conference: Conference = field(default_factory=Conference)


def read_cluster(text: str, name: str) -> tuple[ClusterFile | None, tuple[Finding, ...]]:
    """Return the cluster file in `text`, or None with every reason why it cannot be used.

    Source: docs/formats.md.
    """
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, raw = toml_fault(text, error)
        return None, (_error("toml_syntax", name, "", line=line, raw=raw),)
    findings = tuple(_check(plain, name))
    return (None, findings) if findings else (_cluster_file(plain), ())


def _check(plain: Mapping[str, Any], name: str) -> Iterator[Finding]:
    yield from _unknown_keys(plain, _TOP | _MORE, "", name)
    for key in ("level", "number", "name"):
        yield from _need(plain, key, str, "", name)
    yield from _need(plain, "year", int, "", name)
    yield from _check_tables(plain, "rounds", _ROUND, {"code": str, "title": str, "from": date, "to": date}, name)
    yield from _check_tables(plain, "units", _UNIT, {"code": str, "name": str}, name)
    yield from _check_tables(plain, "indicators", _INDICATOR, {"code": str, "title": str, "unit": str}, name)
    yield from _check_tables(plain, "delegates", _DELEGATE, dict.fromkeys(sorted(_DELEGATE), str), name)
    yield from _unknown_keys(plain.get("conference", {}), _CONFERENCE, "conference", name)
    yield from _check_codes(plain, name)
    yield from _check_rounds(plain, name)


def _check_tables(
    plain: Mapping[str, Any], key: str, known: set[str], needed: Mapping[str, type], name: str
) -> Iterator[Finding]:
    tables = plain.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
        yield _error("wrong_type", name, key, key=key)
        return
    for number, table in enumerate(tables, start=1):
        where = f"{key}[{number}]"
        yield from _unknown_keys(table, known, where, name)
        for field_name, kind in needed.items():
            yield from _need(table, field_name, kind, where, name)


def _check_codes(plain: Mapping[str, Any], name: str) -> Iterator[Finding]:
    for key in ("units", "rounds", "indicators"):
        codes = [table.get("code") for table in _tables(plain, key)]
        for code in sorted({str(code) for code in codes if codes.count(code) > 1}):
            yield _error("duplicate_code", name, key, code=code)
    units = {table.get("code") for table in _tables(plain, "units")}
    conference = plain.get("conference", {})
    named = (
        ("chair", plain.get("chair")),
        ("deputy", plain.get("deputy")),
        ("next_chair", conference.get("next_chair")),
        ("next_deputy", conference.get("next_deputy")),
    )
    for key, unit in named:
        if unit is not None and unit not in units:
            yield _error("unit_not_in_cluster", name, key, key=key, unit=str(unit))


def _check_rounds(plain: Mapping[str, Any], name: str) -> Iterator[Finding]:
    if not _tables(plain, "rounds"):
        yield _error("no_round", name, "rounds")
    for number, table in enumerate(_tables(plain, "rounds"), start=1):
        begins, ends = table.get("from"), table.get("to")
        if isinstance(begins, date) and isinstance(ends, date) and begins > ends:
            yield _error("round_backwards", name, f"rounds[{number}]", begins=begins, ends=ends)


def _tables(plain: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    tables = plain.get(key, [])
    return [each for each in tables if isinstance(each, dict)] if isinstance(tables, list) else []


def _unknown_keys(table: Mapping[str, Any], known: set[str], where: str, name: str) -> Iterator[Finding]:
    for key in table:
        if key not in known:
            yield _error("unknown_key", name, where or key, key=key)


def _need(table: Mapping[str, Any], key: str, kind: type, where: str, name: str) -> Iterator[Finding]:
    if key not in table:
        yield _error("missing_key", name, where or key, key=key)
    elif not isinstance(table[key], kind) or table[key] == "":
        yield _error("wrong_type", name, where or key, key=key)


def _error(code: str, name: str, where: str, /, **facts: str | int | date) -> Finding:
    return Finding(Level.ERROR, code, facts, Place(name, "", None, where or None, ""))


def _cluster_file(plain: Mapping[str, Any]) -> ClusterFile:
    return ClusterFile(
        cluster=Cluster(
            level=plain["level"],
            number=plain["number"],
            name=plain["name"],
            year=plain["year"],
            units=_units(plain),
            rounds=tuple(Round(each["code"], each["title"], each["from"], each["to"]) for each in plain["rounds"]),
            chair=plain.get("chair"),
            deputy=plain.get("deputy"),
            units_expected=plain.get("units_expected"),
        ),
        indicators=tuple(Indicator(**each) for each in plain.get("indicators", ())),
        conference=_conference(plain),
    )


def _units(plain: Mapping[str, Any]) -> tuple[Unit, ...]:
    units = [
        Unit(
            code=each["code"],
            name=each["name"],
            short=each.get("short", each["name"]),
            order=each.get("order", number),
            aliases=tuple(each.get("aliases", ())),
        )
        for number, each in enumerate(_tables(plain, "units"), start=1)
    ]
    return tuple(sorted(units, key=lambda unit: unit.order))


def _conference(plain: Mapping[str, Any]) -> Conference:
    known: dict[str, Any] = dict(plain.get("conference", {}))
    known |= {key: tuple(known.get(key, ())) for key in ("acts", "movements")}
    return Conference(**known, delegates=tuple(Delegate(**each) for each in plain.get("delegates", ())))
