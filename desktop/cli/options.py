"""What the commands share: their arguments, their common options, and the desk these make."""

import getpass
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from desktop.cli.plain_options import FILE, JSON
from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Layer
from desktop.domain.text import clean
from desktop.domain.trouble import DeskError, Trouble


class _Day(click.DateTime):
    """A day, as machines or as people write it."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d", "%d/%m/%Y"])

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - click gives both
        """Return the word that stands for a day in the help."""
        return "NGÀY"


F = TypeVar("F", bound=Callable[..., Any])

STORE = click.argument("store", type=click.Path(path_type=Path))
DAY = _Day()
FOLDER = click.Path(file_okay=False, path_type=Path)
LAYERS = click.Choice([layer.value for layer in Layer])
STAGE = click.option("--stage", type=LAYERS, default=Layer.AGREED.value, help="Lớp điểm cao nhất được tính.")
PASSWORD_VARIABLE = "TONGKET_PASSWORD"  # noqa: S105 - the name of a variable
_PASSWORD_HELP = f"Tệp có mật khẩu của tệp cụm ở dòng đầu; hoặc đặt biến {PASSWORD_VARIABLE}."


def _written(_context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Refuse a reason or a name of nothing but spaces and invisible marks: it is kept and printed."""
    if value is not None and not clean(value):
        raise click.BadParameter("không được để trống.", param=option)
    return value


REASON = click.option("--reason", required=True, callback=_written, help="Lý do, được lưu và in ra.")


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who runs a command, in which round, and whether a machine reads the answer; `late` when figures are sealed."""

    officer: str
    round: str | None
    as_json: bool
    late: Late | None = None
    password_file: Path | None = None

    def desk(self, store: Path) -> Desk:
        """Return the desk for `store` on the machine's clock, with the key of its file where it has a password.

        Raises: DeskError PASSWORD_NEEDED, PASSWORD_WRONG and what else opening says; FILE_MISSING, FILE_UNREADABLE
        of the password file.
        """
        from desktop.jobs.password import has_password, unlocked

        desk = self.open_desk(store)
        return unlocked(desk, self._password_of(store)) if has_password(desk.path) else desk

    def new_desk(self, store: Path) -> Desk:
        """Return the desk for a file that is yet to be made; it gets a password only by `--password-file`."""
        from desktop.jobs.password import new_with

        desk, password = self.open_desk(store), self.given_password() if self.password_file else None
        return desk if password is None else new_with(desk, password)

    def open_desk(self, store: Path) -> Desk:
        """Return the desk for `store` without a key, whatever lies there."""
        return Desk(str(store), self.officer, _clock, self.round, late=self.late)

    def given_password(self) -> str | None:
        """Return the password of the file or else of the variable that was given; None when neither was."""
        from desktop.jobs.password import password_in

        return password_in(str(self.password_file)) if self.password_file else os.environ.get(PASSWORD_VARIABLE)

    def may_ask(self) -> bool:
        """Return whether somebody sits at a terminal and can be asked."""
        return not self.as_json and sys.stdin.isatty() and sys.stderr.isatty()

    def _password_of(self, store: Path) -> str:
        password = self.given_password() or (ask_password(f"Mật khẩu của {store}") if self.may_ask() else None)
        if not password:
            raise DeskError(Trouble.PASSWORD_NEEDED, {"path": str(store)})
        return password


def ask_password(prompt: str, *, twice: bool = False) -> str:
    """Ask for a password on the terminal, unseen. Raises: click.Abort."""
    again = "Gõ lại lần nữa" if twice else False
    return str(click.prompt(prompt, hide_input=True, confirmation_prompt=again, err=True))


def at_desk(command: F) -> F:
    """Give a command the common options, handed over as one `sitting`."""

    @wraps(command)
    def seated(
        *,
        officer: str | None,
        round_code: str | None,
        as_json: bool,
        caller: str | None,
        late_reason: str | None,
        password_file: Path | None,
        **options: Any,
    ) -> Any:
        late = _late(caller, late_reason or options.get("reason"))
        sitting = Sitting(officer or _account(), round_code, as_json, late, password_file)
        return command(sitting=sitting, **options)

    made: Any = seated
    for option in (
        JSON,
        click.option("--password-file", type=FILE, default=None, help=_PASSWORD_HELP),
        click.option(
            "--late-reason",
            default=None,
            callback=_written,
            help="Lý do thay đổi sau chốt; mặc định là --reason của lệnh.",
        ),
        click.option(
            "--caller", default=None, callback=_written, help="Người đề nghị thay đổi sau khi đã chốt số liệu."
        ),
        click.option("--round", "round_code", default=None, help="Mã kỳ; mặc định là kỳ cuối."),
        click.option("--officer", default=None, help="Tên cán bộ; mặc định là tên tài khoản máy."),
    ):
        made = option(made)
    return cast("F", made)


def _late(caller: str | None, reason: str | None) -> Late | None:
    """Return why a change comes after the seal; both the caller and a reason are needed."""
    if caller is None:
        return None
    if not reason:
        raise click.UsageError("--caller cần có lý do: thêm --late-reason.")
    return Late(reason, caller)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "không rõ"


def _clock() -> datetime:
    return datetime.now().astimezone()  # noqa: TID251 - the one place where a command meets the machine's clock
