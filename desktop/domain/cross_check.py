"""Cross-check teams (chấm chéo): which unit's team scores which unit, and how several sheets of one unit are pooled."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.cluster import Cluster
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Layer, Ledger, State
from desktop.domain.scoring.cells import ruling


@dataclass(frozen=True, slots=True, order=True)
class Team:
    """The team of the unit `checker` scores the unit `checked`."""

    checker: str
    checked: str


class Method(StrEnum):
    """How the points of several teams become one: their mean, their median, the mean without highest and lowest."""

    MEAN = "mean"
    MEDIAN = "median"
    TRIMMED = "trimmed"


@dataclass(frozen=True, slots=True)
class Plan:
    """Who checks whom, and how several sheets of one unit are pooled."""

    teams: tuple[Team, ...] = ()
    method: Method = Method.MEAN


def rotation(cluster: Cluster, each: int = 1) -> tuple[Team, ...]:
    """Return who checks whom when each unit checks the next `each` ones in protocol order, round the end."""
    codes = [unit.code for unit in cluster.units]
    steps = range(1, min(each, len(codes) - 1) + 1)
    return tuple(Team(code, codes[(place + step) % len(codes)]) for place, code in enumerate(codes) for step in steps)


def check_teams(cluster: Cluster, teams: tuple[Team, ...]) -> tuple[Finding, ...]:
    """Return every error of an assignment: unknown units, a unit that checks itself, a pair named twice."""
    known = tuple(unit.code for unit in cluster.units)
    return tuple(finding for place, team in enumerate(teams) for finding in _errors(team, teams[:place], known))


def not_assigned(ledger: Ledger) -> frozenset[tuple[str, str]]:
    """Return the cells (unit and leaf) that are not assigned: no team scores them."""
    rows = ruling(ledger.entries, Layer.CLAIM).rows
    cells = ((unit, code, entry.state) for unit, row in rows.items() for code, entry in row.items())
    return frozenset((unit, code) for unit, code, state in cells if state is State.NOT_ASSIGNED)


def _errors(team: Team, before: tuple[Team, ...], known: tuple[str, ...]) -> Iterator[Finding]:
    for code in (team.checker, team.checked):
        if code not in known:
            yield Finding(Level.ERROR, "entry_unit_unknown", {"value": code, "known": known})
    if team.checker == team.checked:
        yield Finding(Level.ERROR, "cross_itself", {"unit": team.checker}, None, team.checker)
    if team in before:
        yield Finding(Level.ERROR, "cross_twice", {"checker": team.checker, "checked": team.checked})
