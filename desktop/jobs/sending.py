"""Keep what was sent to whom: each sending is an act, and a form that comes back is tied to the one it came from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.gathering import ALL_PAPERS, Deadline, due_of
from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.sending import FormKind, Sending, SentFile, last_of, next_issue
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import ledger_of
from desktop.store import gathering
from desktop.store import sendings as kept_sendings
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working

__all__ = ["Dispatch", "Sending", "files_of_folder", "record_sending", "sendings", "tie", "with_sending"]

_NAMES = {
    "SoLieu": FormKind.WORKBOOK,
    "BaoCao": FormKind.NARRATIVE,
    "HuongDan": FormKind.GUIDE,
    "CongVan": FormKind.LETTER,
}


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What was sent: to whom, when, under which letter, by which channel, which files, due when.

    `files` are paths by unit; a unit without any was sent something nobody named. `due` None says nothing of a day.
    """

    units: tuple[str, ...]
    sent_on: date
    letter: str = ""
    channel: str = ""
    files: Mapping[str, tuple[str, ...]] | None = None
    due: date | None = None


def sendings(desk: Desk) -> tuple[Sending, ...]:
    """Return the sendings of the desk's round in the order of keeping."""
    with looking(desk) as db:
        return kept_sendings.load(db, ledger_of(db, desk).round.code)


def files_of_folder(folder: str, units: tuple[str, ...]) -> tuple[Mapping[str, tuple[str, ...]], date | None]:
    """Return the files of each unit in a folder of forms as they lie there now, and the day they are due.

    Raises: FILE_MISSING when the folder holds no forms of a unit, or one of them is gone.
    """
    from desktop.papers.packets import due_in, made_in  # with all papers behind it, which taking files in does not need

    made = made_in(folder)
    files = {unit: tuple(each.path for each in made if each.unit == unit) for unit in units}
    lost = next((folder for unit in units if not files[unit]), None) or next(
        (path for paths in files.values() for path in paths if not Path(path).is_file()), None
    )
    if lost is not None:
        raise DeskError(Trouble.FILE_MISSING, {"path": lost})
    due = due_in(folder)
    return files, date.fromisoformat(due) if due else None


def record_sending(desk: Desk, told: Dispatch) -> tuple[Sending, ...]:
    """Keep that these units were sent their files, as one act; a day they are due is kept with it.

    Raises: UNKNOWN_UNIT; FILE_MISSING, FILE_UNREADABLE of a file; REFUSED when the day is still to come.
    """
    brought = {unit: tuple(map(_hashed, (told.files or {}).get(unit, ()))) for unit in told.units}
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _known(ledger, told.units)
        _past(told.sent_on, desk)
        earlier = kept_sendings.load(db, ledger.round.code)
        made = tuple(
            Sending(unit, next_issue(earlier, unit), told.sent_on, told.letter, told.channel, brought[unit])
            for unit in told.units
        )
        facts: Facts = {"units": told.units, "letter": told.letter, "on": told.sent_on}
        with act(db, desk, "send", facts) as number:
            for each in made:
                kept_sendings.keep(db, number, ledger.round.code, each)
            for deadline in _deadlines(db, ledger, told):
                gathering.set_deadline(db, number, ledger.round.code, deadline)
    return made


def with_sending(draft: Draft, known: tuple[Sending, ...]) -> Draft:
    """Return a draft with a note where it was made from an older form than the unit was last sent."""
    last = last_of(known, draft.unit) if draft.unit else None
    if last is None or draft.issue is None or draft.issue >= last.issue:
        return draft
    facts: Facts = {"issue": draft.issue, "last": last.issue, "on": last.sent_on}
    found = Finding(
        Level.NOTE, "older_sending", facts, Place(draft.file, draft.sha256, None, None, ""), unit=draft.unit
    )
    return replace(draft, findings=(*draft.findings, found))


def tie(db: Store, number: int, round_code: str, report: int, draft: Draft) -> None:
    """Tie a report just kept to the sending its form was made for, where that is known. Must run inside an act."""
    known = {(each.unit, each.issue) for each in kept_sendings.load(db, round_code)}
    if draft.issue is not None and draft.round in {None, round_code} and (draft.unit, draft.issue) in known:
        kept_sendings.tie(db, number, report, draft.issue)


def _hashed(path: str) -> SentFile:
    name = Path(path).name
    kind = _NAMES.get(name.partition("_")[0].partition(".")[0], FormKind.OTHER)
    return SentFile(kind.value, name, hashlib.sha256(read_bytes(path)).hexdigest())


def _known(ledger: Ledger, units: tuple[str, ...]) -> None:
    known = tuple(each.code for each in ledger.cluster.units)
    strange = next((unit for unit in units if unit not in known), None)
    if strange is not None:
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": strange, "known": known})


def _past(day: date, desk: Desk) -> None:
    today = desk.clock().date()
    if day > today:
        found = Finding(Level.ERROR, "sent_in_the_future", {"on": day, "today": today})
        raise DeskError(Trouble.REFUSED, {"path": desk.path}, (found,))


def _deadlines(db: Store, ledger: Ledger, told: Dispatch) -> tuple[Deadline, ...]:
    """Return the deadlines a sending sets: everybody's when none was set yet or everybody was sent something.

    Else it is the own day of those units for whom it is another one.
    """
    if told.due is None:
        return ()
    known = gathering.deadlines(db, ledger.round.code)
    moved = [unit for unit in told.units if due_of(known, unit, ALL_PAPERS) != told.due]
    if moved and (not known or {unit.code for unit in ledger.cluster.units} <= set(told.units)):
        return (Deadline(None, ALL_PAPERS, told.due),)
    return tuple(Deadline(unit, ALL_PAPERS, told.due) for unit in moved)
