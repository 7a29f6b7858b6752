"""What the papers of a dispute are made from."""

from dataclasses import dataclass

from desktop.domain.dispute import Case
from desktop.domain.dispute_outcomes import Outcomes
from desktop.domain.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Told:
    """A dispute with both outcomes and the sentences behind the cell in each; `dossier` is how things stand now."""

    dossier: Dossier
    case: Case
    outcomes: Outcomes
    why_kept: tuple[str, ...]
    why_claimed: tuple[str, ...]

    @property
    def unit_name(self) -> str:
        """The name of the unit that disputes."""
        unit = self.dossier.ledger.cluster.unit(self.case.dispute.unit)
        return unit.name if unit else self.case.dispute.unit

    @property
    def title(self) -> str:
        """The title of the disputed criterion."""
        leaf = self.dossier.ledger.framework.criterion(self.case.dispute.criterion)
        return leaf.title if leaf else ""
