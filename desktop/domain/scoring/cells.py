"""The cells of a ledger (unit x leaf): which kept entry rules each of them at a stage."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.ledger import LAYERS, Entry, Layer, State

_HEIGHT = {layer: height for height, layer in enumerate(LAYERS)}


@dataclass(frozen=True, slots=True)
class Cells:
    """The ruling entry of every cell that has one. A cell without a ruling entry is blank."""

    rows: dict[str, dict[str, Entry]]

    def of(self, unit: str, criterion: str) -> Entry | None:
        """Return the entry that rules the cell; None for a blank."""
        row = self.rows.get(unit)
        return None if row is None else row.get(criterion)

    def row(self, unit: str) -> Mapping[str, Entry]:
        """Return the ruling entries of one unit by leaf."""
        return self.rows.get(unit, {})

    def column(self, criterion: str) -> tuple[Entry, ...]:
        """Return the ruling entries of one leaf over all units."""
        return tuple(row[criterion] for row in self.rows.values() if criterion in row)


def ruling(entries: Iterable[Entry], stage: Layer) -> Cells:
    """Return what rules each cell at `stage`, of `entries` in the order of keeping.

    Not assigned beats all layers; else the latest entry of the highest layer up to `stage`; else not reported.
    A later state supersedes an earlier one; BLANK clears the cell's state.
    """
    heights = {layer: height for layer, height in _HEIGHT.items() if height <= _HEIGHT[stage]}
    layers: dict[str, dict[str, Entry]] = {}
    states: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        if entry.state is not None:
            states.setdefault(entry.unit, {})[entry.criterion] = entry
        elif entry.layer in heights:
            row = layers.setdefault(entry.unit, {})
            earlier = row.setdefault(entry.criterion, entry)
            if earlier is not entry and heights[_layer(earlier)] <= heights[entry.layer]:
                row[entry.criterion] = entry
    return Cells(_with_states(layers, states))


def _layer(entry: Entry) -> Layer:
    assert entry.layer is not None, "only entries of a layer stand among the layers"
    return entry.layer


def _with_states(
    layers: dict[str, dict[str, Entry]], states: dict[str, dict[str, Entry]]
) -> dict[str, dict[str, Entry]]:
    for unit, row in states.items():
        rules = layers.setdefault(unit, {})
        for criterion, entry in row.items():
            if entry.state is State.NOT_ASSIGNED or (entry.state is State.NOT_REPORTED and criterion not in rules):
                rules[criterion] = entry
    return layers
