"""What the worker finds out about a draft: what it would move, in sentences and in cells of the table."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.block import Block
from desktop.domain.table import TableCell
from desktop.ui.state import Scored

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.domain.desk import Desk
    from desktop.domain.ledger import Layer
    from desktop.domain.scoring.board import Board
    from desktop.jobs.block import Foreseen, Why


@dataclass(frozen=True, slots=True)
class Outlook:
    """A draft foreseen: the board it was scored on, sentences for all units, cells that read otherwise."""

    board: "Board"
    foreseen: "Foreseen"
    lines: tuple[str, ...]
    cells: Mapping[str, TableCell]


def suppose(scored: Scored, board: "Board | None", block: Block) -> Outlook:
    """Return what `block` would move if it were kept, and the distances between neighbours that would hold then."""
    from desktop.domain.block import with_block
    from desktop.domain.what_if import what_if
    from desktop.words.ranking import what_if_lines

    outlook = foresee(scored, board, block)
    ledger, stage = scored.result.ledger, scored.result.standings.stage
    asked = replace(what_if(ledger, with_block(ledger, block), stage), ripple=outlook.foreseen.ripple)
    return replace(outlook, lines=what_if_lines(asked, ledger))


def foresee(scored: Scored, board: "Board | None", block: Block) -> Outlook:
    """Return what keeping `block` would move; `board` is that of an earlier draft of the same state, if any."""
    from desktop.domain.scoring.board import board_of
    from desktop.domain.tabulate.after import cells_after
    from desktop.jobs import block as job
    from desktop.words.ranking import moves_lines

    result = scored.result
    own = board or board_of(result.ledger, result.standings.stage)
    foreseen = job.foresee(own, result.standings, block)
    cells = cells_after(result.ledger.framework, foreseen.standings, foreseen.ripple, block)
    return Outlook(own, foreseen, moves_lines(foreseen.ripple, result.ledger), cells)


def keep(desk: "Desk", block: Block, why: "Why", stage: "Layer") -> None:
    """Keep the block as one act."""
    from desktop.jobs.block import keep_block

    keep_block(desk, block, why, stage)


def why(reason: str, decided_by: str, files: tuple[str, ...]) -> "Why":
    """Return why a block is changed."""
    from desktop.jobs.block import Why

    return Why(reason, decided_by, files)
