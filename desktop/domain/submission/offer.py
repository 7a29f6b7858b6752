"""Offers: hand values that a new file speaks of too, offered again one by one: keep mine or take theirs."""

from dataclasses import dataclass

from desktop.domain.ledger import Correction, Item
from desktop.domain.submission.difference import Spot, names_of
from desktop.domain.submission.thing import Key, Said, Thing, is_mixed, thing_of


@dataclass(frozen=True, slots=True)
class Mine:
    """What stands by hand in place of what was sent: an item, or nothing at all where the cell was cleared.

    `stays` says whether it does so when nobody chooses: corrections do, points typed before any file came do not.
    """

    item: Item | None
    reason: str
    stays: bool

    @property
    def correction(self) -> Correction | None:
        """The correction it is; None for points typed by hand and for cells that were cleared."""
        return self.item.correction if self.item is not None else None


@dataclass(frozen=True, slots=True)
class Offer:
    """One value by hand beside what the new file says of it and what the file before it said.

    None: nothing is said. `stays` tells what happens when nobody chooses.
    """

    key: Key
    name: str
    mine: Said | None
    theirs: Said | None
    raw: Said | None
    correction: Correction | None
    reason: str
    stays: bool

    @property
    def spot(self) -> Spot:
        """Which value it is."""
        return self.key, self.name

    @property
    def cells(self) -> frozenset[str]:
        """Every way a person may name it."""
        return names_of(self.spot, self.theirs, self.mine, self.raw)


def offers_of(key: Key, mine: Mine, theirs: Thing) -> tuple[Offer, ...]:
    """Return the values of one thing by hand of which the new file says something else.

    Points, states and texts are offered as one value, inputs one by one.
    """
    said = thing_of([mine.item]) if mine.item is not None else {}
    made = mine.correction
    raw = thing_of([made.raw]) if made is not None and made.raw is not None else {}
    names = hand_names(mine, said, theirs)
    return tuple(
        Offer(key, name, said.get(name), _of(theirs, name), _of(raw, name), made, mine.reason, mine.stays)
        for name in names
        if not _agree(said.get(name), theirs, name)
    )


def hand_names(mine: Mine, said: Thing, theirs: Thing) -> tuple[str, ...]:
    """Return the names of the values that were put right by hand, all of them where they only count together."""
    made = mine.correction
    if not said:
        return tuple(theirs)
    if made is not None and made.names and theirs and not is_mixed(theirs, said):
        return tuple(name for name in made.names if name in said or name in theirs)
    return tuple(said)


def _agree(mine: Said | None, theirs: Thing, name: str) -> bool:
    other = theirs.get(name)
    return other is None if mine is None else mine.says_as(other)


def _of(thing: Thing, name: str) -> Said | None:
    """Return what is said of a value; where its thing is told in another way, the first that is."""
    return thing.get(name) or (next(iter(thing.values()), None) if name not in thing else None)
