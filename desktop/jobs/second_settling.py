"""Settle a weighty cell whose second typing differs: what stands, what was typed again, or neither for now."""

from decimal import Decimal
from enum import StrEnum

from desktop.domain.desk import Desk
from desktop.domain.entries_file import EntriesFile
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.ripple import Ripple
from desktop.domain.second_typing import SecondTyping, latest, points_at
from desktop.domain.trouble import DeskError, Trouble
from desktop.domain.what_if import supposing
from desktop.jobs.entries_file import checked
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import ripple_of, standings_of
from desktop.store import second_typings
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.standing_in import Under, by_hand

Cell = tuple[str, str]


class Choice(StrEnum):
    """Which of two numbers counts: the one that stands, or the one typed again."""

    STANDS = "stands"
    TYPED = "typed"


def differing(desk: Desk, cell: Cell, stage: Layer) -> SecondTyping:
    """Return both numbers of a cell that differs as it stands now. Raises: NOTHING_DIFFERS."""
    with looking(desk) as db:
        return _differing(db, ledger_of(db, desk), cell, stage)


def settle(desk: Desk, cell: Cell, choice: Choice, reason: str, stage: Layer) -> Ripple:
    """Keep which number counts, with why, as one act; return what that moves.

    The cell is then checked by two: what counts is kept as typed again, and as an entry where it did not stand.
    Raises: REASON_MISSING; NOTHING_DIFFERS; REFUSED where the number typed again cannot stand there.
    """
    if not reason.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        both = _differing(db, ledger, cell, stage)
        counts = both.points if choice is Choice.STANDS else both.typed
        read = _entry(ledger, both, reason.strip(), stage) if choice is Choice.TYPED else None
        moved = ripple_of(ledger, supposing(ledger, read), stage) if read else Ripple()
        facts = {"unit": both.unit, "criterion": both.criterion, "counts": _plain(counts), "reason": reason.strip()}
        with act(db, desk, "second_settled", {**facts, "other": _plain(_other(both, counts))}) as number:
            if read:
                own = [entry for _, entry in read.entries]
                by_hand(db, number, Under(ledger.round.code, ledger.framework.version), own)
            settled = SecondTyping(both.unit, both.criterion, counts, counts, desk.officer)
            second_typings.append(db, number, ledger.round.code, stage, [settled])
    return moved


def _differing(db: Store, ledger: Ledger, cell: Cell, stage: Layer) -> SecondTyping:
    typing = latest(second_typings.load(db, ledger.round.code, stage)).get(cell)
    if typing is None or typing.agrees or typing.points != points_at(standings_of(ledger, stage), *cell):
        raise DeskError(Trouble.NOTHING_DIFFERS, {"unit": cell[0], "criterion": cell[1]})
    return typing


def _entry(ledger: Ledger, both: SecondTyping, reason: str, stage: Layer) -> EntriesFile:
    plain = {"unit": both.unit, "criterion": both.criterion, "layer": stage.value, "reason": reason}
    return checked({"entries": [{**plain, "points": _plain(both.typed)}]}, ledger, "second_typing")


def _other(both: SecondTyping, counts: Decimal) -> Decimal:
    return both.typed if counts == both.points else both.points


def _plain(number: Decimal) -> str:
    return f"{number:f}"
