"""Replaced words: a row whose title has other words where a criterion's has its own is about another matter."""

import difflib
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from desktop.domain.text import fold
from desktop.sheets.draft.layout.codes import roman_value
from desktop.sheets.draft.rows.topics import Title, Topic, is_behind_its_group, spoken_forms

_DENIAL = "khong"
_DEPUTY = fold("phó")
_WORDS_OF_A_LETTER = frozenset({"o", "y"})
"""Words of one letter that are whole: xe ô tô is no xe mô tô."""
_SLIPS_OF_DENIAL = frozenset("khong")
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
    forms = [(form, key) for form in spoken_forms(title, topic) for key in _keys(form, topic)]
    return all(_replaces(form.said, key.said) or _ranks_otherwise(form, key) for form, key in forms)


def _ranks_otherwise(title: Title, key: Title) -> bool:
    """Whether only one of two titles says "phó"."""
    return (_DEPUTY in title.words) != (_DEPUTY in key.words) and len(title.said) > len(key.said) - _NOTE


def _keys(title: Title, topic: Topic) -> list[Title]:
    """What a title may stand for: a topic's, that without its note, or, where short, what it adds to its group's."""
    short = len(title.said) <= len(topic.tail.said) + _NOTE
    core = None if _ends_otherwise(title, topic.key) else topic.key.core
    under = topic.under if topic.under and is_behind_its_group(title, topic.under, topic) else None
    if under and 2 * (len(under.said) - len(title.said)) > len(topic.key.said):
        under = None
    if under and _begins_with_group(title, under, topic):
        return [under]
    keys = (topic.key, core, topic.tail if short else None, under)
    return [key for key in keys if key and key.said]


def _begins_with_group(title: Title, under: Title, topic: Topic) -> bool:
    """Whether a title begins with that of a topic's group, word for word, and the topic's own does not."""
    group = under.said[: len(under.said) - len(topic.key.said)]
    return title.said[: len(group)] == group and topic.key.said[: len(group)] != group


def _ends_otherwise(title: Title, key: Title) -> bool:
    """Whether a title begins a criterion's note as it does and goes on with other words: trên địa bàn, trên mạng."""
    if key.core is None:
        return False
    own, note = (each.said[len(key.core.said) :] for each in (title, key))
    said = min(len(own), len(note))
    return said > 1 and own[0] == note[0] and own[:said] != note[:said]


def _replaces(row: Sequence[str], topic: Sequence[str]) -> bool:
    steps = difflib.SequenceMatcher(None, row, topic, autojunk=False).get_opcodes()
    return _denies(row, topic) or any(
        _are_others(row[a:b], topic[c:d], row, topic) for step, a, b, c, d in steps if step == "replace"
    )


def _denies(row: Sequence[str], topic: Sequence[str]) -> bool:
    """Whether only one of two titles says "không", the row as far as it goes."""
    own, all_of, said = (sum(map(is_denial, words)) for words in (row, topic, topic[: len(row)]))
    return own > all_of or own < said


def is_denial(word: str) -> bool:
    """Return whether a word is "không", mistyped perhaps: kong, khng, kohng, but neither phòng nor thông."""
    letters = word[:1] == _DENIAL[0] and set(word) <= _SLIPS_OF_DENIAL
    return letters and len(word) >= _LONG - 2 and OSA.distance(word, _DENIAL) <= 1


def has_other_number(title: Title, topic: Topic) -> bool:
    """Return whether a title says a number a topic's does not, in its notes aside."""
    forms = spoken_forms(title, topic)
    return all(any(_is_figure(word) and word not in topic.key.said for word in form.said) for form in forms)


def _is_figure(word: str) -> bool:
    return any(letter.isdecimal() for letter in word)


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
        least, most = sorted((one, other), key=len)
        return len(most) <= _SHORT and least in most and (least not in _WORDS_OF_A_LETTER or most.startswith(least))
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
