"""A report (báo cáo đã nhận): a submission as it is kept, what it brought and what an officer put right in it."""

from dataclasses import dataclass

from desktop.domain.finding import Finding
from desktop.domain.ledger import Award, Entry, Figure, Item, Layer, Section
from desktop.domain.registers.lines import Line
from desktop.domain.submission.thing import Key, key_of


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A thing a report brought that does not count, and why: its cell was cleared, or the value was not taken."""

    key: Key
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """A submission as it is kept: whose, which file, and what was taken from it: entries, figures, sections, lines.

    `id` is 0 until the store has kept it; `supersedes` is the id of the version before it, in use or not.
    `corrections` are the items that stand in place of what it brought, each with its correction, once a thing;
    `left_out` are the things it brought that do not count.
    """

    unit: str
    round: str
    kind: str
    file: str
    sha256: str
    size: int
    layer: Layer
    framework_version: int
    entries: tuple[Entry, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    sections: tuple[Section, ...] = ()
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    supersedes: int | None = None
    id: int = 0
    received: str = ""
    officer: str = ""
    corrections: tuple[Item, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """All the report brought, as it was sent."""
        return (*self.entries, *self.figures, *self.awards, *self.sections)

    @property
    def went_on(self) -> tuple[Item, ...]:
        """Values of the version before that count still, for the file has no table of such things."""
        told = {key_of(each)[0] for each in self.items}
        return tuple(each for each in self.corrections if _is_kept(each) and key_of(each)[0] not in told)

    @property
    def speaks_of(self) -> tuple[Item, ...]:
        """What the report brought, and what went on from the version before."""
        return (*self.items, *self.went_on)

    @property
    def put_right(self) -> tuple[Item, ...]:
        """The corrections that a person decided on."""
        went_on = {key_of(each) for each in self.went_on}
        return tuple(each for each in self.corrections if key_of(each) not in went_on)


def _is_kept(item: Item) -> bool:
    return item.correction is not None and item.correction.kept_from is not None
