"""Points of others: columns in which the cluster, a council or another unit scores what the unit claims."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.outcome import Reading
from desktop.domain.reading import NumberField, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.guided import column_choices
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.scores.inputs import LeafRows, top_points

_OTHERS = re.compile(
    r"\bcham (cheo|lai)\b|\btham (dinh|tra)\b|\bthong nhat\b|\bcap tren\b|\bcum\b|\bhoi dong\b|\bphuc (tra|khao)\b|"
    r"\bkiem tra\b|\bchot\b|\bbo( cong an)? (cham|danh gia)\b"
)
"""Whoever scores after the unit: `Cụm trưởng chấm`, `Hội đồng điều chỉnh`, `điểm thẩm định`."""
_MOST = 2
"""One half of the criteria and more: such a column tells of all of them."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """What a unit claims of a leaf, None where nothing, and what another gives it."""

    rows: LeafRows
    claimed: Decimal | None
    given: Decimal


Claimed = Mapping[str, Decimal | None]
"""What a unit's file claims by the code of each leaf it says anything of; None where that is no plain number."""


def claimed_in(region: Region, leaves: tuple[LeafRows, ...]) -> Claimed:
    """Return what stands under the unit's own points in a table."""
    column = region.number(Field.CLAIM)
    filled = [rows for rows in leaves if column and region.grid.cell(rows.rows[0], column)]
    return {rows.leaf.code: _number(region, rows, column) for rows in filled if column}


def points_of_others(region: Region, leaves: tuple[LeafRows, ...], column: Column, claimed: Claimed) -> Finding | None:
    """Return what there is to say of a column in which others score the unit; None where it is none, or says the same.

    The unit's own points count, and points that differ are warned about. Where its file claims nothing at all the
    numbers of others may be its claims under a heading of the form's: somebody is asked.
    """
    if column.field is not Field.LATER or not column.path or not _OTHERS.search(bare(column.path[-1])):
        return None
    given = ((rows, _number(region, rows, column.number)) for rows in leaves)
    told = [(rows, points) for rows, points in given if points is not None]
    if not claimed:
        return _asked(region, column, told) if told and len(told) * _MOST >= len(leaves) else None
    pairs = (_Pair(rows, claimed.get(rows.leaf.code), points) for rows, points in told)
    differing = [pair for pair in pairs if pair.given != pair.claimed and _is_plain(pair, claimed)]
    return _differs(region, column, differing) if differing else None


def _is_plain(pair: _Pair, claimed: Claimed) -> bool:
    """Whether a leaf's claim is a plain number or blank: one told otherwise cannot be compared."""
    return pair.claimed is not None or pair.rows.leaf.code not in claimed


def _number(region: Region, rows: LeafRows, column: int) -> Decimal | None:
    outcome = read_cell(region.grid.cell(rows.rows[0], column), NumberField("change", top_points(rows.leaf)))
    return outcome.value if isinstance(outcome, Reading) and isinstance(outcome.value, Decimal) else None


def _asked(region: Region, column: Column, told: list[tuple[LeafRows, Decimal]]) -> Finding:
    place = region.grid.place(told[0][0].rows[0], column.number)
    facts: Facts = {"heading": column.label, "count": len(told)}
    choices = column_choices((Field.LATER, 0.6), (Field.CLAIM, 0.4))
    return Finding(Level.QUESTION, "claims_of_others", facts, place, key=column.key, choices=choices)


def _differs(region: Region, column: Column, differing: list[_Pair]) -> Finding:
    first = differing[0]
    place = replace(region.grid.place(first.rows.rows[0], column.number), raw=column.label)
    claimed = "" if first.claimed is None else first.claimed
    facts: Facts = {
        "heading": column.label,
        "title": first.rows.leaf.title,
        "value": claimed,
        "beside": first.given,
        "count": len(differing),
    }
    code = first.rows.leaf.code
    choices = column_choices((Field.LATER, 0.9))
    return Finding(Level.WARNING, "others_differ", facts, place, criterion=code, key=column.key, choices=choices)
