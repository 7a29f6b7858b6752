"""The scoring framework (khung tiêu chí): a tree of criteria, the kinds of its leaves, classes and effects.

The meaning of every field is in docs/scoring.md.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Part(StrEnum):
    """Which account a root belongs to; its descendants inherit it."""

    BASE = "base"
    BONUS = "bonus"
    PENALTY = "penalty"


class Below(StrEnum):
    """What a `target` leaf gives below its target."""

    PRO_RATA = "pro_rata"
    PER_PERCENT = "per_percent"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Direct:
    """Points entered straight, optionally only in steps."""

    step: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """Higher is better, against a target; `target` is the framework-wide default."""

    target: Decimal | None = None
    below: Below = Below.PRO_RATA
    rate: Decimal = Decimal(0)
    whole: bool = False
    over_rate: Decimal = Decimal(0)
    over_cap: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Reduction:
    """Lower is better, against the period before: `goal` percent of fall gives all points."""

    goal: Decimal
    rate: Decimal
    whole: bool = False
    at_increase: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """One rung: its bound (`from` or `upto`) and its points."""

    bound: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Tiers:
    """Points by interval; `rising` when the rungs are `from` bounds (higher is better), else `upto`."""

    tiers: tuple[Tier, ...]
    rising: bool
    otherwise: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Count:
    """Points per piece, of one sort (`each`) or by level, never above max."""

    each: Decimal | None = None
    levels: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Deduct:
    """Max less points per piece, of one sort or by level, never below `floor`."""

    each: Decimal | None = None
    levels: tuple[tuple[str, Decimal], ...] = ()
    floor: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Choice:
    """Points by label."""

    choices: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """Points by the ratio to the target and to the best unit's ratio."""

    at_target: Decimal = Decimal("0.5")


Kind = Direct | Target | Reduction | Tiers | Count | Deduct | Choice | Relative

KIND_NAMES: dict[type[Kind], str] = {
    Direct: "direct",
    Target: "target",
    Reduction: "reduction",
    Tiers: "tiers",
    Count: "count",
    Deduct: "deduct",
    Choice: "choice",
    Relative: "relative",
}


@dataclass(frozen=True, slots=True)
class Criterion:
    """One node of the tree. A branch has no kind; a leaf has no children. `code` is dotted in full."""

    code: str
    title: str
    max: Decimal
    part: Part
    kind: Kind | None = None

    @property
    def is_leaf(self) -> bool:
        """Whether points are given here."""
        return self.kind is not None

    @property
    def depth(self) -> int:
        """How many branches stand above: 0 for a root."""
        return self.code.count(".")


class FloorOn(StrEnum):
    """What a class row's floor is measured on."""

    CRITERION = "criterion"
    SECTION = "section"


class Rounding(StrEnum):
    """How a quota of units becomes a whole number."""

    FLOOR = "floor"
    HALF_UP = "half_up"
    CEIL = "ceil"


@dataclass(frozen=True, slots=True)
class Quota:
    """How many units a class row takes: `count`, or `percent` of the ranked units."""

    count: int | None = None
    percent: Decimal | None = None
    rounding: Rounding = Rounding.FLOOR
    nested: bool = False


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class (xếp loại), best first; the last has `at_least` 0. In files `at_least` is `from`."""

    name: str
    at_least: Decimal
    floor_percent: Decimal | None = None
    floor_on: FloorOn = FloorOn.CRITERION
    for_max: Decimal | None = None
    quota: Quota | None = None


class EffectKind(StrEnum):
    """What an effect does to a unit; points are never touched."""

    LOWER = "lower"
    UNRANKED = "unranked"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class Effect:
    """A declared effect (khống chế)."""

    code: str
    title: str
    effect: EffectKind
    steps: int = 1


class Policy(StrEnum):
    """What a base leaf that is not assigned does to the base points."""

    RESCALE = "rescale"
    FULL = "full"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure the year asks of every unit (chỉ tiêu số liệu)."""

    code: str
    title: str
    unit: str
    field: str = "count"
    aggregate: str = "sum"
    direction: str = "none"
    of: str | None = None
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """One version of a year's framework. `criteria` stand in tree order, each branch before its children.

    `rounding_criterion` and `rounding_total` are numbers of decimal places.
    """

    name: str
    year: int
    version: int
    total: Decimal
    criteria: tuple[Criterion, ...]
    basis: str = ""
    rounding_criterion: int = 2
    rounding_total: int = 2
    policy: Policy = Policy.RESCALE
    bonus_cap: Decimal | None = None
    penalty_cap: Decimal | None = None
    total_floor: Decimal | None = None
    class_on_exact: bool = False
    classes: tuple[ClassRow, ...] = ()
    tie_breaks: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that are given points, in framework order."""
        return tuple(criterion for criterion in self.criteria if criterion.is_leaf)

    @property
    def roots(self) -> tuple[Criterion, ...]:
        """The criteria without a parent, in framework order."""
        codes = {criterion.code for criterion in self.criteria}
        return tuple(criterion for criterion in self.criteria if parent_of(criterion.code, codes) is None)

    def criterion(self, code: str) -> Criterion | None:
        """Return the criterion of that code; None when the framework has none."""
        return next((criterion for criterion in self.criteria if criterion.code == code), None)

    def effect(self, code: str) -> Effect | None:
        """Return the effect of that code; None when the framework declares none."""
        return next((effect for effect in self.effects if effect.code == code), None)

    def indicator(self, code: str) -> Indicator | None:
        """Return the indicator of that code; None when the framework asks for none."""
        return next((indicator for indicator in self.indicators if indicator.code == code), None)


def parent_of(code: str, codes: set[str]) -> str | None:
    """Return the longest proper dotted prefix of `code` that is in `codes`; None for a root."""
    while "." in code:
        code = code.rpartition(".")[0]
        if code in codes:
            return code
    return None
