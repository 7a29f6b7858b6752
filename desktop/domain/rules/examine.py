"""Examine a round: every live rule over everything that was kept."""

from desktop.domain.finding import Finding
from desktop.domain.rules.comparison import comparisons
from desktop.domain.rules.completeness import lacking
from desktop.domain.rules.contradictions import contradictions
from desktop.domain.rules.lists import lists_differ
from desktop.domain.rules.round_view import RoundView
from desktop.domain.rules.rule import Rulebook
from desktop.domain.rules.twice import told_twice


def examine(view: RoundView, rules: Rulebook) -> tuple[Finding, ...]:
    """Return what the live rules say of the round, those that are switched off left out, in staff's own words."""
    beside = (*contradictions(view, rules), *lists_differ(view), *comparisons(view, rules))
    found = (*beside, *lacking(view), *told_twice(view))
    return rules.govern(found)
