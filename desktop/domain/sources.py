"""Sources: the cells of members' files that stand behind a number."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.figures import MILLIONS, indicator_of
from desktop.domain.ledger import Award, Entry, Figure, Layer, Ledger, State
from desktop.domain.place import Place
from desktop.domain.registers.registered import Listed
from desktop.domain.registers.tallies import TALLIED, counted, entry_with
from desktop.domain.scoring.sheet import Scoresheet
from desktop.domain.scoring.standings import Standings
from desktop.domain.table import LINE


@dataclass(frozen=True, slots=True)
class Source:
    """A cell of a file and the unit that sent it; None when the value is the whole cluster's."""

    place: Place
    unit: str | None


def sources_of(ledger: Ledger, standings: Standings, number: str) -> tuple[Source, ...]:
    """Return the cells behind the number of that id (desktop/domain/citing.py), in framework order, each once.

    Points that a person set have no cell of their own: theirs are the cells of what the unit had sent.
    """
    return tuple(dict.fromkeys(_sources(ledger, standings, number)))


def corrected_behind(ledger: Ledger, number: str) -> tuple[Figure | Award, ...]:
    """Return the corrected figures or awards behind the number of that id; points tell of theirs in their steps."""
    what, _, qualifier = number.removesuffix(MILLIONS).partition("@")
    head, _, rest = what.partition(":")
    found: Iterator[Figure | Award] = iter(())
    if head == "award":
        found = _awards(ledger, rest)
    elif indicator_of(ledger, head):
        found = _figures(ledger, head, rest, qualifier)
    return tuple(each for each in found if each.correction is not None)


def lines_behind(ledger: Ledger, number: str) -> tuple[Listed, ...]:
    """Return the lines of the registers behind the number or the name of that id; none for other ids."""
    if number.startswith(LINE):
        entry = entry_with(ledger.registers, number.removeprefix(LINE))
        return entry.lines if entry else ()
    wanted = counted(ledger.registers, number)
    return tuple(line for each in wanted for line in each.lines)


def _sources(ledger: Ledger, standings: Standings, number: str) -> Iterator[Source]:
    what, _, qualifier = number.removesuffix(MILLIONS).partition("@")
    head, _, rest = what.partition(":")
    if head in {"total", "base", "bonus", "penalty", "max", "raw", "rank", "class"}:
        yield from _of_unit(ledger, standings, rest, "")
    elif ledger.cluster.unit(head) and ledger.framework.criterion(rest):
        yield from _of_layer(ledger, head, rest, qualifier) if qualifier else _of_unit(ledger, standings, head, rest)
    elif head == "award":
        yield from _of_award(ledger, rest)
    elif head in TALLIED or number.startswith(LINE):
        yield from _of_lines(lines_behind(ledger, number))
    elif indicator_of(ledger, head):
        yield from _of_figure(ledger, head, rest, qualifier)


def _of_unit(ledger: Ledger, standings: Standings, unit: str, criterion: str) -> Iterator[Source]:
    standing = standings.of(unit)
    for entry in _entries(standing.sheet) if standing else ():
        if entry.criterion == criterion or not criterion or entry.criterion.startswith(f"{criterion}."):
            yield from _of_entry(entry if entry.sources else _read_before(ledger, entry))


def _entries(sheet: Scoresheet) -> Iterator[Entry]:
    return (cell.entry for cell in sheet.cells if cell.entry)


def _read_before(ledger: Ledger, entry: Entry) -> Entry:
    """Return the last entry of the same cell that was read from a file: what a person then decided on."""
    same = (each for each in ledger.entries if (each.unit, each.criterion) == (entry.unit, entry.criterion))
    return max((each for each in same if each.sources), key=lambda each: each.number, default=entry)


def _of_layer(ledger: Ledger, unit: str, criterion: str, layer: str) -> Iterator[Source]:
    own = [each for each in ledger.entries if (each.unit, each.criterion) == (unit, criterion)]
    given = [each for each in own if each.layer == layer]
    unsaid = [each for each in own if each.state is State.NOT_REPORTED and layer == Layer.CLAIM]
    for entry in (given or unsaid)[-1:]:
        yield from _of_entry(entry)


def _of_entry(entry: Entry) -> Iterator[Source]:
    return (Source(place, entry.unit) for _, place in entry.sources)


def _of_figure(ledger: Ledger, code: str, unit: str, period: str) -> Iterator[Source]:
    found = _figures(ledger, code, unit, period)
    return (Source(each.source, each.unit) for each in found if each.source)


def _figures(ledger: Ledger, code: str, unit: str, period: str) -> Iterator[Figure]:
    indicator = indicator_of(ledger, code)
    codes = {code, indicator.of, indicator.per} if indicator else {code}
    periods = {period or "this"} & {"this", "last"} or {"this", "last"}
    for figure in ledger.figures:
        if figure.indicator in codes and figure.period in periods and unit in {"", figure.unit}:
            yield figure


def _of_lines(lines: tuple[Listed, ...]) -> Iterator[Source]:
    return (Source(each.line.source, each.line.unit) for each in lines if each.line.source)


def _of_award(ledger: Ledger, rest: str) -> Iterator[Source]:
    return (Source(each.source, each.unit) for each in _awards(ledger, rest) if each.source)


def _awards(ledger: Ledger, rest: str) -> Iterator[Award]:
    level, _, kind = rest.rpartition(":")[0].rpartition(":")
    wanted = (kind, rest.rpartition(":")[2], "this")
    for award in ledger.awards:
        if (award.object, award.status, award.period) == wanted and level in {"", award.level}:
            yield award
