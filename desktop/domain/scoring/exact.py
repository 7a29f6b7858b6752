"""Exact arithmetic: every operation is exact or refused, and rounding half up happens only where it is said."""

from contextlib import AbstractContextManager
from decimal import (
    ROUND_05UP,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
    localcontext,
)

_DIGITS = 200
_EXACT = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
_ROUNDING = Context(prec=_DIGITS, traps=[InvalidOperation, DivisionByZero, Overflow])
# An endless quotient cut off by this rule never ends in 0 or 5, so rounding it once more is as if it were whole.
_CUTTING = Context(prec=_DIGITS, rounding=ROUND_05UP, traps=[InvalidOperation, DivisionByZero, Overflow])
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
    rounded = value.quantize(_STEPS[places], ROUND_HALF_UP, _ROUNDING)
    return rounded or rounded.copy_abs()  # a zero that rounding left negative (-0.00) loses its sign


def half_up_ratio(above: Decimal, below: Decimal, places: int) -> Decimal:
    """Return above / below rounded half up to `places`, decided on the exact quotient. `below` is positive."""
    rounded = _CUTTING.divide(above, below).quantize(_STEPS[places], ROUND_HALF_UP, _ROUNDING)
    return rounded or rounded.copy_abs()


def up(above: Decimal, below: Decimal) -> Decimal:
    """Return above / below rounded up to a whole number; both are positive or `above` is zero."""
    whole = above // below
    return whole if whole * below == above else whole + 1


def down(above: Decimal, below: Decimal) -> Decimal:
    """Return above / below rounded down to a whole number; both are positive or `above` is zero."""
    return above // below
