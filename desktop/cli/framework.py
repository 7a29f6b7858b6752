"""Frameworks for people and for machines: one just loaded, the draft being frozen, two versions compared."""

from collections.abc import Iterable
from typing import TypeVar

import click

from desktop.cli.plain import Shape
from desktop.cli.shapes import finding_shape, framework_shape, ripple_shape
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion
from desktop.domain.ripple import Moved, UnitRipple
from desktop.jobs.framework import Loaded
from desktop.jobs.framework_freezing import Compared, Freezing
from desktop.words.findings import tell
from desktop.words.framework_diff import DiffLine, diff_lines
from desktop.words.numbers import number, written

_T = TypeVar("_T")
_ANNEX = "annex"
_DRAFT = "framework_draft"


def loaded_shape(loaded: Loaded) -> Shape:
    """Return the shape of docs/formats.md, with version, state, warnings as findings and the kinds hinted at."""
    framework = loaded.framework
    assumptions = tuple(tell(each, _ANNEX).message for each in loaded.findings)
    return {
        **framework_shape(framework, assumptions),
        "name": framework.name,
        "year": framework.year,
        "version": framework.version,
        "state": loaded.state,
        "findings": [finding_shape(each, _ANNEX) for each in loaded.findings if each.level is not Level.NOTE],
    }


def print_loaded(loaded: Loaded) -> None:
    """Print how many criteria were loaded; for a draft also its tree and every assumption."""
    framework, leaves = loaded.framework, len(loaded.framework.leaves)
    name = f"“{framework.name}”, phiên bản {framework.version}"
    if loaded.state != "draft":
        click.echo(f"Đã nạp khung tiêu chí {name}: {leaves} tiêu chí chấm điểm.")
        return
    click.echo(f"Đã nạp bản nháp khung tiêu chí {name}: {leaves} tiêu chí chấm điểm, tổng {number(framework.total)}.")
    for criterion in framework.criteria:
        click.echo(_criterion_line(criterion))
    _print_findings(loaded.findings)


def compared_shape(compared: Compared) -> Shape:
    """Return what differs between two versions (docs/formats.md)."""
    diff = compared.diff
    return {
        "before": compared.before.version,
        "after": compared.after.version,
        "same": diff.same,
        "added": [each.code for each in diff.added],
        "removed": [each.code for each in diff.removed],
        "moved": [[each.before.code, each.after.code] for each in diff.moved],
        "changed": [{"code": each.after.code, "aspects": [one.value for one in each.aspects]} for each in diff.changed],
        "settings": list(diff.settings),
    }


def print_compared(compared: Compared) -> None:
    """Print what differs between two versions, a line each."""
    if compared.diff.same:
        click.echo(f"Phiên bản {compared.before.version} và {compared.after.version} không khác nhau.")
        return
    click.echo(f"Từ phiên bản {compared.before.version} đến phiên bản {compared.after.version}:")
    _print_differences(diff_lines(compared.before, compared.after, compared.diff))


def freezing_shape(look: Freezing, *, frozen: bool) -> Shape:
    """Return what freezing the draft means (docs/formats.md)."""
    unfit = dict.fromkeys((each.unit, each.criterion) for each in look.unfit)
    return {
        "version": look.draft.version,
        "frozen": frozen,
        "findings": [finding_shape(each, _DRAFT) for each in look.findings],
        "ripple": ripple_shape(look.ripple, look.draft),
        "unfit": [{"unit": unit, "criterion": criterion} for unit, criterion in unfit],
    }


def print_freezing(look: Freezing, *, frozen: bool) -> None:
    """Print what stands in the way of freezing, what differs, and what it moves."""
    version = look.draft.version
    click.echo(f"Đã chốt khung tiêu chí phiên bản {version}." if frozen else f"Bản nháp phiên bản {version}:")
    for each in look.findings:
        told = tell(each, _DRAFT)
        click.echo(f"- {told.message} {told.remedy}".rstrip())
    if look.before is not None:
        _print_differences(diff_lines(look.before, look.draft, look.diff))
    for moved in look.ripple.units:
        click.echo(_moved_line(moved))
    cells = dict.fromkeys(f"{each.unit} {each.criterion}" for each in look.unfit)
    if cells:
        click.echo(f"Thành ô trống vì điểm cũ không còn hợp với tiêu chí: {', '.join(cells)}.")


def _print_differences(lines: Iterable[DiffLine]) -> None:
    for line in lines:
        sides = " → ".join(part for part in (line.before, line.after) if part)
        click.echo(f"{line.sign} {line.where}: {sides}")


def _moved_line(moved: UnitRipple) -> str:
    named: tuple[tuple[str, Moved[object] | None], ...] = (
        ("tổng", _plain(moved.total)),
        ("hạng", _plain(moved.rank)),
        ("xếp loại", _plain(moved.class_name)),
    )
    parts = [f"{name} {_side(each.before)} → {_side(each.after)}" for name, each in named if each is not None]
    return f"{moved.unit}: {', '.join(parts) or 'điểm tiêu chí thay đổi'}"


def _plain(moved: Moved[_T] | None) -> Moved[object] | None:
    return None if moved is None else Moved(moved.before, moved.after)


def _side(value: object) -> str:
    return "–" if value is None else written(value)


def _print_findings(findings: tuple[Finding, ...]) -> None:
    for title, wanted in (("Cần xem lại:", Level.WARNING), ("Đã giả định:", Level.NOTE)):
        found = [each for each in findings if each.level is wanted]
        if found:
            click.echo(title)
        for each in found:
            told, place = tell(each, _ANNEX), each.place
            where = " · ".join(part for part in (place.sheet, place.cell) if part) if place else ""
            words = " ".join(part for part in (told.message, told.remedy) if part)
            click.echo(f"- {where}: {words}" if where else f"- {words}")


def _criterion_line(criterion: Criterion) -> str:
    parts = {"base": "", "bonus": " (điểm thưởng)", "penalty": " (điểm trừ)"}
    part = "" if criterion.depth else parts[criterion.part.value]
    return f"{'  ' * criterion.depth}{criterion.code} {criterion.title}: {number(criterion.max)}{part}"
