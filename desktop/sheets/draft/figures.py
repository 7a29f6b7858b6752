"""Figures: the year's indicators as a unit reports them, this period and the last, with exactness and wording."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from desktop.domain.doubles import plain
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.guidance import SCALED, Guidance
from desktop.domain.ledger import Exactness, Figure
from desktop.domain.money import named_size
from desktop.domain.numeral import Convention
from desktop.domain.place import Place
from desktop.domain.reading import (
    Ambiguous,
    Doubtful,
    NotReported,
    NumberField,
    Outcome,
    Reading,
    Unreadable,
    read_cell,
)
from desktop.domain.text import clean
from desktop.sheets.draft.answering import grouping_of, told, unfit
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.conventions import convention_of_columns
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region
from desktop.sheets.draft.money import in_named_unit
from desktop.sheets.draft.rows.answers import RowAnswers, row_answers, row_choices
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.rows.examples import example_rows
from desktop.sheets.draft.rows.matching import match_rows
from desktop.sheets.draft.rows.topics import Topic, indicator_topics
from desktop.sheets.draft.rows.wrapping import unwrapped
from desktop.sheets.draft.scores.answers import by_answer, grouping_note
from desktop.sheets.draft.scores.leaf_findings import tells_nothing, with_choices
from desktop.sheets.draft.scores.table import holds_value

_PERIODS = ((Field.ACTUAL, "this"), (Field.COUNT, "this"), (Field.BASELINE, "last"))
_FEWEST = 2
"""So many indicators make a table of figures…"""
_SHARE = 0.3
"""…and this share of its rows must name one."""
_NOTED = frozenset({"decided_by_sheet", "read_in_unit", "words_behind"})
_DECIMALS = Decimal("0.0000000001")


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a table as often as it tells them, what needs a word, the numbers that can be read two ways."""

    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    unclear: tuple[Spot, ...] = ()


