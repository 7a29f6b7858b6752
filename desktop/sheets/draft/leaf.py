"""Leaves: from the cells of a leaf's rows to what the unit claims of it, by the kind of its rule."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.draft import Claim
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Choice, Count, Criterion, Deduct, Direct, Reduction, Relative, Target, Tiers
from desktop.domain.ledger import Exactness, Inputs
from desktop.domain.numeral import Convention
from desktop.domain.place import Place
from desktop.domain.reading import (
    Ambiguous,
    Blank,
    NotReported,
    NumberField,
    Outcome,
    Reading,
    Unreadable,
    read_cell,
)
from desktop.sheets.draft.fields import Field
from desktop.sheets.draft.grid import Grid

_WORDS = 3


@dataclass(frozen=True, slots=True)
class LeafRows:
    """The rows of one table that are about one leaf: its own, those its cells run on to, and those of its levels.

    `levels` holds (level, row number); rows are numbers on the sheet. `columns` is (field, sheet column).
    """

    leaf: Criterion
    grid: Grid
    rows: tuple[int, ...]
    levels: tuple[tuple[str, int], ...]
    columns: tuple[tuple[Field, int], ...]
    convention: Convention | None

    def column(self, *fields: Field) -> int | None:
        """Return the sheet column of the first of `fields` that the table has."""
        return next((number for each in fields for field, number in self.columns if field is each), None)


@dataclass(frozen=True, slots=True)
class Spot:
    """One value as it was read, with the name it has among the leaf's inputs and its place."""

    name: str
    outcome: Outcome
    place: Place


@dataclass(frozen=True, slots=True)
class LeafReading:
    """What a leaf's rows say: a claim, or nothing (blank), or open questions; with findings."""

    claim: Claim | None
    blank: bool
    findings: tuple[Finding, ...]
    unclear: tuple[Spot, ...] = ()


def read_leaf(rows: LeafRows) -> LeafReading:
    """Return what a unit says of one leaf."""
    points = _points(rows)
    inputs = _inputs(rows)
    if isinstance(rows.leaf.kind, Choice) and isinstance(inputs[0].outcome, Blank):
        inputs, points = _choice_among_points(rows, inputs, points)
    findings = tuple(_findings(rows, points, inputs))
    blocked = any(finding.level in {Level.ERROR, Level.QUESTION} for finding in findings)
    unclear = () if blocked else tuple(each for each in (*inputs, points) if isinstance(each.outcome, Ambiguous))
    claim = None if blocked or unclear else _claim(rows, points, inputs)
    return LeafReading(claim, claim is None and not unclear and not blocked, findings, unclear)


def top_points(leaf: Criterion) -> Decimal:
    """Return the most points that may be given straight on a leaf."""
    return leaf.max + (leaf.kind.over_cap if isinstance(leaf.kind, Target) else 0)


def bottom_points(leaf: Criterion) -> Decimal:
    """Return the fewest points that may be given straight on a leaf; below zero only where its floor is."""
    return min(leaf.kind.floor, Decimal(0)) if isinstance(leaf.kind, Deduct) else Decimal(0)


def _points(rows: LeafRows) -> Spot:
    kind = "change" if bottom_points(rows.leaf) < 0 else "points"
    field = NumberField(kind, top_points(rows.leaf), convention=rows.convention)
    return _spot(rows, "points", field, rows.column(Field.CLAIM))


def _inputs(rows: LeafRows) -> tuple[Spot, ...]:
    """The primary input comes first: without it the others say nothing."""
    measure = NumberField("measure", convention=rows.convention)
    actual = rows.column(Field.ACTUAL)
    match rows.leaf.kind:
        case Target() | Relative():
            return (
                _spot(rows, "actual", measure, actual),
                _spot(rows, "target", measure, rows.column(Field.TARGET)),
            )
        case Reduction():
            baseline = _spot(rows, "baseline", measure, rows.column(Field.BASELINE))
            return _spot(rows, "actual", measure, actual), baseline
        case Tiers():
            return (_spot(rows, "value", measure, actual),)
        case Count() | Deduct():
            return _counts(rows)
        case Choice(choices=choices):
            field = NumberField("choice", labels=tuple(label for label, _ in choices))
            return (_spot(rows, "choice", field, actual),)
        case _:
            return ()


