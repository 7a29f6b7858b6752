"""Gather the chair's handbook from the log and from what was found in each unit's files."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from desktop.domain.finding import Finding, Level, weight
from desktop.domain.handbook import Done, Handbook, Quirk, UnitFiles
from desktop.domain.intake import Report
from desktop.store import clusters, draws, frameworks, history, reports, year_state
from desktop.store.connection import Store
from desktop.store.history import Act
from desktop.words.findings import tell

_MOST_QUIRKS = 8
"""So many habits of a unit's files are told."""


def gather(db: Store) -> Handbook:
    """Return what the store knows of how its year went."""
    kept = [each for period in clusters.load(db).rounds for each in reports.all_kept(db, period.code)]
    drawn = sum(len(draws.load(db, period.code)) for period in clusters.load(db).rounds)
    return Handbook(
        calendar=_calendar(history.acts(db), _names(db)),
        files=tuple(
            _unit_files(name, [each for each in kept if each.unit == code]) for code, name in _names(db).items()
        ),
        late=len(year_state.late_changes(db)),
        draws=drawn,
        versions=len(frameworks.versions(db)),
    )


def _names(db: Store) -> dict[str, str]:
    return {unit.code: unit.short for unit in clusters.load(db).units}


def _calendar(acts: Iterable[Act], names: dict[str, str]) -> tuple[Done, ...]:
    """Return the acts of each day and kind together, in their order; what a new chain carried over counts as it was."""
    told = [
        (_day(act), str(act.facts.get("what") or act.name), _units(act, names))
        for act in acts
        if act.name != "begin_chain"
    ]
    return tuple(
        Done(day, what, len(rows), tuple(dict.fromkeys(unit for row in rows for unit in row[2])))
        for (day, what), rows in ((key, list(each)) for key, each in groupby(told, key=lambda row: row[:2]))
    )


def _day(act: Act) -> date:
    return datetime.fromisoformat(act.time).date()


def _units(act: Act, names: dict[str, str]) -> tuple[str, ...]:
    """Return the units whose reports the act brought, or that its facts name."""
    code = act.facts.get("unit")
    return (names[code],) if isinstance(code, str) and code in names else ()


def _unit_files(name: str, kept: list[Report]) -> UnitFiles:
    days = sorted(date.fromisoformat(each.received[:10]) for each in kept)
    found: Counter[str] = Counter()
    first: dict[str, Finding] = {}
    for report in kept:
        for finding in report.findings:
            first.setdefault(finding.code, finding)
        found.update({finding.code for finding in report.findings})
    telling = sorted((each for each in first.values() if each.level is not Level.ERROR), key=weight, reverse=True)
    return UnitFiles(
        unit=name,
        files=len(kept),
        again=sum(each.supersedes is not None for each in kept),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        endings=tuple(sorted({Path(each.file).suffix.lower() for each in kept} - {""})),
        quirks=tuple(Quirk(tell(each).message, found[each.code]) for each in telling[:_MOST_QUIRKS]),
    )
