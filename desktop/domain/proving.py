"""How far people proved a result (soát xét): weighty cells typed again, the chair's own unit read by another unit."""

from dataclasses import dataclass
from functools import cached_property

from desktop.domain.impact import impact
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Standings
from desktop.domain.second_look import SecondLook
from desktop.domain.second_typing import SecondTyping, Sweep, sweep


@dataclass(frozen=True, slots=True)
class Proofs:
    """What people did at the stage of a result: cells typed again, the last look at the chair's own unit.

    `sealed_for` is why the figures are sealed, or closed, as they stand; None while they are not.
    """

    typings: tuple[SecondTyping, ...] = ()
    look: SecondLook | None = None
    sealed_for: str | None = None


class Proving:
    """How far a result is proved; which cells weigh is found when first asked for, since every cell is tried."""

    def __init__(self, ledger: Ledger, standings: Standings, proofs: Proofs) -> None:
        self.proofs = proofs
        self._ledger = ledger
        self._standings = standings

    @cached_property
    def sweep(self) -> Sweep:
        """How far the cells that could change a rank or a class are typed again; nothing weighs without a framework."""
        cells = impact(self._ledger, self._standings.stage) if self._ledger.framework.criteria else ()
        return sweep(cells, self.proofs.typings, self._standings)

    @property
    def confirmed(self) -> bool:
        """Whether somebody of another unit confirmed the scores of the chair's own unit as they stand."""
        look = self.proofs.look
        standing = self._standings.of(look.unit) if look else None
        return look is not None and standing is not None and look.holds(standing.sheet)
