"""A new year from the old one (Mở năm mới): what is carried over, what begins anew, how the units changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Framework, Indicator
from desktop.domain.guidance import Answer, Ask, Guidance, kind_of
from desktop.domain.ledger import Figure, Layer, Ledger
from desktop.domain.manner import PLAIN, Manner, PastText
from desktop.domain.profile import Profile
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Standing, Standings

Kind = Literal["renamed", "merged", "split", "left", "joined"]
KINDS: tuple[Kind, ...] = ("renamed", "merged", "split", "left", "joined")


@dataclass(frozen=True, slots=True)
class Change:
    """How units changed: those of codes `former` became `units`, from a day on, by a decision.

    A unit that left has no `units`, one that joined no `former`.
    """

    kind: Kind
    since: date
    decision: str = ""
    former: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A unit of an earlier year that a unit of this year goes on from."""

    unit: str
    code: str
    name: str
    kind: str
    since: date
    decision: str


@dataclass(frozen=True, slots=True)
class PastUnit:
    """How a unit of a past year ended: total, rank and class as agreed then, and the points of each leaf.

    `claims` are the points it had claimed for itself.
    """

    code: str
    name: str
    total: Decimal
    rank: int | None
    class_name: str | None
    points: tuple[tuple[str, Decimal], ...]
    claims: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class PastYear:
    """A past year, as far as later ones compare themselves with it.

    `framework` is the one it was scored under, None where that is not known; `links` lead from the units of the year
    after it to its own.
    """

    year: int
    units: tuple[PastUnit, ...]
    figures: tuple[Figure, ...]
    framework: Framework | None = None
    links: tuple[Predecessor, ...] = ()


@dataclass(frozen=True, slots=True)
class NewYear:
    """The new year before anything is entered. `carried` and `reset` say how many of what, by code.

    `manner` is the cluster's wording of its papers, with what the old year's report said; `profiles` are the shapes
    of the files its units send; `earlier` are the years before `past`, the latest first.
    """

    cluster: Cluster
    predecessors: tuple[Predecessor, ...]
    framework: Framework | None
    indicators: tuple[Indicator, ...]
    past: PastYear
    carried: tuple[tuple[str, int], ...]
    reset: tuple[tuple[str, int], ...]
    manner: Manner = PLAIN
    profiles: tuple[Profile, ...] = ()
    earlier: tuple[PastYear, ...] = ()


@dataclass(frozen=True, slots=True)
class Offices:
    """Who chairs the new year; None where that is still open."""

    chair: str | None = None
    deputy: str | None = None


def successor(code: str | None, changes: Iterable[Change]) -> str | None:
    """Return the unit that goes on from the unit of that code; itself when it did not change, None when none does."""
    change = next((each for each in changes if code in each.former), None)
    if change is None:
        return code
    return change.units[0].code if len(change.units) == 1 else None


def check_changes(cluster: Cluster, changes: Iterable[Change], offices: Offices) -> tuple[Finding, ...]:
    """Return why these changes cannot be made: units unknown or changed twice, codes taken, chairs from elsewhere."""
    made = tuple(changes)
    return (*_check_former(cluster, made), *_check_new(cluster, made, offices))


def open_year(
    old: Ledger, indicators: tuple[Indicator, ...], standings: Standings, changes: tuple[Change, ...], offices: Offices
) -> NewYear:
    """Return the year after `old`, whose agreed result is `standings`; `indicators` are the old year's own."""
    cluster = _next_cluster(old.cluster, changes, offices)
    framework = None
    if old.framework.criteria:
        framework = replace(old.framework, version=1, year=cluster.year, basis="")
    return NewYear(
        cluster=cluster,
        predecessors=tuple(_predecessors(old.cluster, changes)),
        framework=framework,
        indicators=indicators,
        past=_past(old, standings),
        carried=_carried(cluster, framework, indicators, old),
        reset=_reset(old),
    )


def carry_years(new: NewYear, earlier: tuple[PastYear, ...]) -> NewYear:
    """Return the new year with the years the old one was compared with, the latest first."""
    carried = (*new.carried, ("past_years", len(earlier))) if earlier else new.carried
    return replace(new, earlier=earlier, carried=carried)


def carry_profiles(new: NewYear, profiles: Iterable[Profile], changes: Iterable[Change]) -> NewYear:
    """Return the new year with the file shapes of the units that go on as they were, under a new name at most."""
    made = tuple(changes)
    kept = tuple(each for profile in profiles if (each := _carried_profile(profile, made)))
    return replace(new, profiles=kept, carried=(*new.carried, ("profiles", len(kept))))


def _carried_profile(profile: Profile, changes: tuple[Change, ...]) -> Profile | None:
    unit = _going_on(profile.unit, changes)
    if unit is None:
        return None
    answers = (_answer_of(each, changes) for each in profile.guidance.answers)
    return replace(profile, unit=unit, guidance=Guidance(tuple(each for each in answers if each)))


