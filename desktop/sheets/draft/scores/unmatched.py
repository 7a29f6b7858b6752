"""Rows that need a word: those with a value that no criterion is sure to own, those whose code is another's."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.framework import Framework
from desktop.domain.guidance import ASIDE
from desktop.domain.reading import Blank, NotReported, NumberField, Reading, read_cell
from desktop.domain.text import fold
from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.answers import Levels, row_choices
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.rows.examples import example_rows
from desktop.sheets.draft.rows.topics import Topic, criterion_topics
from desktop.sheets.draft.scores.inputs import labels_of
from desktop.sheets.draft.scores.table import (
    ScoreTable,
    claim_value,
    framework_levels,
    holds_value,
    leaf_matches,
    part_columns,
    plain_number,
    value_fields,
)

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _About:
    """What a row can be about: the topics of the framework, the levels of its leaves, the labels to choose from."""

    topics: tuple[Topic, ...]
    levels: Levels
    labels: frozenset[str]


def unmatched_rows(table: ScoreTable, framework: Framework) -> Iterable[Finding]:
    """Yield a question for each row with a value that no criterion is sure to own."""
    topics = criterion_topics(framework)
    about = _About(topics, framework_levels(framework), _labels(framework))
    loose = {row.number for row in table.loose} - table.said.aside
    unsure = {match.row.number: match for match in table.matches if match.how is How.UNSURE}
    for row in table.region.rows:
        if row.number in unsure and row.number not in table.levels:
            yield from _unmatched(table, row, unsure[row.number], about)
        elif row.number in loose and row.closes:
            return
        elif row.number in loose and not row.sums:
            yield from _unmatched(table, row, None, about)


def _labels(framework: Framework) -> frozenset[str]:
    """The labels a framework's criteria give to choose from, folded."""
    return frozenset(fold(label) for leaf in framework.leaves for label in labels_of(leaf))


def _unmatched(table: ScoreTable, row: Row, nearest: Match | None, about: _About) -> Iterable[Finding]:
    column = holds_value(table.region, row.number, value_fields(table))
    column = column or _worded(table, row, nearest, about.labels) or _of_a_part(table, row)
    if not column or not (row.text or _stands_alone(table, row, column)):
        return
    place = table.region.grid.place(row.number, column)
    facts: Facts = {
        "title": row.text or place.cell or "",
        "raw": place.raw,
        "candidate": nearest.topic.code if nearest else "",
        "candidate_title": nearest.topic.title if nearest else "",
        "likeness": int(nearest.likeness * 100) if nearest else 0,
        "over": _passed(table, row, nearest),
    }
    criterion = nearest.topic.code if nearest else None
    choices = row_choices(row.text, about.topics, about.levels)
    level, code = _weight(table, row, column, nearest)
    yield Finding(level, code, facts, place, criterion=criterion, key=row.key, choices=choices)


def _of_a_part(table: ScoreTable, row: Row) -> int | None:
    """The column of points of a part that holds a number in a row, where criteria of that part have theirs there."""
    columns = sorted(part_columns(table))
    return next((each for each in columns if plain_number(table.region, row.number, each) is not None), None)


def _passed(table: ScoreTable, row: Row, nearest: Match | None) -> Decimal | str:
    """The most points of the criterion a row is likest to where the row claims more; empty where it does not."""
    most, claimed = nearest.topic.max if nearest and nearest.topic.leaf else None, claim_value(table.region, row.number)
    return most if most is not None and claimed is not None and claimed > most else ""


def _weight(table: ScoreTable, row: Row, column: int, nearest: Match | None) -> tuple[Level, str]:
    """How much a row's value weighs and what is said of it: an example is asked about where no other row tells it."""
    if row.number in example_rows(table.region.rows):
        return (Level.NOTE if _is_told(table, nearest) else Level.QUESTION), "example_row"
    group = _sums_below(table, row, column, like_group=nearest is not None and not nearest.topic.leaf)
    return (Level.WARNING, "outside_framework") if group else (Level.QUESTION, "unmatched_row")


def _is_told(table: ScoreTable, nearest: Match | None) -> bool:
    """Whether another row tells something of the criterion an example shows, or it shows none of ours."""
    return nearest is None or any(code == nearest.topic.code and not reading.blank for code, reading in table.readings)


