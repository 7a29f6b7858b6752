"""Vietnamese text: one composed form, comparison keys, alphabetical order, letters that look alike."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_MISTYPED = str.maketrans("\u00d0\u01a2\u01a3", "\u0110\u01af\u01b0")
"""Letters old converters left for others: Ð for Đ, ƣ for ư."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_ORDER = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_ORDER = {letter: place for place, letter in enumerate(_ALPHABET)}
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_SHORT = 200
_SPACES = re.compile(r"\s+")

# Syllables written with i or y by different schools; only these pairs are the same word.
_I_FOR_Y = {
    "lí": "lý", "lì": "lỳ", "kĩ": "kỹ", "kỉ": "kỷ", "kì": "kỳ", "kí": "ký", "mĩ": "mỹ", "tỉ": "tỷ", "sĩ": "sỹ",
    "hi": "hy", "hỉ": "hỷ", "quí": "quý", "quĩ": "quỹ", "quỉ": "quỷ", "qui": "quy", "ti": "ty", "tị": "tỵ",
}  # fmt: skip

# Cyrillic and Greek letters that pass for Latin ones on screen.
_LOOK_ALIKES = dict(
    zip("АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo", strict=True)
)
_TO_LATIN = str.maketrans(_LOOK_ALIKES)
_FOREIGN = re.compile("[\u0370-\u052f]")


def nfc(text: str) -> str:
    """Return `text` in the composed form everything inside is kept in."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return `text` composed, without invisible marks, runs of any spaces made one, Ð read as Đ and ƣ as ư."""
    return _known_clean(text) if len(text) <= _SHORT else _cleaned(text)


def _cleaned(text: str) -> str:
    plain = nfc(text).translate(_INVISIBLE).translate(_MISTYPED)
    return _SPACES.sub(" ", plain).strip()


def fold(text: str) -> str:
    """Return the comparison key: cleaned, lower case, wherever the tone stood (hoà = hòa), i for y where usual.

    The key is for comparing only: each word's tone is moved behind the word.
    """
    return _known_fold(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    return _WORD.sub(lambda word: _tone_last(_I_FOR_Y.get(word.group(), word.group())), nfc(clean(text).casefold()))


def bare(text: str) -> str:
    """Return `text` cleaned, lower case and without any marks (đ as d), for searching: "nghe an" finds "Nghệ An"."""
    return _known_bare(text) if len(text) <= _SHORT else _bared(text)


def _bared(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", clean(text).casefold())
    return "".join(each for each in decomposed if not unicodedata.combining(each)).replace("đ", "d")


_known_clean = lru_cache(maxsize=16384)(_cleaned)
_known_fold = lru_cache(maxsize=8192)(_folded)
_known_bare = lru_cache(maxsize=8192)(_bared)


def alphabetical(text: str) -> tuple[tuple[tuple[int, int], ...], tuple[int, ...], str]:
    """Return a sort key in the order of the Vietnamese alphabet; tones decide only between equal letters."""
    letters = [_letter(each) for each in clean(text).casefold()]
    return (
        tuple(_rank(letter) for letter, _ in letters),
        tuple(_TONE_ORDER[tone] for _, tone in letters),
        clean(text),
    )


def look_alikes(text: str) -> tuple[tuple[str, str], ...]:
    """Return the foreign letters in `text` that pass for Latin ones, each with the letter it passes for."""
    return tuple((each, _LOOK_ALIKES[each]) for each in text if each in _LOOK_ALIKES)


def as_latin(text: str) -> str:
    """Return `text` with its foreign letters as the Latin ones they pass for; as it is where some pass for none."""
    if _FOREIGN.search(text) is None:
        return text
    swapped = nfc(text.translate(_TO_LATIN))
    return text if _FOREIGN.search(swapped) else swapped


def _tone_last(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(each for each in decomposed if each in _TONES)
    return nfc("".join(each for each in decomposed if each not in _TONES)) + tones


def _letter(each: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", each)
    tone = next((mark for mark in decomposed if mark in _TONES), "")
    return nfc(decomposed.replace(tone, "") if tone else each) or each, tone


def _rank(letter: str) -> tuple[int, int]:
    if letter in _LETTER_ORDER:
        return 2, _LETTER_ORDER[letter]
    return (0 if letter.isspace() else 1), ord(letter[0])
