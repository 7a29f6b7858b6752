"""Score tables: from a table of criteria to the claims of a unit, with everything that needs a word."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.book import CellType
from desktop.domain.framework import Choice as ChoiceKind
from desktop.domain.framework import Criterion, Direct, Framework
from desktop.domain.guidance import Guidance
from desktop.domain.numeral import Convention
from desktop.domain.reading import Blank, NumberField, Reading, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.answering import grouping_of
from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.conventions import convention_of_columns
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.answers import Levels, RowAnswers, row_answers
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.rows.matching import match_rows
from desktop.sheets.draft.rows.nesting import told_by_deepest
from desktop.sheets.draft.rows.topics import Topic, criterion_topics, nearness, title_of
from desktop.sheets.draft.rows.wrapping import unwrapped
from desktop.sheets.draft.scores.beside import changing_columns
from desktop.sheets.draft.scores.by_numbers import Evidence, points_by_numbers, with_points
from desktop.sheets.draft.scores.claim_column import with_claims, with_part_points
from desktop.sheets.draft.scores.inputs import LeafRows, levels_of
from desktop.sheets.draft.scores.leaf import LeafReading, read_leaf
from desktop.sheets.draft.scores.overfull import doubt_overfull
from desktop.sheets.draft.scores.part_column import columns_for
from desktop.sheets.draft.scores.scale import scale_of
from desktop.sheets.draft.scores.tier_rows import is_tier

_VALUE_FIELDS = (Field.CLAIM, Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT)
_WORDED_FIELDS = (Field.EVIDENCE, Field.NOTE, Field.ACTUAL)
_RESULTS = re.compile(
    r"((cac )?(ket qua|noi dung|cong viec)( da)?( thuc hien| dat duoc)?|(don vi )?tu (danh gia|cham)( diem)?|"
    r"minh chung|giai trinh|dien giai)( cua don vi)? ?:"
)
"""A row below a criterion that tells what was done: `Kết quả thực hiện:`, `Đơn vị tự đánh giá:`."""
_RARE = 5
_SAME_LEVEL = 0.85
"""A row this like a level's name (0 to 1) counts at that level…"""
_NEAR_LEVEL = 0.6
"""…or this like it, where no other comes near."""
_APART = 0.2


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """A table of criteria read: the match of each row, the rows of each leaf, what was read of each.

    `evidence` tells why its column of points was taken though no heading names it.
    """

    region: Region
    matches: tuple[Match, ...]
    leaves: tuple[LeafRows, ...]
    readings: tuple[tuple[str, LeafReading], ...]
    loose: tuple[Row, ...]
    levels: tuple[int, ...]
    said: RowAnswers
    evidence: Evidence | None = None

    @property
    def sure(self) -> tuple[Match, ...]:
        """The rows that are about a criterion beyond doubt."""
        return tuple(match for match in self.matches if match.how is not How.UNSURE)


def read_score_table(region: Region, framework: Framework, guidance: Guidance) -> ScoreTable:
    """Read one table against the framework, rows as answered; a table about something else has few leaves."""
    topics = criterion_topics(framework)
    region = unwrapped(told_by_deepest(region, topics), topics)
    said = row_answers(region, topics, framework_levels(framework), guidance)
    matches = match_rows(region.rows, topics, _numbers(region, Field.MAX), said)
    leaves = {criterion.code: criterion for criterion in framework.leaves}
    region = with_claims(with_part_points(region, matches, leaves), matches)
    evidence = points_by_numbers(region, matches, leaves, framework.year)
    region = with_points(region, evidence)
    matches = doubt_overfull(matches, leaves, dict(_numbers(region, Field.CLAIM)))
    attached = _attach(region, matches, leaves, said)
    convention, grouping = _convention(region), grouping_of(guidance)
    own = (_leaf_rows(region, match, leaves[match.topic.code], attached) for match in leaf_matches(matches))
    alone = tuple(replace(each, convention=convention, grouping=grouping) for each in own)
    rows = _among_others(region, alone)
    used = {match.row.number for match in matches} | {row for each in rows for row in each.rows}
    levels = tuple(row for each in rows for _, row in each.levels)
    loose = tuple(row for row in region.rows if row.number not in used and row.number not in levels)
    readings = tuple((each.leaf.code, read_leaf(each, guidance)) for each in rows)
    return ScoreTable(region, matches, rows, readings, loose, levels, said, evidence)


