"""What an explanation looks at, and how its intermediate numbers are shown."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.domain.framework import Criterion
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.exact import half_up, half_up_ratio
from desktop.domain.scoring.sheet import Scoresheet, Step
from desktop.domain.scoring.standings import Standing, Standings

_FEWEST_PLACES = 2
_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """A ledger scored and ranked at a stage."""

    ledger: Ledger
    sheets: tuple[Scoresheet, ...]
    standings: Standings

    def has(self, unit: str) -> bool:
        """Whether that unit has a scoresheet."""
        return any(sheet.unit == unit for sheet in self.sheets)

    def sheet(self, unit: str) -> Scoresheet:
        """Return a unit's scoresheet."""
        return next(sheet for sheet in self.sheets if sheet.unit == unit)

    def standing(self, unit: str) -> Standing:
        """Return a unit's standing."""
        return next(standing for standing in self.standings.standings if standing.unit == unit)

    def name(self, unit: str) -> str:
        """Return a unit's name for a sentence."""
        known = self.ledger.cluster.unit(unit)
        return unit if known is None else known.name

    def points(self, points: Decimal) -> Decimal:
        """Return points with the decimal places of a leaf."""
        return half_up(points, self.ledger.framework.rounding_criterion)

    def stage_steps(self, unit: str) -> list[Step]:
        """Return the step that says a result is provisional, none when nothing of the cluster is open or pending."""
        if not self.standings.provisional:
            return []
        cells = self.sheet(unit).cells
        own_open = sum(cell.state == "blank" for cell in cells)
        own_pending = sum(cell.pending for cell in cells)
        facts = {"open": own_open, "pending": own_pending, "stage": self.standings.stage.value}
        return [Step("provisional", {**facts, "all_open": self.standings.open, "all_pending": self.standings.pending})]


def shown(value: Fraction | Decimal) -> Decimal:
    """Return an intermediate number as it is said: exact with two to four places, else rounded half up to four."""
    exact = Fraction(value)
    for places in range(_FEWEST_PLACES, _MOST_PLACES + 1):
        if (exact * 10**places).denominator == 1:
            return _decimal(exact, places)
    return _decimal(exact, _MOST_PLACES)


def _decimal(value: Fraction, places: int) -> Decimal:
    return half_up_ratio(Decimal(value.numerator), Decimal(value.denominator), places)


def about(criterion: Criterion, max_points: Decimal) -> dict[str, str | Decimal]:
    """Return the facts that name a criterion in a sentence."""
    return {"criterion": criterion.code, "title": criterion.title, "max": max_points}
