"""The sheets "Mô hình", "Điển hình" and "Khen thưởng (danh sách)": what a unit lists by name, a row each."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from desktop.domain.cluster import Unit
from desktop.domain.form import HEADING_ROW
from desktop.domain.ledger import Ledger
from desktop.domain.registers.form import (
    LIST_SHEETS,
    OBJECTS,
    STATES,
    AwardLineColumn,
    ExemplarColumn,
    ModelColumn,
)
from desktop.domain.registers.lines import Register
from desktop.papers.awards import usual_awards
from desktop.papers.forms.sheet import FormSheet
from desktop.papers.wording import filled, texts
from desktop.words.catalogue import say

_WIDTHS: Mapping[Register, tuple[int, ...]] = {
    Register.MODELS: (6, 44, 24, 28, 44, 30, 24),
    Register.EXEMPLARS: (6, 36, 13, 38, 24, 48, 24),
    Register.AWARDS: (6, 36, 13, 36, 24, 36, 16, 36, 18, 15, 24),
}
_DAY = "dd/mm/yyyy"


def write_name_list(form: FormSheet, ledger: Ledger, unit: Unit) -> None:
    """Write the list that stands on the sheet of that name: headings, then free rows with running numbers."""
    sheet = next(each for each in LIST_SHEETS if each.name == form.name)
    plain = texts("danh-sach")[sheet.register.value]
    form.begin(filled(plain["title"], {"year": str(ledger.cluster.year)}), plain["hint"], ledger, unit)
    form.write_headings(sheet.columns, _WIDTHS[sheet.register])
    form.sheet.freeze_panes(HEADING_ROW, 2)
    form.name_cell(sheet.mark, HEADING_ROW - 1, 0)
    rows = int(plain["rows"])
    for column, heading in enumerate(sheet.columns):
        _write_column(form, column, heading, rows)


def _write_column(form: FormSheet, column: int, heading: StrEnum, rows: int) -> None:
    for row in range(HEADING_ROW, HEADING_ROW + rows):
        if column == 0:
            form.sheet.write_number(row, 0, row - HEADING_ROW + 1, form.locked_look(align="center"))
        else:
            day = {"num_format": _DAY} if heading is AwardLineColumn.DECIDED_ON else {}
            form.write_open(row, column, form.open_look(text_wrap=True, **day))
    if heading in _CHOICES:
        form.ask_choice(HEADING_ROW, column, say("papers", _PROMPTS[heading], {}), _CHOICES[heading](), rows=rows)
    elif heading in _PROMPTS:
        form.prompt(HEADING_ROW, column, say("papers", _PROMPTS[heading], {}), rows=rows)


def _objects() -> tuple[str, ...]:
    return tuple(words for words, _ in OBJECTS)


def _states() -> tuple[str, ...]:
    return tuple(words for words, _ in STATES)


def _levels() -> tuple[str, ...]:
    return tuple(dict.fromkeys(level for level, _ in usual_awards()))


def _forms() -> tuple[str, ...]:
    return tuple(dict.fromkeys(award for _, award in usual_awards()))


_CHOICES: Mapping[StrEnum, Callable[[], tuple[str, ...]]] = {
    ExemplarColumn.OBJECT: _objects,
    AwardLineColumn.OBJECT: _objects,
    AwardLineColumn.STATUS: _states,
    AwardLineColumn.LEVEL: _levels,
    AwardLineColumn.FORM: _forms,
}
_PROMPTS: Mapping[StrEnum, str] = {
    ModelColumn.REPLICATED: "prompt_list_replicated",
    ExemplarColumn.OBJECT: "prompt_list_object",
    ExemplarColumn.NAME: "prompt_list_name",
    AwardLineColumn.NAME: "prompt_list_name",
    AwardLineColumn.OBJECT: "prompt_list_object",
    AwardLineColumn.STATUS: "prompt_list_status",
    AwardLineColumn.LEVEL: "prompt_list_level",
    AwardLineColumn.FORM: "prompt_list_form",
    AwardLineColumn.DECISION: "prompt_list_decision",
    AwardLineColumn.DECIDED_ON: "prompt_list_decided_on",
}
