"""Exact arithmetic: every operation is exact or refused, and rounding half up happens only where it is said."""

from contextlib import AbstractContextManager
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow, localcontext

_DIGITS = 200
_EXACT = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
_ROUNDING = Context(prec=_DIGITS, traps=[InvalidOperation, DivisionByZero, Overflow])
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(13))
ZERO = Decimal(0)
HUNDRED = Decimal(100)


def exactly() -> AbstractContextManager[Context]:
    """Return a context in which decimal operators are exact; a result that could not be exact raises Inexact."""
    return localcontext(_EXACT)


def step_of(places: int) -> Decimal:
    """Return the smallest amount with that many decimal places: 0.01 for 2."""
    return _STEPS[places]


def half_up(value: Decimal, places: int) -> Decimal:
    """Return `value` rounded half up to `places` (0.125 to 0.13; halves below zero go away from zero)."""
    return _unsigned_zero(value.quantize(_STEPS[places], ROUND_HALF_UP, _ROUNDING))


def half_up_ratio(above: Decimal, below: Decimal, places: int) -> Decimal:
    """Return above / below rounded half up to `places`, decided on the exact quotient. `below` is positive."""
    scaled = abs(above).scaleb(places)
    rounded = ((scaled + scaled + below) // (below + below)).scaleb(-places)
    return _unsigned_zero(rounded.copy_sign(above)) if above < 0 else rounded


def up(above: Decimal, below: Decimal) -> Decimal:
    """Return above / below rounded up to a whole number; both are positive or `above` is zero."""
    whole = above // below
    return whole if whole * below == above else whole + 1


def down(above: Decimal, below: Decimal) -> Decimal:
    """Return above / below rounded down to a whole number; both are positive or `above` is zero."""
    return above // below


def _unsigned_zero(value: Decimal) -> Decimal:
    """Return `value`; a zero that rounding left negative (-0.00) without its sign."""
    return value or value.copy_abs()
