"""The overlay: rows of reports as they count, corrections marked with what was sent and set last of their report."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from desktop.domain.ledger import Item
from desktop.domain.submission.thing import Key, key_of
from desktop.store.corrections import Corrections

_Item = TypeVar("_Item", bound=Item)


def overlaid(
    rows: Iterable[tuple[int, _Item]],
    table: str,
    corrections: Corrections,
    brought: Callable[[int], Iterable[_Item]],
) -> Iterable[tuple[int, _Item]]:
    """Return rows of `table` by their ids with each correction marked; those that keep a value out of use are gone.

    `brought` gives what a report brought itself.
    """
    known, idle = corrections.rows[table], corrections.idle[table]
    if not known:
        return rows
    raws: dict[int, dict[Key, Item]] = {}
    marked = []
    for row, item in rows:
        made = known.get(row)
        if made is None:
            marked.append((row, item))
        elif row not in idle:
            if item.report is not None and item.report not in raws:
                raws[item.report] = {key_of(each): each for each in brought(item.report)}
            raw = raws.get(item.report or 0, {}).get(key_of(item))
            marked.append((row, replace(item, correction=replace(made, raw=raw))))
    return marked
