"""Tabs with a name, and tabs that are told how things stand once they are seen."""

from collections.abc import Callable

from PySide6.QtWidgets import QTabWidget, QWidget


class Tabs(QTabWidget):
    """Tabs of a page; what nobody looks at is filled when it is turned to, not before."""

    def __init__(self, name: str) -> None:
        super().__init__()
        name_tabs(self, name)
        self._untold: dict[QWidget, Callable[[], None]] = {}
        self.currentChanged.connect(lambda _: self._catch_up())

    def tell(self, tab: QWidget, told: Callable[[], None]) -> None:
        """Do `told` at once where `tab` is in front, else when it is turned to; of several only the latest."""
        self._untold[tab] = told
        self._catch_up()

    def _catch_up(self) -> None:
        told = self._untold.pop(self.currentWidget(), None)
        if told is not None:
            told()


def name_tabs(tabs: QTabWidget, name: str) -> None:
    """Let who hears the window learn what the tabs are of when Tab comes to them."""
    tabs.setAccessibleName(name)
    tabs.tabBar().setAccessibleName(name)
