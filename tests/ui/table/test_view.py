"""The one model and view of all tables: signs, copying, columns that stay, nothing cut off."""

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.table import Align, Column, Mark, Row, Table, TableCell
from desktop.ui.table.copying import as_html, as_text
from desktop.ui.table.delegate import ROW_HEIGHT
from desktop.ui.table.heading import Heading
from desktop.ui.table.model import TableModel
from desktop.ui.table.signs import legend, meaning
from desktop.ui.table.view import TableView, copy_from
from tests.ui.tables import large, points, small


@pytest.fixture
def view(qtbot: QtBot, vietnamese: None) -> TableView:
    made = TableView("Điểm")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.show_table(small())
    return made


def test_the_model_keeps_qt_rules(qtmodeltester: ModelTester, vietnamese: None) -> None:
    model = TableModel()
    model.show(small())
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_numbers_are_written_the_vietnamese_way_and_signs_stand_for_their_absence(view: TableView) -> None:
    model = view.shown
    texts = [[model.text(row, column) for column in (2, 3)] for row in range(3)]
    assert texts == [["9,00", "8,00"], ["9,00", "…"], ["KG", "○ 1.616,50"]]


def test_a_rank_is_not_padded_with_decimals(view: TableView) -> None:
    view.show_table(Table("", (Column("Hạng", places=2),), (Row((TableCell(3),)),)))
    assert view.shown.text(0, 0) == "3"


def test_a_sign_is_spoken_and_explained(view: TableView) -> None:
    index = view.shown.index(1, 3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "…, chưa có số liệu"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "chưa có số liệu"
    assert view.shown.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) is None


def test_every_mark_has_its_meaning_and_the_legend_names_the_signs_of_points(vietnamese: None) -> None:
    assert [mark for mark in Mark if not meaning(mark)] == [Mark.NONE]
    assert "KG không giao" in legend()


def test_headings_come_from_the_columns(view: TableView) -> None:
    model = view.shown
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Nội dung, tiêu chí"
    assert model.headerData(1, Qt.Orientation.Vertical) == 2
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, int(Qt.ItemDataRole.FontRole)) is None


def test_the_block_copied_has_its_headings_and_says_what_each_row_is(view: TableView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.shown.index(1, 2))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Mã\tNội dung, tiêu chí\tAn Bình"
    assert lines[1] == "I.1\tTỷ lệ khám phá án\t9,00"
    assert lines[2] == "I.2\t'- Kéo giảm tội phạm\tKG"


