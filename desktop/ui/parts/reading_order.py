"""The Tab key goes as one reads: the parts of a window in the order they are laid out in, whenever they were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QWidget,
)


class ReadingWindow(QMainWindow):
    """A main window whose parts Tab comes to as one reads: tool bar, what it is about, status bar."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the part after or before the one that has the focus, round the end."""
        return go_on(self, forward=forward)


class ReadingDialog(QDialog):
    """A dialog whose parts Tab comes to as one reads."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the part after or before the one that has the focus, round the end."""
        return go_on(self, forward=forward)


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Move the focus to the next part of `window`, or the one before; False where there is none.

    A part that can take no keys any more – the button of an act that is done – leaves it to the one before: what the
    act was about comes before its buttons.
    """
    order = list(reading_order(window))
    parts = [each for each in order if _stops(each, order)]
    if not parts:
        return False
    now = window.focusWidget()
    at = max((number for number, each in enumerate(order) if _has(each, now)), default=-1)
    ahead = forward and (now is None or now.isEnabled())
    after = [each for each in order[at + 1 :] if each in parts]
    before = [each for each in order[: max(at, 0)] if each in parts]
    into = (after or parts)[0] if ahead else (before or parts)[-1]
    into.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield the parts in sight that Tab comes to, in the order they are read; none that hands the focus on."""
    order = list(reading_order(widget))
    return (each for each in order if _stops(each, order))


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield a part and what is laid out in it, from the first to the last; what is made of one piece is one part."""
    yield widget
    match widget:
        case QMainWindow():
            inside: list[QWidget | None] = [*widget.findChildren(QToolBar), widget.centralWidget(), widget.statusBar()]
        case QSplitter():
            inside = [widget.widget(number) for number in range(widget.count())]
        case QTabWidget():
            inside = [widget.tabBar(), widget.currentWidget()]
        case QStackedWidget():
            inside = [widget.currentWidget()]
        case QScrollArea():
            inside = [widget.widget()]
        case _:
            layout = widget.layout()
            inside = [] if layout is None else list(_laid_out(layout))
    for each in inside:
        if each is not None:
            yield from reading_order(each)


def _laid_out(layout: QLayout) -> Iterator[QWidget | None]:
    for item in _items(layout):
        below = item.layout()
        if below is None:
            yield item.widget()
        else:
            yield from _laid_out(below)


def _items(layout: QLayout) -> Iterator[QLayoutItem]:
    order = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places = [layout.getItemPosition(number) for number in order]
        order.sort(key=lambda number: tuple(places[number])[:2])  # type: ignore[arg-type]  # stubs say object
    for number in order:
        item = layout.itemAt(number)
        if item is not None:
            yield item


def _stops(widget: QWidget, order: Sequence[QWidget]) -> bool:
    takes = widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.focusProxy() not in order


def _has(widget: QWidget, focus: QWidget | None) -> bool:
    """Whether `focus` is a part or inside one that is of one piece, such as the line of a box."""
    return focus is not None and (widget is focus or widget.focusProxy() is focus or widget.isAncestorOf(focus))
