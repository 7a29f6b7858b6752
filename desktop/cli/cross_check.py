"""Commands of cross-checks: cross-sheets, cross-differences."""

from pathlib import Path

import click

from desktop.cli.options import FOLDER, STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.domain.cross_check import Team


@click.command("cross-sheets")
@STORE
@click.option("--out", type=FOLDER, required=True, help="Thư mục ghi phiếu, mỗi đơn vị chấm một thư mục con.")
@click.option("--team", "teams", multiple=True, metavar="CHẤM:ĐƯỢC CHẤM", help="Ai chấm ai; mặc định xoay vòng.")
@at_desk
def cross_sheets(store: Path, out: Path, teams: tuple[str, ...], sitting: Sitting) -> None:
    """Lập phiếu chấm chéo (không có điểm tự chấm); nhận lại bằng import --layer cross."""
    from desktop.jobs.cross_check import make_sheets

    made = make_sheets(sitting.desk(store), str(out), tuple(_team(each) for each in teams))
    if sitting.as_json:
        print_json({"sheets": [{"checker": e.team.checker, "checked": e.team.checked, "path": e.path} for e in made]})
        return
    for each in made:
        click.echo(f"{each.team.checker} chấm {each.team.checked}: {each.path}")


@click.command("cross-differences")
@STORE
@at_desk
def cross_differences(store: Path, sitting: Sitting) -> None:
    """Những ô điểm chấm chéo khác điểm tự chấm."""
    from desktop.domain.scoring.printed import points_text
    from desktop.jobs.cross_check import differences
    from desktop.words.numbers import number

    ledger, gaps = differences(sitting.desk(store))
    if sitting.as_json:
        texts = [[points_text(ledger.framework, value) for value in (e.claimed, e.verified, e.gap)] for e in gaps]
        names = ("claimed", "cross", "gap")
        print_json(
            {
                "cells": [
                    {"unit": each.unit, "criterion": each.criterion, **dict(zip(names, text, strict=True))}
                    for each, text in zip(gaps, texts, strict=True)
                ]
            }
        )
        return
    for each in gaps:
        claimed, verified = number(each.claimed), number(each.verified)
        click.echo(f"{each.unit}, tiêu chí {each.criterion}: tự chấm {claimed}, chấm chéo {verified}")
    if not gaps:
        click.echo("Không có ô nào điểm chấm chéo khác điểm tự chấm.")


def _team(text: str) -> Team:
    checker, colon, checked = text.partition(":")
    if not colon:
        raise click.UsageError(f"Viết dạng CHẤM:ĐƯỢC CHẤM, ví dụ AB:CG; đang ghi {text}.")
    return Team(checker.strip(), checked.strip())


COMMANDS = (cross_sheets, cross_differences)
