"""Profiles: how each unit fills its files in, one row a unit and kind of file; and the answers reports were read by."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlite_utils import Database

from desktop.domain.guidance import Answer, Guidance
from desktop.domain.profile import ColumnShape, Profile, Shape, TableShape
from desktop.store.errors import legible
from desktop.store.plain import text_of
from desktop.store.rows import append

_COLUMNS = ("unit", "kind", "file", "version", "shape", "answers", "act")


def keep(db: Database, act: int, profile: Profile) -> None:
    """Keep a unit's profile in place of its earlier one of the kind. Must run inside an act."""
    row = (*_row(profile), act)
    key = (profile.unit, profile.kind)
    if db.execute("SELECT 1 FROM profile WHERE unit = ? AND kind = ?", key).fetchone() is None:
        append(db, "profile", _COLUMNS, [row])
        return
    settings = ", ".join(f"{column} = ?" for column in _COLUMNS[2:])
    db.execute(f"UPDATE profile SET {settings} WHERE unit = ? AND kind = ?", (*row[2:], *key))


def keep_all(db: Database, act: int, profiles: Iterable[Profile]) -> None:
    """Keep several profiles, as when a year begins. Must run inside an act."""
    for profile in profiles:
        keep(db, act, profile)


def forget(db: Database, unit: str) -> None:
    """Remove what is remembered of a unit's files. Must run inside an act."""
    db.execute("DELETE FROM profile WHERE unit = ?", [unit])


@legible
def load(db: Database) -> tuple[Profile, ...]:
    """Return every profile, by unit and kind."""
    rows = db.execute("SELECT unit, kind, file, version, shape, answers FROM profile ORDER BY unit, kind")
    return tuple(_profile(row) for row in rows)


def keep_guidance(db: Database, act: int, report: int, guidance: Guidance) -> None:
    """Keep the answers a report was read by; a report read without any has none. Must run inside an act."""
    if guidance:
        append(db, "report_guidance", ("report", "answers", "act"), [(report, _answers_text(guidance), act)])


@legible
def guidance_of(db: Database, report: int) -> Guidance:
    """Return the answers a report was read by."""
    row = db.execute("SELECT answers FROM report_guidance WHERE report = ?", [report]).fetchone()
    return Guidance() if row is None else _guidance(row[0])


def _row(profile: Profile) -> tuple[str | int, ...]:
    shape = text_of(asdict(profile.shape))
    return profile.unit, profile.kind, profile.file, profile.version, shape, _answers_text(profile.guidance)


def _answers_text(guidance: Guidance) -> str:
    return text_of([[each.key, each.choice, each.meaning, int(each.remembered)] for each in guidance.answers])


def _guidance(text: str) -> Guidance:
    plain: list[list[Any]] = json.loads(text)
    return Guidance(tuple(Answer(key, choice, meaning, bool(kept)) for key, choice, meaning, kept in plain))


def _profile(row: tuple[Any, ...]) -> Profile:
    unit, kind, file, version, shape, answers = row
    return Profile(unit, kind, file, version, _shape(json.loads(shape)), _guidance(answers))


def _shape(plain: dict[str, Any]) -> Shape:
    tables = tuple(_table(each) for each in plain.pop("tables"))
    extents = tuple((name, last) for name, last in plain.pop("extents"))
    return Shape(tables=tables, extents=extents, **plain)


def _table(plain: dict[str, Any]) -> TableShape:
    columns = tuple(ColumnShape(**each) for each in plain.pop("columns"))
    return TableShape(columns=columns, rows=tuple(plain.pop("rows")), **plain)
