"""Topics: what a row of a table can be about — a criterion, a level of one, an indicator — and how alike a title is."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from desktop.domain.framework import Criterion, Framework, Indicator, parent_of
from desktop.domain.short_forms import SHORT_FORMS, without_strokes
from desktop.domain.text import bare, clean, fold, nfc
from desktop.sheets.draft.rows.initials import are_initials, is_short, spelt_by

_UNMARKED_FORMS = {bare(short): bare(spelt) for short, spelt in SHORT_FORMS.items()}
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W_]+")
_SHORTEST_PART = 10
_SHORTEST_CORE = 5
_USUAL = 400
_LONGEST_TITLE = 4_000
"""What is longer is no title: its beginning tells as much."""
_GROUP_BEGINS = 8
"""So many letters of a group's title and of a row's are compared before the rest is."""
_PREFIX = 0.9
_PART = 0.82
_SHARED = 0.9
_CORE = 0.97
_UNMARKED = 0.97
_FILLER = "côngtac"
_PLAIN_FILLER = "congtac"
_FILLER_TONE = "\u0301"
_UNFILLED = 0.96
_MOST_SAID = r"(?:diem )?(?:toi da|chuan|cao nhat)(?: la)? ?:? ?"
_POINTS = r"\d+(?:[.,]\d+)? ?(?:diem|d)"
POINTS_BEHIND = re.compile(
    rf"\s*(?:[(\[] ?(?:{_MOST_SAID}\d+(?:[.,]\d+)?|(?:{_MOST_SAID})?{_POINTS}) ?[)\]]|"
    rf"(?:[:;–-]|(?<!\d),|,(?=\s))\s*(?:{_MOST_SAID})?{_POINTS})[\s.:;]*$"
)
NOTE_BEHIND = re.compile(
    r"\s*(?:[(\[][^()\[\]]*[)\]]|\bnam 20\d\d|\btren dia ban(?: (?:toan )?(?:tinh|thanh pho))?|\btheo quy dinh|"
    r"[-–]\s*p[abchvx]\d\d)\s*[*:.;]?\s*$"
)
_RULE_BEHIND = re.compile(
    r"(?:\s*[.;:,–-]?\s*\b(?:cach|phuong phap) (?:tinh|cham)(?: diem)? ?:|"
    r"[.;:]\s+(?=\w+ .*\bdiem\b)(?:moi|neu|truong hop|dat|tru|cong|cu|khong|chua|hoan thanh|thuc hien)\b).*$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title prepared for comparing: its letters without tones, its tones, its letters without marks, its words.

    `core` is the title without the note in brackets or the rule of scoring at its end, where it has one; `spoken` its
    words in their order where some of them are initials nobody has listed (ĐHTT), empty otherwise; `whole` all that was
    written, folded; `said` its words in their order, without marks.
    """

    letters: str
    tones: str
    plain: str
    words: frozenset[str]
    core: "Title | None" = None
    spoken: tuple[str, ...] = field(default=(), compare=False)
    whole: str = field(default="", compare=False)
    said: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing a row can be about. `tail` is what its title adds to its parent's; without letters for nothing.

    `under` is its title behind its parent's, where that does not begin with it already.
    """

    code: str
    title: str
    max: Decimal | None
    parent: str | None
    leaf: bool
    order: int
    key: Title
    tail: Title
    under: Title | None = None


@lru_cache(maxsize=4)
def criterion_topics(framework: Framework) -> tuple[Topic, ...]:
    """Return a topic for each criterion, in framework order."""
    codes = {criterion.code: criterion for criterion in framework.criteria}
    return tuple(_criterion_topic(each, order, codes) for order, each in enumerate(framework.criteria))


@lru_cache(maxsize=4)
def indicator_topics(indicators: tuple[Indicator, ...]) -> tuple[Topic, ...]:
    """Return a topic for each indicator, in the given order."""
    return tuple(
        Topic(each.code, each.title, None, None, True, order, title_of(each.title), _NO_TITLE)
        for order, each in enumerate(indicators)
    )


@lru_cache(maxsize=4096)
def joined(text: str) -> str:
    """Return the comparison key of a title: short forms spelt out, folded, spaces and punctuation gone, tones last."""
    title = title_of(text)
    return title.letters + title.tones


def title_of(text: str) -> Title:
    """Prepare a title for comparing it with many others; the points it can bring, told behind it, are no part of it."""
    return _known_title(text) if len(text) <= _USUAL else _prepared(text[:_LONGEST_TITLE])


def _prepared(text: str) -> Title:
    plain = cut_off(POINTS_BEHIND, clean(text)) or text
    unruled = cut_off(_RULE_BEHIND, clean(text))
    core = unruled if len(unruled) < len(plain) else cut_off(NOTE_BEHIND, plain)
    noted = core != plain and len(core) > _SHORTEST_CORE
    return replace(_title(plain), core=_title(core) if noted else None, whole=fold(clean(text)))


_known_title = lru_cache(maxsize=8192)(_prepared)
"""The rows of a table are compared many times, and other files of a round bring the same ones."""


def cut_off(behind: re.Pattern[str], text: str) -> str:
    """A text without what stands behind it, written with marks or without."""
    unmarked = bare(text)
    found = behind.search(unmarked) if len(unmarked) == len(text) else None
    return text[: found.start()] if found else text


def _title(text: str) -> Title:
    spelt = without_strokes(text)
    found = _WORD.findall(nfc(spelt.replace("&", " và ")))
    unmarked = text.isascii() and any(word.isascii() and not is_short(word, text) for word in found)
    found = _WORD.findall(bare(spelt)) if unmarked and spelt != text else found
    forms = _UNMARKED_FORMS if unmarked else SHORT_FORMS
    words = [forms.get(word.casefold(), word) for word in found]
    spelt = fold(" ".join(words))
    tones = "".join(_TONE.findall(unicodedata.normalize("NFD", " ".join(words))))
    letters = nfc(_TONE.sub("", unicodedata.normalize("NFD", spelt.replace(" ", ""))))
    said = tuple(bare(spelt).split())
    initials = any(are_initials(word, text) for word in words)
    spoken = tuple(words) if initials else ()
    return Title(letters, tones, bare(letters), frozenset(spelt.split()), spoken=spoken, said=said)


def _spelt_out(title: Title, topic: Topic) -> Title | None:
    """Return a row's title with its initials spelt out by the words of a topic that begin with them; None if none."""
    spelt = spelt_by(title.spoken, topic.title)
    if spelt == title.spoken:
        return None
    return _title(" ".join(map(bare, spelt) if is_unmarked(title) else spelt))


