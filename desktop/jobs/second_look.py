"""Let somebody of another unit confirm the scores of the chair's own unit, and say whether that still holds."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.second_look import SecondLook, check_look, points_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import standings_of
from desktop.store import second_looks
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working


@dataclass(frozen=True, slots=True)
class Looked:
    """The chair's own unit (None where nobody chairs), the last look at its scores, and whether it still holds."""

    unit: str | None
    look: SecondLook | None = None
    holds: bool = False


def looked(desk: Desk, stage: Layer) -> Looked:
    """Return whether the chair's own unit is confirmed at `stage`."""
    with looking(desk) as db:
        ledger = ledger_of(db, desk)
        return looked_at(db, ledger, standings_of(ledger, stage))


def looked_at(db: Store, ledger: Ledger, standings: Standings) -> Looked:
    """Return whether the chair's own unit is confirmed as it stands in `standings`."""
    standing = standings.of(ledger.cluster.chair) if ledger.cluster.chair else None
    if standing is None:
        return Looked(ledger.cluster.chair)
    look = second_looks.last(db, ledger.round.code, standings.stage, standing.unit)
    return Looked(standing.unit, look, look is not None and look.holds(standing.sheet))


def confirm(desk: Desk, reader: str, reader_unit: str, stage: Layer, on: date | None = None) -> SecondLook:
    """Keep that `reader` of `reader_unit` confirmed the chair's own unit as it stands at `stage`, as one act.

    Raises: REFUSED with findings: no unit chairs, nobody named, or somebody of the chair's own unit.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        chair = ledger.cluster.chair
        standing = standings_of(ledger, stage).of(chair) if chair else None
        if chair is None or standing is None:
            raise DeskError(Trouble.REFUSED, {"path": desk.path}, (Finding(Level.ERROR, "second_look_no_chair"),))
        day = on or desk.clock().date()
        look = SecondLook(chair, reader.strip(), reader_unit, day, points_of(standing.sheet))
        findings = check_look(ledger.cluster, look)
        if findings:
            raise DeskError(Trouble.REFUSED, {"path": desk.path}, findings)
        facts = {"unit": chair, "reader": look.reader, "reader_unit": reader_unit, "stage": stage.value}
        with act(db, desk, "second_look", facts) as number:
            second_looks.append(db, number, ledger.round.code, stage, look)
    return look
