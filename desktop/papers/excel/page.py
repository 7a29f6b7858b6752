"""The page of a printed sheet: A4 landscape, as wide as can be read, headings repeated, the print code below."""

from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil

from xlsxwriter.worksheet import Worksheet

from desktop.domain.table import Column, Table

A4 = 9
_MM = 1 / 25.4
_WIDEST = 259
"""How many letters stand beside each other in print of half its size, the smallest a table is fitted to."""
_UPRIGHT = 175 / 25.4 * 96 * 0.8
"""How many pixels of 11-point columns stand beside each other on an upright page; letters of 12 points are wider."""
_HALF = 48
"""How many letters the state's name and motto take, bold."""
_LETTER, _PAGE_WIDE, _PAGE_HIGH = 5.6, 272 / 25.4 * 72, 180 / 25.4 * 72
"""The points of a letter's width, of a printed page's width and height."""
_SMALLER = 1.3
"""By how much a table may overflow a page and is printed smaller instead."""
_SURE = 0.94
"""How much of a page is counted on: programs lay rows out a little higher or lower."""
_DIGIT, _PADDING = 5.6, 3.75
"""The points of a digit, a little less than most programs take, and of a column's margins."""
_SCALE, _READABLE = 60, 205
"""The print (in percent) of a wider table, and how many letters stand beside each other on its pages."""


def set_up(sheet: Worksheet, heading_rows: tuple[int, int], footer: str) -> None:
    """Set a sheet to A4 landscape, fitted to the width; `heading_rows` (from 0, both included) repeat on each page."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=15 * _MM, right=10 * _MM, top=15 * _MM, bottom=15 * _MM)
    sheet.repeat_rows(*heading_rows)
    sheet.center_horizontally()
    sheet.set_footer(_foot(footer))


@dataclass(frozen=True, slots=True)
class Pile:
    """What lies on a sheet from the top down, in points: the table's rows between what is above and below them.

    The row of the sheet `top` is the first of the table's; `headings` are repeated above the rows of each page; `heads`
    are the rows that head others.
    """

    top: int
    above: float
    headings: float
    rows: tuple[float, ...]
    heads: frozenset[int]
    below: float


def keep_together(sheet: Worksheet, columns: tuple[Column, ...], pile: Pile, last: int) -> None:
    """See to it that the signatures never stand on a page without the `last` rows of the table they are for.

    On one page where a little smaller letters do; else the last rows go over to the page of the signatures.
    """
    spread_out = bool(_breaks(columns))
    width = sum(column.width + 2 for column in columns) * _LETTER
    printed = (pile.above + sum(pile.rows) + pile.below) * min(1.0, _PAGE_WIDE / width)
    if printed <= _PAGE_HIGH * _SMALLER and not spread_out:
        sheet.fit_to_pages(1, 1)
        return
    scale = _SCALE if spread_out else _scale(columns)
    sheet.set_h_pagebreaks([pile.top + each for each in parted(pile, _PAGE_HIGH * 100 / scale * _SURE, last)])


def parted(pile: Pile, page: float, last: int) -> list[int]:
    """Return the rows of the table that begin a page of so many points each.

    The last page has at least the `last` rows, fewer where so many do not fit beside the signatures.
    """
    begins, used = [0], pile.above
    for place, high in enumerate(pile.rows):
        if used + high > page and place > begins[-1]:
            begins.append(_before_heads(pile, place, begins[-1]))
            used = pile.headings + sum(pile.rows[begins[-1] : place])
        used += high
    if used + pile.below > page:
        end = _last_page(pile, page, last)
        begins = [*(each for each in begins if each < end), end]
    return begins[1:]


def _before_heads(pile: Pile, place: int, least: int) -> int:
    """Return where a page ends that would end before `place`: no head of a section stands last on it."""
    at = place
    while at - 1 > least and at - 1 in pile.heads:
        at -= 1
    return at if at - 1 > least else place


def _last_page(pile: Pile, page: float, last: int) -> int:
    room, place = page - pile.headings - pile.below, len(pile.rows) - 1
    while place > max(1, len(pile.rows) - last) and sum(pile.rows[place - 1 :]) <= room:
        place -= 1
    return place


def _scale(columns: tuple[Column, ...]) -> int:
    """Return the print, in percent, that a sheet fitted to the width comes to at most."""
    wide = sum((column.width + 2) * _DIGIT + _PADDING for column in columns)
    return min(100, ceil(100 * _PAGE_WIDE / wide))


def upright(sheet: Worksheet, footer: str, pixels: int) -> None:
    """Set a sheet `pixels` wide to A4 upright, the print code below; its own page breaks hold."""
    sheet.set_portrait()
    sheet.set_paper(A4)
    sheet.set_print_scale(min(100, int(100 * _UPRIGHT / pixels)))
    sheet.set_margins(left=20 * _MM, right=15 * _MM, top=15 * _MM, bottom=15 * _MM)
    sheet.set_footer(_foot(footer))


def halves(columns: tuple[Column, ...]) -> int:
    """Return in which column the right half of a sheet's head begins: behind the columns that name the rows."""
    return min(len(columns) - 1, max(2, sum(column.frozen for column in columns)))


def roomy(table: Table) -> Table:
    """Return a table wide enough for the head and the signatures of its sheet; wide ones stay as they are."""
    place = halves(table.columns)
    left = _widened(table.columns[:place], _HALF)
    return replace(table, columns=(*left, *_widened(table.columns[place:], _HALF)))


def _widened(columns: tuple[Column, ...], least: int) -> tuple[Column, ...]:
    """Return columns of at least so many letters together, each wider in its proportion."""
    own = sum(column.width + 2 for column in columns)
    if own >= least:
        return columns
    return tuple(replace(column, width=ceil((column.width + 2) * least / own) - 2) for column in columns)


def front(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns on the first page across: all of them where the table is not spread."""
    breaks = _breaks(columns)
    return columns[: breaks[0]] if breaks else columns


def title_begins(columns: tuple[Column, ...]) -> int:
    """Return the column a title begins in: behind those repeated on every page across, lest pages have half of it."""
    return _lead(columns) if _breaks(columns) else 0


def spread(sheet: Worksheet, columns: tuple[Column, ...]) -> None:
    """Part a table too wide to be read on one page across: whole groups on each, the naming columns repeated."""
    breaks = _breaks(columns)
    if breaks:
        sheet.set_print_scale(_SCALE)
        sheet.repeat_columns(0, _lead(columns) - 1)
        sheet.set_v_pagebreaks(breaks)


def _lead(columns: tuple[Column, ...]) -> int:
    return next((place for place, column in enumerate(columns) if column.group), 0)


def _breaks(columns: tuple[Column, ...]) -> list[int]:
    """Return the columns a new page begins with; none where everything is read on one."""
    widths = [column.width + 2 for column in columns]
    lead = _lead(columns)
    if not lead or sum(widths) <= _WIDEST:
        return []
    breaks, used = [], sum(widths[:lead])
    for _, members in groupby(range(lead, len(columns)), key=lambda place: columns[place].group):
        places = list(members)
        group = sum(widths[place] for place in places)
        if used + group > _READABLE and used > sum(widths[:lead]):
            breaks.append(places[0])
            used = sum(widths[:lead])
        used += group
    return breaks


def _foot(footer: str) -> str:
    return f'&L&"Times New Roman,Regular"&9{_plain(footer)}&R&"Times New Roman,Regular"&9Trang &P/&N'


def _plain(text: str) -> str:
    """Return `text` with each ampersand doubled, so that Excel prints it and does not obey it; at most 200 letters."""
    return text[:200].replace("&", "&&")
