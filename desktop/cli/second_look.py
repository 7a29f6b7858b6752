"""Command of the second look at the chair's own unit: second-look."""

from pathlib import Path

import click

from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.domain.ledger import Layer


@click.command("second-look")
@STORE
@click.option("--reader", metavar="TÊN", help="Người của đơn vị khác xác nhận điểm của đơn vị cụm trưởng.")
@click.option("--unit", "reader_unit", metavar="MÃ", help="Mã đơn vị của người xác nhận.")
@STAGE
@at_desk
def second_look(*, store: Path, reader: str | None, reader_unit: str | None, stage: str, sitting: Sitting) -> None:
    """Xem hoặc ghi người của đơn vị khác xác nhận điểm của đơn vị cụm trưởng."""
    from desktop.jobs.second_look import confirm, looked

    if (reader is None) != (reader_unit is None):
        raise click.UsageError("--reader và --unit đi cùng nhau.")
    desk = sitting.desk(store)
    if reader is not None and reader_unit is not None:
        confirm(desk, reader, reader_unit, Layer(stage))
    now = looked(desk, Layer(stage))
    if sitting.as_json:
        look = now.look
        by = {"reader": look.reader, "unit": look.reader_unit, "on": look.read_on.isoformat()} if look else None
        print_json({"unit": now.unit, "look": by, "holds": now.holds})
        return
    if now.look is None:
        click.echo(f"Điểm của {now.unit or 'đơn vị cụm trưởng'} chưa có người đơn vị khác xác nhận.")
        return
    state = "còn đúng như lúc xác nhận" if now.holds else "đã đổi sau khi xác nhận"
    click.echo(f"{now.look.reader} ({now.look.reader_unit}) đã xác nhận điểm của {now.unit}; điểm {state}.")


COMMANDS = (second_look,)
