"""What was typed into the score table and is not kept yet: steps that can be taken back one by one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from desktop.domain.block import Block, Change
from desktop.domain.finding import Finding
from desktop.domain.ledger import Entry, Layer, Ledger
from desktop.domain.scoring.cells import ruling
from desktop.domain.typed import Spot, typed, written_as

_Here = tuple[str, str, Layer]


@dataclass(frozen=True, slots=True)
class Draft:
    """The layer typed into, whether inputs are typed instead of points, and what was typed, step by step."""

    layer: Layer
    as_inputs: bool = False
    steps: tuple[Block, ...] = ()

    @property
    def block(self) -> Block:
        """All steps as one block."""
        return Block(tuple(change for step in self.steps for change in step.changes))

    @property
    def count(self) -> int:
        """How many cells were changed."""
        return len(self.block.settled)

    def taken_back(self) -> "Draft":
        """Return the draft without its last step."""
        return replace(self, steps=self.steps[:-1])

    def emptied(self) -> "Draft":
        """Return the draft without anything typed."""
        return replace(self, steps=())

    def spot(self, ledger: Ledger, id_: str) -> Spot | None:
        """Return where the cell of that trace id (`AB:I.1`, `AB:I.1@claim`) is; None where nothing can be typed."""
        what, _, layer = id_.partition("@")
        unit, _, code = what.partition(":")
        leaf = ledger.framework.criterion(code)
        if leaf is None or not leaf.is_leaf or ledger.cluster.unit(unit) is None:
            return None
        return Spot(unit, leaf, Layer(layer) if layer else self.layer, self.as_inputs)

    def typed(self, ledger: Ledger, texts: tuple[tuple[str, str], ...]) -> "Draft | tuple[Finding, ...]":
        """Return the draft with one more step, or every reason why the texts cannot stand; then nothing is typed."""
        changes: list[Change] = []
        wrong: list[Finding] = []
        spots = [(spot, text) for id_, text in texts if (spot := self.spot(ledger, id_)) is not None]
        kept = _kept(ledger, [spot for spot, _ in spots])
        touched = {(each.unit, each.criterion, each.layer) for each in self.block.changes}
        for spot, text in spots:
            outcome, here = typed(text, spot), _here(spot)
            if not isinstance(outcome, Change):
                wrong.extend(outcome)
            elif here in touched or not _stands(kept.get(here), outcome):
                changes.append(outcome)
        if wrong:
            return tuple(wrong)
        return replace(self, steps=(*self.steps, Block(tuple(changes)))) if changes else self

    def present(self, ledger: Ledger, id_: str) -> str:
        """Return what stands in a cell as it would be typed: what was typed and not kept, else what is kept."""
        spot = self.spot(ledger, id_)
        if spot is None:
            return ""
        here = _here(spot)
        own = [each for each in self.block.settled if (*each.cell, each.layer) == here]
        return written_as(own[-1].entry if own else _kept(ledger, [spot]).get(here), spot)


def _here(spot: Spot) -> _Here:
    return spot.unit, spot.leaf.code, spot.layer


def _stands(kept: Entry | None, change: Change) -> bool:
    """Whether a change says of a cell what that very layer holds already."""
    if kept is None or change.entry is None:
        return kept is None and change.entry is None
    return kept.layer == change.entry.layer and _said(kept) == _said(change.entry)


def _said(entry: Entry) -> tuple[object, ...]:
    return entry.inputs, entry.points, entry.state


def _kept(ledger: Ledger, spots: Collection[Spot]) -> Mapping[_Here, Entry]:
    """Return what rules at each spot; the entries are gone through once, however many spots there are."""
    cells = {(spot.unit, spot.leaf.code) for spot in spots}
    own = [each for each in ledger.entries if (each.unit, each.criterion) in cells]
    rulings = {layer: ruling(own, layer) for layer in {spot.layer for spot in spots}}
    found = {_here(spot): rulings[spot.layer].of(spot.unit, spot.leaf.code) for spot in spots}
    return {here: entry for here, entry in found.items() if entry is not None}
