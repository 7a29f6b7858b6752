"""Sight: tables on hidden sheets or earlier versions count only where no other does, or where a person said so."""

import re
from typing import TypeVar

from desktop.domain.text import bare, clean
from desktop.sheets.draft.figures import FigureTable
from desktop.sheets.draft.scores.table import ScoreTable

_Table = TypeVar("_Table", ScoreTable, FigureTable)

_EARLIER = re.compile(r"\b(cũ|nháp|dự thảo|không (sử )?dùng|old|draft)\b")
"""A sheet that was put away: `bản cũ`, `nháp`, `dự thảo`."""
_EARLIER_UNMARKED = re.compile(r"\b((ban|bang|sheet|trang) (cu|nhap)|du thao|khong (su )?dung)\b")
_SHARE = 0.5


def in_sight(tables: tuple[_Table, ...], taken: frozenset[str]) -> tuple[_Table, ...]:
    """Return the tables in sight, or on a sheet a person said to take; hidden ones only where there are no others.

    A sheet named as an earlier version or a draft ("Bản cũ", "Dự thảo") gives way to one that tells of the same.
    """
    seen = tuple(table for table in tables if _seen(table, taken)) or tables
    current = tuple(
        table for table in seen if table.region.grid.name in taken or not is_earlier(table.region.grid.name)
    )
    told = {match.topic.code for table in current for match in table.sure}
    return tuple(table for table in seen if table in current or not _is_told(table, told))


def is_earlier(name: str) -> bool:
    """Return whether a sheet's name says that it is an earlier version or a draft."""
    written = re.sub(r"[_\-.]", " ", clean(name).casefold())
    return bool(_EARLIER.search(written) or _EARLIER_UNMARKED.search(bare(written)))


def _is_told(table: ScoreTable | FigureTable, told: set[str]) -> bool:
    own = {match.topic.code for match in table.sure}
    return len(own & told) >= max(1, _SHARE * len(own))


def _seen(table: ScoreTable | FigureTable, taken: frozenset[str]) -> bool:
    grid = table.region.grid
    return grid.name in taken or not grid.sheet.hidden
