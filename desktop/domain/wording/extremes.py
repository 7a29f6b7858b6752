"""Superlatives proved: the unit said to be highest or lowest is."""

import re
from collections.abc import Iterator

from desktop.domain.figures import figure_of, indicator_of
from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Checked, Reconciled
from desktop.domain.wording.remark import Remark, remark

_EXTREME = re.compile(
    r"(?<!\w)(?:(?P<most>cao nhất|nhiều nhất|lớn nhất)|(?P<least>thấp nhất|nhỏ nhất))(?!\w)", re.IGNORECASE
)


def extreme_remarks(done: Reconciled, data: Data) -> Iterator[Remark]:
    """Yield each superlative about a unit's figure that another unit's is beyond; of two in a sentence none."""
    for each in done.numbers:
        said = list(_EXTREME.finditer(each.sentence.text))
        if each.sentence.table is None and len(said) == 1:
            yield from _of_unit(each, said[0], data)


def _of_unit(checked: Checked, said: re.Match[str], data: Data) -> Iterator[Remark]:
    code, _, name = (checked.id or "").partition(":")
    ledger = data.dossier.ledger
    unit = ledger.cluster.unit(name)
    own = figure_of(ledger, name, code, "this")
    if unit is None or own is None or indicator_of(ledger, code) is None:
        return
    found = [(each, figure_of(ledger, each.code, code, "this")) for each in ledger.cluster.units]
    values = {each.short: figure.value for each, figure in found if figure}
    value = max(values.values()) if said["most"] else min(values.values())
    if own.value != value:
        names = tuple(short for short, each in values.items() if each == value)
        yield remark(
            "wording_extreme", checked.sentence, said.group().lower(), name=unit.short, names=names, value=value
        )
