"""A messy workbook by keyboard alone: the question first, answered from its choices, what changed said, then kept."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.intake import Ready
from desktop.ui.intake.file_panel import CHECK, PREVIEW, SHEET
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.intake import workbooks
from tests.ui.seat import Seat

Taking = Callable[..., IntakePage]


def texts(page: IntakePage) -> list[str]:
    return [page.panel.sheet.panel.subjects.item(row).text() for row in range(page.panel.sheet.panel.subjects.count())]


def choices(page: IntakePage) -> list[str]:
    return [page.panel.sheet.panel.choices.item(row).text() for row in range(page.panel.sheet.panel.choices.count())]


def aside(page: IntakePage) -> int:
    return next(number for number, each in enumerate(choices(page)) if "Để riêng" in each)


def test_a_file_without_questions_goes_straight_to_the_preview(take: Taking, tmp_path: Path) -> None:
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))

    assert page.panel.tabs.currentIndex() == PREVIEW
    assert page.panel.preview.summary.text().startswith("2 ô: 2 mới; tổng 0,00 → 17,00")


def test_a_refused_file_opens_at_what_blocks_it(take: Taking, tmp_path: Path) -> None:
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 12, "I.2": 9}))

    assert page.panel.tabs.currentIndex() == CHECK
    assert not page.panel.keeping.isVisible()


def test_the_open_question_comes_first_with_its_row_shown(take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))

    assert page.panel.tabs.currentIndex() == SHEET
    assert texts(page)[0].startswith("? Chấm điểm · D7: Dòng “Nội dung khác")
    assert page.panel.sheet.grid.at == "D7"
    assert page.panel.sheet.panel.choices.hasFocus()


def test_a_question_about_a_row_offers_every_criterion(take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))

    offered = choices(page)

    assert "Để riêng" in offered[0]
    assert [line for line in offered if "I.1 " in line or "I.2 " in line] == offered[1:]
    assert len(offered) == 3


def test_a_digit_answers_and_the_file_is_read_again(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))

    QTest.keyClick(page.panel.sheet.panel.choices, Qt.Key(Qt.Key.Key_1 + aside(page)))
    assert not page.panel.keeping.isEnabled()
    seat.settle()

    assert isinstance(page.waiting[0].look.preview, Ready)
    assert page.panel.change.text() == "Đã đọc lại: không giá trị nào đổi; không còn câu hỏi."
    assert page.panel.tabs.currentIndex() == PREVIEW
    assert page.panel.keeping.isEnabled()


def test_enter_answers_with_the_choice_at_hand_and_says_what_it_changed(
    seat: Seat, take: Taking, tmp_path: Path
) -> None:
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))
    panel = page.panel.sheet.panel
    page.panel.tabs.setCurrentIndex(SHEET)
    panel.tabs.setCurrentIndex(1)
    claim = next(row for row in range(panel.subjects.count()) if panel.subjects.item(row).text().startswith("D · "))
    panel.subjects.setCurrentRow(claim)
    panel.subjects.setFocus()
    QTest.keyClick(panel.subjects, Qt.Key.Key_Return)
    assert panel.choices.hasFocus()
    panel.choices.setCurrentRow(next(row for row, each in enumerate(choices(page)) if each.endswith("Không dùng")))
    QTest.keyClick(panel.choices, Qt.Key.Key_Return)
    seat.settle()

    assert "bớt 2" in page.panel.change.text()
    assert page.panel.sheet.grid.drawing is not None
    assert page.panel.sheet.grid.drawing.uses == {}


def test_an_answer_is_taken_back_with_delete(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))
    panel = page.panel.sheet.panel
    QTest.keyClick(panel.choices, Qt.Key(Qt.Key.Key_1 + aside(page)))
    seat.settle()
    page.panel.tabs.setCurrentIndex(SHEET)
    panel.tabs.setCurrentIndex(0)
    assert texts(page)[0].startswith("✓ Dòng “nội dung khác")
    assert any(each.startswith(f"{aside(page) + 1}  ●") for each in choices(page))

    QTest.keyClick(panel.subjects, Qt.Key.Key_Delete)
    seat.settle()

    assert texts(page)[0].startswith("? ")
    assert page.waiting[0].guidance.answers == ()


def test_two_answers_given_quickly_are_both_kept(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))
    page.answering.answer(workbooks.LOOSE_KEY, "aside")
    page.answering.answer("column:minh chứng", "note")
    seat.settle()

    assert {each.key for each in page.waiting[0].look.draft.guidance.answers} == {
        workbooks.LOOSE_KEY,
        "column:minh chứng",
    }


def test_f7_goes_to_the_next_file_with_a_question(take: Taking, tmp_path: Path) -> None:
    sure = clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", {"I.1": 9, "I.2": 8})
    page = take(sure, workbooks.messy(tmp_path / "AB.xlsx"))
    assert page.panel.whose.text().startswith("BS.xlsx")

    QTest.keyClick(page.window(), Qt.Key.Key_F7)

    assert page.panel.whose.text().startswith("AB.xlsx")
    assert page.panel.sheet.panel.choices.hasFocus()


def test_what_was_answered_once_is_not_asked_again_and_what_moved_is_said(
    seat: Seat, take: Taking, tmp_path: Path
) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))
    page.answering.answer(workbooks.LOOSE_KEY, "aside")
    seat.settle()
    page.panel.keeping.click()
    seat.settle()

    page = take(workbooks.moved(tmp_path / "AB 2.xlsx", points=(9, 7.5, 1)))

    assert not page.waiting[0].open
    assert page.panel.tabs.currentIndex() == PREVIEW
    assert "dòng tiêu đề dời từ 4 xuống 5" in page.panel.sheet.before.text()
    page.panel.sheet.panel.tabs.setCurrentIndex(0)
    assert "(như lần trước)" in texts(page)[0]


def test_a_region_is_marked_out_by_typing(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8}))
    region = page.panel.sheet.region
    assert (region.heading.text(), region.body.text()) == ("4", "5-7")
    assert not region.mark.isEnabled()
    region.body.setText("6-x")
    assert not region.mark.isEnabled()

    region.body.setText("5-6")
    QTest.keyClick(region.body, Qt.Key.Key_Return)
    seat.settle()

    assert [claim.criterion for claim in page.waiting[0].look.draft.claims] == ["I.1"]
    assert "bớt 1" in page.panel.change.text()


def test_rows_are_found_by_typing_and_given_to_a_criterion(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(workbooks.messy(tmp_path / "AB.xlsx"))
    panel = page.panel.sheet.panel
    panel.tabs.setCurrentIndex(2)
    assert texts(page)[0] == "7 · Nội dung khác do đơn vị bổ sung → chưa ghép được"
    assert any(each.startswith("9 · Tổng cộng → dòng cộng") for each in texts(page))


def test_sheets_not_used_are_listed(take: Taking, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    book = load_workbook(path)
    book.create_sheet("Nháp")["A1"] = "tính thử"
    book.save(path)
    page = take(path)
    page.panel.sheet.panel.tabs.setCurrentIndex(3)

    assert texts(page) == ["Chấm điểm → dùng", "Nháp → không dùng"]
