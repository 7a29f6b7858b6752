"""The workbook of one unit: guide, self-scoring, figures, awards, lists by name and the hidden marks."""

from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from desktop.domain.cluster import Unit
from desktop.domain.figures import asked_of
from desktop.domain.form import (
    AWARD_SHEET,
    FIGURE_SHEET,
    FIRST,
    FORM_ID,
    GUIDE_SHEET,
    MARK_SHEET,
    SCORE_SHEET,
    Issue,
    MarkKey,
)
from desktop.domain.ledger import Ledger
from desktop.domain.registers.form import LIST_SHEETS
from desktop.papers.excel.ink import Ink, options
from desktop.papers.forms.addressee import known_unit
from desktop.papers.forms.awards import write_awards
from desktop.papers.forms.figures import write_figures
from desktop.papers.forms.guide import guide_facts, write_guide
from desktop.papers.forms.lists import Lists
from desktop.papers.forms.name_lists import write_name_list
from desktop.papers.forms.scores import write_scores
from desktop.papers.forms.sheet import FormSheet


def workbook(ledger: Ledger, code: str, made_on: date, issue: Issue = FIRST) -> bytes:
    """Return the .xlsx to be filled in by the unit of that code.

    It is read back by its marks, or by its headings where they are lost. Raises: UNKNOWN_UNIT,
    REFUSED when a text is longer than a cell can hold.
    """
    unit = known_unit(ledger.cluster, code)
    stream = BytesIO()
    book = Workbook(stream, options(locked=False))
    book.set_properties(
        {
            "title": f"Mẫu báo cáo – {unit.name}",
            "created": datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC),
        }
    )
    ink = Ink(book)
    write_guide(book.add_worksheet(GUIDE_SHEET), ink, guide_facts(ledger, unit.name, issue.due))
    sheets = {name: book.add_worksheet(name) for name in _asked_sheets(ledger, unit.code)}
    lists = Lists(book.add_worksheet(MARK_SHEET))
    lists.write_marks(marks_of(ledger, unit, made_on, issue.number))
    for name, sheet in sheets.items():
        _WRITERS[name](FormSheet(book, sheet, name, ink, lists, issue=issue), ledger, unit)
    next(iter(sheets.values())).activate()
    book.close()
    return stream.getvalue()


_WRITERS = {SCORE_SHEET: write_scores, FIGURE_SHEET: write_figures, AWARD_SHEET: write_awards} | {
    each.name: write_name_list for each in LIST_SHEETS
}


def _asked_sheets(ledger: Ledger, unit: str) -> tuple[str, ...]:
    asked = (
        (SCORE_SHEET, bool(ledger.framework.criteria)),
        (FIGURE_SHEET, bool(asked_of(ledger, unit))),
        (AWARD_SHEET, True),
        *((each.name, True) for each in LIST_SHEETS),
    )
    return tuple(name for name, wanted in asked if wanted)


def marks_of(ledger: Ledger, unit: Unit, made_on: date, issue: int = 1) -> tuple[tuple[str, str], ...]:
    """Return what the hidden sheet says of a form made for that unit."""
    cluster, framework = ledger.cluster, ledger.framework
    return (
        (MarkKey.FORM, FORM_ID),
        (MarkKey.FRAMEWORK, framework.name),
        (MarkKey.VERSION, str(framework.version)),
        (MarkKey.LEVEL, cluster.level),
        (MarkKey.NUMBER, cluster.number),
        (MarkKey.YEAR, str(cluster.year)),
        (MarkKey.UNIT, unit.code),
        (MarkKey.ROUND, ledger.round.code),
        (MarkKey.MADE_ON, made_on.isoformat()),
        (MarkKey.ISSUE, str(issue)),
    )
