"""Numbers as a workbook stores them: the decimal Excel shows for a stored double, never one it does not hold."""

import re
from collections.abc import Iterable, Sequence
from decimal import Context, Decimal

_STORED = r"\s*[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?\s*"
"""A number as files store it: `12`, `-0.5`, `1E+05`."""
_PLAIN = r"(?:-?(?:[1-9][0-9]{0,29}+(?:\.[0-9]{1,30}+)?|0\.0{0,15}+[1-9][0-9]{0,30}+)|0)"
_ALL_PLAIN = re.compile(rf"{_PLAIN}(?:\n{_PLAIN})*")
CERTAIN_DIGITS = 15
_LARGEST_EXPONENT = 307
_ZERO = Decimal(0)
_CERTAIN = Context(prec=CERTAIN_DIGITS)
_MIDWAY = ("5", "50")
_LAST_MIDWAY = "50"
_MOST_MORE = 2
_POINTED = CERTAIN_DIGITS + _MOST_MORE + 1
"""So many letters hold no more digits than that, where one of them is the point."""

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
    if not re.fullmatch(_STORED, text):
        return None
    value = Decimal(text.strip())
    if not value:
        return _ZERO
    if abs(value.adjusted()) > _LARGEST_EXPONENT:
        return None
    if len(text) <= CERTAIN_DIGITS:
        return value
    beyond = "".join(map(str, value.as_tuple().digits[CERTAIN_DIGITS:]))
    return of_double(float(value)) if _is_open(beyond) else next(iter(rounded([value])))


def rounded(numbers: Iterable[str | Decimal]) -> Iterable[Decimal]:
    """Return the decimals Excel shows for doubles stored with a digit or two more than are certain: 9.3, not 9.30."""
    return map(_ZERO.__add__, map(_CERTAIN.normalize, map(Decimal, numbers)))


def open_ones(numbers: Sequence[str]) -> list[int]:
    """Return the places of the plain numbers of which only the double tells how they are rounded."""
    maybe = [
        at for at, each in enumerate(numbers) if each[-1] in _LAST_MIDWAY or "." not in each or len(each) > _POINTED
    ]
    return [at for at in maybe if _is_open(numbers[at].replace(".", "").lstrip("-0")[CERTAIN_DIGITS:])]


def _is_open(beyond: str) -> bool:
    """Say whether the digits beyond the certain ones leave open how a number is rounded.

    A stored number is the decimal nearest to its double among those of 16 or 17 digits. So both lie on the same side of
    what is midway between two decimals of 15 digits, or the stored number is midway itself.
    """
    return beyond in _MIDWAY or len(beyond) > _MOST_MORE


def told_number(text: str) -> str | None:
    """Return the number a `<v>` stands for as a text; None when it is none."""
    number = stored_number(text)
    return None if number is None else str(number)


def of_double(value: float) -> Decimal:
    """Return the decimal Excel shows for a finite double."""
    return Decimal(told_double(value))
