"""The log of sendings: every one ever made, the latest on top."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.sending import Sending
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.parts.pieces import nothing_here
from desktop.ui.state import State
from desktop.ui.table.view import TableView


class LogTab(QWidget):
    """A table of sendings, or a sentence while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.table = TableView(self.tr("Log of sendings"))
        self.table.pick_rows()
        self._none = nothing_here(
            self.tr("Nothing was recorded as sent yet. Once the forms are sent, record it: the gathering follows.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._none, 1)
        column.addWidget(self.table, 1)

    def show_state(self, state: State) -> None:
        """List the sendings of the round."""
        self._none.setVisible(not state.sendings)
        self.table.setVisible(bool(state.sendings))
        self.table.show_table(self._table(state.sendings, state.overview.ledger.cluster))

    def _table(self, sendings: tuple[Sending, ...], cluster: Cluster) -> Table:
        columns = (
            Column(self.tr("Sent on"), align=Align.CENTRE, width=10),
            Column(self.tr("Unit"), width=18),
            Column(self.tr("Issue"), align=Align.RIGHT, width=6),
            Column(self.tr("Letter"), width=14),
            Column(self.tr("How"), width=18),
            Column(self.tr("Files"), width=34),
            Column(self.tr("Came back"), align=Align.RIGHT, width=8),
        )
        rows = tuple(_row(each, cluster) for each in reversed(sendings))
        return Table(self.tr("Log of sendings"), columns, rows)


def _row(sending: Sending, cluster: Cluster) -> Row:
    unit = cluster.unit(sending.unit)
    files = "\n".join(f"{each.file} ({each.sha256[:8]}…)" for each in sending.files)
    texts = (f"{sending.sent_on:%d/%m/%Y}", unit.short if unit else sending.unit)
    rest = (sending.letter or None, sending.channel or None, files or None, len(sending.returned) or None)
    cells = (*map(TableCell, texts), TableCell(sending.issue), *map(TableCell, rest))
    return Row(cells, key=sending.unit)
