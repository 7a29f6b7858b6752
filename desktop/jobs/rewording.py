"""Say which sentences about the result would read otherwise after a change: those of the report and of the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from desktop.domain.dossier import Dossier
from desktop.domain.ledger import Ledger
from desktop.domain.ripple import Moved, Ripple
from desktop.domain.scoring.standings import Standings


@dataclass(frozen=True, slots=True)
class Stood:
    """A ledger with the standings that follow from it."""

    ledger: Ledger
    standings: Standings


def with_sentences(moved: Ripple, before: Stood, after: Stood) -> Ripple:
    """Return a ripple with the sentences that would change, in the order of the report."""
    if not moved.units:
        return moved
    return replace(moved, sentences=tuple(_moved(_sentences(before), _sentences(after))))


def _moved(old: dict[str, list[str]], new: dict[str, list[str]]) -> Iterator[Moved[str | None]]:
    """Yield what stands on one side only, the sentences of one wording beside each other."""
    for key in {**old, **new}:
        there, then = old.get(key, []), new.get(key, [])
        gone, come = [each for each in there if each not in then], [each for each in then if each not in there]
        yield from (Moved(before, after) for before, after in zip_longest(gone, come))


def _sentences(stood: Stood) -> dict[str, list[str]]:
    from desktop.papers.report.fields import Fields, unmarked
    from desktop.papers.report.results import result_sentences

    dossier = Dossier(stood.ledger, stood.standings, stood.ledger.round.ends)
    said: dict[str, list[str]] = {}
    for each in result_sentences(dossier, Fields(dossier)):
        said.setdefault(each.key, []).append(unmarked(each))
    return said
