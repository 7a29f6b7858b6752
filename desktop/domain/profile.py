"""Profiles: the shape of the files a unit sends, remembered from the last one, and what has moved since."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.draft import Draft
from desktop.domain.found_table import FoundTable
from desktop.domain.guidance import NOTHING, Guidance, about_of
from desktop.domain.text import fold


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """One column as it stood: its number on the sheet (from 1), its heading, what it was taken for."""

    number: int
    heading: str
    field: str | None
    key: str


@dataclass(frozen=True, slots=True)
class TableShape:
    """One table as it stood: heading rows `top` to `bottom` (None without any), its columns, the keys of its rows."""

    sheet: str
    kind: str
    top: int | None
    bottom: int | None
    last: int
    columns: tuple[ColumnShape, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A file as it was laid out. `numbers` is how it writes them, `encoding` its letters, `version` its form's.

    `extents` are its sheets with the last row each fills.
    """

    format: str
    tables: tuple[TableShape, ...]
    numbers: str = ""
    encoding: str = ""
    version: int | None = None
    extents: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """What is remembered of a unit's files of one kind: the last one's name and shape, answers that hold for the next.

    `version` is that of the framework the answers about rows were given under.
    """

    unit: str
    kind: str
    file: str
    version: int
    shape: Shape
    guidance: Guidance = NOTHING


@dataclass(frozen=True, slots=True)
class Moves:
    """What changed between two files of a unit; `likeness` is in percent, 100 where nothing did.

    Headings and sheets are (before, now) pairs; columns and rows are named by their words. `slid` are the columns from
    which on a table moved sideways: heading, number before, number now. `turned` are the fewest rows that have to move
    to stand in the order they stood in. `tables_added` and `tables_gone` are the sheets of whole tables, `pages_added`
    and `pages_gone` sheets without one.
    """

    likeness: int
    sheets: tuple[tuple[str, str], ...] = ()
    headings: tuple[tuple[int, int], ...] = ()
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    shifted: tuple[str, ...] = ()
    slid: tuple[tuple[str, int, int], ...] = ()
    turned: tuple[str, ...] = ()
    tables_added: tuple[str, ...] = ()
    tables_gone: tuple[str, ...] = ()
    pages_added: tuple[str, ...] = ()
    pages_gone: tuple[str, ...] = ()
    rows_added: int = 0
    rows_gone: int = 0
    numbers: bool = False
    encoding: bool = False
    version: bool = False
    format: tuple[str, str] | None = None


def shape_of(draft: Draft) -> Shape:
    """Return how the file of a draft is laid out; tables nothing was taken from are left out."""
    tables = tuple(_table(each) for each in draft.tables if each.kind in {"scores", "figures"})
    return Shape(draft.format, tables, draft.numbers, draft.encoding, draft.framework_version, draft.extents)


def same_layout(then: Shape, now: Shape) -> bool:
    """Return whether the tables of two files have the same columns, wherever they stand."""
    return Counter(map(_headings, then.tables)) == Counter(map(_headings, now.tables))


def moved(then: Shape, now: Shape) -> Moves:
    """Return what changed from one file to the next."""
    pairs = _pairs(then.tables, now.tables)
    columns = [_columns(was, each) for was, each in pairs]
    rows = [(set(each.rows) - set(was.rows), set(was.rows) - set(each.rows)) for was, each in pairs]
    gone, come = (_lone(each.tables, [pair[at] for pair in pairs]) for at, each in enumerate((then, now)))
    return Moves(
        likeness=likeness(then, now),
        sheets=tuple((was.sheet, each.sheet) for was, each in pairs if fold(was.sheet) != fold(each.sheet)),
        headings=tuple(dict.fromkeys(found for was, each in pairs if (found := _heading(was, each)))),
        added=tuple(name for each, _, _ in columns for name in each),
        gone=tuple(name for _, each, _ in columns for name in each),
        shifted=tuple(name for _, _, each in columns for name in each),
        slid=tuple(dict.fromkeys(_all_slid(pairs, [turned for _, _, turned in columns]))),
        turned=tuple(name for was, each in pairs for name in _turned(was.rows, each.rows)),
        tables_added=tuple(each.sheet for each in come),
        tables_gone=tuple(each.sheet for each in gone),
        pages_added=_lacking(now, then),
        pages_gone=_lacking(then, now),
        rows_added=sum(len(more) for more, _ in rows),
        rows_gone=sum(len(less) for _, less in rows),
        numbers=bool(then.numbers and now.numbers) and then.numbers != now.numbers,
        encoding=then.encoding != now.encoding,
        version=then.version != now.version,
        format=None if then.format == now.format else (then.format, now.format),
    )


def likeness(then: Shape, now: Shape) -> int:
    """Return how alike two files are laid out, in whole percents rounded down: 100 only where nothing differs."""
    was, each = _features(then), _features(now)
    both, all_of = (was & each).total(), was.total() + each.total()
    return 200 * both // all_of if all_of else 100


