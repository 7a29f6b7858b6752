"""The end of the year in the window: seal, package, take over on another path, new year."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from desktop.jobs.history import check_store
from desktop.jobs.sealing import Standing, year_state_of
from desktop.ui.parts.asking import ReasonDialog
from desktop.ui.takeover_page import TakeoverPage
from desktop.ui.year_end.year_end_page import YearEndPage
from tests.ui import clusters
from tests.ui.clusters import desk_at
from tests.ui.seat import Seat


def _page(seat: Seat, path: Path | str) -> YearEndPage:
    seat.open(path)
    return seat.page("handover", YearEndPage)


def _give_reason(seat: Seat, page: YearEndPage, reason: str) -> None:
    dialog = page.findChildren(ReasonDialog)[-1]
    dialog.reason.setText(reason)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    seat.settle()
    seat.settle()


def test_the_seal_comes_only_after_its_check_list(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, desk.path)
    assert not page.sealing.seal.isEnabled()
    page.sealing.look.click()
    seat.settle()
    assert "! Còn 1 ô trống" in page.sealing.outcome.text()
    page.sealing.seal.click()
    _give_reason(seat, page, "Trước hội nghị")
    assert check_store(desk).print_code in page.sealing.outcome.text()
    assert year_state_of(desk).standing is Standing.SEALED
    assert page.sealing.look.isHidden()


def test_a_year_is_closed_with_a_reason(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, desk.path)
    page.next_year.close_year.click()
    _give_reason(seat, page, "Hết năm")
    assert year_state_of(desk).standing is Standing.CLOSED
    assert "Năm đã đóng" in seat.workspace.strip.text
    assert not page.next_year.close_year.isEnabled()


@pytest.mark.parametrize("password", ["", "gói bàn giao 2026"])
def test_a_package_made_here_is_taken_over_there(seat: Seat, tmp_path: Path, password: str) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, desk.path)
    page.preview()
    seat.settle()
    assert "Đi theo gói" in page.package.outcome.text()
    page.package.password.setText(password)
    page.hand_over(str(tmp_path / "goi.bangiao"))
    seat.settle()
    seat.settle()
    assert "SHA-256" in page.package.outcome.text()
    assert "Đã bàn giao ngày 05/11/2026" in seat.workspace.strip.text
    seat.window.do("takeover")
    there = seat.window.stack.currentWidget()
    assert isinstance(there, TakeoverPage)
    there.package.setText(str(tmp_path / "goi.bangiao"))
    there.target.setText(str(tmp_path / "nhan.tongket"))
    if password:
        there.take.click()
        seat.settle()
        assert "mật khẩu" in there.bar.text
    there.password.setText(password)
    there.take.click()
    seat.settle()
    seat.settle()
    assert seat.workspace.desk.path == str(tmp_path / "nhan.tongket")
    assert "nhận bàn giao" in seat.workspace.strip.text


def test_another_level_shows_at_once_what_goes_along(seat: Seat, tmp_path: Path) -> None:
    clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, tmp_path / "cum.tongket")
    said: list[str] = []
    for _ in range(2):
        QTest.keyClick(page.package.level, Qt.Key.Key_Down)
        seat.settle()
        said.append(page.package.outcome.text())
    assert all(said)
    assert said[0] != said[1]


def test_a_damaged_package_is_refused_by_name(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, desk.path)
    page.hand_over(str(tmp_path / "goi.bangiao"))
    seat.settle()
    content = bytearray((tmp_path / "goi.bangiao").read_bytes())
    content[len(content) // 2] ^= 4
    (tmp_path / "goi.bangiao").write_bytes(content)
    seat.window.do("takeover")
    there = seat.window.stack.currentWidget()
    assert isinstance(there, TakeoverPage)
    there.package.setText(str(tmp_path / "goi.bangiao"))
    there.target.setText(str(tmp_path / "nhan.tongket"))
    there.take.click()
    seat.settle()
    assert "không còn đúng" in there.bar.text or "bị thay đổi" in there.bar.text
    assert not (tmp_path / "nhan.tongket").exists()


def test_a_new_year_is_looked_at_and_opened_with_units_that_changed(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    page = _page(seat, desk.path)
    changes = tmp_path / "thay-doi.toml"
    changes.write_text(
        'chair = "CG"\n[[changes]]\nkind = "left"\nsince = 2027-01-01\nfrom = ["BS"]\n',
        "utf-8",
    )
    page.take_changes(str(changes))
    seat.settle()
    assert "2 đơn vị" in page.next_year.outcome.text()
    page.open_year(str(tmp_path / "2027.tongket"))
    seat.settle()
    page.bar.buttons[0].click()
    seat.settle()
    assert "· 2027" in seat.window.windowTitle()
    assert [unit.code for unit in seat.workspace.state.overview.ledger.cluster.units] == ["AB", "CG"]
    assert check_store(desk_at(tmp_path / "2027.tongket")).ok
