"""Enter points, inputs and states by hand: one cell, a file of many, or all that is still blank."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.entries_file import EntriesFile
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.ripple import Ripple
from desktop.domain.scoring.engine import score
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.what_if import supposing
from desktop.jobs.entries_file import checked, read_plain
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import draws, effects, entries, passages
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.standing_in import Under, by_hand


@dataclass(frozen=True, slots=True)
class Done:
    """One entry made: what it moved, and the ledger before it."""

    ripple: Ripple
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Entered:
    """How much one file of entries held."""

    entries: int
    figures: int
    awards: int
    effects: int = 0
    draws: int = 0


def set_entry(desk: Desk, plain: Mapping[str, object], stage: Layer) -> Done:
    """Keep one entry given in the form of docs/formats.md, as one act; return what it moved at `stage`.

    Raises: REFUSED with findings when unit, criterion or a value cannot stand; NO_FRAMEWORK.
    """
    with working(desk) as db:
        ledger = _scored(ledger_of(db, desk))
        read = checked({"entries": [plain]}, ledger, "set")
        moved = ripple_of(ledger, supposing(ledger, read), stage)
        facts = {key: str(plain[key]) for key in ("unit", "criterion", "reason")}
        with act(db, desk, "set", facts) as number:
            _keep(db, number, ledger, read)
        return Done(moved, ledger)


def enter_file(desk: Desk, path: str) -> Entered:
    """Keep a whole file of entries (docs/formats.md, "Entries file") as one act: all of it or nothing.

    Raises: REFUSED with every finding of the file; FILE_UNREADABLE when it is no JSON.
    """
    plain = read_plain(path)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        read = checked(plain, ledger, path)
        with act(db, desk, "enter", {"file": Path(path).name, **_counts(read)}) as number:
            _keep(db, number, ledger, read)
    counts = (len(each) for each in (read.entries, read.figures, read.awards, read.effects, read.draws))
    return Entered(*counts)


def _counts(read: EntriesFile) -> dict[str, int]:
    """Return how much of each kind a file of entries holds; what it holds nothing of is left out."""
    kinds = ("figures", "awards", "effects", "draws", "passages")
    return {"entries": len(read.entries), **{kind: count for kind in kinds if (count := len(getattr(read, kind)))}}


def close_intake(desk: Desk, unit: str | None, reason: str, *, dry_run: bool = False) -> tuple[Entry, ...]:
    """Turn the blanks of one unit, or of all, into "not reported" as one act; return the cells it is about.

    Raises: UNKNOWN_UNIT, NO_FRAMEWORK.
    """
    with (looking if dry_run else working)(desk) as db:
        ledger = _scored(ledger_of(db, desk))
        if unit is not None and ledger.cluster.unit(unit) is None:
            known = tuple(each.code for each in ledger.cluster.units)
            raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": unit, "known": known})
        closed = _blanks(ledger, unit, reason)
        if closed and not dry_run:
            facts = {"unit": unit, "cells": len(closed), "reason": reason}
            with act(db, desk, "close_intake", facts) as number:
                entries.append(db, number, ledger.round.code, ledger.framework.version, closed)
    return closed


def _blanks(ledger: Ledger, unit: str | None, reason: str) -> tuple[Entry, ...]:
    return tuple(
        Entry(sheet.unit, cell.criterion, state=State.NOT_REPORTED, reason=reason)
        for sheet in score(ledger, Layer.AGREED)
        for cell in sheet.cells
        if cell.state is State.BLANK and cell.entry is None and unit in {None, sheet.unit}
    )


def _scored(ledger: Ledger) -> Ledger:
    if not ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    return ledger


def _keep(db: Store, number: int, ledger: Ledger, read: EntriesFile) -> None:
    version = ledger.framework.version
    for code in dict.fromkeys(code or ledger.round.code for code, _ in read.entries):
        own = [entry for round_code, entry in read.entries if (round_code or ledger.round.code) == code]
        by_hand(db, number, Under(code, version), own)
    code = ledger.round.code
    by_hand(db, number, Under(code, version), (*read.figures, *read.awards))
    effects.append(db, number, code, read.effects)
    draws.append(db, number, code, read.draws)
    if read.passages:
        passages.save(db, code, read.passages)
