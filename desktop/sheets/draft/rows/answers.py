"""Answers about rows: which criterion, indicator or level a person said a row is about, or that it is left aside."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.domain.finding import Choice, Finding
from desktop.domain.guidance import ASIDE, Answer, Guidance
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.topics import Topic, likeness, nearness, title_of

_OFFERED = 6
"""So many criteria are offered for a row."""
_FAINT = 0.3
"""One less like the row is not offered (0 to 1)."""


@dataclass(frozen=True, slots=True)
class RowAnswers:
    """What was answered about the rows of one table, by row number: their topic, their level of one, or nothing."""

    topics: dict[int, Topic] = field(default_factory=dict)
    levels: dict[int, tuple[str, str]] = field(default_factory=dict)
    aside: frozenset[int] = frozenset()
    notes: tuple[Finding, ...] = ()


Levels = dict[str, tuple[str, ...]]
"""The levels of the leaves that count by level, by the leaf's code."""


def row_answers(region: Region, topics: tuple[Topic, ...], levels: Levels, guidance: Guidance) -> RowAnswers:
    """Return what was answered about the rows of a table whose rows are about `topics`."""
    found = [(row, answer) for row in region.rows if row.key and (answer := guidance.answer(row.key))]
    if not found:
        return RowAnswers()
    by_code = {topic.code.casefold(): topic for topic in topics}
    said = RowAnswers(
        {row.number: topic for row, answer in found if (topic := by_code.get(answer.choice.casefold()))},
        {row.number: level for row, answer in found if (level := _level(answer.choice, levels))},
        frozenset(row.number for row, answer in found if answer.choice == ASIDE),
    )
    return RowAnswers(said.topics, said.levels, said.aside, tuple(_note(region, each, said) for each in found))


def level_choice(code: str, level: str) -> str:
    """Return the choice that says a row is one level of a criterion."""
    return f"{code}#{level}"


def row_choices(text: str, topics: Iterable[Topic], levels: Levels) -> tuple[Choice, ...]:
    """Return what a row with those words may be about, the likeliest first with their likeness; `aside` last."""
    title = title_of(text)
    scored = [(likeness(title, topic), topic.code, topic.title) for topic in topics if topic.leaf]
    scored += [
        (nearness(title, title_of(level)), level_choice(code, level), level)
        for code, each in levels.items()
        for level in each
        if title.letters
    ]
    best = sorted(scored, key=lambda each: -each[0])[:_OFFERED]
    likely = [Choice(code, words, round(score, 2)) for score, code, words in best if score >= _FAINT]
    return (*likely, Choice(ASIDE))


def _level(choice: str, levels: Levels) -> tuple[str, str] | None:
    code, _, level = choice.partition("#")
    known = {each.casefold(): (held, each) for held, all_of in levels.items() for each in all_of if held == code}
    return known.get(level.casefold())


def _note(region: Region, found: tuple[Row, Answer], said: RowAnswers) -> Finding:
    row, answer = found
    place = region.grid.place(row.number, region.columns[0].number)
    if row.number in said.topics:
        return told(answer, place, row.text, said.topics[row.number].title)
    if row.number in said.levels:
        return told(answer, place, row.text, said.levels[row.number][1])
    if row.number in said.aside:
        return told(answer, place, row.text)
    return unfit(answer, place)
