"""The ripple for people and for machines."""

from typing import Any

import click

from desktop.cli.shapes import ripple_shape
from desktop.domain.ripple import Ripple, UnitRipple
from desktop.words.numbers import written

__all__ = ["print_ripple", "ripple_shape"]


def print_ripple(ripple: Ripple) -> None:
    """Print what moves, a line a unit."""
    if not ripple.units:
        click.echo("Không kéo theo thay đổi nào về điểm, hạng, xếp loại.")
        return
    for unit in ripple.units:
        click.echo(f"{unit.unit}: {'; '.join(_parts(unit))}")
    click.echo(f"Văn bản cần lập lại: {', '.join(ripple.papers)}")


def _parts(unit: UnitRipple) -> list[str]:
    parts = [f"{code} {_arrow(moved.before, moved.after)}" for code, moved in unit.criteria]
    if unit.total:
        parts.append(f"tổng {_arrow(unit.total.before, unit.total.after)}")
    if unit.rank:
        parts.append(f"hạng {_arrow(unit.rank.before, unit.rank.after)}")
    if unit.class_name:
        parts.append(f"xếp loại {_arrow(unit.class_name.before, unit.class_name.after)}")
    return parts


def _arrow(before: Any, after: Any) -> str:
    return f"{written(before) or '–'} → {written(after) or '–'}"
