"""The edges of a table on a sheet that can be dragged: its top, the line under its headings, its last row."""

from dataclasses import replace
from enum import StrEnum

from desktop.domain.bounds import Bounds


class Edge(StrEnum):
    """An edge, from top to bottom."""

    TOP = "top"
    BODY = "body"
    LAST = "last"


def edges(bounds: Bounds) -> dict[Edge, int]:
    """Return for each edge the row it lies under, counted from 1; 0 lies over the first row."""
    above = (bounds.top or bounds.first) - 1
    lines = {Edge.TOP: above, Edge.LAST: bounds.last}
    return {**lines, Edge.BODY: bounds.bottom} if bounds.bottom is not None else lines


def dragged(bounds: Bounds, edge: Edge, row: int) -> Bounds:
    """Return the bounds with an edge under another row; no edge passes another."""
    match edge:
        case Edge.LAST:
            return replace(bounds, last=max(row, bounds.first))
        case Edge.BODY if bounds.top is not None:
            bottom = min(max(row, bounds.top), bounds.last - 1)
            return replace(bounds, bottom=bottom, first=bottom + 1)
        case Edge.TOP if bounds.bottom is not None:
            return replace(bounds, top=min(row + 1, bounds.bottom))
        case _:
            return replace(bounds, first=min(row + 1, bounds.last))


def with_headings(bounds: Bounds | None, first: int, last: int) -> Bounds:
    """Return the bounds with those rows as headings; the rows of the table begin below them."""
    end = bounds.last if bounds is not None and bounds.last > last else last + 1
    begin = bounds.first if bounds is not None and last < bounds.first <= end else last + 1
    return Bounds(first, last, begin, end)


def with_rows(bounds: Bounds | None, first: int, last: int) -> Bounds:
    """Return the bounds with those rows as the table's; headings that lie above stay."""
    stays = bounds is not None and bounds.bottom is not None and bounds.bottom < first
    top, bottom = (bounds.top, bounds.bottom) if stays and bounds is not None else (None, None)
    return Bounds(top, bottom, first, last)
