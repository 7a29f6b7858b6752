"""The language of the window: Vietnamese, from resources/translations, compiled when a source is newer."""

import hashlib
import logging
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.resources import resource

_log = logging.getLogger(__name__)

SOURCES = ("tong-ket_vi", "qt_vi")
"""The window's own texts, and those of Qt's dialogs, menus and fields, which ship without Vietnamese."""


def speak_vietnamese(application: QCoreApplication, cache: Path) -> None:
    """Install the Vietnamese texts and number forms; without them the window is English, and the log says why."""
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    for name in SOURCES:
        compiled = compiled_texts(name, cache)
        translator = QTranslator(application)
        if compiled is not None and translator.load(str(compiled)):
            application.installTranslator(translator)
        else:
            _log.warning("no Vietnamese texts: %s", name)


def compiled_texts(name: str, cache: Path) -> Path | None:
    """Return the compiled texts of a source: those built with the program, else compiled once into `cache`."""
    built = resource("translations", f"{name}.qm")
    source = resource("translations", f"{name}.ts")
    if not source.exists():
        return built if built.exists() else None
    if built.exists() and built.stat().st_mtime >= source.stat().st_mtime:
        return built
    kept = cache / f"{name}-{hashlib.sha256(source.read_bytes()).hexdigest()[:16]}.qm"
    return kept if kept.exists() or release(source, kept) else None


def release(source: Path, target: Path) -> bool:
    """Compile a .ts file with Qt's own tool; False when the tool is missing or refuses."""
    tool = _tool()
    if tool is None:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_suffix(".new")
    done = subprocess.run(  # noqa: S603 - Qt's own tool on our own file
        [tool, "-silent", str(source), "-qm", str(beside)], capture_output=True, check=False
    )
    if done.returncode or not beside.exists():
        _log.warning("lrelease: %s", done.stderr.decode("utf-8", "replace"))
        return False
    beside.replace(target)
    return True


def _tool() -> str | None:
    ending = ".exe" if sys.platform == "win32" else ""
    shipped = Path(PySide6.__file__).parent / f"lrelease{ending}"
    return str(shipped) if shipped.exists() else shutil.which("lrelease")
