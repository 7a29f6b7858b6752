"""How high a row must be for the text wrapped in it; not every program works it out on opening."""

from math import ceil

_LEAST, _MOST = 20.0, 409.0
_USUAL, _SMALL = 12, 8
_LINE = 4 / 3
_LETTER = 0.93


def row_height(texts: tuple[tuple[str, float], ...]) -> float:
    """Return points for a row of (text, column width in characters), at most the 409 a spreadsheet knows.

    Letters have 12 points, those of a text too long for that row `letter_size`.
    """
    return min(_MOST, max((_height(text, width, letter_size(text, width)) for text, width in texts), default=_LEAST))


def letter_size(text: str, width: float) -> int:
    """Return the points of the letters that let `text` be read whole in a cell: 12, and 8 where it is very long."""
    return _USUAL if _height(text, width, _USUAL) <= _MOST else _SMALL


def _height(text: str, width: float, size: int) -> float:
    lines = sum(max(1, ceil(len(line) * _LETTER * size / _USUAL / width)) for line in text.split("\n"))
    return max(_LEAST, lines * size * _LINE + 3)
