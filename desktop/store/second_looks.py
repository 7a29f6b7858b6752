"""Second looks at a unit's scores: by whom, when, and the points that were confirmed; only ever added."""

import json
from datetime import date
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.ledger import Layer
from desktop.domain.second_look import SecondLook
from desktop.store.errors import legible
from desktop.store.plain import maybe, text_of
from desktop.store.rows import append as append_row

_COLUMNS = ("unit", "round", "stage", "reader", "reader_unit", "read_on", "points", "act")


def append(db: Database, act: int, round_code: str, stage: Layer, look: SecondLook) -> None:
    """Add a second look. Must run inside an act."""
    points = text_of([[code, maybe(str, points)] for code, points in look.points])
    told = (look.reader, look.reader_unit, look.read_on.isoformat(), points)
    append_row(db, "second_look", _COLUMNS, [(look.unit, round_code, stage.value, *told, act)])


@legible
def last(db: Database, round_code: str, stage: Layer, unit: str) -> SecondLook | None:
    """Return the latest second look at a unit's scores; None while nobody looked."""
    sql = (
        "SELECT reader, reader_unit, read_on, points FROM second_look"
        " WHERE round = ? AND stage = ? AND unit = ? ORDER BY id DESC LIMIT 1"
    )
    row = db.execute(sql, [round_code, stage.value, unit]).fetchone()
    if row is None:
        return None
    points = tuple((code, maybe(Decimal, value)) for code, value in json.loads(row[3]))
    return SecondLook(unit, row[0], row[1], date.fromisoformat(row[2]), points)
