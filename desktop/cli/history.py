"""Commands of the history: undo, redo, log, check."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.domain.ledger import Layer

if TYPE_CHECKING:  # the jobs are loaded when a command runs
    from desktop.jobs.undo import Step


@click.command("undo")
@STORE
@at_desk
def undo(store: Path, sitting: Sitting) -> None:
    """Hoàn tác việc gần nhất; nhật ký ghi thêm một việc, không mất việc nào."""
    from desktop.jobs.undo import undo as take_back

    _tell_step("undo", take_back(sitting.desk(store)), sitting)


@click.command("redo")
@STORE
@at_desk
def redo(store: Path, sitting: Sitting) -> None:
    """Làm lại việc vừa hoàn tác."""
    from desktop.jobs.undo import redo as bring_back

    _tell_step("redo", bring_back(sitting.desk(store)), sitting)


def _tell_step(code: str, step: "Step", sitting: Sitting) -> None:
    from desktop.cli.history_shapes import step_line, step_shape

    if sitting.as_json:
        print_json(step_shape(code, step))
    else:
        click.echo(step_line(code, step))


@click.command("log")
@STORE
@click.option("--verify", is_flag=True, help="Kiểm tra chuỗi băm của nhật ký.")
@click.option("--at", "code", default=None, help="Mã in trên văn bản: lúc ấy thế nào, từ đó đến nay đổi gì.")
@click.option("--unit", default=None, help="Chỉ các thay đổi của đơn vị có mã này.")
@click.option("--criterion", default=None, help="Chỉ các thay đổi của tiêu chí có mã này.")
@click.option("--by", "by", default=None, help="Chỉ các việc của cán bộ này.")
@click.option("--act", "act", default=None, help="Chỉ các việc loại này (mã việc, ví dụ import, set).")
@STAGE
@at_desk
def log(store: Path, verify: bool, code: str | None, stage: str, sitting: Sitting, **chosen: str | None) -> int:
    """Nhật ký: ai, khi nào, làm gì, trước và sau."""
    from desktop.cli.history_shapes import log_lines, log_shape
    from desktop.jobs.history import Chosen, read_log

    if code is not None:
        return _log_at(store, code, stage, sitting)
    history = read_log(sitting.desk(store), Chosen(chosen["unit"], chosen["criterion"], chosen["by"], chosen["act"]))
    if sitting.as_json:
        print_json(log_shape(history))
    else:
        for text in log_lines(history):
            click.echo(text)
    return REFUSED if verify and not history.ok else DONE


def _log_at(store: Path, code: str, stage: str, sitting: Sitting) -> int:
    from desktop.cli.history_shapes import then_lines, then_shape
    from desktop.cli.ranks import print_ranks
    from desktop.jobs.history import read_at

    then = read_at(sitting.desk(store), code, Layer(stage))
    if sitting.as_json:
        print_json(then_shape(then))
        return DONE
    head, *since = then_lines(then)
    click.echo(head)
    print_ranks(then.standings)
    for text in since:
        click.echo(text)
    return DONE


@click.command("check")
@STORE
@at_desk
def check(store: Path, sitting: Sitting) -> int:
    """Kiểm tra toàn vẹn: tệp, dòng, tệp gốc, chuỗi nhật ký, tính lại."""
    from desktop.cli.history_shapes import check_lines, check_shape
    from desktop.jobs.history import check_store

    checked = check_store(sitting.desk(store))
    if sitting.as_json:
        print_json(check_shape(checked))
    else:
        for text in check_lines(checked):
            click.echo(text)
    return DONE if checked.ok else REFUSED


COMMANDS = (undo, redo, log, check)
