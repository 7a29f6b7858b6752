"""Inputs: the cells of a leaf's rows read as the fields its rule is fed with, and the points typed beside them."""

from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.framework import Choice, Count, Criterion, Deduct, Direct, Part, Reduction, Relative, Target, Tiers
from desktop.domain.ledger import Exactness
from desktop.domain.money import named_size
from desktop.domain.numeral import Convention
from desktop.domain.place import Place
from desktop.domain.reading import (
    Ambiguous,
    Blank,
    Doubtful,
    NotReported,
    NumberField,
    Outcome,
    Reading,
    Unreadable,
    read_cell,
)
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.money import in_named_unit
from desktop.sheets.draft.scores.taken_off import without_sign


@dataclass(frozen=True, slots=True)
class LeafRows:
    """The rows of one table that are about one leaf: its own, those its cells run on to, and those of its levels.

    `levels` holds (level, row number); rows are numbers on the sheet. `columns` is (field, sheet column),
    `headings` (sheet column, heading); `grouping` is how a person said the file groups digits. `others` are the rows
    of the table's other leaves, `strays` the columns where a number is out of place, `changes` those of points added
    to single claims or taken off them, `scale` how much larger than ours all the most points it prints are.
    """

    leaf: Criterion
    grid: Grid
    rows: tuple[int, ...]
    levels: tuple[tuple[str, int], ...]
    columns: tuple[tuple[Field, int], ...]
    convention: Convention | None = None
    headings: tuple[tuple[int, str], ...] = ()
    grouping: Convention | None = None
    others: frozenset[int] = frozenset()
    strays: tuple[int, ...] = ()
    changes: tuple[int, ...] = ()
    scale: Decimal | None = None

    def column(self, *fields: Field) -> int | None:
        """Return the sheet column of the first of `fields` that the table has."""
        return next((number for each in fields for field, number in self.columns if field is each), None)


def said(rows: LeafRows) -> tuple[Spot, tuple[Spot, ...]]:
    """Return the points a unit typed and the inputs of the leaf's kind; the primary input comes first."""
    points = _points(rows)
    inputs = _inputs(rows)
    if exact(points) is not None and _levels_in_words(rows):
        inputs = tuple(spot for spot in inputs if isinstance(spot.outcome, Unreadable))
    if isinstance(rows.leaf.kind, Choice) and isinstance(inputs[0].outcome, Blank | Unreadable):
        return _choice_among_points(rows, inputs, points)
    return points, inputs


def exact(spot: Spot) -> Decimal | str | None:
    """Return the value of a spot; None unless it was read exactly."""
    match spot.outcome:
        case Reading(value=Decimal() | str() as value, exactness=Exactness.EXACT):
            return value
        case _:
            return None


def complete(leaf: Criterion, inputs: tuple[Spot, ...]) -> bool:
    """Return whether the inputs feed the rule, its number to compare with included."""
    return fed(leaf, inputs) and lacking(leaf, inputs) is None


def fed(leaf: Criterion, inputs: tuple[Spot, ...]) -> bool:
    """Return whether the inputs may be kept: the primary one is there and none is unreadable.

    Without a target they still are: the leaf stays open until somebody gives it.
    """
    if any(isinstance(spot.outcome, Unreadable) for spot in inputs):
        return False
    if isinstance(leaf.kind, Count | Deduct):
        return any(exact(spot) is not None for spot in inputs)
    needed = inputs if isinstance(leaf.kind, Reduction) else inputs[:1]
    return all(exact(spot) is not None for spot in needed)


def lacking(leaf: Criterion, inputs: tuple[Spot, ...]) -> Spot | None:
    """Return the input a result is measured against where it is missing, or is a target of 0; None where it is not."""
    match leaf.kind:
        case Reduction():
            return inputs[1] if exact(inputs[1]) is None else None
        case Target() | Relative():
            default = leaf.kind.target if isinstance(leaf.kind, Target) else None
            own = exact(inputs[1])
            return None if (default if own is None else own) else inputs[1]
        case _:
            return None


def lacks_measure(rows: LeafRows) -> bool:
    """Return whether a leaf's rows tell a result but not, even in words, what it is measured against."""
    if not isinstance(rows.leaf.kind, Reduction | Target | Relative):
        return False
    inputs = _inputs(rows)
    missing = lacking(rows.leaf, inputs)
    return missing is not None and isinstance(missing.outcome, Blank) and not isinstance(inputs[0].outcome, Blank)


