"""The whole way by keyboard alone: make a framework, freeze it, give points, undo, dispute, decide, print."""

from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.jobs.dispute import disputes
from desktop.jobs.framework_draft import shelf
from desktop.jobs.ledger import load_ledger
from desktop.ui.disputes.dialogs import DecideDialog
from desktop.ui.disputes.disputes_page import DisputesPage
from desktop.ui.framework.framework_page import FrameworkPage
from desktop.ui.scoring.scoring_page import ScoringPage
from tests.papers.docx import paragraphs
from tests.ui import clusters
from tests.ui.seat import Seat

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, SHIFT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier
GROUPS = (("Bảo đảm an ninh, trật tự", "60"), ("Xây dựng lực lượng", "30"), ("Phong trào", "10"))
_MOST_TABS = 80


class Hands:
    """Two hands on the keyboard: what they press goes to whatever has the focus."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press one key and let everything follow."""
        self._seat.press(key, modifiers)

    def focus(self) -> QWidget:
        """Return what has the focus."""
        return self._seat.focus()

    def write(self, text: str) -> None:
        """Type a text letter by letter, Vietnamese letters too."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, letter))
        QApplication.processEvents()

    def write_and(self, text: str, key: Qt.Key) -> None:
        """Type a text and end with a key."""
        self.write(text)
        self.press(key)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until the focus is on `widget`."""
        for _ in range(_MOST_TABS):
            if self.focus() is widget:
                return
            QTest.keyClick(self.focus(), Key.Key_Tab)
            QApplication.processEvents()
        raise AssertionError(f"Tab never comes to {widget.accessibleName() or widget}")

    def go_to_step(self, key: str) -> None:
        """Go to the sidebar with F6 and along it with the arrows."""
        for _ in range(6):
            if self.focus() is self._seat.workspace.sidebar:
                break
            self.press(Key.Key_F6)
        self.press(Key.Key_Home)
        for _ in range(30):
            if self._seat.workspace.step == key:
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"the arrows never come to {key}")


def save_as(hands: Hands, path: Path) -> None:
    """Type a path into the file dialog once it is open, over the name it offers, and press Enter."""

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        QApplication.processEvents()
        assert hands.focus().window() is dialog, "the dialog takes the keys"
        QTest.keyClick(hands.focus(), Key.Key_A, CTRL)
        hands.write(str(path))
        QTest.keyClick(hands.focus(), Key.Key_Return)

    QTimer.singleShot(0, name_it)


def make_framework(hands: Hands, page: FrameworkPage) -> None:
    hands.tab_to(page.new_button)
    hands.press(Key.Key_Space)
    hands.tab_to(page.editor.tree)
    for title, points in GROUPS:
        for key, words in ((Key.Key_G, title), (Key.Key_Insert, f"{title}: kết quả")):
            hands.press(key, CTRL)
            hands.write_and(words, Key.Key_Return)
            hands.write_and(points, Key.Key_Return)
    hands.tab_to(page.freeze_button)
    hands.press(Key.Key_Space)
    hands.tab_to(page.freezing.freeze)
    hands.press(Key.Key_Space)


def go_to(hands: Hands, page: ScoringPage, cell: str) -> None:
    """Move with the arrow keys to a cell of the score table."""
    row, column = page.matrix.shown.places[cell]
    for _ in range(60):
        here = page.matrix.currentIndex()
        if (here.row(), here.column()) == (row, column):
            return
        down = (Key.Key_Down if here.row() < row else Key.Key_Up) if here.row() != row else None
        hands.press(down or (Key.Key_Right if here.column() < column else Key.Key_Left))
    raise AssertionError(cell)


def given(seat: Seat) -> dict[str, Decimal | None]:
    entries = load_ledger(seat.workspace.desk).entries
    return {f"{each.unit}:{each.criterion}": each.inputs.points if each.inputs else each.points for each in entries}


def test_from_an_empty_cluster_to_a_printed_decision_without_a_mouse(seat: Seat, tmp_path: Path) -> None:
    desk = clusters.store(tmp_path / "cum.tongket", framed=False)
    seat.open(desk.path)
    seat.window.activateWindow()
    hands = Hands(seat)

    hands.press(Key.Key_1, CTRL)
    page = seat.workspace.page
    assert isinstance(page, FrameworkPage)
    make_framework(hands, page)
    current = shelf(desk).current
    assert current is not None
    assert [(each.code, each.max) for each in current.criteria] == [
        *(("I", Decimal(60)), ("I.1", Decimal(60)), ("II", Decimal(30))),
        *(("II.1", Decimal(30)), ("III", Decimal(10)), ("III.1", Decimal(10))),
    ]

    hands.press(Key.Key_5, CTRL)
    scores = seat.workspace.page
    assert isinstance(scores, ScoringPage)
    hands.tab_to(scores.matrix)
    go_to(hands, scores, "AB:I.1")
    for points in ("55", "52,5", "48"):
        hands.write_and(points, Key.Key_Tab)
    hands.press(Key.Key_Return, CTRL)
    row = {"AB:I.1": Decimal(55), "BS:I.1": Decimal("52.5"), "CG:I.1": Decimal(48)}
    assert given(seat) == row

    go_to(hands, scores, "AB:II.1")
    QGuiApplication.clipboard().setText("28\t27\t26,5")
    hands.press(Key.Key_V, CTRL)
    hands.press(Key.Key_Return, CTRL)
    block = {"AB:II.1": Decimal(28), "BS:II.1": Decimal(27), "CG:II.1": Decimal("26.5")}
    assert given(seat) == row | block

    hands.press(Key.Key_Z, CTRL)
    assert given(seat) == row
    hands.press(Key.Key_Z, CTRL)
    assert given(seat) == {}
    hands.press(Key.Key_Y, CTRL)
    hands.press(Key.Key_Y, CTRL)
    assert given(seat) == row | block

    hands.tab_to(scores.matrix)
    go_to(hands, scores, "BS:II.1")
    hands.press(Key.Key_D, CTRL | SHIFT)
    hands.write_and("29", Key.Key_Tab)
    hands.write_and("Đã có biên bản kiểm tra", Key.Key_Tab)
    hands.write_and("Phòng Tham mưu", Key.Key_Return)
    (case,) = disputes(desk)
    assert (case.cell, case.dispute.text) == ("BS:II.1", "Đã có biên bản kiểm tra")

    hands.go_to_step("disputes")
    card = seat.workspace.page
    assert isinstance(card, DisputesPage)
    hands.tab_to(card.decide)
    hands.press(Key.Key_Space)
    dialog = card.findChild(DecideDialog)
    assert dialog is not None
    hands.tab_to(dialog.ruling)
    hands.press(Key.Key_Down)
    for line, text in ((dialog.reason, "Hồ sơ đủ"), (dialog.basis, "Điều 5 Quy định"), (dialog.by, "Cụm trưởng")):
        hands.tab_to(line)
        hands.write(text)
    hands.tab_to(dialog.reader)
    hands.write_and("Lê Văn C", Key.Key_Return)
    (case,) = disputes(desk)
    assert case.dispute.decision is not None
    assert given(seat)["BS:II.1"] == Decimal(29)

    hands.tab_to(card.file)
    save_as(hands, tmp_path / "ho-so.docx")
    hands.press(Key.Key_Space)
    assert any("Đã có biên bản kiểm tra" in each for each in paragraphs((tmp_path / "ho-so.docx").read_bytes()))
