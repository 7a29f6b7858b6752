"""A row of buttons that goes on in a further line where its room ends: no button is ever cut."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Lays parts out from left to right as wide as they want to be, a line below the other."""

    def __init__(self, parts: Iterable[QWidget], gap: int = 8) -> None:
        super().__init__()
        self._kept: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)
        for each in parts:
            self.addWidget(each)

    @property
    def spacing_between(self) -> int:
        """The pixels between two parts, side by side or below each other."""
        return self._gap

    def addItem(self, item: QLayoutItem) -> None:
        """Take one part more."""
        self._kept.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._kept)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a part; None beyond the last."""
        return self._kept[index] if 0 <= index < len(self._kept) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part up; None beyond the last."""
        return self._kept.pop(index) if 0 <= index < len(self._kept) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than the parts need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that less width needs more height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of all parts in one line."""
        wants = [each.sizeHint() for each in self._shown()]
        across = sum(each.width() for each in wants) + self._gap * max(0, len(wants) - 1)
        return QSize(across, max((each.height() for each in wants), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest part alone."""
        wants = [each.sizeHint() for each in self._shown()]
        return QSize(
            max((each.width() for each in wants), default=0), max((each.height() for each in wants), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        for part, place in self._places(rect.width()):
            part.setGeometry(place.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [each for each in self._kept if not each.isEmpty()]

    def _places(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Return where each part stands, in the middle of its line's height."""
        top, places = 0, []
        for line in self._lines(width):
            high, left = max(part.sizeHint().height() for part in line), 0
            for part in line:
                wants = part.sizeHint()
                places.append((part, QRect(QPoint(left, top + (high - wants.height()) // 2), wants)))
                left += wants.width() + self._gap
            top += high + self._gap
        return places

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        taken = 0
        for part in self._shown():
            wants = part.sizeHint().width()
            if not lines or taken + wants > width:
                lines.append([])
                taken = 0
            lines[-1].append(part)
            taken += wants + self._gap
        return lines
