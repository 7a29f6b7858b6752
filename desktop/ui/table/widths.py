"""How wide the columns and how high the rows of a table are, so that nothing is cut off."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics

from desktop.domain.table import Align, Role
from desktop.ui.table.delegate import ROW_HEIGHT, SIDE, indent, wrapped_height
from desktop.ui.table.model import TableModel

_ROOM = 2 * SIDE + 2
_NARROWEST = 36
_LEAST_TEXT = 160
_SHARE = 0.3


def natural_widths(model: TableModel, font: QFont) -> list[int]:
    """Return the width every column would like: its longest number, its longest word, its text up to its limit."""
    bold = _bold(font)
    return [_natural(model, number, bold) for number in range(model.columnCount())]


def column_widths(model: TableModel, natural: Sequence[int], room: int) -> list[int]:
    """Return the width of every column; the text column takes what is left of `room` pixels."""
    widths = list(natural)
    text = model.text_column
    if text >= 0:
        rest = room - (sum(widths) - widths[text])
        widths[text] = max(rest, min(widths[text], max(_LEAST_TEXT, int(room * _SHARE))))
    return widths


def row_heights(model: TableModel, font: QFont, widths: Sequence[int]) -> list[int]:
    """Return the height of every row with its texts wrapped to the columns' widths."""
    plain, bold = QFontMetrics(font), _bold(font)
    heights = []
    for row in model.table.rows:
        metrics = plain if row.role is Role.LEAF else bold
        needed = [
            wrapped_height(metrics, cell.value, widths[number] - _ROOM - indent(model, number, row))
            for number, cell in enumerate(row.cells)
            if isinstance(cell.value, str)
        ]
        heights.append(max(needed, default=ROW_HEIGHT))
    return heights


def _natural(model: TableModel, number: int, bold: QFontMetrics) -> int:
    column = model.column(number)
    words = column.title.split()
    indents = max((row.depth for row in model.table.rows), default=0) if number == model.text_column else 0
    if column.align is Align.LEFT:
        limit = max(column.width * bold.averageCharWidth(), _widest(words, bold), _NARROWEST)
        texts = _widest(set(_texts(model, number)), bold)
        return max(min(texts + indents * SIDE * 2, limit), _widest(words, bold), _NARROWEST) + _ROOM
    least = max(_widest(_unbreakable(model, number) | set(words), bold), _NARROWEST)
    if column.align is Align.CENTRE:
        least = max(least, min(bold.horizontalAdvance(column.title), column.width * bold.averageCharWidth()))
    return least + _ROOM


def _texts(model: TableModel, number: int) -> list[str]:
    return [model.text(place, number) for place in range(len(model.table.rows))]


def _unbreakable(model: TableModel, number: int) -> set[str]:
    parts: set[str] = set()
    for place, row in enumerate(model.table.rows):
        text = model.text(place, number)
        words = isinstance(row.cells[number].value, str) and model.column(number).align is Align.RIGHT
        parts.update(text.split() if words else [text])
    return parts


def _widest(texts: set[str] | list[str], metrics: QFontMetrics) -> int:
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)


def _bold(font: QFont) -> QFontMetrics:
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)
