"""A framework just loaded, for people and for machines: its tree, what was assumed, what does not fit."""

import click

from desktop.cli.shapes import Shape, finding_shape, framework_shape
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion
from desktop.jobs.framework import Loaded
from desktop.words.findings import tell
from desktop.words.numbers import number

_ANNEX = "annex"


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
