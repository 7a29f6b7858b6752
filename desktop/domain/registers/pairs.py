"""Pairs that may be the same: names equal but for how they are written, names close to each other, and why."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.registers.registered import Registered, Registers


class Why(StrEnum):
    """Why two names may be the same, the plainest first."""

    MARKS = "marks"
    ADDRESS = "address"
    SPELLING = "spelling"
    SHORT_FORM = "short_form"
    PREFIX = "prefix"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of one register that may be the same; `likeness` is 0–100, 100 where the names are equal as compared.

    `why` tells what the names differ in: `MARKS` at most in marks, case and quotes, `ADDRESS` in rank or form of
    address, `SPELLING` in i and y, `SHORT_FORM` in what was written short, `PREFIX` in words such as “mô hình”, `CLOSE`
    in letters. None where they are written the very same.
    """

    one: Registered
    other: Registered
    likeness: int
    why: tuple[Why, ...] = ()


def likely_pairs(registers: Registers) -> tuple[Pair, ...]:
    """Return the pairs that may be the same, the likeliest first; those told apart are not among them."""
    raise NotImplementedError
