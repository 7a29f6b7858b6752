"""The chair's handbook (sổ tay Cụm trưởng): what a year taught, for those who chair the next one."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Done:
    """What was done on one day: the code of the act, how often, and for which units."""

    day: date
    what: str
    times: int
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quirk:
    """Something to look out for in a unit's files, as a sentence, and in how many files it was met."""

    sentence: str
    files: int


@dataclass(frozen=True, slots=True)
class UnitFiles:
    """What one unit sent: how many files, how many of them again, when first and last, and their quirks."""

    unit: str
    files: int
    again: int
    first: date | None
    last: date | None
    endings: tuple[str, ...]
    quirks: tuple[Quirk, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """What the handbook is written from, beside the dossier: the calendar as it went, the files, changes after sealing.

    `draws` are how many ties were settled outside the program; `versions` how many versions the framework had.
    """

    calendar: tuple[Done, ...]
    files: tuple[UnitFiles, ...]
    late: int
    draws: int
    versions: int
