"""Effects raised for units (khống chế), with their reasons."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.ledger import RaisedEffect
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "effect", "reason", "evidence")


def append(db: Database, act: int, round_code: str, raised: Iterable[RaisedEffect]) -> None:
    """Add raised effects in their order."""
    rows = ((each.unit, each.effect, each.reason, each.evidence, round_code, act) for each in raised)
    append_rows(db, "raised_effect", (*_COLUMNS, "round", "act"), rows)


def load(db: Database, round_code: str) -> tuple[RaisedEffect, ...]:
    """Return the round's raised effects in order of keeping; one entered word for word again counts once."""
    rows = db.execute(f"SELECT {', '.join(_COLUMNS)}, act FROM raised_effect WHERE round = ? ORDER BY id", [round_code])
    kept = [(RaisedEffect(*row[:-1]), row[-1]) for row in rows]
    first = dict(reversed(kept))
    return tuple(raised for raised, act in kept if first[raised] == act)
