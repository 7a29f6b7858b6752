"""Files dropped on the window: which they are, and that no field of a page takes them for text."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def dropped_files(data: QMimeData) -> list[str]:
    """Return the local files among what is dragged, in their order."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def let_through(ground: QWidget) -> None:
    """Let files dropped on a field fall through to the window: a path typed into a field helps nobody."""
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox):
        for field in ground.findChildren(kind):
            field.setAcceptDrops(False)
