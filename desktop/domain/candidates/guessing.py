"""Guessing what a number may be: the indicators and criteria whose titles share the words around it."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from desktop.domain.candidates.awards import Usual, award_said, meanings
from desktop.domain.candidates.candidate import Guess, Role
from desktop.domain.candidates.spotting import Spotted, things_counted
from desktop.domain.figures import asked_for
from desktop.domain.framework import Criterion, Framework, Reduction
from desktop.domain.ledger import Entry, Figure, Ledger
from desktop.domain.money import named_size
from desktop.domain.question import AwardKind, Target
from desktop.domain.rules.round_view import FigureKey, claims_of, figures_of
from desktop.domain.short_forms import spelt_out
from desktop.domain.submission.thing import thing_of
from desktop.domain.text import clean, fold
from desktop.domain.typed import input_slots

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = frozenset(
    fold(
        "số vụ việc tỷ lệ các của và do về ở tại được đã theo trong cho có đến trên với cùng kỳ năm trước so chỉ tiêu "
        "giao đạt từ thực hiện kéo giảm tăng không để xảy ra kết quả lượt những là"
    ).split()
)
_IN_CLAUSE, _IN_SENTENCE, _JUST_BEFORE, _IN_HEADING = 1.0, 0.6, 0.5, 0.3
_MISSING, _NO_WORD_OF_ITS_OWN, _PART, _BETTER_ELSEWHERE, _SAME_VALUE = 0.5, 0.6, 0.6, 0.8, 1.35
_OTHER_MEASURE, _OTHER_THING = 0.4, 0.8
_LEAST, _MOST, _WHOLE = 45, 4, 100
_TELLING = 20
_FINE = 6
_AWARD = 90
_ROLES = {"last": Role.LAST, "baseline": Role.LAST, "target": Role.AIM}
_DONG = "đồng"
_MARKS = frozenset({"%", _DONG})
_PART_OF = re.compile(r"(?<!\w)trong (?:số )?đó(?!\w)[^;.]*\Z", re.IGNORECASE)
_NO_RESULT = frozenset(map(fold, ("điểm", "tiêu chí", "chỉ tiêu", "ngày", "tháng", "năm")))
"""Measures of what nobody is asked for."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing a number may be: its title with the weight of all its words, the role and measure a number must have.

    `measure` is folded; empty where any fits. `size` is how many đồng one of its own unit of money holds.
    """

    target: Target
    title: str
    weight: float
    role: Role
    measure: str
    words: frozenset[str]
    size: int = 1


@dataclass(frozen=True, slots=True)
class Topics:
    """All that the units of a ledger are asked for; `words` lead to the topics they stand in, with their weight.

    `awards` are the counts kept of each unit, `usual` the levels and forms of award that are known. `shares` leads from
    the code of an indicator to the one that is its share of another.
    """

    topics: tuple[Topic, ...]
    words: Mapping[str, tuple[tuple[int, float], ...]]
    figures: Mapping[FigureKey, Figure]
    claims: Mapping[tuple[str, str], Entry]
    awards: Mapping[tuple[str, AwardKind], int]
    usual: Usual
    shares: Mapping[str, str]

    def kept(self, unit: str, target: Target) -> Decimal | None:
        """Return what counts now of a unit's figure or claimed input; None where nothing is kept."""
        if target.indicator is not None:
            figure = self.figures.get((unit, target.indicator, target.name or "this"))
            return figure.value if figure else None
        if target.award is not None:
            count = self.awards.get((unit, target.award))
            return None if count is None else Decimal(count)
        claim = self.claims.get((unit, target.criterion or ""))
        said = thing_of([claim]).get(target.name) if claim else None
        return said.value if said is not None and isinstance(said.value, Decimal) else None


def topics_of(ledger: Ledger, usual: Usual = ()) -> Topics:
    """Return every figure and every claimed number that a ledger's units are asked for.

    `usual` are levels and forms of award, known beside those that are kept.
    """
    asked = (*_of_indicators(ledger), *_of_leaves(ledger.framework))
    words = [_words_of(f"{title} {target.name.partition(':')[2]}") for target, title, _ in asked]
    spread = Counter(word for each in words for word in each)
    weights = {word: math.log(1 + len(asked) / count) for word, count in spread.items()}
    topics = tuple(_topic(each, own, weights) for each, own in zip(asked, words, strict=True))
    found: dict[str, list[tuple[int, float]]] = {}
    for place, own in enumerate(words):
        for word in own:
            found.setdefault(word, []).append((place, weights[word]))
    led = {word: tuple(each) for word, each in found.items()}
    shares = {each.of: each.code for each in asked_for(ledger) if each.of and each.field == "percent"}
    known = (*_known(ledger), *usual)
    return Topics(topics, led, figures_of(ledger), claims_of(ledger), _awards(ledger), known, shares)


def guesses(
    numbers: Sequence[Spotted], above: tuple[str, str], unit: str, topics: Topics
) -> tuple[tuple[Guess, ...], ...]:
    """Return for each number of one sentence what it may be, best first; a topic said better elsewhere weighs less.

    `above` are the heading and the sentence before.
    """
    around = dict.fromkeys(_words_of(above[0]), _IN_HEADING) | dict.fromkeys(_words_of(above[1]), _JUST_BEFORE)
    scores = [_scores(each, around, unit, topics) for each in numbers]
    best: dict[int, float] = {}
    for own in scores:
        best |= {place: max(score, best.get(place, 0.0)) for place, score in own.items()}
    weighed = (
        {place: score if score >= best[place] else score * _BETTER_ELSEWHERE for place, score in own.items()}
        for own in scores
    )
    likely = (_best(own, each.measure, unit, topics) for each, own in zip(numbers, weighed, strict=True))
    return tuple((*_award(each, unit, topics), *own)[:_MOST] for each, own in zip(numbers, likely, strict=True))


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


