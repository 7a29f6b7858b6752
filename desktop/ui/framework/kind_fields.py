"""What each kind of leaf asks for: its fields in the order they are read, and the kind made from their values."""

from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

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
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP


class Shape(StrEnum):
    """What a field takes: a number (0 when empty), one that may be missing, yes or no, a word, rows of two values."""

    NUMBER = "number"
    OPTIONAL = "optional"
    FLAG = "flag"
    WORD = "word"
    RUNGS = "rungs"
    LABELS = "labels"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: the parameter it sets, its label; `words` are what a word may be, each with its label."""

    name: str
    text: str
    shape: Shape
    words: tuple[tuple[object, str], ...] = ()


_BELOW = (
    (Below.PRO_RATA, QT_TRANSLATE_NOOP("Kinds", "in proportion")),
    (Below.PER_PERCENT, QT_TRANSLATE_NOOP("Kinds", "points off per percent")),
    (Below.NOTHING, QT_TRANSLATE_NOOP("Kinds", "nothing")),
)
_DIRECTION = (
    (True, QT_TRANSLATE_NOOP("Kinds", "from … upwards (higher is better)")),
    (False, QT_TRANSLATE_NOOP("Kinds", "up to … (lower is better)")),
)
_WHOLE = Field("whole", QT_TRANSLATE_NOOP("Kinds", "Count whole percents only"), Shape.FLAG)
_EACH = Field("each", QT_TRANSLATE_NOOP("Kinds", "Points per piece"), Shape.OPTIONAL)
_LEVELS = Field("levels", QT_TRANSLATE_NOOP("Kinds", "or points by level"), Shape.LABELS)

FIELDS: dict[str, tuple[Field, ...]] = {
    "direct": (Field("step", QT_TRANSLATE_NOOP("Kinds", "Only in steps of"), Shape.OPTIONAL),),
    "target": (
        Field("target", QT_TRANSLATE_NOOP("Kinds", "Target for all units"), Shape.OPTIONAL),
        Field("below", QT_TRANSLATE_NOOP("Kinds", "Below the target"), Shape.WORD, _BELOW),
        Field("rate", QT_TRANSLATE_NOOP("Kinds", "Points off per missing percent"), Shape.NUMBER),
        Field("over_rate", QT_TRANSLATE_NOOP("Kinds", "Points more per percent above"), Shape.NUMBER),
        Field("over_cap", QT_TRANSLATE_NOOP("Kinds", "At most this much more"), Shape.NUMBER),
        _WHOLE,
    ),
    "reduction": (
        Field("goal", QT_TRANSLATE_NOOP("Kinds", "Fall that gives all points (%)"), Shape.NUMBER),
        Field("rate", QT_TRANSLATE_NOOP("Kinds", "Points off per missing percent"), Shape.NUMBER),
        Field("at_increase", QT_TRANSLATE_NOOP("Kinds", "Points when it rose"), Shape.OPTIONAL),
        _WHOLE,
    ),
    "tiers": (
        Field("rising", QT_TRANSLATE_NOOP("Kinds", "The tiers read"), Shape.WORD, _DIRECTION),
        Field("tiers", QT_TRANSLATE_NOOP("Kinds", "Tiers"), Shape.RUNGS),
        Field("otherwise", QT_TRANSLATE_NOOP("Kinds", "Points otherwise"), Shape.NUMBER),
    ),
    "count": (_EACH, _LEVELS),
    "deduct": (_EACH, _LEVELS, Field("floor", QT_TRANSLATE_NOOP("Kinds", "Never below"), Shape.NUMBER)),
    "choice": (Field("choices", QT_TRANSLATE_NOOP("Kinds", "Choices"), Shape.LABELS),),
    "relative": (Field("at_target", QT_TRANSLATE_NOOP("Kinds", "Share of points at the target"), Shape.NUMBER),),
}
KIND_TEXTS = {
    "direct": QT_TRANSLATE_NOOP("Kinds", "points given"),
    "target": QT_TRANSLATE_NOOP("Kinds", "against a target"),
    "reduction": QT_TRANSLATE_NOOP("Kinds", "fall against last period"),
    "tiers": QT_TRANSLATE_NOOP("Kinds", "by tiers"),
    "count": QT_TRANSLATE_NOOP("Kinds", "points per piece"),
    "deduct": QT_TRANSLATE_NOOP("Kinds", "points off per piece"),
    "choice": QT_TRANSLATE_NOOP("Kinds", "by choice"),
    "relative": QT_TRANSLATE_NOOP("Kinds", "relative to the best unit"),
}
_CHOICES = (
    QT_TRANSLATE_NOOP("Kinds", "Good"),
    QT_TRANSLATE_NOOP("Kinds", "Sufficient"),
    QT_TRANSLATE_NOOP("Kinds", "Not sufficient"),
)
_TYPES = {name: kind for kind, name in KIND_NAMES.items()}


def values_of(kind: Kind) -> dict[str, Any]:
    """Return the parameters of a kind by name; rungs and labels as pairs."""
    values = {each.name: getattr(kind, each.name) for each in fields(kind)}
    if isinstance(kind, Tiers):
        values["tiers"] = tuple((tier.bound, tier.points) for tier in kind.tiers)
    return values


def kind_of(name: str, values: dict[str, Any]) -> Kind:
    """Return the kind of that name with these parameters; levels win over points per piece."""
    wanted = dict(values)
    if name == "tiers":
        wanted["tiers"] = tuple(Tier(bound, points) for bound, points in values["tiers"])
    if name in {"count", "deduct"} and values["levels"]:
        wanted["each"] = None
    return _TYPES[name](**wanted)


def fresh_kind(name: str, most: Decimal) -> Kind:
    """Return a kind to begin with, for a leaf of at most `most` points."""
    half, full = most / 2, Decimal(100)
    fresh: dict[str, Kind] = {
        "direct": Direct(),
        "target": Target(),
        "reduction": Reduction(Decimal(5), Decimal(1)),
        "tiers": Tiers((Tier(full, most), Tier(full - 20, half)), True),
        "count": Count(Decimal(1)),
        "deduct": Deduct(Decimal(1)),
        "choice": Choice(tuple(zip((_said(each) for each in _CHOICES), (most, half, Decimal(0)), strict=True))),
        "relative": Relative(),
    }
    return fresh[name]


def kind_text(kind: Kind | None) -> str:
    """Return the name of a kind as the window says it; an empty string for a branch."""
    return "" if kind is None else _said(KIND_TEXTS[KIND_NAMES[type(kind)]])


def _said(text: str) -> str:
    return QCoreApplication.translate("Kinds", text)
