"""What decided the ranks: sentences under heads, of ties, draws, remarks, thresholds, how safe each rank is."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.domain.boundary import boundaries
from desktop.domain.ledger import Ledger
from desktop.domain.scoring.standings import Safety, Standings
from desktop.domain.table import Column, Role, Row, Table, TableCell
from desktop.words.ranking import boundary_lines, draw_lines, safety_lines, standing_lines, tie_lines


def decided_table(ledger: Ledger, standings: Standings, safety: tuple[Safety, ...]) -> Table:
    """Return every sentence on a row of its own; heads without sentences are left out."""
    near = boundaries(ledger.framework, standings)
    groups = (
        (QCoreApplication.translate("Decided", "Equal totals"), tie_lines(ledger, standings)),
        (QCoreApplication.translate("Decided", "Draws and votes"), draw_lines(ledger)),
        (QCoreApplication.translate("Decided", "To be noted"), standing_lines(ledger, standings)),
        (QCoreApplication.translate("Decided", "Close to a threshold"), boundary_lines(ledger, near)),
        (
            QCoreApplication.translate("Decided", "How safe each rank is"),
            safety_lines(ledger, safety, standings.ties),
        ),
    )
    title = QCoreApplication.translate("Decided", "What decided")
    return Table(title, (Column(title, width=90),), tuple(row for head, lines in groups for row in _rows(head, lines)))


def _rows(head: str, lines: tuple[str, ...]) -> Iterator[Row]:
    if lines:
        yield Row((TableCell(head),), Role.SECTION)
        yield from (Row((TableCell(line),), depth=1) for line in lines)
