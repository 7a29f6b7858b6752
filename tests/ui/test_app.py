"""The composition root: places, log, language, look; what is not loaded before the first paint."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import Places, compose, places_here
from desktop.ui.messages import ErrorDialog, watch_for_mishaps

_HEAVY = ("openpyxl", "docx", "sqlite_utils", "xlsxwriter", "lxml", "rapidfuzz")


@pytest.fixture(autouse=True)
def _quiet_after() -> Iterator[None]:
    hook, handlers, turn = sys.excepthook, list(logging.getLogger().handlers), sys.getswitchinterval()
    yield
    sys.excepthook = hook
    sys.setswitchinterval(turn)
    for handler in set(logging.getLogger().handlers) - set(handlers):
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_the_window_is_composed_from_one_folder(
    qapp: QApplication, vietnamese: None, tmp_path: Path, qtbot: QtBot
) -> None:
    window = compose(qapp, Places(tmp_path / "riêng", tmp_path))
    qtbot.addWidget(window)
    assert window.windowTitle() == "Tổng kết"
    assert sys.getswitchinterval() < 0.001, "a job that runs gives way to the window at once"
    assert (tmp_path / "riêng" / "log" / "tong-ket.log").exists()
    window.close()
    assert (tmp_path / "riêng" / "tong-ket.ini").exists()


def test_a_log_that_cannot_be_written_does_not_stop_the_program(
    qapp: QApplication, vietnamese: None, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "log").write_text("in the way", "utf-8")
    window = compose(qapp, Places(tmp_path, tmp_path))
    qtbot.addWidget(window)
    assert window.windowTitle() == "Tổng kết"
    window.close()


def test_one_variable_puts_everything_into_one_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TONGKET_HOME", str(tmp_path))
    assert places_here() == Places(tmp_path, tmp_path)
    monkeypatch.delenv("TONGKET_HOME")
    assert places_here().own.name == "TongKet"


def test_an_error_nobody_caught_is_logged_and_shown(
    qapp: QApplication, vietnamese: None, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(LookupError) as caught:
        dict[str, str]()["mất dấu"]
    watch_for_mishaps(caught.type, caught.value, caught.tb)
    assert "KeyError: 'mất dấu'" in caplog.text
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ErrorDialog))
    assert "mất dấu" in dialog.trace.toPlainText()
    dialog.accept()


def test_an_interrupt_is_logged_and_not_shown(caplog: pytest.LogCaptureFixture, qapp: QApplication) -> None:
    before = len(QApplication.topLevelWidgets())
    watch_for_mishaps(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in caplog.text
    assert len(QApplication.topLevelWidgets()) == before


def test_the_first_paint_waits_for_no_heavy_library(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication\n"
        "from desktop.app import compose, Places\n"
        "app = QApplication([]); window = compose(app, Places(Path(sys.argv[1]), Path(sys.argv[1])))\n"
        "window.show(); app.processEvents(); window.grab()\n"
        f"print([name for name in {_HEAVY!r} if name in sys.modules])\n"
        "window.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip() == "[]"
