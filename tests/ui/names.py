"""Which parts of a page have no name for who hears the window instead of seeing it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QTabBar, QWidget


def nameless(page: QWidget) -> list[str]:
    """Return the parts in sight that Tab comes to, and the areas that scroll, that have neither name nor text."""
    found = [each for each in page.findChildren(QWidget) if each.isVisible() and _is_come_to(each)]
    return [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in found if not _name(each)]


def _is_come_to(widget: QWidget) -> bool:
    part_of_another = widget.objectName().startswith("qt_") and not isinstance(widget, QTabBar)
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return not part_of_another and (isinstance(widget, QScrollArea) or takes_tab)


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
