"""Open a new year from the old: look at what would be carried over, then make its file."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.changes_file import ChangesFile, read_changes
from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.gathering import RequiredPaper
from desktop.domain.indicators import reporters_of
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.manner import Manner, PastText
from desktop.domain.new_year import (
    NewYear,
    Offices,
    carry_profiles,
    carry_words,
    carry_years,
    check_changes,
    open_year,
    successor,
)
from desktop.domain.rules.rule import Setting
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import dossier_of
from desktop.jobs.files import read_text
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import result_of, standings_of
from desktop.store import (
    clusters,
    conferences,
    frameworks,
    gathering,
    history,
    indicators,
    manners,
    past_years,
    profiles,
    rule_settings,
    year_state,
)
from desktop.store.acts import act
from desktop.store.connection import Store, creating, looking
from desktop.store.year_state import Standing


@dataclass(frozen=True, slots=True)
class Opening:
    """A new year looked at: what it would hold, the print code of the old year's state, whether that year is closed.

    `papers` are those the units hand in, by the code of their round; `reporters` the units that go on reporting an
    indicator that not every unit reports, by its code.
    """

    new: NewYear
    code: str
    closed: bool
    rules: tuple[Setting, ...] = ()
    papers: tuple[tuple[str, tuple[RequiredPaper, ...]], ...] = ()
    reporters: tuple[tuple[str, tuple[str, ...]], ...] = ()


def changes_of(path: str | None) -> ChangesFile:
    """Return the changes in the file at `path`, none for None. Raises: REFUSED with its findings, FILE_MISSING."""
    if path is None:
        return ChangesFile()
    changes, findings = read_changes(read_text(path), Path(path).name)
    if changes is None:
        raise DeskError(Trouble.REFUSED, {"path": path}, findings)
    return changes


def look_ahead(desk: Desk, changes: ChangesFile) -> Opening:
    """Return what a year opened from the desk's would hold; who was elected chairs it unless `changes` says otherwise.

    Raises: REFUSED with findings when the changes do not fit the old year's units; STORE_ALTERED.
    """
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        elected = conferences.load(db, ledger.round.code)
        offices = Offices(
            changes.offices.chair or successor(elected.next_chair, changes.changes),
            changes.offices.deputy or successor(elected.next_deputy, changes.changes),
        )
        findings = check_changes(ledger.cluster, changes.changes, offices)
        if findings:
            raise DeskError(Trouble.REFUSED, {"path": desk.path}, findings)
        standings = standings_of(ledger, Layer.AGREED)
        new = open_year(ledger, indicators.load(db), standings, changes.changes, offices)
        new = carry_years(new, past_years.load(db))
        manner, code = manners.load(db, ledger.round.code), history.print_code(db)
        new = carry_profiles(new, profiles.load(db), changes.changes)
        rules = rule_settings.load(db)
        new = replace(new, carried=(*new.carried, ("rules", len(rules)))) if rules else new
        papers = _required(db, new)
        new = replace(new, carried=(*new.carried, *_counted(papers)))
        closed = year_state.standing(db) is Standing.CLOSED
    said = _said(desk, ledger, manner)
    return Opening(carry_words(new, manner.wordings, said), code, closed, rules, papers, _reporters(ledger, new))


def make_year(desk: Desk, path: str, opening: Opening) -> None:
    """Make the new year's file at `path`, as one act; it has the old file's password. The old file stays as it is.

    Raises: STORE_EXISTS, FILE_UNWRITABLE, DISK_FULL.
    """
    new = opening.new
    own = replace(desk, path=path, held=False, late=None)
    facts: dict[str, Fact] = {"name": new.cluster.name, "year": new.cluster.year, "code": opening.code}
    with creating(own) as db, act(db, own, "new_year", facts) as number:
        clusters.save(db, new.cluster)
        indicators.save(db, new.indicators)
        for indicator, units in opening.reporters:
            indicators.save_reporters(db, indicator, units)
        if new.framework is not None:
            frameworks.save(db, new.framework, "draft")
        past_years.keep(db, new.past)
        past_years.keep_earlier(db, new.earlier)
        past_years.keep_predecessors(db, new.predecessors)
        manners.keep_wordings(db, new.manner.wordings)
        manners.save_past(db, new.past.year, new.manner.past)
        profiles.keep_all(db, number, new.profiles)
        rule_settings.keep(db, number, opening.rules)
        for round_code, papers in opening.papers:
            gathering.save_required(db, round_code, papers)


def _reporters(old: Ledger, new: NewYear) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return who goes on reporting what not every unit reports; what no unit is left to report is every unit's."""
    codes = {unit.code for unit in new.cluster.units}
    named = dict.fromkeys(indicator for indicator, _ in old.reporters)
    return tuple((each, tuple(unit for unit in reporters_of(old, each) if unit in codes)) for each in named)


def _required(db: Store, new: NewYear) -> tuple[tuple[str, tuple[RequiredPaper, ...]], ...]:
    """Return the papers somebody listed for the rounds the new year has too."""
    listed = ((each.code, gathering.required_papers(db, each.code)) for each in new.cluster.rounds)
    return tuple((code, papers) for code, papers in listed if papers)


def _counted(papers: tuple[tuple[str, tuple[RequiredPaper, ...]], ...]) -> tuple[tuple[str, int], ...]:
    return (("required_papers", sum(len(each) for _, each in papers)),) if papers else ()


def _said(desk: Desk, ledger: Ledger, manner: Manner) -> tuple[PastText, ...]:
    """Return what the old year's report says at the agreed stage."""
    from desktop.papers.report import said

    return said(replace(dossier_of(result_of(ledger, Layer.AGREED), desk.clock().date(), ""), manner=manner))
