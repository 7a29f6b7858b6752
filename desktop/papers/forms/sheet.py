"""One sheet of the form while it is being written: its head, its headings, its open cells."""

from enum import Enum

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.domain.cluster import Unit
from desktop.domain.form import FIRST, HEADING_ROW, Issue, form_code
from desktop.domain.ledger import Ledger
from desktop.papers.excel.ink import GREY, HEADING_GROUND, INPUT_GROUND, Ink
from desktop.papers.excel.page import set_up
from desktop.papers.excel.whole import write_text
from desktop.papers.forms.lists import Lists
from desktop.papers.forms.prompts import Check

_PROTECTION = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "select_locked_cells": True,
    "select_unlocked_cells": True,
}


class FormSheet:
    """A sheet with its format store and its drop-down lists. Rows and columns count from 0 here."""

    def __init__(
        self, book: Workbook, sheet: Worksheet, name: str, ink: Ink, lists: Lists, *, issue: Issue = FIRST
    ) -> None:
        self.book = book
        self.sheet = sheet
        self.name = name
        self.ink = ink
        self.lists = lists
        self.issue = issue

    def begin(self, title: str, hint: str, ledger: Ledger, unit: Unit) -> None:
        """Write the lines above the headings and the short visible code of the form."""
        period = f"{ledger.round.title} (từ ngày {ledger.round.begins:%d/%m/%Y} đến ngày {ledger.round.ends:%d/%m/%Y})"
        code = form_code(unit.code, ledger.round.code, ledger.framework.version, self.issue.number)
        write_text(self.sheet, 0, 0, unit.name.upper(), self._fixed(bold=True))
        write_text(self.sheet, 1, 0, title, self._fixed(bold=True, font_size=14))
        write_text(self.sheet, 2, 0, period, self._fixed())
        write_text(self.sheet, 3, 0, hint, self._fixed(italic=True))
        write_text(self.sheet, 4, 0, code, self._fixed(italic=True, font_color=GREY, font_size=11))

    def write_headings(self, columns: type[Enum], widths: tuple[int, ...]) -> None:
        """Write the headings on `HEADING_ROW`, keep them in sight, repeat them on paper, lock the sheet lightly."""
        row = HEADING_ROW - 1
        look = self._fixed(bold=True, border=1, bg_color=HEADING_GROUND, align="center", text_wrap=True)
        for number, (column, width) in enumerate(zip(columns, widths, strict=True)):
            self.sheet.set_column(number, number, width)
            write_text(self.sheet, row, number, str(column.value), look)
        self.sheet.set_row(row, 34)
        set_up(self.sheet, (row, row), "Ô tô màu vàng nhạt: đơn vị nhập")
        self.sheet.protect("", _PROTECTION)

    def write_open(self, row: int, column: int, look: Format | None = None) -> None:
        """Write an open, tinted, empty cell."""
        self.sheet.write_blank(row, column, None, look or self.open_look())

    def open_look(self, **properties: str | int | bool) -> Format:
        """Return the format of an open cell."""
        return self.ink.format(**{"border": 1, "bg_color": INPUT_GROUND, "locked": False, **properties})

    def locked_look(self, **properties: str | int | bool) -> Format:
        """Return the format of a locked cell of the table."""
        return self._fixed(**{"border": 1, "text_wrap": True, **properties})

    def _fixed(self, **properties: str | int | bool) -> Format:
        """Return a locked format; locking is said outright, since the plain style is unlocked."""
        return self.ink.format(locked=True, **properties)

    def name_cell(self, name: str, row: int, column: int) -> None:
        """Give a cell its defined name."""
        self.book.define_name(name, f"='{self.name}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}")

    def ask_number(self, row: int, column: int, prompt: str, check: Check) -> None:
        """Check typed numbers by the rule of `check`; a dash for "nothing to report" always passes."""
        cell = xl_rowcol_to_cell(row, column)
        condition = f'=OR({cell}="-",{cell}="–",AND(ISNUMBER({cell}),{check.rule.format(cell=cell)}))'
        options = {
            "validate": "custom",
            "value": condition,
            "error_title": "Chưa đúng",
            "error_message": check.stop[:255],
        }
        self.sheet.data_validation(row, column, row, column, {**options, "input_message": prompt[:255]})

    def ask_choice(self, row: int, column: int, prompt: str, labels: tuple[str, ...], *, rows: int = 1) -> None:
        """Offer `labels` in a drop-down list, in so many `rows` down; other text is warned of, not refused."""
        options = {"validate": "list", "source": self.lists.reference(labels), "error_type": "warning"}
        last = row + rows - 1
        self.sheet.data_validation(row, column, last, column, {**options, "input_message": prompt[:255]})

    def prompt(self, row: int, column: int, message: str, *, rows: int = 1) -> None:
        """Show `message` when the cell, or one of so many `rows` down, is entered, accepting anything."""
        last = row + rows - 1
        self.sheet.data_validation(row, column, last, column, {"validate": "any", "input_message": message[:255]})
