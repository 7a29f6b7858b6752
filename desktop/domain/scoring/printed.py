"""How points and totals are printed for machines: exact strings with the framework's decimal places."""

from decimal import Decimal

from desktop.domain.framework import Framework
from desktop.domain.scoring.exact import half_up


def points_text(framework: Framework, points: Decimal) -> str:
    """Return points, a max or a change of points with `rounding.criterion` places: 9.50, -0.35."""
    return f"{half_up(points, framework.rounding_criterion):f}"


def part_text(framework: Framework, points: Decimal) -> str:
    """Return base, bonus or penalty with the larger of the two numbers of places."""
    return f"{half_up(points, part_places(framework)):f}"


def total_text(framework: Framework, total: Decimal) -> str:
    """Return a total with `rounding.total` places."""
    return f"{half_up(total, framework.rounding_total):f}"


def part_places(framework: Framework) -> int:
    """Return with how many places base, bonus and penalty are printed."""
    return max(framework.rounding_criterion, framework.rounding_total)


def shortest(value: Decimal) -> str:
    """Return the shortest text of a decimal."""
    return f"{value.normalize():f}"
