"""Awards and texts of a report put right in the window; what was sent stays beside."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.desk import Desk
from desktop.jobs.ledger import load_ledger
from desktop.ui.checks.correcting import CorrectDialog, CorrectTextDialog
from desktop.ui.intake.intake_page import IntakePage
from tests.jobs.sent import Sent, take
from tests.ui.seat import Seat


@pytest.fixture
def page(seat: Seat, desk: Desk, tmp_path: Path) -> IntakePage:
    """The page at a report of An Bình with twelve awards and one section."""
    take(desk, tmp_path, Sent({}, award=12, section="Tình hình ổn định."))
    seat.open(desk.path)
    shown = seat.page("intake", IntakePage)
    shown.tabs.setCurrentWidget(shown.kept_tab)
    seat.settle()
    seat.window.activateWindow()
    return shown


def rows(page: IntakePage) -> list[tuple[str, ...]]:
    shown = page.kept_tab.values.shown
    return [tuple(shown.text(row, column) for column in (0, 2, 4)) for row in range(shown.rowCount())]


def asked(page: IntakePage, row: int) -> CorrectDialog:
    """Go to a value and ask to put it right; return the form that opened."""
    values = page.kept_tab.values
    values.setCurrentIndex(values.model().index(row, 0))
    page.kept_tab.correct.click()
    QApplication.processEvents()
    (found,) = (each for each in page.findChildren(CorrectDialog) if each.isVisible())
    assert isinstance(found, CorrectDialog)
    return found


def test_a_count_of_awards_is_put_right(seat: Seat, page: IntakePage, desk: Desk) -> None:
    made = asked(page, 0)
    QTest.keyClicks(made.value, "12,5")
    QTest.keyClicks(made.reason, "Theo quyet dinh")
    assert not made.act.isEnabled()
    made.value.setText("15")
    made.act.click()
    seat.settle()
    assert rows(page)[0][1:] == ("✎ 15", "Theo quyet dinh · Nguyễn Văn A")
    assert [each.count for each in load_ledger(desk).awards] == [15]


def test_a_text_is_put_right_and_what_was_sent_comes_back(seat: Seat, page: IntakePage, desk: Desk) -> None:
    made = asked(page, 1)
    assert isinstance(made, CorrectTextDialog)
    assert made.words.toPlainText() == "Tình hình ổn định."
    QTest.keyClicks(made.reason, "Don vi bao lai")
    assert not made.act.isEnabled()
    made.words.setPlainText("Tình hình cơ bản ổn định.")
    made.act.click()
    seat.settle()
    assert [each.text for each in load_ledger(desk).sections] == ["Tình hình cơ bản ổn định."]

    again = asked(page, 1)
    assert isinstance(again, CorrectTextDialog)
    assert again.words.toPlainText() == "Tình hình cơ bản ổn định."
    again.original.click()
    assert again.words.toPlainText() == "Tình hình ổn định."
    again.reject()


def test_a_correction_may_be_taken_back(seat: Seat, page: IntakePage, desk: Desk) -> None:
    made = asked(page, 0)
    made.value.setText("15")
    made.reason.setText("Theo quyết định")
    made.act.click()
    seat.settle()
    assert page.kept_tab.take_back.isEnabled()