def framework_levels(framework: Framework) -> Levels:
    """Return the levels of every leaf that counts by level."""
    return {leaf.code: tuple(level for level, _ in found) for leaf in framework.leaves if (found := levels_of(leaf))}


def read_cells(table: ScoreTable) -> Iterable[tuple[str, int, int]]:
    """Yield the (sheet name, row, column) of each cell a number is looked for in; labels to choose from are none."""
    for rows in table.leaves:
        columns = [number for field, number in rows.columns if field in _number_fields(rows.leaf)]
        for row in (*rows.rows, *(row for _, row in rows.levels)):
            yield from ((rows.grid.name, *rows.grid.origin(row, column)) for column in columns)


def _number_fields(leaf: Criterion) -> tuple[Field, ...]:
    return (Field.CLAIM,) if isinstance(leaf.kind, ChoiceKind) else _VALUE_FIELDS


def value_fields(table: ScoreTable) -> tuple[Field, ...]:
    """Return the fields a table's numbers count in: points alone where each of its criteria is scored straight."""
    straight = all(isinstance(rows.leaf.kind, Direct) for rows in table.leaves)
    return _VALUE_FIELDS[:1] if straight and table.region.column(Field.CLAIM) else _VALUE_FIELDS


def claim_value(region: Region, row: int) -> Decimal | None:
    """Return the plain number under the unit's own points in a row; None when there is none."""
    column = region.number(Field.CLAIM)
    return plain_number(region, row, column) if column else None


def part_columns(table: ScoreTable) -> frozenset[int]:
    """Return the columns that points of a part were taken from, beside those of the unit's own points."""
    taken = {number for rows in table.leaves for field, number in rows.columns if field is Field.CLAIM}
    return frozenset(taken - {table.region.number(Field.CLAIM)})


def holds_value(region: Region, row: int, fields: tuple[Field, ...] = _VALUE_FIELDS) -> int | None:
    """Return the column of the first value in a row that a unit would have typed; None when there is none."""
    columns = (column for field in fields if (column := region.number(field)))
    return next((column for column in columns if _typed(region, row, column)), None)


def _typed(region: Region, row: int, column: int) -> bool:
    cell = region.grid.cell(row, column)
    if cell is None or cell.type is not CellType.TEXT:
        return cell is not None and cell.type is not CellType.FORMULA
    outcome = read_cell(cell, NumberField("measure"))
    return not isinstance(outcome, Blank) and any(letter.isdigit() for letter in cell.raw[:12])


def plain_number(region: Region, row: int, column: int) -> Decimal | None:
    """Return the plain number in a cell; None when there is none, or one that can be read two ways."""
    outcome = read_cell(region.grid.cell(row, column), NumberField("points", Decimal(1000)))
    match outcome:
        case Reading(value=Decimal() as value):
            return value
        case _:
            return None


def _numbers(region: Region, field: Field) -> tuple[tuple[int, Decimal], ...]:
    column = region.number(field)
    found = ((row.number, plain_number(region, row.number, column)) for row in region.rows) if column else ()
    return tuple((number, value) for number, value in found if value is not None)


