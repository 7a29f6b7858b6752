"""The command that sets, changes or removes the password of a cluster's file."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.exits import DONE, REFUSED
from desktop.cli.options import STORE, Sitting, ask_password, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE
from desktop.domain.trouble import DeskError, Trouble

if TYPE_CHECKING:  # the jobs are loaded when a command runs
    from desktop.domain.progress import Progress
    from desktop.jobs.password import Renewed

_DONE = {"set": "set", "change": "changed", "remove": "removed"}


@click.command("password")
@STORE
@click.argument("deed", type=click.Choice(tuple(_DONE)), metavar="set|change|remove")
@click.option("--new-password-file", type=FILE, default=None, help="Tệp có mật khẩu mới ở dòng đầu.")
@at_desk
def password(store: Path, deed: str, new_password_file: Path | None, sitting: Sitting) -> int:
    """Đặt, đổi hoặc bỏ mật khẩu của tệp cụm; các bản sao lưu đặt cạnh tệp được viết lại theo.

    Mật khẩu mới lấy từ --new-password-file, hoặc được hỏi hai lần khi có người ngồi trước màn hình; riêng với set
    thì lấy từ --password-file cũng được. Không bao giờ gõ mật khẩu ngay trên dòng lệnh.
    """
    from desktop.cli.progress import bar
    from desktop.jobs.password import is_weak

    work, new = _work(deed, store, new_password_file, sitting)
    with bar() as progress:
        renewed = work(progress)
    _tell(_DONE[deed], renewed, sitting, weak=new is not None and is_weak(new))
    return DONE if renewed.finished else REFUSED


def _work(
    deed: str, store: Path, new_file: Path | None, sitting: Sitting
) -> "tuple[Callable[[Progress], Renewed], str | None]":
    """Return what is to be done, its passwords already known, and the new password."""
    from desktop.jobs.password import change_password, remove_password, set_password

    desk = sitting.open_desk(store)
    if deed == "remove":
        old = _old(store, sitting)
        return lambda progress: remove_password(desk, old, progress), None
    if deed == "change":
        old, new = _old(store, sitting), _new(store, new_file, None, sitting)
        return lambda progress: change_password(desk, old, new, progress), new
    new = _new(store, new_file, sitting.given_password(), sitting)
    return lambda progress: set_password(desk, new, progress), new


def _old(store: Path, sitting: Sitting) -> str:
    from desktop.jobs.password import has_password

    given = sitting.given_password()
    if given or not has_password(str(store)):
        return given or ""
    if not sitting.may_ask():
        raise DeskError(Trouble.PASSWORD_NEEDED, {"path": str(store)})
    return ask_password(f"Mật khẩu đang dùng của {store}")


def _new(store: Path, file: Path | None, given: str | None, sitting: Sitting) -> str:
    from desktop.jobs.password import password_in

    if file is not None:
        return password_in(str(file))
    if given is not None:
        return given
    if not sitting.may_ask():
        raise click.UsageError("Thiếu mật khẩu mới: thêm --new-password-file TỆP.")
    return ask_password(f"Mật khẩu mới của {store}", twice=True)


def _tell(done: str, renewed: "Renewed", sitting: Sitting, *, weak: bool) -> None:
    from desktop.words.password import done_lines, left_line

    copies, again = renewed.copies, renewed.again
    said = list(done_lines(done, renewed.desk.path, len(copies.renewed), again=again, weak=weak))
    left = [(each, left_line(each.path, each.why.value, is_open=each.open)) for each in copies.left]
    if sitting.as_json:
        listed: list[Shape] = [
            {"path": each.path, "why": each.why.value, "readable": each.open, "message": line} for each, line in left
        ]
        shape = {"password": done, "again": again, "weak": weak, "renewed": list(copies.renewed), "left": listed}
        print_json({"store": renewed.desk.path, **shape, "messages": said})
        return
    for line in (*said, *(line for _, line in left)):
        click.echo(line)


COMMANDS = (password,)