def tells(value: Decimal) -> bool:
    """Return whether it says something that the same number is kept: small whole numbers are alike by chance."""
    return value > _TELLING or value != value.to_integral_value()


def _best(scores: Mapping[int, float], measure: str, unit: str, topics: Topics) -> tuple[Guess, ...]:
    ranked = sorted(scores.items(), key=lambda each: _rank(each[0], each[1], topics.topics[each[0]]))
    likely = [(topics.topics[place], min(_WHOLE, round(score * _WHOLE))) for place, score in ranked[:_MOST]]
    return tuple(_guess(each, likeness, measure, unit, topics) for each, likeness in likely if likeness >= _LEAST)


def _guess(topic: Topic, likeness: int, measure: str, unit: str, topics: Topics) -> Guess:
    size = topic.size if measure == _DONG else 1
    return Guess(topic.target, topic.title, likeness, topics.kept(unit, topic.target), size)


def _rank(place: int, score: float, topic: Topic) -> tuple[float, bool, float, int]:
    """Order topics best first: of equally likely ones figures before inputs, then the title that says more."""
    return -round(score, _FINE), topic.target.indicator is None, -topic.weight, place


def _scores(number: Spotted, around: Mapping[str, float], unit: str, topics: Topics) -> dict[int, float]:
    if number.role is Role.CHANGE or fold(number.measure) in _NO_RESULT:
        return {}
    own = frozenset(_words_of(number.sentence[slice(*number.clause)]))
    met, has_own = _met(number, around, own, topics)
    measure, found = fold(number.measure), dict[int, float]()
    part = _PART_OF.search(number.sentence, 0, number.begin)
    for place, share in met.items():
        topic = topics.topics[place]
        if topic.role is number.role and (topic.measure in _MARKS) == (measure in _MARKS):
            score = share / (share + (topic.weight - share) * _MISSING) * _fit(topic, number.measure)
            score *= 1.0 if place in has_own else _NO_WORD_OF_ITS_OWN
            score *= _PART if part and not topic.target.name.startswith("counts") else 1.0
            kept = topics.kept(unit, topic.target)
            same = tells(number.value) and kept is not None and kept * topic.size == number.value
            found[place] = min(1.0, score * _SAME_VALUE) if same else score
    return found


def _met(
    number: Spotted, around: Mapping[str, float], own: frozenset[str], topics: Topics
) -> tuple[dict[int, float], set[int]]:
    """Return the weight of each topic's words found round a number, and the topics with a word in its own clause."""
    shares = {**around, **dict.fromkeys(_words_of(number.sentence), _IN_SENTENCE), **dict.fromkeys(own, _IN_CLAUSE)}
    met: dict[int, float] = {}
    has_own: set[int] = set()
    for word, share in shares.items():
        for place, weight in topics.words.get(word, ()):
            met[place] = met.get(place, 0.0) + weight * share
            if word in own:
                has_own.add(place)
    return met, has_own


def _fit(topic: Topic, measure: str) -> float:
    """How well what a number counts fits a topic: `người chết` is less what its title calls injured."""
    one, other = topic.measure, fold(measure)
    if one in _MARKS or other in _MARKS:
        return 1.0 if one == other else 0.0
    if one and other and one not in other and other not in one:
        return _OTHER_MEASURE
    return 1.0 if topic.words.issuperset(_words_of(measure)) or not one else _OTHER_THING


def _awards(ledger: Ledger) -> dict[tuple[str, AwardKind], int]:
    found: Counter[tuple[str, AwardKind]] = Counter()
    for each in ledger.awards:
        if each.unit is not None and each.period == "this":
            found[each.unit, AwardKind(each.level, each.form, each.object, each.status)] += each.count
    return dict(found)


def _known(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((each.level, each.form) for each in ledger.awards))


_Asked = tuple[Target, str, str]


def _topic(asked: _Asked, words: tuple[str, ...], weights: Mapping[str, float]) -> Topic:
    target, title, measure = asked
    role = _ROLES.get(target.name, Role.VALUE)
    size = named_size((measure, title)) or 1
    own = _DONG if size > 1 else measure
    return Topic(target, title, sum(weights[word] for word in words), role, fold(own), frozenset(words), size)


def _of_indicators(ledger: Ledger) -> Iterator[_Asked]:
    for each in asked_for(ledger):
        if each.field != "text":
            measure = {"percent": "%", "money": "đồng"}.get(each.field, each.unit)
            yield from ((Target(indicator=each.code, name=period), each.title, measure) for period in ("this", "last"))


def _of_leaves(framework: Framework) -> Iterator[_Asked]:
    for leaf in framework.criteria:
        if leaf.kind is not None:
            yield from (_of_slot(leaf, slot) for slot in input_slots(leaf.kind) if slot not in {"points", "choice"})


def _of_slot(leaf: Criterion, slot: str) -> _Asked:
    target = Target(criterion=leaf.code, name=slot)
    if fold(leaf.title).startswith(fold("tỷ lệ")):
        return target, leaf.title, "" if isinstance(leaf.kind, Reduction) else "%"
    counted = re.match(r"(?:kéo )?(?:giảm )?số (.*)", leaf.title, re.IGNORECASE)
    return target, leaf.title, things_counted(counted[1]) if counted else ""


def _words_of(text: str) -> tuple[str, ...]:
    words = map(_folded, _WORD.findall(spelt_out(clean(text)).casefold()))
    return tuple(dict.fromkeys(word for word in words if word not in _COMMON))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return the comparison key of a word: each is met hundreds of times."""
    return fold(word)
