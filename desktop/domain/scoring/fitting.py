"""Entries given under an earlier version of the framework: they count as long as their criterion still takes them."""

from collections.abc import Collection, Iterable

from desktop.domain.framework import Framework
from desktop.domain.ledger import Entry
from desktop.domain.scoring.check import check_entry


def fitting(framework: Framework, entries: Iterable[Entry], doubted: Collection[int]) -> tuple[Entry, ...]:
    """Return the entries less those of the `doubted` numbers that the framework would not take today.

    What drops out leaves its cell as it was before: blank, so that somebody gives the points anew.
    """
    return tuple(each for each in entries if each.number not in doubted or not check_entry(framework, each))
