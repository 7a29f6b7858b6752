"""The program's own form, filled in the way a unit's officer does: cell by cell, by the names of the open cells."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from desktop.domain.cluster_file import read_cluster
from desktop.domain.form import AWARD_SHEET, HEADING_ROW, AwardColumn, figure_name, form_rows
from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework
from desktop.domain.ledger import Ledger
from desktop.domain.registers.form import LIST_SHEETS, OBJECTS, STATES
from desktop.papers.forms import workbook
from seeds.building.source import DEMO, AwardRow, Cell, UnitSource
from seeds.building.wording import number

_MADE_ON = date(2026, 10, 20)

Typed = tuple[str, str | int | float]


def demo_ledger() -> Ledger:
    """Return the demo year before anything came in.

    Raises: AssertionError when the seed files are not valid.
    """
    cluster, refused = read_cluster(_text("cluster.toml"), "cluster.toml")
    framework, wrong = read_framework(_text("framework.toml"), "framework.toml")
    assert cluster is not None, refused
    assert framework is not None, wrong
    return Ledger(
        cluster=cluster.cluster,
        round=cluster.cluster.rounds[-1],
        framework=framework,
        indicators=framework.indicators,
        conference=cluster.conference,
    )


def filled_form(source: UnitSource) -> bytes:
    """Return the generated workbook of a unit with everything it says typed in."""
    ledger = demo_ledger()
    book = load_workbook(io.BytesIO(workbook(ledger, source.code, _MADE_ON)))
    for name, value in (*_scores(source, ledger.framework), *_figures(source)):
        _type(book, name, value)
    _type_awards(book, source.awards)
    _type_lists(book, source)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(name: str) -> str:
    return Path(DEMO, name).read_text("utf-8")


def _scores(source: UnitSource, framework: Framework) -> Iterator[Typed]:
    for row in form_rows(framework):
        for each in row.inputs:
            assert row.criterion is not None
            value = _value(source.cells[row.criterion.code], each.input)
            if value is not None:
                yield each.name, value


def _value(cell: Cell, name: str) -> str | int | float | None:
    match name.partition(":"):
        case ("counts", _, level):
            text = cell.counts.get(level)
        case ("claimed", _, _):
            text = cell.points
        case ("evidence", _, _):
            return cell.evidence or None
        case ("choice", _, _):
            return cell.inputs.get("choice")
        case ("note", _, _):
            return None
        case _:
            if cell.not_reported:
                return "-"
            text = cell.inputs.get(name)
    return number(text) if text is not None else None


def _figures(source: UnitSource) -> Iterator[Typed]:
    for figure in source.figures:
        yield figure_name(figure.code, "this"), figure.wording or number(figure.this)
        if figure.last is not None:
            yield figure_name(figure.code, "last"), number(figure.last)


def _type(book: Workbook, name: str, value: str | float) -> None:
    sheet, cell = next(iter(book.defined_names[name].destinations))
    book[sheet][cell.replace("$", "")] = value


def _type_awards(book: Workbook, awards: tuple[AwardRow, ...]) -> None:
    sheet = book[AWARD_SHEET]
    columns = list(AwardColumn)
    numbers = range(HEADING_ROW + 1, sheet.max_row + 1)
    rows = {(sheet.cell(row, 1).value, sheet.cell(row, 2).value): row for row in numbers}
    for award in awards:
        row = rows[(award.level, award.form)]
        counts = (*award.decided, *award.proposed)
        headings = (
            AwardColumn.GROUPS_DECIDED,
            AwardColumn.PERSONS_DECIDED,
            AwardColumn.GROUPS_PROPOSED,
            AwardColumn.PERSONS_PROPOSED,
        )
        for heading, count in zip(headings, counts, strict=True):
            if count:
                sheet.cell(row, columns.index(heading) + 1).value = count


def _type_lists(book: Workbook, source: UnitSource) -> None:
    """Type every list under its headings: what is chosen from a list by its words, days as days."""
    chosen = {code: words for words, code in (*OBJECTS, *STATES)}
    for each in LIST_SHEETS:
        sheet = book[each.name]
        fields = {column.name.lower(): number for number, column in enumerate(each.columns, start=1)}
        for row, line in enumerate(source.lists.get(each.register.value, ()), start=HEADING_ROW + 1):
            for name, value in line.items():
                day = date.fromisoformat(value) if name == "decided_on" else None
                sheet.cell(row, fields[name]).value = day or chosen.get(value, value)
