"""Numbers as a workbook stores them: the decimal Excel shows for a stored double, never one it does not hold."""

import re
from decimal import Decimal

_STORED = re.compile(r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?\s*")
_LONG = re.compile(r"-?(?:(?=[0-9.]{17,})[1-9][0-9]{0,14}\.[0-9]{1,30}|0\.0{0,3}[1-9][0-9]{15,30})")
CERTAIN_DIGITS = 15
_LARGEST_EXPONENT = 307
_ZERO = Decimal(0)


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
    return value if len(text) <= CERTAIN_DIGITS else _shown(value)


def told_number(text: str) -> str | None:
    """Return the number a `<v>` stands for as its shortest text; None when it is none."""
    if _LONG.fullmatch(text):
        return f"{float(text):.{CERTAIN_DIGITS}g}"
    number = stored_number(text)
    return None if number is None else str(number)


def of_double(value: float) -> Decimal:
    """Return the decimal Excel shows for a finite double."""
    return Decimal(f"{value:.{CERTAIN_DIGITS}g}")


def _shown(value: Decimal) -> Decimal:
    if len(value.as_tuple().digits) <= CERTAIN_DIGITS:
        return value
    return of_double(float(value))
