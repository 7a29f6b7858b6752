"""Which value a finding is about, so that an answer can be taken in its place."""

from desktop.domain.figures import indicator_of
from desktop.domain.finding import Finding
from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.question import Target
from desktop.domain.rules.round_view import claims_of

_CLAIMED = "claimed"


def target_of(finding: Finding, ledger: Ledger) -> Target:
    """Return the leaf's input or the indicator's figure that a finding is about; an empty target where none is known.

    The value is the one that was read from the finding's cell.
    """
    code = finding.facts.get("indicator") or finding.facts.get("code")
    if finding.criterion is None and isinstance(code, str) and indicator_of(ledger, code):
        period = finding.facts.get("period")
        return Target(indicator=code, name=period if isinstance(period, str) else "this")
    leaf = ledger.framework.criterion(finding.criterion or "")
    if leaf is None or not leaf.is_leaf:
        return Target()
    return Target(criterion=leaf.code, name=_input(finding, ledger))


def _input(finding: Finding, ledger: Ledger) -> str:
    """Return the name of the input: the rule's own, else the one that stood in the cell; empty where it is unclear."""
    named = finding.facts.get("name")
    if isinstance(named, str) and named:
        return named
    claim = claims_of(ledger).get((finding.unit or "", finding.criterion or ""))
    sources = claim.sources if claim else ()
    there = [name for name, place in sources if name != _CLAIMED and _same_cell(place, finding.place)]
    return there[0] if len(there) == 1 else ""


def _same_cell(one: Place, other: Place | None) -> bool:
    return other is not None and (one.sheet, one.cell) == (other.sheet, other.cell)
