"""Restore: a checked copy takes the place of the cluster's file, at once; what lay there is kept."""

import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlite_utils import Database

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import backups, history
from desktop.store.acts import act
from desktop.store.aside import Aside, keep_aside
from desktop.store.beside import beside, clear, flush, give_name, said, take_place, written_beside
from desktop.store.check import check
from desktop.store.copies import flaws, vacuum_into
from desktop.store.errors import is_there, translated
from desktop.store.file import connect, export, opening_key, set_stray_journal_aside
from desktop.store.findings import blocking
from desktop.store.journal import settle
from desktop.store.lock import at_desk
from desktop.store.make import Make, belongs_to, make_of
from desktop.store.migrations import renew
from desktop.store.stamp import without_stamp
from desktop.store.still import viewing_still
from desktop.store.view import viewing

_REFUSALS = {
    Trouble.STORE_MISSING: Trouble.FILE_MISSING,
    Trouble.STORE_FOREIGN: Trouble.BACKUP_FOREIGN,
    Trouble.STORE_NEWER: Trouble.BACKUP_NEWER,
    Trouble.STORE_DAMAGED: Trouble.BACKUP_DAMAGED,
}


@dataclass(frozen=True, slots=True)
class Source:
    """The file to restore from, and the key that opens it where it has a password."""

    path: str
    key: Key | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What lay in the file's place: its print code, how many acts are left with it, and where it is kept.

    `print_code` is None when the file could not be read, or none lay there; `kept` when none did.
    """

    print_code: str | None = None
    acts: int = 0
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """A restore done: the print code of the state restored, and what was left."""

    print_code: str
    left: Left


def prove(source: Source) -> None:
    """Refuse a file that cannot be restored; every byte of a backup counts.

    Raises: DeskError FILE_MISSING, BACKUP_FOREIGN, BACKUP_NEWER, BACKUP_DAMAGED with findings, PASSWORD_NEEDED,
    PASSWORD_WRONG.
    """
    try:
        found = flaws(source.path, source.key)
    except DeskError as error:
        if error.trouble not in _REFUSALS:
            raise
        raise DeskError(_REFUSALS[error.trouble], error.facts) from error
    if found:
        raise DeskError(Trouble.BACKUP_DAMAGED, {"path": source.path, "detail": None}, blocking(found))


def clear_leftovers(path: str) -> None:
    """Remove what a restore that was cut off left beside the file at `path`. Under the desk's lock."""
    with suppress(OSError):
        clear(beside(Path(path)))


def with_key_of(source: Source, desk: Desk) -> Desk:
    """Return the desk with the key of the backup where its own file was written with it and gives no key any more."""
    if desk.key or not source.key or not is_there(desk.path) or make_of(desk.path) is not Make.ENCRYPTED:
        return desk
    return replace(desk, key=source.key) if belongs_to(desk.path, source.key) else desk


def refuse_itself(desk: Desk, source: Source) -> None:
    """Refuse to restore a file from itself. Raises: DeskError BACKUP_IS_STORE."""
    with suppress(OSError):
        if Path(source.path).samefile(desk.path):
            raise DeskError(Trouble.BACKUP_IS_STORE, {"path": source.path})


def refuse_another(ours: Database, theirs: Database, desk: Desk, source: Source) -> None:
    """Refuse a backup of another cluster: the two histories have no act in common.

    Raises: DeskError BACKUP_OF_ANOTHER; STORE_DAMAGED with findings when it is the present history that was altered.
    """
    if common_acts(ours, theirs) > 0:
        return
    found = check(ours)
    if found:
        raise DeskError(Trouble.STORE_DAMAGED, {"path": desk.path, "detail": None}, blocking(found))
    raise DeskError(Trouble.BACKUP_OF_ANOTHER, {"path": source.path, "store": desk.path})


def common_acts(ours: Database, theirs: Database) -> int:
    """Return how many acts two histories share from their first on; 0 for files of two clusters."""
    shared = 0
    for (our,), (their,) in zip(_hashes(ours), _hashes(theirs), strict=False):
        if our != their:
            break
        shared += 1
    return shared


