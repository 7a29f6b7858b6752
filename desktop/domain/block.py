"""A block (khối ô): the cells an officer changes by hand at once, before and after it is kept as one act."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Layer, Ledger, State
from desktop.domain.scoring.check import check_entry
from desktop.domain.scoring.sheet import Scoresheet

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One cell changed in one layer; `entry` is what is to stand there, None clears what the layer and states said.

    A state belongs to no layer; `layer` is then the one the officer was working at.
    """

    unit: str
    criterion: str
    layer: Layer
    entry: Entry | None = None

    @property
    def cell(self) -> Cell:
        """Unit and criterion."""
        return self.unit, self.criterion


@dataclass(frozen=True, slots=True)
class Block:
    """Changes in the order they were made; of one cell in one layer the last one counts."""

    changes: tuple[Change, ...] = ()

    @property
    def settled(self) -> tuple[Change, ...]:
        """The changes that count, each cell and layer once, in the order they were last made."""
        last = {(each.unit, each.criterion, each.layer): number for number, each in enumerate(self.changes)}
        return tuple(self.changes[number] for number in sorted(last.values()))

    def __add__(self, other: "Block") -> "Block":
        """Return this block and then the other."""
        return Block((*self.changes, *other.changes))


@dataclass(frozen=True, slots=True)
class Written:
    """What a block asks to keep: entries to add, and kept ones that no longer count."""

    added: tuple[Entry, ...]
    withdrawn: tuple[Entry, ...]


def written_block(ledger: Ledger, block: Block, reason: str = "", evidence: str = "") -> Written:
    """Return what `block` adds to `ledger` and takes out of force; reason and evidence are said of every entry.

    Points or inputs put into a cell that is not assigned, or whose layer is cleared, clear its state first.
    """
    changes = block.settled
    states = _states(ledger.entries, {each.cell for each in changes})
    cleared = {(*each.cell, each.layer) for each in changes if each.entry is None}
    gone = tuple(each for each in ledger.entries if (each.unit, each.criterion, each.layer) in cleared)
    added = (entry for each in changes for entry in _added(each, states.get(each.cell)))
    return Written(tuple(replace(each, reason=reason, evidence=evidence) for each in added), gone)


def with_block(ledger: Ledger, block: Block) -> Ledger:
    """Return the ledger as it would be with the block kept."""
    written = written_block(ledger, block)
    gone = {each.number for each in written.withdrawn}
    kept = tuple(each for each in ledger.entries if each.number not in gone) if gone else ledger.entries
    last = max((each.number for each in ledger.entries), default=0)
    added = (replace(each, number=number) for number, each in enumerate(written.added, last + 1))
    return replace(ledger, entries=(*kept, *added))


def check_block(ledger: Ledger, block: Block) -> tuple[Finding, ...]:
    """Return every error of a block that is about to be kept: units, criteria and values that cannot stand."""
    return tuple(finding for each in block.settled for finding in _errors(ledger, each))


def wants_reason(sheets: Iterable[Scoresheet], block: Block) -> bool:
    """Whether a block changes what already stood somewhere, or sets or clears a state: then it needs a reason."""
    stood = {(sheet.unit, cell.criterion) for sheet in sheets for cell in sheet.cells if cell.state is not State.BLANK}
    return any(each.entry is None or each.entry.state is not None or each.cell in stood for each in block.settled)


def _states(entries: Iterable[Entry], cells: set[Cell]) -> Mapping[Cell, State]:
    """Return the latest state of each of `cells`; a state that was cleared is none."""
    found: dict[Cell, State] = {}
    for each in entries:
        cell = (each.unit, each.criterion)
        if each.state is not None and cell in cells:
            found[cell] = each.state
    return {cell: state for cell, state in found.items() if state is not State.BLANK}


def _added(change: Change, state: State | None) -> Iterator[Entry]:
    clears = change.entry is None or (change.entry.state is None and state is State.NOT_ASSIGNED)
    if clears and state is not None:
        yield Entry(change.unit, change.criterion, state=State.BLANK)
    if change.entry is not None:
        yield change.entry


def _errors(ledger: Ledger, change: Change) -> tuple[Finding, ...]:
    if ledger.cluster.unit(change.unit) is None:
        known = tuple(unit.code for unit in ledger.cluster.units)
        facts: Facts = {"value": change.unit, "known": known}
        return (Finding(Level.ERROR, "entry_unit_unknown", facts, None, change.unit, change.criterion),)
    entry = change.entry or Entry(change.unit, change.criterion, state=State.BLANK)
    return check_entry(ledger.framework, entry)
