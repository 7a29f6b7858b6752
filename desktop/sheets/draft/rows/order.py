"""Order: what the codes and places of a table's rows say as a whole before any one of them is trusted."""

import itertools
from collections.abc import Callable, Sequence

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.topics import Topic

_IN_ORDER = 0.7
_NEARLY_ALL = 0.85


def is_counted(rows: tuple[Row, ...]) -> bool:
    """Return whether the codes are only running numbers (STT), which say nothing about the framework."""
    numbers = [int(row.code.text) for row in rows if row.code.shape is Shape.NUMBER]
    coded = [row for row in rows if row.code.shape is not Shape.NONE]
    rising = sum(b - a == 1 for a, b in itertools.pairwise(numbers))
    return len(numbers) > 3 and len(numbers) == len(coded) and rising >= 0.9 * (len(numbers) - 1)


def mostly(rows: tuple[Row, ...], has: Callable[[Row], bool]) -> bool:
    """Return whether nearly every row down to the last that `has` something has it: one without is extraordinary.

    Rows that sum up are none of the criteria.
    """
    last = max((row.number for row in rows if has(row)), default=0)
    listed = [row for row in rows if row.number <= last and not row.sums]
    return bool(listed) and sum(map(has, listed)) >= _NEARLY_ALL * len(listed)


def is_mixed(topics: Sequence[Topic]) -> bool:
    """Return whether criteria without groups stand in an order of their own: no row's place tells anything then.

    `topics` are those told so far, in row order.
    """
    rising = sum(one.order <= other.order for one, other in itertools.pairwise(topics))
    return all(topic.leaf for topic in topics) and rising < _IN_ORDER * (len(topics) - 1)
