"""Commands that keep the cluster's file safe: backup, backups, restore, rescue."""

from collections.abc import Iterable
from pathlib import Path

import click

from desktop.cli.exits import ASKED, DONE
from desktop.cli.options import STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.words.catalogue import say

_SAID_LATER = frozenset({Trouble.STORE_MISSING, Trouble.STORE_DAMAGED, Trouble.STORE_FOREIGN, Trouble.STORE_NEWER})


@click.command("backup")
@STORE
@click.option("--to", "file", type=FILE, default=None, help="Tệp hoặc thư mục nhận bản sao; mặc định là cạnh tệp cụm.")
@at_desk
def backup(store: Path, file: Path | None, sitting: Sitting) -> None:
    """Sao lưu: ghi một bản sao, đọc lại, kiểm tra toàn vẹn; không ghi đè tệp đang có."""
    from desktop.cli.safety_shapes import backup_shape, copied_shape
    from desktop.jobs.backup import back_up, send_copy
    from desktop.words.backups import size_words

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
        click.echo(f"Đã sao lưu vào {path} ({size_words(size)}), đã đọc lại và kiểm tra. Mã bản in: {code}")


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


@click.command("restore")
@click.argument("file", type=FILE)
@click.option("--to", "store", type=FILE, required=True, help="Tệp cụm được thay bằng bản sao lưu.")
@click.option("--yes", is_flag=True, help="Đồng ý thay; không có thì chỉ xem sẽ đổi những gì.")
@at_desk
def restore(file: Path, store: Path, yes: bool, sitting: Sitting) -> int:
    """Khôi phục tệp cụm từ bản sao lưu; tệp đang có được giữ lại."""
    from desktop.cli.restore_shapes import change_lines, change_shape, restored_lines, restored_shape
    from desktop.jobs.restore import Source, look_at
    from desktop.jobs.restore import restore as put_back

    desk = _desk_at(store, sitting, _SAID_LATER)
    copy = _desk_at(file, sitting, _SAID_LATER | {Trouble.PASSWORD_WRONG})
    source = Source(str(file), copy.key or desk.key)
    if yes:
        restored = put_back(desk, source)
        _tell({"status": "restored", **restored_shape(restored)}, restored_lines(restored, str(store)), sitting)
        return DONE
    change = look_at(desk, source)
    _tell({"status": "asked", **change_shape(change)}, (*change_lines(change), say("restore", "asks", {})), sitting)
    return ASKED


@click.command("rescue")
@STORE
@click.option("--to", "new", type=FILE, required=True, help="Tệp cụm mới nhận những gì cứu được.")
@at_desk
def rescue(store: Path, new: Path, sitting: Sitting) -> None:
    """Cứu dữ liệu từ tệp cụm hỏng sang tệp mới; tệp hỏng không bị đụng đến."""
    from desktop.cli.rescue_shapes import saved_lines, saved_shape
    from desktop.jobs.rescue import rescue as save

    saved = save(_desk_at(store, sitting, _SAID_LATER), str(new))
    _tell(saved_shape(saved), saved_lines(saved), sitting)


def _desk_at(path: Path, sitting: Sitting, said_later: frozenset[Trouble]) -> Desk:
    """Return the desk for a file that may be missing or damaged; the job says what is wrong with it."""
    try:
        return sitting.desk(path)
    except DeskError as error:
        if error.trouble not in said_later:
            raise
        return sitting.open_desk(path)


def _tell(shape: object, lines: Iterable[str], sitting: Sitting) -> None:
    if sitting.as_json:
        print_json(shape)
        return
    for line in lines:
        click.echo(line)


COMMANDS = (backup, backups, restore, rescue)
