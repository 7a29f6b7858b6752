"""Doubles: the figure meant by a number that a spreadsheet worked out in binary fractions."""

from decimal import Decimal

from desktop.domain.plain import MOST_DIGITS, digits_of

_KEPT_DIGITS = 15
_DUST_FROM = 10
_TYPED_PLACES = 6
_PLACES_OF_MONEY = 2


def plain(value: Decimal) -> Decimal:
    """Return `value` without the dust of binary fractions (15 digits) and without trailing zeros or exponent."""
    digits = value.adjusted() + 1
    kept = round(value, _KEPT_DIGITS - digits) if len(value.as_tuple().digits) > _KEPT_DIGITS else value
    return Decimal(f"{kept:f}".rstrip("0").rstrip(".") if "." in f"{kept:f}" else f"{kept:f}")


def worked_out(value: Decimal) -> Decimal:
    """Return the figure meant by a stored number that may be the result of a formula.

    Sums leave dust: 0.949999999999997 is 0.95 and -3E-15 is 0. Quotients run on: of 2.36111111111111 no more digits
    are kept than a figure ever has; whole numbers and amounts to the hundredth keep all of theirs. Beyond fifteen
    digits before the decimal point there is no dust to find.
    """
    if value.adjusted() >= _KEPT_DIGITS:
        return plain(value)
    near = round(value, _DUST_FROM)
    number = plain(near if near == round(value, _TYPED_PLACES) else value) or Decimal(0)
    if digits_of(number) <= MOST_DIGITS or number == round(number, _PLACES_OF_MONEY):
        return number
    whole = max(number.adjusted() + 1, 1)
    return plain(round(number, max(MOST_DIGITS - whole, 0)))
