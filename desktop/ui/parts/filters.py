"""Filters above a table: one of a list, or everything."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def choice(name: str) -> QComboBox:
    """Return an empty choice under that name; it stays narrow, whatever is in it."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    return made


def fill(choice: QComboBox, everything: str, items: Sequence[tuple[str, str]]) -> None:
    """Offer these items (text, key) below everything (an empty key), staying at the one chosen where it is there."""
    chosen = choice.currentData()
    with QSignalBlocker(choice):
        choice.clear()
        choice.addItem(everything, "")
        for text, key in items:
            choice.addItem(text, key)
        choice.setCurrentIndex(max(choice.findData(chosen), 0))
