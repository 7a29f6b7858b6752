"""Trace a number: what it is, why, and from which cells of whose files."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.citing import cite, plain
from desktop.domain.desk import Desk
from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Entry, Layer
from desktop.domain.sources import Source, corrected_behind, sources_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import load_dossier
from desktop.words.submission import correction_lines
from desktop.words.trace import line_steps, source_steps, what_is

TAG = "tk:"


@dataclass(frozen=True, slots=True)
class Trace:
    """A number followed back. `value` is the plain decimal, `sentence` says it in words, `steps` say why.

    `history` are the entries of its cell on all layers, oldest first; empty for sums and figures.
    """

    id: str
    value: str | None
    sentence: str
    steps: tuple[str, ...]
    sources: tuple[Source, ...]
    history: tuple[Entry, ...] = ()


def trace(desk: Desk, number: str, stage: Layer) -> Trace:
    """Return where the number of that id comes from at `stage`; a content control's tag is an id too.

    Raises: UNKNOWN_ID when nothing has that id.
    """
    return trace_in(load_dossier(desk, stage), number)


def trace_in(dossier: Dossier, number: str) -> Trace:
    """Return where the number of that id comes from in `dossier`. Raises: UNKNOWN_ID."""
    own = number.removeprefix(TAG)
    cited = cite(dossier, own)
    steps = _steps(dossier, own)
    if cited is None and not steps:
        raise DeskError(Trouble.UNKNOWN_ID, {"id": number})
    sources = sources_of(dossier.ledger, dossier.standings, own)
    left = source_steps(dossier.ledger, sources)
    return Trace(
        own,
        plain(cited) if cited else None,
        what_is(dossier.ledger, own, cited),
        (*steps, *left),
        sources,
        _history(dossier, own),
    )


def _steps(dossier: Dossier, number: str) -> tuple[str, ...]:
    try:
        return dossier.why[number]
    except KeyError:
        return tuple(_corrected(dossier, number))


def _corrected(dossier: Dossier, number: str) -> Iterator[str]:
    """Yield what was put right in the figures, awards or lines of a register behind a number."""
    for item in corrected_behind(dossier.ledger, number):
        unit = dossier.ledger.cluster.unit(item.unit) if item.unit else None
        yield from correction_lines(item, unit.short if unit else "")
    yield from line_steps(dossier.ledger, number)


def _history(dossier: Dossier, number: str) -> tuple[Entry, ...]:
    unit, _, criterion = number.partition("@")[0].partition(":")
    return tuple(entry for entry in dossier.ledger.entries if (entry.unit, entry.criterion) == (unit, criterion))
