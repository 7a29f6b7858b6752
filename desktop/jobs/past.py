"""This year set against the years before, along the links of merged, renamed and split units."""

from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.scoring.standings import Standings
from desktop.domain.years import ThenAndNow, compare_years
from desktop.store import past_years
from desktop.store.connection import looking


def years_before(desk: Desk, framework: Framework, standings: Standings) -> tuple[ThenAndNow, ...]:
    """Return each earlier year that was carried over, the latest first, compared with `standings`.

    Points of criteria are not compared: the frameworks of those years stayed in their own files.
    """
    with looking(desk) as db:
        years, links = past_years.load(db), past_years.predecessors(db)
    return tuple(compare_years(each, None, framework, standings, links) for each in years)
