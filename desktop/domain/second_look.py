"""The second look (người thứ hai xác nhận): somebody of another unit confirms the scores of the chair's own unit."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.cluster import Cluster
from desktop.domain.finding import Finding, Level
from desktop.domain.scoring.sheet import Scoresheet


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Who of which unit confirmed the scores of `unit`, when, and the points that stood there, leaf by leaf."""

    unit: str
    reader: str
    reader_unit: str
    read_on: date
    points: tuple[tuple[str, Decimal | None], ...]

    def holds(self, sheet: Scoresheet) -> bool:
        """Whether the scores are still those that were confirmed."""
        return self.points == points_of(sheet)


def points_of(sheet: Scoresheet) -> tuple[tuple[str, Decimal | None], ...]:
    """Return the points of every leaf as a second reader confirms them."""
    return tuple((cell.criterion, cell.points) for cell in sheet.cells)


def check_look(cluster: Cluster, look: SecondLook) -> tuple[Finding, ...]:
    """Return why a second look cannot stand: nobody named, a unit that is none, or the very unit it is about."""
    if not look.reader.strip():
        return (Finding(Level.ERROR, "second_look_nobody", {}, None, look.unit),)
    if cluster.unit(look.reader_unit) is None:
        known = tuple(unit.code for unit in cluster.units)
        return (Finding(Level.ERROR, "entry_unit_unknown", {"value": look.reader_unit, "known": known}),)
    if look.reader_unit == look.unit:
        return (Finding(Level.ERROR, "dispute_reader_own_unit", {}, None, look.unit),)
    return ()
