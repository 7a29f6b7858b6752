"""Signs that are drawn, not written: few fonts of office computers have them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

LOCK = "🔒"
_BODY, _HIGH, _BOW = 9.0, 7.0, 5.0


def draw_sign(painter: QPainter, rect: QRect, text: str) -> bool:
    """Draw the sign a cell holds in the middle of it, in the painter's ink; False where its text is no such sign."""
    draw = _DRAWN.get(text)
    if draw is None:
        return False
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(rect).center())
    painter.restore()
    return True


def _draw_lock(painter: QPainter, at: QPointF) -> None:
    ink = painter.pen().color()
    body = QRectF(at.x() - _BODY / 2, at.y() - 1, _BODY, _HIGH)
    painter.setPen(QPen(ink, 1.4))
    bow = QRectF(at.x() - _BOW / 2, body.top() - _BOW + 0.5, _BOW, _BOW)
    painter.drawArc(bow, 0, 180 * 16)
    for side in (bow.left(), bow.right()):
        painter.drawLine(QPointF(side, bow.center().y()), QPointF(side, body.top()))
    painter.setPen(QPen(ink, 0))
    painter.setBrush(ink)
    painter.drawRoundedRect(body, 1.5, 1.5)


_DRAWN: Mapping[str, Callable[[QPainter, QPointF], None]] = {LOCK: _draw_lock}
