"""Commands of the year's states: seal, unseal, close-year, new-year."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import REASON, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE

if TYPE_CHECKING:  # the jobs are loaded when a command runs
    from desktop.jobs.new_year import Opening
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


@click.command("new-year")
@STORE
@click.option("--to", "to", type=FILE, required=True, help="Tệp cụm của năm mới; không ghi đè lên tệp đang có.")
@click.option("--changes", type=FILE, default=None, help="Tệp đơn vị thay đổi (TOML): nhập, tách, đổi tên, ra, vào.")
@click.option("--preview", is_flag=True, help="Chỉ xem mang sang gì, làm lại gì; chưa lập tệp.")
@at_desk
def new_year(store: Path, to: Path, changes: Path | None, preview: bool, sitting: Sitting) -> None:
    """Mở năm mới từ năm cũ: đơn vị, khung tiêu chí (dự thảo), chỉ tiêu mang sang; điểm và số liệu làm lại."""
    from desktop.jobs.new_year import changes_of, look_ahead, make_year
    from desktop.words.new_year import opening_lines

    desk = sitting.desk(store)
    opening = look_ahead(desk, changes_of(str(changes) if changes else None))
    if not preview:
        make_year(desk, str(to), opening)
    if sitting.as_json:
        print_json({"store": None if preview else str(to), **_opening_shape(opening)})
        return
    for line in opening_lines(opening.new, closed=opening.closed):
        click.echo(line)
    click.echo("Chưa lập tệp nào." if preview else f"Đã lập {to}.")


def _opening_shape(opening: "Opening") -> Shape:
    new = opening.new
    return {
        "year": new.cluster.year,
        "old_code": opening.code,
        "old_closed": opening.closed,
        "units": [unit.code for unit in new.cluster.units],
        "chair": new.cluster.chair,
        "deputy": new.cluster.deputy,
        "carried": dict(new.carried),
        "reset": dict(new.reset),
        "predecessors": [{"unit": each.unit, "code": each.code, "kind": each.kind} for each in new.predecessors],
    }


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
    if done.checks.passed_over:
        click.echo("Lý do chốt được in trong biên bản hội nghị.")
    click.echo(f"{what}. Mã bản in: {done.code}")


COMMANDS = (seal, unseal, close_year, new_year)
"""Registered in desktop/cli/commands.py."""
