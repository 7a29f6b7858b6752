"""Nested titles: groups in columns of their own, the first criterion of each on the group's row."""

from dataclasses import replace

from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.agreeing import disagreement
from desktop.sheets.draft.rows.board import ranked_by_likeness
from desktop.sheets.draft.rows.topics import Topic, title_of

_GROUP = 0.82
_LIKE = 0.5
"""A title so like a group's (0 to 1) names it where its words agree as far as they go."""


def told_by_deepest(region: Region, topics: tuple[Topic, ...]) -> Region:
    """Return the table with each row that begins with its group's title known by the title right of it instead."""
    return replace(region, rows=tuple(_told(row, topics) if row.deeper else row for row in region.rows))


def _told(row: Row, topics: tuple[Topic, ...]) -> Row:
    under = row.deeper
    return replace(under, key=row.key, example=row.example) if under and _names_group(row, topics) else row


def _names_group(row: Row, topics: tuple[Topic, ...]) -> bool:
    score, nearest = ranked_by_likeness(title_of(row.title), topics)[0]
    said = score >= _GROUP or (score >= _LIKE and disagreement(row.title, nearest) is not None)
    return said and not nearest.leaf
