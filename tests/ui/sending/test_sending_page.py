"""Forms are chosen, looked at, made and recorded as sent; the log keeps every sending."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from desktop.jobs.sending import sendings
from desktop.ui.sending.send_dialog import SendDialog
from desktop.ui.sending.sending_page import SendingPage
from tests.ui import clusters
from tests.ui.seat import Seat


def opened(seat: Seat, path: Path, *, framed: bool = True) -> SendingPage:
    desk = clusters.store(path, framed=framed)
    seat.open(desk.path)
    page = seat.page("forms", SendingPage)
    seat.settle()
    return page


def made(seat: Seat, page: SendingPage, folder: Path) -> None:
    page.choices.whole.setChecked(False)
    page.make_in(str(folder))
    seat.settle()


def send(seat: Seat, page: SendingPage, letter: str = "12/CV-CTĐ") -> None:
    page.record.click()
    dialog = page.findChildren(SendDialog)[-1]
    dialog.letter.setText(letter)
    dialog.on.setDate(QDate(2026, 11, 3))
    dialog.act.click()
    seat.settle()
    seat.settle()


def test_the_form_of_the_unit_at_hand_is_looked_at_before(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    titles = [page.preview.scores.shown.text(row, 1) for row in range(4)]
    assert titles[:2] == ["Bảo đảm an ninh, trật tự", "Tỷ lệ điều tra, khám phá án"]
    assert "Công an tỉnh An Bình" in page.preview.letter.toPlainText()
    page.choices.units.setCurrentRow(1)
    seat.settle()
    assert "Kính gửi: Công an tỉnh Bắc Sơn" in page.preview.letter.toPlainText()
    assert "CÔNG AN TỈNH BẮC SƠN" in page.preview.outline.toPlainText()


def test_the_days_chosen_stand_in_what_is_looked_at(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    page.choices.cut_off.setDate(QDate(2026, 10, 31))
    page.choices.due.setDate(QDate(2026, 11, 9))
    seat.settle()
    letter = page.preview.letter.toPlainText()
    assert "đến hết ngày 31/10/2026" in letter
    assert "chậm nhất ngày 09/11/2026" in letter


def test_only_ticked_units_get_forms(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    page.choices.units.item(0).setCheckState(Qt.CheckState.Unchecked)
    made(seat, page, tmp_path / "mau")
    assert sorted(each.name for each in (tmp_path / "mau").iterdir()) == ["BS", "CG", "bo-mau.json"]
    page.choices.tick_all(ticked=False)
    assert not page.make.isEnabled()
    assert not page.record.isEnabled()


def test_a_sending_is_recorded_from_the_folder_just_made(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    made(seat, page, tmp_path / "mau")
    send(seat, page)
    assert "gửi mẫu cho 3 đơn vị" in page.bar.text
    kept = sendings(page.desk)
    assert [(each.unit, each.letter, len(each.files)) for each in kept] == [
        ("AB", "12/CV-CTĐ", 2),
        ("BS", "12/CV-CTĐ", 2),
        ("CG", "12/CV-CTĐ", 2),
    ]
    assert "đã gửi 03/11, lần 1" in page.choices.units.item(0).text()
    assert page.log.table.shown.text(0, 3) == "12/CV-CTĐ"
    seat.window.do("undo")
    seat.settle()
    seat.settle()
    assert sendings(page.desk) == ()


def test_the_gathering_comes_first_once_something_was_sent(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    assert page.tabs.currentIndex() == 0
    made(seat, page, tmp_path / "mau")
    send(seat, page)
    seat.window.close_cluster()
    seat.open(tmp_path / "cum.tongket")
    again = seat.page("forms", SendingPage)
    assert again.tabs.currentIndex() == 1
    assert again.record.isEnabled()
    send(seat, again, "13/CV-CTĐ")
    assert [each.unit for each in sendings(again.desk)] == ["AB", "BS", "CG"] * 2


def test_a_folder_without_forms_is_said(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    page.folder = str(tmp_path)
    send(seat, page)
    assert "Không tìm thấy" in page.bar.text or "không có" in page.bar.text.casefold()
    assert sendings(page.desk) == ()


def test_without_a_framework_the_page_says_what_is_missing(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket", framed=False)
    assert "khung tiêu chí" in page.bar.text
    assert not page.make.isEnabled()
    assert not page.preview.isVisible()
    page.bar.buttons[0].click()
    assert seat.workspace.step == "framework"


def test_units_are_ticked_by_the_keyboard_alone(seat: Seat, tmp_path: Path) -> None:
    page = opened(seat, tmp_path / "cum.tongket")
    page.choices.units.setFocus()
    QTest.keyClick(page.choices.units, Qt.Key.Key_Down)
    QTest.keyClick(page.choices.units, Qt.Key.Key_Space)
    assert page.choices.ticked == ("AB", "CG")
    page.tabs.tabBar().setFocus()
    QTest.keyClick(page.tabs.tabBar(), Qt.Key.Key_Right)
    assert page.tabs.currentIndex() == 1
