"""Several tables or rows about one thing: which of them a person said counts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from desktop.domain.finding import Choice, Finding
from desktop.domain.guidance import LEAVE, Ask, Guidance, key_of
from desktop.domain.place import Place
from desktop.domain.text import fold
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.scores.table import ScoreTable

_NTH = re.compile(r"(\d+)/(\d+)")
"""`2/3`: the second of three columns, as a choice says it."""
_Thing = TypeVar("_Thing")


def with_occurrences(question: Finding, code: str, raws: Sequence[str]) -> Finding:
    """Return a question which of several occurrences of a criterion or indicator counts: `1/2`, `2/2`, or none."""
    which = tuple(Choice(f"{number}/{len(raws)}", raw) for number, raw in enumerate(raws, 1))
    return replace(question, key=key_of(Ask.DUPLICATE, code), choices=(*which, Choice(LEAVE)))


def chosen_occurrence(choice: str, among: Sequence[_Thing]) -> _Thing | None:
    """Return the one a choice like `2/3` names; None where there are more or fewer than it was made among."""
    found = _NTH.fullmatch(choice.strip())
    if found is None or int(found[2]) != len(among) or not 1 <= int(found[1]) <= len(among):
        return None
    return among[int(found[1]) - 1]


def table_names(tables: Sequence[ScoreTable]) -> tuple[str, ...]:
    """Return what each table is called in answers: its sheet's name, `#2` behind it for a second one there."""
    seen: Counter[str] = Counter()
    names = []
    for table in tables:
        name = table.region.grid.name
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}#{seen[name]}")
    return tuple(names)


def chosen(tables: tuple[ScoreTable, ...], guidance: Guidance) -> tuple[tuple[ScoreTable, ...], tuple[Finding, ...]]:
    """Return the tables without those that tell of the same leaves as the one a person said counts."""
    answer = guidance.answer(Ask.TABLES)
    if answer is None or not tables:
        return tables, ()
    named = dict(zip(map(fold, table_names(tables)), tables, strict=True))
    taken = named.get(fold(answer.choice))
    if taken is None:
        return tables, (unfit(answer, _place(tables[0])),)
    own = _leaves(taken)
    kept = tuple(table for table in tables if table is taken or not _leaves(table) & own)
    return kept, (told(answer, _place(taken), answer.choice),)


def _leaves(table: ScoreTable) -> frozenset[str]:
    return frozenset(code for code, _ in table.readings)


def _place(table: ScoreTable) -> Place:
    grid = table.region.grid
    return Place(grid.file, grid.sha256, grid.name, None, "")
