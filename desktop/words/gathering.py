"""The gathering in words: the steps of a paper, the table of units and papers, what is missing, sendings."""

from collections.abc import Iterable, Iterator
from datetime import date

from desktop.domain.cluster import Cluster, Unit
from desktop.domain.facts import Fact, Facts
from desktop.domain.gathering import OPEN, READ_PAPERS, Cell, Gathering, RequiredPaper, Step
from desktop.domain.sending import Sending
from desktop.domain.table import Column, Mark, Row, Table, TableCell
from desktop.words.catalogue import say

_NAME = "gathering"
_MOST_NAMED = 12
_MOST_PAPERS = 2
_UNIT_WIDTH, _PAPER_WIDTH, _MISSING_WIDTH = 26, 20, 30


def paper_name(paper: RequiredPaper) -> str:
    """Return what a paper is called: its title, or the usual name of one that is read."""
    return paper.title or (say(_NAME, f"paper_{paper.code}", {}) if paper.code in READ_PAPERS else paper.code)


def step_words(cell: Cell, *, with_due: bool = True) -> str:
    """Return the step of a paper with its sign and its day, and the day it was due where that is not said elsewhere."""
    facts: dict[str, Fact] = {"days": cell.days_late, "questions": cell.questions, "put": cell.put}
    due = cell.due if with_due else None
    days = {"on": cell.on and f"{cell.on:%d/%m}", "due": due and f"{due:%d/%m}"}
    return say(_NAME, f"step_{cell.step.value}", {**facts, **days})


def gathering_table(gathering: Gathering) -> Table:
    """Return units by papers, and what is still missing of each unit."""
    columns = (
        Column(say(_NAME, "unit", {}), width=_UNIT_WIDTH, frozen=True),
        *(Column(_heading(gathering, place), width=_PAPER_WIDTH) for place in range(len(gathering.papers))),
        Column(say(_NAME, "missing", {}), width=_MISSING_WIDTH),
    )
    rows = tuple(_row(unit, cells, gathering) for unit, cells in zip(gathering.units, gathering.cells, strict=True))
    return Table(say(_NAME, "title", {"today": gathering.today}), columns, rows, (say(_NAME, "legend", {}),))


def summary(gathering: Gathering) -> str:
    """Return in a sentence of how many units something is expected, how many are late, how many wait to be asked."""
    facts: Facts = {
        "behind": len(gathering.behind),
        "late": len(gathering.late),
        "unasked": len(gathering.unasked),
        "all": len(gathering.units),
    }
    return say(_NAME, "summary", facts)


def missing_lines(gathering: Gathering, unit: str) -> tuple[str, ...]:
    """Return what is still expected of a unit, a line for each thing; none where nothing is."""
    pairs = zip(gathering.papers, gathering.of(unit), strict=False)
    return tuple(line for paper, cell in pairs for line in _missing(paper_name(paper), cell))


def sending_line(sending: Sending, cluster: Cluster) -> str:
    """Return a sending in one line."""
    unit = cluster.unit(sending.unit)
    facts: Facts = {
        "unit": unit.short if unit else sending.unit,
        "issue": sending.issue,
        "on": sending.sent_on,
        "letter": sending.letter,
        "channel": sending.channel,
        "files": tuple(each.file for each in sending.files),
        "returned": len(sending.returned),
    }
    return say(_NAME, "sending", facts)


def sentence(code: str, **facts: Fact) -> str:
    """Return a sentence of the gathering by its code."""
    return say(_NAME, code, facts)


def _common_due(gathering: Gathering, place: int) -> date | None:
    """Return the day a paper is due where that is the same for all units."""
    dues = {cells[place].due for cells in gathering.cells}
    return dues.pop() if len(dues) == 1 else None


def _heading(gathering: Gathering, place: int) -> str:
    name, due = paper_name(gathering.papers[place]), _common_due(gathering, place)
    return f"{name}\n{say(_NAME, 'due', {'due': f'{due:%d/%m}'})}" if due else name


def _row(unit: Unit, cells: tuple[Cell, ...], gathering: Gathering) -> Row:
    steps = (
        TableCell(step_words(cell, with_due=_common_due(gathering, place) is None), _mark(cell))
        for place, cell in enumerate(cells)
    )
    return Row((TableCell(unit.name), *steps, TableCell("; ".join(_shortly(cells, gathering)))), key=unit.code)


def _shortly(cells: tuple[Cell, ...], gathering: Gathering) -> Iterator[str]:
    """Yield what is missing of a unit in few words; many whole papers are only counted."""
    pairs = tuple(zip(gathering.papers, cells, strict=True))
    whole = [paper_name(paper) for paper, cell in pairs if cell.step in OPEN]
    if len(whole) > _MOST_PAPERS:
        yield say(_NAME, "short_papers", {"count": len(whole)})
    else:
        yield from whole
    for _, cell in pairs:
        yield from _short(cell) if cell.step not in OPEN else ()
    counts = {"put": sum(cell.put for cell in cells), "unput": sum(cell.unput for cell in cells)}
    yield from (say(_NAME, f"short_{which}", {"questions": count}) for which, count in counts.items() if count)


def _mark(cell: Cell) -> Mark:
    return Mark.BLANK if cell.step in {Step.NOT_SENT, Step.SENT} else Mark.NONE


def _short(cell: Cell) -> Iterator[str]:
    if cell.lacking:
        kind = "narrative" if cell.paper == "narrative" else "workbook"
        yield say(_NAME, f"short_lacking_{kind}", {"count": len(cell.lacking)})


def _missing(paper: str, cell: Cell) -> Iterator[str]:
    facts: dict[str, Fact] = {"paper": paper, "due": cell.due, "days": cell.days_late}
    if cell.step is Step.SET_ASIDE:
        yield say(_NAME, "set_aside_paper", facts)
        return
    if cell.step in {Step.NOT_SENT, Step.SENT, Step.OVERDUE}:
        yield say(_NAME, "whole_paper", facts)
        return
    if cell.lacking:
        kind = "narrative" if cell.paper == "narrative" else "workbook"
        yield say(_NAME, f"lacking_{kind}", {**facts, **_named(cell.lacking)})
    if cell.put:
        waited = cell.on if cell.step is Step.WAITING else None
        yield say(_NAME, "questions", {**facts, "questions": cell.put, "letters": cell.letters, "due": waited})


def _named(names: Iterable[str]) -> dict[str, Fact]:
    listed = tuple(names)
    return {
        "count": len(listed),
        "names": ", ".join(listed[:_MOST_NAMED]),
        "more": max(0, len(listed) - _MOST_NAMED),
    }
