"""Findings of a file that waits: asked of its unit, accepted with words, before the file is taken in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from desktop.domain.checks import Stand
from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.checks import checks
from desktop.jobs.file_findings import accept_of_file, ask_of_file
from desktop.jobs.questions import questions
from desktop.ui.checks.dialogs import WordsDialog
from desktop.ui.intake.file_panel import CHECK
from desktop.ui.intake.findings_view import FindingsView
from desktop.ui.intake.intake_page import IntakePage
from tests.ui.intake import workbooks
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]


@pytest.fixture
def page(take: Taking, tmp_path: Path) -> IntakePage:
    """A file with a row that fits nothing (a question) and a number typed as text (a warning)."""
    path = workbooks.messy(tmp_path / "AB.xlsx")
    book = load_workbook(path)
    book["Chấm điểm"]["D6"] = "9"
    book.save(path)
    shown = take(path)
    shown.panel.tabs.setCurrentIndex(CHECK)
    return shown


def at(view: FindingsView, level: Level) -> str:
    """Go to the first finding of a level; return its key."""
    row, remark = next(
        (row, each)
        for row, each in enumerate(view.remarks._remarks)
        if each.finding is not None and each.finding.level is level
    )
    view.remarks.setCurrentIndex(view.remarks.model().index(row, 0))
    return remark.key


def states(view: FindingsView) -> list[str]:
    shown = view.remarks.shown
    return [text for row in range(shown.rowCount()) if (text := shown.text(row, 2))]


def test_the_unit_is_asked_and_the_question_holds_once_the_file_is_kept(
    page: IntakePage, desk: Desk, seat: Seat
) -> None:
    view = page.panel.check
    key = at(view, Level.WARNING)
    view.ask.click()
    seat.settle()
    (question,) = questions(desk)
    assert (question.unit, question.key) == ("AB", key)
    assert "? Đã hỏi đơn vị (1)" in states(view)

    page.keep_current()
    seat.settle()
    assert checks(desk).matter(key).stand is Stand.ASKED


def test_a_warning_is_accepted_with_words_and_stays_so(page: IntakePage, desk: Desk, seat: Seat) -> None:
    view = page.panel.check
    key = at(view, Level.WARNING)
    view.accept.click()
    QApplication.processEvents()
    (dialog,) = (each for each in page.findChildren(WordsDialog) if each.isVisible())
    dialog.words.setText("Đã đối chiếu")
    dialog.act.click()
    seat.settle()
    assert "✓ Đã xem xét" in states(view)
    page.keep_current()
    seat.settle()
    assert checks(desk).matter(key).stand is Stand.ACCEPTED


def test_only_a_warning_may_be_accepted(page: IntakePage) -> None:
    view = page.panel.check
    at(view, Level.QUESTION)
    assert view.ask.isEnabled()
    assert not view.accept.isEnabled()


def test_a_head_stands_for_all_that_is_listed_below_it(page: IntakePage, desk: Desk, seat: Seat) -> None:
    view = page.panel.check
    heads = [row for row, each in enumerate(view.remarks._remarks) if each.is_head]
    below = [each.key for each in view.remarks._remarks[heads[0] : heads[1]] if each.key]
    view.remarks.setCurrentIndex(view.remarks.model().index(heads[0], 0))

    assert list(view.remarks.keys) == below
    view.ask.click()
    seat.settle()
    assert {each.key for each in questions(desk)} == {*below}


def test_the_first_finding_is_at_hand_not_its_head(page: IntakePage) -> None:
    view = page.panel.check
    first = next(each for each in view.remarks._remarks if not each.is_head)

    assert view.remarks.keys == (first.key,)
    assert view.ask.isEnabled()


def test_of_a_refused_file_it_is_said_who_can_mend_it(take: Taking, tmp_path: Path) -> None:
    over = take(workbooks.messy(tmp_path / "AB.xlsx", points=(11, 8, 1)))
    assert over.waiting[0].is_refused
    assert "hỏi đơn vị" in over.panel.check.hint.text()
    assert "Sửa lỗi ngay ở đây" in over.panel.check.hint.text()

    fits = take(workbooks.messy(tmp_path / "BS.xlsx", "Bắc Sơn"))
    assert fits.panel.check.hint.text() == "Enter: tới ô; dòng nào có cách trả lời thì tới chỗ chọn."


def test_without_words_or_with_an_unknown_key_nothing_is_kept(page: IntakePage) -> None:
    desk, draft = page.desk, page.waiting[0].look.draft
    key = at(page.panel.check, Level.WARNING)
    for keys, words, trouble in (((key,), " ", Trouble.REASON_MISSING), (("0",), "x", Trouble.MATTER_UNKNOWN)):
        with pytest.raises(DeskError) as error:
            accept_of_file(desk, draft, keys, words)
        assert error.value.trouble is trouble
    ask_of_file(desk, draft, (key,))
    with pytest.raises(DeskError) as error:
        ask_of_file(desk, draft, (key,))
    assert error.value.trouble is Trouble.NOTHING_TO_ASK
