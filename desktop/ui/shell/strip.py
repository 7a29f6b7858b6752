"""The strip above every page that says what may be changed: look only, sealed, changes after the seal, closed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.messages import trouble_words
from desktop.ui.parts.pieces import button, label, restyle
from desktop.ui.state import State


class Strip(QFrame):
    """Hidden while everything may be changed. `asked(command)` is a command of the window."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.words = label("")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 5, 16, 5)
        self._row.addWidget(self.words, 1)
        self._buttons: list[QPushButton] = []
        self.hide()

    @property
    def text(self) -> str:
        """What the strip says; an empty string while it is hidden."""
        return "" if self.isHidden() else self.words.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons offered."""
        return tuple(self._buttons)

    def show_standing(self, state: State, desk: Desk, locked: DeskError | None) -> None:
        """Say what may be changed now; `locked` is why the file was opened to look only."""
        if locked is not None:
            again = self.tr("Try again")
            self._say(trouble_words(locked), "warning", ((again, "reopen"),) if _may_change(locked) else ())
        elif state.closed:
            self._say_closed(state)
        elif state.year.code is not None and state.sealed:
            self._say_sealed(state.year.code, len(state.year.late), desk)
        else:
            self.hide()

    def _say_closed(self, state: State) -> None:
        last = state.year.milestones[-1]
        said = {
            "closed": self.tr("The year is closed: this file can only be looked at."),
            "handed_over": self.tr("Handed over on {day}: this file is an archive and can only be looked at."),
            "taken_over": self.tr("Last year as it was handed over on {day}: it can only be looked at."),
        }
        day = f"{last.time[8:10]}/{last.time[5:7]}/{last.time[:4]}"
        self._say(said[last.kind].format(day=day), "warning", ((self.tr("Open the new year…"), "go:handover"),))

    def _say_sealed(self, code: str, changes: int, desk: Desk) -> None:
        if desk.late is not None:
            text = self.tr("CHANGE AFTER THE SEAL {code} · asked for by {caller}: {reason}")
            said = text.format(code=code, caller=desk.late.caller, reason=desk.late.reason)
            self._say(said, "error", ((self.tr("End changes"), "late:end"),))
            return
        sealed = self.tr("The figures are sealed ({code}).").format(code=code)
        count = self.tr("%Ln change(s) after the seal.", "", changes) if changes else ""
        offers = ((self.tr("Change after the seal…"), "late:begin"), (self.tr("Open the seal…"), "unseal"))
        self._say(" ".join(part for part in (sealed, count) if part), "warning", offers)

    def _say(self, text: str, kind: str, offers: tuple[tuple[str, str], ...]) -> None:
        for each in self._buttons:
            self._row.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._buttons = [self._offer(words, command) for words, command in offers]
        self.words.setText(text)
        self.setAccessibleName(text)
        restyle(self, "kind", kind)
        self.show()

    def _offer(self, words: str, command: str) -> QPushButton:
        made = button(words, lambda: self.asked.emit(command))
        self._row.addWidget(made)
        return made


def _may_change(locked: DeskError) -> bool:
    return locked.trouble in {Trouble.STORE_LOCKED, Trouble.STORE_READ_ONLY}
