"""Gathering (theo dõi thu nhận): who handed in what and when, what is late, what is still missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.cluster import Unit
from desktop.domain.sending import Sending, last_of


class Step(StrEnum):
    """How far one paper of one unit has come."""

    NOT_SENT = "not_sent"
    SENT = "sent"
    OVERDUE = "overdue"
    SET_ASIDE = "set_aside"
    RECEIVED = "received"
    LATE = "late"
    ASKED = "asked"
    WAITING = "waiting"
    WHOLE = "whole"


OPEN = frozenset({Step.NOT_SENT, Step.SENT, Step.OVERDUE, Step.SET_ASIDE})
"""The steps at which nothing usable has come in."""

ALL_PAPERS = ""
"""The paper of a deadline that is about all of them."""


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    """A paper every unit hands in. A report of kind `code` brings it (workbook, narrative); others are ticked off."""

    code: str
    title: str


READ_PAPERS = ("workbook", "narrative")
"""The papers that come in as files the program reads."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day something is due. `unit` None is everybody, `paper` ALL_PAPERS every paper; `reason` of a moved one."""

    unit: str | None
    paper: str
    due: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """A paper that came in on a day; `lacking` names what is not in it. `set_aside` says it does not count."""

    unit: str
    paper: str
    on: date
    lacking: tuple[str, ...] = ()
    set_aside: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Questions about a unit's paper: how many are open; `due` and `letters` once they were put to the unit (`put`)."""

    unit: str
    paper: str
    count: int
    put: bool = False
    due: date | None = None
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One paper of one unit: its step, the day of that step, the day it is due, how many days it is late.

    `lacking` names what is missing in a paper that came in; `questions` counts those still open, `put` those of them
    that were put to the unit, with `letters`.
    """

    unit: str
    paper: str
    step: Step
    on: date | None = None
    due: date | None = None
    days_late: int = 0
    lacking: tuple[str, ...] = ()
    questions: int = 0
    put: int = 0
    letters: tuple[str, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Return whether nothing more is expected of the unit; a question it was not asked yet is none of its debts."""
        return self.step not in OPEN and not self.lacking and not self.put

    @property
    def unput(self) -> int:
        """How many questions wait to be put to the unit."""
        return self.questions - self.put


@dataclass(frozen=True, slots=True)
class Gathering:
    """All papers of all units as they stand on a day; `cells` row by row, units in protocol order."""

    today: date
    papers: tuple[RequiredPaper, ...]
    units: tuple[Unit, ...]
    cells: tuple[tuple[Cell, ...], ...]

    def of(self, unit: str) -> tuple[Cell, ...]:
        """Return a unit's papers in their order; none for an unknown unit."""
        return next((row for each, row in zip(self.units, self.cells, strict=True) if each.code == unit), ())

    @property
    def behind(self) -> tuple[str, ...]:
        """Return the units of which something is still expected."""
        return tuple(
            unit.code
            for unit, row in zip(self.units, self.cells, strict=True)
            if not all(cell.is_settled for cell in row)
        )

    @property
    def unasked(self) -> tuple[str, ...]:
        """Return the units about which questions wait to be put to them."""
        return tuple(
            unit.code for unit, row in zip(self.units, self.cells, strict=True) if any(cell.unput for cell in row)
        )

    @property
    def late(self) -> tuple[str, ...]:
        """Return the units that let a deadline pass without handing in."""
        return tuple(
            unit.code
            for unit, row in zip(self.units, self.cells, strict=True)
            if any(cell.step is Step.OVERDUE for cell in row)
        )


@dataclass(frozen=True, slots=True)
class Come:
    """What is known of a round beside its units: sendings, what came in, deadlines, open questions."""

    sendings: tuple[Sending, ...] = ()
    handed: tuple[Handed, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    queries: tuple[Query, ...] = ()


def gather(units: Sequence[Unit], papers: Sequence[RequiredPaper], come: Come, today: date) -> Gathering:
    """Return how every paper of every unit stands on `today`."""
    cells = tuple(tuple(_cell(unit.code, paper.code, come, today) for paper in papers) for unit in units)
    return Gathering(today, tuple(papers), tuple(units), cells)


def due_of(deadlines: Iterable[Deadline], unit: str, paper: str) -> date | None:
    """Return the day a unit's paper is due; None while no day was set.

    The last said counts. A unit's own day ends with a new one for everybody, unless it is the later of the two.
    """
    common: date | None = None
    own: date | None = None
    for each in deadlines:
        if each.paper not in {ALL_PAPERS, paper}:
            continue
        if each.unit is None:
            common = each.due
            own = own if own is not None and own > common else None
        elif each.unit == unit:
            own = each.due
    return own or common


def _cell(unit: str, paper: str, come: Come, today: date) -> Cell:
    due = due_of(come.deadlines, unit, paper)
    handed = [each for each in come.handed if (each.unit, each.paper) == (unit, paper)]
    used = [each for each in handed if not each.set_aside]
    if used:
        return _handed(used[0], used[-1], due, come.queries)
    late = (today - due).days if due is not None and today > due else 0
    if handed:
        return Cell(unit, paper, Step.SET_ASIDE, handed[-1].on, due, late)
    sent = last_of(come.sendings, unit)
    if late:
        return Cell(unit, paper, Step.OVERDUE, due, due, late)
    return Cell(unit, paper, Step.SENT if sent else Step.NOT_SENT, sent.sent_on if sent else None, due)


def _handed(first: Handed, last: Handed, due: date | None, queries: Iterable[Query]) -> Cell:
    """Return a paper that came in: punctual by its first arrival, complete by its last."""
    own = [each for each in queries if (each.unit, each.paper) == (last.unit, last.paper) and each.count]
    late = max(0, (first.on - due).days) if due is not None else 0
    step, day = _step(last, own, late)
    questions = sum(each.count for each in own)
    put = [each for each in own if each.put]
    letters = tuple(dict.fromkeys(letter for each in put for letter in each.letters))
    count = sum(each.count for each in put)
    return Cell(last.unit, last.paper, step, day, due, late, last.lacking, questions, count, letters)


def _step(last: Handed, queries: list[Query], late: int) -> tuple[Step, date | None]:
    waiting = [each for each in queries if each.put]
    if waiting:
        return Step.WAITING, max((each.due for each in waiting if each.due), default=None)
    if queries:
        return Step.ASKED, last.on
    if late:
        return Step.LATE, last.on
    return (Step.RECEIVED if last.lacking else Step.WHOLE), last.on
