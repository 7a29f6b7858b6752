"""Sections: the text under each heading of the units' Word reports."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.domain.ledger import Section
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "number", "heading", "text", "source")
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM section"
_Row = tuple[str, int, str, str, str | None]


def append(db: Database, act: int, round_code: str, sections: Iterable[Section], *, report: int | None = None) -> None:
    """Add sections in their order, by hand or from a report."""
    rows = (
        (each.unit, each.number, each.heading, each.text, maybe(place_text, each.source), round_code, report, act)
        for each in sections
    )
    append_rows(db, "section", (*_COLUMNS, "round", "report", "act"), rows)


def load(db: Database, round_code: str) -> tuple[Section, ...]:
    """Return the round's sections in order of keeping; those of superseded reports no longer count."""
    sql = f"{_SELECT} WHERE round = ? AND (report IS NULL OR report NOT IN superseded) ORDER BY id"
    return tuple(_section(row) for row in db.execute(sql, [round_code]))


def of_report(db: Database, report: int) -> tuple[Section, ...]:
    """Return the sections a report brought, whether it is superseded or not."""
    return tuple(_section(row) for row in db.execute(f"{_SELECT} WHERE report = ? ORDER BY id", [report]))


def _section(row: _Row) -> Section:
    unit, number, heading, text, source = row
    return Section(unit, number, heading, text, maybe(place_of, source))
