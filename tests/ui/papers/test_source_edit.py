"""The editor of a section: fields are chips of one letter, their expressions come back, marks lie under their words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.finding import Finding, Level
from desktop.domain.report_text import Field, Noted
from desktop.ui.papers.chips import LETTER
from desktop.ui.papers.source_edit import SourceEdit

COUNT, RANK = "{{ figure('PPHS') }}", "{{ rank('AB') }}"
SHOWN = {COUNT: Field(COUNT, "6.142", "PPHS"), RANK: Field(RANK, "1", "rank:AB")}


@pytest.fixture
def edit(qtbot: QtBot, vietnamese: None) -> SourceEdit:
    made = SourceEdit("Lời văn", lambda expression: SHOWN.get(expression, Field(expression, "?", broken=True)))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def note(paragraph: int, begin: int, end: int, level: Level = Level.WARNING, field: str = "") -> Noted:
    return Noted(Finding(level, "number_typed", {"text": "x"}), "câu", paragraph, begin, end, field)


def test_a_field_is_one_letter_and_comes_back_as_it_was(edit: SourceEdit) -> None:
    edit.show_source(f"Có {COUNT} vụ.\nHạng {RANK}.")
    assert edit.toPlainText() == f"Có {LETTER} vụ.\nHạng {LETTER}."
    assert edit.source == f"Có {COUNT} vụ.\nHạng {RANK}."
    assert not edit.document().isModified()
    assert edit.take_back() is False


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["Có ", "vụ", COUNT, RANK, "\n", " – ", "{% if x %}", "đ"]), max_size=14))
def test_every_source_comes_back(qtbot: QtBot, parts: list[str]) -> None:
    made = SourceEdit("Lời văn", lambda expression: SHOWN.get(expression, Field(expression, "?")))
    qtbot.addWidget(made)
    made.show_source("".join(parts))
    assert made.source == "".join(parts)


def test_the_number_of_a_field_is_told_where_the_caret_comes_to_it(edit: SourceEdit, qtbot: QtBot) -> None:
    edit.show_source(f"Có {COUNT} vụ.")
    with qtbot.waitSignal(edit.went, check_params_cb=lambda number: number == "PPHS"):
        cursor = edit.textCursor()
        cursor.setPosition(3)
        edit.setTextCursor(cursor)
    with qtbot.waitSignal(edit.went, check_params_cb=lambda number: number == ""):
        edit.moveCursor(QTextCursor.MoveOperation.End)


def test_a_field_is_inserted_copied_pasted_and_undone(edit: SourceEdit) -> None:
    edit.show_source("Có  vụ.")
    cursor = edit.textCursor()
    cursor.setPosition(3)
    edit.setTextCursor(cursor)
    edit.insert_field(SHOWN[COUNT])
    assert edit.source == f"Có {COUNT} vụ."
    edit.selectAll()
    copied = edit.createMimeDataFromSelection().text()
    assert copied == f"Có {COUNT} vụ."
    edit.moveCursor(QTextCursor.MoveOperation.End)
    pasted = QMimeData()
    pasted.setText(f"\n{copied}")
    edit.insertFromMimeData(pasted)
    assert edit.source == f"Có {COUNT} vụ.\nCó {COUNT} vụ."
    assert edit.take_back()
    assert edit.source == f"Có {COUNT} vụ."
    assert edit.take_back()
    assert edit.source == "Có  vụ."


def test_ctrl_insert_asks_for_a_field(edit: SourceEdit, qtbot: QtBot) -> None:
    with qtbot.waitSignal(edit.insert_asked):
        QTest.keyClick(edit, Qt.Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)


def test_marks_lie_under_the_words_they_are_about(edit: SourceEdit) -> None:
    edit.show_source(f"\nCó {COUNT} vụ, tăng.\nHạng {RANK} năm 2024.")
    printed = ("Có 6.142 vụ, tăng.", "Hạng 1 năm 2024.")
    words = ((0, "tăng"), (0, "6.142"), (1, "năm 2024"), (1, "Hạng"))
    places = [(row, printed[row].index(word), printed[row].index(word) + len(word)) for row, word in words]
    edit.show_notes(tuple(note(*place) for place in places))
    found = [each.cursor.selectedText() for each in edit.extraSelections()]
    assert found == ["tăng", LETTER, "năm 2024", "Hạng"]
    edit.go_to(note(*places[2]))
    assert edit.textCursor().selectedText() == "năm 2024"
    edit.show_notes((Noted(Finding(Level.WARNING, "old_year", {}), "câu của đơn vị"), note(7, 0, 3)))
    assert edit.extraSelections() == []


def test_a_typed_number_is_bound_to_its_figure(edit: SourceEdit) -> None:
    edit.show_source("Số vụ: 6.142 vụ.")
    edit.bind(note(0, 7, 12, Level.NOTE, COUNT))
    assert edit.source == f"Số vụ: {COUNT} vụ."
    edit.take_back()
    assert edit.source == "Số vụ: 6.142 vụ."
