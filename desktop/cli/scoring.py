"""Commands of scoring: set, enter, close-intake, scores, trace."""

import json
import re
from decimal import Decimal
from pathlib import Path

import click

from desktop.cli.options import LAYERS, REASON, STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain_options import FILE
from desktop.domain.ledger import Layer

STATES = click.Choice(["blank", "not_reported", "not_assigned"])
_COMMA = re.compile(r"[+-]?\d+,\d+")
"""`9,5`: a decimal typed the Vietnamese way."""


@click.command("set")
@STORE
@click.argument("unit")
@click.argument("criterion")
@click.option("--layer", type=LAYERS, default=None, help="Lớp điểm; không cần khi đặt trạng thái.")
@click.option("--points", default=None, help="Điểm chấm thẳng.")
@click.option("--input", "inputs", multiple=True, metavar="TÊN=GIÁ TRỊ", help="Số liệu đầu vào, lặp lại được.")
@click.option("--state", type=STATES, default=None, help="Trạng thái của ô.")
@STAGE
@REASON
@at_desk
def set_cell(
    *,
    store: Path,
    unit: str,
    criterion: str,
    layer: str | None,
    points: str | None,
    inputs: tuple[str, ...],
    state: str | None,
    stage: str,
    reason: str,
    sitting: Sitting,
) -> None:
    """Ghi một ô điểm; in thay đổi kéo theo."""
    from desktop.cli.shapes import ripple_shape
    from desktop.jobs.entry import set_entry
    from desktop.words.ranking import moves_lines

    if sum((points is not None, bool(inputs), state is not None)) != 1:
        raise click.UsageError("Cần đúng một trong ba: --points, --input hoặc --state.")
    if state is None and layer is None:
        raise click.UsageError("Cần --layer khi ghi điểm hoặc số liệu.")
    plain: dict[str, object] = {"unit": unit, "criterion": criterion, "reason": reason}
    plain |= {"layer": layer} if state is None else {"state": state}
    plain |= {"points": pointed(points)} if points is not None else {}
    plain |= {"inputs": plain_inputs(inputs)} if inputs else {}
    done = set_entry(sitting.desk(store), plain, Layer(stage))
    if sitting.as_json:
        print_json({"ripple": ripple_shape(done.ripple, done.ledger.framework)})
        return
    for line in moves_lines(done.ripple, done.ledger):
        click.echo(line)


def pointed(number: str) -> str:
    """Return a number typed with a decimal comma as an entries file has it; everything else as it is."""
    return number.replace(",", ".") if _COMMA.fullmatch(number.strip()) else number


def plain_inputs(pairs: tuple[str, ...]) -> dict[str, object]:
    """Return `NAME=VALUE` pairs as an entries file holds them. Raises: UsageError for what is no pair."""
    inputs: dict[str, object] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise click.UsageError(f"Viết số liệu dạng TÊN=GIÁ TRỊ: {pair}")
        if name.startswith(("counts.", "counts:")):
            levels = inputs.setdefault("counts", {})
            assert isinstance(levels, dict)
            levels[name[7:]] = pointed(value)
        else:
            inputs[name] = _by_level(value) if name == "counts" else pointed(value)
    return inputs


def _by_level(value: str) -> object:
    """Return counts by level given as one JSON object; anything else stays text and is refused by its name."""
    try:
        return json.loads(value, parse_float=Decimal)
    except json.JSONDecodeError:
        return value


@click.command("enter")
@STORE
@click.argument("file", type=FILE)
@at_desk
def enter(store: Path, file: Path, sitting: Sitting) -> None:
    """Ghi nhiều ô điểm, số liệu, khen thưởng từ một tệp JSON, là một thao tác."""
    from desktop.jobs.entry import enter_file

    entered = enter_file(sitting.desk(store), str(file))
    if sitting.as_json:
        print_json({name: getattr(entered, name) for name in ("entries", "figures", "awards", "effects", "draws")})
        return
    rest = ((entered.effects, "khống chế"), (entered.draws, "kết quả bốc thăm, biểu quyết"))
    more = "".join(f", {count} {what}" for count, what in rest if count)
    told = f"{entered.entries} ô điểm, {entered.figures} số liệu, {entered.awards} dòng khen thưởng{more}"
    click.echo(f"Đã ghi {told}.")


@click.command("draw")
@STORE
@click.argument("order", nargs=-1, required=True)
@click.option("--by", required=True, help="Ai chủ trì bốc thăm hoặc biểu quyết.")
@click.option("--witnesses", required=True, help="Ai chứng kiến.")
@click.option("--on", "held_on", default="", help="Ngày.")
@STAGE
@at_desk
def draw(store: Path, order: tuple[str, ...], stage: str, sitting: Sitting, **held: str) -> None:
    """Ghi kết quả bốc thăm, biểu quyết của các đơn vị đồng hạng, theo thứ tự từ cao xuống."""
    from desktop.cli.ranks import print_ranks
    from desktop.domain.ledger import Draw
    from desktop.jobs.draw import record_draw

    kept = Draw(tuple(sorted(order)), order, held["by"], held["witnesses"], held["held_on"])
    standings = record_draw(sitting.desk(store), kept, Layer(stage))
    if sitting.as_json:
        print_json({"ranks": [{"code": each.unit, "rank": each.rank} for each in standings.standings]})
        return
    print_ranks(standings)


@click.command("close-intake")
@STORE
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là tất cả.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem trước, không ghi.")
@REASON
@at_desk
def close_intake(
    *,
    store: Path,
    unit: str | None,
    dry_run: bool,
    reason: str,
    sitting: Sitting,
) -> None:
    """Khép kỳ nhận: các ô còn trống thành “không báo cáo”, là một thao tác."""
    from desktop.jobs.entry import close_intake as close

    cells = close(sitting.desk(store), unit, reason, dry_run=dry_run)
    if sitting.as_json:
        print_json({"closed": [{"unit": each.unit, "criterion": each.criterion} for each in cells]})
        return
    verb = "Sẽ chuyển" if dry_run else "Đã chuyển"
    click.echo(f"{verb} {len(cells)} ô trống thành không báo cáo.")


@click.command("scores")
@STORE
@click.option("--why", default=None, metavar="ĐƠN VỊ:MÃ", help="Giải thích một điểm, tổng điểm hoặc thứ hạng.")
@STAGE
@at_desk
def scores(
    store: Path,
    why: str | None,
    stage: str,
    sitting: Sitting,
) -> None:
    """Tổng điểm, xếp loại, thứ hạng của các đơn vị."""
    from desktop.cli.ranks import print_ranks
    from desktop.jobs.result_shape import result_shape
    from desktop.jobs.scoring import result

    if why:
        _explain(store, why, stage, sitting)
        return
    done = result(sitting.desk(store), Layer(stage))
    if sitting.as_json:
        print_json(result_shape(done))
        return
    print_ranks(done.standings)


@click.command("trace")
@STORE
@click.argument("number", metavar="ID")
@STAGE
@at_desk
def trace(
    store: Path,
    number: str,
    stage: str,
    sitting: Sitting,
) -> None:
    """Một con số từ đâu ra, đến tận tệp, trang và ô."""
    _explain(store, number, stage, sitting)


def _explain(store: Path, number: str, stage: str, sitting: Sitting) -> None:
    from desktop.cli.trace import print_trace, trace_shape
    from desktop.jobs.trace import trace as trace_number

    traced = trace_number(sitting.desk(store), number, Layer(stage))
    if sitting.as_json:
        print_json(trace_shape(traced))
    else:
        print_trace(traced)


COMMANDS = (set_cell, enter, draw, close_intake, scores, trace)
