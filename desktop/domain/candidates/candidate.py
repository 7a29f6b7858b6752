"""A candidate (số trong lời văn): a number of a unit's Word report that may be a figure, until a person says so."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.domain.doubles import plain
from desktop.domain.ledger import Exactness
from desktop.domain.place import Place
from desktop.domain.question import Target


class Role(StrEnum):
    """What a number seems to say in its sentence: this period's value, last period's, a change, or an aim."""

    VALUE = "value"
    LAST = "last"
    CHANGE = "change"
    AIM = "aim"


class Stand(StrEnum):
    """What has become of a candidate. `AGREES`: nobody decided, but the very same number is kept already."""

    OPEN = "open"
    AGREES = "agrees"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Guess:
    """What a number may be: an indicator's figure or a leaf's input, how likely (0 to 100), what is kept there now.

    `size` is how many đồng one of the target's own unit holds where the number is money: 1000000 of triệu đồng.
    """

    target: Target
    title: str
    likeness: int
    kept: Decimal | None = None
    size: int = 1

    def value_of(self, number: Decimal) -> Decimal:
        """Return a number as the target counts it: 4.500.000.000 đồng are 4.500 triệu."""
        return plain(number / self.size) if self.size > 1 else number


@dataclass(frozen=True, slots=True)
class Written:
    """A number as a sentence says it: `sentence[begin:end]` is what was written.

    `exactness` is None where the words give an upper bound only. `measure` is the unit of measure behind the number
    (`vụ`, `%`, `đồng`), empty where none stands.
    """

    sentence: str
    begin: int
    end: int
    value: Decimal
    exactness: Exactness | None
    measure: str
    role: Role

    @property
    def raw(self) -> str:
        """The number as it was written."""
        return self.sentence[self.begin : self.end]


@dataclass(frozen=True, slots=True)
class Candidate(Written):
    """One number of a unit's report, offered to a person.

    `key` stays the same as long as the unit writes the same sentence. `place` is the paragraph of its heading, or the
    cell of a table; `guesses` stand best first.
    """

    key: str
    unit: str
    report: int
    heading: str
    place: Place | None = None
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of a candidate: it is `value` of `target`; or, with no target, nothing of the catalogue.

    `words` are why it was dismissed, or under which reason the value was kept.
    """

    key: str
    unit: str
    target: Target | None
    value: Decimal | None
    sentence: str
    raw: str
    words: str = ""
    officer: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """A candidate as it stands, and what was decided about it; None while nobody did."""

    candidate: Candidate
    stand: Stand
    decision: Decision | None = None

    @property
    def needs_a_look(self) -> bool:
        """Whether a person should decide: nobody did, it looks like a value, and it is not kept yet."""
        likely = self.candidate.role in {Role.VALUE, Role.LAST} and bool(self.candidate.guesses)
        return self.stand is Stand.OPEN and likely
