"""Commands that keep the cluster's file safe: backup, backups."""

from pathlib import Path

import click

from desktop.cli.options import FILE, STORE, Sitting, at_desk
from desktop.cli.output import print_json


@click.command("backup")
@STORE
@click.option("--to", "file", type=FILE, default=None, help="Tệp hoặc thư mục nhận bản sao; mặc định là cạnh tệp cụm.")
@at_desk
def backup(store: Path, file: Path | None, sitting: Sitting) -> None:
    """Sao lưu: ghi một bản sao, đọc lại, kiểm tra toàn vẹn; không ghi đè tệp đang có."""
    from desktop.cli.safety_shapes import backup_shape, copied_shape, size_text
    from desktop.jobs.backup import back_up, send_copy

    desk = sitting.desk(store)
    if file is None:
        kept = back_up(desk)
        path, code, size, shape = kept.path, kept.print_code, kept.size, backup_shape(kept)
    else:
        copied = send_copy(desk, str(file))
        path, code, size, shape = copied.path, copied.print_code, copied.size, copied_shape(copied)
    if sitting.as_json:
        print_json(shape)
    else:
        click.echo(f"Đã sao lưu vào {path} ({size_text(size)}), đã đọc lại và kiểm tra. Mã bản in: {code}")


@click.command("backups")
@STORE
@at_desk
def backups(store: Path, sitting: Sitting) -> None:
    """Các bản sao lưu của tệp cụm, bản mới nhất trước: còn tốt không, thiếu bao nhiêu việc so với hiện nay."""
    from desktop.cli.safety_shapes import listed_line, listed_shape
    from desktop.jobs.backup import backups_of

    listed = backups_of(sitting.desk(store))
    if sitting.as_json:
        print_json({"backups": [listed_shape(each) for each in listed]})
        return
    for each in listed:
        click.echo(listed_line(each))
    if not listed:
        click.echo("Chưa có bản sao lưu nào.")


COMMANDS = (backup, backups)
