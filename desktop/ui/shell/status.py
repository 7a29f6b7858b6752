"""The status bar: provisional or not and why, saved when, who works here, what runs in the background."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.ui.background import Background
from desktop.ui.state import State

_PATIENCE = 250


class Status(QStatusBar):
    """Follows the background and the state of the cluster."""

    def __init__(self, background: Background, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._background = background
        self._provisional = QLabel()
        self._provisional.setObjectName("warn")
        self._saved = QLabel()
        self._backup = QLabel()
        self._sealed = QLabel()
        self._work = QLabel()
        self._progress = QProgressBar()
        self._progress.setFixedWidth(160)
        self._progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("quiet")
        self.cancel.clicked.connect(background.cancel)
        self.addWidget(self._provisional)
        self.addWidget(self._saved)
        self.addWidget(self._backup)
        self.addWidget(self._sealed)
        for widget in self._working():
            self.addPermanentWidget(widget)
        self.addPermanentWidget(QLabel(officer))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(_PATIENCE)
        self._delay.timeout.connect(lambda: self._show_work(shown=not background.resting))
        self._follow()
        self._show_work(shown=False)

    def show_state(self, state: State) -> None:
        """Say whether the result is provisional and why."""
        self._provisional.setText(self._standing_words(state))
        self._provisional.setVisible(bool(self._provisional.text()))
        self._backup.setText(self._backup_words(state))
        self._sealed.setText(self._seal_words(state))
        if not self._saved.text():
            self._saved.setText(self.tr("Saved"))

    def show_saved(self, moment: datetime) -> None:
        """Say when the last act was saved."""
        self._saved.setText(self.tr("Saved {time}").format(time=f"{moment:%H:%M}"))

    def show_look_only(self) -> None:
        """Say that nothing can be saved: another program holds the file."""
        self._saved.setText(self.tr("Look only"))

    def empty(self) -> None:
        """Say nothing of a cluster: none is open."""
        self._provisional.clear()
        self._saved.clear()
        self._backup.clear()
        self._sealed.clear()

    @property
    def provisional(self) -> str:
        """What is said of the result; an empty string when it is final."""
        return self._provisional.text()

    @property
    def saved(self) -> str:
        """What is said of saving."""
        return self._saved.text()

    @property
    def backup(self) -> str:
        """What is said of the last backup."""
        return self._backup.text()

    @property
    def sealed(self) -> str:
        """What is said of the seal."""
        return self._sealed.text()

    @property
    def work(self) -> str:
        """The name of what runs."""
        return self._work.text()

    @property
    def done(self) -> int:
        """How many steps of it are done."""
        return self._progress.value()

    @property
    def total(self) -> int:
        """How many steps it has; 0 while that is not known."""
        return self._progress.maximum()

    @property
    def working(self) -> bool:
        """Whether running work is shown."""
        return self._progress.isVisibleTo(self)

    def _backup_words(self, state: State) -> str:
        if state.backup is None:
            return self.tr("Backup: none yet")
        return self.tr("Backup {time} ✓").format(time=f"{state.backup.time:%H:%M %d/%m}")

    def _seal_words(self, state: State) -> str:
        if state.closed:
            return self.tr("Year closed")
        if not state.sealed:
            return self.tr("Seal: not yet")
        sealed = self.tr("SEALED {code}").format(code=state.year.code)
        late = len(state.year.late)
        return self.tr("{sealed} · after it: %Ln change(s)", "", late).format(sealed=sealed) if late else sealed

    def _standing_words(self, state: State) -> str:
        if state.scored is None or not state.scored.result.standings.provisional:
            return ""
        standings = state.scored.result.standings
        reasons = []
        if standings.open:
            reasons.append(self.tr("%Ln cell(s) still blank", "", standings.open))
        if standings.pending:
            reasons.append(self.tr("%Ln cell(s) not yet at this stage", "", standings.pending))
        return self.tr("PROVISIONAL – {reasons}").format(reasons=", ".join(reasons))

    def _follow(self) -> None:
        self._background.busy.connect(self._begin)
        self._background.moved.connect(self._move)
        self._background.idle.connect(lambda: self._show_work(shown=False))

    def _begin(self, name: str) -> None:
        self._work.setText(name)
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(name)
        self._delay.start()

    def _move(self, done: int, total: int, what: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if what:
            self._work.setText(what)

    def _show_work(self, *, shown: bool) -> None:
        for widget in self._working():
            widget.setVisible(shown)

    def _working(self) -> tuple[QWidget, ...]:
        return self._work, self._progress, self.cancel
