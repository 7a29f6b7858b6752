"""Commands of sending: forms, send, sendings."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.options import DAY, FOLDER, STORE, Sitting, at_desk
from desktop.cli.output import print_findings, print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE

if TYPE_CHECKING:  # the jobs load the libraries of database and papers
    from desktop.domain.desk import Desk
    from desktop.jobs.sending import Sending

UNITS = click.option("--unit", "units", multiple=True, metavar="MÃ", help="Mã đơn vị, lặp lại được; mặc định tất cả.")


@click.command("forms")
@STORE
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi bộ mẫu.")
@UNITS
@click.option("--cut-off", type=DAY, default=None, help="Ngày chốt số liệu; mặc định là ngày cuối kỳ.")
@click.option("--due", type=DAY, default=None, help="Hạn nộp; mặc định là hạn đang đặt, nếu có.")
@click.option("--whole", is_flag=True, help="Cả bộ: thêm hướng dẫn, công văn từng đơn vị và danh sách gửi.")
@at_desk
def forms(store: Path, out: Path, sitting: Sitting, **chosen: Any) -> None:
    """Tạo bộ mẫu gửi các đơn vị: một bảng tính và một đề cương Word cho mỗi đơn vị."""
    from desktop.cli.progress import bar
    from desktop.cli.shapes import finding_shape
    from desktop.domain.sending import Wanted
    from desktop.jobs.forms import make_packets

    days = (given_day(chosen["cut_off"]), given_day(chosen["due"]))
    wanted = Wanted(chosen["units"], *days, whole=chosen["whole"])
    with bar() as progress:
        made = make_packets(sitting.desk(store), str(out), wanted, progress)
    if sitting.as_json:
        files = [
            {"unit": each.unit, "path": each.path, "sha256": each.sha256, "kind": each.kind, "issue": each.issue}
            for each in made.files
        ]
        print_json({"files": files, "findings": [finding_shape(each, "papers") for each in made.findings]})
        return
    print_findings(made.findings, "papers")
    click.echo(f"Đã tạo {len(made.files)} tệp trong {out}.")


@click.command("send")
@STORE
@UNITS
@click.option("--letter", default="", help="Số công văn.")
@click.option("--on", "day", type=DAY, default=None, help="Ngày gửi; mặc định là hôm nay.")
@click.option("--how", default="", help="Hình thức gửi: thư điện tử, văn thư, trao tay…")
@click.option("--from", "folder", type=FOLDER, default=None, help="Thư mục bộ mẫu đã tạo: ghi cả tên và SHA-256 tệp.")
@click.option("--file", "files", type=FILE, multiple=True, help="Tệp đã gửi cho một đơn vị, lặp lại được.")
@click.option("--due", type=DAY, default=None, help="Hạn nộp; mặc định là hạn ghi trong bộ mẫu.")
@at_desk
def send(store: Path, units: tuple[str, ...], sitting: Sitting, **told: Any) -> None:
    """Ghi nhận đã gửi mẫu, là một thao tác; gửi lại thì lịch sử giữ nguyên."""
    from desktop.jobs.ledger import load_ledger
    from desktop.jobs.sending import Dispatch, record_sending

    if told["files"] and (told["folder"] or len(units) != 1):
        raise click.UsageError("--file đi với đúng một --unit, không kèm --from.")
    desk = sitting.desk(store)
    codes = units or tuple(each.code for each in load_ledger(desk).cluster.units)
    files, due = _files(told, codes)
    day = given_day(told["day"]) or desk.clock().date()
    sent = (told["letter"], told["how"], files, given_day(told["due"]) or due)
    made = record_sending(desk, Dispatch(codes, day, *sent))
    _print(made, desk, as_json=sitting.as_json)


@click.command("sendings")
@STORE
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là tất cả.")
@at_desk
def sendings(store: Path, unit: str | None, sitting: Sitting) -> None:
    """Sổ gửi mẫu: gửi gì, cho ai, ngày nào, công văn số mấy, tệp nào đã gửi về."""
    from desktop.jobs import sending

    desk = sitting.desk(store)
    found = tuple(each for each in sending.sendings(desk) if unit in {None, each.unit})
    _print(found, desk, as_json=sitting.as_json)


def given_day(given: datetime | None) -> date | None:
    """Return the day typed; None when none was."""
    return given.date() if given is not None else None


def _files(told: Mapping[str, Any], codes: tuple[str, ...]) -> tuple[Mapping[str, tuple[str, ...]], date | None]:
    from desktop.jobs.sending import files_of_folder

    if told["folder"]:
        return files_of_folder(str(told["folder"]), codes)
    return ({codes[0]: tuple(str(each) for each in told["files"])} if told["files"] else {}), None


def _print(found: "tuple[Sending, ...]", desk: "Desk", *, as_json: bool) -> None:
    from desktop.jobs.ledger import load_ledger
    from desktop.words.gathering import sending_line, sentence

    if as_json:
        print_json({"sendings": [_shape(each) for each in found]})
        return
    cluster = load_ledger(desk).cluster
    for each in found:
        click.echo(sending_line(each, cluster))
    if not found:
        click.echo(sentence("no_sendings"))


def _shape(sending: "Sending") -> Shape:
    return {
        "unit": sending.unit,
        "issue": sending.issue,
        "on": sending.sent_on.isoformat(),
        "letter": sending.letter,
        "how": sending.channel,
        "files": [{"kind": each.kind, "file": each.file, "sha256": each.sha256} for each in sending.files],
        "returned": list(sending.returned),
    }


COMMANDS = (forms, send, sendings)
