"""A chart drawn with QPainter: columns over units, stacked or side by side, with values, told apart in grey too."""

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.chart import Chart, Series
from desktop.words.numbers import number

_MARGIN, _LEGEND, _FOOT, _HEAD = 12, 22, 24, 22
_WIDEST, _ROOM = 72, 8
_LEAST_STEP = 56
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.Dense2Pattern,
    Qt.BrushStyle.Dense7Pattern,
)


class ChartView(QWidget):
    """Shows one chart; what is taken off stands below the axis. The accessible name says its title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._heads: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: Chart | None, heads: tuple[str, ...] = ()) -> None:
        """Show another chart, with what stands over each stack; None shows nothing."""
        self.chart = chart
        self._heads = heads
        self.setMinimumWidth(self._least_width(chart) if chart else 0)
        self.setAccessibleName(chart.title if chart else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that shows six units with room."""
        return QSize(560, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw legend, columns, values and names."""
        if self.chart is None or not self.chart.categories:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._legend(painter, self.chart)
        self._columns(painter, self.chart)
        painter.end()

    def _least_width(self, chart: Chart) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(name) for name in chart.categories), default=0)
        return max(_LEAST_STEP, widest + _ROOM) * len(chart.categories) + 2 * _MARGIN

    def _legend(self, painter: QPainter, chart: Chart) -> None:
        left = float(_MARGIN)
        for place, series in enumerate(chart.series):
            box = QRectF(left, 6, 12, 12)
            painter.fillRect(box, self.palette().color(QPalette.ColorRole.Base))
            painter.fillRect(box, self._brush(place))
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawRect(box)
            words = QPointF(left + 18, 17)
            painter.drawText(words, series.legend)
            left += 34 + painter.fontMetrics().horizontalAdvance(series.legend)

    def _columns(self, painter: QPainter, chart: Chart) -> None:
        highest = max((_height(chart, place) for place in range(len(chart.categories))), default=Decimal(0))
        lowest = max((_stack(chart, place, up=False) for place in range(len(chart.categories))), default=Decimal(0))
        room = self.height() - _LEGEND - _HEAD - _FOOT - _MARGIN
        scale = room / float(highest + lowest or 1)
        axis = _LEGEND + _HEAD + float(highest) * scale
        step = (self.width() - 2 * _MARGIN) / len(chart.categories)
        for place, name in enumerate(chart.categories):
            middle = _MARGIN + step * (place + 0.5)
            draw = self._column if chart.stacked else self._beside
            draw(painter, chart, place, (middle, axis, scale, min(step * 0.62, _WIDEST)))
            foot = QRectF(middle - step / 2, self.height() - _FOOT, step, _FOOT - 4)
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(step) - 4)
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.drawLine(QPointF(_MARGIN, axis), QPointF(self.width() - _MARGIN, axis))

    def _column(self, painter: QPainter, chart: Chart, place: int, at: tuple[float, float, float, float]) -> None:
        middle, axis, scale, width = at
        up = down = axis
        for order, series in enumerate(chart.series):
            value = series.values[place]
            if not value:
                continue
            height = abs(float(value)) * scale
            if series.down:
                box, down = QRectF(middle - width / 2, down, width, height), down + height
            else:
                box, up = QRectF(middle - width / 2, up - height, width, height), up - height
            self._box(painter, box, order, series, value)
        if place < len(self._heads):
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            head = QRectF(middle - 60, up - 20, 120, 18)
            painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), self._heads[place])

    def _beside(self, painter: QPainter, chart: Chart, place: int, at: tuple[float, float, float, float]) -> None:
        middle, axis, scale, width = at
        own = width / len(chart.series)
        for order, series in enumerate(chart.series):
            value = series.values[place]
            if value is not None:
                height = float(value) * scale
                box = QRectF(middle - width / 2 + own * order, axis - height, own, height)
                self._box(painter, box, order, series, value)

    def _box(self, painter: QPainter, box: QRectF, order: int, series: Series, value: Decimal) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.fillRect(box, self.palette().color(QPalette.ColorRole.Base))
        painter.fillRect(box, self._brush(order))
        painter.drawRect(box)
        text = number(value)
        metrics = painter.fontMetrics()
        fits = metrics.height() + _ROOM < box.height() and metrics.horizontalAdvance(text) + _ROOM < box.width()
        if fits and not series.down:
            plate = QRectF(0, 0, painter.fontMetrics().horizontalAdvance(text) + 6, painter.fontMetrics().height())
            plate.moveCenter(box.center())
            painter.fillRect(plate, self.palette().color(QPalette.ColorRole.Base))
            painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)

    def _brush(self, place: int) -> QBrush:
        accent = QColor(self.palette().color(QPalette.ColorRole.Accent))
        ink = QColor(self.palette().color(QPalette.ColorRole.PlaceholderText))
        return QBrush(accent if place % 2 == 0 else ink, _PATTERNS[place % len(_PATTERNS)])


def _height(chart: Chart, place: int) -> Decimal:
    if chart.stacked:
        return _stack(chart, place, up=True)
    return max((each.values[place] or Decimal(0) for each in chart.series), default=Decimal(0))


def _stack(chart: Chart, place: int, *, up: bool) -> Decimal:
    values = (each.values[place] for each in chart.series if each.down is not up)
    return sum((abs(value) for value in values if value is not None), Decimal(0))
