"""Commands of numbers in units' Word reports: candidates, confirm, dismiss."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.domain.candidates.candidate import Stand
from desktop.domain.ledger import Layer

if TYPE_CHECKING:
    from desktop.domain.ledger import Ledger
    from desktop.domain.ripple import Ripple

_KEYS = click.argument("keys", nargs=-1, required=True, metavar="MÃ...")
_UNDO = click.option("--undo", "back", is_flag=True, help="Trở lại chưa xem; giá trị đã lấy không còn tính.")
_WORDS = click.option("--words", default="", help="Ghi chú thêm, được lưu.")


@click.command("candidates")
@STORE
@click.option("--unit", default=None, help="Mã đơn vị; mặc định là mọi đơn vị.")
@click.option("--state", type=click.Choice([each.value for each in Stand]), default=None, help="Chỉ trạng thái này.")
@click.option("--all", "everything", is_flag=True, help="Cả mức tăng, giảm, chỉ tiêu và số đã khớp sổ.")
@at_desk
def candidates(store: Path, unit: str | None, state: str | None, everything: bool, sitting: Sitting) -> None:
    """Các số trong lời văn và bảng của báo cáo Word, mỗi số có thể là gì; chưa số nào được tính."""
    from desktop.cli.candidate_shapes import candidate_lines, candidate_shape
    from desktop.jobs.candidates import candidates as load

    found = load(sitting.desk(store))
    chosen = [
        each
        for each in found.offered
        if unit in {None, each.candidate.unit}
        and (each.stand.value == state if state else everything or each.needs_a_look)
    ]
    if sitting.as_json:
        shapes = [candidate_shape(each) for each in chosen]
        print_json({"waiting": len(found.waiting), "candidates": shapes})
        return
    for each in chosen:
        for line in candidate_lines(each):
            click.echo(line)
    if not chosen:
        click.echo("Không có số nào cần xem.")


@click.command("confirm")
@STORE
@_KEYS
@click.option(
    "--as",
    "target",
    default=None,
    metavar="MÃ",
    help="Là số liệu, tiêu chí hay khen thưởng nào: PPHS, PPHS@last, II.1:actual, "
    "“award:Bộ Công an|Bằng khen|tap_the|decided”.",
)
@click.option("--value", default="", help="Giá trị đúng, nếu khác số đọc được.")
@_WORDS
@STAGE
@_UNDO
@at_desk
def confirm(
    *,
    store: Path,
    keys: tuple[str, ...],
    target: str | None,
    value: str,
    words: str,
    stage: str,
    back: bool,
    sitting: Sitting,
) -> None:
    """Xác nhận số trong báo cáo Word là số liệu, khen thưởng hoặc đầu vào của tiêu chí; in thay đổi kéo theo."""
    from desktop.cli.candidate_shapes import decision_shape
    from desktop.jobs.candidates import Confirming, reopen, target_typed
    from desktop.jobs.candidates import confirm as keep
    from desktop.jobs.ledger import load_ledger

    if len(keys) > 1 and (target or value):
        raise click.UsageError("--as và --value chỉ dùng cho một số.")
    desk = sitting.desk(store)
    if back:
        _say_back(keys, reopen(desk, keys, Layer(stage)), load_ledger(desk), sitting)
        return
    known = target_typed(desk, target) if target else None
    done = keep(desk, [Confirming(key, known, value, words) for key in keys], Layer(stage))
    _say({"confirmed": [decision_shape(each) for each in done.decisions]}, done.ripple, done.ledger, sitting)


@click.command("dismiss")
@STORE
@_KEYS
@_WORDS
@STAGE
@_UNDO
@at_desk
def dismiss(*, store: Path, keys: tuple[str, ...], words: str, stage: str, back: bool, sitting: Sitting) -> None:
    """Ghi rằng số trong báo cáo Word không phải số liệu, tiêu chí nào."""
    from desktop.cli.candidate_shapes import decision_shape
    from desktop.jobs.candidates import dismiss as keep
    from desktop.jobs.candidates import reopen
    from desktop.jobs.ledger import load_ledger

    desk = sitting.desk(store)
    if back:
        _say_back(keys, reopen(desk, keys, Layer(stage)), load_ledger(desk), sitting)
        return
    made = keep(desk, keys, words)
    if sitting.as_json:
        print_json({"dismissed": [decision_shape(each) for each in made]})
        return
    for each in made:
        click.echo(f"Đã bỏ qua {each.key}: “{each.raw}”, {each.unit}.")


def _say_back(keys: tuple[str, ...], ripple: "Ripple", ledger: "Ledger", sitting: Sitting) -> None:
    _say({"reopened": list(keys)}, ripple, ledger, sitting)


def _say(told: Shape, ripple: "Ripple", ledger: "Ledger", sitting: Sitting) -> None:
    from desktop.cli.shapes import ripple_shape
    from desktop.words.ranking import moves_lines

    if sitting.as_json:
        print_json({**told, "ripple": ripple_shape(ripple, ledger.framework)})
        return
    click.echo("Đã ghi.")
    for line in moves_lines(ripple, ledger):
        click.echo(line)


COMMANDS = (candidates, confirm, dismiss)
