"""The blind sheet of a cross-check: every criterion with an open cell for points, nothing of what the unit claims."""

from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from desktop.domain.cross_check import Team, not_assigned
from desktop.domain.form import CROSS_SHEET, HEADING_ROW, MARK_SHEET, CrossColumn, MarkKey
from desktop.domain.framework import Criterion
from desktop.domain.ledger import Ledger
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import SECTION_GROUND, Ink, number_format, options
from desktop.papers.excel.whole import write_text
from desktop.papers.forms.addressee import known_unit
from desktop.papers.forms.book import marks_of
from desktop.papers.forms.lists import Lists
from desktop.papers.forms.prompts import check_of
from desktop.papers.forms.sheet import FormSheet

_WIDTHS = (9, 66, 10, 14, 40)
_POINTS = 3
NOT_ASSIGNED = "KG"


def cross_sheet(ledger: Ledger, team: Team, made_on: date) -> bytes:
    """Return the workbook in which one unit's team scores another; its marks say who is scored.

    Raises: UNKNOWN_UNIT; REFUSED when a text is longer than a cell can hold.
    """
    checker, checked = (known_unit(ledger.cluster, code) for code in (team.checker, team.checked))
    stream = BytesIO()
    book = Workbook(stream, options(locked=False))
    created = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
    book.set_properties({"title": f"Phiếu chấm chéo – {checked.name}", "created": created})
    ink = Ink(book)
    sheet = book.add_worksheet(CROSS_SHEET)
    lists = Lists(book.add_worksheet(MARK_SHEET))
    lists.write_marks((*marks_of(ledger, checked, made_on), (MarkKey.CHECKER, checker.code)))
    form = FormSheet(book, sheet, CROSS_SHEET, ink, lists)
    hint = f"Tổ chấm chéo của {checker.short} ghi điểm vào ô tô màu; không báo cáo thì ghi dấu gạch ngang (-)."
    form.begin(f"PHIẾU CHẤM CHÉO ĐIỂM THI ĐUA NĂM {ledger.cluster.year}", hint, ledger, checked)
    form.write_headings(CrossColumn, _WIDTHS)
    sheet.freeze_panes(HEADING_ROW, 2)
    out = not_assigned(ledger)
    for number, criterion in enumerate(ledger.framework.criteria, start=HEADING_ROW):
        asked = criterion.is_leaf and (checked.code, criterion.code) not in out
        _write_row(form, number, criterion, ledger.framework.rounding_criterion if asked else None)
    book.close()
    return stream.getvalue()


def _write_row(form: FormSheet, number: int, criterion: Criterion, places: int | None) -> None:
    """Write a criterion; without `places` nothing is asked there: a branch, or a leaf not assigned to the unit."""
    strong: dict[str, str | int | bool] = {} if criterion.is_leaf else {"bold": True, "bg_color": SECTION_GROUND}
    form.sheet.set_row(number, row_height(((criterion.title, _WIDTHS[1] - 2 * criterion.depth),)))
    write_text(form.sheet, number, 0, criterion.code, form.locked_look(align="center", **strong))
    write_text(form.sheet, number, 1, criterion.title, form.locked_look(indent=criterion.depth, **strong))
    form.sheet.write_number(number, 2, float(criterion.max), form.locked_look(num_format="#,##0.##", **strong))
    for column in (_POINTS, _POINTS + 1):
        if places is None:
            said = NOT_ASSIGNED if criterion.is_leaf and column == _POINTS else ""
            write_text(form.sheet, number, column, said, form.locked_look(align="center", **strong))
        else:
            looks = {"num_format": number_format(places)} if column == _POINTS else {"text_wrap": True}
            form.write_open(number, column, form.open_look(**looks))
    if places is not None:
        form.ask_number(number, _POINTS, CrossColumn.POINTS.value, check_of(criterion, "points"))
