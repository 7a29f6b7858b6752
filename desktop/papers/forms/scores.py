"""The sheet "Tự chấm": every criterion with its open cells, sums of what the unit claims."""

from xlsxwriter.utility import xl_rowcol_to_cell

from desktop.domain.cluster import Unit
from desktop.domain.form import (
    HEADING_ROW,
    FormInput,
    FormRow,
    RowRole,
    ScoreColumn,
    form_rows,
    penalty_roots,
)
from desktop.domain.framework import Choice, Framework, parent_of
from desktop.domain.ledger import Ledger
from desktop.papers.excel.heights import letter_size, row_height
from desktop.papers.excel.ink import SECTION_GROUND, number_format
from desktop.papers.excel.whole import write_text
from desktop.papers.forms.prompts import check_of, prompt_of
from desktop.papers.forms.sheet import FormSheet

_COLUMNS = tuple(ScoreColumn)
_WIDTHS = (9, 52, 9, 11, 11, 13, 11, 34, 22)
_HINT = "Nhập vào các ô tô màu vàng nhạt. Không phát sinh: ghi dấu gạch ngang (-); để trống là chưa báo cáo."
_POINTS = _COLUMNS.index(ScoreColumn.POINTS)


def write_scores(form: FormSheet, ledger: Ledger, unit: Unit) -> None:
    """Write the criteria from the row below the headings on, in framework order."""
    form.begin(f"BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM {ledger.cluster.year}", _HINT, ledger, unit)
    form.write_headings(ScoreColumn, _WIDTHS)
    form.sheet.freeze_panes(HEADING_ROW, 3)
    rows = form_rows(ledger.framework)
    places = ledger.framework.rounding_criterion
    for number, row in enumerate(rows, start=HEADING_ROW):
        _write_texts(form, number, row)
        _write_cells(form, number, row, places)
    _write_sums(form, rows, ledger.framework)


def _write_texts(form: FormSheet, number: int, row: FormRow) -> None:
    depth = row.criterion.depth if row.criterion else 0
    strong = _strong(row)
    width = _WIDTHS[1] - 2 * depth
    form.sheet.set_row(number, row_height(((row.title, width),)))
    write_text(form.sheet, number, 0, row.code, form.locked_look(align="center", **strong))
    indent = depth + 1 if row.role is RowRole.LEVEL else depth
    title = form.locked_look(indent=indent, font_size=letter_size(row.title, width), **strong)
    write_text(form.sheet, number, 1, row.title, title)
    look = form.locked_look(num_format="#,##0.##" if _has_part(row) else "#,##0", **strong)
    if row.criterion and row.role is not RowRole.LEVEL:
        form.sheet.write_number(number, 2, float(row.criterion.max), look)
    else:
        form.sheet.write_blank(number, 2, None, look)


def _strong(row: FormRow) -> dict[str, str | int | bool]:
    if row.role in {RowRole.LEAF, RowRole.LEVEL}:
        return {}
    return {"bold": True, "bg_color": SECTION_GROUND}


def _has_part(row: FormRow) -> bool:
    return row.criterion is not None and row.criterion.max != row.criterion.max.to_integral_value()


def _write_cells(form: FormSheet, number: int, row: FormRow, places: int) -> None:
    for column, heading in enumerate(_COLUMNS[3:], start=3):
        cell = row.input_at(heading)
        if cell is None:
            form.sheet.write_blank(number, column, None, form.locked_look(**_strong(row)))
        else:
            _write_input(form, (number, column), row, cell, places)


def _write_input(form: FormSheet, at: tuple[int, int], row: FormRow, cell: FormInput, places: int) -> None:
    criterion = row.criterion
    assert criterion is not None
    assert criterion.kind is not None
    text = cell.column in {ScoreColumn.EVIDENCE, ScoreColumn.NOTE}
    points = cell.column is ScoreColumn.POINTS
    looks = {"text_wrap": True} if text else {"num_format": number_format(places)} if points else {}
    form.write_open(*at, form.open_look(**looks))
    form.name_cell(cell.name, *at)
    prompt = prompt_of(criterion, cell.input)
    if isinstance(criterion.kind, Choice) and cell.input == "choice":
        form.ask_choice(*at, prompt, tuple(label for label, _ in criterion.kind.choices))
    elif text:
        form.prompt(*at, prompt)
    else:
        form.ask_number(*at, prompt, check_of(criterion, cell.input))


def _write_sums(form: FormSheet, rows: tuple[FormRow, ...], framework: Framework) -> None:
    at = {row.code: number for number, row in enumerate(rows, start=HEADING_ROW) if row.code}
    look = form.locked_look(bold=True, bg_color=SECTION_GROUND, num_format=number_format(framework.rounding_criterion))
    for number, row in enumerate(rows, start=HEADING_ROW):
        if row.role is RowRole.BRANCH:
            added = [_cell(at[code]) for code in _children(row.code, tuple(at))]
            form.sheet.write_formula(number, _POINTS, _sum(added, []), look, "")
        elif row.role is RowRole.TOTAL:
            less = [_cell(at[code]) for code in penalty_roots(framework)]
            added = [_cell(at[root.code]) for root in framework.roots if _cell(at[root.code]) not in less]
            form.sheet.write_formula(number, _POINTS, _sum(added, less), look, "")


def _children(code: str, codes: tuple[str, ...]) -> list[str]:
    known = set(codes)
    return [each for each in codes if parent_of(each, known) == code]


def _cell(row: int) -> str:
    return str(xl_rowcol_to_cell(row, _POINTS))


def _sum(added: list[str], less: list[str]) -> str:
    """Return a sum that stays empty while nothing is typed; a blank is not a zero."""
    minus = f"-SUM({','.join(less)})" if less else ""
    return f'=IF(COUNT({",".join(added + less)})=0,"",SUM({",".join(added)}){minus})'
