"""Undo and redo, from the change rows alone: an act's changes played backwards are a new act, history only grows."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from sqlite_utils import Database

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.acts import FINAL, act
from desktop.store.errors import damaged
from desktop.store.history import Act, act_head
from desktop.store.schema import STAYING
from desktop.store.triggers import key_of

_UNDO, _REDO = "undo", "redo"

_Row = tuple[str, str, str | None, str | None]  # table, key, before, after


@dataclass(frozen=True, slots=True)
class Steps:
    """What undo and redo would do next: the acts they take back and bring back, None where there is none.

    `barrier` is the act that cannot be undone and stands in the way of undoing; None when nothing was done at all.
    """

    undo: Act | None
    redo: Act | None
    barrier: Act | None


def steps(db: Database) -> Steps:
    """Return what can be undone and redone now; one human act is one step, the latest first."""
    done, undone, barrier = _stacks(db)
    last = done[-1] if done else None
    return Steps(
        undo=act_head(db, last) if last is not None else None,
        redo=act_head(db, undone[-1][0]) if undone else None,
        barrier=act_head(db, barrier) if last is None and barrier is not None else None,
    )


def undo(db: Database, desk: Desk) -> Act:
    """Take the latest act back, as an act; return the act that was undone.

    Raises: DeskError NOTHING_TO_UNDO; NOT_UNDOABLE with the act in the way; YEAR_SEALED, YEAR_CLOSED.
    """
    next_steps = steps(db)
    if next_steps.undo is None:
        raise _no_way_back(next_steps.barrier)
    number = next_steps.undo.number
    _play_back(db, desk, _UNDO, number, undoes=number)
    return next_steps.undo


def redo(db: Database, desk: Desk) -> Act:
    """Bring the act undone last back, as an act; return that act.

    Raises: DeskError NOTHING_TO_REDO; YEAR_SEALED, YEAR_CLOSED.
    """
    _, undone, _ = _stacks(db)
    if not undone:
        raise DeskError(Trouble.NOTHING_TO_REDO)
    original, undoing = undone[-1]
    _play_back(db, desk, _REDO, original, undoes=undoing)
    return act_head(db, original)


def _stacks(db: Database) -> tuple[list[int], list[tuple[int, int]], int | None]:
    """Return the acts in force since the last one that is final, those undone with their undoing act, and that one."""
    done: list[int] = []
    undone: list[tuple[int, int]] = []
    barrier: int | None = None
    for number, name in db.execute("SELECT number, name FROM act ORDER BY number"):
        if name in FINAL:
            done, undone, barrier = [], [], number
        elif name == _UNDO:
            undone.append((done.pop(), number))
        elif name == _REDO:
            done.append(undone.pop()[0])
        else:
            done.append(number)
            undone = []
    return done, undone, barrier


def _no_way_back(barrier: Act | None) -> DeskError:
    if barrier is None:
        return DeskError(Trouble.NOTHING_TO_UNDO)
    return DeskError(Trouble.NOT_UNDOABLE, {"act": barrier.number, "name": barrier.name, **barrier.facts})


def _play_back(db: Database, desk: Desk, name: str, about: int, *, undoes: int) -> None:
    """Play the changes of the act `undoes` backwards as an act of that name, about the act `about`."""
    rows = _changes(db, undoes)
    with act(db, desk, name, {"act": about}, undoes=undoes) as number:
        for table, steps_of_table in groupby(reversed(rows), key=lambda row: row[0]):
            _play(db, table, list(steps_of_table))
        _prove(db, rows, _changes(db, number))


def _changes(db: Database, number: int) -> list[_Row]:
    """Return the act's changes of the tables that undoing touches."""
    sql = "SELECT table_name, key, before, after FROM change WHERE act = ? ORDER BY number"
    return [row for row in db.execute(sql, [number]) if row[0] not in STAYING]


def _play(db: Database, table: str, rows: list[_Row]) -> None:
    key = key_of(db, table)
    for kind, run in groupby(rows, key=_kind):
        if kind == "added":
            db.conn.executemany(f"DELETE FROM {table} WHERE {key} = ?", [(row[1],) for row in run])
        elif kind == "removed":
            _insert(db, table, [row[2] or "" for row in run])
        else:
            _update(db, table, key, list(run))


def _kind(row: _Row) -> str:
    if row[2] is None:
        return "added"
    return "removed" if row[3] is None else "changed"


def _insert(db: Database, table: str, rows: Iterable[str]) -> None:
    for columns, cells in _as_cells(rows):
        marks = ", ".join("?" * len(columns))
        db.conn.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", cells)


def _update(db: Database, table: str, key: str, rows: list[_Row]) -> None:
    for row in rows:
        for columns, (cells,) in _as_cells([row[2] or ""]):
            settings = ", ".join(f"{column} = ?" for column in columns)
            db.execute(f"UPDATE {table} SET {settings} WHERE {key} = ?", [*cells, row[1]])


def _as_cells(rows: Iterable[str]) -> Iterator[tuple[tuple[str, ...], list[tuple[object, ...]]]]:
    """Yield rows given as JSON objects as their columns and cells, those of the same columns together."""
    plain = (json.loads(row) for row in rows)
    for columns, alike in groupby(plain, key=tuple):
        yield columns, [tuple(row.values()) for row in alike]


def _prove(db: Database, taken_back: list[_Row], played: list[_Row]) -> None:
    """Refuse an undoing that did not find each row as the act had left it: somebody changed it from outside."""
    expected = [(table, key, after, before) for table, key, before, after in reversed(taken_back)]
    if played != expected:
        raise damaged(db, "undo")
