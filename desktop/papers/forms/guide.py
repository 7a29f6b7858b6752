"""The first sheet of the form: how to fill it in."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter.worksheet import Worksheet

from desktop.domain.ledger import Ledger
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import Ink
from desktop.papers.excel.page import A4
from desktop.papers.excel.whole import write_text
from desktop.papers.wording import filled, texts

_WIDTH = 100


def write_guide(sheet: Worksheet, ink: Ink, facts: Mapping[str, object]) -> None:
    """Write the instructions of resources/papers/guide.toml, one line a row, A4 portrait."""
    guide = texts("guide")
    sheet.set_column(0, 0, _WIDTH)
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.protect("", {"select_locked_cells": True})
    title = ink.format(bold=True, font_size=14, text_wrap=True, locked=True)
    heading, line = ink.format(bold=True, locked=True), ink.format(text_wrap=True, locked=True)
    write_text(sheet, 0, 0, guide["title"], title)
    lines = [(told, line) for each in guide["lines"] if (told := filled(each, facts))]
    for part in guide["parts"]:
        lines += [("", line), (part["title"], heading)]
        lines += [(f"– {filled(each, facts)}", line) for each in part["lines"]]
    for row, (text, look) in enumerate(lines, start=1):
        sheet.set_row(row, row_height(((text, _WIDTH),)))
        write_text(sheet, row, 0, text, look)


def guide_facts(ledger: Ledger, unit: str, due: date | None) -> dict[str, object]:
    """Return what the instructions speak of: the unit's name, the cluster, the data window, the day it is due."""
    return {
        "unit": unit,
        "cluster": ledger.cluster.name,
        "year": str(ledger.cluster.year),
        "round": ledger.round.title,
        "begins": ledger.round.begins,
        "ends": ledger.round.ends,
        "due": due,
    }
