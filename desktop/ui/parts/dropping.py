"""What is dropped on the fields of a page goes to the window."""

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def let_through(ground: QWidget) -> None:
    """Let files dropped on a field fall through to the window: a path typed into a field helps nobody."""
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox):
        for field in ground.findChildren(kind):
            field.setAcceptDrops(False)
