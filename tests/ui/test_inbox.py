"""New files in the inbox are offered on the page at hand, once, and never taken unasked; dropped folders too."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.inbox import Arrivals, SeenFile, arrivals
from desktop.jobs.inbox import Sorted
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.settings import Settings
from desktop.ui.shell.inbox import _Looked
from tests.ui import clusters
from tests.ui.seat import Seat


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "nhận"
    made.mkdir()
    return made


def opened(seat: Seat, tmp_path: Path, folder: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.window.settings.choose_inbox(desk.path, str(folder))
    seat.open(desk.path)


def look(seat: Seat, times: int = 2) -> None:
    """Let the folder be looked into so often; a file is offered at the second look."""
    for _ in range(times):
        seat.window.inbox.inbox.look()
        seat.settle()


def test_a_new_file_is_offered_and_looked_at_only_when_asked(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    clusters.workbook(folder / "CAT An Bình.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    look(seat)
    assert "1 tệp mới trong thư mục nhận" in seat.workspace.page.bar.text
    seat.workspace.page.bar.buttons[0].click()
    seat.settle()
    page = seat.workspace.page
    assert isinstance(page, IntakePage)
    assert [Path(each.path).name for each in page.waiting] == ["CAT An Bình.xlsx"]
    look(seat)
    assert "thư mục nhận" not in page.bar.text


def test_an_offer_follows_to_the_next_page_until_put_off(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    (folder / "a.xlsx").write_bytes(b"a")
    look(seat)
    page = seat.go("checks")
    assert "1 tệp mới" in page.bar.text
    page.bar.buttons[1].click()
    assert "tệp mới" not in seat.go("scoring").bar.text
    seat.window.do("inbox:look")
    look(seat)
    assert "1 tệp mới" in seat.workspace.page.bar.text


def test_a_half_written_file_waits(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    (folder / "a.xlsx").write_bytes(b"a")
    look(seat, 1)
    (folder / "a.xlsx").write_bytes(b"a" * 100)
    look(seat, 1)
    assert seat.window.inbox.waiting == []
    look(seat, 1)
    assert [Path(each).name for each in seat.window.inbox.waiting] == ["a.xlsx"]


def test_a_copy_is_waited_for_however_long_it_takes(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    inbox = seat.window.inbox.inbox
    for size in range(1, 40):
        (folder / "a.xlsx").write_bytes(b"a" * size)
        look(seat, 1)
        assert inbox._timer.isActive()
        inbox._timer.stop()
    look(seat, 1)
    assert len(seat.window.inbox.waiting) == 1
    assert inbox._beat.isActive(), "a share that does not tell of new files is looked at now and then"


def test_a_copy_under_another_name_is_offered_under_its_own(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    (folder / "a.xlsx.part").write_bytes(b"a" * 10)
    look(seat)
    (folder / "a.xlsx.part").rename(folder / "a.xlsx")
    look(seat)
    assert [Path(each).name for each in seat.window.inbox.waiting] == ["a.xlsx"]


def test_who_asks_is_answered_where_nothing_is_new(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    look(seat)
    assert "thư mục nhận" not in seat.workspace.page.bar.text
    seat.window.do("inbox:look")
    look(seat, 1)
    assert seat.workspace.page.bar.text == f"Không có tệp mới trong thư mục nhận {folder}."


def test_a_folder_that_is_not_there_is_told_once(seat: Seat, tmp_path: Path, folder: Path) -> None:
    away = folder.rename(folder.with_name("rút ra"))
    opened(seat, tmp_path, folder)
    look(seat, 1)
    bar = seat.workspace.page.bar
    assert bar.text.startswith(f"Không thấy thư mục nhận {folder}")
    bar.hush()
    look(seat)
    assert not bar.isVisible()
    away.rename(folder)
    (folder / "a.xlsx").write_bytes(b"a")
    look(seat)
    assert len(seat.window.inbox.waiting) == 1


def test_a_file_in_use_is_offered_once_it_can_be_read(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    inbox = seat.window.inbox.inbox
    seen = SeenFile(str(folder / "a.xlsx"), 1, 1)
    inbox._take(_Looked((seen,), (str(folder),), Arrivals((seen,)), Sorted((), (seen,))))
    assert seat.window.inbox.waiting == []
    assert inbox._timer.isActive()
    inbox._timer.stop()
    inbox._take(_Looked((seen,), (str(folder),), arrivals((seen,), (seen,), inbox._offered), Sorted((seen,))))
    assert [Path(each).name for each in seat.window.inbox.waiting] == ["a.xlsx"]


def test_a_stick_that_is_pulled_and_put_back_does_no_harm(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    away = folder.with_name("rút ra")
    folder.rename(away)
    look(seat)
    assert seat.window.inbox.waiting == []
    (away / "a.xlsx").write_bytes(b"a")
    away.rename(folder)
    look(seat)
    assert len(seat.window.inbox.waiting) == 1


def test_the_folder_is_watched_and_the_front_window_looks_again(
    seat: Seat, tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    opened(seat, tmp_path, folder)
    look(seat)
    inbox = seat.window.inbox.inbox
    inbox._timer.stop()
    assert inbox._watcher.directories() == [str(folder)]
    with qtbot.waitSignal(inbox._watcher.directoryChanged):
        (folder / "a.xlsx").write_bytes(b"a")
    assert inbox._timer.isActive()
    inbox._timer.stop()
    inbox.wake()
    assert inbox._timer.isActive()


def test_a_chosen_folder_is_remembered_for_its_cluster_alone(seat: Seat, tmp_path: Path, folder: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    seat.window.inbox.choose(str(folder))
    again = Settings(tmp_path / "tong-ket.ini")
    assert again.inbox(desk.path) == str(folder)
    assert again.inbox(str(tmp_path / "khác.tongket")) == ""
    seat.window.do("inbox:off")
    assert Settings(tmp_path / "tong-ket.ini").inbox(desk.path) == ""
    assert seat.window.inbox.inbox.folder == ""


def test_closing_the_cluster_ends_the_watch(seat: Seat, tmp_path: Path, folder: Path) -> None:
    opened(seat, tmp_path, folder)
    look(seat)
    seat.window.close_cluster()
    seat.settle()
    assert seat.window.inbox.inbox.folder == ""
    assert seat.window.inbox.inbox._watcher.directories() == []


def test_a_dropped_folder_brings_its_files(seat: Seat, tmp_path: Path, folder: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    (folder / "Bắc Sơn").mkdir()
    clusters.workbook(folder / "CAT An Bình.xlsx", "An Bình", {"I.1": 9, "I.2": 8})
    clusters.workbook(folder / "Bắc Sơn" / "CAT Bắc Sơn.xlsx", "Bắc Sơn", {"I.1": 9, "I.2": 8})
    seat.window.dropEvent(dropped(folder))
    seat.settle()
    page = seat.workspace.page
    assert isinstance(page, IntakePage)
    assert len(page.waiting) == 2


def test_a_field_lets_files_fall_through_to_the_window(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket")
    seat.open(desk.path)
    fields = [each for key in ("log", "scoring", "forms") for each in seat.go(key).findChildren(QLineEdit)]
    assert fields
    assert not any(each.acceptDrops() for each in fields)


def dropped(*paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    event.data = data  # type: ignore[attr-defined]
    return event
