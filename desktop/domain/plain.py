"""Plain values of our own files: exact numbers ("8.50", "-3", 12; never binary floats) and tidy text."""

import re
import unicodedata
from decimal import Decimal

_WRITTEN = re.compile(r"[+-]?[0-9]{1,60}(\.[0-9]{1,60})?")
MOST_DIGITS = 12


def plain_number(value: object) -> Decimal | None:
    """Return the exact number a TOML or JSON value stands for; None when it is none.

    Strings in plain notation, whole numbers and Decimals (exact source text) are numbers; floats, NaN, exponents
    in strings, decimal commas and booleans are not.
    """
    match value:
        case bool():
            return None
        case int():
            return Decimal(value)
        case Decimal():
            return value if value.is_finite() else None
        case str():
            return Decimal(value) if _WRITTEN.fullmatch(value) else None
        case _:
            return None


def digits_of(value: Decimal) -> int:
    """Return how many digits `value` has when it is written out, without the zero before a decimal point."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int), "only finite numbers have digits"
    if exponent >= 0:
        return len(digits) + (exponent if any(digits) else 0)
    return max(len(digits), -exponent)


def too_long(value: Decimal) -> bool:
    """Whether `value` has more digits than any figure of a cluster ever has."""
    return digits_of(value) > MOST_DIGITS


def tidy(text: str) -> str:
    """Return a text in NFC without spaces around it."""
    return unicodedata.normalize("NFC", text).strip()
