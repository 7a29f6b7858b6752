"""Opening a file after a sudden end, or one that is damaged: said, nothing lost, and the way out is offered."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop.domain.desk import Desk
from desktop.jobs.backup import back_up
from desktop.jobs.history import check_store
from desktop.ui.parts.asking import SureDialog
from desktop.ui.rescue_page import RescuePage
from tests.outside import alter
from tests.ui import clusters
from tests.ui.seat import Seat


def _altered(tmp_path: Path) -> Desk:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    back_up(desk)
    alter(desk.path, "UPDATE entry SET points = '10' WHERE unit = 'BS' AND criterion = 'I.2'")
    return desk


def _page(seat: Seat) -> RescuePage:
    page = seat.window.stack.currentWidget()
    assert isinstance(page, RescuePage)
    return page


def _open(seat: Seat, desk: Desk) -> RescuePage:
    seat.window.open_cluster(desk.path)
    seat.settle()
    seat.settle()
    return _page(seat)


def test_a_file_altered_from_outside_opens_the_page_that_names_the_value_and_the_backup(
    seat: Seat, tmp_path: Path
) -> None:
    desk = _altered(tmp_path)
    page = _open(seat, desk)
    assert "Điểm của đơn vị BS, tiêu chí I.2" in page.wrong.toPlainText()
    assert "Bản sao lưu tốt mới nhất: số 1" in page.backup.text()
    assert page.restore.isEnabled()


def test_the_newest_good_backup_is_restored_after_asking_and_work_goes_on(seat: Seat, tmp_path: Path) -> None:
    desk = _altered(tmp_path)
    page = _open(seat, desk)
    page.restore.click()
    dialog = page.findChildren(SureDialog)[-1]
    next(each for each in dialog.buttons.findChildren(QPushButton) if each.text() == "Khôi phục").click()
    seat.settle()
    seat.settle()
    assert seat.workspace.desk.held
    assert check_store(desk).ok


def test_what_can_be_read_is_saved_into_a_new_file(seat: Seat, tmp_path: Path) -> None:
    desk = _altered(tmp_path)
    content = bytearray(Path(desk.path).read_bytes())
    content[:100] = bytes(100)
    Path(desk.path).write_bytes(content)
    page = _open(seat, desk)
    page.rescue_to(str(tmp_path / "cuu.tongket"))
    seat.settle()
    assert "Đã lập" in page.outcome.text()
    page._go_on.click()
    seat.settle()
    assert seat.workspace.desk.path == str(tmp_path / "cuu.tongket")
    assert bytes(content) == Path(desk.path).read_bytes()


def test_a_damaged_file_without_backup_says_so(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "cum.tongket"
    path.write_bytes(b"SQLite format 3\0" + bytes(5_000))
    page = _open(seat, clusters.desk_at(path))
    assert "không có bản sao lưu nào" in page.backup.text()
    assert not page.restore.isEnabled()


def test_after_a_sudden_end_the_whole_file_is_checked_and_that_is_said(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.scored_store(tmp_path / "cum.tongket")
    Path(f"{desk.path}.lock").write_text('{"officer": "A", "machine": "B", "since": "2026-11-05T08:00:00+00:00"}')
    workspace = seat.open(desk.path)
    assert "tắt đột ngột" in workspace.page.bar.text
    assert workspace.desk.held


def test_the_status_bar_says_when_the_last_backup_was_made(seat: Seat, tmp_path: Path) -> None:
    seat.open(clusters.scored_store(tmp_path / "cum.tongket").path)
    assert seat.window.status.backup == "Sao lưu 12:00 05/11 ✓"
