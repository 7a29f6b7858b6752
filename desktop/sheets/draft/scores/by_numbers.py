"""Points by their numbers: a column no heading names that can only hold the unit's own points, and what tells so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field, field_of, years_in
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.scores.column_cells import ColumnCells, Leaves, Sums, read_column, sums_of
from desktop.sheets.draft.scores.one_claim import names_part

_SELF = re.compile(r"\btu (cham|danh gia|cho diem)\b")
"""The unit's own account: `tự chấm`, `tự đánh giá`."""
_DENIED = re.compile(r"\b(khong|chua|chang) tu (cham|danh gia|cho)\b")
_OF_OTHERS = re.compile(
    r"\bcum( thi dua)?( truong)?( so \d+)? (cham|danh gia|cho diem|tham dinh)\b|\b(cham|danh gia|diem) cua cum\b|"
    r"\bcham (cheo|lai)\b|\btham (dinh|tra)\b|\bphuc (tra|khao)\b|\bthong nhat\b|\bhoi dong\b|\bcap tren\b|"
    r"\b(thong bao|cong bo)\b|\bky truoc\b|\bnam (truoc|ngoai)\b|\bcung ky\b|\bdu kien\b"
)
"""Words that give the numbers below them to somebody else, or to another time."""
_SUMMED_UP = re.compile(r"\btong hop\b|\bket qua (cham|xep)\b")
"""Words over anybody's points, the unit's own too where those are named."""
_OTHER_YEAR = re.compile(r"\bnam (20\d\d)\b")
_HIGHEST = 14
"""The lines above a table: at most so many rows up."""
_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_FEWEST_NONE = 2
"""So many dashes and zeros, and the numbers are no most points."""
_MOST_FULL = 0.75
_RESULTS = frozenset({Field.ACTUAL, Field.COUNT})
_NAMED = frozenset({Field.ACTUAL, Field.COUNT, Field.TARGET, Field.BASELINE, Field.CHANGE, Field.LATER})
"""Columns whose headings say what their numbers are may stand beside points told with the most points."""
_TOLD = frozenset({Field.CODE, Field.TITLE, Field.NOTE, Field.EVIDENCE, Field.MEASURE, Field.MAX})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a column holds the unit's own points.

    `count` of its cells tell points of the criteria, `out_of` of them together with the most points (4/5); `maximum` is
    the column of those, where there is one. `words` above the table, or its sheet's name or its file's, say whose they
    are; `sums` groups and totals hold what theirs add up to.
    """

    column: Column
    maximum: Column | None
    count: int
    out_of: int
    words: str
    sums: int


def points_by_numbers(region: Region, matches: tuple[Match, ...], leaves: Leaves, year: int) -> Evidence | None:
    """Return the one column that holds the unit's own points by all that stands in the table; None where any doubt is.

    It has no heading (or one of results, where its cells tell the most points too), none of its numbers is above what
    its row can bring, and no other column has numbers that may be points. Nothing above the table, in its name or its
    file's gives them to another or to a time other than `year`. And words there, sums, or the most points told in each
    cell say that they are points.
    """
    own = own_rows(matches, leaves)
    lines = tuple(_lines(region))
    if region.column(Field.CLAIM) or region.beside or any(_gives_away(line, year) for line in lines):
        return None
    read = {column.number: read_column(region, own, leaves, column.number) for column in region.columns}
    found = [column for column in region.columns if _may_hold(region, column, read[column.number], year)]
    maximum = region.column(Field.MAX)
    if len(found) != 1 or (maximum and not _is_sure(maximum, read[maximum.number])):
        return None
    column, cells = found[0], read[found[0].number]
    beside = {number for match in own for number in region.grid.filled[match.row.number]} - read.keys()
    read |= {number: read_column(region, own, leaves, number) for number in beside}
    if _rivals(region, column, read):
        return None
    sums = sums_of(region, matches, leaves, cells, column.number)
    words = next((line for line in lines if _SELF.search(bare(line))), "")
    evidence = Evidence(column, maximum, len(cells.points), cells.out_of, words, sums.held)
    return evidence if _is_told(evidence, cells, sums) else None


def own_rows(matches: tuple[Match, ...], leaves: Leaves) -> tuple[Match, ...]:
    """Return the rows that are about a criterion with points beyond doubt."""
    sure = (match for match in matches if match.topic.code in leaves and match.how is not How.UNSURE)
    return tuple(match for match in sure if leaves[match.topic.code].max > 0)


def likely_fields(region: Region, cells: ColumnCells, column: Column, year: int) -> tuple[tuple[Field, float], ...]:
    """Return what a column nobody can tell is most likely for, the likeliest first: the order it is offered in."""
    if cells.repeat_maxima or cells.may_be_maxima:
        return (Field.MAX, 0.5), (Field.CLAIM, 0.5)
    if any(_gives_away(line, year) for line in _lines(region)):
        return (Field.LATER, 0.5), (Field.CLAIM, 0.5)
    sure = cells.fit and column.field not in _RESULTS
    return (Field.CLAIM, 0.7 if sure else 0.5), (Field.ACTUAL, 0.3 if sure else 0.5)


def with_points(region: Region, evidence: Evidence | None) -> Region:
    """Return the region with the column of the evidence as the one of claims."""
    if evidence is None:
        return region
    columns = (replace(each, field=Field.CLAIM) if each == evidence.column else each for each in region.columns)
    return replace(region, columns=tuple(columns))


def _may_hold(region: Region, column: Column, cells: ColumnCells, year: int) -> bool:
    """Whether a column in sight may hold the points: without a heading, or one of results whose cells tell the most."""
    if column.answered or column.number in region.grid.sheet.hidden_columns or not cells.fit:
        return False
    if not column.path:
        return column.field is None
    return column.field in _RESULTS and cells.told_with_most and not _gives_away(column.label, year)


def _is_sure(maximum: Column, cells: ColumnCells) -> bool:
    """Whether the column of the most points is headed so, said to be so, or repeats the framework's row for row."""
    headed = field_of(maximum.path, 0) is Field.MAX
    return maximum.answered or headed or cells.repeat_maxima