def top_points(leaf: Criterion) -> Decimal:
    """Return the most points that may be given straight on a leaf."""
    return leaf.max + (leaf.kind.over_cap if isinstance(leaf.kind, Target) else 0)


def bottom_points(leaf: Criterion) -> Decimal:
    """Return the fewest points that may be given straight on a leaf; below zero only where its floor is."""
    return min(leaf.kind.floor, Decimal(0)) if isinstance(leaf.kind, Deduct) else Decimal(0)


def levels_of(leaf: Criterion) -> tuple[tuple[str, Decimal], ...]:
    """Return the levels a leaf counts by, with the points of each; empty for leaves that do not."""
    return leaf.kind.levels if isinstance(leaf.kind, Count | Deduct) else ()


def labels_of(leaf: Criterion) -> tuple[str, ...]:
    """Return the labels a leaf gives to choose from; empty for other kinds."""
    return tuple(label for label, _ in leaf.kind.choices) if isinstance(leaf.kind, Choice) else ()


def _points(rows: LeafRows) -> Spot:
    kind = "change" if bottom_points(rows.leaf) < 0 else "points"
    field = NumberField(kind, top_points(rows.leaf), convention=rows.convention, grouping=rows.grouping)
    column = rows.column(Field.CLAIM)
    points = _out_of_most(rows, _spot(rows, "points", field, column), field)
    if rows.leaf.part is Part.PENALTY:
        points = without_sign(points, field, lambda signed: _spot(rows, "points", signed, column))
    return _stray(rows, field) or points if isinstance(points.outcome, Blank) else points


def _out_of_most(rows: LeafRows, points: Spot, field: NumberField) -> Spot:
    """Points told with the most points of a leaf that may bring more than those (10/10 where a target is passed)."""
    if field.maximum == rows.leaf.max or not isinstance(points.outcome, Unreadable):
        return points
    told = _spot(rows, "points", replace(field, maximum=rows.leaf.max), rows.column(Field.CLAIM))
    return told if isinstance(told.outcome, Reading) and told.outcome.note == "out_of_maximum" else points


def _stray(rows: LeafRows, field: NumberField) -> Spot | None:
    """Points typed under another heading than their own, where nothing stands under that."""
    for column in _stray_columns(rows):
        spot = _spot(rows, "points", field, column)
        outcome = spot.outcome
        value = outcome.value if isinstance(outcome, Reading) and not outcome.note else None
        if isinstance(value, Decimal) and isinstance(outcome, Reading) and value <= rows.leaf.max:
            return replace(spot, outcome=Doubtful(outcome, "value_beside", spot.place.raw))
    return None


def _stray_columns(rows: LeafRows) -> tuple[int, ...]:
    """Where points may stray to: of a leaf with inputs only beside them, and only where it has none."""
    if not rows.strays or isinstance(rows.leaf.kind, Direct):
        return rows.strays
    if not all(isinstance(spot.outcome, Blank) for spot in _inputs(rows)):
        return ()
    beside = {number for field, number in rows.columns if field in {Field.EVIDENCE, Field.NOTE}}
    return tuple(column for column in rows.strays if column in beside)


def _inputs(rows: LeafRows) -> tuple[Spot, ...]:
    measure = NumberField("measure", convention=rows.convention, grouping=rows.grouping)
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
    field = NumberField("count", convention=rows.convention, grouping=rows.grouping)
    column = rows.column(Field.COUNT, Field.ACTUAL)
    if not levels_of(rows.leaf):
        return (_spot(rows, "count", field, column),)
    if not rows.levels:
        return _all_levels(rows, _spot(rows, "counts", field, column))
    return _dashes_as_none(tuple(_spot_at(rows, f"counts:{level}", field, row, column) for level, row in rows.levels))


