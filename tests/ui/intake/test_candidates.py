"""Numbers of Word reports in the window: offered, confirmed by keys, dismissed, asked about; nothing counts before."""

from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.cluster_file import ClusterFile
from desktop.domain.desk import Desk
from desktop.domain.framework import Indicator
from desktop.jobs.cluster import create
from desktop.jobs.intake import take as take_files
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking
from desktop.jobs.questions import questions
from desktop.ui.checks.dialogs import AskDialog
from desktop.ui.intake.candidate_table import Wanted
from desktop.ui.intake.candidates_tab import CandidatesTab
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.seat import Seat

INDICATORS = (
    Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"),
    Indicator("CHAY", "Số vụ cháy", "vụ"),
)
AWARDS = ("Hình thức", "Tập thể", "Cá nhân", "Bằng khen của Bộ Công an", "5", "12")
TEXT = "Xảy ra 936 vụ phạm pháp hình sự, giảm 15 vụ; xảy ra 33 vụ cháy. Cấp 47.802 thẻ căn cước."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A cluster that asks for two figures, with the Word report of An Bình taken in."""
    made = clusters.desk_at(tmp_path / "cum.tongket")
    create(made, ClusterFile(clusters.cluster(), indicators=INDICATORS), clusters.framework())
    report = Document()
    report.add_paragraph("CÔNG AN TỈNH AN BÌNH")
    report.add_heading("III. KẾT QUẢ THỰC HIỆN CÁC MẶT CÔNG TÁC", 2)
    report.add_paragraph(TEXT)
    path = tmp_path / "BC An Binh.docx"
    report.save(str(path))
    take_files(made, [str(path)], Asking(unit="AB"))
    return made


@pytest.fixture
def page(seat: Seat, desk: Desk) -> IntakePage:
    seat.open(desk.path)
    shown = seat.page("intake", IntakePage)
    shown.tabs.setCurrentWidget(shown.candidates_tab)
    seat.settle()
    seat.window.activateWindow()
    return shown


def rows(tab: CandidatesTab) -> list[tuple[str, str]]:
    shown = tab.table.shown
    return [(shown.text(row, 1), shown.text(row, 5)) for row in range(shown.rowCount())]


def figures(desk: Desk) -> dict[str, str]:
    return {each.indicator: str(each.value) for each in load_ledger(desk).figures}


def test_what_looks_like_a_figure_is_listed_and_counts_for_nothing(page: IntakePage, desk: Desk) -> None:
    tab = page.candidates_tab
    assert rows(tab) == [("936 vụ", "Chưa xem"), ("33 vụ", "Chưa xem")]
    assert page.tabs.tabText(2) == "Số trong báo cáo Word (2)"
    assert "«936» vụ phạm pháp hình sự" in tab.panel.words[1].text()
    assert tab.panel.target.currentText().startswith("PPHS – Số vụ phạm pháp hình sự")
    assert figures(desk) == {}


def test_a_table_of_awards_is_offered_and_counts_once_confirmed(desk: Desk, tmp_path: Path, seat: Seat) -> None:
    report = Document()
    report.add_heading("IV. CÔNG TÁC KHEN THƯỞNG", 2)
    table = report.add_table(rows=2, cols=3)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), AWARDS, strict=True):
        cell.text = text
    report.add_paragraph("Các danh hiệu, hình thức khen thưởng được trao kịp thời, đúng người. " * 3)
    path = tmp_path / "BC khen thuong.docx"
    report.save(str(path))
    take_files(desk, [str(path)], Asking(unit="AB"))
    seat.open(desk.path)
    shown = seat.page("intake", IntakePage)
    shown.tabs.setCurrentWidget(shown.candidates_tab)
    seat.settle()

    panel = shown.candidates_tab.panel
    assert rows(shown.candidates_tab) == [("5", "Chưa xem"), ("12", "Chưa xem")]
    assert panel.target.currentText().startswith("Số lượt khen thưởng Bộ Công an · Bằng khen · tập thể · đã quyết định")
    panel.confirm.click()
    seat.settle()
    assert [(each.form, each.object, each.count) for each in load_ledger(desk).awards] == [("Bằng khen", "tap_the", 5)]
    assert rows(shown.candidates_tab) == [("12", "Chưa xem")]


def test_ctrl_enter_confirms_and_the_next_one_is_there(page: IntakePage, desk: Desk, seat: Seat) -> None:
    tab = page.candidates_tab
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert figures(desk) == {"PPHS": "936"}
    assert rows(tab) == [("33 vụ", "Chưa xem")]
    assert page.tabs.tabText(2) == "Số trong báo cáo Word (1)"


def test_another_value_and_another_meaning_may_be_typed(page: IntakePage, desk: Desk, seat: Seat) -> None:
    panel = page.candidates_tab.panel
    panel.target.setCurrentIndex(panel.target.findText("CHAY – Số vụ cháy", Qt.MatchFlag.MatchStartsWith))
    panel.value.setText("935")
    panel.confirm.click()
    seat.settle()
    assert figures(desk) == {"CHAY": "935"}


def test_delete_dismisses_and_it_can_be_looked_at_again(page: IntakePage, desk: Desk, seat: Seat) -> None:
    tab = page.candidates_tab
    tab.table.setFocus()
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    seat.settle()
    assert rows(tab) == [("33 vụ", "Chưa xem")]
    tab.wanted.setCurrentIndex(tab.wanted.findData(Wanted.DISMISSED.value))
    assert rows(tab) == [("936 vụ", "⊘ Bỏ qua")]
    assert not tab.panel.confirm.isEnabled()
    tab.panel.reopen.click()
    seat.settle()
    tab.wanted.setCurrentIndex(0)
    assert len(rows(tab)) == 2


def test_several_are_confirmed_as_what_they_most_likely_are(page: IntakePage, desk: Desk, seat: Seat) -> None:
    tab = page.candidates_tab
    tab.table.selectAll()
    assert not tab.panel.target.isEnabled()
    tab.panel.confirm.click()
    seat.settle()
    assert figures(desk) == {"PPHS": "936", "CHAY": "33"}
    assert not tab.none.isHidden()
    assert not tab.panel.confirm.isEnabled()


def test_f7_goes_to_the_next_and_says_when_none_is_left(page: IntakePage, seat: Seat) -> None:
    tab = page.candidates_tab
    page.go_on(1)
    assert tab.current is not None
    assert tab.current.candidate.raw == "33"
    page.go_on(1)
    assert tab.current.candidate.raw == "936"
    tab.table.selectAll()
    tab.panel.dismiss.click()
    seat.settle()
    page.go_on(1)
    assert page.bar.text == "Không còn số nào cần xem."


def test_changes_and_numbers_nobody_asks_for_stand_among_all(page: IntakePage) -> None:
    tab = page.candidates_tab
    tab.wanted.setCurrentIndex(tab.wanted.findData(Wanted.ALL.value))
    assert [told for told, _ in rows(tab)] == ["936 vụ", "15 vụ", "33 vụ", "47.802 thẻ"]
    tab.table.setCurrentIndex(tab.table.model().index(1, 0))
    assert tab.panel.meant[0] is None
    assert not tab.panel.confirm.isEnabled()


def test_the_unit_is_asked_with_the_sentence(page: IntakePage, desk: Desk, seat: Seat) -> None:
    page.candidates_tab.panel.ask.click()
    QApplication.processEvents()
    (dialog,) = page.findChildren(AskDialog)
    assert dialog.asked[0] == "AB"
    dialog.act.click()
    seat.settle()
    (question,) = questions(desk)
    assert question.text.startswith("Báo cáo viết: “Xảy ra 936 vụ")


def test_the_unit_and_the_filter_narrow_the_list(page: IntakePage) -> None:
    tab = page.candidates_tab
    assert [tab.unit.itemText(number) for number in range(tab.unit.count())] == ["Mọi đơn vị", "An Bình"]
    tab.wanted.setCurrentIndex(tab.wanted.findData(Wanted.CONFIRMED.value))
    assert rows(tab) == []
    tab.go_on(1)
    assert len(rows(tab)) == 2


def test_choosing_a_row_chooses_it_alone(page: IntakePage) -> None:
    tab = page.candidates_tab
    tab.table.selectAll()
    picked = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    tab.table.selectionModel().setCurrentIndex(tab.table.model().index(0, 0), picked)
    assert [each.candidate.raw for each in tab.picked] == ["936"]
    assert tab.panel.target.isEnabled()


def test_without_reports_one_sentence_says_where_numbers_come_from(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.store(tmp_path / "trong.tongket").path)
    shown = seat.page("intake", IntakePage)
    shown.tabs.setCurrentWidget(shown.candidates_tab)
    seat.settle()
    assert not shown.candidates_tab.table.isVisible()
