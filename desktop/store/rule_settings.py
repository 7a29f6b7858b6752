"""Rules of checking as staff set them; a rule set back to how it came has no row."""

import json
from collections.abc import Iterable
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.rules.rule import Setting
from desktop.store.errors import legible
from desktop.store.plain import text_of
from desktop.store.rows import append

_COLUMNS = ("code", "is_on", "reason", "wording", "parameters", "act")


@legible
def load(db: Database) -> tuple[Setting, ...]:
    """Return the settings by code."""
    rows = db.execute("SELECT code, is_on, reason, wording, parameters FROM rule_setting ORDER BY code")
    return tuple(_setting(*row) for row in rows)


def save(db: Database, act: int, setting: Setting) -> None:
    """Make `setting` how its rule stands. Must run inside an act."""
    remove(db, setting.code)
    keep(db, act, (setting,))


def keep(db: Database, act: int, settings: Iterable[Setting]) -> None:
    """Add settings of rules that have none. Must run inside an act."""
    append(db, "rule_setting", _COLUMNS, [(*_row(each), act) for each in settings])


def remove(db: Database, code: str) -> None:
    """Let a rule stand as it came. Must run inside an act."""
    db.execute("DELETE FROM rule_setting WHERE code = ?", [code])


def _row(setting: Setting) -> tuple[str | int, ...]:
    numbers = text_of([[name, str(value)] for name, value in setting.parameters])
    return (setting.code, int(setting.is_on), setting.reason, setting.wording, numbers)


def _setting(code: str, is_on: int, reason: str, wording: str, parameters: str) -> Setting:
    numbers = tuple((name, Decimal(value)) for name, value in json.loads(parameters))
    return Setting(code, bool(is_on), reason, wording, numbers)
