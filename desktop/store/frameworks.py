"""Frameworks (khung tiêu chí) in the store, by version: drafts and the frozen one that points are given under."""

import json
from decimal import Decimal
from typing import Any

from sqlite_utils import Database

from desktop.domain.framework import (
    ClassRow,
    Criterion,
    Effect,
    EffectKind,
    FloorOn,
    Framework,
    Part,
    Policy,
    Quota,
    Rounding,
)
from desktop.store import indicators
from desktop.store.errors import legible
from desktop.store.kinds import kind_name, kind_of, parameters_text
from desktop.store.plain import maybe, text_of, words_of
from desktop.store.rows import Cell, append, within

_HEAD = (
    "version", "name", "year", "total", "basis", "rounding_criterion", "rounding_total",
    "policy", "bonus_cap", "penalty_cap", "total_floor", "class_on_exact", "tie_breaks",
)  # fmt: skip
_CRITERION = ("code", "seq", "title", "max", "part", "kind", "parameters")
_CLASS_ROW = ("seq", "name", "at_least", "floor_percent", "floor_on", "for_max", "quota")
_EFFECT = ("seq", "code", "title", "effect", "steps")


def save(db: Database, framework: Framework, state: str) -> None:
    """Keep a framework under its version, in place of what that version held. `state` is `draft` or `frozen`.

    A criterion with entries under that version cannot go (`codes_in_use`); give the framework `next_version` then.
    """
    version = framework.version
    _save_head(db, framework, state)
    owner = ("version", version)
    within(db, "criterion", owner, _CRITERION, [_of_criterion(at, each) for at, each in enumerate(framework.criteria)])
    within(db, "class_row", owner, _CLASS_ROW, [_of_class(at, each) for at, each in enumerate(framework.classes)])
    effects = [(at, each.code, each.title, each.effect.value, each.steps) for at, each in enumerate(framework.effects)]
    within(db, "effect", owner, _EFFECT, effects)
    indicators.save(db, framework.indicators, version)


def freeze(db: Database, version: int) -> None:
    """Mark a version as agreed: from now on points are given under it."""
    db.execute("UPDATE framework SET state = 'frozen' WHERE version = ?", [version])


def versions(db: Database) -> tuple[tuple[int, str], ...]:
    """Return every version with its state, rising."""
    return tuple((version, state) for version, state in db.execute("SELECT version, state FROM framework"))


def next_version(db: Database) -> int:
    """Return the version a framework that differs from all kept ones should get."""
    return int(db.execute("SELECT coalesce(max(version), 0) + 1 FROM framework").fetchone()[0])


def codes_in_use(db: Database, version: int) -> frozenset[str]:
    """Return the criteria that have entries under a version: `save` must not take these away from it."""
    rows = db.execute("SELECT DISTINCT criterion FROM entry WHERE framework_version = ?", [version])
    return frozenset(code for (code,) in rows)


def entries_under(db: Database, version: int) -> int:
    """Return how many entries were given under a version."""
    row = db.execute("SELECT count(*) FROM entry WHERE framework_version = ?", [version]).fetchone()
    return int(row[0])


def name_of(db: Database, version: int) -> str:
    """Return the name of a version that is kept."""
    return str(db.execute("SELECT name FROM framework WHERE version = ?", [version]).fetchone()[0])


def drop(db: Database, version: int) -> None:
    """Take a version away that nobody was given points under. Must run inside an act."""
    for table in ("criterion", "class_row", "effect", "indicator", "framework"):
        db.execute(f"DELETE FROM {table} WHERE version = ?", [version])


def draft(db: Database) -> Framework | None:
    """Return the highest version when it is a draft; None when it is frozen or there is none."""
    row = db.execute("SELECT version, state FROM framework ORDER BY version DESC LIMIT 1").fetchone()
    return load(db, row[0]) if row is not None and row[1] == "draft" else None


@legible
def current(db: Database) -> Framework | None:
    """Return the framework in use: the highest frozen version, else the highest draft; None when there is none."""
    row = db.execute("SELECT version FROM framework ORDER BY state = 'frozen' DESC, version DESC LIMIT 1").fetchone()
    return None if row is None else load(db, row[0])


