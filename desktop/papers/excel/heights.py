"""How high a row must be for the text wrapped in it; not every program works it out on opening."""

from math import ceil

_LINE = 16.0
_LEAST = 20.0
_LETTER = 0.93


def row_height(texts: tuple[tuple[str, float], ...]) -> float:
    """Return points for a row of (text, column width in characters), letters of 12 points."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return max(_LEAST, lines * _LINE + 3)


def _lines(text: str, width: float) -> int:
    return sum(max(1, ceil(len(line) * _LETTER / width)) for line in text.split("\n"))
