"""Check the weighty cells by typing them again, blind; what was typed is kept, and how far it has come is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Layer
from desktop.domain.second_typing import SecondTyping, Sweep, points_at, sweep
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.impact import Weighed, weigh
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import standings_of
from desktop.store import second_typings
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working

Cell = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Checked:
    """The weighty cells of a stage and how far they are checked."""

    weighed: Weighed
    sweep: Sweep


def how_far(desk: Desk, stage: Layer) -> Checked:
    """Return the weighty cells at `stage` and how far they are checked; nothing is written."""
    weighed = weigh(desk, stage)
    with looking(desk) as db:
        return Checked(weighed, sweep_of(db, weighed))


def sweep_of(db: Store, weighed: Weighed) -> Sweep:
    """Return how far weighty cells are checked."""
    typings = second_typings.load(db, weighed.ledger.round.code, weighed.stage)
    return sweep(weighed.cells, typings, standings_of(weighed.ledger, weighed.stage))


def keep_typed(desk: Desk, typed: Mapping[Cell, Decimal], stage: Layer) -> tuple[SecondTyping, ...]:
    """Keep what was typed again as one act; return each with what stood there.

    Nothing is corrected by it: a cell that differs is looked at by a person.
    Raises: REFUSED with a finding for each cell that holds no points.
    """
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        standings = standings_of(ledger, stage)
        found = {cell: points_at(standings, *cell) for cell in typed}
        missing = tuple(
            Finding(Level.ERROR, "second_typing_blank", {}, None, unit, code)
            for (unit, code), points in found.items()
            if points is None
        )
        if missing or not typed:
            raise DeskError(Trouble.REFUSED, {"path": "second_typing"}, missing)
        made = tuple(
            SecondTyping(*cell, points, typed[cell], desk.officer)
            for cell, points in found.items()
            if points is not None
        )
        agreed = sum(each.agrees for each in made)
        with act(db, desk, "second_typing", {"cells": len(made), "agreed": agreed}) as number:
            second_typings.append(db, number, ledger.round.code, stage, made)
    return made
