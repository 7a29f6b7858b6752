"""What a number is, in one sentence: the first line of its trace."""

from decimal import Decimal

from desktop.domain.citing import Cited
from desktop.domain.facts import Fact
from desktop.domain.figures import MILLIONS, indicator_of
from desktop.domain.ledger import Ledger
from desktop.words.catalogue import has, say
from desktop.words.numbers import number as write_number
from desktop.words.numbers import written

_NAME = "trace"


def what_is(ledger: Ledger, number: str, cited: Cited | None) -> str:
    """Return the sentence that says what the number of that id (desktop/domain/citing.py) is, with its value."""
    what, _, qualifier = number.removesuffix(MILLIONS).partition("@")
    head, _, rest = what.partition(":")
    unit = ledger.cluster.unit(rest) or ledger.cluster.unit(head)
    criterion = ledger.framework.criterion(rest)
    indicator = indicator_of(ledger, head)
    facts: dict[str, Fact] = {
        "head": head,
        "rest": rest,
        "qualifier": qualifier,
        "value": _written(cited),
        "unit": unit.short if unit else "",
        "title": criterion.title if criterion else "",
        "indicator": indicator.title if indicator else "",
        "measure": "triệu đồng" if number.endswith(MILLIONS) else indicator.unit if indicator else "",
    }
    return say(_NAME, _sort(head, bool(unit and criterion), bool(unit), bool(indicator)), facts)


def _sort(head: str, of_cell: bool, of_unit: bool, of_indicator: bool) -> str:
    if of_cell:
        return "points"
    if of_indicator:
        return "figure_of_unit" if of_unit else "figure"
    return head if has(_NAME, head) else "other"


def _written(cited: Cited | None) -> str:
    match cited:
        case None:
            return "chưa có"
        case Cited(wording=str(wording)):
            return wording
        case Cited(value=Decimal() as value, places=places):
            return write_number(value, places)
        case _:
            return written(cited.value)
