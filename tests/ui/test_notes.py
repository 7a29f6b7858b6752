"""The details pane tells of what is no number too: a unit on the gathering, a finding about no score."""

from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.rules.table import BY_CODE
from desktop.jobs.asking import ask
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.sending.sending_page import SendingPage
from tests.ui import clusters
from tests.ui.intake import workbooks
from tests.ui.seat import Seat


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A cluster whose An Bình handed its workbook in and was asked something."""
    made = clusters.store(tmp_path / "cum.tongket")
    take(made, [str(workbooks.messy(tmp_path / "CAT An Bình.xlsx"))], Asking(keep_sure=True))
    ask(made, "AB", "Số vụ đúng là bao nhiêu?")
    return made


def told(seat: Seat) -> str:
    return "\n".join(seat.workspace.details.lines)


def test_a_unit_on_the_gathering_is_told_of(seat: Seat, desk: Desk) -> None:
    seat.open(desk.path)
    page = seat.page("forms", SendingPage)
    page.tabs.setCurrentIndex(1)
    page.gathering.table.setCurrentIndex(page.gathering.table.model().index(0, 0))
    assert "Công an tỉnh An Bình" in told(seat)
    assert "CAT An Bình.xlsx" in told(seat)
    assert "1. Số vụ đúng là bao nhiêu?" in told(seat)
    page.gathering.table.setCurrentIndex(page.gathering.table.model().index(1, 0))
    assert "Công an tỉnh Bắc Sơn" in told(seat)
    assert "TỆP ĐÃ NHẬN" not in told(seat)


def test_the_note_stays_when_the_state_is_read_again(seat: Seat, desk: Desk) -> None:
    seat.open(desk.path)
    page = seat.page("forms", SendingPage)
    page.tabs.setCurrentIndex(1)
    seat.workspace.refresh()
    seat.settle()
    assert "CÒN THIẾU" in told(seat)


def test_a_finding_about_no_score_is_told_with_its_rule_and_place(seat: Seat, desk: Desk) -> None:
    seat.open(desk.path)
    page = seat.page("checks", CheckPage)
    matters = page.state.checks.matters if page.state and page.state.checks else ()
    one = next(each for each in matters if each.finding.criterion is None and each.finding.code in BY_CODE)
    assert page.list.go_to(one.key)
    assert "QUY TẮC KIỂM TRA" in told(seat)
    assert "CAT An Bình.xlsx" in told(seat)
    assert "Chưa xử lý" in told(seat)


def test_a_value_that_was_taken_in_is_told_as_the_number_it_is(seat: Seat, desk: Desk) -> None:
    seat.open(desk.path)
    page = seat.page("intake", IntakePage)
    page.tabs.setCurrentWidget(page.kept_tab)
    seat.settle()
    values = page.kept_tab.values
    values.setCurrentIndex(values.model().index(1, 0))
    seat.settle()
    assert "An Bình" in told(seat)
    assert "CAT An Bình.xlsx" in told(seat)


def test_a_file_that_waits_is_told_of_until_it_is_dropped(seat: Seat, desk: Desk, tmp_path: Path) -> None:
    seat.open(desk.path)
    seat.workspace.take_in([str(workbooks.moved(tmp_path / "CAT An Bình (2).xlsx"))])
    seat.settle()
    page = seat.workspace.page
    assert isinstance(page, IntakePage)
    assert "CAT An Bình (2).xlsx" in told(seat)
    assert "SO VỚI TỆP LẦN TRƯỚC" in told(seat)
    assert "dòng tiêu đề dời từ 4 xuống 5" in told(seat)
    seat.workspace.refresh()  # the list of what was taken in is read again out of sight
    seat.settle()
    assert "CAT An Bình (2).xlsx" in told(seat)

    page.tabs.setCurrentWidget(page.kept_tab)
    seat.settle()
    assert "SO VỚI TỆP LẦN TRƯỚC" not in told(seat)
    page.tabs.setCurrentWidget(page.files_tab)
    assert "SO VỚI TỆP LẦN TRƯỚC" in told(seat)
    page.panel.dropping.click()
    seat.settle()
    assert "CAT An Bình (2).xlsx" not in told(seat)
