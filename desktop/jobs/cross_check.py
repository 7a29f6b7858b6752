"""Cross-checks: who checks whom, blind sheets out and in, and where what the teams gave differs from the claims."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.block import Block, Written, with_block, written_block
from desktop.domain.cross_check import Plan, Team, check_teams, not_assigned, rotation
from desktop.domain.cross_pooling import Cell, Pooled, TeamSheet, moved_block, pool
from desktop.domain.desk import Desk
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.self_scores import Gap, self_scores
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of
from desktop.sheets.cross import read_cross
from desktop.sheets.process import Reader
from desktop.store import cross_checks, entries, originals
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.words.cross_check import nobody, pooled_reason


@dataclass(frozen=True, slots=True)
class Crossing:
    """How the cross-check of the round stands: the plan, the last sheet of each team, what they pool to."""

    ledger: Ledger
    plan: Plan
    sheets: tuple[TeamSheet, ...]
    pooled: Mapping[Cell, Pooled]
    gaps: tuple[Gap, ...]

    def sheet(self, team: Team) -> TeamSheet | None:
        """Return the last sheet of a team; None while none came back."""
        return next((sheet for sheet in self.sheets if sheet.team == team), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet made: for which team, and where it lies."""

    team: Team
    path: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """Sheets that came back, looked at and not kept: what each file says, and what keeping all of them would move."""

    paths: tuple[str, ...]
    sheets: tuple[TeamSheet, ...]
    findings: tuple[Finding, ...]
    block: Block
    ripple: Ripple

    @property
    def blocks(self) -> bool:
        """Whether an error keeps them from being kept."""
        return any(each.level is Level.ERROR for each in self.findings)


def how_it_stands(desk: Desk) -> Crossing:
    """Return how the cross-check of the desk's round stands; nothing is written."""
    with looking(desk) as db:
        return _crossing(db, ledger_of(db, desk))


def foresee_plan(now: Crossing, plan: Plan, stage: Layer) -> Ripple:
    """Return what pooling the sheets by another plan would move at `stage`. Nothing is read or written."""
    return _ripple(now.ledger, _moved(now, _planned(now, plan)), stage)


def declare(desk: Desk, plan: Plan) -> None:
    """Keep who checks whom and how sheets are pooled, as one act; the layer `cross` follows.

    Raises: REFUSED with findings.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        _refuse(check_teams(ledger.cluster, plan.teams))
        before = _crossing(db, ledger)
        after = _planned(before, plan)
        block = _moved(before, after)
        facts = {"teams": len(plan.teams), "method": plan.method.value, "cells": len(block.changes)}
        with act(db, desk, "cross_plan", facts) as number:
            cross_checks.save_plan(db, number, ledger.round.code, plan)
            _write(db, number, ledger, block, after)


def make_sheets(desk: Desk, folder: str, teams: Sequence[Team] = ()) -> tuple[Sheet, ...]:
    """Write one blind workbook per team into the checker's folder below `folder`: `teams`, or all of the plan.

    Where nobody was told to check, the rotation's sheets are made.
    Raises: REFUSED with findings; NO_FRAMEWORK; FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.files import write_beside
    from desktop.papers.forms.cross import cross_sheet

    now = how_it_stands(desk)
    if not now.ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    wanted = tuple(teams) or now.plan.teams or rotation(now.ledger.cluster)
    _refuse(check_teams(now.ledger.cluster, wanted))
    day, year, version = desk.clock().date(), now.ledger.cluster.year, now.ledger.framework.version
    made = []
    for team in wanted:
        path = Path(folder) / team.checker / f"ChamCheo_{team.checker}_cham_{team.checked}_{year}_v{version}.xlsx"
        made.append(Sheet(team, write_beside(str(path), cross_sheet(now.ledger, team, day))))
    return tuple(made)


def look_at(desk: Desk, paths: Sequence[str], stage: Layer) -> Incoming:
    """Return what sheets that came back say and what keeping them would move at `stage`; nothing is written.

    Where nobody was told to check, every team that a sheet names counts as told.
    Raises: FILE_MISSING, FILE_UNREADABLE.
    """
    with Reader() as reader, looking(desk) as db:
        now = _crossing(db, ledger_of(db, desk))
        readings = [read_cross(reader.read(path), now.ledger) for path in paths]
    found = [finding for reading in readings for finding in reading.findings]
    sheets = tuple(reading.sheet for reading in readings if reading.sheet is not None)
    found += _of_teams(now, sheets)
    block = _moved(now, _with(now, sheets))
    return Incoming(tuple(paths), sheets, tuple(found), block, _ripple(now.ledger, block, stage))


