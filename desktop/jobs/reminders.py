"""Remind units of what is still missing: a text to copy, and a letter."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.gathering import Gathering
from desktop.domain.ledger import Ledger
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.gathering import gathering_of
from desktop.jobs.ledger import ledger_of
from desktop.papers.files import write_beside
from desktop.papers.forms import Along, reminder_letter, reminder_text
from desktop.store.connection import looking
from desktop.words.gathering import missing_lines


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a unit is reminded of: what is missing, line by line, and the whole text."""

    unit: str
    missing: tuple[str, ...]
    text: str


def reminders(desk: Desk, unit: str | None = None) -> tuple[Reminder, ...]:
    """Return a reminder for each unit something is expected of, or for one of them.

    The chair writes none to itself unless it is asked for. Raises: UNKNOWN_UNIT.
    """
    ledger, state = _read(desk, unit)
    along = Along(ledger, desk.clock().date())
    return tuple(
        Reminder(code, lines, reminder_text(along, code, lines))
        for code in _reminded(ledger, state, unit)
        if (lines := missing_lines(state, code))
    )


def write_reminders(desk: Desk, folder: str, unit: str | None = None, letter: str = "") -> tuple[str, ...]:
    """Write the letter that reminds each unit, or one of them, never over a file; return where they went.

    Raises: UNKNOWN_UNIT; FILE_UNWRITABLE, DISK_FULL.
    """
    ledger, state = _read(desk, unit)
    along = Along(ledger, desk.clock().date(), letter=letter)
    written = []
    for code in _reminded(ledger, state, unit):
        name = f"DonDoc_{code}_{ledger.cluster.year}_{along.made_on:%Y%m%d}.docx"
        content = reminder_letter(along, code, missing_lines(state, code))
        written.append(write_beside(str(Path(folder) / name), content))
    return tuple(written)


def _reminded(ledger: Ledger, state: Gathering, unit: str | None) -> tuple[str, ...]:
    return tuple(code for code in state.behind if (code == unit if unit else code != ledger.cluster.chair))


def _read(desk: Desk, unit: str | None) -> tuple[Ledger, Gathering]:
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        if unit is not None and ledger.cluster.unit(unit) is None:
            known = tuple(each.code for each in ledger.cluster.units)
            raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})
        return ledger, gathering_of(db, ledger, desk.clock().date())
