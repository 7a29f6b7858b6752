"""How far the history found in a damaged file proves itself, and which rows it then says there are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.store import chain
from desktop.store.audit import ActRow, ChangeRow
from desktop.store.salvage import Salvage

Rows = dict[str, dict[str, str]]
"""The rows of each table by key, as JSON objects."""


@dataclass(frozen=True, slots=True)
class Proved:
    """The longest run of acts from the first whose hashes fit, with their changes."""

    acts: tuple[ActRow, ...]
    changes: tuple[ChangeRow, ...]

    @property
    def rows(self) -> Rows:
        """Return the rows these changes leave, in the order they came."""
        rows: Rows = {}
        for _number, _act, table, key, _before, after, _hash in self.changes:
            own = rows.setdefault(table, {})
            if after is None:
                own.pop(key, None)
            else:
                own[key] = after
        return rows


def prove(found: Salvage) -> Proved:
    """Return the acts that can be proved one after another; of several readings the one that fits is taken."""
    acts: list[ActRow] = []
    changes: list[ChangeRow] = []
    last = chain.START
    while step := _next(found, len(acts) + 1, len(changes) + 1, last):
        act, own = step
        acts.append(act)
        changes.extend(own)
        last = act[7] or ""
    return Proved(tuple(acts), tuple(changes))


def beyond(found: Salvage, proved: Proved) -> int:
    """Return how many acts after the proved ones can be read, or have changes that can."""
    numbers = {number for number in found.acts if number > len(proved.acts)}
    last = len(proved.changes)
    return len(numbers | {rows[0][1] for number, rows in found.changes.items() if number > last})


def later_rows(found: Salvage, proved: Proved) -> dict[tuple[str, str], str | None]:
    """Return by table and key what the last change that can be read, but not be proved, says of a row."""
    later = sorted((number, rows[-1]) for number, rows in found.changes.items() if number > len(proved.changes))
    return {(row[2], row[3]): row[5] for _number, row in later}


def _next(found: Salvage, number: int, first: int, prev: str) -> tuple[ActRow, Sequence[ChangeRow]] | None:
    own, last = _changes(found, number, first, prev)
    for act in _fitting(found.acts.get(number, ()), prev):
        if chain.of_act(last, act[:6], len(own)) == act[7]:
            return act, own
    return None


def _fitting(acts: Iterable[ActRow], prev: str) -> Iterable[ActRow]:
    return (act for act in acts if act[6] == prev)


def _changes(found: Salvage, act: int, first: int, prev: str) -> tuple[list[ChangeRow], str]:
    """Return the changes of an act from the number `first` on whose hashes fit, and the last hash."""
    own: list[ChangeRow] = []
    while row := _change(found.changes.get(first + len(own), ()), act, prev):
        own.append(row)
        prev = row[6] or ""
    return own, prev


def _change(readings: Iterable[ChangeRow], act: int, prev: str) -> ChangeRow | None:
    return next((row for row in readings if row[1] == act and chain.of_change(prev, row[:6]) == row[6]), None)
