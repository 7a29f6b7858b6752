"""Record a draw or a vote held outside the program: it orders units that nothing else could part."""

from desktop.domain.desk import Desk
from desktop.domain.entries_file import read_entries
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Draw, Layer, Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import standings_of
from desktop.store import draws
from desktop.store.acts import act
from desktop.store.connection import working


def record_draw(desk: Desk, draw: Draw, stage: Layer) -> Standings:
    """Keep a draw about units that share a rank at `stage`, as one act; return the standings it makes.

    Raises: REFUSED with findings when order or units cannot stand, or when the units do not share one rank.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        findings = _errors(ledger, draw) or _not_tied(standings_of(ledger, stage), draw)
        if findings:
            raise DeskError(Trouble.REFUSED, {"path": "draw"}, findings)
        with act(db, desk, "draw", {"order": draw.order, "by": draw.by}) as number:
            draws.append(db, number, ledger.round.code, [draw])
        return standings_of(ledger_of(db, desk), stage)


def tied_groups(standings: Standings) -> tuple[tuple[str, ...], ...]:
    """Return the units of each shared rank, best rank first, in protocol order."""
    groups: dict[int, list[str]] = {}
    for each in standings.by_rank:
        if each.shared and each.rank is not None:
            groups.setdefault(each.rank, []).append(each.unit)
    return tuple(tuple(units) for units in groups.values())


def _errors(ledger: Ledger, draw: Draw) -> tuple[Finding, ...]:
    plain = {"units": [*draw.units], "order": [*draw.order], "by": draw.by, "witnesses": draw.witnesses}
    _, findings = read_entries({"draws": [plain]}, ledger.framework, ledger.cluster)
    return findings


def _not_tied(standings: Standings, draw: Draw) -> tuple[Finding, ...]:
    if any(set(draw.units) == set(group) for group in tied_groups(standings)):
        return ()
    facts = {"units": draw.units}
    return (Finding(Level.ERROR, "draw_not_tied", facts, None, None, None, draw.units),)
