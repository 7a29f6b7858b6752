"""What two ledgers do not share: the entries on one side only."""

from collections.abc import Sequence
from operator import is_not

from desktop.domain.ledger import Entry


def apart(before: Sequence[Entry], after: Sequence[Entry]) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Return the entries that only `before` holds and those that only `after` holds, each side in its order.

    An entry is shared when it is the very same object: a ledger read again, or supposed from another, shares what
    stays. Where the shared ones stand in another order nothing behind the beginning counts as shared, for of two
    entries of a cell the later one rules.
    """
    head = _shared_head(before, after)
    ours, theirs = tuple(before[head:]), tuple(after[head:])
    our_keys, their_keys = set(map(id, ours)), set(map(id, theirs))
    if [key for key in map(id, ours) if key in their_keys] != [key for key in map(id, theirs) if key in our_keys]:
        return ours, theirs
    return (
        tuple(each for each in ours if id(each) not in their_keys),
        tuple(each for each in theirs if id(each) not in our_keys),
    )


def _shared_head(before: Sequence[Entry], after: Sequence[Entry]) -> int:
    """Return how many entries at the beginning are the very same on both sides."""
    differs = enumerate(map(is_not, before, after))
    return next((number for number, other in differs if other), min(len(before), len(after)))
