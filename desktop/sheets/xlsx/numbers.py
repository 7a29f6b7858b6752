"""Numbers as a workbook stores them: the decimal Excel shows for a stored double, never one it does not hold."""

import re
from collections.abc import Sequence
from decimal import Decimal

_STORED = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?\s*")
_PLAIN = r"(?:-?(?:[1-9][0-9]{0,29}+(?:\.[0-9]{1,30}+)?|0\.0{0,15}+[1-9][0-9]{0,30}+)|0)"
_ALL_PLAIN = re.compile(rf"{_PLAIN}(?:\n{_PLAIN})*")
CERTAIN_DIGITS = 15
_LARGEST_EXPONENT = 307
_ZERO = Decimal(0)

is_plain = re.compile(_PLAIN).fullmatch
"""Says whether a `<v>` is a number as nearly every program stores it: digits, the shorter ones read as they stand."""

told_double = f"%.{CERTAIN_DIGITS}g".__mod__
"""Returns the text of the decimal Excel shows for a finite double."""


def all_plain(texts: Sequence[str]) -> bool:
    """Say whether all of these texts are plain numbers."""
    return _ALL_PLAIN.fullmatch("\n".join(texts)) is not None


def stored_number(text: str) -> Decimal | None:
    """Return the number a `<v>` stands for, or None when it is none (NaN, INF, a decimal comma, out of range).

    A double carries 15 certain digits and Excel shows no more: 0.94640000000000002 is 0.9464.
    """
    if text.isdigit() and text.isascii() and len(text) <= CERTAIN_DIGITS:
        return Decimal(text) or _ZERO
    if not _STORED.fullmatch(text):
        return None
    value = Decimal(text.strip())
    if not value:
        return _ZERO
    if abs(value.adjusted()) > _LARGEST_EXPONENT:
        return None
    return value if len(text) <= CERTAIN_DIGITS else of_double(float(value))


def told_number(text: str) -> str | None:
    """Return the number a `<v>` stands for as a text; None when it is none."""
    number = stored_number(text)
    return None if number is None else str(number)


def of_double(value: float) -> Decimal:
    """Return the decimal Excel shows for a finite double."""
    return Decimal(told_double(value))
