"""Usual rows: a stretch of whole rows taken apart into columns by one regular expression, in one stroke."""

import re
from collections.abc import Iterable
from itertools import chain, compress, count, repeat
from operator import ge, sub
from typing import Any, NamedTuple

from desktop.domain.book import a1
from desktop.sheets import limits
from desktop.sheets.xlsx.hidden import hides
from desktop.sheets.xlsx.usual_texts import UnusualError, read_references, reads_as_stored

_CELL = re.compile(
    r'<c r="([A-Z]{1,2}+)([1-9][0-9]{0,6}+)"(?: s="([0-9]{1,9}+)")?+(?: t="([a-zA-Z]{1,9}+)")?+ ?+'
    r'(?:>(?:(?:<f(?: aca="(?:true|false)")?>([^<]++)</f>)?+(?:<v>([^<]*+)</v>|<v ?/>)'
    r'|<is><t(?: xml:space="preserve")?+>([^<]*+)</t></is>)</c>|/>)'
)
_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"([^<>&\n]*?)(/?)>')
_NEXT_ROW_END = "\n</row>"
_ATTRIBUTE = re.compile(r' ([\w:]+)="([^"]*)"')
_KNOWN = frozenset(
    {"spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed"}
    | {"thickTop", "thickBot", "ph", "x14ac:dyDescent"}
)
_COLUMNS = {a1(1, column)[:-1]: column for column in range(1, 703)}

_Texts = list[str | None]


class Columns(NamedTuple):
    """The cells of whole rows in their order, column by column: where each stands and what is stored for it.

    None where nothing is stated: no style, no type, no formula, no value, no inline text. A formula has a value,
    be it an empty one (None).
    """

    rows: list[int]
    columns: list[int]
    styles: _Texts
    types: _Texts
    formulas: _Texts
    values: _Texts
    inline: _Texts


class UsualRows(NamedTuple):
    """A stretch of rows. `last` is the number of the last one, `hidden` those of the hidden ones.

    `as_stored`: every text in it reads as it is stored.
    """

    cells: Columns
    last: int
    hidden: tuple[int, ...]
    as_stored: bool


def usual_rows(stretch: str) -> UsualRows | None:
    """Return the rows of `stretch` where all of it is usual: rows and cells in ascending order, nothing else."""
    if "\r" in stretch:
        return None
    try:
        return _rows(stretch, _CELL.split(stretch))
    except UnusualError:
        return None


def _rows(stretch: str, apart: list[str | Any]) -> UsualRows:
    """Return the rows of a stretch that was split by its cells. Raises: UnusualError."""
    gaps, letters, digits, styles, types, *contents = (apart[at :: _CELL.groups + 1] for at in range(8))
    opened, last, hidden = _between("\n".join(filter(None, gaps)))
    starts = list(compress(count(), gaps))
    lengths = list(map(sub, starts[1:], starts))
    if len(opened) != len(lengths) or digits != list(_repeated(opened, lengths)):
        raise UnusualError
    rows, columns = list(_repeated(map(int, opened), lengths)), list(map(_COLUMNS.__getitem__, letters))
    if not _falls(columns) <= set(starts):
        raise UnusualError
    read = [read_references(column) for column in contents] if "&" in stretch else []
    as_stored = all(read) and reads_as_stored(stretch)
    return UsualRows(Columns(rows, columns, styles, types, *contents), last, hidden, as_stored)


def _between(gaps: str) -> tuple[list[str], int, tuple[int, ...]]:
    """Return the numbers of the rows with cells, the last number and those of hidden rows. Raises: UnusualError.

    In `gaps`, a line each, rows begin and end: only the last one of a line stays open, and the next line ends it.
    """
    apart = _ROW.split(gaps)
    numbers, attributes, empty = apart[1::4], apart[2::4], apart[3::4]
    if apart[0] or apart[4::4] != ["" if each else _NEXT_ROW_END for each in empty]:
        raise UnusualError
    counted = list(map(int, numbers))
    if not counted or counted[-1] > limits.ROWS or _falls(counted):
        raise UnusualError
    hiding = {each for each in set(attributes) if _hides(each)}
    hidden = tuple(compress(counted, map(hiding.__contains__, attributes)))
    return [number for number, closed in zip(numbers, empty, strict=True) if not closed], counted[-1], hidden


def _hides(attributes: str) -> bool:
    """Say whether a row with these attributes is hidden. Raises: UnusualError where expat is to judge them."""
    found = _ATTRIBUTE.findall(attributes)
    named = dict(found)
    if len(named) < len(found) or not named.keys() <= _KNOWN or _ATTRIBUTE.sub("", attributes).strip(" "):
        raise UnusualError
    return hides(named, "ht")


def _repeated(each: Iterable[Any], times: Iterable[int]) -> Iterable[Any]:
    return chain.from_iterable(map(repeat, each, times))


def _falls(numbers: list[int]) -> set[int]:
    """Return where a number does not rise above the one before it."""
    return {at for at, falls in enumerate(map(ge, numbers, numbers[1:]), 1) if falls}
