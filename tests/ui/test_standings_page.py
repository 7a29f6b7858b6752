"""The page of ranks: a draw recorded by dialog, thresholds, the years before, the chart of sections."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.domain.desk import Desk
from desktop.jobs.scoring import result
from desktop.ui.standings_draw import DrawDialog
from desktop.ui.standings_page import StandingsPage
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
    page = seat.go("standings")
    assert isinstance(page, StandingsPage)
    return page


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
    labels = [each.text() for each in page.findChildren(type(page.stage)) if each.text()]
    assert any("Chủ tọa hội nghị" in line and "Bắc Sơn, An Bình" in line for line in labels)


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
    assert "mở năm mới" in page.years_said.text()