def _counts(rows: LeafRows) -> tuple[Spot, ...]:
    field = NumberField("count", convention=rows.convention)
    column = rows.column(Field.COUNT, Field.ACTUAL)
    if isinstance(rows.leaf.kind, Count | Deduct) and not rows.leaf.kind.levels:
        return (_spot(rows, "count", field, column),)
    return tuple(_spot_at(rows, f"counts:{level}", field, row, column) for level, row in rows.levels)


def _spot(rows: LeafRows, name: str, field: NumberField, column: int | None) -> Spot:
    """Read the first of the leaf's rows that holds anything in `column`."""
    filled = (row for row in rows.rows if column and rows.grid.cell(row, column))
    return _spot_at(rows, name, field, next(filled, rows.rows[0]), column)


def _spot_at(rows: LeafRows, name: str, field: NumberField, row: int, column: int | None) -> Spot:
    outcome = read_cell(rows.grid.cell(row, column), field) if column else Blank()
    return Spot(name, outcome, rows.grid.place(row, column or 1))


def _choice_among_points(rows: LeafRows, inputs: tuple[Spot, ...], points: Spot) -> tuple[tuple[Spot, ...], Spot]:
    """A label typed under the points is the choice."""
    labels = tuple(label for label, _ in rows.leaf.kind.choices) if isinstance(rows.leaf.kind, Choice) else ()
    chosen = _spot(rows, "choice", NumberField("choice", labels=labels), rows.column(Field.CLAIM))
    if isinstance(chosen.outcome, Reading) and isinstance(points.outcome, Unreadable):
        return (chosen,), Spot("points", Blank(), points.place)
    return inputs, points


