"""Wrapped titles: a title that was typed on over the next row is put together before it is compared."""

from dataclasses import replace

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.topics import Topic, likeness, title_of

_WHOLE = 0.93
_BETTER = 0.08
_OWN = 0.8


def unwrapped(region: Region, topics: tuple[Topic, ...]) -> Region:
    """Return the table with each title that runs on in the next row made one, where only the whole is a topic's."""
    rows: list[Row] = []
    below = iter((*region.rows[1:], None))
    taken = 0
    for row in region.rows:
        following = next(below)
        if row.number == taken:
            continue
        wrapped = following and _runs_on(region, row, following) and _is_whole(row, following, topics)
        if following and wrapped:
            taken = following.number
        rows.append(replace(row, title=f"{row.title} {following.title}") if following and wrapped else row)
    return replace(region, rows=tuple(rows))


def _runs_on(region: Region, row: Row, following: Row) -> bool:
    """Whether a row holds nothing but words, right below a row with a title."""
    alone = following.number == row.number + 1 and following.code.shape is Shape.NONE
    title = region.number(Field.TITLE)
    return bool(row.title and following.title) and alone and region.grid.filled[following.number] == (title,)


def _is_whole(row: Row, following: Row, topics: tuple[Topic, ...]) -> bool:
    whole = _best(f"{row.title} {following.title}", topics)
    return whole >= max(_WHOLE, _best(row.title, topics) + _BETTER) and _best(following.title, topics) < _OWN


def _best(title: str, topics: tuple[Topic, ...]) -> float:
    known = title_of(title)
    return max((likeness(known, topic) for topic in topics), default=0.0)
