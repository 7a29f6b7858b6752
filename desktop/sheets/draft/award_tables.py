"""Tables of awards inside a Word report, however they are laid out: who was awarded what, how often."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.ledger import Award
from desktop.domain.reading import NumberField, Reading, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import years_in
from desktop.sheets.draft.layout.grid import Grid

_HIGHEST = 4
"""Headings stand in one of the first so many rows."""
_OBJECTS = {"tap the": "tap_the", "ca nhan": "ca_nhan"}
_PROPOSED = ("de nghi", "de xuat", "trinh khen", "cho quyet dinh")
_EARLIER = ("nam truoc", "cung ky", "ky truoc")
_FORMS = (
    *("bang khen", "giay khen", "thu khen", "huan chuong", "huy chuong", "ky niem chuong", "co thi dua"),
    *("chien si thi dua", "chien si tien tien", "don vi tien tien", "don vi quyet thang", "lao dong tien tien"),
    *("tap the lao dong xuat sac", "co cua", "danh hieu"),
)
_LEVEL_HEADS = ("cap khen", "cap quyet dinh", "cap trao", "tham quyen", "co quan khen", "cap tang")
_FORM_HEADS = ("hinh thuc", "danh hieu", "noi dung", "loai khen")
_TOTALS = ("tong", "cong", "tong cong", "tong so", "cong chung")
_APART = "|"


@dataclass(frozen=True, slots=True)
class _Counting:
    """A row or column of counts: whose they are, and whether they are decided or proposed."""

    object: str
    status: str


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a table's headings end, which columns count what, where the form and the level stand (None: nowhere)."""

    bottom: int
    counts: dict[int, _Counting]
    form: int
    level: int | None


def awards_told(grid: Grid, unit: str | None, year: int) -> tuple[Award, ...]:
    """Return the awards a table counts, one a cell; none where it is no table of awards of that year.

    Forms stand in rows with groups and persons as columns, or the other way round. A row that names but a level heads
    the forms below it; a number that can be read two ways, and what is said of other years, is left out.
    """
    layout = _layout(grid, year)
    found = tuple(_by_rows(grid, layout, unit)) if layout else tuple(_by_columns(grid, unit, year))
    return found if any(_names_award(each.form) for each in found) else ()


def _layout(grid: Grid, year: int) -> _Layout | None:
    rows = grid.rows[:_HIGHEST]
    named = [(row, column) for row in rows for column, text in grid.row_texts(row) if _object(text)]
    if not named or len({row for row, _ in named}) > len({column for _, column in named}):
        return None
    bottom = max(row for row, _ in named)
    paths = {column: _path(grid, rows, bottom, column) for column in range(1, grid.width + 1)}
    counts = {column: made for column, path in paths.items() if (made := _counting(path, year))}
    said = {column: bare(" ".join(path)) for column, path in paths.items() if column not in counts}
    form = next((column for head in _FORM_HEADS for column, text in said.items() if head in text), None)
    level = next((column for head in _LEVEL_HEADS for column, text in said.items() if head in text), None)
    form = level if form is None else form
    if not counts or form is None:
        return None
    return _Layout(bottom, counts, form, None if level == form else level)


def _path(grid: Grid, rows: tuple[int, ...], bottom: int, column: int) -> list[str]:
    texts = [grid.spread_text(row, column) for row in rows if row <= bottom]
    return list(dict.fromkeys(text for text in texts if text))


def _counting(path: list[str], year: int) -> _Counting | None:
    """Return what a column counts, told by its lowest heading that names groups or persons; None for other columns."""
    whole = bare(" ".join(path))
    object_ = next((found for text in reversed(path) if (found := _object(text))), None)
    if object_ is None or any(word in whole for word in _EARLIER) or (years_in(whole) and year not in years_in(whole)):
        return None
    return _Counting(object_, "proposed" if any(word in whole for word in _PROPOSED) else "decided")


def _object(text: str) -> str | None:
    """Return whom a heading names: groups or persons; None where it names neither, or both."""
    named = [code for words, code in _OBJECTS.items() if words in bare(text)]
    return named[0] if len(named) == 1 and not _names_award(text) else None


def _by_rows(grid: Grid, layout: _Layout, unit: str | None) -> Iterator[Award]:
    above = level = ""
    for row in (each for each in grid.rows if each > layout.bottom):
        form = grid.spread_text(row, layout.form)
        level = _level(grid, row, layout, level)
        if bare(form).rstrip(" :.") in _TOTALS or bare(level).rstrip(" :.") in _TOTALS:
            continue
        counts = [(column, grid.text(row, column)) for column in layout.counts if grid.text(row, column)]
        if not _names_award(form) and (not counts or not level):
            above = form or above
            continue
        for column, _ in counts:
            made = layout.counts[column]
            yield from _award(grid, (row, column), unit, (level or above, form), made)


def _level(grid: Grid, row: int, layout: _Layout, before: str) -> str:
    """Return the level a row names; a row with nothing to the left of its form goes on with the level before it."""
    if not layout.level:
        return ""
    goes_on = layout.level < layout.form and min(grid.filled[row], default=0) >= layout.form
    return grid.spread_text(row, layout.level) or (before if goes_on else "")


def _by_columns(grid: Grid, unit: str | None, year: int) -> Iterator[Award]:
    """Yield the awards of a table whose columns are forms and whose rows are groups and persons."""
    objects = {row: made for row in grid.rows if (made := _counting([grid.spread_text(row, _label(grid, row))], year))}
    top = min(objects, default=0)
    for row, made in objects.items():
        for column in grid.filled[row]:
            path = [text for each in grid.rows if each < top and (text := grid.spread_text(each, column))]
            form = next((text for text in reversed(path) if _names_award(text)), "")
            level = next((text for text in path if text != form), "") if len(path) > 1 else ""
            if form:
                yield from _award(grid, (row, column), unit, (level, form), made)


def _label(grid: Grid, row: int) -> int:
    """Return the column a row is named in: its first, or the next where running numbers stand there."""
    columns = grid.filled[row]
    return next((column for column in columns if _object(grid.text(row, column))), columns[0])


def _award(
    grid: Grid, at: tuple[int, int], unit: str | None, named: tuple[str, str], made: _Counting
) -> Iterator[Award]:
    read = read_cell(grid.cell(*at), NumberField("count"))
    if isinstance(read, Reading) and isinstance(read.value, Decimal) and read.value == read.value.to_integral_value():
        level, form = (_plain(text) for text in named)
        yield Award(unit, level, form, made.object, made.status, int(read.value), source=grid.place(*at))


def _plain(text: str) -> str:
    """Return a level or a form without its number and without the sign that keeps the words of a code apart."""
    head, _, rest = text.partition(" ")
    numbered = rest and head.rstrip(".)-–:").isalnum() and (head[-1:] in ".)-–:" or head in {"-", "–", "+"})
    return (rest if numbered or head in {"-", "–", "+"} else text).replace(_APART, "/").strip()


def _names_award(text: str) -> bool:
    return any(word in bare(text) for word in _FORMS)
