"""The ledger (sổ kỳ): everything that was kept for one round, from which all totals follow each time."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.cluster import Cluster, Round
from desktop.domain.framework import Framework, Indicator
from desktop.domain.place import Place
from desktop.domain.registers.registered import Registers


class Layer(StrEnum):
    """Who gives the points of a cell, in rising order; a stage is the highest layer looked at."""

    CLAIM = "claim"
    CROSS = "cross"
    APPRAISAL = "appraisal"
    AGREED = "agreed"


LAYERS: tuple[Layer, ...] = tuple(Layer)


class State(StrEnum):
    """The four things a cell (unit x leaf) can be."""

    NOT_ASSIGNED = "not_assigned"
    BLANK = "blank"
    NOT_REPORTED = "not_reported"
    SCORED = "scored"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a leaf's rule is fed with; a kind reads its own fields and leaves the others None."""

    points: Decimal | None = None
    actual: Decimal | None = None
    target: Decimal | None = None
    baseline: Decimal | None = None
    value: Decimal | None = None
    count: Decimal | None = None
    counts: tuple[tuple[str, Decimal], ...] | None = None
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """An officer's value in place of one a report brought (đính chính): what was sent, why it is not that, who says so.

    `raw` is what the report says of the same thing, None where it left it blank; `names` are the values put right,
    such as `actual`. `kept_from` is the earlier report whose value stays where a new file's was not taken; `carries`
    is the correction of an earlier report this one goes on. `officer` and `time` are those of the first of them.
    """

    number: int
    names: tuple[str, ...] = ()
    raw: "Item | None" = None
    reason: str = ""
    basis: str = ""
    officer: str = ""
    time: str = ""
    carries: int | None = None
    kept_from: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One kept act on a cell: inputs, straight points or a state. Later entries of the same layer supersede earlier.

    Exactly one of `inputs`, `points`, `state` is set. `layer` is None for a state, which belongs to no layer;
    `state` is NOT_ASSIGNED, NOT_REPORTED or BLANK (which clears the cell's state), never SCORED.
    `number` is the order of keeping; `sources` are the cells the values were read from, one per input name.
    `report` is the report that brought it, None for one made by hand; `correction` says what it puts right.
    """

    unit: str
    criterion: str
    layer: Layer | None = None
    inputs: Inputs | None = None
    points: Decimal | None = None
    state: State | None = None
    reason: str = ""
    number: int = 0
    officer: str = ""
    time: str = ""
    sources: tuple[tuple[str, Place], ...] = ()
    evidence: str = ""
    report: int | None = field(default=None, compare=False)
    correction: Correction | None = field(default=None, compare=False)


class Exactness(StrEnum):
    """How exactly a figure was reported."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ALMOST = "almost"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of an indicator for this period or the last (`this`, `last`), with its exactness and wording.

    `unit` is None when the value is the whole cluster's and no division by units is known.
    """

    unit: str | None
    indicator: str
    period: str
    value: Decimal
    exactness: Exactness = Exactness.EXACT
    wording: str | None = None
    source: Place | None = None
    report: int | None = field(default=None, compare=False)
    correction: Correction | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Award:
    """A number of awards: level, form, `tap_the` or `ca_nhan`, `decided` or `proposed`. Counts are times (lượt).

    `source` is the cell it was read from, where it was; it does not make two awards different.
    """

    unit: str | None
    level: str
    form: str
    object: str
    status: str
    count: int
    period: str = "this"
    source: Place | None = field(default=None, compare=False)
    report: int | None = field(default=None, compare=False)
    correction: Correction | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class RaisedEffect:
    """An effect raised for a unit, with its reason."""

    unit: str
    effect: str
    reason: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw or a vote held outside the program that orders tied units; `order` is best first."""

    units: tuple[str, ...]
    order: tuple[str, ...]
    by: str
    witnesses: str = ""
    held_on: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The text of one heading of a unit's kept Word report. `number` is its order in the file."""

    unit: str
    number: int
    heading: str
    text: str
    source: Place | None = None
    report: int | None = field(default=None, compare=False)
    correction: Correction | None = field(default=None, compare=False)


Item = Entry | Figure | Award | Section
"""What a report brings of one thing: the points or inputs of a leaf, a figure, a count of awards, a section's text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph the cluster wrote itself for a section of its report; figures stand in it as fields."""

    section: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Delegate:
    """A person who attends the conference, in protocol order."""

    name: str
    rank: str
    post: str
    body: str


@dataclass(frozen=True, slots=True)
class Conference:
    """The year-end (or mid-year) conference as far as it is known."""

    held_on: date | None = None
    place: str = ""
    plan: str = ""
    slogan: str = ""
    acts: tuple[str, ...] = ()
    movements: tuple[str, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    next_chair: str | None = None
    next_deputy: str | None = None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was kept for one round of one cluster's year. Entries stand in the order of keeping.

    A cluster without a framework has one of version 0 without criteria; `indicators` are the year's, whoever asked.
    `reporters` are pairs of an indicator and a unit that reports it; every unit reports an indicator not among them.
    `texts_left` are the SHA-256 of Word reports no longer in use, of which confirmed numbers may count on.
    """

    cluster: Cluster
    round: Round
    framework: Framework
    indicators: tuple[Indicator, ...] = ()
    entries: tuple[Entry, ...] = ()
    effects: tuple[RaisedEffect, ...] = ()
    draws: tuple[Draw, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    sections: tuple[Section, ...] = ()
    registers: Registers = field(default_factory=Registers)
    passages: tuple[Passage, ...] = ()
    conference: Conference = field(default_factory=Conference)
    reporters: tuple[tuple[str, str], ...] = ()
    texts_left: frozenset[str] = frozenset()

    def may_report(self, unit: str, indicator: str) -> bool:
        """Whether a unit is asked to report an indicator."""
        named = [each for code, each in self.reporters if code == indicator]
        return not named or unit in named
