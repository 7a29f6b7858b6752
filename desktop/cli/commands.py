"""All commands under one group."""

import click

from desktop.cli import (
    candidates,
    checks,
    cross_check,
    dispute,
    gathering,
    handover,
    history,
    intake,
    papers,
    password,
    profiles,
    safety,
    scoring,
    sealing,
    second_look,
    sending,
    submissions,
    what_if,
    year,
)
from desktop.cli.help import speak_vietnamese


@click.group()
def group() -> None:
    """Tổng kết: tổng hợp, chấm điểm, xếp hạng và lập hồ sơ hội nghị của cụm thi đua.

    Không có lệnh: mở cửa sổ chương trình.
    """


for _module in (
    year,
    sending,
    gathering,
    intake,
    profiles,
    checks,
    submissions,
    candidates,
    scoring,
    cross_check,
    second_look,
    dispute,
    what_if,
    papers,
    history,
    safety,
    password,
    sealing,
    handover,
):
    for _command in _module.COMMANDS:
        group.add_command(_command)
speak_vietnamese(group)
