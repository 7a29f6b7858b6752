"""A cluster in one year: its member units, its rounds, its chair and deputy."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Unit:
    """A member unit: short code, full and short name, other spellings, place in the protocol order."""

    code: str
    name: str
    short: str
    order: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the year (sơ kết, tổng kết) with its explicit data window, both days included."""

    code: str
    title: str
    begins: date
    ends: date


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster's year; (level, number, year) is its key. Units stand in protocol order, rounds in file order."""

    level: str
    number: str
    name: str
    year: int
    units: tuple[Unit, ...]
    rounds: tuple[Round, ...]
    chair: str | None = None
    deputy: str | None = None
    units_expected: int | None = None

    def unit(self, code: str) -> Unit | None:
        """Return the unit of that code; None when the cluster has none."""
        return next((unit for unit in self.units if unit.code == code), None)

    def round(self, code: str | None) -> Round | None:
        """Return the round of that code, the last round when `code` is None; None when there is no such round."""
        if code is None:
            return self.rounds[-1] if self.rounds else None
        return next((each for each in self.rounds if each.code == code), None)
