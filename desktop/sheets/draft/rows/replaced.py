"""Replaced words: a row whose title has other words where a criterion's has its own is about another matter."""

import difflib
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from desktop.sheets.draft.layout.codes import roman_value
from desktop.sheets.draft.rows.topics import Title, Topic, is_behind_its_group, spoken_forms

_LONG = 6
_SHORT = 3
_NOTE = 3
_SAME_WORDS = 0.7
_ROMAN = frozenset("ivx")


def says_other(title: Title, topic: Topic) -> bool:
    """Return whether a title names another matter than a topic's: at one spot its words are others.

    Words left out, added, mistyped, run together, cut to their initials or put elsewhere name no other matter; a
    number for another does.
    """
    forms = [(form.said, key.said) for form in spoken_forms(title, topic) for key in _keys(form, topic)]
    return all(_replaces(row, criterion) for row, criterion in forms)


def _keys(title: Title, topic: Topic) -> list[Title]:
    """What a title may stand for: a topic's, that without its note, or, where short, what it adds to its group's."""
    short = len(title.said) <= len(topic.tail.said) + _NOTE
    core = None if _ends_otherwise(title, topic.key) else topic.key.core
    under = topic.under if topic.under and is_behind_its_group(title, topic.under, topic) else None
    keys = (topic.key, core, topic.tail if short else None, under)
    return [key for key in keys if key and key.said]


def _ends_otherwise(title: Title, key: Title) -> bool:
    """Whether a title begins a criterion's note as it does and goes on with other words: trên địa bàn, trên mạng."""
    if key.core is None:
        return False
    own, note = (each.said[len(key.core.said) :] for each in (title, key))
    said = min(len(own), len(note))
    return said > 1 and own[0] == note[0] and own[:said] != note[:said]


def _replaces(row: Sequence[str], topic: Sequence[str]) -> bool:
    steps = difflib.SequenceMatcher(None, row, topic, autojunk=False).get_opcodes()
    return any(_are_others(row[a:b], topic[c:d], row, topic) for step, a, b, c, d in steps if step == "replace")


def _are_others(new: Sequence[str], old: Sequence[str], row: Sequence[str], topic: Sequence[str]) -> bool:
    if len(new) != len(old) and _run_together(new, old):
        return False
    added, lost = _unpaired(new, old), _unpaired(old, new)
    new_here = any(row.count(word) > topic.count(word) for word in added)
    return new_here and any(topic.count(word) > row.count(word) for word in lost)


def _unpaired(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words that are none of the others, each of which is one word at most."""
    left, alone = list(others), []
    for word in words:
        same = next((each for each in left if _same_word(word, each)), None)
        if same is None:
            alone.append(word)
        else:
            left.remove(same)
    return alone


def _same_word(one: str, other: str) -> bool:
    """Whether two words may be one, mistyped or cut short; numbers are equal or different."""
    if (_is_number(one) and _is_number(other)) or one.isdecimal() or other.isdecimal():
        return _value(one) == _value(other)
    if min(len(one), len(other)) == 1:
        return max(len(one), len(other)) <= _SHORT and (one in other or other in one)
    slips = 2 if max(len(one), len(other)) >= _LONG else 1
    return OSA.distance(one.replace("y", "i"), other.replace("y", "i")) <= slips


def _run_together(new: Sequence[str], old: Sequence[str]) -> bool:
    """Whether words are the same but for the spaces between them and a slip or two."""
    alike = OSA.normalized_similarity("".join(new), "".join(old))
    return alike >= _SAME_WORDS and not any(map(_is_number, (*new, *old)))


def _is_number(word: str) -> bool:
    return word.isdecimal() or set(word) <= _ROMAN


def _value(word: str) -> int | str:
    if word.isdecimal():
        return int(word)
    return roman_value(word.upper()) if set(word) <= _ROMAN else word
