"""Rescue: a new file made of what a damaged one still proves; the damaged one is never touched."""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import backups, history
from desktop.store.acts import act
from desktop.store.beside import clear, flush, give_name, written_beside
from desktop.store.check import check
from desktop.store.errors import database_errors, is_there, translated
from desktop.store.file import connect, opening_key
from desktop.store.findings import about_row, blocking
from desktop.store.journal import journal_of
from desktop.store.migrations import KNOWN_VERSION, MIGRATIONS, bring_up, renew
from desktop.store.originals import content
from desktop.store.plain import text_of
from desktop.store.proof import Proved, beyond, later_rows, prove
from desktop.store.raw_rows import Raw, add_rows, drop_triggers, insert_history, insert_rows
from desktop.store.salvage import Salvage, gather
from desktop.store.schema import ADDED_ONLY, STATES
from desktop.store.still import viewing_still
from desktop.store.triggers import data_tables, renew_triggers


@dataclass(frozen=True, slots=True)
class Salvaged:
    """One row that the proved part of the history does not know, by table and key, and what it is about."""

    table: str
    key: str
    unit: str | None
    criterion: str | None


@dataclass(frozen=True, slots=True)
class Rescued:
    """A new file made of a damaged one.

    `acts` were proved, one after another from the first, and brought `rows` rows. `beyond` acts after these could
    still be read but not be proved. `salvaged` rows were added without proof, `dropped` ones could not be added.
    `lost` are name and SHA-256 of the originals whose bytes are gone.
    """

    path: str
    print_code: str
    acts: int
    rows: int
    beyond: int
    salvaged: tuple[Salvaged, ...]
    dropped: tuple[Salvaged, ...]
    lost: tuple[tuple[str, str], ...]


def rescue(desk: Desk, to: str) -> Rescued:
    """Make a new file at `to` of what the desk's file still holds, whole by every check, or nothing.

    The desk's file, its journal and its folder are only read; it may be damaged in any way. A run that was cut off
    leaves nothing that would keep the next one from starting afresh.

    Raises: DeskError FILE_EXISTS, STORE_MISSING, PASSWORD_NEEDED, FILE_UNREADABLE; RESCUE_EMPTY when too little is
    left; DISK_FULL, FILE_UNWRITABLE.
    """
    path = Path(to)
    if path.exists():
        raise DeskError(Trouble.FILE_EXISTS, {"path": to})
    if not is_there(desk.path):
        raise DeskError(Trouble.STORE_MISSING, {"path": desk.path})
    key = opening_key(desk.path, desk.key)
    with written_beside(path) as place:
        found = _found(desk.path, key, place)
        clear(place)
        rescued = _written(desk, found, place, key)
        flush(place)
        give_name(place, path)
    return replace(rescued, path=to)


def _found(path: str, key: Key | None, trial: Path) -> Salvage:
    """Return what is found in the file, or in a copy into which its journal was rolled back if that proves more."""
    with _blank() as pattern:
        found = gather(path, key, pattern)
        if not _rolled_back(path, key, trial):
            return found
        other = gather(str(trial), key, pattern)
    return max(other, found, key=lambda each: len(prove(each).acts))


@contextmanager
def _blank() -> Iterator[Database]:
    with closing(Database(memory=True, execute_plugins=False)) as db:
        bring_up(db)
        yield db


def _rolled_back(path: str, key: Key | None, trial: Path) -> bool:
    if not journal_of(path).exists():
        return False
    shutil.copyfile(path, trial)
    shutil.copyfile(journal_of(path), journal_of(str(trial)))
    with suppress(DeskError, *database_errors()), translated(path), closing(connect(str(trial), "rw", key)):
        return True
    return False


def _written(desk: Desk, found: Salvage, place: Path, key: Key | None) -> Rescued:
    proved = prove(found)
    originals = _with_those_of_backups(desk, found, proved)
    with translated(str(place)), closing(connect(str(place), "rwc", key)) as db:
        db.execute("PRAGMA foreign_keys = OFF")  # looked after by hand: a row without its parent is left out alone
        _begin(db, found, proved, originals)
        renew(db, desk)
        rescued = _finish(db, desk, found, proved, originals)
        if not rescued.acts + len(rescued.salvaged) or check(db) or not _has_cluster(db):
            raise DeskError(Trouble.RESCUE_EMPTY, {"path": desk.path}, blocking(check(db)))
        return rescued