@dataclass(slots=True)
class _Sheet:
    """What is taken so far from one table, and what was answered about the file."""

    unit: str | None
    guidance: Guidance
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unclear: list[Spot] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of indicators: which row is about which."""

    region: Region
    matches: tuple[Match, ...]
    said: RowAnswers

    @property
    def sure(self) -> tuple[Match, ...]:
        """The rows that are about an indicator beyond doubt."""
        return tuple(match for match in self.matches if match.how is not How.UNSURE)


def figure_table(region: Region, indicators: tuple[Indicator, ...], guidance: Guidance) -> FigureTable | None:
    """Return the table as one of indicators; None when too few of its rows are."""
    fields = {column.field for column in region.columns}
    if not fields & {field for field, _ in _PERIODS} or not indicators:
        return None
    topics = indicator_topics(indicators)
    region = unwrapped(region, topics)
    said = row_answers(region, topics, {}, guidance)
    matches = match_rows(region.rows, topics, (), said)
    needed = max(min(_FEWEST, len(indicators)), int(_SHARE * len(region.rows)))
    table = FigureTable(region, matches, said)
    return table if len(table.sure) >= needed else None


def read_figures(
    table: FigureTable, indicators: tuple[Indicator, ...], unit: str | None, guidance: Guidance
) -> Figures:
    """Return the figures of a table, and what needs a word: unreadable ones, doubtful rows, rows nobody asked for."""
    known = {indicator.code: indicator for indicator in indicators}
    topics = indicator_topics(indicators)
    sheet = _Sheet(unit, guidance, findings=[*table.said.notes, *_loose_rows(table, topics)])
    for match in table.matches:
        if match.how is How.UNSURE:
            sheet.findings += _unsure(table, match, topics)
            continue
        for each, period in _PERIODS:
            if column := table.region.number(each):
                _take(sheet, table.region, (match.row.number, column), (known[match.topic.code], period))
    return Figures(tuple(sheet.figures), tuple(sheet.findings), tuple(sheet.unclear))


def figure_cells(table: FigureTable) -> Iterable[tuple[str, int, int]]:
    """Yield the (sheet name, row, column) of each cell a figure is looked for in."""
    columns = [number for each, _ in _PERIODS if (number := table.region.number(each))]
    grid = table.region.grid
    yield from ((grid.name, *grid.origin(match.row.number, column)) for match in table.sure for column in columns)


def _take(sheet: _Sheet, region: Region, at: tuple[int, int], asked: tuple[Indicator, str]) -> None:
    indicator, period = asked
    place = region.grid.place(*at)
    outcome = _answered(sheet, region, at, (_read(region, *at, indicator, grouping_of(sheet.guidance)), indicator))
    if outcome is None:
        return
    if isinstance(outcome, Ambiguous):
        sheet.unclear.append(Spot(indicator.code, outcome, place, indicator.title))
    elif isinstance(outcome, Unreadable):
        sheet.findings.append(_trouble(outcome, indicator, place))
    elif isinstance(outcome, NotReported):
        sheet.findings.append(_finding(Level.NOTE, "figure_not_reported", indicator, place, period=period))
    elif figure := _figure(outcome, indicator, sheet.unit, period, place):
        sheet.figures.append(figure)
        if isinstance(outcome, Reading) and outcome.note in _NOTED:
            sheet.findings.append(_finding(Level.NOTE, outcome.note, indicator, place, value=figure.value))
        if note := grouping_note(outcome, Spot(indicator.code, outcome, place), sheet.guidance):
            sheet.findings.append(note)


def _answered(sheet: _Sheet, region: Region, at: tuple[int, int], read: tuple[Outcome, Indicator]) -> Outcome | None:
    """Return a value as it was answered where it raises a question; None while that is open."""
    outcome, indicator = read
    question = _question(region, at, outcome, indicator)
    if question is None or question.place is None:
        return outcome
    answer = sheet.guidance.answer(question.key)
    meant = _meant(region, at, read, answer.choice) if answer else None
    if answer and meant is not None:
        sheet.findings.append(told(answer, question.place, indicator.title, question.place.raw))
        return meant
    sheet.findings += [question, *([unfit(answer, question.place)] if answer else [])]
    return None


def _question(region: Region, at: tuple[int, int], outcome: Outcome, indicator: Indicator) -> Finding | None:
    place = region.grid.place(*at)
    if isinstance(outcome, Doubtful) and isinstance(outcome.reading.value, Decimal | str):
        doubt = _finding(Level.QUESTION, outcome.code, indicator, place, value=outcome.reading.value)
        return with_choices(doubt, indicator.code)
    if isinstance(outcome, Unreadable) and tells_nothing(outcome) and indicator.field != "text":
        return with_choices(_trouble(outcome, indicator, place), indicator.code)
    if indicator.field == "percent" and (value := _fraction(outcome)):
        facts = {"value": value, "percent": plain(value * 100)}
        return with_choices(_finding(Level.QUESTION, "fraction_or_percent", indicator, place, **facts), indicator.code)
    if _other_unit(region, *at, outcome, indicator):
        return with_choices(_finding(Level.QUESTION, "unit_unclear", indicator, place), indicator.code)
    return None


def _meant(region: Region, at: tuple[int, int], read: tuple[Outcome, Indicator], choice: str) -> Outcome | None:
    outcome, indicator = read
    told_size = _told_size(region, *at)
    if choice == SCALED and told_size and isinstance(outcome, Reading) and isinstance(outcome.value, Decimal):
        own = named_size((indicator.unit, indicator.title)) or 1
        return replace(outcome, value=plain(outcome.value * told_size / own), note="read_in_unit")
    return None if choice == SCALED else by_answer(outcome, choice)


def _fraction(outcome: Outcome) -> Decimal | None:
    """A rate without its percent sign that may be a fraction of one."""
    match outcome:
        case Reading(value=Decimal() as value, unit="") if 0 < value <= 1:
            return value
        case _:
            return None


def _other_unit(region: Region, row: int, column: int, outcome: Outcome, indicator: Indicator) -> bool:
    """Whether a plain amount stands under another unit of money than the indicator's."""
    if not isinstance(outcome, Reading) or outcome.scale > 1 or outcome.note == "read_in_unit":
        return False
    told_size = _told_size(region, row, column)
    return indicator.field == "money" and told_size not in {None, named_size((indicator.unit, indicator.title))}


