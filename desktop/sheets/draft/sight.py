"""Sight: tables on hidden sheets count only where no other does, or where a person said to take the sheet."""

from typing import TypeVar

from desktop.sheets.draft.figures import FigureTable
from desktop.sheets.draft.scores.table import ScoreTable

_Table = TypeVar("_Table", ScoreTable, FigureTable)


def in_sight(tables: tuple[_Table, ...], taken: frozenset[str]) -> tuple[_Table, ...]:
    """Return the tables in sight, or on a sheet a person said to take; hidden ones only where there are no others."""
    return tuple(table for table in tables if _seen(table, taken)) or tables


def _seen(table: ScoreTable | FigureTable, taken: frozenset[str]) -> bool:
    grid = table.region.grid
    return grid.name in taken or not grid.sheet.hidden
