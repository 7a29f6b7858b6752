"""Boundary cases: who stands close to a class's threshold, on which side, by how much."""

from dataclasses import replace

from desktop.domain.boundary import boundaries
from desktop.domain.framework import Direct
from desktop.domain.ledger import Layer
from desktop.domain.scoring.board import board_of
from desktop.words.ranking import boundary_lines
from tests.domain.scoring.builders import D, classes, framework, ledger, straight


def test_units_within_half_a_percent_are_told_the_closest_first() -> None:
    own = replace(framework(Direct(), most="100"), classes=classes(("Xuất sắc", "90"), ("Khá", "0")))
    book = ledger(own, straight("AB", "I.1", "90.3"), straight("BS", "I.1", "89.95"), straight("CG", "I.1", "50"))
    found = boundaries(own, board_of(book, Layer.AGREED).standings())
    assert [(each.unit, each.gap) for each in found] == [("BS", D("-0.05")), ("AB", D("0.30"))]
    assert boundary_lines(book, found)[0] == "BS cách ngưỡng “Xuất sắc” (90) 0,05 điểm."


def test_the_last_class_has_no_threshold_and_a_unit_on_one_is_told_so() -> None:
    own = replace(framework(Direct(), most="100"), classes=classes(("Xuất sắc", "90"), ("Khá", "0")))
    book = ledger(own, straight("AB", "I.1", "90"), straight("BS", "I.1", "0"))
    found = boundaries(own, board_of(book, Layer.AGREED).standings())
    assert [each.unit for each in found] == ["AB"]
    assert "vừa đúng ngưỡng" in boundary_lines(book, found)[0]
