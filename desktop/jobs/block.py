"""Change many cells of the score table by hand: look at what a block would move, then keep it as one act."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.block import Block, check_block, wants_reason, with_block, written_block
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple, ripple
from desktop.domain.scoring.board import Board, board_of, rescored
from desktop.domain.scoring.standings import Standings
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.files import read_bytes
from desktop.jobs.ledger import ledger_of
from desktop.jobs.rewording import Stood, with_sentences
from desktop.store import entries, originals
from desktop.store.acts import act
from desktop.store.connection import Store, working
from desktop.store.standing_in import Under, by_hand
from desktop.words.scoring import said_why

Proof = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a block is changed: the reason, who decided it, and the files that prove it (paths on this machine)."""

    reason: str = ""
    decided_by: str = ""
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a block would move at a stage, the standings that would hold, and whether it may not go without a reason."""

    ripple: Ripple
    board: Board
    standings: Standings
    wants_reason: bool


def foresee(board: Board, before: Standings, block: Block) -> Foreseen:
    """Return what `block` would move on a board whose standings are `before`. Nothing is read or written."""
    after = rescored(board, with_block(board.ledger, block))
    standings = after.standings()
    now, then = Stood(board.ledger, before), Stood(after.ledger, standings)
    moved = with_sentences(ripple(before, standings), now, then)
    return Foreseen(moved, after, standings, wants_reason(board.sheets, block))


def keep_block(desk: Desk, block: Block, why: Why, stage: Layer) -> Ripple:
    """Keep a block as one act, files of evidence with it; return what it moved at `stage`.

    Raises: REFUSED with findings when a value cannot stand; REASON_MISSING; FILE_UNREADABLE.
    """
    proofs = tuple((Path(path).name, read_bytes(path)) for path in why.files)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        board = board_of(ledger, stage)
        _check(ledger, board, block, why)
        written = written_block(ledger, block, said_why(why.reason, why.decided_by), _told(proofs))
        with act(db, desk, "set_block", _facts(block, why)) as number:
            _keep_proofs(db, desk, proofs)
            entries.withdraw(db, number, written.withdrawn, why.reason)
            by_hand(db, number, Under(ledger.round.code, ledger.framework.version), written.added)
        return foresee(board, board.standings(), block).ripple


def _check(ledger: Ledger, board: Board, block: Block, why: Why) -> None:
    findings = check_block(ledger, block)
    if findings:
        raise DeskError(Trouble.REFUSED, {"path": "set"}, findings)
    if not why.reason.strip() and wants_reason(board.sheets, block):
        raise DeskError(Trouble.REASON_MISSING)


def _facts(block: Block, why: Why) -> dict[str, str | int]:
    changes = block.settled
    first = changes[0]
    about = {"unit": first.unit, "criterion": first.criterion, "layer": changes[-1].layer.value}
    return {**about, "cells": len(changes), "reason": why.reason.strip(), "decided_by": why.decided_by.strip()}


def _told(proofs: Iterable[Proof]) -> str:
    """Return how entries refer to the files kept with them: by name and hash."""
    return "; ".join(f"{name} (SHA-256 {hashlib.sha256(content).hexdigest()[:16]}…)" for name, content in proofs)


def _keep_proofs(db: Store, desk: Desk, proofs: Iterable[Proof]) -> None:
    received = desk.clock().isoformat(timespec="seconds")
    for name, content in proofs:
        originals.keep(db, name, content, received)
