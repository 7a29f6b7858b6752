"""The preview of a newer version: counted in one sentence, each value taken or left, corrections offered again."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Entry, Layer
from desktop.jobs.correction import Because, correct, corrections
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]


@pytest.fixture
def newer(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> IntakePage:
    """The page at a second version: I.1 was put right by hand, I.2 changes."""
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))
    page.keep_current()
    seat.settle()
    correct(
        seat.workspace.desk, Entry("AB", "I.1", Layer.CLAIM, points=Decimal("9.5")), Because("xem lại"), Layer.CLAIM
    )
    seat.workspace.refresh()
    seat.settle()
    return take(clusters.workbook(tmp_path / "AB sửa.xlsx", "An Bình", {"I.1": 10, "I.2": 7}))


def rows(page: IntakePage) -> list[tuple[str, ...]]:
    shown = page.panel.preview.table.shown
    return [tuple(shown.text(row, column) for column in range(4)) for row in range(shown.rowCount())]


def total(seat: Seat) -> Decimal | None:
    scored = seat.workspace.state.scored
    standing = scored.result.standings.of("AB") if scored else None
    return standing.sheet.total if standing else None


def test_the_correction_stays_unless_it_is_given_up(newer: IntakePage) -> None:
    assert newer.panel.preview.summary.text() == "2 ô: 1 đổi, 1 giữ bản sửa tay; tổng 17,50 → 16,50"
    assert rows(newer) == [
        ("☐ không lấy", "điểm của I.1 – Tỷ lệ điều tra, khám phá án", "9,5", "10"),
        ("☑ lấy", "điểm của I.2 – Kéo giảm tội phạm về trật tự xã hội", "8", "7"),
    ]


def test_space_takes_the_value_of_the_file_over_the_correction(seat: Seat, newer: IntakePage) -> None:
    table = newer.panel.preview.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Space)
    seat.settle()

    assert rows(newer)[0][0] == "☑ lấy"
    assert newer.panel.preview.summary.text() == "2 ô: 2 đổi; tổng 17,50 → 17,00"
    newer.panel.keeping.click()
    seat.settle()
    assert total(seat) == 17


def test_a_value_left_stays_as_before_when_the_file_is_kept(seat: Seat, newer: IntakePage) -> None:
    table = newer.panel.preview.table
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    seat.settle()
    assert newer.panel.preview.summary.text() == "2 ô: 1 giữ bản sửa tay, 1 giữ như trước"

    newer.panel.keeping.click()
    seat.settle()
    assert total(seat) == Decimal("17.5")


def test_all_are_taken_or_left_at_once(seat: Seat, newer: IntakePage) -> None:
    newer.panel.preview.take_all.click()
    seat.settle()
    assert {row[0] for row in rows(newer)} == {"☑ lấy"}
    newer.panel.preview.leave_all.click()
    seat.settle()
    assert {row[0] for row in rows(newer)} == {"☐ không lấy"}


def test_keeping_is_one_act_with_undo_beside_it(seat: Seat, newer: IntakePage) -> None:
    newer.panel.keeping.click()
    seat.settle()
    assert newer.bar.text == "Đã nhận 1 tệp."
    assert newer.bar.buttons[0].text() == "In phiếu nhập…"
    assert "AB sửa.xlsx" in seat.workspace.toast.text
    seat.window.do("undo")
    seat.settle()
    assert total(seat) == Decimal("17.5")


def test_choices_are_kept_when_a_question_is_answered_meanwhile(seat: Seat, newer: IntakePage) -> None:
    newer.panel.preview.take_all.click()
    seat.settle()
    newer.answering.answer("column:minh chứng", "note")
    seat.settle()
    assert {row[0] for row in rows(newer)} == {"☑ lấy"}


def test_ctrl_enter_keeps_the_file_shown(seat: Seat, newer: IntakePage) -> None:
    newer.panel.preview.table.setFocus()
    QTest.keyClick(newer.panel.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.settle()
    assert newer.waiting == []


def test_what_was_put_right_while_a_file_waited_is_not_written_over(newer: IntakePage, seat: Seat, desk: Desk) -> None:
    by_hand = Entry("AB", "I.2", Layer.CLAIM, points=Decimal("7.5"))
    correct(seat.workspace.desk, by_hand, Because("xem lại"), Layer.CLAIM)
    newer.keep_current()
    seat.settle()
    standing = {each.about.key[1]: each.item for each in corrections(desk)}
    assert isinstance(standing["I.2"], Entry)
    assert (standing["I.2"].points, standing["I.2"].reason) == (Decimal("7.5"), "xem lại")


def test_what_may_no_longer_be_kept_waits_on(seat: Seat, take: Taking, tmp_path: Path) -> None:
    first = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    again = tmp_path / "AB (1).xlsx"
    again.write_bytes(first.read_bytes())
    page = take(first, again)
    page.keep_ready()
    seat.settle()
    assert page.bar.text == "Đã nhận 1 tệp."
    assert [each.name for each in page.waiting] == ["AB (1).xlsx"]
