"""Doubts: numbers that can be read two ways make one question for the whole file."""

from dataclasses import dataclass

from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import COMMAS_GROUP, DOTS_GROUP, Ask
from desktop.domain.place import Place
from desktop.domain.reading import Ambiguous, Outcome


@dataclass(frozen=True, slots=True)
class Spot:
    """One value as it was read, with the name it has among the leaf's inputs and its place.

    `title` and `criterion` tell what it belongs to, once that is settled.
    """

    name: str
    outcome: Outcome
    place: Place
    title: str = ""
    criterion: str | None = None


def one_question(spots: tuple[Spot, ...]) -> tuple[Finding, ...]:
    """Return the one question about all of `spots`, at the first of them; nothing when there are none."""
    if not spots:
        return ()
    first = spots[0]
    readings = tuple(str(value) for value in first.outcome.readings) if isinstance(first.outcome, Ambiguous) else ()
    cells = tuple(f"{spot.place.sheet}!{spot.place.cell}" for spot in spots)
    alone = len(spots) == 1
    title = first.title if alone else ""
    facts: Facts = {
        "raw": first.place.raw,
        "readings": readings,
        "cells": cells,
        "count": len(cells),
        "title": title,
    }
    criterion = first.criterion if alone else None
    choices = _choices(first.place.raw, readings)
    question = Finding(
        Level.QUESTION, "ambiguous_number", facts, first.place, criterion=criterion, key=Ask.GROUPING, choices=choices
    )
    return (question,)


def _choices(raw: str, readings: tuple[str, ...]) -> tuple[Choice, ...]:
    """The two ways to group digits; of two readings the first is always the one by which dots group."""
    return tuple(
        Choice(way, f"{raw.strip()} = {read}") for way, read in zip((DOTS_GROUP, COMMAS_GROUP), readings, strict=False)
    )
