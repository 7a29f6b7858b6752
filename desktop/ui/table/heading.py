"""The headings of a table: wrapped, with a band above for columns that share a group."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.table.model import TableModel

PADDING = 6
_WRAP = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class Heading(QHeaderView):
    """A horizontal heading as high as its longest wrapped title needs.

    `covered` is how much of it, in pixels from the left, lies under the columns that stay.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.covered = 0
        font = self.font()
        font.setBold(True)
        self.setFont(font)

    def needed_height(self) -> int:
        """Return the height that shows every title in full at the present widths."""
        model = self.model()
        if not isinstance(model, TableModel):
            return 0
        metrics = QFontMetrics(self.font())
        columns = enumerate(model.table.columns)
        titles = [_height(metrics, column.title, self.sectionSize(number)) for number, column in columns]
        return max(titles, default=metrics.height()) + 2 * PADDING + self._band()

    def sizeHint(self) -> QSize:
        """Return the height given last, for the table measures what is needed, and the width of all columns."""
        return QSize(self.length(), self.minimumHeight())

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint one title, and its stretch of the group's band."""
        model = self.model()
        if not isinstance(model, TableModel) or not rect.isValid():
            return
        column = model.column(number)
        palette = self.palette()
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.AlternateBase))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        own = rect.adjusted(0, self._band() if column.group else 0, 0, 0)
        painter.drawLine(own.topRight(), own.bottomRight())
        painter.setFont(self.font())
        if column.group:
            self._paint_group(painter, rect, number)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(own.adjusted(3, 1, -4, -1), _WRAP, column.title)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, number: int) -> None:
        first, last = self._group_of(number)
        left = self.sectionViewportPosition(first)
        width = self.sectionViewportPosition(last) + self.sectionSize(last) - left
        band = QRect(left, rect.top(), width, self._band())
        painter.save()
        painter.setClipRect(rect)
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        painter.drawLine(band.topRight(), band.bottomRight())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._in_sight(band, self._table_group(number)), _WRAP, self._table_group(number))
        painter.restore()

    def _in_sight(self, band: QRect, words: str) -> QRect:
        """Return the part of a group's band that can be seen, the whole band where that is too narrow for its words."""
        seen = band.intersected(QRect(self.covered, band.top(), self.width() - self.covered, band.height()))
        return seen if seen.width() >= QFontMetrics(self.font()).horizontalAdvance(words) else band

    def _group_of(self, number: int) -> tuple[int, int]:
        group, first, last = self._table_group(number), number, number
        while first > 0 and self._table_group(first - 1) == group:
            first -= 1
        while last + 1 < self.count() and self._table_group(last + 1) == group:
            last += 1
        return first, last

    def _table_group(self, number: int) -> str:
        model = self.model()
        return model.column(number).group if isinstance(model, TableModel) else ""

    def _band(self) -> int:
        model = self.model()
        if isinstance(model, TableModel) and any(column.group for column in model.table.columns):
            return QFontMetrics(self.font()).height() + PADDING
        return 0


def _height(metrics: QFontMetrics, title: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(width - 7, 20), 1000), _WRAP, title).height()
