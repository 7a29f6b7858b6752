"""The sheet "Số liệu": the year's indicators, with last period's figures in grey where they are known."""

from desktop.domain.cluster import Unit
from desktop.domain.figures import asked_of
from desktop.domain.form import HEADING_ROW, FigureColumn, figure_name
from desktop.domain.framework import Indicator
from desktop.domain.ledger import Figure, Ledger
from desktop.papers.excel.heights import letter_size, row_height
from desktop.papers.excel.ink import GREY
from desktop.papers.excel.whole import write_text
from desktop.papers.forms.prompts import ANY, NOT_NEGATIVE
from desktop.papers.forms.sheet import FormSheet
from desktop.words.catalogue import say

_WIDTHS = (12, 62, 12, 18, 18, 36)
_COUNTED = frozenset({"count", "money"})
_HINT = "Nhập số liệu kỳ này; số kỳ trước in màu xám là số đã lưu, nếu chưa đúng thì sửa lại."


def write_figures(form: FormSheet, ledger: Ledger, unit: Unit) -> None:
    """Write one row per indicator from the row below the headings on."""
    form.begin(f"BẢNG SỐ LIỆU NĂM {ledger.cluster.year}", _HINT, ledger, unit)
    form.write_headings(FigureColumn, _WIDTHS)
    form.sheet.freeze_panes(HEADING_ROW, 2)
    for row, indicator in enumerate(asked_of(ledger, unit.code), start=HEADING_ROW):
        form.sheet.set_row(row, row_height(((indicator.title, _WIDTHS[1]),)))
        write_text(form.sheet, row, 0, indicator.code, form.locked_look(align="center"))
        size = letter_size(indicator.title, _WIDTHS[1])
        write_text(form.sheet, row, 1, indicator.title, form.locked_look(font_size=size))
        write_text(form.sheet, row, 2, indicator.unit, form.locked_look(align="center"))
        _write_periods(form, row, indicator, _last(ledger, unit, indicator))
        form.write_open(row, 5, form.open_look(text_wrap=True))


def _write_periods(form: FormSheet, row: int, indicator: Indicator, last: Figure | None) -> None:
    form.write_open(row, 3)
    if last is None:
        form.write_open(row, 4)
    else:
        form.sheet.write_number(row, 4, float(last.value), form.open_look(font_color=GREY, italic=True))
    for column, period in ((3, "this"), (4, "last")):
        form.name_cell(figure_name(indicator.code, period), row, column)
        if indicator.field != "text":
            before = form.issue.forebears if period == "last" and last else ()
            prompt = say("papers", "prompt_figure", {"unit": indicator.unit, "forebears": " + ".join(before)})
            form.ask_number(row, column, prompt, NOT_NEGATIVE if indicator.field in _COUNTED else ANY)


def _last(ledger: Ledger, unit: Unit, indicator: Indicator) -> Figure | None:
    return next(
        (
            figure
            for figure in reversed(ledger.figures)
            if (figure.unit, figure.indicator, figure.period) == (unit.code, indicator.code, "last")
        ),
        None,
    )
