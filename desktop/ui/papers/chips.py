"""Fields in a text as chips: one letter each, drawn as the value it prints today."""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from desktop.domain.report_text import Field

OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
LETTER = "\ufffc"
_EXPRESSION, _SHOWN, _ID, _BROKEN = (int(QTextFormat.Property.UserProperty) + number for number in range(1, 5))
_SIDE, _RADIUS, _LONGEST = 5.0, 4.0, 70


def chip_format(field: Field, font: QFont) -> QTextCharFormat:
    """Return the format of the letter that stands for a field."""
    made = QTextCharFormat()
    made.setObjectType(OBJECT)
    made.setFont(font)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_EXPRESSION, field.expression)
    made.setProperty(_SHOWN, field.shown)
    made.setProperty(_ID, field.id)
    made.setProperty(_BROKEN, field.broken)
    made.setToolTip(f"{field.shown}\n{field.expression}" if field.shown != field.expression else field.expression)
    return made


def field_in(format_: QTextFormat) -> Field | None:
    """Return the field a letter's format stands for; None for typed words."""
    if format_.objectType() != OBJECT:
        return None
    expression, shown, id_ = (str(format_.property(name)) for name in (_EXPRESSION, _SHOWN, _ID))
    return Field(expression, shown, id_, bool(format_.property(_BROKEN)))


class ChipPainter(QPyTextObject):
    """Draws chips: the value on the ground of a selection, a broken field in the colour of a warning."""

    def __init__(self, parent: QTextDocument, palette: QPalette) -> None:
        super().__init__(parent)
        self.palette = palette

    def intrinsicSize(self, _document: QTextDocument, _position: int, format_: QTextFormat) -> QSizeF:
        """Return how much room a chip takes in its line."""
        field = field_in(format_)
        metrics = QFontMetricsF(format_.toCharFormat().font())
        width = metrics.horizontalAdvance(_cut(field.shown if field else ""))
        return QSizeF(width + 2 * _SIDE, metrics.ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, _document: QTextDocument, _position: int, format_: QTextFormat
    ) -> None:
        """Draw one chip."""
        field = field_in(format_)
        if field is None:
            return
        metrics = QFontMetricsF(format_.toCharFormat().font())
        box = QRectF(rect.left(), rect.top() - 1, rect.width(), metrics.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = self._colours(field)
        painter.setBrush(ground)
        painter.setPen(self.palette.color(QPalette.ColorRole.Mid) if not field.broken else ink)
        painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), _RADIUS, _RADIUS)
        painter.setPen(ink)
        painter.setFont(format_.toCharFormat().font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _cut(field.shown))
        painter.restore()

    def _colours(self, field: Field) -> tuple[QColor, QColor]:
        role = QPalette.ColorRole
        if field.broken:
            return self.palette.color(role.Midlight), self.palette.color(role.Link)
        return self.palette.color(role.AlternateBase), self.palette.color(role.Text)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
