"""The column of claims: which column holds the unit's own points when no heading says so outright."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Direct, Framework, Part
from desktop.domain.reading import NumberField, Reading, Unreadable, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.fields import Field, field_of, part_points
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.parts_of_year import is_part
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.scores.beside import is_approved
from desktop.sheets.draft.scores.by_numbers import Evidence, likely_fields, own_rows
from desktop.sheets.draft.scores.column_cells import Leaves, read_column

_POINTS = re.compile(r"\b(cham|so|tong) diem\b|^diem\b")
_BY_STAFF = re.compile(r"^(diem )?(can bo|doi|to|phong|bo phan|ca nhan|chuyen vien|tham muu)\b.*\bcham( diem)?$")
"""`Phòng tham mưu chấm`: points given inside the unit."""
_YEAR = re.compile(r"\b(ca nam|nam nay|tong ket)\b")
_SPOKEN = re.compile(r"\b(cham diem|tu cham|tu danh gia|diem thi dua)\b")
"""Words above a table that say it scores."""
_LEFT = re.compile(r"(so )?(diem )?con lai")
"""`Còn lại`: the most points less what is taken off."""
_NEARLY_ALL = 0.9
_MOST = 0.8
_FEWEST_MAXIMA = 5


def with_claims(region: Region, matches: tuple[Match, ...]) -> Region:
    """Return the region with its column of claims: one headed only "Điểm" is that, unless it repeats the maxima.

    Of several nobody can tell: none is taken, and somebody is asked.
    """
    region = _without_maxima_as_results(region, matches)
    if region.column(Field.CLAIM):
        return _without_points_as_results(region)
    if own := _approved_later(region) or _whole_of_points(region) or _what_is_left(region):
        return _with(region, own, Field.CLAIM)
    headed = [column for column in region.columns if _of_points(column)]
    maxima = [column for column in headed if _repeats_maxima(region, column, matches)]
    rest = [column for column in headed if column not in maxima]
    filled = [column for column in rest if any(region.grid.cell(row.number, column.number) for row in region.rows)]
    meant = {column.number: Field.MAX for column in maxima[:1]}
    meant |= {column.number: Field.CLAIM for column in (filled or rest)[:1]} if len(filled) <= 1 else {}
    return replace(
        region, columns=tuple(replace(each, field=meant.get(each.number, each.field)) for each in region.columns)
    )


def _approved_later(region: Region) -> Column | None:
    """The one column of points the unit's own staff gave ("Đội chấm") beside one of what its leaders approved."""
    unnamed = [column for column in region.columns if column.field is None and column.path and not column.answered]
    given = [column for column in unnamed if _BY_STAFF.search(bare(column.path[-1]))]
    approved = any(is_approved(column.path[-1]) for column in unnamed if column not in given)
    return given[0] if approved and len(given) == 1 else None


def _whole_of_points(region: Region) -> Column | None:
    """The column of the whole year beside those of its quarters, under words that speak of points; sums are none."""
    whole = region.column(Field.ACTUAL)
    if whole is None or whole.answered or not _is_of_the_year(region, whole):
        return None
    spoken = any(_SPOKEN.search(bare(line)) for line in lines_above(region.grid, region.top))
    return whole if spoken else None


def _what_is_left(region: Region) -> Column | None:
    """The column of what is left of the most points, beside that of what is taken off."""
    taken_off = any(column.path and part_points(bare(column.path[-1])) is Part.PENALTY for column in region.columns)
    named = [column for column in region.columns if column.field is None and column.path and not column.answered]
    left = [column for column in named if _LEFT.fullmatch(bare(column.path[-1]))]
    return left[0] if taken_off and region.column(Field.MAX) and len(left) == 1 else None


def _is_of_the_year(region: Region, column: Column) -> bool:
    beside = any(map(is_part, region.columns))
    return beside and bool(column.path) and _YEAR.search(bare(column.path[-1])) is not None


