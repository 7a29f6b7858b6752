"""Commands of gathering: board, remind, due, required, receive."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.options import DAY, FOLDER, REASON, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.sending import given_day

if TYPE_CHECKING:  # the jobs load the libraries of the database
    from desktop.domain.gathering import Cell, Gathering

_PAPER = click.option("--paper", default="", metavar="MÃ", help="Mã văn bản; mặc định là tất cả.")


@click.command("board")
@STORE
@at_desk
def board(store: Path, sitting: Sitting) -> None:
    """Theo dõi thu nhận: đơn vị nào đã nộp gì, còn thiếu gì, quá hạn bao lâu."""
    from desktop.jobs.gathering import gathering

    _tell(gathering(sitting.desk(store)), as_json=sitting.as_json)


@click.command("remind")
@STORE
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là mọi đơn vị còn thiếu.")
@click.option("--out", type=FOLDER, default=None, help="Thư mục ghi công văn đôn đốc; không ghi đè.")
@click.option("--letter", default="", help="Số công văn đôn đốc.")
@at_desk
def remind(store: Path, unit: str | None, out: Path | None, letter: str, sitting: Sitting) -> None:
    """Lời nhắc từng đơn vị, chỉ gồm nội dung còn thiếu; thêm --out để lập công văn."""
    from desktop.jobs.reminders import reminders, write_reminders
    from desktop.words.gathering import sentence

    desk = sitting.desk(store)
    found = reminders(desk, unit)
    written = write_reminders(desk, str(out), unit, letter) if out else ()
    if sitting.as_json:
        told = [{"unit": each.unit, "missing": list(each.missing), "text": each.text} for each in found]
        print_json({"reminders": told, "files": list(written)})
        return
    click.echo("\n\n".join(each.text for each in found) or sentence("nothing_missing"))
    for path in written:
        click.echo(f"Đã lập {path}.")


@click.command("due")
@STORE
@click.argument("day", type=DAY)
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là tất cả.")
@_PAPER
@REASON
@at_desk
def due(*, store: Path, day: datetime, unit: str | None, paper: str, reason: str, sitting: Sitting) -> None:
    """Đặt hoặc dời hạn nộp, có lý do; hạn cũ còn trong nhật ký."""
    from desktop.domain.gathering import Deadline
    from desktop.jobs.gathering import move_due

    deadline = Deadline(unit, paper, day.date(), reason)
    _tell(move_due(sitting.desk(store), deadline), as_json=sitting.as_json)


@click.command("required")
@STORE
@click.option("--add", "added", multiple=True, metavar="TÊN", help="Thêm một văn bản đơn vị phải nộp.")
@click.option("--drop", "dropped", multiple=True, metavar="MÃ", help="Bỏ một văn bản khỏi danh mục.")
@at_desk
def required(store: Path, added: tuple[str, ...], dropped: tuple[str, ...], sitting: Sitting) -> None:
    """Danh mục văn bản mỗi đơn vị phải nộp trong kỳ; thêm, bớt là một thao tác."""
    from desktop.jobs.gathering import change_required, gathering
    from desktop.words.gathering import paper_name

    desk = sitting.desk(store)
    if added or dropped:
        change_required(desk, added, dropped)
    papers = gathering(desk).papers
    if sitting.as_json:
        print_json({"papers": [{"code": each.code, "title": paper_name(each)} for each in papers]})
        return
    for each in papers:
        click.echo(f"{each.code}: {paper_name(each)}")


@click.command("receive")
@STORE
@click.argument("unit")
@click.argument("paper")
@click.option("--on", "day", type=DAY, default=None, help="Ngày nhận; mặc định là hôm nay.")
@click.option("--note", default="", help="Ghi chú: người nhận, số bản…")
@click.option("--take-back", is_flag=True, help="Bỏ ghi nhận đã nộp.")
@at_desk
def receive(store: Path, unit: str, paper: str, sitting: Sitting, **told: Any) -> None:
    """Ghi nhận đơn vị đã nộp một văn bản chương trình không đọc (bản ký, danh sách…)."""
    from desktop.domain.gathering import Handed
    from desktop.jobs import gathering

    desk = sitting.desk(store)
    if told["take_back"]:
        gathering.unreceive(desk, unit, paper)
    else:
        day = given_day(told["day"]) or desk.clock().date()
        gathering.receive(desk, Handed(unit, paper, day), told["note"])
    _tell(gathering.gathering(desk), as_json=sitting.as_json)


def _tell(state: "Gathering", *, as_json: bool) -> None:
    from desktop.words.gathering import missing_lines, paper_name, step_words, summary

    if as_json:
        print_json(_shape(state))
        return
    click.echo(summary(state))
    for unit, cells in zip(state.units, state.cells, strict=True):
        steps = zip(state.papers, cells, strict=True)
        click.echo(f"{unit.short}: " + " | ".join(f"{paper_name(each)}: {step_words(cell)}" for each, cell in steps))
        for line in missing_lines(state, unit.code):
            click.echo(f"  còn thiếu: {line}")


def _shape(state: "Gathering") -> Shape:
    from desktop.words.gathering import missing_lines, paper_name

    return {
        "today": state.today.isoformat(),
        "papers": [{"code": each.code, "title": paper_name(each)} for each in state.papers],
        "behind": list(state.behind),
        "late": list(state.late),
        "units": [
            {
                "code": unit.code,
                "papers": [_cell_shape(cell) for cell in cells],
                "missing": list(missing_lines(state, unit.code)),
            }
            for unit, cells in zip(state.units, state.cells, strict=True)
        ],
    }


def _cell_shape(cell: "Cell") -> Shape:
    return {
        "paper": cell.paper,
        "step": cell.step.value,
        "on": cell.on.isoformat() if cell.on else None,
        "due": cell.due.isoformat() if cell.due else None,
        "days_late": cell.days_late,
        "lacking": list(cell.lacking),
        "questions": cell.questions,
        "put": cell.put,
        "settled": cell.is_settled,
    }


COMMANDS = (board, remind, due, required, receive)
