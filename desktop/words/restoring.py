"""Rows that would differ after a restore, each as one line."""

import json

from desktop.domain.facts import Fact
from desktop.words.catalogue import say

_TELLING = ("points", "inputs", "state", "value", "count", "short", "title", "name", "file", "alias", "text", "kind")
_LONGEST = 60


def row_line(table: str, now: str | None, then: str | None, **about: Fact) -> str:
    """Return one differing row: what it is about, its value now and its value then. Rows are JSON objects.

    `about` are unit, criterion and layer.
    """
    return say("restore", "row", {"table": table, "now": _value(now), "then": _value(then), **about})


def _value(row: str | None) -> str | None:
    if row is None:
        return None
    columns = json.loads(row)
    told = next((str(columns[name]) for name in _TELLING if columns.get(name) is not None), "…")
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
