"""Overfull rows: more points than their criterion can bring, where a criterion beside it has no row of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.framework import Criterion
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.rows.topics import title_of
from desktop.sheets.draft.scores.inputs import top_points

_MORE_WORDS = 2
"""A row with so many words more than a criterion's title, the note at its end left out, may name something besides."""


def doubt_overfull(
    matches: tuple[Match, ...], leaves: Mapping[str, Criterion], points: Mapping[int, Decimal]
) -> tuple[Match, ...]:
    """Return the matches, unsure where a row may hold the points of several criteria together.

    A row stays, and its points are wrong, where it says no more than its criterion's title, where a person said it is
    about it, and where each criterion beside it has a row of its own. `points` are those claimed, by row number.
    """
    table = _Claimed(leaves, points, frozenset(match.topic.code for match in matches))
    return tuple(replace(each, how=How.UNSURE) if table.is_overfull(each) else each for each in matches)


@dataclass(frozen=True, slots=True)
class _Claimed:
    """What one table claims: the leaves of the framework, points by row number, the criteria that have a row."""

    leaves: Mapping[str, Criterion]
    points: Mapping[int, Decimal]
    told: frozenset[str]

    def is_overfull(self, match: Match) -> bool:
        """Return whether a row's words and points may be those of its criterion and of untold ones beside it."""
        leaf, points = self.leaves.get(match.topic.code), self.points.get(match.row.number)
        if leaf is None or points is None or match.how in {How.UNSURE, How.ANSWERED}:
            return False
        most = top_points(leaf)
        return _says_more(match) and most < points <= most + self._untold_beside(leaf)

    def _untold_beside(self, leaf: Criterion) -> Decimal:
        """The most points of the leaves of the same group that have no row."""
        group = _group(leaf.code)
        beside = (each for code, each in self.leaves.items() if code not in self.told and _group(code) == group)
        return sum((top_points(each) for each in beside), Decimal(0))


def _says_more(match: Match) -> bool:
    title = title_of(match.row.title)
    own = match.topic.key.core or match.topic.key
    return len((title.core or title).said) - len(own.said) >= _MORE_WORDS


def _group(code: str) -> str:
    return code.rpartition(".")[0]
