"""Commands about papers that came back: reconcile, refresh."""

from pathlib import Path

import click

from desktop.cli.exits import ASKED, DONE
from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.ledger import Layer


@click.command("reconcile")
@STORE
@click.argument("file", type=FILE)
@click.option("--last-year", type=FILE, default=None, help="Báo cáo Word năm trước, để dò câu lặp lại.")
@STAGE
@at_desk
def reconcile(store: Path, file: Path, last_year: Path | None, stage: str, sitting: Sitting) -> None:
    """Đối soát một văn bản Word với số liệu: từng số khớp, lệch hay không rõ nguồn; lời văn còn đúng không."""
    from desktop.cli.reconcile_shapes import reconcile_lines, reconcile_shape
    from desktop.jobs.reconcile import reconcile_file

    proved = reconcile_file(sitting.desk(store), str(file), Layer(stage), str(last_year) if last_year else None)
    if sitting.as_json:
        print_json(reconcile_shape(proved))
        return
    for line in reconcile_lines(proved):
        click.echo(line)


@click.command("refresh")
@STORE
@click.argument("file", type=FILE)
@click.option("--out", type=FILE, required=True, help="Tệp mới; không bao giờ ghi đè.")
@click.option("--take", multiple=True, metavar="ID", help="Lấy số hiện nay cho số đã sửa tay này, lặp lại được.")
@STAGE
@at_desk
def refresh(store: Path, file: Path, out: Path, *, take: tuple[str, ...], stage: str, sitting: Sitting) -> int:
    """Ghi một bản sao với các số gắn dữ liệu được cập nhật, mọi thứ khác giữ nguyên; số đã sửa tay thì hỏi lại."""
    from desktop.cli.reconcile_shapes import refresh_lines, refresh_shape
    from desktop.jobs.reconcile import refresh_file

    made = refresh_file(sitting.desk(store), str(file), str(out), Layer(stage), frozenset(take))
    if sitting.as_json:
        print_json(refresh_shape(made))
    else:
        for line in refresh_lines(made):
            click.echo(line)
    return ASKED if made.plan.conflicts else DONE


COMMANDS = (reconcile, refresh)
