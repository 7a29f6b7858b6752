"""The page of backups: made, compared, restored after asking, sent elsewhere; a bad one is not offered."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop.domain.ledger import Layer
from desktop.jobs.entry import set_entry
from desktop.jobs.scoring import result
from desktop.ui.backups_page import BackupsPage
from desktop.ui.parts.asking import SureDialog
from tests.ui import clusters
from tests.ui.seat import Seat
from tests.ui.test_undo import ENTRY


def _page(seat: Seat, tmp_path: Path) -> BackupsPage:
    clusters.scored_store(tmp_path / "cum.tongket")
    seat.open(tmp_path / "cum.tongket")
    return seat.page("backups", BackupsPage)


def _make(seat: Seat, page: BackupsPage) -> None:
    page.begin()
    seat.settle()


def test_a_backup_is_made_listed_and_its_restoring_compared(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    assert [row.cells[2].value for row in page.list.table.rows] == ["hằng ngày"]
    _make(seat, page)
    assert "Đã sao lưu và kiểm tra: bản số 2" in page.bar.text
    page.look_at()
    seat.settle()
    assert "giống hệt hiện nay" in page.change.toPlainText()
    set_entry(page.desk, ENTRY, Layer.CLAIM)
    page.look_at()
    seat.settle()
    told = page.change.toPlainText()
    assert "Sẽ mất 1 việc" in told
    assert "Ghi điểm I.2 của CG" in told


def test_a_backup_is_restored_only_after_looking_and_asking(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    before = result(page.desk, Layer.CLAIM)
    _make(seat, page)
    set_entry(page.desk, ENTRY, Layer.CLAIM)
    assert not page.restore.isEnabled()
    page.look_at()
    seat.settle()
    page.restore.click()
    dialog = seat.window.findChildren(SureDialog)[-1]
    act = next(each for each in dialog.buttons.findChildren(QPushButton) if each.text() == "Khôi phục")
    act.click()
    seat.settle()
    seat.settle()
    assert "Đã khôi phục" in seat.workspace.page.bar.text
    assert seat.workspace.desk.held
    assert result(seat.workspace.desk, Layer.CLAIM).standings == before.standings
    again = seat.page("backups", BackupsPage)
    kinds = [row.cells[2].value for row in again.list.table.rows]
    assert kinds[-3:] == ["trước khi khôi phục", "theo yêu cầu", "hằng ngày"]


def test_a_damaged_backup_is_named_and_not_offered(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    _make(seat, page)
    backup = max((tmp_path / "cum.tongket-sao-luu").iterdir())
    content = bytearray(backup.read_bytes())
    content[9_000] ^= 1
    backup.write_bytes(content)
    page.render_state(seat.workspace.state)
    seat.settle()
    assert "HỎNG" in [cell.value for cell in page.list.table.rows[0].cells]
    assert not page.look.isEnabled()


def test_a_checked_copy_is_sent_to_a_folder(seat: Seat, tmp_path: Path) -> None:
    page = _page(seat, tmp_path)
    stick = tmp_path / "USB"
    stick.mkdir()
    page.send_to(str(stick))
    seat.settle()
    assert (stick / "cum.tongket").exists()
    assert "nguyên vẹn" in page.bar.text
