"""Opening a new year, in sentences: what is carried over, what begins anew, what will be compared with what."""

from collections.abc import Iterator
from itertools import groupby

from desktop.domain.facts import Fact
from desktop.domain.new_year import NewYear
from desktop.words.catalogue import say

_NAME = "new_year"


def opening_lines(new: NewYear, *, closed: bool) -> Iterator[str]:
    """Yield what a new year would hold; `closed` says whether the old one is."""
    yield say(_NAME, "carried", {"items": _items("carried", new.carried)})
    yield say(_NAME, "reset", {"items": _items("reset", new.reset)})
    yield _chairs(new)
    yield from _comparisons(new)
    if not closed:
        yield say(_NAME, "not_closed", {})


def item_line(what: str, code: str, count: int) -> str:
    """Return one thing `carried` or `reset`, with its count."""
    return say(_NAME, f"{what}_{code}", {"count": count})


def _items(what: str, counts: tuple[tuple[str, int], ...]) -> str:
    return "; ".join(item_line(what, code, count) for code, count in counts if count) or say(_NAME, "nothing", {})


def _chairs(new: NewYear) -> str:
    names = {unit.code: unit.name for unit in new.cluster.units}
    chair, deputy = new.cluster.chair, new.cluster.deputy
    if chair is None:
        return say(_NAME, "unchaired", {})
    return say(_NAME, "chaired", {"chair": names[chair], "deputy": names[deputy] if deputy else None})


def _comparisons(new: NewYear) -> Iterator[str]:
    names = {unit.code: unit.name for unit in new.cluster.units}
    for unit, group in groupby(new.predecessors, key=lambda each: each.unit):
        former = list(group)
        facts: dict[str, Fact] = {
            "before": new.past.year,
            "now": new.cluster.year,
            "unit": names[unit],
            "names": " + ".join(each.name for each in former),
            "since": former[0].since,
        }
        yield say(_NAME, "compared", facts)
