"""The ledger of a round: all that counts now, read in one go."""

from dataclasses import replace
from decimal import Decimal

from sqlite_utils import Database

from desktop.domain.cluster import Cluster, Round
from desktop.domain.framework import Framework, Indicator
from desktop.domain.ledger import Entry, Ledger
from desktop.domain.scoring.fitting import fitting
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import (
    awards,
    clusters,
    conferences,
    draws,
    effects,
    entries,
    figures,
    frameworks,
    indicators,
    passages,
    register_lines,
    sections,
    uses,
)
from desktop.store.errors import legible
from desktop.store.uses import Uses


@legible
def load(db: Database, round_code: str | None, used: Uses | None = None) -> Ledger:
    """Return what counts in a round (None: the last one) under the framework in use.

    `used` supposes other reports in use than those that are.

    Raises: DeskError UNKNOWN_ROUND.
    """
    used = used or uses.load(db)
    blank = asked(db, round_code)
    period = blank.round.code
    return replace(
        blank,
        entries=_entries(db, period, blank.framework, used),
        effects=effects.load(db, period),
        draws=draws.load(db, period),
        figures=figures.load(db, period, used),
        awards=awards.load(db, period, used),
        sections=sections.load(db, period, used),
        registers=register_lines.load(db, period, tuple(unit.code for unit in blank.cluster.units), used),
        passages=passages.load(db, period),
        conference=conferences.load(db, period),
        texts_left=uses.texts_left(db, used),
    )


@legible
def asked(db: Database, round_code: str | None) -> Ledger:
    """Return a round's ledger without anything reported: the cluster, the framework in use and the indicators.

    Raises: DeskError UNKNOWN_ROUND.
    """
    cluster = clusters.load(db)
    period = _round(cluster, round_code)
    framework = frameworks.current(db) or _no_framework(cluster)
    own = _indicators(framework, indicators.load(db))
    return Ledger(cluster, period, framework, own, reporters=indicators.reporters(db))


def _entries(db: Database, round_code: str, framework: Framework, used: Uses) -> tuple[Entry, ...]:
    """Return the round's entries; those given under another version only where their criterion still takes them."""
    sql = "SELECT id FROM entry WHERE round = ? AND framework_version <> ?"
    doubted = {number for (number,) in db.execute(sql, [round_code, framework.version])}
    return fitting(framework, entries.load(db, round_code, used), doubted)


def _round(cluster: Cluster, code: str | None) -> Round:
    period = cluster.round(code)
    if period is None:
        known = ", ".join(each.code for each in cluster.rounds)
        raise DeskError(Trouble.UNKNOWN_ROUND, {"round": code or "", "known": known})
    return period


def _no_framework(cluster: Cluster) -> Framework:
    return Framework(name="", year=cluster.year, version=0, total=Decimal(0), criteria=())


def _indicators(framework: Framework, own: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    asked = {each.code for each in framework.indicators}
    return framework.indicators + tuple(each for each in own if each.code not in asked)