def _answer_of(answer: Answer, changes: tuple[Change, ...]) -> Answer | None:
    """An answer to whose a file is names a unit, which may go on under another code."""
    if kind_of(answer.key) is not Ask.UNIT:
        return answer
    unit = _going_on(answer.choice, changes)
    return replace(answer, choice=unit) if unit else None


def _going_on(code: str, changes: tuple[Change, ...]) -> str | None:
    change = next((each for each in changes if code in each.former), None)
    return code if change is None else (change.units[0].code if change.kind == "renamed" else None)


def carry_words(new: NewYear, wordings: Mapping[str, str], texts: tuple[PastText, ...]) -> NewYear:
    """Return the new year with the cluster's wording of its papers, and what the old year's report said, to look at."""
    said = (("wordings", len(wordings)), ("past_texts", len(texts)))
    carried = (*new.carried, *(each for each in said if each[1]))
    return replace(new, manner=Manner(wordings=wordings, past=texts), carried=carried)


def _check_former(cluster: Cluster, changes: tuple[Change, ...]) -> Iterator[Finding]:
    former = [code for change in changes for code in change.former]
    for code in sorted(set(former)):
        if cluster.unit(code) is None:
            yield Finding(Level.ERROR, "change_of_unknown_unit", {"unit": code})
        if former.count(code) > 1:
            yield Finding(Level.ERROR, "unit_changed_twice", {"unit": code})


def _check_new(cluster: Cluster, changes: tuple[Change, ...], offices: Offices) -> Iterator[Finding]:
    codes = [unit.code for unit in _units(cluster, changes)]
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield Finding(Level.ERROR, "unit_code_taken", {"unit": code})
    for office, holder in (("chair", offices.chair), ("deputy", offices.deputy)):
        if holder is not None and holder not in codes:
            yield Finding(Level.ERROR, "office_of_unknown_unit", {"key": office, "unit": holder})


def _next_cluster(old: Cluster, changes: tuple[Change, ...], offices: Offices) -> Cluster:
    return replace(
        old,
        year=old.year + 1,
        units=_units(old, changes),
        rounds=tuple(_next_round(each, old.year) for each in old.rounds),
        chair=offices.chair,
        deputy=offices.deputy,
        units_expected=None,
    )


def _units(old: Cluster, changes: tuple[Change, ...]) -> tuple[Unit, ...]:
    gone = {code for change in changes for code in change.former}
    staying = [unit for unit in old.units if unit.code not in gone]
    new = [unit for change in changes for unit in change.units]
    return tuple(sorted((*staying, *new), key=lambda unit: unit.order))


def _next_round(old: Round, year: int) -> Round:
    title = old.title.replace(str(year), str(year + 1))
    return Round(old.code, title, _year_later(old.begins), _year_later(old.ends))


def _year_later(day: date) -> date:
    """Return the same day of the next year; the last of February for a leap day, and stays so."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap_day else day.day)


def _predecessors(old: Cluster, changes: tuple[Change, ...]) -> Iterator[Predecessor]:
    for change in changes:
        for unit in change.units:
            for code in change.former:
                before = old.unit(code)
                name = before.name if before else code
                yield Predecessor(unit.code, code, name, change.kind, change.since, change.decision)


def _past(old: Ledger, standings: Standings) -> PastYear:
    figures = tuple(figure for figure in old.figures if figure.period == "this")
    claims = {sheet.unit: sheet for sheet in score(old, Layer.CLAIM)}
    units = tuple(_past_unit(old.cluster, each, claims[each.unit]) for each in standings.standings)
    return PastYear(old.cluster.year, units, figures, old.framework if old.framework.criteria else None)


def _past_unit(cluster: Cluster, standing: Standing, claim: Scoresheet) -> PastUnit:
    unit = cluster.unit(standing.unit)
    points = tuple((cell.criterion, cell.points) for cell in standing.sheet.cells if cell.points is not None)
    name = unit.name if unit else standing.unit
    claimed = (cell for cell in claim.cells if cell.layer is Layer.CLAIM)
    claims = tuple((cell.criterion, cell.points) for cell in claimed if cell.points is not None)
    return PastUnit(standing.unit, name, standing.sheet.total, standing.rank, standing.class_name, points, claims)


def _carried(
    cluster: Cluster, framework: Framework | None, indicators: tuple[Indicator, ...], old: Ledger
) -> tuple[tuple[str, int], ...]:
    return (
        ("units", len(cluster.units)),
        ("rounds", len(cluster.rounds)),
        ("criteria", len(framework.leaves) if framework else 0),
        ("classes", len(framework.classes) if framework else 0),
        ("indicators", len(indicators) + (len(framework.indicators) if framework else 0)),
        ("past_units", len(old.cluster.units)),
    )


def _reset(old: Ledger) -> tuple[tuple[str, int], ...]:
    return (
        ("entries", len(old.entries)),
        ("figures", len(old.figures)),
        ("awards", len(old.awards)),
        ("lines", sum(len(each.lines) for each in old.registers.registered)),
        ("sections", len(old.sections)),
        ("passages", len(old.passages)),
        ("effects", len(old.effects)),
        ("draws", len(old.draws)),
        ("delegates", len(old.conference.delegates)),
    )
