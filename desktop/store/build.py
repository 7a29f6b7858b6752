"""What a store is built of: its tables, indexes, views and triggers, held against those of a new one."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache

from sqlite_utils import Database

from desktop.store.findings import StoreFinding
from desktop.store.migrations import bring_up
from desktop.store.triggers import data_tables

_Part = tuple[str, ...]
_PARTS = "SELECT name, type, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"


def built_otherwise(db: Database) -> tuple[StoreFinding, ...]:
    """Return every part that is missing, added or altered: without its triggers a store forgets what is done to it."""
    wanted, _ = _of_new_store()
    present = _parts(db)
    differing = {name for name in wanted.keys() & present.keys() if wanted[name] != present[name]}
    return (
        *_about("make_missing", wanted, wanted.keys() - present.keys()),
        *_about("make_added", present, present.keys() - wanted.keys()),
        *_about("make_altered", wanted, differing),
    )


def tables_of_new_store() -> tuple[str, ...]:
    """Return the tables whose changes are written down, as a new store has them."""
    return _of_new_store()[1]


@cache
def _of_new_store() -> tuple[dict[str, _Part], tuple[str, ...]]:
    with closing(Database(memory=True, execute_plugins=False)) as new:
        bring_up(new)
        return _parts(new), data_tables(new)


def _parts(db: Database) -> dict[str, _Part]:
    return {row[0]: row for row in db.execute(_PARTS)}


def _about(code: str, parts: dict[str, _Part], names: Iterable[str]) -> Iterator[StoreFinding]:
    for name in sorted(names):
        _, kind, table, _ = parts[name]
        yield StoreFinding(code, {"name": name, "kind": kind, "table": table}, table)
