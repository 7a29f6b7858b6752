"""Maxima: the most points a member's table prints beside a criterion, held against the framework's."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Direct, Reduction, Relative, Target
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.scores.inputs import LeafRows
from desktop.sheets.draft.scores.table import ScoreTable, plain_number


def maxima_findings(table: ScoreTable) -> Iterable[Finding]:
    """Yield one warning where a table prints other maxima than the framework: it may be an earlier version's."""
    differing = [(rows, told) for rows in table.leaves if (told := _differing(table, rows)) is not None]
    if not differing:
        return
    first, told = differing[0]
    place = table.region.grid.place(first.rows[0], table.region.number(Field.MAX) or 1)
    codes = tuple(dict.fromkeys(rows.leaf.code for rows, _ in differing))
    facts: Facts = {
        "title": first.leaf.title,
        "value": told,
        "maximum": first.leaf.max,
        "codes": codes,
        "count": len(codes),
    }
    yield Finding(Level.WARNING, "maximum_differs", facts, place)


def _differing(table: ScoreTable, rows: LeafRows) -> Decimal | None:
    """The maximum printed beside a criterion where it is another than the framework's."""
    column = table.region.number(Field.MAX)
    if column is None or rows.levels or not isinstance(rows.leaf.kind, Direct | Target | Relative | Reduction):
        return None
    told = plain_number(table.region, rows.rows[0], column)
    return told if told is not None and told != rows.leaf.max else None
