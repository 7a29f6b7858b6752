"""Indicators (chỉ tiêu số liệu): those of a framework's version, and the year's own outside any framework."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.framework import Indicator
from desktop.store.rows import within

_COLUMNS = ("seq", "code", "title", "unit", "field", "aggregate", "direction", "numerator", "denominator")


def save(db: Database, indicators: Iterable[Indicator], version: int | None = None) -> None:
    """Make these the indicators of a framework's version, or the year's own when `version` is None."""
    rows = [
        (at, each.code, each.title, each.unit, each.field, each.aggregate, each.direction, each.of, each.per)
        for at, each in enumerate(indicators)
    ]
    within(db, "indicator", ("version", version), _COLUMNS, rows)


def save_reporters(db: Database, code: str, units: Iterable[str]) -> None:
    """Make these the units that report an indicator, whoever asks for it; none means every unit."""
    within(db, "indicator_reporter", ("indicator", code), ("unit",), [(unit,) for unit in units])


def reporters(db: Database) -> tuple[tuple[str, str], ...]:
    """Return each indicator that not every unit reports with each unit that does."""
    return tuple(db.execute("SELECT indicator, unit FROM indicator_reporter ORDER BY id"))


def load(db: Database, version: int | None = None) -> tuple[Indicator, ...]:
    """Return the indicators of a framework's version, or the year's own when `version` is None, in order."""
    sql = f"SELECT {', '.join(_COLUMNS[1:])} FROM indicator WHERE version IS ? ORDER BY seq"
    return tuple(Indicator(*row) for row in db.execute(sql, [version]))
