"""Numbers without words of their own: the share of a count, `khám phá 731 vụ, đạt 78,1%`, and last period's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.domain.candidates.candidate import Guess, Role
from desktop.domain.candidates.guessing import guess_of
from desktop.domain.candidates.spotting import Spotted
from desktop.domain.candidates.topics import Topics
from desktop.domain.question import Target

_REACHES = re.compile(r"(?:(?<!\w)đạt(?: tỷ lệ| tỉ lệ)?(?: là)?|(?<!\w)t[ỷỉ] lệ(?: đạt| là)?|\()\s*\Z", re.IGNORECASE)
_COUNTS = 2
"""How many counts before it a share may be of: `làm rõ 687 vụ trong tổng số 842 vụ, đạt 81,59%`."""

Likely = tuple[Spotted, tuple[Guess, ...]]
"""A number with what it may be."""


def with_shares(
    numbers: Sequence[Likely], above: Sequence[Likely], unit: str, topics: Topics
) -> tuple[tuple[Guess, ...], ...]:
    """Return what each number of a sentence may be, one that says nothing itself by those before it.

    A share is of the count before it; last period's number is of the value of its measure. `above` are the numbers of
    the sentence before.
    """
    told = list(above)
    for number, own in numbers:
        told.append((number, own or _share(number, told, unit, topics) or _last(number, told, unit, topics)))
    return tuple(likely for _, likely in told[len(above) :])


def _share(number: Spotted, before: Sequence[Likely], unit: str, topics: Topics) -> tuple[Guess, ...]:
    """Return what a share without words of its own is of: a count before it, `khám phá 731 vụ, đạt 78,1%`.

    Counts that may be nothing are passed over: `khám phá 541 vụ, bắt 1.032 đối tượng, đạt 88,4%`.
    """
    if (number.measure, number.role) != ("%", Role.VALUE) or not _REACHES.search(number.sentence[: number.begin]):
        return ()
    for counted in _counts(before):
        share = topics.shares.get(counted.target.indicator or "") if counted.target.name == "this" else None
        guess = guess_of(Target(indicator=share, name="this"), unit, topics) if share is not None else None
        if guess is not None:
            return (replace(guess, likeness=counted.likeness),)
    return ()


def _counts(before: Sequence[Likely]) -> Iterator[Guess]:
    """Yield what the counts nearest before a share are, as far back as the share before it."""
    left = _COUNTS
    for number, likely in reversed(before):
        if number.role is Role.VALUE and number.measure == "%":
            return
        if number.role is Role.VALUE and likely and left:
            left -= 1
            yield likely[0]


def _last(number: Spotted, before: Sequence[Likely], unit: str, topics: Topics) -> tuple[Guess, ...]:
    """Return what last period's number is of: the value of the same measure before it, `936 vụ (cùng kỳ 951 vụ)`."""
    values = (likely for each, likely in reversed(before) if each.role is Role.VALUE and each.measure == number.measure)
    nearest = next((likely for likely in values if likely), None)
    if number.role is not Role.LAST or nearest is None:
        return ()
    of = nearest[0]
    if of.target.indicator is None or of.target.name != "this":
        return ()
    guess = guess_of(Target(indicator=of.target.indicator, name="last"), unit, topics)
    return (replace(guess, likeness=of.likeness),) if guess is not None else ()
