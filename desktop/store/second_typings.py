"""Weighty cells typed a second time: what stood there, what was typed, by whom; only ever added."""

from collections.abc import Iterable
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Layer
from desktop.domain.second_typing import SecondTyping
from desktop.store.errors import legible
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "criterion", "round", "stage", "points", "typed", "person", "act")


def append(db: Database, act: int, round_code: str, stage: Layer, typings: Iterable[SecondTyping]) -> None:
    """Add typings in their order. Must run inside an act."""
    rows = (
        (each.unit, each.criterion, round_code, stage.value, str(each.points), str(each.typed), each.person, act)
        for each in typings
    )
    append_rows(db, "second_typing", _COLUMNS, rows)


@legible
def load(db: Database, round_code: str, stage: Layer) -> tuple[SecondTyping, ...]:
    """Return the round's typings at a stage in the order of keeping."""
    sql = "SELECT unit, criterion, points, typed, person FROM second_typing WHERE round = ? AND stage = ? ORDER BY id"
    rows = db.execute(sql, [round_code, stage.value])
    return tuple(
        SecondTyping(unit, code, Decimal(points), Decimal(typed), who) for unit, code, points, typed, who in rows
    )
