"""Commands of the year's states: seal, unseal, close-year."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import REASON, STORE, Sitting, at_desk
from desktop.cli.output import print_json

if TYPE_CHECKING:  # the jobs are loaded when a command runs
    from desktop.jobs.sealing import Sealed


@click.command("seal")
@STORE
@REASON
@at_desk
def seal(store: Path, reason: str, sitting: Sitting) -> None:
    """Chốt số liệu: sau đó mọi thay đổi phải mở chốt, hoặc nêu lý do và người đề nghị."""
    from desktop.jobs.sealing import seal as seal_figures

    _tell(seal_figures(sitting.desk(store), reason), "Đã chốt số liệu", sitting)


@click.command("unseal")
@STORE
@REASON
@at_desk
def unseal(store: Path, reason: str, sitting: Sitting) -> None:
    """Mở chốt số liệu; lý do được lưu và in ra."""
    from desktop.jobs.sealing import unseal as open_again

    open_again(sitting.desk(store), reason)
    if sitting.as_json:
        print_json({"store": str(store), "state": "open"})
    else:
        click.echo("Đã mở chốt số liệu.")


@click.command("close-year")
@STORE
@click.option("--reason", default="", help="Lý do hoặc căn cứ đóng năm.")
@at_desk
def close_year(store: Path, reason: str, sitting: Sitting) -> None:
    """Đóng năm: từ đó tệp cụm chỉ để xem."""
    from desktop.jobs.sealing import close_year as close

    _tell(close(sitting.desk(store), reason), "Đã đóng năm", sitting)


def _tell(done: "Sealed", what: str, sitting: Sitting) -> None:
    from desktop.words.sealing import tell_point

    if sitting.as_json:
        points = [
            {"code": point.code, "met": point.met, "message": tell_point(point).message} for point in done.checks.points
        ]
        print_json({"print_code": done.code, "checks": points})
        return
    for point in done.checks.points:
        told = tell_point(point)
        click.echo(f"{'✓' if point.met else '!'} {told.message}")
    click.echo(f"{what}. Mã bản in: {done.code}")


COMMANDS = (seal, unseal, close_year)
"""Registered in desktop/cli/commands.py."""
