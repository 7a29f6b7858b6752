"""Rows that would differ after a restore, each as one line."""

import json

from desktop.domain.facts import Fact
from desktop.words.catalogue import say
from desktop.words.changes import change_words

_TELLING = ("points", "inputs", "state", "value", "count", "short", "title", "name", "file", "alias", "text", "kind")
_IN_FULL = frozenset({"line_correction", "line_merge", "line_separation", "line_apart"})
"""Tables no one column of which tells what a row says."""
_LONGEST = 60


def row_line(table: str, now: str | None, then: str | None, **about: Fact) -> str:
    """Return one differing row: what it is about, its value now and its value then. Rows are JSON objects.

    `about` are unit, criterion and layer.
    """
    what = change_words(table, None, None).what
    values = {"now": _value(table, now), "then": _value(table, then)}
    return say("restore", "row", {"table": table, "what": what, **values, **about})


def _value(table: str, row: str | None) -> str | None:
    if row is None:
        return None
    columns = json.loads(row)
    if table in _IN_FULL:
        columns.pop("register", None)
        told = change_words(table, None, json.dumps(columns)).after
    else:
        told = next((str(columns[name]) for name in _TELLING if columns.get(name) is not None), "…")
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
