"""The check-list before sealing, in sentences."""

from desktop.domain.sealing import Point
from desktop.words.codes import Told, tell_code


def tell_point(point: Point) -> Told:
    """Return what is said of a point, and what can be done where it is not met."""
    return tell_code(point.code if point.met else f"{point.code}_not", point.facts, "sealing")
