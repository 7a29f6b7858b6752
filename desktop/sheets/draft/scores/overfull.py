"""Overfull rows: more points than their criterion can bring, in words that say more than its title."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Criterion
from desktop.sheets.draft.rows.board import How, Match
from desktop.sheets.draft.rows.topics import title_of
from desktop.sheets.draft.scores.inputs import top_points

_MORE_WORDS = 2
"""A row with so many words more than a criterion's title may name something besides."""


def doubt_overfull(
    matches: tuple[Match, ...], leaves: Mapping[str, Criterion], points: Mapping[int, Decimal]
) -> tuple[Match, ...]:
    """Return the matches, unsure where a row may hold the points of several criteria together.

    A row that says no more than its criterion's title, or that a person said is about it, stays: its points are wrong.
    `points` are those claimed, by row number.
    """
    return tuple(
        replace(each, how=How.UNSURE) if _is_overfull(each, leaves, points.get(each.row.number)) else each
        for each in matches
    )


def _is_overfull(match: Match, leaves: Mapping[str, Criterion], points: Decimal | None) -> bool:
    leaf = leaves.get(match.topic.code)
    if leaf is None or points is None or match.how in {How.UNSURE, How.ANSWERED}:
        return False
    more = len(title_of(match.row.title).said) - len(match.topic.key.said)
    return more >= _MORE_WORDS and points > top_points(leaf)
