"""Guessing what a number may be: the indicators and criteria whose titles share the words around it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.domain.candidates.awards import award_said, meanings
from desktop.domain.candidates.candidate import Guess, Role
from desktop.domain.candidates.spotting import Spotted
from desktop.domain.candidates.topics import DONG, Topic, Topics
from desktop.domain.candidates.weighing import Round, weighed
from desktop.domain.question import AwardKind, Target

_BETTER_ELSEWHERE = 0.8
_LEAST, _MOST, _WHOLE = 45, 4, 100
_FINE = 6
_AWARD = 90


def guesses(
    numbers: Sequence[Spotted], above: tuple[str, str], unit: str, topics: Topics
) -> tuple[tuple[Guess, ...], ...]:
    """Return for each number of one sentence what it may be, best first; a topic said better elsewhere weighs less.

    `above` are the heading and the sentence before.
    """
    around = Round(*above, unit)
    scores = [weighed(each, _near(place, numbers), around, topics) for place, each in enumerate(numbers)]
    best: dict[int, float] = {}
    for own in scores:
        best |= {place: max(score, best.get(place, 0.0)) for place, score in own.items()}
    fair = (
        {place: score if score >= best[place] else score * _BETTER_ELSEWHERE for place, score in own.items()}
        for own in scores
    )
    likely = (_best(own, each.measure, unit, topics) for each, own in zip(numbers, fair, strict=True))
    return tuple((*_award(each, unit, topics), *own)[:_MOST] for each, own in zip(numbers, likely, strict=True))


def _near(place: int, numbers: Sequence[Spotted]) -> str:
    """Return what of a number's clause stands between the numbers before and behind it."""
    number = numbers[place]
    begin = max(number.clause[0], numbers[place - 1].end if place else 0)
    end = min(number.clause[1], numbers[place + 1].begin if place + 1 < len(numbers) else len(number.sentence))
    return number.sentence[begin:end]


def guess_of(target: Target, unit: str, topics: Topics, measure: str = "") -> Guess | None:
    """Return what a number is beyond doubt, as a table's row and column say it; None for what nobody is asked for.

    `measure` is what a sentence says it counts; a table's amounts stand in the target's unit already.
    """
    if target.award is not None:
        return Guess(target, target.award.form, _WHOLE, topics.kept(unit, target))
    topic = next((each for each in topics.topics if each.target == target), None)
    return _guess(topic, _WHOLE, measure, unit, topics) if topic is not None else None


def award_guesses(kind: AwardKind, unit: str, topics: Topics) -> tuple[Guess, ...]:
    """Return which counts of awards a number in a table may be, likeliest first."""
    found = (Target(award=each) for each in meanings(kind, topics.usual))
    first, *others = (Guess(each, each.award.form, _WHOLE, topics.kept(unit, each)) for each in found if each.award)
    return (first, *(replace(each, likeness=_LEAST) for each in others))


def _award(number: Spotted, unit: str, topics: Topics) -> Iterator[Guess]:
    """Yield the count of awards that the words before a number name."""
    kind = award_said(number.sentence, (number.begin, number.end), number.measure, topics.usual)
    if kind is not None and number.role is Role.VALUE:
        target = Target(award=kind)
        yield Guess(target, kind.form, _AWARD, topics.kept(unit, target))


def _best(scores: Mapping[int, float], measure: str, unit: str, topics: Topics) -> tuple[Guess, ...]:
    ranked = sorted(scores.items(), key=lambda each: _rank(each[0], each[1], topics.topics[each[0]]))
    likely = [(topics.topics[place], min(_WHOLE, round(score * _WHOLE))) for place, score in ranked[:_MOST]]
    return tuple(_guess(each, likeness, measure, unit, topics) for each, likeness in likely if likeness >= _LEAST)


def _guess(topic: Topic, likeness: int, measure: str, unit: str, topics: Topics) -> Guess:
    size = topic.size if measure == DONG else 1
    return Guess(topic.target, topic.title, likeness, topics.kept(unit, topic.target), size)


def _rank(place: int, score: float, topic: Topic) -> tuple[float, bool, float, int]:
    """Order topics best first: of equally likely ones figures before inputs, then the title that says more."""
    return -round(score, _FINE), topic.target.indicator is None, -topic.weight, place
