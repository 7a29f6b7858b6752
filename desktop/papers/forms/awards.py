"""The sheet "Khen thưởng": levels and forms of award, counted in lượt."""

from desktop.domain.cluster import Unit
from desktop.domain.form import AWARD_COUNTS, HEADING_ROW, AwardColumn
from desktop.domain.ledger import Ledger
from desktop.papers.awards import usual_awards
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.whole import write_text
from desktop.papers.forms.prompts import WHOLE
from desktop.papers.forms.sheet import FormSheet
from desktop.papers.wording import texts
from desktop.words.catalogue import say

_COLUMNS = tuple(AwardColumn)
_WIDTHS = (26, 48, 14, 14, 14, 14, 28)
_HINT = "Nhập số lượt; danh hiệu, hình thức khác ghi thêm vào các dòng trống ở cuối bảng."


def write_awards(form: FormSheet, ledger: Ledger, unit: Unit) -> None:
    """Write the usual levels and forms, those of the unit's last period, and some free rows."""
    form.begin(f"BẢNG KHEN THƯỞNG NĂM {ledger.cluster.year}", _HINT, ledger, unit)
    form.write_headings(AwardColumn, _WIDTHS)
    form.sheet.freeze_panes(HEADING_ROW, 2)
    rows = _rows(ledger, unit)
    for row, (level, title) in enumerate(rows, start=HEADING_ROW):
        form.sheet.set_row(row, row_height(((level, _WIDTHS[0]), (title, _WIDTHS[1]))))
        write_text(form.sheet, row, 0, level, form.locked_look())
        write_text(form.sheet, row, 1, title, form.locked_look())
        _write_counts(form, row)
    free = HEADING_ROW + len(rows)
    for row in range(free, free + int(texts("awards")["blank_rows"])):
        form.write_open(row, 0, form.open_look(text_wrap=True))
        form.write_open(row, 1, form.open_look(text_wrap=True))
        _write_counts(form, row)


def _rows(ledger: Ledger, unit: Unit) -> tuple[tuple[str, str], ...]:
    earlier = ((award.level, award.form) for award in ledger.awards if award.unit == unit.code)
    return tuple(dict.fromkeys((*usual_awards(), *earlier)))


def _write_counts(form: FormSheet, row: int) -> None:
    for heading, _, _ in AWARD_COUNTS:
        column = _COLUMNS.index(heading)
        form.write_open(row, column)
        form.ask_number(row, column, say("papers", "prompt_award", {}), WHOLE)
    form.write_open(row, len(_COLUMNS) - 1, form.open_look(text_wrap=True))