def _without_maxima_as_results(region: Region, matches: tuple[Match, ...]) -> Region:
    """Return a table that names no most points with the column of results that repeats them row by row as theirs."""
    results = region.column(Field.ACTUAL)
    told = results is not None and sum(_number(region, each.row.number, results.number) is not None for each in matches)
    if results is None or results.answered or told < _FEWEST_MAXIMA or not _repeats_maxima(region, results, matches):
        return region
    return _with(region, results, Field.MAX)


def _without_points_as_results(region: Region) -> Region:
    """Return a table with claims whose other points ("Kết quả chấm điểm") are taken for no results."""
    given = [column for column in region.columns if column.field is Field.ACTUAL and _names_points(column)]
    columns = (replace(each, field=Field.LATER) if each in given else each for each in region.columns)
    return replace(region, columns=tuple(columns)) if given else region


def _names_points(column: Column) -> bool:
    named = bool(column.path) and _POINTS.search(bare(column.path[-1])) is not None
    return named and not column.answered


def with_part_points(region: Region, matches: tuple[Match, ...], leaves: Mapping[str, Criterion]) -> Region:
    """Return a table of bonus or penalty criteria alone with its column of claims: the one headed by that part.

    In a table of other criteria "Điểm trừ" is what was taken off, not what is claimed.
    """
    parts = {leaves[match.topic.code].part for match in matches if match.topic.leaf and match.how is not How.UNSURE}
    if region.column(Field.CLAIM) or len(parts) != 1:
        return region
    headed = [column for column in region.columns if _of_part(column, parts)]
    if len(headed) != 1:
        return region
    return _with(region, headed[0], Field.CLAIM)


def _with(region: Region, column: Column, field: Field) -> Region:
    """The region with one of its columns for another field."""
    columns = (replace(each, field=field) if each is column else each for each in region.columns)
    return replace(region, columns=tuple(columns))


def _of_part(column: Column, parts: Collection[Part]) -> bool:
    named = column.field is None and column.path and not column.answered
    return bool(named) and part_points(bare(column.path[-1])) in parts


def assumed_columns(region: Region, evidence: Evidence | None) -> Iterable[Finding]:
    """Yield a warning where the column of claims was told from less than its heading, with the evidence for it."""
    column = region.column(Field.CLAIM)
    if column is None or column.answered:
        return
    if evidence or _is_part_of_points(column) or _is_assumed(column) or _is_of_the_year(region, column):
        place = region.grid.place(region.bottom, column.number)
        facts: Facts = {"heading": column.label, **(_told(evidence) if evidence else {})}
        choices = column_choices((Field.CLAIM, 0.7), (Field.LATER, 0.1), (Field.ACTUAL, 0.1))
        yield Finding(Level.WARNING, "heading_assumed", facts, place, key=column.key, choices=choices)


def _told(evidence: Evidence) -> Facts:
    """What the sentence about such a column names: its cells, the column of the most points, the words, the sums."""
    maximum = evidence.maximum
    return {
        "count": evidence.count,
        "out_of": evidence.out_of,
        "column": maximum.label if maximum else "",
        "repeats": int(maximum is not None and not maximum.path),
        "words": evidence.words,
        "headed": int(bool(evidence.column.path)),
        "sums": evidence.sums,
    }


def _is_part_of_points(column: Column) -> bool:
    return _of_part(replace(column, field=None), {Part.BONUS, Part.PENALTY})


def _is_assumed(column: Column) -> bool:
    return _of_points(replace(column, field=Field.POINTS)) and _is_bare(column)


def _is_bare(column: Column) -> bool:
    told_above = any(field_of((label,), 0) is Field.CLAIM for label in column.path[:-1])
    return bare(column.path[-1]) in _BARE_HEADINGS and not told_above


def claims_in_results(region: Region, matches: tuple[Match, ...], framework: Framework) -> Iterable[Finding]:
    """Yield a question where leaves scored straight have numbers only under the results, or under no known heading.

    They may be points. So may those of any leaf in a table that has no column for results. The column that is the
    likeliest to hold points is asked about first.
    """
    if region.column(Field.CLAIM):
        return
    results = region.column(Field.ACTUAL) or region.column(Field.COUNT)
    meant = {leaf.code: leaf for leaf in framework.leaves if isinstance(leaf.kind, Direct) or not results}
    own = tuple(match for match in matches if match.topic.code in meant)
    asked = [_asked(region, own, meant, (column, filled), framework.year) for column, filled in _numbered(region, own)]
    yield from sorted(asked, key=lambda each: -(each.choices[0].confidence or 0) * (each.choices[0].id == Field.CLAIM))


