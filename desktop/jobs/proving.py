"""Gather what people did to prove a result: typed weighty cells again, confirmed the chair's own unit, sealed."""

from desktop.domain.ledger import Layer, Ledger
from desktop.domain.proving import Proofs
from desktop.store import second_looks, second_typings, year_state
from desktop.store.connection import Store


def proofs_of(db: Store, ledger: Ledger, stage: Layer) -> Proofs:
    """Return what people did to prove the round of an open store at `stage`."""
    round_code, chair = ledger.round.code, ledger.cluster.chair
    look = second_looks.last(db, round_code, stage, chair) if chair else None
    return Proofs(second_typings.load(db, round_code, stage), look, _sealed_for(db))


def _sealed_for(db: Store) -> str | None:
    """Return the reason of the seal that still holds; closing what is sealed gives no other reason."""
    held: str | None = None
    for step in year_state.milestones(db):
        if step.kind == "unsealed":
            held = None
        elif step.kind in {"sealed", "closed"}:
            held = held or step.reason
    return held
