"""Shares without words of their own: what a percentage behind a count is of, `khám phá 731 vụ, đạt 78,1%`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.candidates.candidate import Guess, Role
from desktop.domain.candidates.guessing import Topics, guess_of
from desktop.domain.candidates.spotting import Spotted
from desktop.domain.question import Target

_REACHES = re.compile(r"(?:(?<!\w)đạt(?: tỷ lệ| tỉ lệ)?(?: là)?|(?<!\w)t[ỷỉ] lệ(?: đạt| là)?|\()\s*\Z", re.IGNORECASE)


def with_shares(
    numbers: Sequence[Spotted], found: Sequence[tuple[Guess, ...]], unit: str, topics: Topics
) -> tuple[tuple[Guess, ...], ...]:
    """Return what each number of a sentence may be, a share that says nothing itself by the count before it."""
    return tuple(own or _share(place, numbers, found, unit, topics) for place, own in enumerate(found))


def _share(
    place: int, numbers: Sequence[Spotted], found: Sequence[tuple[Guess, ...]], unit: str, topics: Topics
) -> tuple[Guess, ...]:
    """Return what a share without words of its own is of: the count just before it, `khám phá 731 vụ, đạt 78,1%`."""
    number = numbers[place]
    at = max((each for each in range(place) if numbers[each].role is Role.VALUE), default=None)
    if at is None or not found[at] or (number.measure, number.role) != ("%", Role.VALUE):
        return ()
    between, counted = number.sentence[numbers[at].end : number.begin], found[at][0].target
    share = topics.shares.get(counted.indicator or "") if counted.name == "this" else None
    if share is None or not _REACHES.search(between):
        return ()
    guess = guess_of(Target(indicator=share, name="this"), unit, topics)
    return (replace(guess, likeness=found[at][0].likeness),) if guess is not None else ()
