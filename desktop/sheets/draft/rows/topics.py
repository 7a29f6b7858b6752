"""Topics: what a row of a table can be about — a criterion, a level of one, an indicator — and how alike a title is."""

import re
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from desktop.domain.framework import Criterion, Framework, Indicator, parent_of
from desktop.domain.text import bare, fold, nfc

# Short forms that offices write for whole phrases; they are spelt out before titles are compared.
_SHORT_FORMS = {
    "antt": "an ninh trật tự",
    "antq": "an ninh tổ quốc",
    "anqg": "an ninh quốc gia",
    "ttxh": "trật tự xã hội",
    "ttatxh": "trật tự an toàn xã hội",
    "ttatgt": "trật tự an toàn giao thông",
    "tngt": "tai nạn giao thông",
    "pccc": "phòng cháy chữa cháy",
    "cnch": "cứu nạn cứu hộ",
    "qlnn": "quản lý nhà nước",
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
    "dvc": "dịch vụ công",
    "cbcs": "cán bộ chiến sĩ",
    "xdll": "xây dựng lực lượng",
    "tđkt": "thi đua khen thưởng",
    "cntt": "công nghệ thông tin",
    "anm": "an ninh mạng",
    "bmnn": "bí mật nhà nước",
    "ktxh": "kinh tế xã hội",
}
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 10
_PREFIX = 0.9
_PART = 0.82
_SHARED = 0.9


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing a row can be about. `tail` is what its title adds to its parent's, an empty string for nothing."""

    code: str
    title: str
    max: Decimal | None
    parent: str | None
    leaf: bool
    order: int
    key: str
    plain: str
    words: frozenset[str]
    tail: str


def criterion_topics(framework: Framework) -> tuple[Topic, ...]:
    """Return a topic for each criterion, in framework order."""
    codes = {criterion.code: criterion for criterion in framework.criteria}
    return tuple(_criterion_topic(each, order, codes) for order, each in enumerate(framework.criteria))


def indicator_topics(indicators: tuple[Indicator, ...]) -> tuple[Topic, ...]:
    """Return a topic for each indicator, in the given order."""
    return tuple(
        Topic(each.code, each.title, None, None, True, order, *_keys(each.title), "")
        for order, each in enumerate(indicators)
    )


def joined(title: str) -> str:
    """Return the comparison key of a title: short forms spelt out, folded, without spaces and punctuation."""
    return "".join(_words(title))


def _words(title: str) -> list[str]:
    words = [_SHORT_FORMS.get(word.casefold(), word) for word in _WORD.findall(nfc(title))]
    return fold(" ".join(words)).split()


def _keys(title: str) -> tuple[str, str, frozenset[str]]:
    words = _words(title)
    return "".join(words), bare("".join(words)), frozenset(words)


@dataclass(frozen=True, slots=True)
class Title:
    """A row's title prepared for comparing: its key, the key without marks, its words."""

    key: str
    plain: str
    words: frozenset[str]


def title_of(text: str) -> Title:
    """Prepare the title of a row for comparing it with many topics."""
    return Title(*_keys(text))


def likeness(title: Title, topic: Topic) -> float:
    """Return how alike a row's title and a topic's are: 1 the same words, 0.9 one begins with the other, 0 nothing."""
    key = title.key
    if not key:
        return 0.0
    if key == topic.key:
        return 1.0
    whole = _near(title, topic)
    if topic.tail and key == topic.tail:
        return max(whole, _PREFIX)
    if min(len(key), len(topic.key)) >= _SHORTEST_PART:
        whole = max(whole, _beginning(key, topic.key))
    return whole


def _near(title: Title, topic: Topic) -> float:
    marked = Levenshtein.normalized_similarity(title.key, topic.key)
    letters = 0.6 * marked + 0.4 * Levenshtein.normalized_similarity(title.plain, topic.plain)
    shared = len(title.words & topic.words) / max(len(title.words), len(topic.words))
    return max(letters, _SHARED * shared)


def _beginning(key: str, other: str) -> float:
    if key.startswith(other):
        return _PREFIX
    if other.startswith(key):
        return _PART
    cut = min(len(key), len(other))
    return _PART if cut > 2 * _SHORTEST_PART and Levenshtein.normalized_similarity(key[:cut], other[:cut]) > 0.95 else 0


def _criterion_topic(criterion: Criterion, order: int, codes: dict[str, Criterion]) -> Topic:
    parent = parent_of(criterion.code, set(codes))
    tail = _tail(joined(criterion.title), joined(codes[parent].title)) if parent else ""
    return Topic(
        criterion.code,
        criterion.title,
        criterion.max,
        parent,
        criterion.is_leaf,
        order,
        *_keys(criterion.title),
        tail,
    )


def _tail(key: str, parent: str) -> str:
    return key[len(parent) :] if key.startswith(parent) and len(key) > len(parent) else ""
