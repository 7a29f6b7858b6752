"""The page of checks by keyboard alone: go, fold, accept, correct, ask; switch rules; send and read questions."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.checks import Stand
from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.domain.question import Stage
from desktop.domain.question_form import SHEET
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.checks.correcting import CorrectDialog
from desktop.ui.checks.dialogs import AnswerDialog, AskDialog, SentDialog, UntilDialog, WordsDialog
from desktop.ui.checks.listing import RULE
from tests.jobs.sample import made_sample, sample
from tests.ui.seat import Seat

__all__ = ["made_sample", "sample"]


@pytest.fixture
def page(seat: Seat, sample: Desk) -> CheckPage:
    seat.open(sample.path)
    shown = seat.page("checks", CheckPage)
    seat.window.activateWindow()
    shown.findings.setFocus()
    return shown


def rows(page: CheckPage) -> list[str]:
    return [row.key for row in page.findings.table.rows]


def goes_to(page: CheckPage, code: str, unit: str) -> str:
    """Go to the finding of that rule and unit with F7 alone; return its key."""
    for _ in range(60):
        QTest.keyClick(page.window(), Qt.Key.Key_F7)
        matter = page.list.chosen
        if matter and (matter.finding.code, matter.finding.unit) == (code, unit):
            return matter.key
    raise AssertionError(code)


def dialog(page: CheckPage, kind: type[QDialog]) -> QDialog:
    QApplication.processEvents()
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def stages(page: CheckPage) -> list[Stage]:
    found = page.state.checks if page.state else None
    return [each.stage for each in found.questions] if found else []


def press_alt(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, Qt.KeyboardModifier.AltModifier)


def test_errors_first_then_warnings_by_rule_notes_folded(page: CheckPage) -> None:
    groups = page.list.groups

    assert [each.matters[0].finding.level for each in groups] == sorted(
        (each.matters[0].finding.level for each in groups), key=list(Level).index
    )
    assert all(each.is_open for each in groups if each.matters[0].finding.level is Level.WARNING)
    assert not any(each.is_open for each in groups if each.matters[0].finding.level is Level.NOTE)
    assert page.tabs.tabText(0) == "Nội dung kiểm tra (14)"


def test_f7_goes_through_all_findings_and_unfolds(page: CheckPage) -> None:
    seen = []
    for _ in range(sum(len(each.matters) for each in page.list.groups)):
        QTest.keyClick(page.window(), Qt.Key.Key_F7)
        assert page.list.chosen is not None
        seen.append(page.list.chosen.key)

    assert len(set(seen)) == len(seen)
    QTest.keyClick(page.window(), Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.chosen is not None
    assert page.list.chosen.key == seen[-2]


def test_enter_folds_a_rule(page: CheckPage) -> None:
    group = page.list.groups[0]
    page.findings.go_to(group.key)
    before = len(rows(page))

    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert len(rows(page)) == before - len(group.matters)
    QTest.keyClick(page.findings, Qt.Key.Key_Return)
    assert len(rows(page)) == before


def test_a_warning_is_accepted_with_words_by_keys(seat: Seat, page: CheckPage, qtbot: QtBot) -> None:
    key = goes_to(page, "self_score_differs", "KT")
    press_alt(page.findings, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bool(page.findChildren(WordsDialog)))  # a button pressed by its key shows it first
    words = dialog(page, WordsDialog)
    assert isinstance(words, WordsDialog)
    assert not words.act.isEnabled()
    QTest.keyClicks(words.words, "Da doi chieu")
    QTest.keyClick(words.words, Qt.Key.Key_Return)
    seat.settle()

    assert key not in rows(page)
    page.list.settled.setChecked(True)
    assert page.list.go_to(key)
    assert page.list.chosen is not None
    assert page.list.chosen.stand is Stand.ACCEPTED
    page.list.panel.back.click()
    seat.settle()
    page.list.settled.setChecked(False)
    assert key in rows(page)


def test_a_whole_rule_is_accepted_at_once(seat: Seat, page: CheckPage) -> None:
    group = next(each for each in page.list.groups if each.matters[0].finding.code == "evidence_missing")
    page.findings.go_to(group.key)
    page.list.panel.accept.click()
    words = dialog(page, WordsDialog)
    assert isinstance(words, WordsDialog)
    QTest.keyClicks(words.words, "Khong yeu cau")
    QTest.keyClick(words.words, Qt.Key.Key_Return)
    seat.settle()

    assert not any(each.key == group.key for each in page.list.groups)
    assert seat.workspace.state.steps.undo is not None


def test_f2_puts_a_value_right(seat: Seat, page: CheckPage) -> None:
    goes_to(page, "evidence_missing", "BS")
    QTest.keyClick(page.findings, Qt.Key.Key_F2)
    made = dialog(page, CorrectDialog)
    assert isinstance(made, CorrectDialog)
    assert made.findChildren(QLabel)[0].text().startswith("Bắc Sơn · ")
    QTest.keyClicks(made.value, "nhieu")
    QTest.keyClicks(made.reason, "Don vi bao lai")
    assert not made.act.isEnabled()
    assert made.why_not.text() == "Giá trị này không ghi được vào đây."
    made.value.setText("0")
    assert made.act.isEnabled()
    QTest.keyClick(made.reason, Qt.Key.Key_Return)
    seat.settle()

    found = page.state.checks.matters if page.state and page.state.checks else ()
    criterion = "P.1"
    assert not [each for each in found if each.finding.unit == "BS" and each.finding.criterion == criterion]


def test_what_f2_puts_right_is_named(seat: Seat, page: CheckPage) -> None:
    goes_to(page, "self_score_differs", "KT")
    QTest.keyClick(page.findings, Qt.Key.Key_F2)
    made = dialog(page, CorrectDialog)
    assert made.findChildren(QLabel)[0].text().startswith("Kim Thành · II.3, kết quả – Tỷ lệ giải quyết tố giác")


def test_the_cell_of_the_members_file_is_shown(seat: Seat, page: CheckPage) -> None:
    goes_to(page, "self_score_differs", "KT")
    seat.settle()

    picture = page.list.panel.picture
    assert picture.isVisible()
    assert picture.current_id() == "here"
    assert picture.shown.text(picture.currentIndex().row(), picture.currentIndex().column()) == "2,00"
    assert page.current_cell() == "KT:II.3"


def test_filters_narrow_the_list_and_say_when_nothing_is_left(page: CheckPage) -> None:
    page.list.unit.setCurrentIndex(page.list.unit.findData("HL"))
    found = [each.finding for group in page.list.groups for each in group.matters]
    assert found
    assert all("HL" in {each.unit, *each.units} for each in found)
    page.list.levels[Level.WARNING].setChecked(True)
    assert all(each.key.startswith(f"{RULE}warning") for each in page.list.groups)
    page.list.unit.setCurrentIndex(page.list.unit.findData("DP"))
    assert page.list.groups == ()
    assert page.list.none.isVisible()


def test_a_finding_is_asked_sent_answered_and_taken(seat: Seat, page: CheckPage, tmp_path: Path) -> None:
    goes_to(page, "self_score_differs", "KT")
    page.list.panel.ask.click()
    seat.settle()
    assert page.list.chosen is not None
    assert page.list.chosen.stand is Stand.ASKED

    page.tabs.setCurrentWidget(page.questions)
    page.asking.write(str(tmp_path / "phieu"), None)
    seat.settle()
    assert page.bar.text == "Đã lập 2 tệp cho 1 đơn vị."
    page.questions.sent.click()
    sending = dialog(page, SentDialog)
    assert isinstance(sending, SentDialog)
    QTest.keyClicks(sending.letter, "12")
    sending.act.click()
    seat.settle()
    assert stages(page) == [Stage.SENT]

    copy = tmp_path / "phieu" / "KT" / "LamRo_KT_2026.xlsx"
    book = openpyxl.load_workbook(copy)
    book[SHEET]["E7"].value, book[SHEET]["G7"].value = "Đúng như đã báo cáo", "Theo biên bản"
    book.save(tmp_path / "tra-loi.xlsx")
    page.asking.read([str(tmp_path / "tra-loi.xlsx")])
    seat.settle()
    assert page.bar.text == "Kim Thành: 1 câu trả lời mới."
    assert page.questions.explain.isEnabled()
    page.questions.explain.click()
    seat.settle()
    assert stages(page) == [Stage.CLOSED]
    assert not page.questions.explain.isEnabled()


def test_papers_of_all_units_or_of_one_are_one_act(seat: Seat, page: CheckPage, tmp_path: Path) -> None:
    for unit in ("KT", "BS"):
        goes_to(page, "evidence_missing", unit)
        page.list.panel.ask.click()
        seat.settle()
    page.tabs.setCurrentWidget(page.questions)
    assert [page.questions.unit.itemText(row) for row in range(3)] == ["Mọi đơn vị", "Bắc Sơn", "Kim Thành"]

    page.questions.write.click()
    asking = dialog(page, UntilDialog)
    assert any(each.text().startswith("2 đơn vị, 2 câu hỏi.") for each in asking.findChildren(QLabel))
    asking.reject()
    page.asking.write(str(tmp_path), None)
    seat.settle()
    assert page.bar.text == "Đã lập 4 tệp cho 2 đơn vị."

    page.questions.unit.setCurrentIndex(2)
    assert {each.unit for each in page.questions.shown} == {"KT"}
    page.questions.sent.click()
    sending = dialog(page, SentDialog)
    assert any(each.text().startswith("Công an tỉnh Kim Thành: 1 câu hỏi.") for each in sending.findChildren(QLabel))
    assert isinstance(sending, SentDialog)
    sending.act.click()
    seat.settle()
    assert sorted(stages(page)) == [Stage.PREPARED, Stage.SENT]
    assert page.questions.only == "KT"
    assert not page.questions.sent.isEnabled()


def test_a_free_question_and_an_answer_by_telephone(seat: Seat, page: CheckPage) -> None:
    page.tabs.setCurrentWidget(page.questions)
    page.questions.ask.click()
    asking = dialog(page, AskDialog)
    assert isinstance(asking, AskDialog)
    QTest.keyClicks(asking.text, "De nghi gui ban ky")
    asking.act.click()
    seat.settle()
    page.questions.answer.click()
    answering = dialog(page, AnswerDialog)
    assert isinstance(answering, AnswerDialog)
    assert not answering.act.isEnabled()
    QTest.keyClicks(answering.text, "Da gui")
    answering.act.click()
    seat.settle()
    page.questions.close_.click()
    closing = dialog(page, WordsDialog)
    assert isinstance(closing, WordsDialog)
    QTest.keyClicks(closing.words, "da nhan")
    QTest.keyClick(closing.words, Qt.Key.Key_Return)
    seat.settle()

    assert page.questions.chosen is not None
    assert (page.questions.chosen.stage, page.questions.chosen.outcome) == (Stage.CLOSED, "da nhan")


def test_a_rule_is_switched_off_only_with_a_reason(seat: Seat, page: CheckPage) -> None:
    page.tabs.setCurrentWidget(page.rules)
    assert page.rules.rules.go_to("evidence_missing")
    assert not page.rules.switch.isEnabled()
    QTest.keyClicks(page.rules.reason, "Cum thong nhat")
    page.rules.switch.click()
    seat.settle()

    assert not any(each.matters[0].finding.code == "evidence_missing" for each in page.list.groups)
    assert page.rules.rules.shown.text(page.rules.rules.currentIndex().row(), 0) == "○"
    page.rules.switch.click()
    seat.settle()
    assert any(each.matters[0].finding.code == "evidence_missing" for each in page.list.groups)


def test_what_scoring_depends_on_is_locked(page: CheckPage) -> None:
    page.tabs.setCurrentWidget(page.rules)
    assert page.rules.rules.go_to("over_maximum")
    QTest.keyClicks(page.rules.reason, "thu")

    assert page.rules.rules.shown.text(page.rules.rules.currentIndex().row(), 0) == "🔒"
    assert not page.rules.switch.isEnabled()


def test_a_sentence_that_cannot_be_used_is_refused_with_the_fields(seat: Seat, page: CheckPage) -> None:
    page.tabs.setCurrentWidget(page.rules)
    page.rules.rules.go_to("self_score_differs")
    page.rules.wording.setPlainText("Lệch {{ sai }}")
    page.rules.keep.click()
    seat.settle()
    assert "sai" in page.bar.text

    assert "[tự chấm]" in page.rules.fields.text()
    assert "claimed" not in page.rules.fields.text() + page.rules.sentence.text() + page.bar.text
    page.rules.wording.setPlainText("Lệch [tự chấm]")
    page.rules.keep.click()
    seat.settle()
    assert page.rules.wording.toPlainText() == "Lệch [tự chấm]"
    goes_to(page, "self_score_differs", "KT")
    assert page.findings.shown.text(page.findings.currentIndex().row(), 2).startswith("Lệch 2 ")


def test_every_control_has_a_name_for_screen_readers(page: CheckPage) -> None:
    named = [
        page.list.unit,
        page.list.rule,
        page.findings,
        page.rules.reason,
        page.rules.wording,
        page.questions.questions,
    ]

    assert all(each.accessibleName() for each in named)
