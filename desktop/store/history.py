"""The history of a cluster's file: acts with their changes, whether the chain is whole, the print code of its head."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlite_utils import Database

from desktop.domain.facts import Facts
from desktop.store import chain
from desktop.store.audit import act_rows, breaks, change_rows
from desktop.store.errors import legible
from desktop.store.findings import StoreFinding, about_row
from desktop.store.plain import facts_of

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, U
_LOOKALIKES = str.maketrans("OIL", "011", "- ")
_CODE_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after an act, as JSON objects; None before it was added and after it was removed."""

    number: int
    table: str
    key: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Act:
    """One thing an officer did. `name` is a code of resources/words/acts.toml; `undoes` the act it took back."""

    number: int
    time: str
    officer: str
    name: str
    facts: Facts
    undoes: int | None = None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which part of the history is wanted; None chooses everything. `act` is a code of acts.toml."""

    unit: str | None = None
    criterion: str | None = None
    officer: str | None = None
    act: str | None = None


EVERYTHING = Chosen()


def pick(history: Iterable[Act], chosen: Chosen) -> tuple[Act, ...]:
    """Return the acts of that officer and name, with only the changes of that unit and criterion if one is chosen."""
    own = (act for act in history if chosen.officer in {None, act.officer} and chosen.act in {None, act.name})
    if chosen.unit is None and chosen.criterion is None:
        return tuple(own)
    picked = (replace(act, changes=tuple(each for each in act.changes if _is_about(each, chosen))) for act in own)
    return tuple(act for act in picked if act.changes)


def _is_about(change: Change, chosen: Chosen) -> bool:
    found = about_row("", change.table, change.key, change.after or change.before)
    return chosen.unit in {None, found.unit} and chosen.criterion in {None, found.criterion}


@legible
def acts(db: Database) -> tuple[Act, ...]:
    """Return every act with its changes, in order."""
    changes: dict[int, list[Change]] = {}
    for number, act, table, key, before, after, _hash in change_rows(db):
        changes.setdefault(act, []).append(Change(number, table, key, before, after))
    return tuple(
        Act(number, time, officer, name, facts_of(facts), undoes, tuple(changes.get(number, ())))
        for number, time, officer, name, facts, undoes, _prev, _hash in act_rows(db)
    )


@dataclass(frozen=True, slots=True)
class ActLine:
    """An act without its changes, and how many rows it changed: of those chosen, where some were."""

    act: Act
    rows: int


_ABOUT = (
    " AND (:unit IS NULL OR json_extract(coalesce(after, before), '$.unit') = :unit"
    " OR table_name = 'unit' AND json_extract(coalesce(after, before), '$.code') = :unit)"
    " AND (:criterion IS NULL OR json_extract(coalesce(after, before), '$.criterion') = :criterion"
    " OR table_name = 'criterion' AND json_extract(coalesce(after, before), '$.code') = :criterion)"
)


@legible
def act_lines(db: Database, chosen: Chosen = EVERYTHING) -> tuple[ActLine, ...]:
    """Return the chosen acts, the latest first, without reading what they changed."""
    about = bool(chosen.unit or chosen.criterion)
    sql = (
        "SELECT act.number, time, officer, name, facts, undoes, count(change.number) FROM act"
        f" LEFT JOIN change ON change.act = act.number{_ABOUT if about else ''}"
        " WHERE (:officer IS NULL OR officer = :officer) AND (:act IS NULL OR name = :act)"
        " GROUP BY act.number HAVING :about = 0 OR count(change.number) > 0 ORDER BY act.number DESC"
    )
    rows = db.execute(sql, {**_asked(chosen), "officer": chosen.officer, "act": chosen.act, "about": int(about)})
    return tuple(
        ActLine(Act(number, time, officer, name, facts_of(facts), undoes), count)
        for number, time, officer, name, facts, undoes, count in rows
    )


@legible
def changes_of(db: Database, number: int, chosen: Chosen, most: int) -> tuple[Change, ...]:
    """Return the first `most` changes of an act, of the unit and criterion chosen."""
    sql = (
        f"SELECT number, table_name, key, before, after FROM change WHERE act = :of{_ABOUT} ORDER BY number LIMIT :most"
    )
    return tuple(Change(*row) for row in db.execute(sql, {**_asked(chosen), "of": number, "most": most}))


def _asked(chosen: Chosen) -> dict[str, str | None]:
    return {"unit": chosen.unit, "criterion": chosen.criterion}


def who_and_what(db: Database) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the officers and the names of acts in the history, each once, in order."""
    officers = db.execute("SELECT DISTINCT officer FROM act ORDER BY officer")
    names = db.execute("SELECT DISTINCT name FROM act ORDER BY name")
    return tuple(row[0] for row in officers), tuple(row[0] for row in names)


@legible
def act_head(db: Database, number: int) -> Act:
    """Return one act without its changes. Raises: DeskError STORE_DAMAGED when there is none of that number."""
    sql = "SELECT number, time, officer, name, facts, undoes FROM act WHERE number = ?"
    number, time, officer, name, facts, undoes = db.execute(sql, [number]).fetchone()
    return Act(number, time, officer, name, facts_of(facts), undoes)


def head(db: Database) -> str:
    """Return the hash of the last act; the chain's start when nothing was done yet."""
    row = db.execute("SELECT hash FROM act ORDER BY number DESC LIMIT 1").fetchone()
    return str(row[0]) if row else chain.START


def print_code(db: Database) -> str:
    """Return the short form of the head that papers carry: eight digits and capitals, without I, L, O and U."""
    return _code(head(db))


def act_of_code(db: Database, code: str) -> int | None:
    """Return the number of the act whose state a print code names; None when this history never had it.

    Capitals do not matter, nor hyphens and spaces, nor O for 0 and I or L for 1.
    """
    wanted = code.upper().translate(_LOOKALIKES)
    rows = db.execute("SELECT number, hash FROM act ORDER BY number DESC")
    return next((number for number, each in rows if _code(str(each)) == wanted), None)


def code_of_act(db: Database, number: int) -> str:
    """Return the print code of the state after an act."""
    return _code(head_at(db, number))


def head_at(db: Database, number: int) -> str:
    """Return the hash of an act: the head of the chain while it was the last."""
    return str(db.execute("SELECT hash FROM act WHERE number = ?", [number]).fetchone()[0])


def change_number(db: Database) -> int:
    """Return the number of the last act, 0 before the first: when it moved, something changed."""
    return int(db.execute("SELECT coalesce(max(number), 0) FROM act").fetchone()[0])


def verify(db: Database) -> tuple[StoreFinding, ...]:
    """Return every break of the chain: acts and changes altered, removed, put in, or out of order."""
    return tuple(breaks(act_rows(db), change_rows(db)))


def _code(digest: str) -> str:
    """Write forty bits that depend on the whole hash in base 32."""
    number = int.from_bytes(hashlib.sha256(digest.encode()).digest()[:5], "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_CODE_LENGTH)))
