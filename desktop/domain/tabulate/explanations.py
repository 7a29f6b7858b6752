"""The list of explanations (nội dung đã xem xét): each accepted warning with the words it was accepted with."""

from collections.abc import Sequence

from desktop.domain.checks import Acceptance
from desktop.domain.ledger import Ledger
from desktop.domain.table import Align, Column, Row, Table, TableCell

TITLE = "Danh sách nội dung đã xem xét, giải trình"


def explanations_table(ledger: Ledger, accepted: Sequence[Acceptance]) -> Table:
    """Return the accepted warnings by unit in protocol order, those of the whole cluster last."""
    order = {unit.code: place for place, unit in enumerate(ledger.cluster.units)}
    listed = sorted(accepted, key=lambda each: order.get(each.unit or "", len(order)))
    columns = (
        Column("TT", align=Align.CENTRE, width=5, frozen=True),
        Column("Đơn vị", width=16, frozen=True),
        Column("Tiêu chí", width=9),
        Column("Nội dung cảnh báo", width=46),
        Column("Giải thích", width=40),
        Column("Người xem xét", width=18),
        Column("Ngày", align=Align.CENTRE, width=11),
    )
    rows = tuple(_row(number, each, ledger) for number, each in enumerate(listed, 1))
    return Table(TITLE, columns, rows)


def _row(number: int, accepted: Acceptance, ledger: Ledger) -> Row:
    unit = ledger.cluster.unit(accepted.unit or "")
    day = "/".join(reversed(accepted.time[:10].split("-")))
    texts = (unit.short if unit else "", accepted.criterion or "", accepted.sentence, accepted.words)
    cells = (number, *texts, accepted.officer, day)
    return Row(tuple(TableCell(each) for each in cells), key=accepted.key)
