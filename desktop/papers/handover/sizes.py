"""How large a file is, as people read it: 1,6 MB."""

from decimal import Decimal

from desktop.words.numbers import number

_UNITS = ("byte", "KB", "MB", "GB")
_STEP = Decimal(1024)


def written_size(size: int) -> str:
    """Return a number of bytes in the largest unit that leaves at least one, with one decimal place where it helps."""
    value, unit = Decimal(size), 0
    while value >= _STEP and unit < len(_UNITS) - 1:
        value, unit = value / _STEP, unit + 1
    places = Decimal(1) if unit == 0 or value >= 100 else Decimal("0.1")
    return f"{number(value.quantize(places))} {_UNITS[unit]}"
