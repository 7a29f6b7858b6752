"""The dialogs for choosing files: in Vietnamese, and an officer who changes their mind changes nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.sheets.child_process import end_left_child, left_child
from desktop.ui import choose


def _change_mind(seen: list[str]) -> None:
    """Give up in the dialog as soon as it is open, noting its title and its buttons."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        QTimer.singleShot(10, lambda: _change_mind(seen))
        return
    seen.append(dialog.windowTitle())
    seen.extend(each.text() for each in dialog.findChildren(QPushButton))
    dialog.reject()


@pytest.mark.parametrize(
    ("ask", "title", "nothing"),
    [
        (choose.cluster_file, "Mở tệp cụm", ""),
        (choose.framework_file, "Chọn khung tiêu chí", ""),
        (choose.member_files, "Chọn các tệp đơn vị gửi về", []),
        (lambda parent: choose.new_cluster_file(parent, "cum.tongket"), "Nơi lưu tệp cụm", ""),
        (lambda parent: choose.folder(parent, "Thư mục", ""), "Thư mục", ""),
    ],
)
def test_changing_ones_mind_chooses_nothing(
    qtbot: QtBot, vietnamese: None, ask: Callable[[QWidget], object], title: str, nothing: object
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []
    QTimer.singleShot(0, lambda: _change_mind(seen))
    assert ask(parent) == nothing
    assert seen[0] == title
    assert "Thôi" in seen


def test_the_reader_starts_while_the_officer_chooses(qtbot: QtBot, vietnamese: None) -> None:
    end_left_child()
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(0, lambda: _change_mind([]))
    assert choose.member_files(parent) == []
    child = left_child()
    assert child is not None
    child.end()