def _dashes_as_none(levels: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """A dash at one level beside numbers at others says that there was none; all dashes say nothing was reported."""
    if all(exact(spot) is None for spot in levels):
        return levels
    none = Reading(Decimal(0), note="level_not_reported")
    return tuple(replace(spot, outcome=none) if isinstance(spot.outcome, NotReported) else spot for spot in levels)


def _levels_in_words(rows: LeafRows) -> bool:
    """Whether a leaf counted by level has no row for any level: points beside it are what the unit claims."""
    return bool(levels_of(rows.leaf)) and not rows.levels


def _all_levels(rows: LeafRows, told: Spot) -> tuple[Spot, ...]:
    """Without a row for each level only "nothing" says something of every level: zero or a dash."""
    match told.outcome:
        case Reading(value=Decimal() as value) if value == 0:
            return tuple(Spot(f"counts:{level}", told.outcome, told.place) for level, _ in levels_of(rows.leaf))
        case Blank() | NotReported():
            return (told,)
        case _:
            return (Spot("counts", Unreadable("levels_unclear", told.place.raw), told.place),)


def _spot(rows: LeafRows, name: str, field: NumberField, column: int | None) -> Spot:
    """Read the first of the leaf's rows that holds anything in `column`."""
    filled = [row for row in rows.rows if column and rows.grid.cell(row, column)]
    spot = _spot_at(rows, name, field, filled[0] if filled else rows.rows[0], column)
    beside = [_spot_at(rows, name, field, row, column) for row in filled[1:]]
    if isinstance(spot.outcome, NotReported):
        later = next((each for each in beside if isinstance(each.outcome, Reading)), None)
        return _one_of_several(later) if later else spot
    differs = isinstance(spot.outcome, Reading) and any(_differs(spot.outcome, each.outcome) for each in beside)
    return _one_of_several(spot) if differs else spot


def _one_of_several(spot: Spot) -> Spot:
    assert isinstance(spot.outcome, Reading)
    return replace(spot, outcome=Doubtful(spot.outcome, "several_values", spot.place.raw))


def _differs(one: Reading, other: Outcome) -> bool:
    """Whether a leaf's further row holds another number than its first."""
    return isinstance(other, Ambiguous | Doubtful) or (isinstance(other, Reading) and other.value != one.value)


def _spot_at(rows: LeafRows, name: str, field: NumberField, row: int, column: int | None) -> Spot:
    outcome = _outcome_at(rows, field, row, column) if column else Blank()
    if column and field.kind in {"measure", "count"}:
        outcome = in_named_unit(outcome, named_size(_named_units(rows, row, column)))
    shown = rows.grid.spans[row, column] if column and _is_shared(rows, row, column) else (row, column or 1)
    return Spot(name, outcome, rows.grid.place(*shown))


def _outcome_at(rows: LeafRows, field: NumberField, row: int, column: int) -> Outcome:
    if not _is_shared(rows, row, column):
        return read_cell(rows.grid.cell(row, column), field)
    cell = rows.grid.cell(*rows.grid.spans[row, column])
    outcome = read_cell(cell, field)
    return Doubtful(outcome, "shared_value", cell.raw) if cell and isinstance(outcome, Reading) else outcome


def _is_shared(rows: LeafRows, row: int, column: int) -> bool:
    """Whether a cell lies in a merged range that reaches over rows of other leaves."""
    spans = rows.grid.spans
    merged = spans.get((row, column))
    return merged is not None and any(spans.get((other, column)) == merged for other in rows.others)


def _named_units(rows: LeafRows, row: int, column: int) -> tuple[str, ...]:
    """Where a unit of money may be named: the criterion's title, the row's unit cell, the column's heading."""
    measure = rows.column(Field.MEASURE)
    own = rows.grid.text(row, measure) if measure else ""
    return (rows.leaf.title, own, *(label for number, label in rows.headings if number == column))


def _choice_among_points(rows: LeafRows, inputs: tuple[Spot, ...], points: Spot) -> tuple[Spot, tuple[Spot, ...]]:
    """A label typed under the points is the choice, whatever words stand for the result."""
    field = NumberField("choice", labels=labels_of(rows.leaf))
    chosen = _spot(rows, "choice", field, rows.column(Field.CLAIM))
    if isinstance(chosen.outcome, Reading) and isinstance(points.outcome, Unreadable):
        return Spot("points", Blank(), points.place), (chosen,)
    return points, inputs


def words_passed(rows: LeafRows, inputs: tuple[Spot, ...]) -> Place | None:
    """Return where words stand for the result of a choice whose label was typed under the points; else None."""
    actual = rows.column(Field.ACTUAL)
    if not actual or not labels_of(rows.leaf) or not rows.grid.cell(rows.rows[0], actual) or exact(inputs[0]) is None:
        return None
    place = rows.grid.place(rows.rows[0], actual)
    return place if place != inputs[0].place else None
