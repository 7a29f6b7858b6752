"""The triggers that write every change of every table down, generated from the columns the tables have."""

from collections.abc import Iterator

from sqlite_utils import Database

from desktop.store.schema import ADDED_ONLY, HISTORY, STATES

_IN_ACT = "SELECT RAISE(ABORT, 'outside an act') WHERE NOT EXISTS (SELECT 1 FROM open_act)"
_IN_UNDO = (
    "SELECT RAISE(ABORT, 'only undoing removes what was kept')"
    " WHERE NOT EXISTS (SELECT 1 FROM open_act WHERE undoes IS NOT NULL)"
)
_NEVER = "SELECT RAISE(ABORT, 'what was kept is never changed')"
_CLOSED = (
    "SELECT RAISE(ABORT, 'the year is closed') FROM year_state WHERE kind IN ('closed', 'handed_over', 'taken_over')"
)
_SEALED = (
    "SELECT RAISE(ABORT, 'the figures are sealed') FROM year_state WHERE kind = 'sealed'"
    " AND NOT EXISTS (SELECT 1 FROM late_change WHERE act = (SELECT number FROM open_act))"
)
_HISTORY = (
    "CREATE TRIGGER act_added BEFORE INSERT ON act BEGIN"
    " SELECT RAISE(ABORT, 'an act is still open') WHERE EXISTS (SELECT 1 FROM open_act);"
    " SELECT RAISE(ABORT, 'acts are numbered without gaps')"
    " WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM act); END",
    "CREATE TRIGGER act_changed BEFORE UPDATE ON act WHEN OLD.hash IS NOT NULL"
    " BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
    "CREATE TRIGGER act_removed BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
    "CREATE TRIGGER change_added BEFORE INSERT ON change WHEN NEW.act IS NOT (SELECT number FROM open_act)"
    " BEGIN SELECT RAISE(ABORT, 'outside an act'); END",
    "CREATE TRIGGER change_changed BEFORE UPDATE ON change WHEN OLD.hash IS NOT NULL"
    " BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
    "CREATE TRIGGER change_removed BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'history only grows'); END",
)


def renew_triggers(db: Database) -> None:
    """Drop every trigger and create those the present columns ask for; the last step of every migration."""
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    for statement in _HISTORY:
        db.execute(statement)
    for table in data_tables(db):
        for statement in _triggers(db, table):
            db.execute(statement)


def data_tables(db: Database) -> tuple[str, ...]:
    """Return every table whose changes are written down, in order of creation."""
    rows = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")
    return tuple(name for (name,) in rows if name not in HISTORY)


def key_of(db: Database, table: str) -> str:
    """Return the name of the table's one key column."""
    ((key,),) = db.execute("SELECT name FROM pragma_table_info(?) WHERE pk > 0", [table]).fetchall()
    return str(key)


def row_as_json(db: Database, table: str, row: str) -> str:
    """Return the SQL expression of a row (`NEW`, `OLD` or a table's name) as a JSON object; bytes are left out."""
    columns = db.execute("SELECT name FROM pragma_table_info(?) WHERE type <> 'BLOB' ORDER BY cid", [table])
    pairs = (f"'{name}', {row}.{name}" for (name,) in columns)
    return f"json_object({', '.join(pairs)})"


def _triggers(db: Database, table: str) -> Iterator[str]:
    key, old, new = key_of(db, table), row_as_json(db, table, "OLD"), row_as_json(db, table, "NEW")
    change = f"INSERT INTO change (act, table_name, key, before, after) SELECT number, '{table}'"
    guard = _IN_ACT if table in STATES else f"{_IN_ACT}; {_CLOSED}; {_SEALED}"
    yield _trigger(table, "added", "INSERT", f"{guard}; {change}, NEW.{key}, NULL, {new} FROM open_act")
    updated = f"{guard}; {change}, OLD.{key}, {old}, {new} FROM open_act"
    yield _trigger(table, "changed", "UPDATE", _NEVER if table in ADDED_ONLY else updated)
    removal = f"{guard}; {_IN_UNDO}" if table in ADDED_ONLY else guard
    yield _trigger(table, "removed", "DELETE", f"{removal}; {change}, OLD.{key}, {old}, NULL FROM open_act")


def _trigger(table: str, done: str, event: str, body: str) -> str:
    return f"CREATE TRIGGER {table}_{done} AFTER {event} ON {table} BEGIN {body}; END"
