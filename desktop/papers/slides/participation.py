"""How each unit took part: its criteria counted by the state of their data, four things apart."""

from collections import Counter

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import State
from desktop.domain.scoring.standings import Standing
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.wording import texts

_STATES = (State.SCORED, State.NOT_REPORTED, State.BLANK, State.NOT_ASSIGNED)


def participation_table(dossier: Dossier) -> Table:
    """Return one row per unit in protocol order: how many criteria are in which state, and all."""
    wording = texts("trinh-chieu")["participation"]
    columns = (
        Column(wording["unit"], width=30, frozen=True),
        *(Column(wording[state.value], align=Align.RIGHT, width=14) for state in _STATES),
        Column(wording["all"], align=Align.RIGHT, width=8),
    )
    return Table("", columns, tuple(_row(dossier, each) for each in dossier.standings.standings))


def _row(dossier: Dossier, standing: Standing) -> Row:
    unit = dossier.ledger.cluster.unit(standing.unit)
    counts = Counter(cell.state for cell in standing.sheet.cells)
    numbers = (TableCell(counts[state]) for state in _STATES)
    name = unit.name if unit else standing.unit
    return Row((TableCell(name), *numbers, TableCell(sum(counts.values()))), key=standing.unit)
