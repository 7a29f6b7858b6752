"""Awards: the unit's count of awards by level and form, for groups and persons, decided and proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.finding import Finding, Level
from desktop.domain.form import AWARD_COUNTS, AwardColumn
from desktop.domain.guidance import Guidance
from desktop.domain.ledger import Award
from desktop.domain.place import Place
from desktop.domain.reading import Ambiguous, Doubtful, NumberField, Outcome, Reading, Unreadable, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.answering import grouping_of, told, unfit
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.region import is_foot, is_total
from desktop.sheets.draft.scores.answers import by_answer, grouping_note
from desktop.sheets.draft.scores.leaf_findings import tells_nothing, with_choices

_FEWEST = 2
"""More headings than these make a table of awards."""
_FIRST_ROWS = 60
"""Its headings stand in one of the first so many rows."""
_LABELS = {bare(column.value): column for column in AwardColumn}


@dataclass(frozen=True, slots=True)
class AwardSheet:
    """The awards of a sheet and what needs a word; not `known` where it is no sheet of awards.

    `read` holds the (row, column) of each cell a count was looked for in.
    """

    awards: tuple[Award, ...] = ()
    findings: tuple[Finding, ...] = ()
    known: bool = False
    read: frozenset[tuple[int, int]] = frozenset()
    unclear: tuple[Spot, ...] = ()


def read_awards(grid: Grid, unit: str | None, guidance: Guidance) -> AwardSheet:
    """Return the awards of a sheet laid out like the form's."""
    top = next((row for row in grid.rows[:_FIRST_ROWS] if len(_headings(grid, row)) > _FEWEST), None)
    head = _headings(grid, top) if top else {}
    if top is None or AwardColumn.FORM not in head or not any(column in head for column, _, _ in AWARD_COUNTS):
        return AwardSheet()
    found: list[Award | Finding | Spot] = []
    read: set[tuple[int, int]] = set()
    level = ""
    for row in _rows(grid, top, head):
        level = _text(grid, row, head, AwardColumn.LEVEL) or level
        form = _text(grid, row, head, AwardColumn.FORM)
        if is_total(form) or is_total(level):
            continue
        found += _counts(grid, row, head, (level, form), (unit, guidance))
        read |= {(row, head[column]) for column, _, _ in AWARD_COUNTS if column in head}
    awards = tuple(each for each in found if isinstance(each, Award))
    findings = tuple(each for each in found if isinstance(each, Finding))
    unclear = tuple(each for each in found if isinstance(each, Spot))
    return AwardSheet(awards, findings, known=True, read=frozenset(read), unclear=unclear)


def _rows(grid: Grid, top: int, head: dict[AwardColumn, int]) -> Iterable[int]:
    """Yield the rows below the headings, up to the signatures that stand below the last award.

    A word of a signature may head awards above it: "Giám đốc Công an tỉnh" gives some.
    """
    below = [row for row in grid.rows if row > top]
    awards = [row for row in below if _tells_award(grid, row, head)]
    for row in below:
        if row > max(awards, default=top) and any(is_foot(text) for _, text in grid.row_texts(row)[:1]):
            return
        yield row


def _tells_award(grid: Grid, row: int, head: dict[AwardColumn, int]) -> bool:
    """Whether a row names a level and a form, or counts something."""
    named = [column for column in (AwardColumn.LEVEL, AwardColumn.FORM) if _text(grid, row, head, column)]
    counts = (grid.cell(row, head[column]) for column, _, _ in AWARD_COUNTS if column in head)
    read = (read_cell(cell, NumberField("count")) for cell in counts)
    return len(named) > 1 or any(isinstance(each, Reading | Ambiguous | Doubtful) for each in read)


def _headings(grid: Grid, row: int) -> dict[AwardColumn, int]:
    found = ((_LABELS.get(bare(text)), number) for number, text in grid.row_texts(row))
    return {column: number for column, number in found if column}


def _text(grid: Grid, row: int, head: dict[AwardColumn, int], column: AwardColumn) -> str:
    return grid.spread_text(row, head[column]) if column in head else ""


def _counts(
    grid: Grid, row: int, head: dict[AwardColumn, int], award: tuple[str, str], of: tuple[str | None, Guidance]
) -> Iterable[Award | Finding | Spot]:
    level, form = award
    unit, guidance = of
    for column, object_, status in AWARD_COUNTS:
        if column not in head:
            continue
        place = grid.place(row, head[column])
        read = read_cell(grid.cell(row, head[column]), NumberField("count", grouping=grouping_of(guidance)))
        if isinstance(read, Unreadable) and not form:
            continue
        outcome, said = _meant(read, place, form, guidance)
        yield from said
        match outcome:
            case Reading(value=Decimal() as count) if not form:
                yield _finding(Level.WARNING, "award_unnamed", place, str(count))
            case Reading(value=Decimal() as count):
                yield Award(unit, level, form, object_, status, int(count), source=place)
            case Ambiguous():
                yield Spot(form, outcome, place, form)
            case Unreadable(code=code, hint=hint):
                yield Finding(Level.ERROR, code, _facts(place, form, hint), place)
        if outcome and (note := grouping_note(outcome, Spot(form, outcome, place), guidance)):
            yield note


def _meant(outcome: Outcome, place: Place, form: str, guidance: Guidance) -> tuple[Outcome | None, tuple[Finding, ...]]:
    """Return a count as it was answered where it raises a question; None while that is open."""
    match outcome:
        case Doubtful(reading=reading):
            facts = {**_facts(place, form, ""), "value": str(reading.value)}
        case Unreadable() if tells_nothing(outcome):
            facts = _facts(place, form, "")
        case _:
            return outcome, ()
    question = with_choices(Finding(Level.QUESTION, outcome.code, facts, place), form)
    answer = guidance.answer(question.key)
    meant = by_answer(outcome, answer.choice) if answer else None
    if answer is None or meant is None:
        return None, (question, *((unfit(answer, place),) if answer else ()))
    return meant, (told(answer, place, form, place.raw),)


def _finding(level: Level, code: str, place: Place, title: str) -> Finding:
    return Finding(level, code, _facts(place, title, ""), place)


def _facts(place: Place, title: str, hint: str) -> dict[str, str | tuple[str, ...] | None]:
    return {"title": title, "raw": place.raw, "hint": hint, "labels": (), "maximum": None}
