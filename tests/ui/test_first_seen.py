"""Parts are made once they are seen or asked for, told the latest, and come to by Tab in their place."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabWidget, QVBoxLayout, QWidget

from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.parts.reading_order import ReadingDialog


class Words(QWidget):
    """Two lines, and a part of its own that comes late, between them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.first, self.last = QLineEdit(f"{name} first"), QLineEdit(f"{name} last")
        self.later = FirstSeen(lambda: QLineEdit(f"{name} late"))
        self.said = QLabel()
        self.later.hide()
        column = QVBoxLayout(self)
        for each in (self.first, self.later, self.last, self.said):
            column.addWidget(each)


@pytest.fixture
def ground(qapp: QApplication) -> Iterator[QWidget]:
    made = ReadingDialog()
    QVBoxLayout(made)
    yield made
    made.close()
    made.deleteLater()


def put(ground: QWidget, *parts: QWidget) -> None:
    layout = ground.layout()
    assert layout is not None
    for each in parts:
        layout.addWidget(each)


def tabbed(ground: QWidget, begin: QLineEdit) -> list[str]:
    """Return the lines the Tab key comes to, from `begin` until it comes there again."""
    begin.setFocus()
    found: list[str] = []
    while not found or ground.focusWidget() is not begin:
        focus = ground.focusWidget()
        found += [focus.text()] if isinstance(focus, QLineEdit) else []
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return found


def test_a_part_is_made_when_it_is_first_seen_and_told_the_latest(ground: QWidget) -> None:
    late = FirstSeen(lambda: Words("a"))
    tabs = QTabWidget()
    tabs.addTab(QWidget(), "")
    tabs.addTab(late, "")
    put(ground, tabs)
    ground.show()
    late.tell(lambda part: part.said.setText("old"))
    late.tell(lambda part: part.said.setText("new"))
    assert not late.is_made

    tabs.setCurrentIndex(1)

    assert late.is_made
    assert late.part.isVisible()
    assert late.part.said.text() == "new"
    late.tell(lambda part: part.said.setText("newer"))
    assert late.part.said.text() == "newer"


def test_a_part_asked_for_before_it_is_seen_is_whole(ground: QWidget) -> None:
    late = FirstSeen(lambda: Words("a"))
    late.tell(lambda part: part.said.setText("told"))

    assert late.part.said.text() == "told"
    assert late.part is late.part


def test_a_part_made_ahead_is_told_when_it_is_seen(ground: QWidget) -> None:
    told: list[str] = []
    late = FirstSeen(lambda: Words("a"))
    late.hide()
    put(ground, late)
    ground.show()
    late.tell(lambda _: told.append("told"))

    late.prepare()
    assert late.is_made
    assert told == []

    late.show()
    assert told == ["told"]


def test_what_is_told_is_told_once(ground: QWidget) -> None:
    told: list[str] = []
    late = FirstSeen(lambda: Words("a"))
    put(ground, late)
    late.tell(lambda _: told.append("once"))
    assert told == []

    ground.show()
    ground.hide()
    ground.show()

    assert told == ["once"]


def test_tab_comes_to_a_part_in_the_place_kept_for_it(ground: QWidget) -> None:
    before, after = QLineEdit("before"), QLineEdit("after")
    late = FirstSeen(lambda: Words("a"))
    late.hide()
    put(ground, before, late, after)
    ground.show()
    assert tabbed(ground, before) == ["before", "after"]

    late.show()
    assert tabbed(ground, before) == ["before", "a first", "a last", "after"]
    late.part.later.show()
    assert tabbed(ground, before) == ["before", "a first", "a late", "a last", "after"]
