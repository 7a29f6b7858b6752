"""Cells of a file that waits are put right by keys: on a finding, on the sheet; with a reason, and back again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.jobs.correction import corrections
from desktop.jobs.ledger import load_ledger
from desktop.jobs.questions import questions
from desktop.jobs.recompute import recompute
from desktop.store import reports
from desktop.store.connection import looking
from desktop.ui.intake.file_panel import CHECK, SHEET, VALUES
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.intake.kept_tables import values, values_table
from desktop.ui.intake.mend_dialog import MendDialog
from tests.ui.intake import workbooks
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]

REASON = "Đơn vị báo lại qua điện thoại"


@pytest.fixture
def page(take: Taking, tmp_path: Path) -> IntakePage:
    """A file whose first criterion claims more than it may."""
    shown = take(over(tmp_path / "AB.xlsx"))
    shown.panel.tabs.setCurrentIndex(CHECK)
    return shown


def over(path: Path) -> Path:
    return workbooks.messy(path, points=(11, 8, 1))


def at_error(page: IntakePage) -> None:
    """Go to the error."""
    view = page.panel.check
    row = next(
        row
        for row, each in enumerate(view.remarks._remarks)
        if each.finding is not None and each.finding.level is Level.ERROR
    )
    view.remarks.setCurrentIndex(view.remarks.model().index(row, 0))
    view.remarks.setFocus()


def dialog_of(page: IntakePage) -> MendDialog:
    QApplication.processEvents()
    (dialog,) = (each for each in page.findChildren(MendDialog) if each.isVisible())
    return dialog


def put(page: IntakePage, seat: Seat, value: str, reason: str = REASON) -> None:
    dialog = dialog_of(page)
    dialog.value.setText(value)
    dialog.reason.setEditText(reason)
    dialog.act.click()
    seat.settle()
    seat.window.activateWindow()
    QApplication.processEvents()


def texts(page: IntakePage) -> str:
    return " ".join(page.panel.check.lines)


def test_an_error_is_put_right_by_f2_and_the_file_can_be_taken_in(page: IntakePage, desk: Desk, seat: Seat) -> None:
    assert page.waiting[0].is_refused
    at_error(page)
    QTest.keyClick(page.panel.check.remarks, Qt.Key.Key_F2)
    assert "tệp ghi “11”" in dialog_of(page).findChildren(type(page.panel.whose))[0].text()
    put(page, seat, "9,5")

    assert not page.waiting[0].is_refused
    assert "tệp ghi “11”" in texts(page)
    assert REASON in texts(page)
    assert page.panel.change.text()
    page.answering.answer(workbooks.LOOSE_KEY, "aside")
    seat.settle()
    page.keep_current()
    seat.settle()
    (made,) = corrections(desk)
    assert made.item.correction is not None
    assert made.item.correction.reason == REASON
    assert recompute(desk).matches
    with looking(desk) as db:
        kept = reports.load(db, made.item.report or 0)
    assert kept is not None
    row = next(each for each in values_table(values(kept), load_ledger(desk)).rows if "I.1" in str(each.cells[0].value))
    assert [str(each.value) for each in row.cells[1:4]] == ["“11”", "9,5", "D6"]


def test_without_a_reason_nothing_can_be_put_right(page: IntakePage) -> None:
    at_error(page)
    page.panel.check.mend.click()
    dialog = dialog_of(page)
    dialog.value.setText("9")
    assert not dialog.act.isEnabled()
    dialog.reason.setEditText(REASON)
    assert dialog.act.isEnabled()
    dialog.reason.setEditText("  ")
    assert not dialog.act.isEnabled()
    dialog.reject()


def test_on_the_sheet_a_cell_is_put_right_marked_and_taken_back(page: IntakePage, seat: Seat) -> None:
    page.panel.tabs.setCurrentIndex(SHEET)
    grid = page.panel.sheet.grid
    grid.go_to("D6")
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_F2)
    put(page, seat, "9,5")

    assert grid.at == "D6"
    assert grid.currentIndex().data() == "✎ 9,5"
    told = page.panel.sheet.cell.text()
    assert "tệp ghi “11”" in told
    assert f"✎ sửa thành “9,5” – {REASON}" in told
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    seat.settle()
    assert grid.currentIndex().data() == "11"
    assert page.waiting[0].is_refused


def test_what_was_put_right_is_shown_again_to_be_changed_or_taken_back(page: IntakePage, seat: Seat) -> None:
    at_error(page)
    page.panel.check.mend.click()
    put(page, seat, "9,5")
    grid = page.panel.sheet.grid
    page.panel.go_to("Chấm điểm", "D6")
    QTest.keyClick(grid, Qt.Key.Key_F2)
    dialog = dialog_of(page)
    assert (dialog.value.text(), dialog.reason.currentText()) == ("9,5", REASON)
    assert dialog.back.isVisible()
    dialog.back.click()
    seat.settle()
    assert page.waiting[0].is_refused


def test_the_note_of_a_mend_takes_it_back_on_delete(page: IntakePage, seat: Seat) -> None:
    at_error(page)
    assert not page.panel.check.back.isVisible()
    page.panel.check.mend.click()
    put(page, seat, "9,5")
    view = page.panel.check
    row = next(row for row, each in enumerate(view.remarks._remarks) if each.finding and each.finding.code == "mended")
    view.remarks.setCurrentIndex(view.remarks.model().index(row, 0))
    assert view.back.isVisible()
    view.remarks.setFocus()
    QTest.keyClick(view.remarks, Qt.Key.Key_Delete)
    seat.settle()
    assert page.waiting[0].is_refused


def test_the_values_read_carry_the_sign_of_a_correction(page: IntakePage, seat: Seat) -> None:
    at_error(page)
    page.panel.check.mend.click()
    put(page, seat, "9,5")
    cells = [each.cells for each in page.waiting[0].values.table.rows]
    assert any(str(row[2].value) == "✎ điểm 9,5" and str(row[3].value).startswith("11") for row in cells)


def test_reasons_given_before_can_be_chosen_again(page: IntakePage, take: Taking, seat: Seat, tmp_path: Path) -> None:
    at_error(page)
    page.panel.check.mend.click()
    put(page, seat, "9,5")
    page.answering.answer(workbooks.LOOSE_KEY, "aside")
    seat.settle()
    page.keep_current()
    seat.settle()

    later = take(workbooks.messy(tmp_path / "AB-2.xlsx", points=(11, 7, 1)))
    later.panel.tabs.setCurrentIndex(CHECK)
    at_error(later)
    later.panel.check.mend.click()
    dialog = dialog_of(later)
    assert REASON in [dialog.reason.itemText(each) for each in range(dialog.reason.count())]
    assert (dialog.value.text(), dialog.reason.currentText()) == ("9,5", REASON)
    dialog.reject()


def test_a_mend_is_no_question_to_be_answered(page: IntakePage, seat: Seat) -> None:
    at_error(page)
    page.panel.check.mend.click()
    put(page, seat, "9,5")
    subjects = page.panel.sheet.panel.subjects
    assert not any("9,5" in subjects.item(row).text() for row in range(subjects.count()))


def test_a_place_without_a_value_is_told_and_can_be_taken_back(page: IntakePage, seat: Seat) -> None:
    page.panel.go_to("Chấm điểm", "B6")
    QTest.keyClick(page.panel.sheet.grid, Qt.Key.Key_F2)
    put(page, seat, "5")
    assert "không lấy số liệu" in texts(page)
    page.panel.tabs.setCurrentIndex(CHECK)
    view = page.panel.check
    row = next(
        row for row, each in enumerate(view.remarks._remarks) if each.finding and each.finding.code == "mend_column"
    )
    view.remarks.setCurrentIndex(view.remarks.model().index(row, 0))
    view.back.click()
    seat.settle()
    assert "không lấy số liệu, sửa vào đó" not in texts(page)


def test_the_cell_of_a_question_is_put_right_by_f2(take: Taking, tmp_path: Path, seat: Seat) -> None:
    path = workbooks.messy(tmp_path / "AB.xlsx")
    book = load_workbook(path)
    book["Chấm điểm"]["D6"] = "chín"
    book.save(path)
    page = take(path)
    assert [each.code for each in page.waiting[0].open] == ["not_a_number", "unmatched_row"]
    panel = page.panel.sheet.panel
    panel.subjects.setCurrentRow(0)
    QTest.keyClick(panel.choices, Qt.Key.Key_F2)
    assert "D6" in dialog_of(page).findChildren(type(page.panel.whose))[0].text()
    put(page, seat, "9")
    assert [each.code for each in page.waiting[0].open] == ["unmatched_row"]
    assert "1 sửa ở đây" in page.waiting[0].effect


def test_among_the_values_read_the_cell_of_a_row_is_put_right(page: IntakePage, seat: Seat) -> None:
    page.panel.tabs.setCurrentIndex(VALUES)
    values = page.panel.values
    row = next(row for row, each in enumerate(values.table.rows) if each.key == "I.2")
    values.setCurrentIndex(values.model().index(row, 0))
    assert values.spots == (("Chấm điểm", "D8", "8"),)
    QTest.keyClick(values, Qt.Key.Key_F2)
    put(page, seat, "7")
    assert str(values.table.rows[row].cells[2].value) == "✎ điểm 7"


def test_a_row_left_blank_leads_to_the_cell_where_its_value_belongs(take: Taking, tmp_path: Path, seat: Seat) -> None:
    path = workbooks.messy(tmp_path / "AB.xlsx")
    book = load_workbook(path)
    book["Chấm điểm"]["D6"] = None
    book.save(path)
    page = take(path)
    page.panel.tabs.setCurrentIndex(VALUES)
    values = page.panel.values
    row = next(row for row, each in enumerate(values.table.rows) if each.key == "I.1")
    values.setCurrentIndex(values.model().index(row, 0))
    assert values.spots == (("Chấm điểm", "D6", ""),)
    QTest.keyClick(values, Qt.Key.Key_F2)
    put(page, seat, "9")
    assert "✎ điểm 9" in [str(each.cells[2].value) for each in values.table.rows]


def test_of_several_cells_of_a_row_one_is_chosen(take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))
    page.panel.tabs.setCurrentIndex(VALUES)
    values = page.panel.values
    row = next(row for row, each in enumerate(values.table.rows) if each.key == "I.1")
    values.setCurrentIndex(values.model().index(row, 0))
    values._spots = {"I.1": (("Chấm điểm", "D6", "9"), ("Chấm điểm", "C6", "10"))}
    QTest.keyClick(values, Qt.Key.Key_F2)
    (menu,) = (each for each in values.findChildren(QMenu) if each.isVisible())
    assert [each.text() for each in menu.actions()] == ["Sửa ô D6… (9)", "Sửa ô C6… (10)"]
    menu.actions()[1].trigger()
    menu.close()
    dialog = dialog_of(page)
    assert "C6" in dialog.findChildren(type(page.panel.whose))[0].text()
    dialog.reject()


def test_once_the_unit_was_asked_the_cell_is_left_blank_until_it_answers(
    page: IntakePage, desk: Desk, seat: Seat
) -> None:
    at_error(page)
    page.panel.check.ask.click()
    seat.settle()
    at_error(page)
    page.panel.check.mend.click()
    dialog = dialog_of(page)
    assert (dialog.value.text(), dialog.reason.currentText()) == ("", "Đã hỏi đơn vị, chờ trả lời")
    dialog.act.click()
    seat.settle()
    assert not page.waiting[0].is_refused
    assert [each.number for each in questions(desk)] == [1]
