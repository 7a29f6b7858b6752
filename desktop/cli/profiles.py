"""The command of file shapes: what is remembered of each unit's files, and forgetting it."""

from pathlib import Path

import click

from desktop.cli.exits import DONE
from desktop.cli.options import STORE, Sitting, at_desk
from desktop.cli.output import print_json
from desktop.cli.plain import Shape
from desktop.domain.finding import Choice
from desktop.domain.profile import Profile, TableShape
from desktop.words.guidance import tell_choice

KIND_WORDS = {"workbook": "bảng tính", "narrative": "báo cáo Word"}


@click.command("profiles")
@STORE
@click.option("--unit", default=None, help="Chỉ đơn vị này.")
@click.option("--forget", default=None, metavar="UNIT", help="Quên những gì đã nhớ về tệp của đơn vị này.")
@at_desk
def profiles(*, store: Path, unit: str | None, forget: str | None, sitting: Sitting) -> int:
    """Hồ sơ hình dạng tệp: chương trình nhớ gì về cách mỗi đơn vị ghi tệp."""
    from desktop.jobs.profiles import forget_profile, list_profiles

    desk = sitting.desk(store)
    if forget is not None:
        count = forget_profile(desk, forget)
        _say_forgotten(forget, count, as_json=sitting.as_json)
        return DONE
    found = list_profiles(desk, unit)
    if sitting.as_json:
        print_json({"profiles": [{"name": each.name, **profile_shape(each.profile)} for each in found]})
        return DONE
    for each in found:
        for text in profile_lines(each.name, each.profile):
            click.echo(text)
    if not found:
        click.echo("Chưa nhớ gì về tệp của đơn vị nào.")
    return DONE


def _say_forgotten(unit: str, count: int, *, as_json: bool) -> None:
    if as_json:
        print_json({"unit": unit, "forgotten": count})
    else:
        click.echo(f"Đã quên hồ sơ hình dạng tệp của {unit}." if count else f"Chưa nhớ gì về tệp của {unit}.")


def profile_lines(name: str, profile: Profile) -> tuple[str, ...]:
    """Return what is remembered of a unit's files of one kind, for people."""
    kind = KIND_WORDS.get(profile.kind, profile.kind)
    answers = (
        f"  {each.key} → {tell_choice(each.key, Choice(each.choice, each.meaning))}"
        for each in profile.guidance.answers
    )
    return f"{name} ({profile.unit}), {kind}: {profile.file}", *map(_table_line, profile.shape.tables), *answers


def _table_line(table: TableShape) -> str:
    heading = f"tiêu đề dòng {table.bottom}" if table.bottom else "không có dòng tiêu đề"
    return f"  Trang “{table.sheet}”: {heading}, {len(table.columns)} cột, {len(table.rows)} dòng."


def profile_shape(profile: Profile) -> Shape:
    """Return what is remembered of a unit's files of one kind, for machines."""
    return {
        "unit": profile.unit,
        "kind": profile.kind,
        "file": profile.file,
        "tables": [_table_shape(each) for each in profile.shape.tables],
        "answers": [{"key": each.key, "choice": each.choice} for each in profile.guidance.answers],
    }


def _table_shape(table: TableShape) -> Shape:
    columns = [{"number": each.number, "heading": each.heading, "field": each.field} for each in table.columns]
    return {
        "sheet": table.sheet,
        "kind": table.kind,
        "heading_row": table.bottom,
        "rows": len(table.rows),
        "columns": columns,
    }


COMMANDS = (profiles,)