def take(desk: Desk, incoming: Incoming) -> None:
    """Keep sheets that were looked at, with their files, as one act; the layer `cross` follows.

    Raises: REFUSED with findings; FILE_UNREADABLE when a file changed since; the store's troubles.
    """
    _refuse(tuple(each for each in incoming.findings if each.level is Level.ERROR))
    contents = {path: read_bytes(path) for path in incoming.paths}
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        before = _crossing(db, ledger)
        after = _with(before, incoming.sheets)
        block = _moved(before, after)
        units = tuple(dict.fromkeys(sheet.team.checked for sheet in incoming.sheets))
        facts: Facts = {"sheets": len(incoming.sheets), "units": units, "cells": len(block.changes)}
        with act(db, desk, "cross_take", facts) as number:
            for path, content in contents.items():
                _keep_original(db, desk, incoming.sheets, path, content)
            if after.plan != before.plan:
                cross_checks.save_plan(db, number, ledger.round.code, after.plan)
            cross_checks.append_sheets(db, number, ledger.round.code, incoming.sheets)
            _write(db, number, ledger, block, after)


def _crossing(db: Store, ledger: Ledger) -> Crossing:
    plan, sheets = cross_checks.plan(db, ledger.round.code), cross_checks.sheets(db, ledger.round.code)
    gaps = (each for each in self_scores(ledger, Layer.CROSS).gaps if each.verified_by is Layer.CROSS)
    return Crossing(ledger, plan, sheets, pool(plan, sheets, ledger.framework), tuple(gaps))


def _planned(now: Crossing, plan: Plan) -> Crossing:
    return replace(now, plan=plan, pooled=pool(plan, now.sheets, now.ledger.framework))


def _with(now: Crossing, sheets: tuple[TeamSheet, ...]) -> Crossing:
    """Return the cross-check with sheets come back; teams nobody was told of join where no plan was made."""
    new = {sheet.team for sheet in sheets}
    kept = (*(each for each in now.sheets if each.team not in new), *sheets)
    plan = now.plan if now.plan.teams else replace(now.plan, teams=tuple(sheet.team for sheet in sheets))
    return _planned(replace(now, sheets=kept), plan)


def _moved(before: Crossing, after: Crossing) -> Block:
    """Return what the layer `cross` has to change; cells that are not assigned stay so."""
    out = not_assigned(before.ledger)
    moved = moved_block(before.pooled, after.pooled).changes
    return Block(tuple(change for change in moved if change.cell not in out))


def _of_teams(now: Crossing, sheets: tuple[TeamSheet, ...]) -> tuple[Finding, ...]:
    teams = tuple(sheet.team for sheet in sheets)
    twice = {team for place, team in enumerate(teams) if team in teams[:place]}
    strange = {team for team in teams if now.plan.teams and team not in now.plan.teams}
    coded = [(team, "cross_twice_in") for team in sorted(twice)]
    coded += [(team, "cross_unplanned") for team in sorted(strange)]
    told = (
        Finding(Level.ERROR, code, {"checker": team.checker, "checked": team.checked}, None, team.checked)
        for team, code in coded
    )
    return (*check_teams(now.ledger.cluster, tuple(dict.fromkeys(teams))), *told)


def _write(db: Store, number: int, ledger: Ledger, block: Block, after: Crossing) -> None:
    """Write what the layer `cross` has to change, each cell with what every team gave."""
    written = _written(ledger, block, after)
    entries.withdraw(db, number, written.withdrawn, nobody())
    entries.append(db, number, ledger.round.code, ledger.framework.version, written.added)


def _written(ledger: Ledger, block: Block, after: Crossing) -> Written:
    written = written_block(ledger, block)
    return replace(written, added=tuple(_told(each, after) for each in written.added))


def _told(entry: Entry, after: Crossing) -> Entry:
    cell = after.pooled.get((entry.unit, entry.criterion))
    if cell is None or cell.points is None:
        return replace(entry, reason=nobody())
    places = [mark.place for _, mark in cell.given if mark.place is not None]
    sources = (("points", places[0]),) if len(cell.given) == 1 and places else ()
    files = "; ".join(dict.fromkeys(place.file for place in places))
    reason = pooled_reason(after.ledger.cluster, cell, after.plan.method)
    return replace(entry, reason=reason, evidence=files, sources=sources)


def _ripple(ledger: Ledger, block: Block, stage: Layer) -> Ripple:
    return ripple_of(ledger, with_block(ledger, block), stage)


def _keep_original(db: Store, desk: Desk, sheets: Iterable[TeamSheet], path: str, content: bytes) -> None:
    if hashlib.sha256(content).hexdigest() not in {sheet.sha256 for sheet in sheets}:
        raise DeskError(Trouble.FILE_UNREADABLE, {"path": path, "detail": "tệp vừa bị thay đổi, hãy xem lại"})
    originals.keep(db, Path(path).name, content, desk.clock().isoformat(timespec="seconds"))


def _refuse(findings: tuple[Finding, ...]) -> None:
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": "cross"}, findings)
