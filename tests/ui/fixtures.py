"""What the window's tests are built from: a theme worn, a background stepped by hand, a desk with a clock that stands."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme
from desktop.ui.background import Background, Stepper
from desktop.ui.office import Office
from desktop.ui.settings import Settings
from desktop.ui.shell.window import Window
from desktop.ui.translation import speak_vietnamese
from tests.ui.seat import Seat

NOON = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["tong-ket"]


@pytest.fixture(scope="session")
def vietnamese(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The window speaks Vietnamese and wears the light theme."""
    speak_vietnamese(qapp, tmp_path_factory.mktemp("texts"))
    theme.wear(qapp, theme.Scheme.LIGHT)


@pytest.fixture(autouse=True)
def widgets_end_with_their_test(qapp: QApplication) -> Iterator[None]:
    """What a test closed is gone before the next: a change of look would dress all of it anew."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def nothing_stays_copied(qapp: QApplication) -> Iterator[None]:
    """What a test copied is gone before the interpreter is.

    The offscreen platform lets go of the clipboard after Python has ended; what Python put there then ends the process.
    """
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def hands_off_the_keyboard(qapp: QApplication) -> None:
    """No Ctrl or Shift is held when a test begins: QTest.keyClick leaves what it held down for the next one."""
    QTest.keyClick(QWidget(), Qt.Key.Key_F35)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stepper() -> Stepper:
    return Stepper()


@pytest.fixture
def background(qapp: QApplication, vietnamese: None, stepper: Stepper) -> Iterator[Background]:
    made = Background(stepper)
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office("Nguyễn Văn A", lambda: NOON, tmp_path, tmp_path / "mau")


@pytest.fixture
def seat(qtbot: QtBot, office: Office, background: Background, settings: Settings, stepper: Stepper) -> Iterator[Seat]:
    """The window on the screen of an office machine."""
    window = Window(office, background, settings)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    yield Seat(window, stepper)
    window.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "tong-ket.ini")
