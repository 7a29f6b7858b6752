"""Where the year stands: open, sealed, or closed for good; the milestones that made it so, and the late changes."""

from dataclasses import dataclass
from enum import Enum

from sqlite_utils import Database

from desktop.store.errors import legible


class Standing(Enum):
    """What may be changed: everything; only with reason and caller; nothing."""

    OPEN = "open"
    SEALED = "sealed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step of the year. `kind` is one of schema.py's; `time` and `officer` are those of its act."""

    number: int
    kind: str
    reason: str
    act: int
    time: str
    officer: str


@dataclass(frozen=True, slots=True)
class LateChange:
    """One change made after the seal, by its number in the list; `act` says what it was."""

    number: int
    reason: str
    caller: str
    act: int


_STANDINGS = {
    "sealed": Standing.SEALED,
    "closed": Standing.CLOSED,
    "handed_over": Standing.CLOSED,
    "taken_over": Standing.CLOSED,
}


def standing(db: Database) -> Standing:
    """Return what may be changed in this file now."""
    row = db.execute("SELECT kind FROM year_state").fetchone()
    return _STANDINGS.get(row[0], Standing.OPEN) if row else Standing.OPEN


def keep(db: Database, act: int, kind: str, reason: str) -> None:
    """Add a milestone. Must run inside an act."""
    db.execute("INSERT INTO milestone (kind, reason, act) VALUES (?, ?, ?)", [kind, reason, act])


@legible
def milestones(db: Database) -> tuple[Milestone, ...]:
    """Return every milestone in order."""
    sql = (
        "SELECT milestone.number, kind, reason, act, time, officer FROM milestone"
        " JOIN act ON act.number = milestone.act ORDER BY milestone.number"
    )
    return tuple(Milestone(*row) for row in db.execute(sql))


@legible
def late_changes(db: Database) -> tuple[LateChange, ...]:
    """Return the changes made after sealing, numbered from 1."""
    rows = db.execute("SELECT number, reason, caller, act FROM late_change ORDER BY number")
    return tuple(LateChange(*row) for row in rows)
