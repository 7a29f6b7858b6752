"""How wide the columns and how high the rows of a table are, so that nothing is cut off."""

from PySide6.QtGui import QFont, QFontMetrics

from desktop.domain.table import Align, Role
from desktop.ui.table.delegate import ROW_HEIGHT, SIDE, indent, text_column, wrapped_height
from desktop.ui.table.model import TableModel

_ROOM = 2 * SIDE + 2
_NARROWEST = 36
_LEAST_TEXT = 190
_SHARE = 0.34


def column_widths(model: TableModel, font: QFont, room: int) -> list[int]:
    """Return the width of every column; the text column takes what is left of `room` pixels."""
    bold = _bold(font)
    widths = [_natural(model, number, bold) for number in range(model.columnCount())]
    text = text_column(model)
    if text < 0:
        return widths
    rest = room - (sum(widths) - widths[text])
    widths[text] = max(rest, min(widths[text], max(_LEAST_TEXT, int(room * _SHARE))))
    return widths


def row_heights(model: TableModel, font: QFont, widths: list[int]) -> list[int]:
    """Return the height of every row with its texts wrapped to the columns' widths."""
    plain, bold = QFontMetrics(font), _bold(font)
    heights = []
    for place, row in enumerate(model.table.rows):
        metrics = plain if row.role is Role.LEAF else bold
        texts = [number for number, cell in enumerate(row.cells) if isinstance(cell.value, str)]
        rooms = [widths[number] - _ROOM - indent(model, number, row) for number in texts]
        needed = [
            wrapped_height(metrics, model.text(place, number), room) for number, room in zip(texts, rooms, strict=True)
        ]
        heights.append(max(needed, default=ROW_HEIGHT))
    return heights


def _natural(model: TableModel, number: int, bold: QFontMetrics) -> int:
    column = model.column(number)
    words = [bold.horizontalAdvance(word) for word in column.title.split()]
    widest = max(column.width * bold.averageCharWidth(), *words, _NARROWEST) if column.align is Align.LEFT else 0
    for place, row in enumerate(model.table.rows):
        words.append(_cell_width(model, place, number, bold) + indent(model, number, row))
    natural = max(words, default=0)
    return max(min(natural, widest) if widest else natural, _NARROWEST) + _ROOM


def _cell_width(model: TableModel, place: int, number: int, bold: QFontMetrics) -> int:
    text = model.text(place, number)
    if model.column(number).align is Align.RIGHT and isinstance(model.cell(place, number).value, str):
        return max((bold.horizontalAdvance(word) for word in text.split()), default=0)
    return bold.horizontalAdvance(text)


def _bold(font: QFont) -> QFontMetrics:
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)
