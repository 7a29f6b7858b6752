"""Cross-checks in words: why a pooled cell has its points, how sheets are pooled."""

from decimal import Decimal

from desktop.domain.cluster import Cluster
from desktop.domain.cross_check import Method
from desktop.domain.cross_pooling import Pooled
from desktop.domain.facts import Facts
from desktop.words.catalogue import say
from desktop.words.numbers import number

_NAME = "cross"


def method_name(method: Method) -> str:
    """Return how sheets are pooled: `Trung bình cộng`."""
    return say(_NAME, method.value, {})


def pooled_reason(cluster: Cluster, cell: Pooled, method: Method) -> str:
    """Return what each team gave and how that was pooled; one team is only named with what it gave."""
    given = "; ".join(f"{_short(cluster, checker)} {_given(mark.points)}" for checker, mark in cell.given)
    if len(cell.given) == 1:
        return say(_NAME, "reason_one", {"given": given})
    facts: Facts = {"method": method_name(method), "count": len(cell.given), "given": given}
    return say(_NAME, "reason", facts)


def nobody() -> str:
    """Return why a cell of the layer is cleared."""
    return say(_NAME, "nobody", {})


def _given(points: Decimal | None) -> str:
    return "–" if points is None else number(points)


def _short(cluster: Cluster, code: str) -> str:
    unit = cluster.unit(code)
    return unit.short if unit else code