_NO_TITLE = title_of("")


def likeness(title: Title, topic: Topic) -> float:
    """Return how alike a row's title and a topic's are: 1 the same words, 0.9 one begins with the other, 0 nothing.

    A note in brackets behind the row's title counts little where the topic's title has none; initials count as the
    words of the topic's title that begin with them.
    """
    whole = _alike(title, topic)
    if title.spoken and (spelt := _spelt_out(title, topic)):
        whole = max(whole, _CORE * _alike(spelt, topic))
    if title.core is None or topic.key.core is not None:
        return whole
    return max(whole, _CORE * _alike(title.core, topic))


def only_one_said(title: Title, topics: tuple[Topic, ...]) -> Topic | None:
    """Return the only topic whose title a row's is in the unit's manner: initials, no marks, a note behind it.

    Topics that differ by the points behind their titles alone are told apart by these.
    """
    said = [topic for topic in topics if any(_says(form, topic.key) for form in spoken_forms(title, topic))]
    found = [topic for topic in said if topic.key.whole == title.whole] if len(said) > 1 else said
    return found[0] if len(found) == 1 and title.letters else None


def spoken_forms(title: Title, topic: Topic) -> list[Title]:
    """Return the ways a row's title may be meant beside a topic's: with and without the note behind it, spelt out."""
    forms = [title] if title.core is None or topic.key.core else [title, title.core]
    return forms + [spelt for each in forms if each.spoken and (spelt := _spelt_out(each, topic))]


def _says(title: Title, key: Title) -> bool:
    if is_unmarked(title):
        return title.plain.removeprefix(_PLAIN_FILLER) == key.plain.removeprefix(_PLAIN_FILLER)
    return _same(title, key) or _without_filler(title) == _without_filler(key)


