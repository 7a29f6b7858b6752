"""Commands about the year and its file as a whole: undo and redo, the seal, the password; with what they ask first."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.desk import Late
from desktop.ui.parts.asking import ReasonDialog, SureDialog
from desktop.ui.shell.passwords import PasswordDialog, Wish


class Year(Protocol):
    """What the commands are done to: the workspace of the open cluster."""

    def play(self, which: str) -> None:
        """Undo or redo."""

    def change_late(self, late: Late | None) -> None:
        """Begin or end changes after the seal."""

    def unseal(self, reason: str) -> None:
        """Open the seal."""

    def change_password(self, wish: Wish, old: str, new: str) -> None:
        """Set, change or remove the password."""

    def restore(self, path: str) -> None:
        """Put a backup in the place of the file."""


class YearActs(QObject):
    """Does such a command in a window, asking for reason, caller or password where it takes one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def do(self, year: Year, group: str, rest: str) -> None:
        """Do `undo`, `redo`, `late:begin`, `late:end`, `unseal`, `restore:PATH` or `password:…`."""
        match group:
            case "undo" | "redo":
                year.play(group)
            case "late" if rest == "end":
                year.change_late(None)
            case "late":
                self._ask_why_late(year)
            case "unseal":
                self._ask_why_unseal(year)
            case "restore":
                self._ask_to_restore(year, rest)
            case "password":
                self._ask_password(year, Wish(rest))

    def _ask_why_late(self, year: Year) -> None:
        sentence = self.tr("Each change is numbered and printed with its reason and the one who asked for it.")
        dialog = ReasonDialog(self.tr("Change after the seal"), sentence, self._window, caller=True)
        dialog.accepted.connect(lambda: year.change_late(dialog.late))
        dialog.open()

    def _ask_why_unseal(self, year: Year) -> None:
        sentence = self.tr("A backup is made first. The reason is kept and printed.")
        dialog = ReasonDialog(self.tr("Open the seal"), sentence, self._window)
        dialog.accepted.connect(lambda: year.unseal(dialog.late.reason))
        dialog.open()

    def _ask_to_restore(self, year: Year, path: str) -> None:
        sentence = self.tr(
            "The file as it is now is kept as a backup first. What was done since {file} will no longer be in the "
            "file; it stays in that backup."
        )
        told = sentence.format(file=Path(path).name)
        dialog = SureDialog(self.tr("Restore a backup"), told, self.tr("Restore"), self._window)
        dialog.accepted.connect(lambda: year.restore(path))
        dialog.open()

    def _ask_password(self, year: Year, wish: Wish) -> None:
        dialog = PasswordDialog(wish, self._window)
        dialog.accepted.connect(lambda: year.change_password(wish, dialog.old.text(), dialog.new.text()))
        dialog.open()


def restored_words(code: str, path: str) -> str:
    """Return what was restored."""
    from desktop.words.catalogue import say

    return say("restore", "done", {"code": code, "path": path})


def renewed_words(wish: Wish, left: int) -> str:
    """Return what was done to the password; `left` copies could not be done alike."""
    done = {
        Wish.SET: QCoreApplication.translate("YearActs", "The file has a password now; its backups too."),
        Wish.CHANGE: QCoreApplication.translate("YearActs", "The password was changed, for the backups too."),
        Wish.REMOVE: QCoreApplication.translate("YearActs", "The file and its backups have no password any more."),
    }
    if not left:
        return done[wish]
    others = QCoreApplication.translate("YearActs", "%Ln copy(ies) beside it could not be done alike.", "", left)
    return f"{done[wish]} {others}"
