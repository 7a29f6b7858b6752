"""Enter points, inputs and states by hand: one cell, a file of many, or all that is still blank."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from desktop.domain.desk import Desk
from desktop.domain.entries_file import EntriesFile, read_entries
from desktop.domain.finding import Level
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.ripple import Ripple
from desktop.domain.scoring.engine import score
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_text
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import awards, draws, effects, entries, figures, passages
from desktop.store.acts import act
from desktop.store.connection import Store, working


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


def set_entry(desk: Desk, plain: Mapping[str, object], stage: Layer) -> Done:
    """Keep one entry given in the form of docs/formats.md, as one act; return what it moved at `stage`.

    Raises: REFUSED with findings when unit, criterion or a value cannot stand; NO_FRAMEWORK.
    """
    with working(desk) as db:
        ledger = _scored(ledger_of(db, desk))
        read = _read({"entries": [plain]}, ledger, "set")
        moved = ripple_of(ledger, _with(ledger, read), stage)
        facts = {key: str(plain[key]) for key in ("unit", "criterion", "reason")}
        with act(db, desk, "set", facts) as number:
            _keep(db, number, ledger, read)
        return Done(moved, ledger)


def enter_file(desk: Desk, path: str) -> Entered:
    """Keep a whole file of entries (docs/formats.md, "Entries file") as one act: all of it or nothing.

    Raises: REFUSED with every finding of the file; FILE_UNREADABLE when it is no JSON.
    """
    plain = _json(path)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        read = _read(plain, ledger, path)
        with act(db, desk, "enter", {"file": Path(path).name, "entries": len(read.entries)}) as number:
            _keep(db, number, ledger, read)
    return Entered(len(read.entries), len(read.figures), len(read.awards))


def close_intake(desk: Desk, unit: str | None, reason: str, *, dry_run: bool = False) -> tuple[Entry, ...]:
    """Turn the blanks of one unit, or of all, into "not reported" as one act; return the cells it is about.

    Raises: UNKNOWN_UNIT, NO_FRAMEWORK.
    """
    with working(desk) as db:
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


def _with(ledger: Ledger, read: EntriesFile) -> Ledger:
    last = max((entry.number for entry in ledger.entries), default=0)
    new = (replace(entry, number=last + step) for step, (_, entry) in enumerate(read.entries, start=1))
    return replace(ledger, entries=(*ledger.entries, *new))


def _scored(ledger: Ledger) -> Ledger:
    if not ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    return ledger


def _read(plain: object, ledger: Ledger, path: str) -> EntriesFile:
    read, findings = read_entries(plain, ledger.framework, ledger.cluster, ledger.indicators, Path(path).name)
    errors = tuple(finding for finding in findings if finding.level is Level.ERROR)
    if errors:
        raise DeskError(Trouble.REFUSED, {"path": path}, errors)
    return read


def _keep(db: Store, number: int, ledger: Ledger, read: EntriesFile) -> None:
    version = ledger.framework.version
    for code in dict.fromkeys(code or ledger.round.code for code, _ in read.entries):
        own = [entry for round_code, entry in read.entries if (round_code or ledger.round.code) == code]
        entries.append(db, number, code, version, own)
    code = ledger.round.code
    figures.append(db, number, code, read.figures)
    awards.append(db, number, code, read.awards)
    effects.append(db, number, code, read.effects)
    draws.append(db, number, code, read.draws)
    if read.passages:
        passages.save(db, code, read.passages)


def _json(path: str) -> object:
    try:
        return json.loads(read_text(path), parse_float=Decimal)
    except json.JSONDecodeError as error:
        facts = {"path": path, "detail": f"dòng {error.lineno}, cột {error.colno}"}
        raise DeskError(Trouble.FILE_UNREADABLE, facts) from error
