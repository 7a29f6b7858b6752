"""Trouble and findings on their way to the screen: the one place where codes become sentences, and the error dialog."""

import logging
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.trouble import DeskError
from desktop.ui import theme

_log = logging.getLogger(__name__)

_SIGNS = {Level.ERROR: "✕", Level.QUESTION: "?", Level.WARNING: "⚠", Level.NOTE: "ℹ"}
LEVELS = (Level.ERROR, Level.QUESTION, Level.WARNING, Level.NOTE)


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words: where it stands, what is wrong, what the officer can do."""

    level: Level
    place: str
    message: str
    remedy: str

    @property
    def spot(self) -> str:
        """The place without the file's name, for where the file is known."""
        return self.place.partition(" · ")[2]

    @property
    def line(self) -> str:
        """All of it in one line."""
        head = f"{self.place}: " if self.place else ""
        return head + " ".join(part for part in (self.message, self.remedy) if part)


def said(finding: Finding, first: str = "reading") -> Said:
    """Return a finding in words, looked for in the catalogue `first` before the others."""
    from desktop.words.findings import tell, where

    told = tell(finding, first)
    return Said(finding.level, where(finding.place), told.message, told.remedy)


def grouped(findings: Iterable[Finding]) -> tuple[tuple[Level, tuple[Finding, ...]], ...]:
    """Return findings by level, the gravest first, levels without any left out."""
    kept = tuple(findings)
    groups = [(level, tuple(each for each in kept if each.level is level)) for level in LEVELS]
    return tuple((level, group) for level, group in groups if group)


def level_word(level: Level) -> str:
    """Return the sign and the name of a level."""
    from desktop.words.findings import LEVEL_WORDS

    return f"{_SIGNS[level]} {LEVEL_WORDS[level]}"


def store_line(code: str, facts: Facts) -> str:
    """Return what is wrong with a cluster file in one line."""
    from desktop.words.codes import tell_code

    told = tell_code(code, facts, "store")
    return " ".join(part for part in (told.message, told.remedy) if part)


def trouble_words(error: DeskError) -> str:
    """Return expected trouble as a sentence, what to do, and the findings it carries, a line each."""
    from desktop.words.trouble import tell_trouble

    told = tell_trouble(error)
    first = " ".join(part for part in (told.message, told.remedy) if part)
    return "\n".join([first, *(said(finding).line for finding in error.findings)])


class ErrorDialog(QDialog):
    """The one error dialog, for what nobody expected: what happened, and a trace that can be copied."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.dress(self)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 380)
        sentence = QLabel(
            self.tr(
                "The program met an error it did not expect. What was saved before is safe. "
                "Please copy the text below and send it to whoever looks after the program."
            )
        )
        sentence.setWordWrap(True)
        self.trace = QPlainTextEdit(trace)
        self.trace.setReadOnly(True)
        self.trace.setAccessibleName(self.tr("Trace of the error"))
        copy = QPushButton(self.tr("Copy the text"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.trace.toPlainText()))
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(self.trace, 1)
        column.addLayout(buttons)


def confess(error: BaseException, parent: QWidget | None = None) -> ErrorDialog:
    """Log an error nobody expected and show it; return the dialog."""
    trace = "".join(traceback.format_exception(error))
    _log.error("%s", trace)
    dialog = ErrorDialog(trace, parent)
    dialog.open()
    return dialog


def watch_for_mishaps(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Take what nobody caught (`sys.excepthook`): log it, and show it when there is a window."""
    if QCoreApplication.instance() is None or issubclass(kind, KeyboardInterrupt):
        _log.error("%s", "".join(traceback.format_exception(kind, error, trace)))
        return
    dialog = confess(error.with_traceback(trace))
    dialog.finished.connect(dialog.deleteLater)
