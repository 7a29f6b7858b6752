"""Commands of the dictionary of indicators: indicators, indicator-set, indicator-remove."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import STAGE, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.domain.framework import Indicator
from desktop.domain.indicators import AGGREGATES, DIRECTIONS, FIELDS
from desktop.domain.ledger import Layer

if TYPE_CHECKING:  # the jobs load the libraries of the database
    from desktop.domain.indicators import Known
    from desktop.jobs.indicators import Moves

_CODE = click.argument("code")


@click.command("indicators")
@STORE
@at_desk
def indicators(store: Path, sitting: Sitting) -> None:
    """Danh mục chỉ tiêu số liệu: của khung tiêu chí và của riêng năm, đang dùng ở đâu."""
    from desktop.jobs.indicators import indicators as load
    from desktop.words.indicators import aggregate_words, direction_words, whose_words

    known = load(sitting.desk(store))
    if sitting.as_json:
        print_json({"indicators": [_shape(each) for each in known]})
        return
    for each in known:
        one = each.indicator
        words = (aggregate_words(one), direction_words(one.direction), whose_words(own=each.own))
        click.echo(f"{one.code}: {one.title}{f' ({one.unit})' if one.unit else ''} – {'; '.join(words)}")


@click.command("indicator-set")
@STORE
@_CODE
@click.option("--title", default=None, help="Tên chỉ tiêu; chỉ tiêu mới phải có.")
@click.option("--unit", default=None, help="Đơn vị tính.")
@click.option("--field", type=click.Choice(FIELDS), default=None, help="Loại số.")
@click.option("--aggregate", type=click.Choice(AGGREGATES), default=None, help="Cách tổng hợp toàn Cụm.")
@click.option("--direction", type=click.Choice(DIRECTIONS), default=None, help="Chiều tốt.")
@click.option("--of", default=None, metavar="MÃ", help="Chỉ tiêu ở tử số của tỷ lệ.")
@click.option("--per", default=None, metavar="MÃ", help="Chỉ tiêu ở mẫu số của tỷ lệ.")
@click.option("--dry-run", is_flag=True, help="Chỉ xem thay đổi kéo theo, không ghi.")
@STAGE
@at_desk
def indicator_set(*, store: Path, code: str, dry_run: bool, stage: str, sitting: Sitting, **told: str | None) -> None:
    """Thêm hoặc sửa một chỉ tiêu của riêng năm; điều không nêu thì giữ nguyên. In thay đổi kéo theo."""
    from desktop.jobs import indicators as jobs

    desk = sitting.desk(store)
    before = next((each.indicator for each in jobs.indicators(desk) if each.indicator.code == code), None)
    wanted = _changed(before or Indicator(code, "", ""), told)
    do = jobs.foresee if dry_run else jobs.set_indicator
    _tell(do(desk, wanted, Layer(stage)), sitting)


@click.command("indicator-reporters")
@STORE
@_CODE
@click.option("--unit", "units", multiple=True, metavar="MÃ", help="Đơn vị báo cáo, lặp lại được; mặc định là tất cả.")
@at_desk
def indicator_reporters(store: Path, code: str, units: tuple[str, ...], sitting: Sitting) -> None:
    """Chọn đơn vị báo cáo một chỉ tiêu; đơn vị khác không bị hỏi, không bị nhắc thiếu."""
    from desktop.jobs import indicators as jobs
    from desktop.jobs.ledger import load_ledger
    from desktop.words.indicators import reporters_words

    desk = sitting.desk(store)
    jobs.set_reporters(desk, code, units)
    known = next(each for each in jobs.indicators(desk) if each.indicator.code == code)
    if sitting.as_json:
        print_json(_shape(known))
        return
    click.echo(f"{code}: {reporters_words(known, load_ledger(desk))}")


@click.command("indicator-remove")
@STORE
@_CODE
@at_desk
def indicator_remove(store: Path, code: str, sitting: Sitting) -> None:
    """Xóa một chỉ tiêu của riêng năm khi chưa dùng ở đâu."""
    from desktop.jobs.indicators import remove_indicator

    remove_indicator(sitting.desk(store), code)
    if sitting.as_json:
        print_json({"removed": code})
        return
    click.echo(f"Đã xóa chỉ tiêu {code}.")


def _changed(before: Indicator, told: dict[str, str | None]) -> Indicator:
    def said(name: str) -> str:
        value = told[name]
        return str(getattr(before, name) or "") if value is None else " ".join(value.split())

    aggregate = said("aggregate")
    parts = (said("of") or None, said("per") or None) if aggregate == "ratio" else (None, None)
    return Indicator(
        before.code, said("title"), said("unit"), said("field"), aggregate, said("direction"), parts[0], parts[1]
    )


def _tell(moves: "Moves", sitting: Sitting) -> None:
    from desktop.cli.shapes import ripple_shape
    from desktop.words.indicators import shift_lines
    from desktop.words.ranking import moves_lines

    if sitting.as_json:
        values = [
            {
                "id": each.code if each.period == "this" else f"{each.code}@{each.period}",
                "before": None if each.before is None else str(each.before),
                "after": None if each.after is None else str(each.after),
            }
            for each in moves.values
        ]
        print_json({"values": values, "ripple": ripple_shape(moves.ripple, moves.ledger.framework)})
        return
    for line in (*shift_lines(moves.values, moves.ledger), *moves_lines(moves.ripple, moves.ledger)):
        click.echo(line)


def _shape(known: "Known") -> Shape:
    one = known.indicator
    return {
        "code": one.code,
        "title": one.title,
        "unit": one.unit,
        "field": one.field,
        "aggregate": one.aggregate,
        "direction": one.direction,
        "of": one.of,
        "per": one.per,
        "own": known.own,
        "reporters": list(known.reporters),
        "units": [each or None for each in known.use.units],
        "ratios": list(known.use.ratios),
        "sections": list(known.use.sections),
    }


COMMANDS = (indicators, indicator_set, indicator_reporters, indicator_remove)
