"""Guidance: what a person answered about a member's file, each answer under the key of its question.

A key is the kind of the question and what it is about: `row:công tác dân vận`, `column:kết quả`, `grouping`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from desktop.domain.text import clean, fold


class Ask(StrEnum):
    """The kinds of questions a file can raise, and of things a person can say of one unasked."""

    UNIT = "unit"
    SHEET = "sheet"
    REGION = "region"
    COLUMN = "column"
    CLAIMS = "claims"
    TABLES = "tables"
    WIDE = "wide"
    ROW = "row"
    DUPLICATE = "duplicate"
    GROUPING = "grouping"
    DATES = "dates"
    PERCENT = "percent"
    SCALE = "scale"
    APPROVED = "approved"
    MONEY = "money"
    CHOICE = "choice"
    VALUE = "value"
    SAME_FILE = "same_file"
    MEND = "mend"


TAKE = "take"
LEAVE = "leave"
ASIDE = "aside"
IGNORED = "ignored"
EXACT = "exact"
PERCENT = "percent"
AS_IS = "as_is"
SCALED = "scaled"
BESIDE = "beside"
OWN = "own"
DOTS_GROUP = "dot"
COMMAS_GROUP = "comma"
DAY_FIRST = "day_first"
MONTH_FIRST = "month_first"

# What was said of one file alone; everything else describes how a unit fills its files in, and is remembered.
_OF_ONE_FILE = frozenset({Ask.VALUE, Ask.SAME_FILE, Ask.MEND})
_KINDS = frozenset(each.value for each in Ask)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the key of its question and the choice made.

    `meaning` is what the choice stood for when it was made (a criterion's title), of a mend why it was made;
    `remembered` tells an answer that comes from an earlier file of the unit from one given for this file.
    """

    key: str
    choice: str
    meaning: str = ""
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Guidance:
    """All that was answered about one file; the last answer to a key counts."""

    answers: tuple[Answer, ...] = ()
    _index: Mapping[str, Answer] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the answers for being looked up by key, however its letters were typed."""
        object.__setattr__(self, "_index", {fold(each.key): each for each in self.answers})

    def __bool__(self) -> bool:
        """Whether anything was answered."""
        return bool(self.answers)

    def answer(self, key: str) -> Answer | None:
        """Return the answer to the question of that key; None while it is open."""
        return self._index.get(fold(key)) if self._index else None

    def choice(self, key: str) -> str | None:
        """Return the choice made for that key; None while it is open."""
        found = self.answer(key)
        return found.choice if found else None

    def of_kind(self, ask: Ask) -> tuple[Answer, ...]:
        """Return the answers to questions of one kind."""
        return tuple(each for each in self._index.values() if kind_of(each.key) is ask)


NOTHING = Guidance()


def key_of(ask: Ask, *about: str) -> str:
    """Return the key of a question of that kind about a thing of a file, such as a row's text."""
    told = "/".join(part for each in about if (part := readable(each)))
    return f"{ask}:{told}" if told else ask.value


def readable(text: str) -> str:
    """Return a text as keys hold it: composed, in small letters, on one line, without the mark that ends a key."""
    return clean(text.replace("=", " ")).casefold().strip(" .:*;,")


def kind_of(key: str) -> Ask | None:
    """Return the kind of the question a key belongs to; None for a key no question has."""
    kind = key.partition(":")[0].strip().casefold()
    return Ask(kind) if kind in _KINDS else None


def about_of(key: str) -> str:
    """Return what a key is about, as it was typed; an empty text for a question about the whole file."""
    return key.partition(":")[2]


def answered(guidance: Guidance, *given: Answer) -> Guidance:
    """Return the guidance with these answers put in place of earlier ones to the same questions."""
    new = {fold(each.key): each for each in given}
    kept = (each for each in guidance.answers if fold(each.key) not in new)
    return Guidance((*kept, *new.values()))


def without(guidance: Guidance, *keys: str) -> Guidance:
    """Return the guidance with the questions of these keys open again."""
    gone = {fold(key) for key in keys}
    return Guidance(tuple(each for each in guidance.answers if fold(each.key) not in gone))


def guidance_of(pairs: Iterable[tuple[str, str]]) -> Guidance:
    """Return the guidance of (key, choice) pairs; of two answers to one key the later counts."""
    return answered(NOTHING, *(Answer(key.strip(), choice.strip()) for key, choice in pairs))


def remembered(guidance: Guidance) -> Guidance:
    """Return what is worth keeping for the unit's next file: how it fills files in, not what one file said."""
    kept = (each for each in guidance.answers if _lasts(each))
    return Guidance(tuple(replace(each, remembered=True) for each in kept))


def _lasts(answer: Answer) -> bool:
    kind = kind_of(answer.key)
    if kind is Ask.UNIT:
        return bool(about_of(answer.key))
    return kind is not None and kind not in _OF_ONE_FILE
