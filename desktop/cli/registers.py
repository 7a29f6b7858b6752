"""Commands of the registers: registers, list-add, list-correct, merge, separate, tell-apart."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.domain.registers.lines import Line, Register

if TYPE_CHECKING:  # the jobs load the libraries of the database
    from desktop.jobs.registers import Values

_LINES = click.argument("lines", nargs=-1, required=True, type=int, metavar="DÒNG...")
_REASON = click.option("--reason", default="", help="Lý do; được lưu và in.")
_SET = click.option("--set", "told", multiple=True, metavar="MỤC=CHỮ", help="Nội dung của một mục; để trống là bỏ.")
_REGISTERS = click.Choice([each.value for each in Register])


@click.command("registers")
@STORE
@click.option("--register", type=_REGISTERS, default=None, help="Chỉ một sổ.")
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là mọi đơn vị.")
@at_desk
def registers(store: Path, register: str | None, unit: str | None, sitting: Sitting) -> None:
    """Sổ mô hình, điển hình, khen thưởng: từng dòng, cặp nghi trùng, số lượng, đối chiếu với số tổng hợp."""
    from desktop.cli.register_shapes import view_lines, view_shape
    from desktop.jobs.registers import only, view

    found = only(view(sitting.desk(store)), Register(register) if register else None, unit)
    if sitting.as_json:
        print_json(view_shape(found))
        return
    for line in view_lines(found):
        click.echo(line)


@click.command("list-add")
@STORE
@click.argument("unit")
@click.argument("register", type=_REGISTERS)
@click.argument("name")
@_SET
@at_desk
def list_add(*, store: Path, unit: str, register: str, name: str, told: tuple[str, ...], sitting: Sitting) -> None:
    """Ghi thêm một dòng vào sổ của đơn vị; cả danh sách trong tệp thì dùng import."""
    from desktop.jobs.registers import add

    own = Register(register)
    numbers = add(sitting.desk(store), [Line(own, unit, name, _values(told))])
    _say(sitting, {"lines": list(numbers)}, f"Đã ghi dòng {numbers[0]}.")


@click.command("list-correct")
@STORE
@click.argument("line", type=int, required=False)
@click.option("--name", default=None, help="Tên đúng.")
@_SET
@_REASON
@click.option("--leave-out", is_flag=True, help="Không tính dòng này.")
@click.option("--take-back", is_flag=True, help="Bỏ đính chính, hoặc tính lại dòng đã ghi không tính.")
@click.option("--correction", type=int, default=None, help="Số của đính chính đang chờ, khi dòng không còn trong sổ.")
@at_desk
def list_correct(
    *,
    store: Path,
    line: int | None,
    name: str | None,
    told: tuple[str, ...],
    reason: str,
    leave_out: bool,
    take_back: bool,
    correction: int | None,
    sitting: Sitting,
) -> None:
    """Đính chính một dòng trong sổ, hoặc không tính dòng đó; chữ đơn vị gửi vẫn được giữ."""
    from desktop.jobs import registers as jobs

    said = _values(told)
    _one_way(bool(name or told), leave_out=leave_out, take_back=take_back)
    if (correction is None) == (line is None) or (correction is not None and not take_back):
        raise click.UsageError("Ghi số dòng; --correction chỉ dùng thay số dòng, cùng --take-back.")
    desk = sitting.desk(store)
    if take_back:
        number = jobs.correction_of(desk, line) if correction is None and line is not None else correction
        assert number is not None, "one of the two was typed"
        jobs.take_back(desk, number, reason)
        _say(sitting, {"correction": None}, "Đã bỏ đính chính.")
        return
    assert line is not None, "only what is taken back needs no line"
    if leave_out:
        _say(sitting, {"correction": jobs.leave_out(desk, line, reason)}, f"Không tính dòng {line}.")
        return
    before = jobs.line_of(desk, line)
    values = tuple({**dict(before.values), **dict(said)}.items())
    made = jobs.correct(desk, line, name if name is not None else before.name, values, reason)
    _say(sitting, {"correction": made}, f"Đã đính chính dòng {line}.")


@click.command("merge")
@STORE
@_LINES
@_REASON
@at_desk
def merge(store: Path, lines: tuple[int, ...], reason: str, sitting: Sitting) -> None:
    """Gộp các dòng cùng nói về một mô hình, tập thể, cá nhân; gọi theo tên ở dòng ghi trước."""
    from desktop.jobs.registers import merge as keep

    made = keep(sitting.desk(store), lines, reason)
    _say(sitting, {"merge": made}, f"Đã gộp {len(set(lines))} dòng (lần gộp {made}).")


@click.command("separate")
@STORE
@click.argument("number", type=int, metavar="LẦN_GỘP")
@_REASON
@at_desk
def separate(store: Path, number: int, reason: str, sitting: Sitting) -> None:
    """Tách các dòng đã gộp."""
    from desktop.jobs.registers import separate as keep

    keep(sitting.desk(store), number, reason)
    _say(sitting, {"separated": number}, f"Đã tách lần gộp {number}.")


@click.command("tell-apart")
@STORE
@_LINES
@_REASON
@at_desk
def tell_apart(store: Path, lines: tuple[int, ...], reason: str, sitting: Sitting) -> None:
    """Ghi rằng các dòng nói về những mô hình, tập thể, cá nhân khác nhau; không hỏi lại nữa."""
    from desktop.jobs.registers import tell_apart as keep

    keep(sitting.desk(store), lines, reason)
    _say(sitting, {"apart": list(lines)}, f"Đã ghi {len(set(lines))} dòng là khác nhau.")


def _one_way(*others: bool, **flags: bool) -> None:
    if sum((*others, *flags.values())) != 1:
        raise click.UsageError("Chọn một cách: --name, --set để đính chính; --leave-out; hoặc --take-back.")


def _values(told: tuple[str, ...]) -> "Values":
    wrong = next((each for each in told if "=" not in each), None)
    if wrong is not None:
        raise click.UsageError(f"--set “{wrong}” cần có dạng MỤC=CHỮ.")
    pairs = (each.partition("=") for each in told)
    return tuple((field.strip(), value) for field, _, value in pairs)


def _say(sitting: Sitting, shape: Shape, sentence: str) -> None:
    if sitting.as_json:
        print_json(shape)
    else:
        click.echo(sentence)


COMMANDS = (registers, list_add, list_correct, merge, separate, tell_apart)
