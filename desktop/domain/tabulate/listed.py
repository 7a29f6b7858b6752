"""Lists of the registers: models, and exemplars tập thể before cá nhân, each once with every unit that tells of it."""

from collections.abc import Iterator

from desktop.domain.ledger import Ledger
from desktop.domain.registers.lines import Register
from desktop.domain.registers.registered import Registered
from desktop.domain.registers.tallies import OBJECTS, object_of
from desktop.domain.table import LINE, Align, Column, Role, Row, Table, TableCell
from desktop.domain.text import bare

NAMES = {Register.MODELS: "mô hình, cách làm hay", Register.EXEMPLARS: "điển hình tiên tiến"}
NAME_HEADINGS = {
    Register.MODELS: "Tên mô hình, cách làm hay",
    Register.EXEMPLARS: "Tên tập thể, họ và tên cá nhân",
}
UNIT_HEADING = "Đơn vị"
OBJECT_TITLES = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân", "unsaid": "Chưa ghi là tập thể hay cá nhân"}

_MODELS = (
    ("field", Column("Lĩnh vực", width=16)),
    ("scope", Column("Phạm vi, nơi thực hiện", width=18)),
    ("result", Column("Kết quả, hiệu quả", width=56)),
    ("replicated", Column("Nhân rộng", width=16)),
)
_EXEMPLARS = (
    ("post", Column("Chức vụ, đơn vị công tác", width=26)),
    ("field", Column("Lĩnh vực", width=16)),
    ("deed", Column("Thành tích tiêu biểu", width=60)),
)
_NUMBER = Column("TT", align=Align.CENTRE, width=5, frozen=True)
_UNIT = Column(UNIT_HEADING, width=13)
_SHARED = "{} do nhiều đơn vị cùng báo cáo đứng trong danh sách một lần, ghi tên các đơn vị."


def models_table(ledger: Ledger) -> Table:
    """Return one row per model, in the order of the registers; what nobody says of any model has no column."""
    found = ledger.registers.of(Register.MODELS)
    told = told_columns(found, _MODELS)
    columns = (_NUMBER, Column(NAME_HEADINGS[Register.MODELS], width=30, frozen=True), _UNIT, *_plain(told))
    rows = tuple(numbered_rows(ledger, found, told))
    return Table(_title(ledger, Register.MODELS), columns, rows, _notes(found, "Mô hình, cách làm hay"))


def exemplars_table(ledger: Ledger) -> Table:
    """Return the exemplars under the heads Tập thể and Cá nhân, numbered anew under each."""
    found = ledger.registers.of(Register.EXEMPLARS)
    told = told_columns(found, _EXEMPLARS)
    columns = (_NUMBER, Column(NAME_HEADINGS[Register.EXEMPLARS], width=28, frozen=True), _UNIT, *_plain(told))
    rows = tuple(_by_object(ledger, found, told))
    return Table(_title(ledger, Register.EXEMPLARS), columns, rows, _notes(found, "Điển hình"))


def head_row(text: str, columns: int, depth: int = 0) -> Row:
    """Return a row that names what follows it; `columns` is how many the table has."""
    empty = (TableCell(""),) * (columns - 2)
    return Row((TableCell(""), TableCell(text), *empty), Role.SECTION, depth)


def numbered_rows(ledger: Ledger, found: tuple[Registered, ...], told: tuple[tuple[str, Column], ...]) -> Iterator[Row]:
    """Yield number, name, units and the told values of each; row keys are trace ids of the lines they are known by."""
    for number, each in enumerate(found, start=1):
        key = f"{LINE}{each.lines[0].number}"
        units = ", ".join(_short(ledger, code) for code in each.units)
        said = (TableCell(said_by(ledger, each, name)) for name, _ in told)
        yield Row((TableCell(number), TableCell(each.name, id=key), TableCell(units), *said), key=key)


def told_columns(
    found: tuple[Registered, ...], columns: tuple[tuple[str, Column], ...]
) -> tuple[tuple[str, Column], ...]:
    """Return the columns of which some line says something."""
    lines = [each.line for registered in found for each in registered.lines]
    return tuple(each for each in columns if any(line.value(each[0]) for line in lines))


def said_by(ledger: Ledger, registered: Registered, name: str) -> str:
    """Return what its lines say of a field, each wording once; with the unit before it where several units differ."""
    said: dict[str, tuple[str, str]] = {}
    for each in registered.lines:
        value = each.line.value(name)
        if value:
            said.setdefault(bare(value), (each.line.unit, value))
    told = len({unit for unit, _ in said.values()}) > 1
    return "\n".join(f"{_short(ledger, unit)}: {value}" if told else value for unit, value in said.values())


def _by_object(ledger: Ledger, found: tuple[Registered, ...], told: tuple[tuple[str, Column], ...]) -> Iterator[Row]:
    for kind in OBJECTS:
        own = tuple(each for each in found if object_of(each) == kind)
        if own:
            yield head_row(OBJECT_TITLES[kind].upper(), len(told) + 3)
            yield from numbered_rows(ledger, own, told)


def _plain(told: tuple[tuple[str, Column], ...]) -> tuple[Column, ...]:
    return tuple(column for _, column in told)


def _title(ledger: Ledger, register: Register) -> str:
    return f"DANH SÁCH {NAMES[register].upper()} NĂM {ledger.cluster.year}"


def _notes(found: tuple[Registered, ...], name: str) -> tuple[str, ...]:
    return (_SHARED.format(name),) if any(len(each.units) > 1 for each in found) else ()


def _short(ledger: Ledger, code: str) -> str:
    unit = ledger.cluster.unit(code)
    return unit.short if unit else code
