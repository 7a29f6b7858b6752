"""What if (giả định): what a set of entries that nobody has made would change, on a scratch that is never kept."""

from dataclasses import dataclass, replace

from desktop.domain.entries_file import EntriesFile
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Moved, Ripple, ripple
from desktop.domain.scoring.board import board_of, rescored
from desktop.domain.scoring.safety import safety_of
from desktop.domain.scoring.standings import Safety, Standings


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The standings as they are and as they would be, with all differences of points, totals, ranks, classes, safety.

    `safety` holds, for every unit whose distance to the one below it would read otherwise, that distance before and
    after; None where the unit stands above nobody.
    """

    before: Standings
    after: Standings
    ripple: Ripple
    safety: tuple[Moved[Safety | None], ...]


def what_if(ledger: Ledger, supposed: Ledger, stage: Layer) -> WhatIf:
    """Return what would differ at `stage` if `supposed` were kept instead of `ledger`, of the same units."""
    board = board_of(ledger, stage)
    scratch = rescored(board, supposed)
    before, after = board.standings(), scratch.standings()
    return WhatIf(before, after, ripple(before, after), _moved(safety_of(board), safety_of(scratch)))


def supposing(ledger: Ledger, file: EntriesFile) -> Ledger:
    """Return the ledger as it would be with a file of entries kept after all others.

    Entries of another round say nothing of this one and are left out; so are passages, which hold no points.
    """
    last = max((entry.number for entry in ledger.entries), default=0)
    own = (entry for code, entry in file.entries if code in (None, ledger.round.code))
    return replace(
        ledger,
        entries=(*ledger.entries, *(replace(entry, number=number) for number, entry in enumerate(own, last + 1))),
        figures=(*ledger.figures, *file.figures),
        awards=(*ledger.awards, *file.awards),
        effects=(*ledger.effects, *file.effects),
        draws=(*ledger.draws, *file.draws),
    )


def _moved(before: tuple[Safety, ...], after: tuple[Safety, ...]) -> tuple[Moved[Safety | None], ...]:
    old, new = ({safe.above: safe for safe in each} for each in (before, after))
    pairs = ((old.get(unit), new.get(unit)) for unit in {**old, **new})
    return tuple(Moved(one, other) for one, other in pairs if one != other)
