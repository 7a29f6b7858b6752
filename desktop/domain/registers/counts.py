"""Counting the registers: models by unit and field, persons and collectives, awards in times (lượt)."""

from dataclasses import dataclass

from desktop.domain.registers.registered import Registers


@dataclass(frozen=True, slots=True)
class ModelCount:
    """How many models a unit has in a field of work ("" where none was said)."""

    unit: str
    field: str
    count: int


@dataclass(frozen=True, slots=True)
class ExemplarCount:
    """How many exemplars of an object (`tap_the`, `ca_nhan`, "" where none was said) a unit has."""

    unit: str
    object: str
    count: int


@dataclass(frozen=True, slots=True)
class AwardCount:
    """How many times (lượt) a unit lists awards of a level, form, object and status; "" where a line says none."""

    unit: str
    level: str
    form: str
    object: str
    status: str
    times: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a round's registers, units in protocol order.

    One that several units tell of is counted once, for the unit it is known by. `persons` and `collectives` are how
    many are named in the lists of awards, whatever they were given.
    """

    models: tuple[ModelCount, ...] = ()
    exemplars: tuple[ExemplarCount, ...] = ()
    awards: tuple[AwardCount, ...] = ()
    persons: int = 0
    collectives: int = 0


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A unit's list of awards beside the total it gave: `listed` and `given` are times, `given` None where none was.

    `covered` tells that the list has lines of that level and form: only then may a difference mean anything.
    """

    unit: str
    level: str
    form: str
    object: str
    status: str
    listed: int
    given: int | None
    covered: bool

    @property
    def difference(self) -> int | None:
        """Return by how much the list goes beyond the total; None where no total was given."""
        return None if self.given is None else self.listed - self.given


def counts_of(registers: Registers) -> Counts:
    """Return the counts of the registers."""
    raise NotImplementedError
