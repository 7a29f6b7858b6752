"""Weighing a number against the topics: how much of each title the words round it say, and what speaks against it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.candidates.candidate import Role
from desktop.domain.candidates.meant import (
    denied,
    fields_told,
    is_of_a_shorter_time,
    is_part,
    unsaid,
    words_of,
)
from desktop.domain.candidates.spotting import Spotted
from desktop.domain.candidates.topics import DONG, Topic, Topics
from desktop.domain.text import bare, fold

_IN_CLAUSE, _IN_SENTENCE, _JUST_BEFORE, _IN_HEADING = 1.0, 0.6, 0.5, 0.3
_MISSING, _NO_WORD_OF_ITS_OWN, _ONLY_THINGS, _PART, _SAME_VALUE = 0.5, 0.6, 0.5, 0.6, 1.35
_OTHER_MEASURE, _OTHER_THING, _NO_FIELD, _SHORTER_TIME, _LESS = 0.4, 0.8, 0.5, 0.4, 0.01
_TELLING = 20
_LIKELY = 0.45
_MARKS = frozenset(map(fold, ("%", DONG)))
_NO_RESULT = frozenset(map(fold, ("điểm", "tiêu chí", "chỉ tiêu", "ngày", "tháng", "năm")))
"""Measures of what nobody is asked for."""

_CASES = fold("trường hợp")
_PERSONS = frozenset((*map(fold, ("đồng chí", "cán bộ, chiến sĩ", "cán bộ")), _CASES))
"""Measures that count the members of a force alike."""

_TIMES = fold("lượt")
_FORM = re.compile(r"\s*(?:huan chuong|huy chuong|bang khen|giay khen|co thi dua|ky niem chuong)\b")


@dataclass(frozen=True, slots=True)
class Round:
    """What stands round the numbers of one sentence: the heading, the sentence before, and whose report it is."""

    heading: str
    before: str
    unit: str

    @property
    def words(self) -> dict[str, float]:
        """How much each word of the heading and of the sentence before weighs."""
        return dict.fromkeys(words_of(self.heading), _IN_HEADING) | dict.fromkeys(words_of(self.before), _JUST_BEFORE)


def tells(value: Decimal) -> bool:
    """Return whether it says something that the same number is kept: small whole numbers are alike by chance."""
    return value > _TELLING or value != value.to_integral_value()


def weighed(number: Spotted, near: str, around: Round, topics: Topics) -> dict[int, float]:
    """Return how likely (0 to 1) a number is each topic, by the topic's place.

    `near` is what of its clause stands between the numbers before and behind it.
    """
    measure = fold(number.measure)
    if number.role is Role.CHANGE or measure in _NO_RESULT or denied(number):
        return {}
    own = frozenset(
        (*words_of(number.sentence[slice(*number.clause)]), *unsaid(number, (around.before, around.heading)))
    )
    shares = {
        **around.words,
        **dict.fromkeys(words_of(number.sentence), _IN_SENTENCE),
        **dict.fromkeys(own, _IN_CLAUSE),
    }
    met, has_own = _met(shares, own, topics)
    fields = fields_told((number.sentence, around.before, around.heading))
    found = dict[int, float]()
    for place, share in met.items():
        topic = topics.topics[place]
        if topic.role is number.role and (topic.measure in _MARKS) == (measure in _MARKS):
            whole = topic.weight - _unsaid_things(topic, measure, own, topics)
            score = share / (share + (whole - share) * _MISSING) * _fit(topic, number) * _against(number, topic, fields)
            score *= 1.0 if place in has_own else _NO_WORD_OF_ITS_OWN
            score *= (
                _ONLY_THINGS
                if topic.things and not topic.own_things and not (topic.words - topic.things) & shares.keys()
                else 1.0
            )
            kept = topics.kept(around.unit, topic.target)
            same = tells(number.value) and kept is not None and kept * topic.size == number.value
            found[place] = min(1.0, score * _SAME_VALUE) if same else score
    return dict(_told_apart(found, frozenset(words_of(near)), topics))


def _met(shares: Mapping[str, float], own: frozenset[str], topics: Topics) -> tuple[dict[int, float], set[int]]:
    """Return the weight of each topic's words found round a number, and the topics with a word in its own clause."""
    met: dict[int, float] = {}
    has_own: set[int] = set()
    for word, share in shares.items():
        for place, weight in topics.words.get(word, ()):
            met[place] = met.get(place, 0.0) + weight * share
            if word in own:
                has_own.add(place)
    return met, has_own


def _unsaid_things(topic: Topic, measure: str, own: frozenset[str], topics: Topics) -> float:
    """The weight of the words that only say who is counted, where the number says it in another word for the same."""
    alike = {measure, topic.measure} <= _PERSONS
    return sum(topics.weights[word] for word in topic.things - own) if alike else 0.0


def _against(number: Spotted, topic: Topic, fields: frozenset[str]) -> float:
    """How much of a likeness is left by what the sentence says against it."""
    left = _PART if is_part(number) and not topic.target.name.startswith("counts") else 1.0
    left *= _SHORTER_TIME if is_of_a_shorter_time(number) else 1.0
    if topic.field and topic.field not in fields:
        left *= 0.0 if fields else _NO_FIELD
    is_form = _FORM.match(bare(number.sentence[number.end :])) is not None
    return 0.0 if is_form and topic.measure.startswith(_TIMES) else left


def _fit(topic: Topic, number: Spotted) -> float:
    """How well what a number counts fits a topic: `người chết` is less what its title calls injured."""
    one, other = topic.measure, fold(number.measure)
    if one in _MARKS or other in _MARKS:
        return 1.0 if one == other else 0.0
    counted = frozenset(words_of(number.measure))
    named = topic.words >= counted
    if {one, other} <= _PERSONS:
        return _OTHER_THING if other == _CASES else 1.0
    if counted and topic.things >= counted:
        return 1.0
    if one and other and one not in other and other not in one:
        return _OTHER_MEASURE
    return 1.0 if named or not one else _OTHER_THING


def _told_apart(scores: Mapping[int, float], near: frozenset[str], topics: Topics) -> Iterator[tuple[int, float]]:
    """Yield the scores, of two topics of which one says more the one that is meant first.

    `khám phá 447 vụ phạm pháp hình sự` names crimes too, but is what was solved of them.
    """
    likely = [place for place, score in scores.items() if score > _LIKELY]
    for place, score in scores.items():
        rivals = (each for each in likely if place in likely and _goes_before(each, place, near, topics))
        yield place, max(min((score, *(scores[each] - _LESS for each in rivals))), 0.0)


def _goes_before(rival: int, place: int, near: frozenset[str], topics: Topics) -> bool:
    """Whether of two topics of which one says more the rival is meant: the longer where its own words stand near."""
    one, other = topics.topics[place].words, topics.topics[rival].words
    return bool((other - one) & near) if one < other else other < one and not (one - other) & near
