"""What the window remembers for this officer on this machine: recent files, look, sizes."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop.ui.theme import Scheme

_KEPT = 8


@dataclass(frozen=True, slots=True)
class Recent:
    """A cluster file opened before: its cluster's name, where it lies, when it was open, how many units it had."""

    name: str
    path: str
    opened: str
    units: int


def _short(path: str) -> str:
    """Return a key for a path: its slashes would make groups of the file of settings."""
    return hashlib.sha256(path.encode()).hexdigest()[:16]


class Settings:
    """One small file of the officer's own; losing it loses nothing of the cluster."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def scheme(self) -> Scheme:
        """Return the look chosen; the system's when none was."""
        chosen = str(self._file.value("scheme", Scheme.SYSTEM.value))
        return Scheme(chosen) if chosen in set(Scheme) else Scheme.SYSTEM

    def choose_scheme(self, scheme: Scheme) -> None:
        """Remember the look chosen."""
        self._file.setValue("scheme", scheme.value)
        self._file.sync()

    def wants_tour(self) -> bool:
        """Return whether the sample's tour was not closed yet."""
        return str(self._file.value("tour", "open")) != "closed"

    def close_tour(self) -> None:
        """Remember that no tour is wanted any more."""
        self._file.setValue("tour", "closed")
        self._file.sync()

    def recents(self) -> tuple[Recent, ...]:
        """Return the files opened before, the last one first."""
        count = self._file.beginReadArray("recent")
        found = [self._read(number) for number in range(count)]
        self._file.endArray()
        return tuple(found)

    def remember(self, name: str, path: str, opened: datetime, units: int) -> None:
        """Put a file in front of the recent ones."""
        first = Recent(name, path, opened.isoformat(timespec="minutes"), units)
        kept = [first, *(each for each in self.recents() if each.path != path)][:_KEPT]
        self._file.beginWriteArray("recent", len(kept))
        for number, each in enumerate(kept):
            self._write(number, each)
        self._file.endArray()
        self._file.sync()

    def inbox(self, store: str) -> str:
        """Return the folder in which files for that cluster come in; an empty string where none was named."""
        return str(self._file.value(f"inbox/{_short(store)}", ""))

    def choose_inbox(self, store: str, folder: str) -> None:
        """Remember the folder in which files for that cluster come in."""
        self._file.setValue(f"inbox/{_short(store)}", folder)
        self._file.sync()

    def sizes(self, name: str) -> QByteArray | None:
        """Return the sizes last saved under `name`."""
        saved = self._file.value(f"sizes/{name}")
        return saved if isinstance(saved, QByteArray) else None

    def save_sizes(self, name: str, sizes: QByteArray) -> None:
        """Remember the sizes of a window or its panes."""
        self._file.setValue(f"sizes/{name}", sizes)
        self._file.sync()

    def _read(self, number: int) -> Recent:
        self._file.setArrayIndex(number)
        name, path, opened = (str(self._file.value(key, "")) for key in ("name", "path", "opened"))
        return Recent(name, path, opened, int(str(self._file.value("units", 0))))

    def _write(self, number: int, recent: Recent) -> None:
        self._file.setArrayIndex(number)
        for key in ("name", "path", "opened", "units"):
            self._file.setValue(key, getattr(recent, key))
