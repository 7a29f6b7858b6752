"""The frame: message bars, menus as data, status of running work, the drop layer, details that fail quietly."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.draft import Claim
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Inputs, Layer, State
from desktop.domain.place import Place
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.background import Background, Progress, Stepper
from desktop.ui.entry_words import claim_words, entry_line
from desktop.ui.messages import ErrorDialog, grouped, level_word, store_line, trouble_words
from desktop.ui.office import Office, open_cluster
from desktop.ui.parts.bars import MessageBar, Offer, Weight
from desktop.ui.parts.dropping import dropped_files
from desktop.ui.settings import Settings
from desktop.ui.shell.commands import MENUS, TOOL_BAR
from desktop.ui.shell.status import Status
from desktop.ui.shell.window import Window
from tests.ui import clusters


@pytest.fixture
def window(qtbot: QtBot, office: Office, background: Background, settings: Settings) -> Window:
    made = Window(office, background, settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_bar_says_one_thing_at_a_time_and_can_be_closed(qtbot: QtBot, vietnamese: None) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    bar = MessageBar(ground)
    done: list[str] = []
    bar.say("một", Weight.WARNING, (Offer("Làm", lambda: done.append("làm")),))
    bar.buttons[0].click()
    assert (bar.text, done) == ("một", ["làm"])
    bar.say("hai")
    assert (bar.text, bar.buttons) == ("hai", ())
    close = next(each for each in bar.findChildren(QPushButton) if each.accessibleName() == "Đóng thông báo này")
    close.click()
    assert bar.text == ""


def test_commands_have_names_of_their_own_and_no_key_twice() -> None:
    commands = [command for menu in MENUS for command in menu.commands if command.key]
    keys = [command.key for command in commands]
    shortcuts = [command.shortcut for command in commands if command.shortcut]
    assert len(set(keys)) == len(keys)
    assert len(set(shortcuts)) == len(shortcuts)
    assert all(not QKeySequence(each).isEmpty() for each in shortcuts)
    assert set(TOOL_BAR) <= set(keys)


def test_no_two_menus_share_a_letter(vietnamese: None) -> None:
    titles = [QCoreApplication.translate("Commands", menu.text) for menu in MENUS]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters)


def test_every_command_does_something_or_needs_a_cluster(window: Window) -> None:
    for menu in MENUS:
        for command in menu.commands:
            if command.key and command.needs_cluster:
                window.do(command.key)
    assert window.workspace is None


def test_running_work_shows_its_name_and_can_be_stopped(qtbot: QtBot, background: Background, stepper: Stepper) -> None:
    status = Status(background, "A")
    qtbot.addWidget(status)
    seen: list[tuple[str, int, int]] = []

    def work(progress: Progress) -> None:
        progress(1, 4, "Báo cáo")
        seen.append((status.work, status.done, status.total))
        status.cancel.click()
        progress(2, 4, "Bảng điểm")
        seen.append(("never", 0, 0))

    background.run("Đang tạo văn bản", work, lambda _: None, lambda error: seen.append((error.trouble.value, 0, 0)))
    stepper.step()
    assert seen == [("Báo cáo", 1, 4), ("cancelled", 0, 0)]
    assert not status.working


def test_short_work_does_not_flicker(qtbot: QtBot, background: Background, stepper: Stepper) -> None:
    status = Status(background, "A")
    qtbot.addWidget(status)
    status.show()
    seen: list[bool] = []
    background.run("x", lambda _: seen.append(status.working), lambda _: None)
    stepper.step()
    assert seen == [False]


def test_long_work_appears_after_a_moment(qtbot: QtBot, background: Background, stepper: Stepper) -> None:
    status = Status(background, "A")
    qtbot.addWidget(status)
    status.show()
    background.run("x", lambda _: qtbot.waitUntil(lambda: status.working), lambda _: None)
    stepper.step()
    assert not status.working


def test_files_over_the_window_are_told_where_to_fall(window: Window, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.xlsx")), QUrl("https://example.org/b.xlsx")])
    assert dropped_files(data) == [str(tmp_path / "a.xlsx")]
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(event)
    assert window.drop_layer.isVisible()
    assert window.drop_layer.text() == "Thả tệp cụm để mở"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window.drop_layer.isVisible()


def test_text_over_the_window_is_no_file(window: Window) -> None:
    data = QMimeData()
    data.setText("chữ")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(event)
    assert not window.drop_layer.isVisible()


def test_a_damaged_file_is_refused_and_not_held(office: Office, tmp_path: Path) -> None:
    (tmp_path / "hong.tongket").write_bytes(b"SQLite format 3\x00 and then nothing")
    with pytest.raises(DeskError):
        open_cluster(office, str(tmp_path / "hong.tongket"))


def test_trouble_is_said_with_its_remedy_and_its_findings() -> None:
    place = Place("khung.toml", "", None, "dòng 3", "")
    finding = Finding(Level.ERROR, "toml_syntax", {"line": 1, "raw": "x"}, place)
    words = trouble_words(DeskError(Trouble.REFUSED, {"path": "khung.toml"}, (finding,)))
    assert words.splitlines()[0].startswith("khung.toml chưa dùng được")
    assert words.splitlines()[1].startswith("khung.toml")


def test_findings_are_grouped_the_gravest_first() -> None:
    notes = [Finding(level, "toml_syntax", {"line": 1, "raw": "x"}) for level in (Level.NOTE, Level.ERROR, Level.NOTE)]
    assert [(level, len(group)) for level, group in grouped(notes)] == [(Level.ERROR, 1), (Level.NOTE, 2)]
    assert level_word(Level.ERROR) == "✕ Lỗi"


def test_a_row_altered_from_outside_is_named() -> None:
    assert store_line("recompute_failed", {"technical": "ValueError"})


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (
            Entry("AB", "I.1", Layer.APPRAISAL, points=Decimal("8.5"), time="2026-11-04T09:00", reason="theo C08"),
            "04/11 thẩm định 8,5 – “theo C08”",
        ),
        (
            Entry("AB", "I.1", Layer.CLAIM, Inputs(actual=Decimal(82), target=Decimal(80)), officer="A"),
            "tự chấm thực hiện 82; chỉ tiêu 80 · A",
        ),
        (
            Entry("AB", "I.1", Layer.CLAIM, Inputs(counts=(("tỉnh", Decimal(2)), ("bộ", Decimal(1))))),
            "tự chấm tỉnh 2; bộ 1",
        ),
        (Entry("AB", "I.1", state=State.NOT_ASSIGNED), "không giao"),
        (Entry("AB", "I.1", state=State.NOT_REPORTED), "không báo cáo"),
        (Entry("AB", "I.1", state=State.BLANK), "bỏ trạng thái"),
    ],
)
def test_an_entry_is_one_line_of_history(vietnamese: None, entry: Entry, line: str) -> None:
    assert entry_line(entry).strip() == line


def test_a_claim_says_what_was_understood(vietnamese: None) -> None:
    assert claim_words(Claim("I.1", not_reported=True)) == "không báo cáo"
    assert claim_words(Claim("I.1", Inputs(baseline=Decimal(200)), Decimal("9.5"))) == "kỳ trước 200; điểm 9,5"


def test_the_trace_of_an_error_can_be_copied(qtbot: QtBot, vietnamese: None) -> None:
    dialog = ErrorDialog("dấu vết")
    qtbot.addWidget(dialog)
    copy = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Sao chép nội dung")
    copy.click()
    assert QGuiApplication.clipboard().text() == "dấu vết"


def test_a_number_without_a_trace_shows_nothing(window: Window, stepper: Stepper, tmp_path: Path) -> None:
    window.open_cluster(clusters.scored_store(tmp_path / "cum.tongket").path)
    stepper.run_all()
    assert window.workspace is not None
    window.workspace.details.show_cell("không có", window.workspace.state)
    stepper.run_all()
    assert len(window.workspace.details.lines) == 1
