"""Seal the figures, open them again, close the year: the states of a year, each an act that cannot be undone."""

from dataclasses import dataclass, replace

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.sealing import CheckList, Proved, check_list
from desktop.domain.second_typing import Sweep
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.backup import Why, back_up
from desktop.jobs.history import recomputed
from desktop.jobs.impact import weighed
from desktop.jobs.ledger import blocking
from desktop.jobs.scoring import standings_of
from desktop.jobs.second_look import looked_at
from desktop.jobs.second_typing import sweep_of
from desktop.store import history, ledgers, reports, year_state
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import Store, looking, working
from desktop.store.history import Act
from desktop.store.lock import at_desk
from desktop.store.year_state import LateChange, Milestone, Standing

__all__ = [
    "LateChange",
    "Milestone",
    "Standing",
    "YearState",
    "close_year",
    "look_over",
    "seal",
    "unseal",
    "year_state_of",
]


@dataclass(frozen=True, slots=True)
class Late:
    """A change made after the seal, with the act it was."""

    change: LateChange
    act: Act


@dataclass(frozen=True, slots=True)
class YearState:
    """Where the year stands: what may be changed, the steps that led here, the changes made after the seal.

    `code` is the print code of the state last sealed; None while nothing was sealed.
    """

    standing: Standing
    milestones: tuple[Milestone, ...]
    late: tuple[Late, ...]
    code: str | None


@dataclass(frozen=True, slots=True)
class Sealed:
    """What sealing or closing did: the list it was done on and the print code papers carry from now on."""

    checks: CheckList
    code: str


def year_state_of(desk: Desk) -> YearState:
    """Return where the year stands."""
    with looking(desk) as db:
        steps = year_state.milestones(db)
        late = tuple(Late(each, history.act_head(db, each.act)) for each in year_state.late_changes(db))
        seals = [step.act for step in steps if step.kind in {"sealed", "closed"}]
        return YearState(year_state.standing(db), steps, late, history.code_of_act(db, seals[-1]) if seals else None)


def look_over(desk: Desk) -> CheckList:
    """Return the check-list of the desk's round; the whole file is checked and every total computed anew."""
    with looking(desk) as db:
        return _look_over(db, desk)


def seal(desk: Desk, reason: str) -> Sealed:
    """Seal the figures: from now on every change needs unsealing, or a reason and a caller.

    Raises: REFUSED with the findings that stand in the way; ALREADY_SEALED; YEAR_CLOSED.
    """
    with working(desk) as db:
        _refuse(db, desk, {Standing.SEALED: Trouble.ALREADY_SEALED, Standing.CLOSED: Trouble.YEAR_CLOSED})
        return _mark(db, desk, ("seal", "sealed", reason))


def close_year(desk: Desk, reason: str = "") -> Sealed:
    """Close the year: its file can only be looked at from now on. Figures not yet sealed are sealed with it.

    Raises: REFUSED with the findings that stand in the way; YEAR_CLOSED.
    """
    with working(desk) as db:
        _refuse(db, desk, {Standing.CLOSED: Trouble.YEAR_CLOSED})
        return _mark(db, desk, ("close_year", "closed", reason))


def unseal(desk: Desk, reason: str) -> None:
    """Open sealed figures again, a backup made first. Raises: NOT_SEALED, YEAR_CLOSED; as making a backup."""
    with at_desk(desk):
        held = replace(desk, held=True)
        with looking(held) as db:
            _refuse(db, held, {Standing.OPEN: Trouble.NOT_SEALED, Standing.CLOSED: Trouble.YEAR_CLOSED})
        back_up(held, Why.BEFORE_UNSEALING)
        with working(held) as db, act(db, held, "unseal", {"reason": reason}) as number:
            year_state.keep(db, number, "unsealed", reason)


def _refuse(db: Store, desk: Desk, troubles: dict[Standing, Trouble]) -> None:
    trouble = troubles.get(year_state.standing(db))
    if trouble is not None:
        raise DeskError(trouble, {"path": desk.path})


def _mark(db: Store, desk: Desk, step: tuple[str, str, str]) -> Sealed:
    name, kind, reason = step
    checks = _look_over(db, desk)
    if not checks.ready:
        raise DeskError(Trouble.REFUSED, {"path": desk.path}, (*_unmet(checks), *checks.findings))
    left = {point.code: point.facts["count"] for point in checks.points if not point.met}
    with act(db, desk, name, {"reason": reason, **left}) as number:
        year_state.keep(db, number, kind, reason)
    return Sealed(checks, history.print_code(db))


def _unmet(checks: CheckList) -> tuple[Finding, ...]:
    unmet = (point for point in checks.points if point.blocks and not point.met)
    return tuple(Finding(Level.ERROR, f"{point.code}_not", point.facts) for point in unmet)


def _look_over(db: Store, desk: Desk) -> CheckList:
    found = blocking((*check(db), *recomputed(db, desk)))
    ledger = ledgers.load(db, desk.round)
    standings = standings_of(ledger, Layer.AGREED)
    in_force = reports.in_force(db, ledger.round.code)
    sent = {report.unit for report in in_force if report.kind == "workbook"}
    missing = (unit.short for unit in ledger.cluster.units if unit.code not in sent)
    return check_list(ledger, standings, missing, _proved(db, ledger, standings), (_warnings(ledger, db), found))


def _proved(db: Store, ledger: Ledger, standings: Standings) -> Proved:
    looked = looked_at(db, ledger, standings)
    unit = ledger.cluster.unit(looked.unit) if looked.unit and not looked.holds else None
    sweep = sweep_of(db, weighed(ledger, Layer.AGREED)) if ledger.framework.criteria else Sweep((), (), ())
    return Proved(sweep, unit.short if unit else None)


def _warnings(ledger: Ledger, db: Store) -> int:
    in_force = reports.in_force(db, ledger.round.code)
    return sum(finding.level is Level.WARNING for report in in_force for finding in report.findings)
