"""Cross-check teams (chấm chéo): which unit's team scores which unit; never its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.cluster import Cluster
from desktop.domain.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Team:
    """The team of the unit `checker` scores the unit `checked`."""

    checker: str
    checked: str


def rotation(cluster: Cluster) -> tuple[Team, ...]:
    """Return who checks whom when each unit checks the next one in protocol order, the last one the first."""
    codes = [unit.code for unit in cluster.units]
    if len(codes) < 2:
        return ()
    return tuple(Team(code, codes[(place + 1) % len(codes)]) for place, code in enumerate(codes))


def check_teams(cluster: Cluster, teams: tuple[Team, ...]) -> tuple[Finding, ...]:
    """Return every error of an assignment: unknown units, a unit that checks itself, a pair named twice."""
    known = tuple(unit.code for unit in cluster.units)
    return tuple(finding for place, team in enumerate(teams) for finding in _errors(team, teams[:place], known))


def _errors(team: Team, before: tuple[Team, ...], known: tuple[str, ...]) -> Iterator[Finding]:
    for code in (team.checker, team.checked):
        if code not in known:
            yield Finding(Level.ERROR, "entry_unit_unknown", {"value": code, "known": known})
    if team.checker == team.checked:
        yield Finding(Level.ERROR, "cross_itself", {"unit": team.checker}, None, team.checker)
    if team in before:
        yield Finding(Level.ERROR, "cross_twice", {"checker": team.checker, "checked": team.checked})
