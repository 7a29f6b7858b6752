"""Cross-checks: blind sheets for the teams, and where what they gave differs from what the units claim."""

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.cross_check import Team, check_teams, rotation
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.self_scores import Gap, self_scores
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet made: for which team, and where it lies."""

    team: Team
    path: str


def make_sheets(desk: Desk, folder: str, teams: tuple[Team, ...] = ()) -> tuple[Sheet, ...]:
    """Write one blind workbook per team into the checker's folder below `folder`; without teams, the rotation's.

    They are read back by importing them into the layer `cross`.
    Raises: REFUSED with findings; NO_FRAMEWORK; FILE_UNWRITABLE, DISK_FULL.
    """
    from desktop.papers.files import write_beside
    from desktop.papers.forms.cross import cross_sheet

    ledger = load_ledger(desk)
    if not ledger.framework.criteria:
        raise DeskError(Trouble.NO_FRAMEWORK)
    wanted = teams or rotation(ledger.cluster)
    findings = check_teams(ledger.cluster, wanted)
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": "cross"}, findings)
    day, year = desk.clock().date(), ledger.cluster.year
    made = []
    for team in wanted:
        name = f"ChamCheo_{team.checked}_{year}_v{ledger.framework.version}.xlsx"
        path = Path(folder) / team.checker / name
        made.append(Sheet(team, write_beside(str(path), cross_sheet(ledger, team, day))))
    return tuple(made)


def differences(desk: Desk) -> tuple[Ledger, tuple[Gap, ...]]:
    """Return the ledger and every cell whose cross-checked points are not what the unit claims."""
    ledger = load_ledger(desk)
    found = self_scores(ledger, Layer.CROSS).gaps
    return ledger, tuple(each for each in found if each.gap)
