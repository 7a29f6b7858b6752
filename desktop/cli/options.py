"""What the commands share: their arguments, their common options, and the desk these make."""

import getpass
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Layer

F = TypeVar("F", bound=Callable[..., Any])

STORE = click.argument("store", type=click.Path(path_type=Path))
FILE = click.Path(path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
JSON = click.option("--json", "as_json", is_flag=True, help="In kết quả dạng JSON cho máy đọc.")
LAYERS = click.Choice([layer.value for layer in Layer])
STAGE = click.option("--stage", type=LAYERS, default=Layer.AGREED.value, help="Lớp điểm cao nhất được tính.")
REASON = click.option("--reason", required=True, help="Lý do, được lưu và in ra.")


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who runs a command, in which round, and whether a machine reads the answer; `late` when figures are sealed."""

    officer: str
    round: str | None
    as_json: bool
    late: Late | None = None

    def desk(self, store: Path) -> Desk:
        """Return the desk for `store` on the machine's clock."""
        return Desk(str(store), self.officer, _clock, self.round, late=self.late)


def at_desk(command: F) -> F:
    """Give a command the common options, handed over as one `sitting`."""

    @wraps(command)
    def seated(
        officer: str | None,
        round_code: str | None,
        as_json: bool,
        caller: str | None,
        late_reason: str | None,
        **options: Any,
    ) -> Any:
        late = _late(caller, late_reason or options.get("reason"))
        return command(sitting=Sitting(officer or _account(), round_code, as_json, late), **options)

    made: Any = seated
    for option in (
        JSON,
        click.option("--late-reason", default=None, help="Lý do thay đổi sau chốt; mặc định là --reason của lệnh."),
        click.option("--caller", default=None, help="Người đề nghị thay đổi sau khi đã chốt số liệu."),
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
