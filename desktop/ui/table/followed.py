"""A number followed to where it comes from (Alt+click): the wish goes up from a table to whoever holds the details."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject

FOLLOWED: Final = QEvent.Type(QEvent.registerEventType())


def follow(source: QObject) -> None:
    """Hand the wish up from `source`, where the officer went to a number, until somebody takes it."""
    wish, above = QEvent(FOLLOWED), source.parent()
    wish.ignore()
    while above is not None and not wish.isAccepted():
        QCoreApplication.sendEvent(above, wish)
        above = above.parent()
