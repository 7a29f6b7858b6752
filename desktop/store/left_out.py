"""What a report brought and does not count: cells that were cleared, values that were not taken."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from sqlite_utils import Database

from desktop.domain.ledger import Award, Entry, Figure, Section
from desktop.domain.submission.report import LeftOut
from desktop.domain.submission.thing import key_of
from desktop.store import awards, corrections, entries, figures, sections
from desktop.store.corrections import TABLES

_Rows = Callable[[Database, str, Sequence[object]], Iterator[tuple[int, Entry | Figure | Award | Section]]]

ROWS: dict[str, _Rows] = {
    "entry": entries.rows,
    "figure": figures.rows,
    "award": awards.rows,
    "section": sections.rows,
}
"""How the rows of each table are read."""


def keep(db: Database, act: int, report: int, left: Iterable[LeftOut]) -> None:
    """Let things that a report brought not count. Must run inside an act."""
    for each in left:
        table = each.key[0]
        brought = ROWS[table](db, corrections.brought(table), [report])
        rows = [row for row, item in brought if key_of(item) == each.key]
        corrections.withdraw(db, act, table, rows, each.reason)


def of_report(db: Database, report: int) -> tuple[LeftOut, ...]:
    """Return what a report brought and does not count, each thing once."""
    found = {left.key: left for table in TABLES for left in _of_table(db, table, report)}
    return tuple(found.values())


def _of_table(db: Database, table: str, report: int) -> Iterator[LeftOut]:
    reasons = _reasons(db, table, report)
    if reasons:
        for row, item in _brought(db, table, report, reasons):
            yield LeftOut(key_of(item), reasons[row])


def _reasons(db: Database, table: str, report: int) -> dict[int, str]:
    joined = f"withdrawal JOIN {table} ON {table}.id = withdrawal.{table}"
    sql = f"SELECT {table}.id, withdrawal.reason FROM {joined} WHERE {table}.report = ?"
    return dict(db.execute(sql, [report]).fetchall())


def _brought(
    db: Database, table: str, report: int, rows: Collection[int]
) -> Iterator[tuple[int, Entry | Figure | Award | Section]]:
    return (each for each in ROWS[table](db, corrections.brought(table), [report]) if each[0] in rows)