def _begin(db: Database, found: Salvage, proved: Proved, originals: dict[str, bytes]) -> None:
    """Build the file as the proved acts left it, in the version it had."""
    version = found.version if found.version in range(1, KNOWN_VERSION) else KNOWN_VERSION
    bring_up(db, MIGRATIONS[:version])
    with db.atomic():
        drop_triggers(db)
        insert_history(db, proved.acts, proved.changes)
        for table, rows in proved.rows.items():
            insert_rows(db, table, rows.values(), originals)


def _finish(db: Database, desk: Desk, found: Salvage, proved: Proved, originals: dict[str, bytes]) -> Rescued:
    """Add what is not proved, and which originals are lost, as one act."""
    with db.atomic():
        drop_triggers(db)
        states = [_told(each) for each in _unproved(db, found, proved) if each.table in STATES]
        wanted = [each for each in _unproved(db, found, proved) if each.table not in STATES]
        with act(db, desk, "rescue", {"file": Path(desk.path).name, "acts": len(proved.acts)}) as number:
            added, refused = add_rows(db, number, wanted, originals)
            lost = _lost(db)
            add_rows(db, number, (_left_behind(sha256, number) for _name, sha256 in lost), originals)
        renew_triggers(db)
    return Rescued(
        path="",
        print_code=history.print_code(db),
        acts=len(proved.acts),
        rows=sum(len(rows) for rows in proved.rows.values()),
        beyond=beyond(found, proved),
        salvaged=tuple(_told(each) for each in added),
        dropped=(*states, *(_told(each) for each in refused)),
        lost=lost,
    )


def _unproved(db: Database, found: Salvage, proved: Proved) -> Iterator[Raw]:
    """Yield the rows that can be read and that the proved history does not know.

    What it knows otherwise is believed to have been changed only where acts after it are missing.
    """
    sure, later = proved.rows, later_rows(found, proved)
    gap = beyond(found, proved) > 0
    for table in data_tables(db):
        own = sure.get(table, {})
        told = {key: row for (of, key), row in later.items() if of == table}
        for key, row in {**found.rows.get(table, {}), **told}.items():
            known = key in own and (table in ADDED_ONLY or not gap)
            if row is not None and row != own.get(key) and not known:
                yield Raw(table, key, row)


def _with_those_of_backups(desk: Desk, found: Salvage, proved: Proved) -> dict[str, bytes]:
    """Return the bytes of the originals, those whose pages are gone from the backups: the SHA-256 proves them."""
    originals = dict(found.originals)
    missing = {*proved.rows.get("original", {}), *found.rows.get("original", {})} - originals.keys()
    for backup in reversed(backups.kept(desk.path)) if missing else ():
        with suppress(DeskError), viewing_still(backup.path, desk.key) as db:
            own = {sha256: content(db, sha256) or b"" for sha256 in missing}
            originals |= {each: raw for each, raw in own.items() if hashlib.sha256(raw).hexdigest() == each}
        missing -= originals.keys()
    return originals


def _lost(db: Database) -> tuple[tuple[str, str], ...]:
    sql = (
        "SELECT name, sha256 FROM original WHERE length(content) = 0 AND size > 0"
        " AND sha256 NOT IN (SELECT sha256 FROM left_behind) ORDER BY rowid"
    )
    return tuple(db.execute(sql).fetchall())


def _left_behind(sha256: str, act: int) -> Raw:
    return Raw("left_behind", sha256, text_of({"sha256": sha256, "act": act}))


def _has_cluster(db: Database) -> bool:
    return bool(db.execute("SELECT count(*) = 1 FROM cluster").fetchone()[0])


def _told(raw: Raw) -> Salvaged:
    about = about_row("", raw.table, raw.key, raw.row)
    return Salvaged(raw.table, raw.key, about.unit, about.criterion)
