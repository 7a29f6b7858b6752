"""Scales: a table that prints every most points doubled may hold doubled claims; what they are is asked once."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from desktop.domain.doubles import worked_out
from desktop.domain.outcome import Doubtful, Reading
from desktop.domain.reading import NumberField, read_cell
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.scores.inputs import LeafRows

_MOST_POINTS = NumberField("points", Decimal(1000))
_FEWEST = 4
_NEARLY_ALL = Decimal("0.9")
_LEAST = Decimal("0.1")


def scale_of(leaves: tuple[LeafRows, ...]) -> Decimal | None:
    """Return by how much every most points a table prints is larger than the framework's; None where they are its own.

    Beside a few criteria nobody can tell: fewer than four make no scale.
    """
    told = Counter(ratio for rows in leaves if (ratio := _ratio(rows)) is not None)
    ratio, count = max(told.items(), key=lambda each: each[1], default=(Decimal(1), 0))
    same = count >= _FEWEST and count >= _NEARLY_ALL * told.total()
    return ratio if same and ratio != 1 and ratio >= _LEAST else None


def on_its_scale(rows: LeafRows, points: Spot) -> Spot:
    """Return the points of a leaf, in doubt where its table has a scale of its own: as typed, or brought to ours."""
    outcome = points.outcome
    if rows.scale is None or not isinstance(outcome, Reading) or not isinstance(outcome.value, Decimal):
        return points
    if not outcome.value:
        return points
    ours = worked_out(outcome.value / rows.scale)
    return replace(points, outcome=Doubtful(outcome, "other_scale", points.place.raw, ours))


def _ratio(rows: LeafRows) -> Decimal | None:
    """How often the framework's most points go into those printed beside a leaf."""
    column = rows.column(Field.MAX)
    outcome = read_cell(rows.grid.cell(rows.rows[0], column), _MOST_POINTS) if column and not rows.levels else None
    told = outcome.value if isinstance(outcome, Reading) else None
    return told / rows.leaf.max if isinstance(told, Decimal) and told > 0 and rows.leaf.max > 0 else None
