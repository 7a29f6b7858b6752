"""Points given by keyboard: a row typed, a block pasted, what that would move before it is kept, both undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.domain.ledger import Layer
from desktop.jobs.history import read_log
from desktop.jobs.ledger import load_ledger
from desktop.ui.scoring.scoring_page import ScoringPage
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> ScoringPage:
    """The score page of a cluster whose claims are in but for one, at the stage of the appraisal."""
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    shown = seat.page("scoring", ScoringPage)
    shown.stages[Layer.APPRAISAL].click()
    seat.settle()
    seat.window.activateWindow()
    shown.matrix.setFocus()
    return shown


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, key, modifier)
    QApplication.processEvents()


def type_in(page: ScoringPage, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type a text into the current cell and end with a key."""
    QTest.keyClicks(page.matrix, text[0])
    editor = page.matrix.indexWidget(page.matrix.currentIndex())
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, end)
    QApplication.processEvents()
    QApplication.processEvents()


def paste(page: ScoringPage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(page.matrix, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def acts(seat: Seat) -> list[str]:
    return [each.name for each in read_log(seat.workspace.desk).acts]


def shown(page: ScoringPage, id_: str) -> str:
    row, column = page.matrix.shown.places[id_]
    return page.matrix.shown.text(row, column)


def test_a_row_is_typed_foreseen_kept_as_one_act_and_undone(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    type_in(page, "8", Qt.Key.Key_Tab)
    assert page.matrix.current_id() == "BS:I.1"
    type_in(page, "9,5", Qt.Key.Key_Tab)
    type_in(page, "7", Qt.Key.Key_Tab)
    seat.settle()

    assert shown(page, "AB:I.1") == "▸ 8,00"
    assert shown(page, "total:BS") == "17,50"
    assert "An Bình: tổng điểm 18,00 → 17,00; hạng 1 → 2" in page.panel.lines[0]
    assert any(line.startswith("Văn bản phải lập lại: Báo cáo tổng kết") for line in page.panel.lines)
    assert acts(seat)[-1] != "set_block"
    assert not page.panel.keep.isEnabled()

    page.panel.reason.setFocus()
    QTest.keyClicks(page.panel.reason, "Hop to tham dinh")
    page.panel.decided_by.setText("Đại tá Trần Văn B")
    press(page.panel.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()

    assert acts(seat)[-1] == "set_block"
    assert page.panel.isHidden()
    assert shown(page, "AB:I.1") == "8,00"
    kept = load_ledger(seat.workspace.desk).entries[-3:]
    assert {(each.layer, each.reason) for each in kept} == {
        (Layer.APPRAISAL, "Hop to tham dinh (Đại tá Trần Văn B quyết định)")
    }
    assert page.panel.reason.text() == "Hop to tham dinh"

    seat.window.menus.action("undo").trigger()
    seat.settle()
    assert shown(page, "AB:I.1") == "○ 9,00"


def test_enter_goes_down_over_sums_and_f2_begins_with_what_stands_there(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    press(page.matrix, Qt.Key.Key_F2)
    editor = page.matrix.indexWidget(page.matrix.currentIndex())
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "9"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    QApplication.processEvents()
    assert page.matrix.current_id() == "AB:I.2"
    assert page.draft.count == 0


def test_a_block_pasted_from_a_sheet_is_one_act_and_one_undo(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    paste(page, "8,5\t9\t\r\n7,25\t-\tKG\r\n")
    seat.settle()
    assert [shown(page, id_) for id_ in ("AB:I.1", "BS:I.1", "AB:I.2")] == ["▸ 8,50", "▸ 9,00", "▸ 7,25"]
    assert shown(page, "CG:I.2") == "KG"
    before = acts(seat)

    page.panel.reason.setText("Theo bảng thẩm định")
    page.panel.keep.click()
    seat.settle()

    assert len(acts(seat)) == len(before) + 1
    seat.window.menus.action("undo").trigger()
    seat.settle()
    assert [shown(page, id_) for id_ in ("AB:I.1", "CG:I.2")] == ["○ 9,00", "…"]


def test_a_large_block_is_read_on_the_worker_and_what_is_typed_meanwhile_stays(seat: Seat, page: ScoringPage) -> None:
    texts = (("AB:I.1", "7"), ("BS:I.1", "8"))
    page.matrix.typed.emit(texts * 40)
    assert page.draft.count == 0
    page.matrix.typed.emit((("CG:I.2", "5"),))
    assert page.draft.count == 1
    seat.settle()
    assert page.draft.count == 3
    assert [shown(page, id_) for id_ in ("AB:I.1", "BS:I.1", "CG:I.2")] == ["▸ 7,00", "▸ 8,00", "▸ 5,00"]


def test_a_block_with_a_wrong_cell_is_refused_whole_and_the_cell_is_named(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    paste(page, "8\t11\nchín\t2")
    seat.settle()
    assert page.draft.count == 0
    assert "BS, I.1: " in page.bar.text
    assert "AB, I.2: " in page.bar.text
    page.matrix.go_to("AB:I.1")
    paste(page, "8")
    seat.settle()
    assert page.draft.count == 1
    assert "AB, I.2: " not in page.bar.text


def test_cells_that_take_nothing_are_passed_over_with_a_word(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.2")
    paste(page, "8\n9")
    seat.settle()
    assert page.draft.count == 1
    assert page.bar.text.startswith("Bỏ qua 1 ô")


def test_ctrl_z_takes_back_what_is_typed_before_anything_that_is_kept(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    type_in(page, "8")
    type_in(page, "7")
    seat.settle()
    before = acts(seat)
    seat.window.do("undo")
    seat.settle()
    assert (page.draft.count, acts(seat)) == (1, before)
    assert shown(page, "AB:I.2") == "○ 9,00"
    press(page.matrix, Qt.Key.Key_Escape)
    seat.settle()
    assert page.panel.isHidden()
    assert shown(page, "AB:I.1") == "○ 9,00"


def test_cells_are_cleared_and_filled_down_by_key(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    type_in(page, "6")
    model = page.matrix.shown
    places = model.places
    page.matrix.setCurrentIndex(model.index(*places["AB:I.1"]))
    page.matrix.selectionModel().select(
        model.index(*places["AB:I.2"]), page.matrix.selectionModel().SelectionFlag.Select
    )
    press(page.matrix, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert shown(page, "AB:I.2") == "▸ 6,00"
    press(page.matrix, Qt.Key.Key_Delete)
    seat.settle()
    assert shown(page, "AB:I.1") == "▸ 9,00"


def test_inputs_are_typed_where_the_officer_says_so(seat: Seat, page: ScoringPage) -> None:
    page.as_inputs.click()
    page.matrix.go_to("AB:I.1")
    type_in(page, "5")
    page.panel.reason.setText("Số liệu mới")
    seat.settle()
    page.panel.keep.click()
    seat.settle()
    entry = load_ledger(seat.workspace.desk).entries[-1]
    assert entry.inputs is not None
    assert entry.inputs.points == 5


def test_sealed_figures_take_nothing_and_what_was_typed_stays(seat: Seat, page: ScoringPage) -> None:
    seat.window.do("undo")
    from desktop.jobs.sealing import seal

    page.matrix.go_to("AB:I.1")
    type_in(page, "8")
    seal(seat.workspace.desk, "Trước hội nghị")
    page.panel.reason.setText("Sửa")
    seat.settle()
    page.panel.keep.click()
    seat.settle()
    assert page.draft.count == 1
    assert "chốt" in page.bar.text


def test_filters_hold_what_differs_and_what_has_no_evidence(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    type_in(page, "8")
    page.panel.reason.setText("Họp")
    seat.settle()
    page.panel.keep.click()
    seat.settle()
    page.filters.least.setValue(1)
    assert page.filters.buttons["differs"].text() == "Lệch tự chấm (1)"
    assert page.filters.wanted() == frozenset({"AB:I.1"})
    page.filters.least.setValue(1.25)
    assert page.filters.buttons["differs"].text() == "Lệch tự chấm (0)"


def test_the_stages_stand_side_by_side_and_each_can_be_typed_into(seat: Seat, page: ScoringPage) -> None:
    page.matrix.go_to("AB:I.1")
    type_in(page, "8")
    page.panel.reason.setText("Họp")
    seat.settle()
    page.panel.keep.click()
    seat.settle()
    page.side_by_side.click()
    seat.settle()
    places = page.matrix.shown.places
    assert {"AB:I.1@claim", "AB:I.1@appraisal"} <= set(places)
    assert shown(page, "AB:I.1@claim") == "9,00"


def test_a_supposition_shows_what_would_differ_and_cannot_be_kept(seat: Seat, page: ScoringPage) -> None:
    page.supposing.click()
    page.matrix.go_to("AB:I.1")
    type_in(page, "8")
    page.panel.reason.setText("Thử")
    seat.settle()
    assert page.panel.lines[0].startswith("GIẢ ĐỊNH")
    assert any("An Bình: tổng điểm 18,00 → 17,00" in line for line in page.panel.lines)
    assert page.panel.keep.isHidden()
    assert not page.leads
    before = acts(seat)
    press(page.matrix, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert acts(seat) == before
    assert page.matrix.property("supposing") is True

    page.supposing.click()
    seat.settle()
    assert page.draft.count == 0
    assert shown(page, "AB:I.1") == "○ 9,00"
    assert not page.panel.keep.isHidden()
