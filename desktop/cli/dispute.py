"""Commands of disputes about scores: raise, decide, reopen, list, show, print, answer."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from desktop.cli.options import DAY, LAYERS, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.cli.values import VALUES, claim_of
from desktop.domain.dispute import Decision, Dispute, Reopening, Ruling
from desktop.domain.ledger import Layer

_NUMBER = click.argument("number", type=int)
_ON = click.option("--on", "day", type=DAY, default=None, help="Ngày; mặc định là hôm nay.")


@click.group("dispute")
@click.argument("store", type=click.Path(path_type=Path))
@click.pass_context
def dispute(context: click.Context, store: Path) -> None:
    """Đề nghị xem xét lại điểm: ghi, xem hai phương án, kết luận, mở lại, in hồ sơ và văn bản trả lời."""
    context.obj = store


def _of_store(command: Callable[..., Any]) -> Callable[..., Any]:
    """Hand a command the file its group was told."""

    @wraps(command)
    def told(**values: Any) -> Any:
        return command(store=click.get_current_context().obj, **values)

    return told


def _values(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(VALUES):
        command = option(command)
    return command


@dispute.command("raise")
@click.argument("unit")
@click.argument("criterion")
@_values
@click.option("--text", required=True, help="Lời đề nghị.")
@click.option("--by", required=True, help="Ai đề nghị.")
@click.option("--channel", default="", help="Hình thức: công văn, điện thoại, tại hội nghị…")
@click.option("--evidence", default="", help="Hồ sơ kèm theo.")
@click.option("--stage", type=LAYERS, default=Layer.AGREED.value, help="Bước chấm bị đề nghị.")
@_ON
@_of_store
@at_desk
def raise_(store: Path, unit: str, criterion: str, stage: str, sitting: Sitting, **said: Any) -> None:
    """Ghi một đề nghị xem xét lại điểm; in hai phương án."""
    from desktop.jobs.dispute import raise_dispute

    desk = sitting.desk(store)
    claim = claim_of(said["points"], said["inputs"], said["state"])
    day = _day(said["day"], desk.clock())
    told = Dispute(unit, criterion, claim, said["text"], said["by"], day, said["channel"], said["evidence"])
    case = raise_dispute(desk, told, Layer(stage))
    _tell(store, case.number, sitting)


@dispute.command("decide")
@_NUMBER
@click.option("--ruling", type=click.Choice([each.value for each in Ruling]), required=True, help="Kết luận.")
@_values
@click.option("--reason", required=True, help="Lý do, được lưu và in ra.")
@click.option("--basis", required=True, help="Căn cứ: điều khoản, văn bản.")
@click.option("--by", required=True, help="Ai kết luận.")
@click.option("--reader", required=True, help="Người thứ hai xác nhận.")
@click.option("--reader-unit", default=None, help="Mã đơn vị của người xác nhận.")
@_ON
@_of_store
@at_desk
def decide(store: Path, number: int, ruling: str, sitting: Sitting, **said: Any) -> None:
    """Kết luận một đề nghị; in thay đổi kéo theo."""
    from desktop.cli.shapes import ripple_shape
    from desktop.jobs.dispute import decide_dispute
    from desktop.words.ranking import moves_lines

    desk = sitting.desk(store)
    given = any((said["points"] is not None, said["inputs"], said["state"]))
    value = claim_of(said["points"], said["inputs"], said["state"]) if given else None
    made = (said["reason"], said["basis"], said["by"], _day(said["day"], desk.clock()), value)
    done = decide_dispute(desk, number, Decision(Ruling(ruling), *made, said["reader"], said["reader_unit"]))
    if sitting.as_json:
        print_json({"dispute": number, "ruling": ruling, "ripple": ripple_shape(done.ripple, done.ledger.framework)})
        return
    for line in moves_lines(done.ripple, done.ledger):
        click.echo(line)


@dispute.command("reopen")
@_NUMBER
@click.option("--reason", required=True, help="Lý do, được lưu và in ra.")
@click.option("--by", required=True, help="Ai yêu cầu.")
@_ON
@_of_store
@at_desk
def reopen(store: Path, number: int, sitting: Sitting, **said: Any) -> None:
    """Xem xét lại lần nữa một đề nghị đã kết luận; lịch sử giữ nguyên."""
    from desktop.jobs.dispute import reopen_dispute

    desk = sitting.desk(store)
    reopen_dispute(desk, number, Reopening(said["reason"], said["by"], _day(said["day"], desk.clock())))
    _tell(store, number, sitting)


@dispute.command("list")
@_of_store
@at_desk
def list_(store: Path, sitting: Sitting) -> None:
    """Danh sách các đề nghị của kỳ."""
    from desktop.cli.dispute_shapes import case_shape
    from desktop.jobs.dispute import disputes
    from desktop.words.dispute import case_line

    cases = disputes(sitting.desk(store))
    if sitting.as_json:
        print_json({"disputes": [case_shape(each) for each in cases]})
        return
    for each in cases:
        click.echo(case_line(each))
    if not cases:
        click.echo("Chưa có đề nghị xem xét lại điểm nào.")


@dispute.command("show")
@_NUMBER
@_of_store
@at_desk
def show(store: Path, number: int, sitting: Sitting) -> None:
    """Hai phương án của một đề nghị: điểm, tổng, thứ hạng, xếp loại của các đơn vị."""
    _tell(store, number, sitting)


@dispute.command("print")
@_NUMBER
@click.option("--out", type=FILE, required=True, help="Tệp Word sẽ lập; không ghi đè lên tệp đang có.")
@click.option("--answer", is_flag=True, help="Lập văn bản trả lời đơn vị thay cho hồ sơ.")
@_of_store
@at_desk
def print_(store: Path, number: int, out: Path, answer: bool, sitting: Sitting) -> None:
    """In hồ sơ đề nghị xem xét lại điểm, hoặc văn bản trả lời."""
    from desktop.jobs.dispute_papers import write_answer, write_file

    write = write_answer if answer else write_file
    written = write(sitting.desk(store), number, str(out))
    if sitting.as_json:
        print_json({"path": written})
    else:
        click.echo(f"Đã lập {written}.")


def _tell(store: Path, number: int, sitting: Sitting) -> None:
    from desktop.cli.dispute_shapes import outcomes_shape
    from desktop.jobs.dispute import look_at_case
    from desktop.words.dispute import case_line, outcome_lines

    case, looked = look_at_case(sitting.desk(store), number)
    if sitting.as_json:
        print_json(outcomes_shape(case, looked))
        return
    click.echo(case_line(case))
    for line in outcome_lines(case, looked.outcomes, looked.ledger):
        click.echo(line)


def _day(given: datetime | None, now: datetime) -> date:
    return given.date() if given is not None else now.date()


COMMANDS = (dispute,)
