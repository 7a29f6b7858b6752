"""The dictionary of indicators in the window: added, changed with what it moves said first, deleted, guarded."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.framework import Indicator
from desktop.domain.ledger import Layer
from desktop.jobs.entry import enter_file
from desktop.jobs.indicators import set_indicator
from desktop.ui.registers.indicator_dialog import IndicatorDialog, ReportersDialog
from desktop.ui.registers.registers_page import RegistersPage
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def page(seat: Seat, tmp_path: Path) -> RegistersPage:
    """Two indicators of the year's own: PPHS was reported by two units, KP by none."""
    desk = clusters.store(tmp_path / "cum.tongket")
    set_indicator(desk, Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"), Layer.AGREED)
    set_indicator(desk, Indicator("KP", "Số vụ được làm rõ", "vụ"), Layer.AGREED)
    figures = [
        {"unit": unit, "indicator": "PPHS", "period": "this", "value": value, "exactness": "exact"}
        for unit, value in (("AB", "200"), ("BS", "100"))
    ]
    path = tmp_path / "so-lieu.json"
    path.write_text(json.dumps({"stage": "agreed", "figures": figures}), encoding="utf-8")
    enter_file(desk, str(path))
    seat.open(desk.path)
    shown = seat.page("registers", RegistersPage)
    seat.window.activateWindow()
    shown.tabs.setCurrentWidget(shown.indicators)
    shown.indicators.part.table.setFocus()
    return shown


def form_of(page: RegistersPage) -> IndicatorDialog:
    found = [each for each in page.findChildren(IndicatorDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def codes(page: RegistersPage) -> list[str]:
    return [each.code for each in page.indicators.part.indicators]


def test_a_new_indicator_is_added_and_undone(seat: Seat, page: RegistersPage) -> None:
    seat.press(Qt.Key.Key_Insert)
    form = form_of(page)
    form.code.setText("PPHS")
    form.title.setText("Số vụ ma túy")
    seat.follow()
    assert form.why_not.text() == "Đã có chỉ tiêu mang mã này."
    assert not form.act.isEnabled()
    form.code.setText("MT 1")
    seat.follow()
    assert "dấu cách" in form.why_not.text()
    form.code.setText("MT")
    seat.follow()
    assert form.act.isEnabled()
    form.act.click()
    seat.follow()
    assert codes(page) == ["PPHS", "KP", "MT"]
    assert seat.window.menus.action("undo").text() == "Hoàn tác: thêm chỉ tiêu số liệu MT “Số vụ ma túy”"
    seat.window.do("undo")
    seat.follow()
    assert codes(page) == ["PPHS", "KP"]


def test_changing_how_it_is_put_together_says_first_what_the_cluster_would_have(
    seat: Seat, page: RegistersPage
) -> None:
    page.indicators.part.go_to("PPHS")
    seat.press(Qt.Key.Key_F2)
    form = form_of(page)
    assert form.code.isReadOnly()
    assert not form.act.isEnabled(), "nothing is otherwise yet"
    form.aggregate.setCurrentText("lấy số cao nhất")
    seat.follow()
    assert form.moves.text().splitlines()[1] == "• Số vụ phạm pháp hình sự của toàn Cụm: 300 → 200"
    form.act.click()
    seat.follow()
    assert page.indicators.part.table.shown.text(0, 4) == "lấy số cao nhất"


def test_a_ratio_asks_for_its_parts(seat: Seat, page: RegistersPage) -> None:
    seat.press(Qt.Key.Key_Insert)
    form = form_of(page)
    assert not form.of.isVisibleTo(form)
    form.code.setText("TL")
    form.title.setText("Tỷ lệ làm rõ")
    form.aggregate.setCurrentText("tỷ lệ giữa hai chỉ tiêu")
    seat.follow()
    assert form.of.isVisibleTo(form)
    assert "chưa nêu đủ hai chỉ tiêu" in form.why_not.text()
    form.of.setCurrentIndex(form.of.findData("KP"))
    form.per.setCurrentIndex(form.per.findData("PPHS"))
    seat.follow()
    assert form.act.isEnabled()
    form.act.click()
    seat.follow()
    page.indicators.part.go_to("KP")
    note = page.current_note()
    assert note is not None
    assert dict(note.groups)["ĐANG DÙNG Ở"] == ("Dùng để tính: TL",)


def test_what_was_reported_is_not_deleted_and_what_was_not_is(seat: Seat, page: RegistersPage) -> None:
    page.indicators.part.go_to("PPHS")
    seat.press(Qt.Key.Key_Delete)
    assert "đã có 2 số liệu ghi theo mã này" in page.bar.text
    assert codes(page) == ["PPHS", "KP"]
    page.indicators.part.go_to("KP")
    seat.press(Qt.Key.Key_Delete)
    assert codes(page) == ["PPHS"]


def test_who_reported_is_counted(page: RegistersPage) -> None:
    shown = page.indicators.part.table.shown
    assert [shown.text(row, 8) for row in range(2)] == ["2/3", "0/3"]
    assert page.indicators.part.said.text() == "2 chỉ tiêu: 0 thuộc khung tiêu chí, 2 của riêng năm."


def test_the_units_that_report_it_are_ticked(seat: Seat, page: RegistersPage) -> None:
    page.indicators.part.go_to("PPHS")
    QTest.keyClick(page.indicators.part.table, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    seat.follow()
    (form,) = (each for each in page.findChildren(ReportersDialog) if each.isVisible())
    assert form.chosen == ("AB", "BS", "CG")
    assert not form.act.isEnabled()
    form.units.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert form.act.isEnabled()
    form.act.click()
    seat.follow()
    shown = page.indicators.part.table.shown
    assert [shown.text(0, column) for column in (7, 8)] == ["An Bình, Bắc Sơn", "2/2"]
    assert "chỉ An Bình, Bắc Sơn báo cáo" in seat.window.menus.action("undo").text()
