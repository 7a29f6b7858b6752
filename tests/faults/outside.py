"""What an outside SQLite can do to a store: values of what totals follow from edited, rows removed, put in, swapped."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.store.findings import StoreFinding

_COLUMNS = {
    "entry": ("points", "inputs", "layer", "unit", "criterion", "framework_version"),
    "criterion": ("max", "kind", "parameters", "part"),
    "framework": ("total", "rounding_total", "policy", "tie_breaks"),
    "class_row": ("at_least", "name"),
    "effect": ("effect", "steps"),
    "unit": ("name", "protocol"),
    "report": ("supersedes", "unit", "round"),
    "raised_effect": ("effect",),
    "draw": ("ranking",),
    "figure": ("value",),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: its SQL, and the row it hits."""

    script: str
    table: str
    key: str
    unit: str | None

    def named_by(self, finding: StoreFinding) -> bool:
        """Return whether a finding is about this very row."""
        return (finding.table, finding.facts.get("key")) == (self.table, self.key)


def without_triggers(conn: sqlite3.Connection) -> str:
    """Return a script that drops every trigger, and has no rule of the tables looked at."""
    names = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    return "PRAGMA ignore_check_constraints = ON;" + "".join(f'DROP TRIGGER "{name}";' for (name,) in names)


def edits_of(store: Path, chance: Random, count: int, *, keep_triggers: bool) -> Iterator[Edit]:
    """Yield `count` edits of random rows: a value changed, or the row removed."""
    with closing(sqlite3.connect(store)) as conn:
        drops = "" if keep_triggers else without_triggers(conn)
        keys = {table: _keys(conn, table) for table in _COLUMNS}
        filled = [table for table in _COLUMNS if keys[table]]
        for _ in range(count):
            table = chance.choice(filled)
            yield _edit(conn, table, chance.choice(keys[table]), chance, drops)


def _keys(conn: sqlite3.Connection, table: str) -> list[str | int]:
    return [key for (key,) in conn.execute(f"SELECT {_key(conn, table)} FROM {table}")]


def _key(conn: sqlite3.Connection, table: str) -> str:
    return str(conn.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", [table]).fetchone()[0])


def _edit(conn: sqlite3.Connection, table: str, key: str | int, chance: Random, drops: str) -> Edit:
    column = chance.choice(_COLUMNS[table])
    where = f"WHERE {_key(conn, table)} = {key!r}"
    change = f"UPDATE {table} SET {column} = {_other(conn, table, column, where)} {where};"
    script = change if chance.random() < 3 / 4 else f"DELETE FROM {table} {where};"
    return Edit(f"PRAGMA foreign_keys = OFF;{drops}{script}", table, str(key), None)


def _other(conn: sqlite3.Connection, table: str, column: str, where: str) -> str:
    """Return the SQL of a value a little other than the one that is there."""
    value = conn.execute(f"SELECT {column} FROM {table} {where}").fetchone()[0]
    if isinstance(value, int):
        return str(value + 1)
    return {None: "'1'"}.get(value, f"{column} || '1'")