def _asked(
    region: Region, own: tuple[Match, ...], meant: Leaves, numbered: tuple[Column, list[int]], year: int
) -> Finding:
    """The question whether the numbers of a column are points, what they most likely are offered first."""
    column, filled = numbered
    place = region.grid.place(filled[0], column.number)
    facts: Facts = {"heading": column.label, "headed": int(bool(column.path)), "count": len(filled)}
    cells = read_column(region, own_rows(own, meant), meant, column.number)
    choices = column_choices(*likely_fields(region, cells, column, year))
    return Finding(Level.QUESTION, "no_claim_column", facts, place, key=column.key, choices=choices)


def _numbered(region: Region, matches: tuple[Match, ...]) -> Iterable[tuple[Column, list[int]]]:
    """Yield the columns whose numbers may be points nobody named so, with the rows that have one.

    Of a table told by its rows alone somebody is asked in any case: where no column fits, about all with such numbers.
    """
    held = [(each, [m.row.number for m in matches if _may_tell(region, m, each)]) for each in region.columns]
    found = [(column, rows) for column, rows in held if not column.answered and rows]
    results = {column.number for column, _ in found if column.field in {Field.ACTUAL, Field.POINTS}}
    unknown = [(column, rows) for column, rows in found if column.field is None and len(rows) * 2 >= len(matches)]
    fitting = {column.number for column, _ in unknown if _may_be_points(region, column, matches)}
    asked = results | fitting or ({column.number for column, _ in unknown} if region.by_contents else set())
    yield from ((column, rows) for column, rows in found if column.number in asked)


def _may_tell(region: Region, match: Match, column: Column) -> bool:
    """Whether a cell tells a number, alone or with the most points (4/5), or would if its formula had its value."""
    cell = region.grid.cell(match.row.number, column.number)
    outcome = read_cell(cell, NumberField("points", match.topic.max or Decimal(1000)))
    without_value = isinstance(outcome, Unreadable) and outcome.code == "formula_without_value"
    return without_value or isinstance(outcome, Reading) or _number(region, match.row.number, column.number) is not None


def _may_be_points(region: Region, column: Column, matches: tuple[Match, ...]) -> bool:
    """Whether hardly any number of a column is above what can be had.

    The maxima again may be points only beside a column of maxima, or told with them (5/5): of a unit that claims all
    there is.
    """
    pairs = [(_number(region, match.row.number, column.number), match.topic.max) for match in matches]
    told = [(value, maximum) for value, maximum in pairs if value is not None and maximum is not None]
    within = sum(value <= maximum for value, maximum in told) >= _MOST * len(told)
    beside = region.column(Field.MAX) is not None or len(told) < len(matches) / 2
    return within and (beside or any(value != maximum for value, maximum in told))


_BARE_HEADINGS = frozenset(
    {"diem", "so diem", "diem so", "ket qua cham diem", "diem ket qua", "cham diem", "diem cham", "so diem cham"}
)


def _of_points(column: Column) -> bool:
    if column.answered or not column.path:
        return False
    return column.field is Field.POINTS or (column.field is Field.ACTUAL and "diem" in bare(column.path[-1]))


def _repeats_maxima(region: Region, column: Column, matches: tuple[Match, ...]) -> bool:
    pairs = [
        (value, match.topic.max)
        for match in matches
        if (value := _number(region, match.row.number, column.number)) is not None
    ]
    equal = sum(value == maximum for value, maximum in pairs)
    return region.column(Field.MAX) is None and bool(pairs) and equal >= _NEARLY_ALL * len(pairs)


def _number(region: Region, row: int, column: int) -> Decimal | None:
    outcome = read_cell(region.grid.cell(row, column), NumberField("points", Decimal(1000)))
    return outcome.value if isinstance(outcome, Reading) and isinstance(outcome.value, Decimal) else None
