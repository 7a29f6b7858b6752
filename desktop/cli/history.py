"""Commands of the history: log, check."""

from pathlib import Path

import click

from desktop.cli.options import STORE, Sitting, at_desk
from desktop.cli.output import print_json

REFUSED = 1


@click.command("log")
@STORE
@click.option("--verify", is_flag=True, help="Kiểm tra chuỗi băm của nhật ký.")
@at_desk
def log(store: Path, verify: bool, sitting: Sitting) -> int:
    """Nhật ký: ai, khi nào, làm gì, trước và sau."""
    from desktop.cli.history_shapes import log_lines, log_shape
    from desktop.jobs.history import read_log

    history = read_log(sitting.desk(store))
    if sitting.as_json:
        print_json(log_shape(history))
    else:
        for text in log_lines(history):
            click.echo(text)
    return REFUSED if verify and not history.ok else 0


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
    return 0 if checked.ok else REFUSED


COMMANDS = (log, check)
