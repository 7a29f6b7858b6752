"""Points taken off: a minus before them, or the word for it, says the same as the points alone."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from desktop.domain.outcome import NumberField, Reading, Unreadable
from desktop.domain.reading import read_number
from desktop.domain.text import clean
from desktop.sheets.draft.doubts import Spot

_SAID = re.compile(r"(?:bị )?trừ:? ?(\d.*)", re.IGNORECASE)


def without_sign(points: Spot, field: NumberField, read_as: Callable[[NumberField], Spot]) -> Spot:
    """Return points to be taken off, typed as `-2` or `trừ 2`, as the 2 they say; others as they are.

    `read_as` reads their cell as another field.
    """
    signed = replace(field, kind="change")
    match points.outcome:
        case Unreadable(code="negative", hint=""):
            return _positive(read_as(signed)) or points
        case Unreadable(raw=raw) if said := _SAID.fullmatch(clean(raw)):
            return _positive(replace(points, outcome=read_number(f"-{said[1]}", signed))) or points
        case _:
            return points


def _positive(signed: Spot) -> Spot | None:
    match signed.outcome:
        case Reading(value=Decimal() as value) as reading:
            told = replace(reading, value=-value, raw=signed.place.raw, note="penalty_sign")
            return replace(signed, outcome=told)
        case _:
            return None
