"""Commands of cross-checks: cross-teams, cross-sheets, cross-take, cross-differences."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.options import FOLDER, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.cli.plain_options import FILE
from desktop.domain.cross_check import Method, Plan, Team, rotation

if TYPE_CHECKING:  # the jobs load the libraries of database and papers
    from desktop.jobs.cross_check import Crossing

_TEAM = click.option("--team", "teams", multiple=True, metavar="CHẤM:ĐƯỢC CHẤM", help="Ai chấm ai, ví dụ AB:CG.")


@click.command("cross-teams")
@STORE
@_TEAM
@click.option("--rotate", type=click.IntRange(min=1), metavar="N", help="Xoay vòng: mỗi đơn vị chấm N đơn vị kế tiếp.")
@click.option("--method", type=click.Choice([each.value for each in Method]), help="Cách gộp điểm của nhiều tổ.")
@click.option("--none", "nobody", is_flag=True, help="Bỏ hết phân công.")
@at_desk
def cross_teams(
    *, store: Path, teams: tuple[str, ...], rotate: int | None, method: str | None, nobody: bool, sitting: Sitting
) -> None:
    """Xem hoặc giao ai chấm chéo ai (không ai tự chấm mình) và cách gộp điểm của nhiều tổ."""
    from desktop.jobs import cross_check

    if bool(teams) + bool(rotate) + nobody > 1:
        raise click.UsageError("Chỉ chọn một trong --team, --rotate, --none.")
    desk = sitting.desk(store)
    now = cross_check.how_it_stands(desk)
    if teams or rotate or nobody or method:
        wanted = tuple(_team(each) for each in teams) or (rotation(now.ledger.cluster, rotate) if rotate else ())
        plan = Plan(wanted if wanted or nobody else now.plan.teams, Method(method) if method else now.plan.method)
        cross_check.declare(desk, plan)
        now = cross_check.how_it_stands(desk)
    _show_plan(now, sitting)


@click.command("cross-sheets")
@STORE
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi phiếu, mỗi đơn vị chấm một thư mục con.")
@_TEAM
@at_desk
def cross_sheets(store: Path, out: Path, teams: tuple[str, ...], sitting: Sitting) -> None:
    """Lập phiếu chấm chéo (không có điểm tự chấm) theo phân công; chưa phân công thì xoay vòng."""
    from desktop.jobs.cross_check import make_sheets

    made = make_sheets(sitting.desk(store), str(out), tuple(_team(each) for each in teams))
    if sitting.as_json:
        print_json({"sheets": [{"checker": e.team.checker, "checked": e.team.checked, "path": e.path} for e in made]})
        return
    for each in made:
        click.echo(f"{each.team.checker} chấm {each.team.checked}: {each.path}")


@click.command("cross-take")
@STORE
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help="Chỉ xem, không ghi.")
@at_desk
def cross_take(store: Path, files: tuple[Path, ...], dry_run: bool, sitting: Sitting) -> None:
    """Nhận phiếu chấm chéo đã điền; một lần nhận là một thao tác."""
    from desktop.cli.shapes import finding_shape, ripple_shape
    from desktop.domain.ledger import Layer
    from desktop.domain.trouble import DeskError, Trouble
    from desktop.jobs import cross_check
    from desktop.words.findings import line
    from desktop.words.ranking import moves_lines

    desk = sitting.desk(store)
    incoming = cross_check.look_at(desk, tuple(str(each) for each in files), Layer.AGREED)
    if incoming.blocks:
        raise DeskError(Trouble.REFUSED, {"path": "cross"}, incoming.findings)
    if not dry_run:
        cross_check.take(desk, incoming)
    now = cross_check.how_it_stands(desk)
    if sitting.as_json:
        teams = [{"checker": each.team.checker, "checked": each.team.checked} for each in incoming.sheets]
        found = [finding_shape(each) for each in incoming.findings]
        print_json({"sheets": teams, "findings": found, "ripple": ripple_shape(incoming.ripple, now.ledger.framework)})
        return
    for told in (*(line(each) for each in incoming.findings), *moves_lines(incoming.ripple, now.ledger)):
        click.echo(told)


@click.command("cross-differences")
@STORE
@at_desk
def cross_differences(store: Path, sitting: Sitting) -> None:
    """Những ô điểm chấm chéo khác điểm tự chấm."""
    from desktop.domain.scoring.printed import points_text
    from desktop.jobs.cross_check import how_it_stands
    from desktop.words.numbers import number

    now = how_it_stands(sitting.desk(store))
    gaps = [each for each in now.gaps if each.gap]
    if sitting.as_json:
        names = ("claimed", "cross", "gap")
        texts = [[points_text(now.ledger.framework, v) for v in (e.claimed, e.verified, e.gap)] for e in gaps]
        cells = [
            {"unit": each.unit, "criterion": each.criterion, **dict(zip(names, text, strict=True))}
            for each, text in zip(gaps, texts, strict=True)
        ]
        print_json({"cells": cells})
        return
    for each in gaps:
        claimed, verified = number(each.claimed), number(each.verified)
        click.echo(f"{each.unit}, tiêu chí {each.criterion}: tự chấm {claimed}, chấm chéo {verified}")
    if not gaps:
        click.echo("Không có ô nào điểm chấm chéo khác điểm tự chấm.")


def _show_plan(now: "Crossing", sitting: Sitting) -> None:
    from desktop.words.cross_check import method_name

    if sitting.as_json:
        print_json({"method": now.plan.method.value, "teams": [_team_shape(now, team) for team in now.plan.teams]})
        return
    click.echo(f"Gộp điểm nhiều tổ: {method_name(now.plan.method)}.")
    for team in now.plan.teams:
        sheet = now.sheet(team)
        taken = f"đã nhận {len(sheet.marks)} ô" if sheet else "chưa nhận phiếu"
        click.echo(f"{team.checker} chấm {team.checked}: {taken}")
    if not now.plan.teams:
        click.echo("Chưa giao ai chấm ai.")


def _team_shape(now: "Crossing", team: Team) -> Shape:
    sheet = now.sheet(team)
    return {"checker": team.checker, "checked": team.checked, "marks": len(sheet.marks) if sheet else None}


def _team(text: str) -> Team:
    checker, colon, checked = text.partition(":")
    if not colon:
        raise click.UsageError(f"Viết dạng CHẤM:ĐƯỢC CHẤM, ví dụ AB:CG; đang ghi {text}.")
    return Team(checker.strip(), checked.strip())


COMMANDS = (cross_teams, cross_sheets, cross_take, cross_differences)