def leaf_matches(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the rows that are about a leaf beyond doubt."""
    return tuple(match for match in matches if match.topic.leaf and match.how is not How.UNSURE)


def _attach(
    region: Region, matches: tuple[Match, ...], leaves: dict[str, Criterion], said: RowAnswers
) -> dict[int, list[tuple[str | None, int]]]:
    """Give each leaf's row the rows below it that are its levels (with their names) or run on without a title."""
    by_row = {match.row.number: match for match in matches}
    attached = _answered_levels(matches, said)
    current: Match | None = None
    last = 0
    for row in region.rows:
        if row.number in said.levels or row.number in said.aside:
            continue
        match = by_row.get(row.number)
        if match and match.how is not How.UNSURE and not _is_level(row, match, current, leaves):
            current, last = match, row.number
        elif current and (level := _level_of(row, leaves.get(current.topic.code))):
            attached[current.row.number].append((level, row.number))
            last = row.number
        elif current and row.number == last + 1 and _goes_on(region, row, current.topic):
            attached[current.row.number].append((None, row.number))
            last = row.number
        else:
            last = 0
    return attached


def _answered_levels(matches: tuple[Match, ...], said: RowAnswers) -> dict[int, list[tuple[str | None, int]]]:
    """Give the first row of a criterion the rows a person said are its levels."""
    attached: dict[int, list[tuple[str | None, int]]] = defaultdict(list)
    first = {match.topic.code: match.row.number for match in reversed(leaf_matches(matches))}
    for number, (code, level) in said.levels.items():
        if code in first:
            attached[first[code]].append((level, number))
    return attached


def _is_level(row: Row, match: Match, current: Match | None, leaves: dict[str, Criterion]) -> bool:
    leaf = leaves.get(current.topic.code) if current else None
    return match.how is How.CONTEXT and _level_of(row, leaf) is not None


def _level_of(row: Row, leaf: Criterion | None) -> str | None:
    levels = levels_of(leaf) if leaf else ()
    title = title_of(row.title)
    scored = sorted(((nearness(title, title_of(level)), level) for level, _ in levels), reverse=True)
    if not title.letters or not scored:
        return None
    second = scored[1][0] if len(scored) > 1 else 0.0
    best, level = scored[0]
    return level if best >= _SAME_LEVEL or (best >= _NEAR_LEVEL and best - second >= _APART) else None


def _goes_on(region: Region, row: Row, topic: Topic) -> bool:
    """Whether a row right below one of a leaf is about it too: without a title, one of its tiers, or its results.

    Where no column is known to hold titles a row without one may be about anything.
    """
    untitled = not row.title and row.code.shape is Shape.NONE and region.column(Field.TITLE) is not None
    return topic.leaf and (untitled or is_tier(region, row, topic) or _tells_results(row))


def _tells_results(row: Row) -> bool:
    """Whether a row's words tell what was done about the criterion above it ("- Kết quả: …")."""
    return row.code.shape in {Shape.NONE, Shape.DASH} and _RESULTS.match(bare(row.title)) is not None


def _leaf_rows(
    region: Region, match: Match, leaf: Criterion, attached: dict[int, list[tuple[str | None, int]]]
) -> LeafRows:
    below = attached.get(match.row.number, [])
    columns = columns_for(region, match.row.number, leaf.part)
    return LeafRows(
        leaf,
        region.grid,
        (match.row.number, *(row for level, row in below if level is None)),
        tuple((level, row) for level, row in below if level is not None),
        columns,
        headings=tuple((column.number, column.label) for column in region.columns),
    )


def _among_others(region: Region, alone: tuple[LeafRows, ...]) -> tuple[LeafRows, ...]:
    """Give the rows of each leaf what only all leaves of the table together tell."""
    every = frozenset(row for each in alone for row in each.rows)
    strays, changes, scale = _strays(region, alone), changing_columns(alone), scale_of(alone)
    return tuple(
        replace(each, others=every - frozenset(each.rows), strays=strays, changes=changes, scale=scale)
        for each in alone
    )


def _strays(region: Region, leaves: tuple[LeafRows, ...]) -> tuple[int, ...]:
    """The columns of results, evidence and notes that hold numbers beside few of the claims."""
    claimed = [rows.rows[0] for rows in leaves if claim_value(region, rows.rows[0]) is not None]
    columns = [column.number for column in region.columns if column.field in _WORDED_FIELDS]
    counts = {each: sum(plain_number(region, row, each) is not None for row in claimed) for each in columns}
    return tuple(each for each, count in counts.items() if count * _RARE < len(claimed))


def _convention(region: Region) -> Convention | None:
    return convention_of_columns(region, (Field.MAX, *_VALUE_FIELDS))
