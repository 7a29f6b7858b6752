"""Correct (đính chính) what a unit sent without touching it: put a value right, take it back, list them all."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.ledger import Correction, Entry, Item, Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.scoring.check import check_entry
from desktop.domain.submission.correcting import with_inputs
from desktop.domain.submission.supposed import with_items
from desktop.domain.submission.thing import About, about, id_of, key_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.store import ledgers, reports
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.standing_in import Under, by_hand, take_back


@dataclass(frozen=True, slots=True)
class Because:
    """Why a value is put right: the reason, and the paper it rests on, if there is one."""

    reason: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """Something done about a submission: what it moved, and the ledger before it."""

    ripple: Ripple
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Standing:
    """A correction that counts now: what stands there (its `correction` tells what was sent, why, who) and where."""

    item: Item
    about: About
    file: str | None


def correct(
    desk: Desk, made: Item, because: Because, stage: Layer, along: Callable[[Store], None] | None = None
) -> Done:
    """Put a value of a report in force right, as one act; return what it moved at `stage`.

    `made` is an entry (points, or the inputs to put right: others stay), a figure, an award or a section of a unit.
    `along` keeps what belongs to the same act, such as the question that was answered.

    Raises: NOTHING_TO_CORRECT where the unit has no report in force there; REFUSED with findings; REASON_MISSING.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        item = _checked(db, ledger, made, because)
        moved = ripple_of(ledger, with_items(ledger, [item]), stage)
        facts: Facts = {
            "unit": item.unit,
            "about": id_of(key_of(item)),
            "kind": key_of(item)[0],
            "reason": because.reason,
        }
        with act(db, desk, "correct", facts) as number:
            by_hand(db, number, Under(ledger.round.code, ledger.framework.version), [item])
            if along is not None:
                along(db)
    return Done(moved, ledger)


def foresee(desk: Desk, made: Item, stage: Layer) -> Ripple:
    """Return what a correction would move at `stage`; nothing is written. Raises: as `correct`."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        item = _checked(db, ledger, made, Because("-"))
        return ripple_of(ledger, with_items(ledger, [item]), stage)


def take_back_correction(desk: Desk, of: About, reason: str, stage: Layer) -> Done:
    """Take every correction of one thing back, as one act: what was sent counts again; return what that moved.

    Raises: NO_CORRECTION where there is none; REASON_MISSING.
    """
    _need(reason)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        there = [each for each in _standing(ledger) if about(each) == of]
        if not there:
            raise DeskError(Trouble.NO_CORRECTION, {"unit": of.unit, "about": id_of(of.key)})
        with act(db, desk, "take_back", _facts(of, reason)) as number:
            for each in there:
                take_back(db, number, each, reason)
            after = ledgers.load(db, ledger.round.code)
    return Done(ripple_of(ledger, after, stage), ledger)


def corrections(desk: Desk, unit: str | None = None) -> tuple[Standing, ...]:
    """Return every correction that counts in the desk's round, of one unit or of all; not what went on by itself."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        files = {report.id: report.file for report in reports.in_force(db, ledger.round.code)}
        whole = [report for number in files if (report := reports.load(db, number))]
    went_on = {about(each) for report in whole for each in report.went_on}
    found = (each for each in _standing(ledger) if unit in {None, each.unit} and about(each) not in went_on)
    return tuple(Standing(each, about(each), files.get(each.report or 0)) for each in found)


def whole_entry(ledger: Ledger, made: Entry) -> Entry:
    """Return an entry with the inputs that are not put right as they count now. Raises: REFUSED with findings."""
    cell = (made.unit, made.criterion, made.layer)
    own = (each for each in reversed(ledger.entries) if (each.unit, each.criterion, each.layer) == cell)
    before = next((each.inputs for each in own if each.inputs is not None), None)
    whole = replace(made, inputs=with_inputs(made.inputs, before)) if made.inputs is not None else made
    findings = check_entry(ledger.framework, whole)
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": "correct"}, findings)
    return whole


def _checked(db: Store, ledger: Ledger, made: Item, because: Because) -> Item:
    """Return the item as it will stand, whole and with its reason."""
    _need(because.reason)
    if made.unit is None or ledger.cluster.unit(made.unit) is None:
        known = tuple(each.code for each in ledger.cluster.units)
        raise DeskError(Trouble.UNKNOWN_UNIT, {"unit": made.unit or "", "known": known})
    item = whole_entry(ledger, made) if isinstance(made, Entry) else made
    if not _has_report(db, ledger, item):
        raise DeskError(Trouble.NOTHING_TO_CORRECT, {"unit": made.unit, "about": id_of(key_of(made))})
    given = Correction(0, reason=because.reason.strip(), basis=because.basis.strip())
    if isinstance(item, Entry):
        return replace(item, reason=given.reason, evidence=given.basis, correction=given)
    return replace(item, correction=given)


def _has_report(db: Store, ledger: Ledger, item: Item) -> bool:
    layer = item.layer if isinstance(item, Entry) else None
    kept = reports.in_force(db, ledger.round.code)
    return any(report.unit == item.unit and layer in {None, report.layer} for report in kept)


def _standing(ledger: Ledger) -> tuple[Item, ...]:
    items: tuple[Item, ...] = (*ledger.entries, *ledger.figures, *ledger.awards, *ledger.sections)
    last = {about(each): each for each in items}
    return tuple(each for each in last.values() if each.correction is not None)


def _facts(of: About, reason: str) -> Facts:
    return {"unit": of.unit, "about": id_of(of.key), "kind": of.key[0], "reason": reason.strip()}


def _need(reason: str) -> None:
    if not reason.strip():
        raise DeskError(Trouble.REASON_MISSING)