def _alike(title: Title, topic: Topic) -> float:
    if not title.letters:
        return 0.0
    if _same(title, topic.key):
        return 1.0
    whole = max(nearness(title, topic.key), _unfilled(title, topic))
    if topic.tail.letters and _same(title, topic.tail):
        return max(whole, _PREFIX)
    if is_unmarked(title):
        whole = max(whole, _UNMARKED * _alike_unmarked(title, topic))
    if topic.under and is_behind_its_group(title, topic.under, topic):
        whole = max(whole, _CORE * nearness(title, topic.under))
    return max(whole, _beginning(title.letters, topic.key.letters))


def is_titled_alone(topic: Topic, topics: tuple[Topic, ...]) -> bool:
    """Return whether no other of some topics has the title of one."""
    return sum(each.key == topic.key for each in topics) == 1


def is_behind_its_group(title: Title, under: Title, topic: Topic) -> bool:
    """Return whether a row's title may be a topic's behind that of its group: longer, beginning as the group's does."""
    return len(title.plain) > len(topic.key.plain) and title.plain[:_GROUP_BEGINS] == under.plain[:_GROUP_BEGINS]


def _unfilled(title: Title, topic: Topic) -> float:
    """How alike they are where only one of them begins with the "Công tác" that says nothing."""
    filled = [each.letters.startswith(_FILLER) for each in (title, topic.key)]
    if all(filled) or not any(filled):
        return 0.0
    one, other = map(_without_filler, (title, topic.key))
    similarity = Levenshtein.normalized_similarity
    return _UNFILLED * (0.85 * similarity(one[0], other[0]) + 0.15 * similarity(one[1], other[1]))


def _without_filler(title: Title) -> tuple[str, str]:
    """The letters and tones of a title without its "Công tác"."""
    if not title.letters.startswith(_FILLER):
        return title.letters, title.tones
    return title.letters.removeprefix(_FILLER), title.tones.removeprefix(_FILLER_TONE)


def is_unmarked(title: Title) -> bool:
    """Return whether a title was typed without any marks, as on a machine without Vietnamese keys."""
    return not title.tones and title.letters == title.plain


def _alike_unmarked(title: Title, topic: Topic) -> float:
    """How alike a title typed without marks is to a topic's without its marks."""
    if title.plain == topic.tail.plain:
        return _PREFIX
    near = Levenshtein.normalized_similarity(title.plain, topic.key.plain)
    return max(near, _beginning(title.plain, topic.key.plain))


def _same(one: Title, other: Title) -> bool:
    return one.letters == other.letters and one.tones == other.tones


def nearness(one: Title, other: Title) -> float:
    """Return how alike two titles are letter by letter or word by word, 0 to 1."""
    similarity = Levenshtein.normalized_similarity
    letters = 0.75 * similarity(one.letters, other.letters) + 0.25 * similarity(one.plain, other.plain)
    spelt = 0.85 * letters + 0.15 * similarity(one.tones, other.tones)
    shared = len(one.words & other.words) / max(len(one.words), len(other.words))
    return max(spelt, _SHARED * shared)


def _beginning(key: str, other: str) -> float:
    if min(len(key), len(other)) < _SHORTEST_PART:
        return 0.0
    if key.startswith(other):
        return _PREFIX
    if other.startswith(key):
        return _PART
    cut = min(len(key), len(other))
    return _PART if cut > 2 * _SHORTEST_PART and Levenshtein.normalized_similarity(key[:cut], other[:cut]) > 0.95 else 0


def _criterion_topic(criterion: Criterion, order: int, codes: dict[str, Criterion]) -> Topic:
    parent = parent_of(criterion.code, set(codes))
    above = codes[parent].title if parent else ""
    tail = _tail(criterion.title, above) if parent else ""
    own = (criterion.code, criterion.title, criterion.max, parent, criterion.is_leaf, order, title_of(criterion.title))
    return Topic(*own, title_of(tail), title_of(f"{above} {criterion.title}") if parent and not tail else None)


def _tail(title: str, parent: str) -> str:
    plain, start = clean(title), clean(parent)
    return plain[len(start) :] if plain.casefold().startswith(start.casefold()) else ""
