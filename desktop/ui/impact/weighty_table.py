"""The weighty cells as a table: what was typed again stands empty, for what stands in the file is never shown here."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.impact import WeightyCell
from desktop.domain.ledger import Ledger
from desktop.domain.second_typing import Sweep
from desktop.domain.table import Align, Column, Row, Table, TableCell

translate = QCoreApplication.translate


def weighty_table(sweep: Sweep, ledger: Ledger) -> Table:
    """Return the cells that differ, then those still to be typed, then those that agree."""
    columns = (
        Column(translate("ImpactPage", "Unit"), width=16),
        Column(translate("ImpactPage", "Criterion"), align=Align.CENTRE, width=10),
        Column(translate("ImpactPage", "What it is about"), width=60),
        Column(translate("ImpactPage", "Typed again"), align=Align.RIGHT, width=12),
        Column(translate("ImpactPage", "Outcome"), width=16),
    )
    groups = (
        (sweep.differing, translate("ImpactPage", "✕ differs")),
        (sweep.open, ""),
        (sweep.agreed, translate("ImpactPage", "✓ agrees")),
    )
    rows = tuple(_row(ledger, cell, words) for cells, words in groups for cell in cells)
    return Table(translate("ImpactPage", "Cells that weigh"), columns, rows)


def _row(ledger: Ledger, cell: WeightyCell, words: str) -> Row:
    unit, leaf = ledger.cluster.unit(cell.unit), ledger.framework.criterion(cell.criterion)
    head = (
        TableCell(unit.short if unit else cell.unit),
        TableCell(cell.criterion),
        TableCell(leaf.title if leaf else ""),
    )
    typed = TableCell(None, id=f"{cell.unit}:{cell.criterion}@again")
    return Row((*head, typed, TableCell(words)), key=f"{cell.unit}:{cell.criterion}")