@legible
def load(db: Database, version: int) -> Framework | None:
    """Return the framework of that version; None when it was never kept."""
    row = db.execute(f"SELECT {', '.join(_HEAD)} FROM framework WHERE version = ?", [version]).fetchone()
    if row is None:
        return None
    head = dict(zip(_HEAD, row, strict=True))
    return Framework(
        name=head["name"],
        year=head["year"],
        version=version,
        total=Decimal(head["total"]),
        criteria=tuple(_criterion(each) for each in _rows(db, "criterion", _CRITERION, version)),
        basis=head["basis"],
        rounding_criterion=head["rounding_criterion"],
        rounding_total=head["rounding_total"],
        policy=Policy(head["policy"]),
        bonus_cap=maybe(Decimal, head["bonus_cap"]),
        penalty_cap=maybe(Decimal, head["penalty_cap"]),
        total_floor=maybe(Decimal, head["total_floor"]),
        class_on_exact=bool(head["class_on_exact"]),
        classes=tuple(_class(each) for each in _rows(db, "class_row", _CLASS_ROW, version)),
        tie_breaks=words_of(head["tie_breaks"]),
        effects=tuple(_effect(*each[1:]) for each in _rows(db, "effect", _EFFECT, version)),
        indicators=indicators.load(db, version),
    )


def _save_head(db: Database, framework: Framework, state: str) -> None:
    row = (*_of_head(framework), state)
    columns = (*_HEAD, "state")
    present = db.execute(f"SELECT {', '.join(columns)} FROM framework WHERE version = ?", [framework.version])
    match present.fetchone():
        case None:
            append(db, "framework", columns, [row])
        case same if tuple(same) == row:
            return
        case _:
            settings = ", ".join(f"{column} = ?" for column in columns[1:])
            db.execute(f"UPDATE framework SET {settings} WHERE version = ?", [*row[1:], framework.version])


def _of_head(framework: Framework) -> tuple[Cell, ...]:
    caps = (framework.bonus_cap, framework.penalty_cap, framework.total_floor)
    return (
        framework.version,
        framework.name,
        framework.year,
        str(framework.total),
        framework.basis,
        framework.rounding_criterion,
        framework.rounding_total,
        framework.policy.value,
        *(maybe(str, cap) for cap in caps),
        int(framework.class_on_exact),
        text_of(framework.tie_breaks),
    )


def _rows(db: Database, table: str, columns: tuple[str, ...], version: int) -> list[tuple[Any, ...]]:
    sql = f"SELECT {', '.join(columns)} FROM {table} WHERE version = ? ORDER BY seq"
    return db.execute(sql, [version]).fetchall()


def _of_criterion(at: int, each: Criterion) -> tuple[Cell, ...]:
    kind = (kind_name(each.kind), parameters_text(each.kind))
    return (each.code, at, each.title, str(each.max), each.part.value, *kind)


def _criterion(row: tuple[Any, ...]) -> Criterion:
    code, _seq, title, most, part, kind, text = row
    return Criterion(code, title, Decimal(most), Part(part), kind_of(kind, text))


def _of_class(at: int, row: ClassRow) -> tuple[Cell, ...]:
    floor = (maybe(str, row.floor_percent), row.floor_on.value)
    return (at, row.name, str(row.at_least), *floor, maybe(str, row.for_max), maybe(_quota_text, row.quota))


def _class(row: tuple[Any, ...]) -> ClassRow:
    _seq, name, at_least, floor, floor_on, for_max, quota = row
    return ClassRow(
        name,
        Decimal(at_least),
        maybe(Decimal, floor),
        FloorOn(floor_on),
        maybe(Decimal, for_max),
        maybe(_quota, quota),
    )


def _quota_text(quota: Quota) -> str:
    return text_of([quota.count, maybe(str, quota.percent), quota.rounding.value, quota.nested])


def _quota(text: str) -> Quota:
    count, percent, rounding, nested = json.loads(text)
    return Quota(count, maybe(Decimal, percent), Rounding(rounding), nested)


def _effect(code: str, title: str, effect: str, steps: int) -> Effect:
    return Effect(code, title, EffectKind(effect), steps)
