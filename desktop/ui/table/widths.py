"""How wide the columns and how high the rows of a table are, so that nothing is cut off."""

import math
from collections.abc import Iterable, Sequence
from functools import cache

from PySide6.QtGui import QFont, QFontMetrics

from desktop.domain.table import Align, Role
from desktop.ui.table.delegate import ROW_HEIGHT, SIDE, indent, wrapped_height
from desktop.ui.table.model import TableModel

_ROOM = 2 * SIDE + 2
_NARROWEST = 36
_LEAST_TEXT = 160
_SHARE = 0.3
_BROAD = "WMƯ—⚠"


def natural_widths(model: TableModel, font: QFont) -> list[int]:
    """Return the width every column would like: its longest number, its longest word, its text up to its limit."""
    bold = _Widths(_bold(font))
    return [_natural(model, number, bold) for number in range(model.columnCount())]


def widened(model: TableModel, natural: Sequence[int], font: QFont) -> list[int]:
    """Return `natural` with room for the numbers that lie over the table: a sign never parts from its number."""
    bold, widths = _Widths(_bold(font)), list(natural)
    for row, number in model.laid_over:
        if model.column(number).align is Align.RIGHT:
            widths[number] = max(widths[number], bold.widest([model.text(row, number)]) + _ROOM)
    return widths


def column_widths(model: TableModel, natural: Sequence[int], room: int) -> list[int]:
    """Return the width of every column; the text column takes what is left of `room` pixels."""
    widths = list(natural)
    text = model.text_column
    if text >= 0:
        rest = room - (sum(widths) - widths[text])
        widths[text] = max(rest, min(widths[text], max(_LEAST_TEXT, int(room * _SHARE))))
    return widths


def row_heights(model: TableModel, font: QFont, widths: Sequence[int], numbers: range) -> list[int]:
    """Return the height of the rows of these numbers with their texts wrapped to the columns' widths."""
    plain, bold = _Heights(QFontMetrics(font)), _Heights(_bold(font))
    rows, texts, wrapped = model.table.rows, model.layout.texts, model.layout.wrapped
    heights = []
    for at in numbers:
        row, line = rows[at], texts[at]
        high = plain if row.role is Role.LEAF else bold
        needed = [high.of(line[each], widths[each] - _ROOM - indent(model, each, row)) for each in wrapped[at]]
        heights.append(max(needed, default=ROW_HEIGHT))
    return heights


def _natural(model: TableModel, number: int, bold: "_Widths") -> int:
    column, pieces = model.column(number), model.layout.pieces[number]
    words = bold.widest(sorted(column.title.split(), key=len, reverse=True))
    indents = max((row.depth for row in model.table.rows), default=0) if number == model.text_column else 0
    if column.align is Align.LEFT:
        limit = max(column.width * bold.average, words, _NARROWEST)
        return max(min(bold.widest(pieces, limit) + indents * SIDE * 2, limit), words, _NARROWEST) + _ROOM
    least = max(bold.widest(pieces), words, _NARROWEST)
    if column.align is Align.CENTRE:
        least = max(least, min(bold.widest([column.title]), column.width * bold.average))
    return least + _ROOM


class _Widths:
    """The widths of texts in one font; each text is measured once, for the same points stand in many columns."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self.average = metrics.averageCharWidth()
        self._of = cache(lambda text: metrics.horizontalAdvance(text))  # noqa: PLW0108 - cache reads a slow docstring
        self._broadest = _broadest(metrics)

    def widest(self, texts: Iterable[str], enough: float = math.inf) -> int:
        """Return the width of the widest of `texts`, longest first; `enough` is where wider makes no difference."""
        best = 0
        for text in texts:
            if best >= enough or len(text) * self._broadest <= best:
                break
            best = max(best, self._of(text))
        return best


class _Heights:
    """The heights of wrapped texts in one font; what surely fits into one line is not measured, the same text once."""

    def __init__(self, metrics: QFontMetrics) -> None:
        self._broadest = _broadest(metrics)
        self._wrapped = cache(lambda text, width: wrapped_height(metrics, text, width))

    def of(self, text: str, width: int) -> int:
        """Return the height of a row whose text is wrapped to `width` pixels."""
        if len(text) * self._broadest <= width and "\n" not in text:
            return ROW_HEIGHT
        return self._wrapped(text, width)


def _broadest(metrics: QFontMetrics) -> int:
    """Return the width no letter of a font surpasses, a little more than that of its broadest signs."""
    return max(map(metrics.horizontalAdvance, _BROAD)) + 1


def _bold(font: QFont) -> QFontMetrics:
    bold = QFont(font)
    bold.setBold(True)
    return QFontMetrics(bold)
