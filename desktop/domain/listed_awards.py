"""Listed awards (danh sách khen thưởng): a unit's awards by name beside the totals it gave of the same."""

from desktop.domain.ledger import Ledger
from desktop.domain.registers.counts import Reconciled, Total, counts_of, reconciled


def awards_beside(ledger: Ledger) -> tuple[Reconciled, ...]:
    """Return the lists of awards of a round beside the totals of this year, units in protocol order."""
    order = {unit.code: place for place, unit in enumerate(ledger.cluster.units)}
    totals = (each for each in ledger.awards if each.unit is not None and each.period == "this")
    given = tuple(Total(str(each.unit), each.level, each.form, each.object, each.status, each.count) for each in totals)
    found = reconciled(counts_of(ledger.registers).awards, given)
    return tuple(sorted(found, key=lambda each: order.get(each.unit, len(order))))
