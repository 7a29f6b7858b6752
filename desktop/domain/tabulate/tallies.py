"""How many models or exemplars there are: by tập thể and cá nhân, by unit, by field, and in all."""

from collections.abc import Iterator

from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import Register
from desktop.domain.registers.tallies import OBJECTS, fields_of, tally
from desktop.domain.table import Align, Column, Mark, Role, Row, Table, TableCell
from desktop.domain.tabulate.listed import NAMES, OBJECT_TITLES, head_row

_COLUMNS = 3
_SHARED_NOTE = "{} do nhiều đơn vị cùng báo cáo chỉ tính một lần, cho đơn vị ghi tên trước trong danh sách."
_BLANK_NOTE = "Ký hiệu: “…” đơn vị chưa có danh sách."
_UNSAID = "Chưa ghi lĩnh vực"


def tally_table(ledger: Ledger, register: Register) -> Table:
    """Return one row per kind, unit and field of a register; a unit nobody has a list of is BLANK, not zero.

    Fields stand there where any is named; the total is the sum of the units where all of them are of the cluster.
    """
    objects, units, fields = (tuple(part(ledger, register)) for part in (_objects, _units, _fields))
    times, name = tally(ledger.registers, register.value), NAMES[register]
    own = [value for row in units if isinstance(value := row.cells[-1].value, int)]
    summed = tuple(range(len(objects) + 1, len(objects) + len(units))) if sum(own) == times else ()
    whole = TableCell(times, id=register.value, sums=summed)
    total = Row((TableCell(""), TableCell("TỔNG CỘNG"), whole), Role.TOTAL, 0, "total")
    columns = (
        Column("TT", align=Align.CENTRE, width=5, frozen=True),
        Column("Đối tượng, đơn vị, lĩnh vực" if objects else "Đơn vị, lĩnh vực", width=46, frozen=True),
        Column(f"Số {name}", align=Align.CENTRE, width=24),
    )
    notes = (_SHARED_NOTE.format(name[0].upper() + name[1:]),) if _shared(ledger, register) else ()
    blank = any(cell.mark is Mark.BLANK for row in units for cell in row.cells)
    notes = (*notes, _BLANK_NOTE) if blank else notes
    title = f"SỐ LƯỢNG {name.upper()} NĂM {ledger.cluster.year}"
    return Table(title, columns, (*objects, *units, *fields, total), notes)


def _shared(ledger: Ledger, register: Register) -> bool:
    return tally(ledger.registers, f"{register.value}:shared") is not None


def _objects(ledger: Ledger, register: Register) -> Iterator[Row]:
    if register is Register.EXEMPLARS:
        yield head_row("Theo đối tượng", _COLUMNS)
        kinds = [each for each in OBJECTS if tally(ledger.registers, f"{register.value}:{each}")]
        for number, kind in enumerate(kinds, start=1):
            yield _row(ledger, number, OBJECT_TITLES[kind], f"{register.value}:{kind}")


def _units(ledger: Ledger, register: Register) -> Iterator[Row]:
    yield head_row("Theo đơn vị", _COLUMNS)
    for number, unit in enumerate(ledger.cluster.units, start=1):
        yield _row(ledger, number, unit.name, f"{register.value}:{unit.code}")


def _fields(ledger: Ledger, register: Register) -> Iterator[Row]:
    fields = fields_of(ledger.registers, register)
    if fields:
        yield head_row("Theo lĩnh vực", _COLUMNS)
    for number, (key, name) in enumerate(fields, start=1):
        yield _row(ledger, number, name or _UNSAID, f"{register.value}:field:{key}")


def _row(ledger: Ledger, number: int, name: str, id_: str) -> Row:
    found = tally(ledger.registers, id_)
    cell = TableCell(None, Mark.BLANK) if found is None else TableCell(found, id=id_)
    return Row((TableCell(number), TableCell(name), cell), Role.LEAF, 0, id_)
