"""Freshness: whether a paper still says what the data say, and which of its numbers have moved since it was made."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Freshness(StrEnum):
    """What became of a paper since it was made; a touched paper may be behind the data as well."""

    FRESH = "fresh"
    STALE = "stale"
    TOUCHED = "touched"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Shift:
    """A number of a paper by its trace id, as it was and as it is; None where it did not stand, or stands no more."""

    id: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class PaperState:
    """One file of a paper. `behind` says that it was made from an earlier state of the data or at another stage.

    `shifts` are its numbers that have moved since; `print_code` is of the state it was made from.
    """

    paper: str
    title: str
    file: str
    freshness: Freshness
    behind: bool = False
    print_code: str = ""
    shifts: tuple[Shift, ...] = ()


def shifts(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Shift, ...]:
    """Return what moved between two printings of a paper: in the order of the old one, then what is new."""
    ids = dict.fromkeys((*old, *new))
    return tuple(Shift(id_, old.get(id_), new.get(id_)) for id_ in ids if old.get(id_) != new.get(id_))
