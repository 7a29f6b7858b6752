"""Wrapped titles: a title that was typed on over the next row is put together before it is compared."""

from dataclasses import replace

from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.board import board_of
from desktop.sheets.draft.rows.topics import Topic, title_of

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
        whole = _made_one(region, row, following) if following else None
        if following and whole and _is_whole(row, following, topics):
            taken = following.number
        else:
            whole = None
        rows.append(whole or row)
    return replace(region, rows=tuple(rows))


def _made_one(region: Region, row: Row, following: Row) -> Row | None:
    """The row with its title whole, at whichever of both rows its values are; None where the title cannot run on."""
    title = f"{row.title} {following.title}"
    if _runs_on(region, row, following):
        return replace(row, title=title)
    if _begins(region, row) and _stands_below(row, following):
        return replace(row, number=following.number, title=title, example=following.example)
    return None


def _runs_on(region: Region, row: Row, following: Row) -> bool:
    """Whether a row holds nothing but words, right below a row with a title."""
    title = region.number(Field.TITLE)
    return _stands_below(row, following) and region.grid.filled[following.number] == (title,)


def _begins(region: Region, row: Row) -> bool:
    """Whether a row holds nothing but a code and words."""
    held = {region.number(Field.CODE), region.number(Field.TITLE)}
    return set(region.grid.filled[row.number]) <= held


def _stands_below(row: Row, following: Row) -> bool:
    right_below = following.number == row.number + 1 and following.code.shape is Shape.NONE
    return bool(row.title and following.title) and right_below


def _is_whole(row: Row, following: Row, topics: tuple[Topic, ...]) -> bool:
    whole = _best(f"{row.title} {following.title}", topics)
    if whole < _WHOLE:
        return False
    return whole >= _best(row.title, topics) + _BETTER and _best(following.title, topics) < _OWN


def _best(title: str, topics: tuple[Topic, ...]) -> float:
    ranked = board_of(topics).ranked(title_of(title))
    return ranked[0][0] if ranked else 0.0
