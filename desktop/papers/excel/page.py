"""The page of a printed sheet: A4 landscape, as wide as can be read, headings repeated, the print code below."""

from dataclasses import replace
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


def keep_together(sheet: Worksheet, columns: tuple[Column, ...], height: float) -> None:
    """Print a table of so many points on one page where a little smaller letters do: signatures stay beside it."""
    width = sum(column.width + 2 for column in columns) * _LETTER
    printed = height * min(1.0, _PAGE_WIDE / width)
    if printed <= _PAGE_HIGH * _SMALLER and not _breaks(columns):
        sheet.fit_to_pages(1, 1)


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
