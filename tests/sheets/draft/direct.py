"""Frameworks of criteria scored straight, and the points claimed in them, for the tests of understanding."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.domain.draft import Draft
from desktop.domain.framework import Criterion, Direct, Framework, Part


def direct(titles: Mapping[str, str], most: Decimal) -> Framework:
    """Return a framework of those codes and titles in which every leaf brings up to `most` points."""
    groups = {code.rpartition(".")[0] for code in titles}
    held = {code: sum(other not in groups and _within(other, code) for other in titles) for code in titles}
    made = (
        Criterion(code, title, most * max(held[code], 1), Part.BASE, None if code in groups else Direct())
        for code, title in titles.items()
    )
    return Framework("Khung tiêu chí", 2026, 1, most * sum(code not in groups for code in titles), tuple(made))


def claimed(draft: Draft) -> dict[str, Decimal | None]:
    """Return the points a draft claims, by criterion."""
    return {each.criterion: each.inputs.points if each.inputs else each.points for each in draft.claims}


def _within(code: str, group: str) -> bool:
    return code.startswith(f"{group}.")
