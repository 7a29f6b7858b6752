"""A leaf's kind and its parameters as one JSON text, and back."""

import json
from decimal import Decimal
from typing import Any

from desktop.domain.framework import (
    KIND_NAMES,
    Below,
    Choice,
    Count,
    Deduct,
    Direct,
    Kind,
    Reduction,
    Relative,
    Target,
    Tier,
    Tiers,
)
from desktop.store.plain import maybe, text_of

_Points = tuple[tuple[str, Decimal], ...]


def kind_name(kind: Kind | None) -> str | None:
    """Return the name of a leaf's kind; None for a branch."""
    return None if kind is None else KIND_NAMES[type(kind)]


def parameters_text(kind: Kind | None) -> str:
    """Return a kind's parameters as a JSON object; a branch has none."""
    return text_of({} if kind is None else {name: _plain(getattr(kind, name)) for name in kind.__slots__})


def kind_of(name: str | None, text: str) -> Kind | None:
    """Return the kind that `kind_name` and `parameters_text` wrote."""
    of: dict[str, Any] = json.loads(text)
    match name:
        case None:
            return None
        case "direct":
            return Direct(maybe(Decimal, of["step"]))
        case "target":
            return _target(of)
        case "reduction":
            return Reduction(Decimal(of["goal"]), Decimal(of["rate"]), of["whole"], maybe(Decimal, of["at_increase"]))
        case "tiers":
            rungs = tuple(Tier(Decimal(bound), Decimal(points)) for bound, points in of["tiers"])
            return Tiers(rungs, of["rising"], Decimal(of["otherwise"]))
        case "count":
            return Count(maybe(Decimal, of["each"]), _points(of["levels"]))
        case "deduct":
            return Deduct(maybe(Decimal, of["each"]), _points(of["levels"]), Decimal(of["floor"]))
        case "choice":
            return Choice(_points(of["choices"]))
        case "relative":
            return Relative(Decimal(of["at_target"]))
    raise ValueError(name)


def _target(of: dict[str, Any]) -> Target:
    return Target(
        maybe(Decimal, of["target"]),
        Below(of["below"]),
        Decimal(of["rate"]),
        of["whole"],
        Decimal(of["over_rate"]),
        Decimal(of["over_cap"]),
    )


def _points(pairs: list[list[str]]) -> _Points:
    return tuple((label, Decimal(points)) for label, points in pairs)


def _plain(value: object) -> object:
    match value:
        case Below():
            return value.value
        case Decimal():
            return str(value)
        case Tier():
            return [str(value.bound), str(value.points)]
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value
