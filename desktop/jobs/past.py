"""This year set against the years before, along the links of merged, renamed and split units."""

from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.scoring.standings import Standings
from desktop.domain.years import ThenAndNow, compare_through
from desktop.store import past_years
from desktop.store.connection import looking


def years_before(desk: Desk, framework: Framework, standings: Standings) -> tuple[ThenAndNow, ...]:
    """Return each earlier year that was carried over, the latest first, compared with `standings`."""
    with looking(desk) as db:
        years = past_years.load(db)
    return compare_through(years, framework, standings)
