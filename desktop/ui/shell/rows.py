"""Turn to the row of a page that stands for a thing: whichever of its tables knows the key."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.ui.page import Page
from desktop.ui.parts.first_seen import FirstSeen
from desktop.ui.table.view import TableView


def turn_to_row(page: Page, key: str) -> None:
    """Go to the row or cell of that key, its tab in front; once what the page reads for itself is there, else now."""
    if _turn(page, key):
        return

    def once() -> None:
        page.background.idle.disconnect(once)
        QTimer.singleShot(0, page, show)  # what was read is handed to the page after this

    def show() -> None:
        if page.isVisible():
            _turn(page, key)

    page.background.idle.connect(once)


def _turn(page: Page, key: str) -> bool:
    table = _table(page, key)
    if table is None:  # nobody saw the tab it is on yet
        for each in page.findChildren(FirstSeen):
            _ = each.part
        table = _table(page, key)
    if table is None:
        return False
    _bring_forward(table, page)
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


def _table(page: Page, key: str) -> TableView | None:
    return next((each for each in page.findChildren(TableView) if each.go_to_row(key)), None)


def _bring_forward(part: QWidget, page: Page) -> None:
    below, above = part, part.parentWidget()
    while above is not None and below is not page:
        if isinstance(above, QTabWidget):
            above.setCurrentIndex(next(at for at in range(above.count()) if _holds(above.widget(at), part)))
        below, above = above, above.parentWidget()


def _holds(whole: QWidget | None, part: QWidget) -> bool:
    return whole is not None and (whole is part or whole.isAncestorOf(part))
