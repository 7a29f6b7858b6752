"""A register as a table: a row per line, with what it says and how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import FIELDS, Register
from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.ui.registers.listing import Item
from desktop.words.registers import field_name, name_heading, register_name, value_words

_WIDTHS = {
    "field": 14,
    "scope": 17,
    "result": 34,
    "replicated": 12,
    "object": 9,
    "post": 20,
    "deed": 32,
    "level": 15,
    "form": 20,
    "status": 13,
    "decision": 14,
    "decided_on": 11,
}
_CENTRED = frozenset({"decided_on"})


def list_table(items: Sequence[Item], register: Register, ledger: Ledger) -> Table:
    """Return the lines in their order; the key of a row is the number of its line.

    What no line says has no column, nor how lines stand where all stand as they came.
    """
    told = tuple(name for name in FIELDS[register] if any(each.line.value(name) for each in items))
    remarks = [remark(each) for each in items]
    stands = (Column(QCoreApplication.translate("Registers", "How it stands"), width=17),) if any(remarks) else ()
    columns = (
        Column(QCoreApplication.translate("Registers", "No."), align=Align.RIGHT, width=5, frozen=True),
        Column(name_heading(register), width=28, frozen=True),
        Column(field_name("unit"), width=13),
        *stands,
        *(
            Column(field_name(name), align=Align.CENTRE if name in _CENTRED else Align.LEFT, width=_WIDTHS[name])
            for name in told
        ),
    )
    shorts = {unit.code: unit.short for unit in ledger.cluster.units}
    rows: list[Row] = []
    for number, (each, words) in enumerate(zip(items, remarks, strict=True), start=1):
        said = (value_words(each.line, name) for name in told)
        stand = (words,) if stands else ()
        name = TableCell(each.line.name, _mark(each))
        cells = (shorts.get(each.line.unit, each.line.unit), *stand, *said)
        rows.append(Row((TableCell(number), name, *map(TableCell, cells)), key=each.key))
    return Table(register_name(register), columns, tuple(rows))


def remark(item: Item) -> str:
    """Return how a line stands, in a few words with their signs; "" where it counts as it came."""
    parts: list[str] = []
    if item.out is not None:
        parts.append(QCoreApplication.translate("Registers", "⊘ left out"))
    if item.listed is not None and item.listed.sent is not None:
        parts.append(QCoreApplication.translate("Registers", "✎ put right"))
    if item.one is not None and item.is_merged and item.is_first:
        count = len(item.one.lines)
        parts.append(QCoreApplication.translate("Registers", "≡ %Ln line(s) in one", "", count))
    elif item.is_merged:
        parts.append(QCoreApplication.translate("Registers", "≡ told of above"))
    if item.by_hand:
        parts.append(QCoreApplication.translate("Registers", "+ by hand"))
    return "; ".join(parts)


def _mark(item: Item) -> Mark:
    if item.out is not None:
        return Mark.LEFT_OUT
    return Mark.REPEATED if item.is_merged and not item.is_first else Mark.NONE
