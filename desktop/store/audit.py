"""The chain walked from its start: which acts and changes were altered, removed, put in or moved."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlite_utils import Database

from desktop.store import chain
from desktop.store.findings import StoreFinding, about_row

ActRow = tuple[int, str, str, str, str, int | None, str, str | None]
ChangeRow = tuple[int, int, str, str, str | None, str | None, str | None]


def act_rows(db: Database) -> list[ActRow]:
    """Return number, time, officer, name, facts, undoes, prev and hash of every act, in order."""
    sql = "SELECT number, time, officer, name, facts, undoes, prev, hash FROM act ORDER BY number"
    return db.execute(sql).fetchall()


def change_rows(db: Database) -> Iterator[ChangeRow]:
    """Yield number, act, table, key, before, after and hash of every change, in order."""
    yield from db.execute("SELECT number, act, table_name, key, before, after, hash FROM change ORDER BY number")


def breaks(acts: Iterable[ActRow], changes: Iterable[ChangeRow]) -> Iterator[StoreFinding]:
    """Yield every break of the chain; what was stored is believed after each break, so that one edit is named once."""
    known = {act[0]: act for act in acts}
    yield from _breaks_between_acts(known)
    seen: set[int] = set()
    expected = 1
    for number, own in groupby(changes, key=lambda change: change[1]):
        rows = list(own)
        yield from _gaps(rows, expected)
        expected = rows[-1][0] + 1
        if number not in known or number in seen:
            yield from (_about("change_without_act", row) for row in rows)
        else:
            yield from _breaks_within(known[number], rows)
        seen.add(number)
    for number in known.keys() - seen:
        yield from _breaks_within(known[number], [])


def _breaks_between_acts(acts: dict[int, ActRow]) -> Iterator[StoreFinding]:
    expected, prev = 1, chain.START
    for number, act in acts.items():
        if number != expected:
            yield StoreFinding("act_missing", {"first": expected, "last": number - 1}, "act")
        elif act[6] != prev:
            yield StoreFinding("act_moved", {"act": number}, "act")
        expected, prev = number + 1, _as_text(act[7])


def _gaps(rows: list[ChangeRow], expected: int) -> Iterator[StoreFinding]:
    for row in rows:
        if row[0] != expected:
            yield StoreFinding("change_missing", {"act": row[1], "first": expected, "last": row[0] - 1}, "change")
        expected = row[0] + 1


def _breaks_within(act: ActRow, rows: list[ChangeRow]) -> Iterator[StoreFinding]:
    last = _as_text(act[6])
    for row in rows:
        if chain.of_change(last, row[:6]) != row[6]:
            yield _about("change_altered", row)
        last = _as_text(row[6])
    if chain.of_act(last, act[:6], len(rows)) != act[7]:
        yield StoreFinding("act_altered", {"act": act[0]}, "act")


def _as_text(stored: str | bytes | None) -> str:
    """Return a stored hash; a flipped bit can make of it bytes, or nothing, which follow from no row."""
    return stored if isinstance(stored, str) else ""


def _about(code: str, row: ChangeRow) -> StoreFinding:
    number, act, table, key, before, after, _hash = row
    return about_row(code, table, key, after or before, change=number, act=act)
