"""Usual rows: a stretch of whole rows taken apart into columns by one regular expression, in one stroke."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, compress, pairwise, product, repeat
from operator import ge, sub
from typing import Any, NamedTuple

from desktop.sheets import limits
from desktop.sheets.xlsx.hidden import hides
from desktop.sheets.xlsx.usual_texts import UnusualError, read_references

CELL = re.compile(
    r'<c r="([A-Z]{1,2}+)([1-9][0-9]{0,6}+)"([^<>/]*+)'
    r"(?:/>|>(?:(?:<f([^<>/]*+)(?:/>|>([^<]++)</f>))?(?:<v>([^<]*+)</v>|<v ?/>)"
    r'|<is><t(?: xml:space="preserve")?>([^<]*+)</t></is>)?</c>)'
)
"""A usual cell: column, row, attributes; attributes and text of its formula, value, text in place."""
_ROW = re.compile(r'<row r="([1-9][0-9]{0,6})"([^<>&\n]*?)(/?)>')
"""The opening of a usual row: number, attributes, whether it is empty."""
_NEXT_ROW_END = "\n</row>"
_ATTRIBUTE = re.compile(r' ([\w:]+)="([^"<&]*)"')
_OF_ROWS = frozenset(
    {"spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed"}
    | {"thickTop", "thickBot", "ph", "x14ac:dyDescent"}
)
_OF_CELLS = frozenset({"s", "t"})
_OF_FORMULAS = frozenset({"t", "ref", "si", "ca", "aca"})
_STYLE = re.compile("[0-9]{0,9}")
_TYPE = re.compile("[a-zA-Z]{1,9}")
MOST_KINDS = 255
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REMEMBERED = 1024
"""So many attributes of cells are kept read."""
COLUMNS = {"".join(each): at for at, each in enumerate(chain(_LETTERS, product(_LETTERS, repeat=2)), 1)}
"""The numbers of the columns A to ZZ."""

_Texts = list[str | None]


class Kind(NamedTuple):
    """What the attributes of a cell tell: its style and its type."""

    style: str
    type: str


class StoredRows(NamedTuple):
    """The cells of whole rows in their order, column by column: where each stands and what is stored for it.

    `kind` is the number of its kind among `kinds`. None where nothing is stated: no formula, no value, no inline text.
    `shared` holds by which index each cell shares its formula with others. `formulas` and `shared` are
    empty where no cell has any.
    """

    rows: list[int]
    columns: list[int]
    kind: list[int]
    kinds: list[Kind]
    shared: _Texts
    formulas: _Texts
    values: _Texts
    inline: _Texts


class UsualRows(NamedTuple):
    """A stretch of rows. `last` is the number of the last one, `hidden` those of the hidden ones."""

    cells: StoredRows
    last: int
    hidden: tuple[int, ...]


def usual_rows(stretch: str) -> UsualRows | None:
    """Return the rows of `stretch` where all of it is usual: rows and cells in ascending order, nothing else."""
    if "\r" in stretch:
        return None
    try:
        return _rows(stretch, CELL.split(stretch))
    except UnusualError:
        return None


def _rows(stretch: str, apart: list[str | Any]) -> UsualRows:
    """Return the rows of a stretch that was split by its cells. Raises: UnusualError."""
    gaps, letters, digits, marks, shares, formulas, values, inline = (
        apart[at :: CELL.groups + 1] for at in range(CELL.groups + 1)
    )
    starts = list(compress(range(len(gaps)), gaps))
    opened, last, hidden = _between([gaps[at] for at in starts])
    lengths = list(map(sub, starts[1:], starts))
    if len(opened) != len(lengths) or digits != list(_repeated(opened, lengths)):
        raise UnusualError
    rows, columns = list(_repeated(map(int, opened), lengths)), _columns(letters, starts)
    kind, kinds = _kinds(marks)
    _check_inline(kind, kinds, inline)
    shared = [] if shares.count(None) == len(shares) else _shared(shares, formulas)
    for column in (formulas, values, inline) if "&" in stretch else ():
        read_references(column)
    formulas = formulas if shared or any(formulas) else []
    return UsualRows(StoredRows(rows, columns, kind, kinds, shared, formulas, values, inline), last, hidden)


def _columns(letters: list[str | Any], starts: list[int]) -> list[int]:
    """Return the numbers of columns, which rise within each row. Raises: UnusualError.

    `starts` says where each row begins, and the last one ends. Most rows have the same columns: each run of letters is
    looked at once.
    """
    known: dict[tuple[str, ...], list[int]] = {}
    columns: list[int] = []
    for begin, end in pairwise(starts):
        run = tuple(letters[begin:end])
        numbers = known.get(run)
        if numbers is None:
            known[run] = numbers = list(map(COLUMNS.__getitem__, run))
            if any(map(ge, numbers, numbers[1:])):
                raise UnusualError
        columns += numbers
    return columns


def _between(gaps: list[str]) -> tuple[list[str], int, tuple[int, ...]]:
    """Return the numbers of the rows with cells, the last number and those of hidden rows. Raises: UnusualError.

    In `gaps` rows begin and end: only the last one of a gap stays open, and the next gap ends it.
    """
    apart = _ROW.split("\n".join(gaps))
    numbers, attributes, empty = apart[1::4], apart[2::4], apart[3::4]
    if apart[0] or apart[4::4] != ["" if each else _NEXT_ROW_END for each in empty]:
        raise UnusualError
    counted = list(map(int, numbers))
    if not counted or counted[-1] > limits.ROWS or any(map(ge, counted, counted[1:])):
        raise UnusualError
    hidden = hidden_ones(counted, attributes)
    return [number for number, closed in zip(numbers, empty, strict=True) if not closed], counted[-1], hidden


def hidden_ones(rows: list[int], attributes: list[str]) -> tuple[int, ...]:
    """Return which of the rows with these attributes are hidden. Raises: UnusualError."""
    hiding = {each for each in set(attributes) if hides(_named(each, _OF_ROWS), "ht")}
    return tuple(compress(rows, map(hiding.__contains__, attributes))) if hiding else ()


def _named(attributes: str, known: frozenset[str]) -> dict[str, str]:
    """Return attributes by their names. Raises: UnusualError where there are others than the known ones."""
    found = _ATTRIBUTE.findall(attributes)
    named = dict(found)
    if len(named) < len(found) or not named.keys() <= known or _ATTRIBUTE.sub("", attributes).strip(" "):
        raise UnusualError
    return named


def _kinds(marks: list[str | Any]) -> tuple[list[int], list[Kind]]:
    """Return of which kind each cell is, and the few kinds there are. Raises: UnusualError."""
    met = {each: at for at, each in enumerate(dict.fromkeys(marks))}
    if len(met) > MOST_KINDS:
        raise UnusualError
    return list(map(met.__getitem__, marks)), list(map(kind_of, met))


@lru_cache(_REMEMBERED)
def kind_of(marks: str) -> Kind:
    """Return what the attributes of a cell beside its address tell. Raises: UnusualError."""
    named = _named(marks, _OF_CELLS)
    style, type_ = named.get("s", ""), named.get("t", "n")
    if not (_STYLE.fullmatch(style) and _TYPE.fullmatch(type_)):
        raise UnusualError
    return Kind(style, type_)


def _shared(marks: list[str | Any], formulas: _Texts) -> _Texts:
    """Return by which index each formula is shared; nothing where none is. Raises: UnusualError."""
    index = {each: index_of(each) for each in set(marks)}
    unshared = {each for each in index if each is not None and index[each] is None}
    if any(formula is None for formula in compress(formulas, map(unshared.__contains__, marks))):
        raise UnusualError
    return list(map(index.__getitem__, marks)) if any(each is not None for each in index.values()) else []


@lru_cache(_REMEMBERED)
def index_of(marks: str | None) -> str | None:
    """Return the index by which a formula with these attributes is shared, if it is. Raises: UnusualError."""
    named = _named(marks or "", _OF_FORMULAS)
    return named.get("si", "") if named.get("t") == "shared" else None


def _check_inline(kind: list[int], kinds: list[Kind], inline: _Texts) -> None:
    """Raise UnusualError where a cell of another type holds an inline text."""
    if any(kinds[each].type != "inlineStr" for each in set(compress(kind, inline))):
        raise UnusualError


def _repeated(each: Iterable[Any], times: Iterable[int]) -> Iterable[Any]:
    return chain.from_iterable(map(repeat, each, times))