def _worded(table: ScoreTable, row: Row, nearest: Match | None, labels: frozenset[str]) -> int | None:
    """Return the column of claims where a row tells in words what counts: "-", "Không", a label to choose ("Đạt").

    Any words do where the row is likely about a criterion.
    """
    column = table.region.number(Field.CLAIM)
    if column is None:
        return None
    outcome = read_cell(table.region.grid.cell(row.number, column), NumberField("points"))
    if nearest is not None:
        return None if isinstance(outcome, Blank) else column
    told = isinstance(outcome, NotReported | Reading) or fold(table.region.grid.text(row.number, column)) in labels
    return column if told else None


def _stands_alone(table: ScoreTable, row: Row, column: int) -> bool:
    """Whether a row without words has a number amid the criteria that sums up neither what is above it nor below."""
    typed = plain_number(table.region, row.number, column)
    if typed is None or row.number > max((match.row.number for match in table.matches), default=0):
        return False
    return typed not in _open_sums(table, row, column) and not _sums_below(table, row, column)


def _open_sums(table: ScoreTable, row: Row, column: int) -> set[Decimal]:
    """The sums of the criteria above a row: of each group still open there, and of all."""
    above = [match for match in table.matches if match.row.number < row.number and match.how is not How.UNSURE]
    last = above[-1].topic.code if above else ""
    total, sums = Decimal(0), set[Decimal]()
    for match in reversed(above):
        if match.topic.leaf:
            total += plain_number(table.region, match.row.number, column) or 0
        elif last.startswith(f"{match.topic.code}."):
            sums.add(total)
    return sums | {total}


def _sums_below(table: ScoreTable, row: Row, column: int, *, like_group: bool = False) -> bool:
    """Whether the number of a row, and its most points, are the sums of the criteria right below it.

    That is a group by another name; a row numbered like the first below it stands beside it. One numbered, or whose
    words are `like_group`, needs no most points of its own.
    """
    leaves = {number for rows in table.leaves for number in rows.rows}
    below = [each for each in table.region.rows if each.number > row.number]
    group = list(itertools.takewhile(lambda each: each.number in leaves, below))
    coded = row.code.shape not in {Shape.NONE, Shape.DASH}
    if not group or (coded and row.code.shape is group[0].code.shape):
        return False
    most = table.region.number(Field.MAX)
    unsaid = most is None or ((like_group or coded) and table.region.grid.cell(row.number, most) is None)
    return _adds_up(table, row, group, column) and (unsaid or most is None or _adds_up(table, row, group, most))


def _adds_up(table: ScoreTable, row: Row, group: list[Row], column: int) -> bool:
    found = [plain_number(table.region, each.number, column) for each in group]
    numbers = [value for value in found if value is not None]
    return len(numbers) >= _FEWEST and sum(numbers) == plain_number(table.region, row.number, column)


def code_differs(table: ScoreTable, topics: tuple[Topic, ...]) -> Iterable[Finding]:
    """Yield a warning for each row whose full code is one criterion's and whose title is another's."""
    codes = {topic.code.casefold() for topic in topics}
    for match in leaf_matches(table.matches):
        code = match.row.code
        if match.how is How.ANSWERED or code.shape is not Shape.PATH:
            continue
        if code.text.casefold() in codes - {match.topic.code.casefold()}:
            column = table.region.number(Field.CODE) or 1
            facts = {"code": code.text, "title": match.row.title, "taken": match.topic.code}
            place = table.region.grid.place(match.row.number, column)
            yield Finding(
                Level.WARNING,
                "code_differs",
                facts,
                place,
                criterion=match.topic.code,
                key=match.row.key,
                choices=_by_title_or_code(match, topics),
            )


def _by_title_or_code(match: Match, topics: tuple[Topic, ...]) -> tuple[Choice, ...]:
    named = next(topic for topic in topics if topic.code.casefold() == match.row.code.text.casefold())
    by_title = Choice(match.topic.code, match.topic.title, round(match.likeness, 2))
    return by_title, Choice(named.code, named.title), Choice(ASIDE)
