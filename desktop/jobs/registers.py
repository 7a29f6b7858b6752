"""The registers: what is in them, lines added, put right and left out, merged, separated and told apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.registers.counts import Counts, Reconciled
from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.pairs import Pair
from desktop.domain.registers.registered import Registers

Values = tuple[tuple[str, str], ...]
"""What is said of a name, by the fields of its register (FIELDS); blank and missing fields are the same."""


@dataclass(frozen=True, slots=True)
class RegisterView:
    """The registers of the desk's round: what is in them, what may be the same, counts, lists beside totals.

    `registers` holds the lines left out, every merge (`registers.decisions.merges`) and what waits too.
    """

    ledger: Ledger
    registers: Registers
    pairs: tuple[Pair, ...]
    counts: Counts
    reconciled: tuple[Reconciled, ...]


def view(desk: Desk) -> RegisterView:
    """Return the registers of the desk's round. Raises: as `ledger_of`."""
    raise NotImplementedError


def add(desk: Desk, lines: Sequence[Line]) -> tuple[int, ...]:
    """Write lines by hand, as one act; return their numbers.

    Days may be typed as offices write them (05/11/2026). Raises: UNKNOWN_UNIT; LINE_UNFIT with the field and why.
    """
    raise NotImplementedError


def correct(desk: Desk, number: int, name: str, values: Values, reason: str) -> int:
    """Let a line say this instead, as one act; return the correction's number. The unit's words stay as they were sent.

    Raises: LINE_UNKNOWN, REASON_MISSING, LINE_UNFIT; NOTHING_TO_CORRECT where that is what it says already.
    """
    raise NotImplementedError


def leave_out(desk: Desk, number: int, reason: str) -> int:
    """Let a line not count, as one act; return the number of that word. Raises: LINE_UNKNOWN, REASON_MISSING."""
    raise NotImplementedError


def take_back(desk: Desk, correction: int, reason: str = "") -> None:
    """Take a correction or a leaving-out back, by its number, waiting or not, as one act. Raises: NO_CORRECTION."""
    raise NotImplementedError


def merge(desk: Desk, numbers: Sequence[int], reason: str = "") -> int:
    """Say that lines tell of the same, known by the first, as one act; return the merge's number.

    What they were merged with before comes along. Raises: LINE_UNKNOWN; LINES_UNFIT where they are fewer than two, one
    already, or of several registers.
    """
    raise NotImplementedError


def separate(desk: Desk, merge: int, reason: str = "") -> None:
    """Take a merge back, by its number, waiting or not, as one act. Raises: MERGE_UNKNOWN."""
    raise NotImplementedError


def tell_apart(desk: Desk, numbers: Sequence[int], reason: str = "") -> None:
    """Say that lines do not tell of the same, each from each, as one act: they are not offered as a pair any more.

    Raises: LINE_UNKNOWN; LINES_UNFIT where they are fewer than two, merged, or of several registers.
    """
    raise NotImplementedError


def register_of(word: str) -> Register:
    """Return the register of that name: `models`, `exemplars`, `awards`. Raises: UNKNOWN_ID."""
    raise NotImplementedError