def _claim(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Claim | None:
    claimed = _value(points)
    given = tuple(spot for spot in inputs if _value(spot) is not None)
    evidence = _evidence(rows)
    if inputs and given and _complete(rows.leaf, inputs):
        sources = tuple((spot.name, spot.place) for spot in given) + _claimed_source(points)
        return Claim(rows.leaf.code, _made(given), claimed=_decimal(claimed), sources=sources, evidence=evidence)
    if claimed is not None:
        straight = _decimal(claimed)
        own = Inputs(points=straight) if isinstance(rows.leaf.kind, Direct) else None
        return Claim(rows.leaf.code, own, straight if own is None else None, sources=(("points", points.place),),
                     evidence=evidence)  # fmt: skip
    if dashes := [spot for spot in (*inputs[:1], points) if isinstance(spot.outcome, NotReported)]:
        return Claim(rows.leaf.code, not_reported=True, sources=((dashes[0].name, dashes[0].place),), evidence=evidence)
    return None


def _complete(leaf: Criterion, inputs: tuple[Spot, ...]) -> bool:
    """Whether the inputs feed the rule; a missing target may still be the framework's."""
    if isinstance(leaf.kind, Count | Deduct):
        return any(_value(spot) is not None for spot in inputs)
    needed = inputs if isinstance(leaf.kind, Reduction) else inputs[:1]
    return all(_value(spot) is not None for spot in needed)


def _value(spot: Spot) -> Decimal | str | None:
    """The value of a spot; None unless it was read exactly."""
    match spot.outcome:
        case Reading(value=Decimal() | str() as value, exactness=Exactness.EXACT):
            return value
        case _:
            return None


def _decimal(value: Decimal | str | None) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _made(given: tuple[Spot, ...]) -> Inputs:
    values = {spot.name: _decimal(_value(spot)) for spot in given if not spot.name.startswith("counts:")}
    counts = tuple(
        (spot.name.removeprefix("counts:"), value)
        for spot in given
        if spot.name.startswith("counts:") and isinstance(value := _value(spot), Decimal)
    )
    choice = next((value for spot in given if isinstance(value := _value(spot), str)), None)
    return Inputs(
        actual=values.get("actual"),
        target=values.get("target"),
        baseline=values.get("baseline"),
        value=values.get("value"),
        count=values.get("count"),
        counts=counts or None,
        choice=choice,
    )


def _claimed_source(points: Spot) -> tuple[tuple[str, Place], ...]:
    return (("claimed", points.place),) if _value(points) is not None else ()


def _evidence(rows: LeafRows) -> str:
    column = rows.column(Field.EVIDENCE)
    return "\n".join(text for row in rows.rows if column and (text := rows.grid.text(row, column)))


def _findings(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> list[Finding]:
    found = [_unreadable(rows, spot, points) for spot in (*inputs, points)]
    found += [_decided(rows.leaf, spot) for spot in (*inputs, points)]
    found += [_bounded(rows.leaf, points), _vague(rows, points, inputs), _incomplete(rows, points, inputs)]
    return [finding for finding in found if finding]


def _finding(level: Level, code: str, leaf: Criterion, place: Place, **facts: Fact) -> Finding:
    return Finding(level, code, {"title": leaf.title, "raw": place.raw, **facts}, place, criterion=leaf.code)


def _unreadable(rows: LeafRows, spot: Spot, points: Spot) -> Finding | None:
    if not isinstance(spot.outcome, Unreadable):
        return None
    prose = spot.outcome.code == "not_a_number" and len(spot.place.raw.split()) >= _WORDS
    if spot is not points and prose and _value(points) is not None:
        return _finding(Level.WARNING, "input_unreadable", rows.leaf, spot.place)
    labels = tuple(label for label, _ in rows.leaf.kind.choices) if isinstance(rows.leaf.kind, Choice) else ()
    return _finding(
        Level.ERROR,
        spot.outcome.code,
        rows.leaf,
        spot.place,
        hint=spot.outcome.hint,
        labels=labels,
        maximum=rows.leaf.max,
    )


def _decided(leaf: Criterion, spot: Spot) -> Finding | None:
    match spot.outcome:
        case Reading(value=Decimal() as value, note="decided_by_maximum" | "decided_by_sheet" as code):
            return _finding(Level.NOTE, code, leaf, spot.place, value=value, maximum=top_points(leaf))
        case _:
            return None


def _bounded(leaf: Criterion, points: Spot) -> Finding | None:
    match points.outcome:
        case Reading(value=Decimal() as value) if value > top_points(leaf):
            return _finding(Level.ERROR, "over_maximum", leaf, points.place, value=value, maximum=top_points(leaf))
        case Reading(value=Decimal() as value) if value < bottom_points(leaf):
            return _finding(Level.ERROR, "negative", leaf, points.place, hint="", labels=(), maximum=leaf.max)
        case Reading(value=Decimal() as value) if isinstance(leaf.kind, Direct) and leaf.kind.step:
            if value % leaf.kind.step:
                return _finding(Level.ERROR, "off_step", leaf, points.place, value=value, step=leaf.kind.step)
        case Ambiguous(readings=readings) if all(isinstance(r, Decimal) and r > top_points(leaf) for r in readings):
            return _finding(
                Level.ERROR, "over_maximum", leaf, points.place, value=readings[0], maximum=top_points(leaf)
            )
        case _:
            return None
    return None


def _vague(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Finding | None:
    for spot in (*inputs, points):
        if isinstance(spot.outcome, Reading) and spot.outcome.exactness is not Exactness.EXACT:
            return _finding(Level.QUESTION, "not_exact", rows.leaf, spot.place)
    return None


def _incomplete(rows: LeafRows, points: Spot, inputs: tuple[Spot, ...]) -> Finding | None:
    if not inputs or isinstance(rows.leaf.kind, Direct):
        return None
    if inputs[0].name.startswith("counts:"):
        blank = tuple(spot.name.removeprefix("counts:") for spot in inputs if _value(spot) is None)
        if blank and len(blank) < len(inputs):
            return _finding(Level.WARNING, "level_left_blank", rows.leaf, inputs[0].place, levels=blank)
        return None
    if _value(inputs[0]) is not None and not _complete(rows.leaf, inputs):
        code = "inputs_incomplete_points" if _value(points) is not None else "inputs_incomplete"
        return _finding(Level.WARNING, code, rows.leaf, inputs[0].place)
    return None
