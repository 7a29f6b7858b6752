"""Guided layout: the tables of a file as the reader finds them and as a person has said they stand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.bounds import bounds_of
from desktop.domain.finding import Choice, Finding
from desktop.domain.guidance import IGNORED, LEAVE, TAKE, Answer, Ask, Guidance, key_of, readable
from desktop.domain.place import Place
from desktop.domain.text import fold
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.layout.bands import Naming
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.finding import find_regions, regions_within
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.layout.rows import renewed

# What a person may say a column is for, in the order it is offered.
_OFFERED = (
    Field.CLAIM, Field.ACTUAL, Field.TARGET, Field.BASELINE, Field.COUNT, Field.TITLE, Field.CODE, Field.MAX,
    Field.MEASURE, Field.EVIDENCE, Field.NOTE, Field.LATER,
)  # fmt: skip
_ALONE = frozenset(_OFFERED) - {Field.NOTE, Field.LATER, Field.EVIDENCE}


@dataclass(frozen=True, slots=True)
class Laid:
    """The tables of a file and what was said of them; `taken` names sheets to be read though hidden."""

    regions: tuple[Region, ...]
    notes: tuple[Finding, ...]
    taken: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()


def lay_out(grids: Iterable[Grid], year: int, naming: Naming, guidance: Guidance) -> Laid:
    """Return every table of a file, sheets left out and tables marked out as answered, columns as answered."""
    regions: list[Region] = []
    notes: list[Finding] = []
    said: dict[str, str] = {}
    for grid in grids:
        answer = guidance.answer(sheet_key(grid))
        if answer:
            notes.append(_sheet_note(answer, grid))
            said[grid.name] = answer.choice
        if answer and answer.choice == LEAVE:
            continue
        found, marked = _tables(grid, (year, naming), guidance)
        notes += marked
        for region in found:
            guided, told_columns = guide_columns(region, guidance)
            regions.append(guided)
            notes += told_columns
    taken = frozenset(name for name, choice in said.items() if choice == TAKE)
    return Laid(tuple(regions), tuple(notes), taken, frozenset(said) - taken)


def sheet_key(grid: Grid) -> str:
    """Return the key of the question whether a sheet is read."""
    return key_of(Ask.SHEET, grid.name)


def region_key(name: str) -> str:
    """Return the key under which the bounds of a sheet's tables are given."""
    return key_of(Ask.REGION, name)


def column_choices(*likely: tuple[Field, float]) -> tuple[Choice, ...]:
    """Return what a column can be for, the likely ones first with their confidence, `ignored` last."""
    sure = dict(likely)
    first = [Choice(field.value, "", confidence) for field, confidence in likely]
    rest = [Choice(field.value) for field in _OFFERED if field not in sure]
    return (*first, *rest, Choice(IGNORED))


def guide_columns(region: Region, guidance: Guidance) -> tuple[Region, tuple[Finding, ...]]:
    """Return the table with its columns as answered; a field a person gave to one column is taken from the others."""
    answers = _of_claims(region, guidance) | _of_columns(region, guidance)
    if not answers:
        return region, ()
    known = {column.number: answer for column, answer in answers.items() if _field(answer.choice)}
    given: set[Field | str | None] = {field for answer in known.values() if (field := _field(answer.choice)) in _ALONE}
    columns = tuple(_column(each, known.get(each.number), given) for each in region.columns)
    notes = tuple(_column_note(region, column, answer) for column, answer in answers.items())
    return renewed(region, columns), notes


def _tables(grid: Grid, of: tuple[int, Naming], guidance: Guidance) -> tuple[tuple[Region, ...], tuple[Finding, ...]]:
    answer = guidance.answer(region_key(grid.name))
    if answer is None:
        return find_regions(grid, *of), ()
    bounds = bounds_of(answer.choice)
    place = Place(grid.file, grid.sha256, grid.name, None, "")
    if bounds is None or bounds[-1].first > max(grid.rows, default=0):
        return find_regions(grid, *of), (unfit(answer, place),)
    regions = tuple(region for each in bounds for region in regions_within(grid, each, of[0]))
    return regions, (told(answer, place, grid.name, answer.choice),)


def _sheet_note(answer: Answer, grid: Grid) -> Finding:
    place = Place(grid.file, grid.sha256, grid.name, None, "")
    return told(answer, place, grid.name) if answer.choice in {TAKE, LEAVE} else unfit(answer, place)


def _of_columns(region: Region, guidance: Guidance) -> dict[Column, Answer]:
    found = ((column, guidance.answer(column.key)) for column in region.columns if column.key)
    return {column: answer for column, answer in found if answer}


def _of_claims(region: Region, guidance: Guidance) -> dict[Column, Answer]:
    """Read the answer which of several columns holds the claims as one about each of them."""
    answer = guidance.answer(Ask.CLAIMS)
    if answer is None:
        return {}
    claims = [column for column in region.columns if column.field in {Field.CLAIM, Field.POINTS}]
    chosen = [column for column in claims if fold(column_name(column)) == fold(readable(answer.choice))]
    if not chosen:
        return {claims[0]: replace(answer, choice="")} if claims else {}
    return {each: replace(answer, choice=Field.CLAIM if each in chosen else IGNORED) for each in claims}


def column_name(column: Column) -> str:
    """Return what a column is called in answers: its key without the kind."""
    return column.key.partition(":")[2]


def _field(choice: str) -> Field | str | None:
    if choice == IGNORED:
        return IGNORED
    return Field(choice) if choice in {each.value for each in _OFFERED} else None


def _column(column: Column, answer: Answer | None, given: set[Field | str | None]) -> Column:
    if answer is None:
        return replace(column, field=None) if column.field in given else column
    field = _field(answer.choice)
    return replace(column, field=field if isinstance(field, Field) else None, answered=True)


def _column_note(region: Region, column: Column, answer: Answer) -> Finding:
    place = region.grid.place(region.bottom, column.number)
    if not _field(answer.choice):
        return unfit(answer, place)
    return told(answer, place, column.label or place.cell or "", "")
