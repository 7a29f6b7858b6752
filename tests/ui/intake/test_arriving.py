"""Several files at once: one that is gone or held by another program keeps no other from being looked at or kept."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import load_ledger
from desktop.jobs.submissions import roll_back, submissions
from desktop.jobs.undo import undo
from desktop.ui.intake import intake_jobs
from desktop.ui.intake.file_panel import CHECK
from desktop.ui.intake.intake_page import IntakePage
from tests.ui import clusters
from tests.ui.intake.conftest import Taking
from tests.ui.seat import Seat

FULL = {"I.1": 9, "I.2": 8}


def names(page: IntakePage) -> list[str]:
    return [each.name for each in page.waiting]


def test_a_file_that_is_gone_is_said_to_be_and_the_others_are_shown(seat: Seat, take: Taking, tmp_path: Path) -> None:
    clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    late = tmp_path / "KT.xlsx"
    clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL)

    page = take(tmp_path / "AB.xlsx", late, tmp_path / "BS.xlsx")
    assert names(page) == ["AB.xlsx", "BS.xlsx"]
    assert str(late) in page.bar.text

    (tmp_path / "BS.xlsx").rename(late)
    page.bar.buttons[0].click()
    seat.settle()
    assert names(page) == ["AB.xlsx", "BS.xlsx", "KT.xlsx"]


def test_many_that_cannot_be_opened_are_counted(take: Taking, tmp_path: Path) -> None:
    page = take(*(tmp_path / f"{number}.xlsx" for number in range(9)))
    assert page.bar.text.count("Không tìm thấy tệp") == 4
    assert page.bar.text.endswith("Và 5 tệp khác.")


def test_files_that_vanish_before_they_are_kept_wait_on(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> None:
    clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL)
    page = take(tmp_path / "AB.xlsx", tmp_path / "BS.xlsx")
    (tmp_path / "AB.xlsx").unlink()

    page.keep_all.click()
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"BS"}
    assert names(page) == ["AB.xlsx"]
    assert "AB.xlsx" in page.bar.text


def test_a_folder_without_files_is_said_to_hold_none(take: Taking, tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    page = take(tmp_path / "trống")
    assert page.bar.text == f"Không có tệp nào để nhận trong {tmp_path / 'trống'}."


def test_a_folder_too_deep_is_told_and_looked_into_when_asked(seat: Seat, take: Taking, tmp_path: Path) -> None:
    deep = tmp_path / "nhận" / "1" / "2" / "3" / "4"
    deep.mkdir(parents=True)
    clusters.workbook(deep / "AB.xlsx", "An Bình", FULL)
    page = take(tmp_path / "nhận")
    assert str(deep) in page.bar.text

    page.bar.buttons[0].click()
    seat.settle()
    assert names(page) == ["AB.xlsx"]


def test_files_over_what_is_looked_at_together_are_told_without_looking_at_the_first_again(
    take: Taking, tmp_path: Path
) -> None:
    page = take(tmp_path / "không có")
    page.arriving.say_unread(
        (DeskError(Trouble.FOLDER_TOO_FULL, {"path": "D:/nhận", "name": "500.xlsx", "count": 3, "limit": 500}),)
    )
    assert "còn 3 tệp chưa xem, từ tệp 500.xlsx trong D:/nhận" in page.bar.text
    assert page.bar.buttons == ()


def test_what_was_said_of_files_before_goes_when_others_come(take: Taking, tmp_path: Path) -> None:
    page = take(tmp_path / "mất.xlsx")
    assert "Không tìm thấy tệp" in page.bar.text
    take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL))
    assert page.bar.text == ""


def test_two_files_of_a_unit_are_taken_in_one_by_one(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> None:
    one = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    two = clusters.workbook(tmp_path / "AB sửa.xlsx", "An Bình", {"I.1": 9, "I.2": 7})
    others = [clusters.workbook(tmp_path / f"{each}.xlsx", each, FULL) for each in ("Bắc Sơn", "Cẩm Giang")]
    page = take(one, two, *others)
    assert page.files.shown.text(0, 5) == "dùng được · ⚠ cùng đơn vị, cùng loại với AB sửa.xlsx"
    assert page.files.shown.text(1, 5) == "dùng được · ⚠ cùng đơn vị, cùng loại với AB.xlsx"

    page.keep_all.click()
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"BS", "CG"}
    assert names(page) == ["AB.xlsx", "AB sửa.xlsx"]
    page.keep_current()
    seat.settle()
    assert page.files.shown.text(0, 5) == "bản mới hơn"


def test_a_file_of_another_year_is_looked_at_before_it_is_taken_in(take: Taking, tmp_path: Path) -> None:
    old = clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL)
    book = load_workbook(old)
    assert book.active is not None
    book.active["A2"] = "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2025"
    book.save(old)
    page = take(old, clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL))
    assert "có thể là tệp của năm, kỳ hoặc cụm khác" in page.files.shown.text(0, 5)
    assert not page.keep_all.isVisible()
    assert "ghi năm 2025, trong khi cụm đang làm năm 2026" in page.panel.bar.text
    assert page.panel.tabs.currentIndex() == CHECK


def test_who_goes_on_with_a_file_stays_there_when_others_come(seat: Seat, take: Taking, tmp_path: Path) -> None:
    page = take(clusters.workbook(tmp_path / "AB.xlsx", "An Bình", FULL))
    QApplication.processEvents()
    page.panel.slipping.setFocus()

    seat.workspace.take_in([str(clusters.workbook(tmp_path / "BS.xlsx", "Bắc Sơn", FULL))])
    QTest.keyClick(page.window().windowHandle(), Qt.Key.Key_Tab)
    seat.settle()
    assert page.panel.whose.text().startswith("AB.xlsx")
    assert QApplication.focusWidget() is page.panel.dropping
    assert page.bar.text == "Đã xem thêm 1 tệp, đang chờ trong danh sách."

    page.bar.buttons[0].click()
    seat.settle()
    assert page.panel.whose.text().startswith("BS.xlsx")


def test_what_was_kept_before_it_was_stopped_stays_kept(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> None:
    page = take(*(clusters.workbook(tmp_path / f"{each}.xlsx", each, FULL) for each in ("An Bình", "Bắc Sơn")))

    def stop_at_the_second(done: int, _total: int, _what: str = "") -> None:
        if done:
            raise DeskError(Trouble.CANCELLED)

    kept = intake_jobs.keep_each(
        page.desk, tuple(page.waiting), (), (load_ledger(desk), Layer.CLAIM), stop_at_the_second
    )
    page.taking.done.emit(kept)
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"AB"}
    assert names(page) == ["Bắc Sơn.xlsx"]
    assert page.bar.text == "Đã dừng. Đã nhận 1 tệp. Các tệp còn lại vẫn chờ trong danh sách."


def test_files_taken_in_at_one_go_are_undone_at_one_go(seat: Seat, take: Taking, desk: Desk, tmp_path: Path) -> None:
    take(clusters.workbook(tmp_path / "CG.xlsx", "Cẩm Giang", FULL)).keep_current()
    seat.settle()
    page = take(*(clusters.workbook(tmp_path / f"{each}.xlsx", each, FULL) for each in ("An Bình", "Bắc Sơn")))
    page.keep_all.click()
    seat.settle()
    undo, redo = seat.window.menus.action("undo"), seat.window.menus.action("redo")
    assert seat.workspace.toast.text == "Nhận 2 tệp"
    assert page.bar.text == "Đã nhận 2 tệp."
    assert not any(each.isVisible() for each in page.bar.buttons), "which of the two slips would it print?"
    assert undo.text() == "Hoàn tác: nhận 2 tệp"
    undo.trigger()
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"CG"}
    assert seat.workspace.toast.text == "Đã hoàn tác: nhận 2 tệp"
    assert redo.text() == "Làm lại: nhận 2 tệp"
    redo.trigger()
    seat.settle()
    assert {each.unit for each in load_ledger(desk).entries} == {"AB", "BS", "CG"}


def test_one_of_the_files_taken_in_at_one_go_is_rolled_back_alone(
    seat: Seat, take: Taking, desk: Desk, tmp_path: Path
) -> None:
    page = take(*(clusters.workbook(tmp_path / f"{each}.xlsx", each, FULL) for each in ("An Bình", "Bắc Sơn")))
    page.keep_all.click()
    seat.settle()
    (number,) = (each.report.id for each in submissions(desk) if each.report.unit == "AB")
    roll_back(seat.workspace.desk, number, "", Layer.CLAIM)
    assert {each.unit for each in load_ledger(desk).entries} == {"BS"}
    for units in ({"AB", "BS"}, set()):
        undo(seat.workspace.desk)
        assert {each.unit for each in load_ledger(desk).entries} == units
