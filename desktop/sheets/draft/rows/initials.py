"""Initials: words of a title that stand for several ("ĐHTT", "NQ"), spelt out by the title they are compared with."""

import difflib
import re
from functools import lru_cache

from desktop.domain.short_forms import SHORT_FORMS
from desktop.domain.text import bare, nfc

_WORD = re.compile(r"[^\W_]+")
"""A run of letters and digits: `ĐHTT`, `12`."""
_VOWEL = re.compile("[aeiouy]")
"""A vowel without its marks, as words have and initials seldom."""
_FEWEST = 2
_MOST = 8
"""So many letters make initials."""


def are_initials(word: str, text: str) -> bool:
    """Return whether a word of a text stands for several; in a text all in capitals one with a vowel is like others."""
    return _may_be(word) and not (text.isupper() and _VOWEL.search(bare(word)))


def is_short(word: str, text: str) -> bool:
    """Return whether a word of a text is a known short form or initials: it has no marks to lose."""
    return word.casefold() in SHORT_FORMS or are_initials(word, text)


def spelt_by(spoken: tuple[str, ...], title: str) -> tuple[str, ...]:
    """Return the words of a row's title with initials spelt out by the words of another that begin with them."""
    words = _words(title)
    letters = "".join(bare(word[0]) for word in words)
    written = _as_written(spoken, words)
    found: list[str] = []
    for place, word in enumerate(spoken):
        at = letters.find(bare(word)) if _may_be(word) and place not in written else -1
        found += words[at : at + len(word)] if at >= 0 else (word,)
    return tuple(found)


def _may_be(word: str) -> bool:
    return _FEWEST <= len(word) <= _MOST and word.isalpha() and word.isupper()


@lru_cache(maxsize=2000)
def _words(title: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(nfc(title)))


def _as_written(spoken: tuple[str, ...], words: tuple[str, ...]) -> frozenset[int]:
    """The places of words that the other title has there too, as they are: "NQ" in "số 30-NQ/TW"."""
    row, other = [[bare(word) for word in each] for each in (spoken, words)]
    if not any(_may_be(word) and bare(word) in other for word in spoken):
        return frozenset()
    blocks = difflib.SequenceMatcher(None, row, other, autojunk=False).get_matching_blocks()
    return frozenset(place for block in blocks for place in range(block.a, block.a + block.size))
