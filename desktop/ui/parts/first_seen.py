"""Parts of a page that are made, and told how things stand, once they are seen."""

from collections.abc import Callable
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_Part_co = TypeVar("_Part_co", bound=QWidget, covariant=True)


class FirstSeen(QWidget, Generic[_Part_co]):
    """The place of a part that is made when it is first seen or asked for; Tab comes to it where it comes to here."""

    def __init__(self, make: Callable[[], _Part_co]) -> None:
        super().__init__()
        self._make = make
        self._made: _Part_co | None = None
        self._untold: Callable[[_Part_co], None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # keeps its turn for the part; what is hidden is never come to

    @property
    def part(self) -> _Part_co:
        """The part, made and told by now."""
        made = self._there()
        untold, self._untold = self._untold, None
        if untold is not None:
            untold(made)
        return made

    @property
    def is_made(self) -> bool:
        """Whether the part was ever seen or asked for."""
        return self._made is not None

    def prepare(self) -> None:
        """Make and dress the part before it is seen; it is told of things once it is."""
        made = self._there()
        parts: list[QWidget] = [made, *made.findChildren(QWidget)]
        for each in parts:
            each.ensurePolished()

    def tell(self, told: Callable[[_Part_co], None]) -> None:
        """Do `told` with the part at once where it is in sight, else once it is; of several only the latest."""
        self._untold = told
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the part and tell it what it missed."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        _ = self.part

    def _there(self) -> _Part_co:
        if self._made is None:
            self._made = made = self._make()
            self._column.addWidget(made)
            _put_in_line(self, made)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.show()
        return self._made


def _put_in_line(place: QWidget, part: QWidget) -> None:
    """Let Tab come to what is in `part` where it would come to `place`, as if it had been there from the beginning."""
    line = [place, *([part] if part.focusPolicy() != Qt.FocusPolicy.NoFocus else [])]
    each = part.nextInFocusChain()
    while each is not None and part.isAncestorOf(each):
        line += [each] if each.focusPolicy() != Qt.FocusPolicy.NoFocus else []
        each = each.nextInFocusChain()
    for before, after in pairwise(line):
        QWidget.setTabOrder(before, after)
