"""What of a report counts: what it brought, less what was left out, with what stands in its place."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.ledger import Item
from desktop.domain.submission.difference import Spot
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import Key, Said, grouped, key_of, thing_of


@dataclass(frozen=True, slots=True)
class RolledBack:
    """What rolling an import back does, value by value: gone, as it was before, or kept because a person edited it."""

    removed: tuple[Spot, ...]
    restored: tuple[Spot, ...]
    kept: tuple[Spot, ...]


def effective(report: Report | None) -> Mapping[Key, tuple[Item, ...]]:
    """Return the items of a report that count, by what they are about; none of no report."""
    if report is None:
        return {}
    out = {left.key for left in report.left_out}
    own = {key: items for key, items in grouped(report.items).items() if key not in out}
    return own | {key_of(each): (each,) for each in report.corrections}


def values_of(report: Report | None) -> Mapping[Spot, Said]:
    """Return every value of a report that counts."""
    things = ((key, thing_of(items)) for key, items in effective(report).items())
    return {(key, name): said for key, thing in things for name, said in thing.items()}


def value_count(report: Report) -> int:
    """Return how many values `report` holds: inputs, points, states, figures, awards and sections.

    Those put right where nothing could be read are among them.
    """
    brought = grouped(report.items)
    mended = grouped(each for each in report.corrections if _fills_in(each) and key_of(each) not in brought)
    return sum(len(thing_of(items)) for items in (*brought.values(), *mended.values()))


def rolled_back(report: Report, earlier: Report | None, edited: frozenset[Key]) -> RolledBack:
    """Return what rolling `report` back does, where `earlier` counts again; things `edited` since stay as they are."""
    now, then = values_of(report), values_of(earlier)
    kept = tuple(spot for spot in now if spot[0] in edited)
    moved = tuple(spot for spot in {**now, **then} if spot[0] not in edited)
    changed = tuple(spot for spot in moved if not (spot in now and spot in then and now[spot].says_as(then[spot])))
    restored = tuple(spot for spot in changed if spot in then)
    return RolledBack(tuple(spot for spot in changed if spot not in then), restored, kept)


def _fills_in(item: Item) -> bool:
    """Whether a correction tells what could not be read in the file; not one that goes on from an earlier version."""
    made = item.correction
    return made is not None and made.raw is None and made.carries is None and made.kept_from is None
