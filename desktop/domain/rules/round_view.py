"""What the rules look at: one round's ledger, the earlier rounds of the year, the years before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.facts import Facts
from desktop.domain.figures import asked_for
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Entry, Figure, Layer, Ledger
from desktop.domain.new_year import PastYear, Predecessor
from desktop.domain.place import Place

FigureKey = tuple[str, str, str]
"""Unit, indicator, period."""


@dataclass(frozen=True)
class RoundView:
    """The ledger of the round with what it is compared with. `past` is the latest year carried over, None without.

    `only` is the one unit anything is to be said of, None for all; the others are there to be compared with.

    `earlier` are the year's rounds that begin on the same day and end before this one, the latest last. `narratives`
    are the units whose Word report has come, `kinds` those of all reports by their ids: whose list a line is from.
    """

    ledger: Ledger
    earlier: tuple[Ledger, ...] = ()
    past: PastYear | None = None
    links: tuple[Predecessor, ...] = ()
    narratives: frozenset[str] = field(default_factory=frozenset)
    only: str | None = None
    kinds: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The codes of the units in protocol order."""
        return tuple(unit.code for unit in self.ledger.cluster.units)

    @property
    def asked(self) -> tuple[str, ...]:
        """The codes of the units anything is to be said of."""
        return self.units if self.only is None else (self.only,)

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """What the year asks for, by code."""
        return {each.code: each for each in asked_for(self.ledger)}

    @cached_property
    def figures(self) -> Mapping[FigureKey, Figure]:
        """The figures in force of the units."""
        return figures_of(self.ledger)

    @cached_property
    def claims(self) -> Mapping[tuple[str, str], Entry]:
        """What each unit says of each leaf, by unit and code: the latest entry of its own layer."""
        return claims_of(self.ledger)

    def figure(self, unit: str, code: str, period: str = "this") -> Figure | None:
        """Return the figure a unit reported; None when it reported none."""
        return self.figures.get((unit, code, period))

    def short(self, unit: str | None) -> str:
        """Return the short name of a unit; its code where the cluster has none of it."""
        found = self.ledger.cluster.unit(unit or "")
        return found.short if found else unit or ""


def claims_of(ledger: Ledger) -> dict[tuple[str, str], Entry]:
    """Return the latest claim of each unit on each leaf."""
    return {(each.unit, each.criterion): each for each in ledger.entries if each.layer is Layer.CLAIM}


def figures_of(ledger: Ledger) -> dict[FigureKey, Figure]:
    """Return the figure last kept of each unit, indicator and period."""
    return {(each.unit, each.indicator, each.period): each for each in ledger.figures if each.unit is not None}


def warning(
    code: str, unit: str | None, facts: Facts, place: Place | None = None, criterion: str | None = None
) -> Finding:
    """Return a warning about a unit, or about the whole round where there is none."""
    return Finding(Level.WARNING, code, facts, place, unit, criterion)