def test_copied_numbers_reach_excel_as_numbers_and_text_as_text() -> None:
    html = as_html(small(), [2], [1, 3])
    assert '<td x:num="1616.5">1.616,50</td>' in html
    assert "mso-number-format" in html.split("- Kéo")[0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_text_that_looks_like_a_formula_is_copied_as_text(start: str) -> None:
    table = Table("", (Column("Ghi chú"),), (Row((TableCell(f"{start}SUM(A1)"),)),))
    assert as_text(table, [0], [0]).splitlines()[1].startswith(f"'{start}")


def test_a_negative_number_is_copied_as_it_is() -> None:
    table = Table("", (Column("Điểm", places=1),), (Row((TableCell(Decimal("-2.5")),)),))
    assert as_text(table, [0], [0]).splitlines()[1] == "-2,5"


def test_text_of_two_lines_stays_one_cell_when_copied() -> None:
    table = Table("", (Column("Ghi chú"),), (Row((TableCell('một "hai"\nba'),)),))
    assert as_text(table, [0], [0]) == 'Ghi chú\n"một ""hai""\nba"'


def test_nothing_is_copied_when_nothing_is_chosen(view: TableView) -> None:
    QGuiApplication.clipboard().setText("trước")
    view.clearSelection()
    view.copy()
    assert QGuiApplication.clipboard().text() == "trước"


def test_copy_takes_from_whatever_has_the_focus(view: TableView, qtbot: QtBot) -> None:
    line, label = QLineEdit("một"), QLabel("hai")
    for widget in (line, label):
        qtbot.addWidget(widget)
    line.selectAll()
    copy_from(line)
    assert QGuiApplication.clipboard().text() == "một"
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSelection(0, 3)
    copy_from(label)
    assert QGuiApplication.clipboard().text() == "hai"
    copy_from(None)
    assert QGuiApplication.clipboard().text() == "hai"


def test_going_to_a_cell_tells_its_id_and_its_row(view: TableView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.picked) as picked, qtbot.waitSignal(view.rowed) as rowed:
        view.setCurrentIndex(view.shown.index(1, 2))
    assert (picked.args, rowed.args) == (["AB:I.1"], ["I.1"])
    assert view.current_id() == "AB:I.1"


def test_an_id_that_is_not_there_is_not_gone_to(view: TableView) -> None:
    assert not view.go_to("XX:I.9")
    assert view.go_to("BS:I.2")
    assert view.currentIndex().row() == 2


def test_the_officer_stays_on_the_same_cell_when_the_table_is_shown_again(view: TableView) -> None:
    view.go_to("BS:I.2")
    view.show_table(small())
    assert view.current_id() == "BS:I.2"


def test_going_on_finds_the_next_marked_cell_and_turns_round_at_the_end(view: TableView) -> None:
    wanted = {Mark.BLANK, Mark.PENDING}
    seen = []
    for step in (1, 1, 1, -1):
        assert view.go_on(wanted, step)
        seen.append(view.current_id())
    assert seen == ["BS:I.1", "BS:I.2", "BS:I.1", "BS:I.2"]
    assert not view.go_on({Mark.DISPUTED}, 1)


def _frozen(view: TableView) -> QTableView:
    return next(each for each in view.findChildren(QTableView) if each.objectName() == "frozen")


def test_the_first_columns_stay_while_the_others_scroll(view: TableView) -> None:
    view.show_table(large())
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    frozen = _frozen(view)
    assert bar.maximum() > 0
    assert frozen.isVisible()
    assert frozen.columnViewportPosition(0) == 0
    assert [frozen.isColumnHidden(number) for number in range(3)] == [False, False, True]


def test_the_headings_of_the_columns_that_stay_lie_over_the_others(view: TableView) -> None:
    view.show_table(large())
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    for y in (8, view.horizontalHeader().height() + 8):
        on_top = view.childAt(QPoint(8, y))
        assert on_top is not None
        assert _frozen(view).isAncestorOf(on_top)


def test_the_name_of_a_group_stands_where_it_can_be_seen(view: TableView) -> None:
    view.show_table(large())
    heading = view.horizontalHeader()
    assert isinstance(heading, Heading)
    assert heading.covered == _frozen(view).width()
    wide = QRect(-500, 0, 4000, 20)
    seen = heading._in_sight(wide, "Đơn vị được chấm")
    assert (seen.left(), seen.right()) == (heading.covered, heading.width() - 1)
    narrow = QRect(heading.covered - 95, 0, 100, 20)
    assert heading._in_sight(narrow, "Đơn vị được chấm") == narrow


def test_rows_of_the_columns_that_stay_keep_step_with_the_rest(view: TableView) -> None:
    view.show_table(large())
    view.verticalScrollBar().setValue(500)
    frozen = _frozen(view)
    assert frozen.verticalScrollBar().value() == 500
    assert all(frozen.rowHeight(row) == view.rowHeight(row) for row in range(200))


def test_a_cell_gone_to_comes_out_from_under_the_columns_that_stay(view: TableView) -> None:
    view.show_table(large())
    view.go_to("U14:I.0")
    view.go_to("U0:I.0")
    left = view.columnViewportPosition(view.currentIndex().column())
    assert left >= _frozen(view).width() - 1
    before = view.horizontalScrollBar().value()
    view.setCurrentIndex(view.shown.index(0, 0))
    assert view.horizontalScrollBar().value() == before


def test_a_long_title_is_wrapped_in_full(view: TableView) -> None:
    view.show_table(large(criteria=3))
    width = view.columnWidth(1) - 26  # sides and one step of indent
    needed = view.fontMetrics().boundingRect(0, 0, width, 1000, int(Qt.TextFlag.TextWordWrap), view.shown.text(0, 1))
    assert view.rowHeight(0) >= needed.height()
    assert view.rowHeight(0) > 27


def test_no_heading_and_no_number_is_cut_off(view: TableView) -> None:
    view.show_table(large())
    bold = view.horizontalHeader().fontMetrics()
    for number, column in enumerate(view.table.columns[2:], start=2):
        for word in column.title.split():
            assert view.columnWidth(number) >= bold.horizontalAdvance(word)
        assert view.columnWidth(number) >= bold.horizontalAdvance(view.shown.text(0, number))


def test_a_narrow_heading_is_as_high_as_its_words(view: TableView) -> None:
    columns = (Column("Tổng điểm đạt được trong cả năm", align=Align.RIGHT), Column("Đơn vị", group="Nhóm", width=30))
    view.show_table(Table("", columns, (Row((points("9", ""), TableCell("An Bình"))),)))
    assert view.horizontalHeader().height() > 2 * view.fontMetrics().height()
    assert view.grab().width() == view.width()


def test_a_group_stands_once_over_its_columns(view: TableView) -> None:
    columns = tuple(Column(title, group=group, align=Align.RIGHT) for group in ("A", "B") for title in ("một", "hai"))
    plain = tuple(Column(column.title, align=Align.RIGHT) for column in columns)
    row = (Row(tuple(points("1", "") for _ in columns)),)
    view.show_table(Table("", plain, row))
    low = view.horizontalHeader().height()
    view.show_table(Table("", columns, row))
    assert view.horizontalHeader().height() > low
    assert not view.grab().isNull()


def test_tab_leaves_the_table(view: TableView) -> None:
    assert not view.tabKeyNavigation()


def test_a_click_on_a_column_that_stays_is_a_click_on_the_table(view: TableView, qtbot: QtBot) -> None:
    frozen = _frozen(view)
    place = QPoint(10, frozen.rowViewportPosition(1) + 5)
    with qtbot.waitSignal(view.rowed) as told:
        QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert told.args == ["I.1"]


def test_whole_rows_can_be_chosen(view: TableView) -> None:
    view.pick_rows()
    view.selectRow(1)
    assert {index.row() for index in view.selectionModel().selectedIndexes()} == {1}
    assert len(view.selectionModel().selectedIndexes()) == 4


def test_another_font_is_measured_anew(view: TableView) -> None:
    before = view.columnWidth(2)
    font = view.font()
    font.setPointSize(20)
    view.setFont(font)
    assert view.columnWidth(2) > before


def test_a_number_laid_over_the_table_has_room_for_its_sign(qtbot: QtBot, vietnamese: None) -> None:
    view = TableView("Điểm")
    qtbot.addWidget(view)
    columns = (Column("Nội dung", align=Align.LEFT, width=20), Column("AB", align=Align.RIGHT, places=2))
    view.show_table(Table("", columns, (Row((TableCell("Tham mưu"), TableCell(Decimal(5), id="AB:I.1"))),)))
    view.show()
    before = view.columnWidth(1)

    view.shown.lay_over({"AB:I.1": TableCell(Decimal("100.25"), id="AB:I.1", mark=Mark.TYPED)})

    bold = view.font()
    bold.setBold(True)
    assert view.shown.text(0, 1) == "▸ 100,25"
    assert view.columnWidth(1) > QFontMetrics(bold).horizontalAdvance("▸ 100,25")
    assert view.columnWidth(1) > before


def test_a_long_table_is_shown_at_once_and_measured_bit_by_bit(view: TableView, qtbot: QtBot) -> None:
    title = "Tỷ lệ điều tra, khám phá các loại tội phạm về trật tự xã hội trên địa bàn toàn tỉnh trong năm; " * 3
    columns = (Column("Nội dung", width=30), Column("Điểm", align=Align.RIGHT))
    cells = ((TableCell(title), TableCell(Decimal(number), id=f"{number}")) for number in range(1000))
    rows = tuple(Row(each) for each in cells)
    view.show_table(Table("Dài", columns, rows))
    needed = view.rowHeight(0)
    assert needed > ROW_HEIGHT
    assert view.rowHeight(999) == ROW_HEIGHT
    view.go_to("900")
    before = view.rowViewportPosition(900)
    assert 0 < before < view.viewport().height()
    qtbot.waitUntil(lambda: view.rowHeight(999) == needed)
    assert all(view.rowHeight(row) == needed for row in range(1000))
    assert view.rowViewportPosition(900) == before


def test_a_table_without_columns_that_stay_has_no_second_view(view: TableView) -> None:
    assert view.findChildren(QTableView, "frozen")
    plain = TableView("Không có cột đứng yên")
    plain.show_table(Table("", (Column("Hạng"),), (Row((TableCell(3),)),)))
    assert not plain.findChildren(QTableView, "frozen")
    plain.deleteLater()
