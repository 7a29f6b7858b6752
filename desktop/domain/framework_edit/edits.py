"""What can be done to a draft framework, as values."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.framework import ClassRow, Criterion, Effect, Indicator, Kind, Part, Policy

Rows = tuple[ClassRow, ...] | tuple[Effect, ...] | tuple[Indicator, ...] | tuple[str, ...]
Setting = str | int | bool | Decimal | Policy | Rows | None


@dataclass(frozen=True, slots=True)
class Add:
    """A new criterion, behind everything below the criterion `after`; None puts it first."""

    criterion: Criterion
    after: str | None


@dataclass(frozen=True, slots=True)
class Remove:
    """A criterion goes with everything below it."""

    code: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A criterion changes places with the sibling above (`step` -1) or below (1); codes stay."""

    code: str
    step: int


@dataclass(frozen=True, slots=True)
class MoveIn:
    """A criterion becomes the last child of the sibling above it, under a new code."""

    code: str


@dataclass(frozen=True, slots=True)
class MoveOut:
    """A criterion becomes the next sibling of its parent, under a new code."""

    code: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A branch stands a second time behind itself, under the next free code."""

    code: str


@dataclass(frozen=True, slots=True)
class Recode:
    """A criterion gets the code `to`; everything below it follows."""

    code: str
    to: str


@dataclass(frozen=True, slots=True)
class Renumber:
    """The codes below a criterion, or all of them (None), are counted anew in their order."""

    code: str | None


@dataclass(frozen=True, slots=True)
class SetTitle:
    """A criterion's words."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class SetMax:
    """A criterion's highest points."""

    code: str
    max: Decimal


@dataclass(frozen=True, slots=True)
class SetPart:
    """The part of a root; everything below follows."""

    code: str
    part: Part


@dataclass(frozen=True, slots=True)
class SetKind:
    """How a leaf is scored."""

    code: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class SetSetting:
    """A setting besides the criteria, by the name `Framework` gives it."""

    name: str
    value: Setting


Edit = (
    Add | Remove | Shift | MoveIn | MoveOut | Copy | Recode | Renumber
    | SetTitle | SetMax | SetPart | SetKind | SetSetting
)  # fmt: skip
