"""Sections: the text under each heading of the units' Word reports."""

from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from desktop.domain.ledger import Section
from desktop.store import corrections, uses
from desktop.store.overlay import overlaid
from desktop.store.plain import maybe, place_of, place_text
from desktop.store.rows import append as append_rows

_COLUMNS = ("unit", "number", "heading", "text", "source")
_SELECT = f"SELECT id, report, {', '.join(_COLUMNS)} FROM section"
_Row = tuple[int, int, str, int, str, str, str | None]


def append(db: Database, act: int, round_code: str, sections: Iterable[Section], *, report: int | None = None) -> None:
    """Add sections in their order, by hand or from a report."""
    rows = (
        (each.unit, each.number, each.heading, each.text, maybe(place_text, each.source), round_code, report, act)
        for each in sections
    )
    append_rows(db, "section", (*_COLUMNS, "round", "report", "act"), rows)


def load(db: Database, round_code: str, used: uses.Uses | None = None) -> tuple[Section, ...]:
    """Return the round's sections in order of keeping; those of reports out of use do not count.

    A correction stands in the place of the texts under its heading. `used` supposes other reports in use.
    """
    used = used or uses.load(db)
    found = rows(db, f"round = ? AND {corrections.counting('section')}", [round_code, used.counting])
    kept = overlaid(found, "section", corrections.load(db, used.out), lambda report: of_report(db, report))
    return _standing_in(section for _, section in kept)


def of_report(db: Database, report: int) -> tuple[Section, ...]:
    """Return the sections a report brought, whether it counts or not."""
    return tuple(section for _, section in rows(db, corrections.brought("section"), [report]))


def rows(db: Database, condition: str, values: Sequence[object]) -> Iterator[tuple[int, Section]]:
    """Yield the sections that meet an SQL condition, each with its key, in the order of keeping."""
    found = db.execute(f"{_SELECT} WHERE {condition} ORDER BY id", list(values))
    return ((row[0], _section(row)) for row in found)


def _standing_in(kept: Iterable[Section]) -> tuple[Section, ...]:
    """Put each correction where the first text of its heading stood, the last one made of a heading for all of them."""
    sections = tuple(kept)
    made = {(each.report, each.heading): each for each in sections if each.correction}
    placed: dict[tuple[int | None, str, int], Section] = {}
    for at, each in enumerate(sections):
        of = (each.report, each.heading)
        placed.setdefault((*of, 0 if of in made else at + 1), made.get(of, each))
    return tuple(placed.values())


def _section(row: _Row) -> Section:
    _, report, unit, number, heading, text, source = row
    return Section(unit, number, heading, text, maybe(place_of, source), report)
