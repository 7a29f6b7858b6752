"""Tables of ranks whose rows no longer follow the ranks: numbers are renewed in place, rows are not moved."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from desktop.domain.reconcile.match import Checked, Reconciled
from desktop.domain.reconcile.tokens import Kind
from desktop.domain.wording.remark import Remark, remark


def order_remarks(done: Reconciled) -> Iterator[Remark]:
    """Yield each column of bound ranks in a table that does not run from the first rank to the last."""
    for _, own in groupby(sorted(_ranks(done), key=_column), key=_column):
        column = list(own)
        ranks = [int(each.expected or each.text) for each in column]
        if any(before > after for before, after in pairwise(ranks)):
            place = next(number for number, (before, after) in enumerate(pairwise(ranks)) if before > after)
            shown = ", ".join(str(rank) for rank in ranks)
            yield remark("table_order", column[place + 1].sentence, shown)


def _ranks(done: Reconciled) -> Iterator[Checked]:
    for each in done.checked:
        bound = each.kind is Kind.RANK and each.control is not None and each.sentence.table is not None
        if bound and (each.expected or each.text).isdecimal():
            yield each


def _column(each: Checked) -> tuple[int, str]:
    return each.sentence.table or 0, each.sentence.column