def restore(desk: Desk, source: Source) -> Restored:
    """Put the state of `source` in the place of the desk's file; cut off at any instant, either lies there, whole.

    The file that lies there is backed up first; a damaged one is set aside with its journal. The restored file says
    in an act what was left.

    Raises: DeskError as `prove`; BACKUP_OF_ANOTHER; STORE_LOCKED, STORE_NEWER, STORE_FOREIGN, STORE_READ_ONLY of the
    desk's file; DISK_FULL, FILE_UNWRITABLE. The desk's file is untouched then.
    """
    refuse_itself(desk, source)
    prove(source)
    desk = with_key_of(source, desk)
    with at_desk(desk):
        left, aside = _left(desk, source)
        with written_beside(Path(desk.path)) as place:
            code = _write(desk, source, place, left)
            if aside:
                keep_aside(aside)
            _put(place, Path(desk.path))
    return Restored(code, left)


def _hashes(db: Database) -> Iterator[tuple[str]]:
    yield from db.execute("SELECT hash FROM act ORDER BY number")


def _left(desk: Desk, source: Source) -> tuple[Left, Aside | None]:
    """Keep what lies in the file's place: as a backup or, when it is damaged, as it is once the new file is ready."""
    if not is_there(desk.path):
        return Left(), None
    try:
        settle(desk.path, opening_key(desk.path, desk.key))
        acts = _acts_left(desk, source)
        backup = backups.make(desk, backups.Why.BEFORE_RESTORE)
    except DeskError as error:
        if error.trouble is not Trouble.STORE_DAMAGED:
            raise
        aside = Aside.of(desk.path)
        return Left(kept=aside.path), aside
    return Left(backup.print_code, acts, backup.path), None


def _acts_left(desk: Desk, source: Source) -> int:
    with viewing(desk.path, desk.key) as ours, viewing_still(source.path, source.key) as theirs:
        refuse_another(ours, theirs, desk, source)
        return history.change_number(ours) - common_acts(ours, theirs)


def _write(desk: Desk, source: Source, place: Path, left: Left) -> str:
    """Write the file to be, with its act, and prove it; return the print code restored."""
    key = _key_to_be(desk, source)
    with viewing_still(source.path, source.key) as theirs:
        code, acts = history.print_code(theirs), history.change_number(theirs)
    _copy(source, place, key)
    with translated(str(place)), closing(connect(str(place), "rw", key)) as db:
        without_stamp(db)
        renew(db, desk)
        facts = {
            "code": code,
            "left": left.print_code,
            "acts": left.acts,
            "kept": left.kept and Path(left.kept).name,
            "backups": backups.last_number(desk.path),
        }
        with act(db, desk, "restore", facts):
            pass
        _prove_copied(db, source, acts)
    flush(place)
    if flaws(str(place), key):
        raise DeskError(Trouble.COPY_DIFFERS, {"path": source.path})
    return code


def _key_to_be(desk: Desk, source: Source) -> Key | None:
    """Return the key of the file that is there; where none is, or it cannot be told, that of the source."""
    if is_there(desk.path) and make_of(desk.path) is not Make.NEITHER:
        return opening_key(desk.path, desk.key)
    return opening_key(source.path, source.key)


def _copy(source: Source, place: Path, key: Key | None) -> None:
    own = opening_key(source.path, source.key)
    if own == key:
        with translated(source.path), closing(connect(source.path, "ro&immutable=1", own)) as db:
            vacuum_into(db, place)
    else:
        with translated(str(place)):
            export(source.path, own, str(place), key)


def _prove_copied(db: Database, source: Source, acts: int) -> None:
    """Refuse a file whose history is not that of its source as far as it goes."""
    with viewing_still(source.path, source.key) as theirs:
        if common_acts(db, theirs) != acts:
            raise DeskError(Trouble.COPY_DIFFERS, {"path": source.path})


def _put(place: Path, path: Path) -> None:
    if not path.exists():
        set_stray_journal_aside(str(path))
        give_name(place, path)
        return
    with suppress(OSError):
        shutil.copymode(path, place)
    with said(path):
        take_place(place, path)