def _table(found: FoundTable) -> TableShape:
    columns = tuple(ColumnShape(each.number, each.heading, each.field, each.key) for each in found.columns)
    rows = tuple(each.key for each in found.rows if each.key)
    return TableShape(found.sheet, found.kind, found.top, found.bottom, found.last, columns, rows)


def _headings(table: TableShape) -> tuple[str, tuple[str, ...]]:
    return table.kind, tuple(sorted(fold(column.key) for column in table.columns))


def _pairs(then: tuple[TableShape, ...], now: tuple[TableShape, ...]) -> list[tuple[TableShape, TableShape]]:
    """Pair each table with the one it became: on the sheet of that name, else the next one of its kind."""
    left = list(now)
    pairs: list[tuple[TableShape, TableShape]] = []
    later: list[TableShape] = []
    for was in then:
        same = next((each for each in left if each.kind == was.kind and fold(each.sheet) == fold(was.sheet)), None)
        if same is None:
            later.append(was)
        else:
            left.remove(same)
            pairs.append((was, same))
    for was in later:
        if other := next((each for each in left if each.kind == was.kind), None):
            left.remove(other)
            pairs.append((was, other))
    return pairs


def _lone(tables: tuple[TableShape, ...], paired: list[TableShape]) -> list[TableShape]:
    rest = list(tables)
    for each in paired:
        rest.remove(each)
    return rest


def _heading(was: TableShape, now: TableShape) -> tuple[int, int] | None:
    """Return where the lowest heading row stood and stands, where it moved."""
    if was.bottom is None or now.bottom is None or was.bottom == now.bottom:
        return None
    return was.bottom, now.bottom


def _columns(was: TableShape, now: TableShape) -> tuple[list[str], list[str], list[str]]:
    """Return the headings that are new, that are gone, and that changed places among those that stayed."""
    before = {fold(column.key): column.heading for column in was.columns}
    after = {fold(column.key): column.heading for column in now.columns}
    stayed = [[key for key in each if key in other] for each, other in ((before, after), (after, before))]
    shifted = [after[new] for old, new in zip(*stayed, strict=True) if old != new]
    added = [heading for key, heading in after.items() if key not in before]
    gone = [heading for key, heading in before.items() if key not in after]
    return added, gone, shifted


def _all_slid(pairs: list[tuple[TableShape, TableShape]], turned: list[list[str]]) -> Iterable[tuple[str, int, int]]:
    """Yield the columns from which on tables moved sideways, of those whose columns did not change places."""
    for (was, now), changed in zip(pairs, turned, strict=True):
        yield from () if changed else _slid(was, now)


def _slid(was: TableShape, now: TableShape) -> list[tuple[str, int, int]]:
    """Return each column from which on the columns that stayed stand further left or right than those before it."""
    before = {fold(column.key): column.number for column in was.columns}
    found: list[tuple[str, int, int]] = []
    by = 0
    for column in now.columns:
        old = before.get(fold(column.key))
        if old is not None and column.number - old != by:
            by = column.number - old
            found += [(column.heading, old, column.number)] if by else []
    return found


def _turned(then: tuple[str, ...], now: tuple[str, ...]) -> list[str]:
    """Return the words of the fewest rows without which those that stayed stand in the order they stood in."""
    place = {row: number for number, row in enumerate(then)}
    stayed = [row for row in dict.fromkeys(now) if row in place]
    ends: list[int] = []
    longest: list[int] = []
    for row in stayed:
        at = bisect_left(ends, place[row])
        ends[at : at + 1] = [place[row]]
        longest.append(at)
    length, kept = len(ends) - 1, set[str]()
    for row, at in zip(reversed(stayed), reversed(longest), strict=True):
        if at == length:
            kept.add(row)
            length -= 1
    return [about_of(row) for row in stayed if row not in kept]


def _lacking(there: Shape, other: Shape) -> tuple[str, ...]:
    """Return the sheets of a file without a table that the other has none of that name of."""
    known = {fold(name) for name, _ in other.extents} | {fold(table.sheet) for table in there.tables}
    return tuple(name for name, _ in there.extents if fold(name) not in known)


def _features(shape: Shape) -> Counter[tuple[object, ...]]:
    """Return what makes a layout up, counted by weight: columns most, rows and places once each."""
    found: Counter[tuple[object, ...]] = Counter()
    found["format", shape.format] += 1
    found["letters", shape.encoding, shape.numbers] += 1
    found["pages", frozenset(fold(name) for name, _ in shape.extents)] += 1
    for table in shape.tables:
        found["sheet", table.kind, fold(table.sheet)] += 1
        found["top", table.kind, table.bottom] += 1
        found.update(("row", table.kind, fold(row)) for row in table.rows)
        found["order", table.kind, table.rows] += 1
        for place, column in enumerate(table.columns):
            found["column", table.kind, fold(column.key)] += 2
            found["place", table.kind, fold(column.key), column.field, place, column.number] += 1
    return found
