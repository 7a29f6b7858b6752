"""Tables of the whole cluster that lie down: each unit a row, each criterion or indicator a column."""

from collections.abc import Callable, Iterable

from desktop.domain.form import asked_indicators
from desktop.domain.guidance import Guidance
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.layout.codes import Shape, arabic, row_code, split_title
from desktop.sheets.draft.layout.fields import Field, field_of
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.guided import region_key
from desktop.sheets.draft.layout.lying_table import Standing
from desktop.sheets.draft.layout.stood_up import stood_up
from desktop.sheets.draft.owner.units import unit_of_heading
from desktop.sheets.draft.rows.topics import Topic, criterion_topics, indicator_topics, likeness, title_of

_LIKE = 0.75
_LONGEST_FIELD = 60
_HELD = frozenset({Field.CLAIM, Field.MAX, Field.ACTUAL, Field.BASELINE, Field.COUNT})


def with_stood_up(grids: tuple[Grid, ...], ledger: Ledger, guidance: Guidance) -> tuple[Grid, ...] | None:
    """Return the sheets of a file with each table lying down stood up; None where there is none.

    Sheets whose tables a person marked out stay as they are.
    """
    raised = [grid if guidance.answer(region_key(grid.name)) else _raised(grid, ledger) for grid in grids]
    return tuple(raised) if any(made is not grid for made, grid in zip(raised, grids, strict=True)) else None


def _raised(grid: Grid, ledger: Ledger) -> Grid:
    asked = asked_indicators(ledger.framework, ledger.indicators)
    leaves = [topic for topic in criterion_topics(ledger.framework) if topic.leaf]
    names, tells = _names(ledger), _tells(ledger.cluster.year)
    kinds = (
        Standing(_knowing(leaves), names, tells, "Tiêu chí", "Điểm tự chấm", "Điểm chuẩn"),
        Standing(_knowing(indicator_topics(asked)), names, tells, "Chỉ tiêu", "Kết quả", "Chỉ tiêu giao"),
    )
    made = (stood_up(grid, standing) for standing in kinds)
    return next((each for each in made if each is not None), grid)


def _names(ledger: Ledger) -> Callable[[str], bool]:
    return lambda text: unit_of_heading(text, ledger.cluster) is not None


def _tells(year: int) -> Callable[[str], bool]:
    """Whether words say what a row of the only unit holds: its points, the most points, its results."""
    return lambda text: len(text) <= _LONGEST_FIELD and field_of((text,), year) in _HELD


def _knowing(topics: Iterable[Topic]) -> Callable[[str], bool]:
    """Whether a heading is a criterion's or indicator's: by its whole code, or by its words."""
    known = tuple(topics)
    codes = {arabic(topic.code).casefold() for topic in known} | {topic.code.casefold() for topic in known}

    def knows(text: str) -> bool:
        code, title = split_title(text)
        alone = row_code(text)
        coded = any(each.shape is Shape.PATH and each.text.casefold() in codes for each in (code, alone))
        words = title_of(title)
        return coded or any(likeness(words, topic) >= _LIKE for topic in known)

    return knows
