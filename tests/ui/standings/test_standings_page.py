"""The page of ranks: a draw recorded by dialog, thresholds, the years before, the chart of sections."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.changes_file import ChangesFile
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.new_year import Offices
from desktop.jobs.new_year import look_ahead, make_year
from desktop.jobs.scoring import result
from desktop.ui.standings.confirm import ConfirmDialog
from desktop.ui.standings.draw import DrawDialog
from desktop.ui.standings.standings_page import StandingsPage
from tests.jobs.test_draw import STAGE
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = clusters.store(tmp_path / "cum.tongket")
    for unit, points in (("AB", "9"), ("BS", "9"), ("CG", "7")):
        clusters.give(made, unit, {"I.1": points, "I.2": points})
    return made


def page_of(seat: Seat, desk: Desk) -> StandingsPage:
    seat.open(desk.path)
    return seat.page("standings", StandingsPage)


def test_a_draw_is_recorded_with_who_held_and_saw_it(seat: Seat, desk: Desk) -> None:
    page = page_of(seat, desk)
    page.draw.click()
    dialog = page.findChildren(DrawDialog)[-1]
    dialog.order.setCurrentRow(1)
    dialog.up.click()
    dialog.by.setText("Chủ tọa hội nghị")
    assert not dialog.act.isEnabled()
    dialog.witnesses.setText("đại diện hai đơn vị")
    dialog.act.click()
    seat.settle()
    assert [each.rank for each in result(desk, STAGE).standings.standings] == [2, 1, 3]
    assert not page.draw.isEnabled()
    decided = page.decided.shown
    lines = [decided.text(row, 0) for row in range(decided.rowCount())]
    drawn = lines.index("Bốc thăm, biểu quyết")
    assert "Chủ tọa hội nghị" in lines[drawn + 1]
    assert "Bắc Sơn, An Bình" in lines[drawn + 1]
    assert "Khoảng cách an toàn giữa các hạng" in lines[drawn:]


def names(dialog: DrawDialog) -> list[str]:
    return [dialog.order.item(row).text() for row in range(dialog.order.count())]


def test_the_order_is_put_right_by_buttons_and_by_keys(seat: Seat, desk: Desk) -> None:
    page = page_of(seat, desk)
    page.draw.click()
    dialog = page.findChildren(DrawDialog)[-1]
    QApplication.processEvents()
    assert names(dialog) == ["An Bình", "Bắc Sơn"]
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (False, True)

    dialog.down.click()
    assert names(dialog) == ["Bắc Sơn", "An Bình"]
    assert dialog.order.currentRow() == 1
    assert (dialog.up.isEnabled(), dialog.down.isEnabled()) == (True, False)

    dialog.order.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(dialog.order, Qt.Key.Key_Up, alt)
    assert names(dialog) == ["An Bình", "Bắc Sơn"]
    QTest.keyClick(dialog.order, Qt.Key.Key_Up, alt)
    assert names(dialog) == ["An Bình", "Bắc Sơn"], "the first one stays"
    QTest.keyClick(dialog.order, Qt.Key.Key_Down, alt)
    assert names(dialog) == ["Bắc Sơn", "An Bình"]
    dialog.reject()


def test_the_chart_of_sections_is_drawn_and_named(seat: Seat, desk: Desk) -> None:
    page = page_of(seat, desk)
    page.tabs.setCurrentWidget(page.chart)
    image = page.chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 2
    assert page.chart.accessibleName() == "Điểm theo mục năm 2026"
    assert page.chart.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_without_years_before_the_page_says_where_they_come_from(seat: Seat, desk: Desk) -> None:
    page = page_of(seat, desk)
    seat.settle()
    assert "mở năm mới" in page.years.said.text()


@pytest.fixture
def next_year(tmp_path: Path) -> Desk:
    """The year after one in which AB claimed 9 and 9, of which 8 and 9 stood."""
    old = clusters.scored_store(tmp_path / "cu.tongket")
    clusters.give(old, "AB", {"I.1": "8", "I.2": "9"}, Layer.AGREED)
    make_year(old, str(tmp_path / "moi.tongket"), look_ahead(old, ChangesFile((), Offices("AB"))))
    desk = clusters.desk_at(tmp_path / "moi.tongket")
    clusters.give(desk, "AB", {"I.1": "9.5", "I.2": "6"})
    return desk


def test_a_unit_is_compared_with_its_earlier_years_by_criterion(seat: Seat, next_year: Desk) -> None:
    page = page_of(seat, next_year)
    page.tabs.setCurrentWidget(page.years)
    assert page.years.table.table.title == "So với các năm trước"
    page.years.unit.setFocus()
    QTest.keyClick(page.years.unit, Qt.Key.Key_Down)
    seat.settle()

    model = page.years.table.shown
    rows = {model.text(row, 0): [model.text(row, column) for column in range(2, 8)] for row in range(model.rowCount())}
    assert rows["I.1"][:4] == ["10,00", "8,00", "9,50", "1,50"]
    assert rows["I.2"][:4] == ["10,00", "9,00", "6,00", "-3,00"]
    assert rows["I"][:4] == ["20,00", "17,00", "15,50", "-1,50"]
    assert not page.years.chart.isVisible()


def test_how_units_judge_themselves_stands_by_unit_and_year_and_by_criterion(seat: Seat, next_year: Desk) -> None:
    page = page_of(seat, next_year)
    tab = page.self_scores
    model = tab.table.shown
    assert [model.text(0, column) for column in range(5)] == ["An Bình", "", "", "1,00", "1 / 0 / 1"]
    assert "đơn vị cụm trưởng" in tab.said.text()
    tab.by.setCurrentIndex(1)
    tab.by.activated.emit(1)
    assert tab.table.table.title == "ĐỐI CHIẾU ĐIỂM TỰ CHẤM NĂM 2027"


def test_somebody_of_another_unit_confirms_the_chairs_scores(seat: Seat, desk: Desk) -> None:
    page = page_of(seat, desk)
    assert page.confirmed.text() == "An Bình là đơn vị cụm trưởng: điểm chưa có người đơn vị khác xác nhận."
    page.confirm.click()
    dialog = page.findChild(ConfirmDialog)
    assert dialog is not None
    assert [dialog.unit.itemText(row) for row in range(dialog.unit.count())] == ["Bắc Sơn", "Cẩm Giang"]
    assert not dialog.act.isEnabled()
    dialog.reader.setText("Lê Văn C")
    dialog.act.click()
    seat.settle()
    assert page.confirmed.text() == "✓ An Bình là đơn vị cụm trưởng: Lê Văn C (Bắc Sơn) đã xác nhận điểm."
    clusters.give(seat.workspace.desk, "AB", {"I.1": "8"})
    seat.workspace.refresh()
    seat.settle()
    assert page.confirmed.text().startswith("⚠ An Bình")


def test_units_without_any_figure_stand_last_without_total_rank_and_class(seat: Seat, tmp_path: Path) -> None:
    empty = clusters.store(tmp_path / "trong.tongket")
    page = page_of(seat, empty)
    assert page.bar.text == "Chưa có gì để xếp hạng: chưa đơn vị nào có điểm ở bước này."
    shown = page.ranking.shown
    assert [shown.text(row, 0) for row in range(3)] == ["…", "…", "…"]
    assert not page.draw.isEnabled()

    clusters.give(seat.workspace.desk, "CG", {"I.1": "7"})
    seat.workspace.refresh()
    seat.settle()
    assert [[shown.text(row, column) for column in (0, 1, 6)] for row in range(3)] == [
        ["1", "Công an tỉnh Cẩm Giang", "7,00"],
        ["…", "Công an tỉnh An Bình", "…"],
        ["…", "Công an tỉnh Bắc Sơn", "…"],
    ]
    assert page.bar.text == "Thứ hạng tạm tính: còn ô trống hoặc chưa chấm đến bước này."
    assert page.decided.shown.text(1, 0) == "An Bình, Bắc Sơn chưa có số liệu nên chưa xếp hạng, xếp loại."