def _rivals(region: Region, column: Column, read: Mapping[int, ColumnCells]) -> list[int]:
    """The other columns with numbers beside the criteria, headed or not, that may be points as well."""
    fields = {each.number: each.field for each in region.columns if each.path or each.field in _TOLD}
    free = _TOLD | (_NAMED if read[column.number].told_with_most else frozenset())
    others = (number for number in read if number != column.number and fields.get(number) not in free)
    return [number for number in others if read[number].tell_numbers]


def _is_told(evidence: Evidence, cells: ColumnCells, sums: Sums) -> bool:
    """Whether what speaks for a column leaves no doubt; sums that do not hold speak against it."""
    if sums.against or (cells.all_full and not (evidence.words and cells.told_with_most)):
        return False
    if cells.told_with_most:
        return True
    if cells.may_be_maxima:
        return False
    if evidence.maximum is None:
        apart = cells.none >= _FEWEST_NONE and cells.full <= _MOST_FULL * evidence.count
        return bool(evidence.words) and apart and cells.look_like_points
    return cells.look_like_points and (bool(evidence.words) or sums.hold)


def _lines(region: Region) -> Iterator[str]:
    """Yield the words a table is introduced by: the lines above it, the nearest first, its sheet's name, its file's.

    A table told by its rows may have rows of its own among those above it.
    """
    for row in range(region.top - 1, max(0, region.top - _HIGHEST), -1):
        texts = [text for _, text in region.grid.row_texts(row)]
        if len(texts) > _LINE_CELLS and not region.by_contents:
            break
        yield from texts if len(texts) <= _LINE_CELLS else ()
    yield region.grid.name
    yield re.sub(r"[_.\-]+", " ", PurePath(region.grid.file).stem)


def _gives_away(line: str, year: int) -> bool:
    """Whether words give the numbers below them to somebody else than the unit, or to another time than the year."""
    named, text = years_in(line), bare(line)
    other = (named and year not in named) or any(int(each) != year for each in _OTHER_YEAR.findall(text))
    summed_up = _SUMMED_UP.search(text) is not None and _SELF.search(text) is None
    of_others = _OF_OTHERS.search(text) or _DENIED.search(text) or summed_up
    return bool(other or of_others) or names_part(line)
