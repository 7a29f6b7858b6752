"""Parts of a page that are made, and told how things stand, once they are seen."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_Part_co = TypeVar("_Part_co", bound=QWidget, covariant=True)


class FirstSeen(QWidget, Generic[_Part_co]):
    """The place of a part that is made when it is first seen or asked for."""

    def __init__(self, make: Callable[[], _Part_co]) -> None:
        super().__init__()
        self._make = make
        self._made: _Part_co | None = None
        self._untold: Callable[[_Part_co], None] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

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
            made.show()
        return self._made
