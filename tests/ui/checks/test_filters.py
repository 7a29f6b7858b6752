"""The filters above the findings: no count is cut, whatever it is and however narrow the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop.ui.checks.checks_page import CheckPage
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768)])
def test_filters_with_large_counts_are_whole(seat: Seat, tmp_path: Path, width: int, height: int) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    seat.window.resize(width, height)
    tab = seat.page("checks", CheckPage).list
    for count in ("374", "1374"):
        for each in tab.levels.values():
            each.setText(f"{each.text().rpartition(' ')[0]} {count}")
        seat.follow()
        shown: tuple[QWidget, ...] = (*tab.levels.values(), tab.settled, tab.unit, tab.rule)
        for part in shown:
            assert part.width() >= part.sizeHint().width()
            assert tab.rect().contains(part.geometry())
