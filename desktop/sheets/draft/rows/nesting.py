"""Nested titles: groups in columns of their own, the first criterion of each on the group's row."""

from dataclasses import replace

from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.board import ranked_by_likeness
from desktop.sheets.draft.rows.topics import Topic, title_of

_GROUP = 0.82


def told_by_deepest(region: Region, topics: tuple[Topic, ...]) -> Region:
    """Return the table with each row that begins with its group's title known by the title right of it instead."""
    return replace(region, rows=tuple(_told(row, topics) if row.deeper else row for row in region.rows))


def _told(row: Row, topics: tuple[Topic, ...]) -> Row:
    score, nearest = ranked_by_likeness(title_of(row.title), topics)[0]
    under = row.deeper
    return replace(under, key=row.key, example=row.example) if under and not nearest.leaf and score >= _GROUP else row