def _told_size(region: Region, row: int, column: int) -> int | None:
    """The unit of money named in a row's unit cell, above a column or in the row's own title."""
    measure, title = (region.number(each) for each in (Field.MEASURE, Field.TITLE))
    heading = next((each.label for each in region.columns if each.number == column), "")
    beside = (region.grid.text(row, number) if number else "" for number in (measure, title))
    return named_size((next(beside), heading, next(beside)))


def _read(region: Region, row: int, column: int, indicator: Indicator, grouping: Convention | None) -> Outcome:
    kind = "measure" if indicator.field == "text" else indicator.field
    convention = convention_of_columns(region, tuple(field for field, _ in _PERIODS))
    outcome = read_cell(region.grid.cell(row, column), NumberField(kind, convention=convention, grouping=grouping))
    return in_named_unit(outcome, named_size((indicator.unit, indicator.title)))


def _figure(outcome: Outcome, indicator: Indicator, unit: str | None, period: str, place: Place) -> Figure | None:
    if not isinstance(outcome, Reading) or isinstance(outcome.value, str):
        return None
    value = outcome.value
    if isinstance(value, Fraction):
        value = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(_DECIMALS).normalize()
    exact = outcome.exactness is Exactness.EXACT and isinstance(outcome.value, Decimal)
    wording = None if exact else clean(place.raw)
    return Figure(unit, indicator.code, period, value, outcome.exactness, wording, place)


def _trouble(outcome: Unreadable, indicator: Indicator, place: Place) -> Finding:
    if indicator.field == "text":
        return _finding(Level.NOTE, "text_figure", indicator, place)
    level = Level.QUESTION if tells_nothing(outcome) else Level.ERROR
    return _finding(level, outcome.code, indicator, place, hint=outcome.hint, labels=(), maximum=None)


def _finding(level: Level, code: str, indicator: Indicator, place: Place, **facts: Fact) -> Finding:
    told = {"title": indicator.title, "raw": place.raw, "indicator": indicator.code, **facts}
    return Finding(level, code, told, place)


def _unsure(table: FigureTable, match: Match, topics: tuple[Topic, ...]) -> Iterable[Finding]:
    column = holds_value(table.region, match.row.number)
    if column:
        place = table.region.grid.place(match.row.number, column)
        facts: dict[str, Fact] = {
            "title": match.row.title,
            "raw": place.raw,
            "candidate": match.topic.code,
            "candidate_title": match.topic.title,
            "likeness": int(match.likeness * 100),
        }
        choices = row_choices(match.row.text, topics, {})
        level, code = _weight(table, match)
        yield Finding(level, code, facts, place, key=match.row.key, choices=choices)


def _weight(table: FigureTable, match: Match) -> tuple[Level, str]:
    """How much a doubtful row weighs: an example is asked about where no other row tells its indicator."""
    if match.row.number not in example_rows(table.region.rows):
        return Level.QUESTION, "unmatched_row"
    rows = [each.row.number for each in table.sure if each.topic is match.topic]
    told = any(holds_value(table.region, row) for row in rows)
    return (Level.NOTE if told else Level.QUESTION), "example_row"


def _loose_rows(table: FigureTable, topics: tuple[Topic, ...]) -> Iterable[Finding]:
    used = {match.row.number for match in table.matches} | table.said.aside
    for row in table.region.rows:
        if row.closes:
            return
        column = holds_value(table.region, row.number)
        if row.number not in used and column and row.text:
            place = table.region.grid.place(row.number, column)
            facts = {"title": row.text, "raw": place.raw}
            choices = row_choices(row.text, topics, {})
            yield Finding(Level.WARNING, "outside_indicators", facts, place, key=row.key, choices=choices)
