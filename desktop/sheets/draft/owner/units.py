"""Units: whose file it is, told from the form's marks, the file's name and the words above its tables."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from desktop.domain.cluster import Cluster, Unit
from desktop.domain.text import bare, clean, fold

_BODY = re.compile(r"\b(?:công an|ca)\s*(?:tỉnh|thành phố|tp\.?|t\.?p\.?)?\s+|\b(?:catp|cat|ca)\b[.\s]*", re.IGNORECASE)
"""What stands before the name of a province: `Công an tỉnh`, `CATP`."""
_WORD_EDGE = re.compile(r"[^\w]+|_")
_TO_OTHERS = re.compile(r"^(kinh gui|noi nhan|nhu tren|luu)\b")
"""A line about whom the paper goes to: the units in it did not write it."""
_NO_PLACE = re.compile(r"(nhan dan|tinh|thanh pho|cap|xa|phuong|huyen|quan|cac|dia phuong|don vi|ngay|so)\b")
"""Words behind `Công an` that name no province."""
_ENDS_IN_C = re.compile(r"c\b")
_NEAR = 88
"""A name this like a unit's (of 100) is that unit's, mistyped."""
_SURE_NAME = 0.97
"""How sure each way of naming a unit makes (0 to 1): the name, an alias, the file's name, a code."""
_SURE_ALIAS = 0.93
_SURE_FILE = 0.85
_SURE_CODE = 0.75
_WEAK_CODE = 0.45
_SQUEEZED = 6
"""A name of so many letters is looked for written together too."""
_APART = 6
"""The next unit's name must be so much less like it."""
_BODY_NEAR = 75
_PAIR = 2
"""Two letters say little when they are written together with other words."""
_BODIES = tuple(
    f"{body}{place}"
    for body in ("công an", "ca", "c a", "cat", "catp")
    for place in ("", " tỉnh", " thành phố", " tp", " t p", " huyện", " quận")
)
_NO_PLACE_SAID = ("công an", "ca", "c a")
_OF_LETTERS = tuple(f"{body} " for body in _BODIES if body not in _NO_PLACE_SAID)
"""What letters alone may stand behind for a name: `CATP HN`, `CA tỉnh CB`…"""
_OF_CITIES = ("catp", *(f"{body} tp" for body in _NO_PLACE_SAID))
"""…those of a city without a space too: `CA TPHCM`."""
_BARE_BODIES = tuple(map(bare, _BODIES))
# Short words of office file names that a unit's code may happen to equal.
_OFFICE_WORDS = frozenset({"BC", "KH", "TK", "CV", "TB", "QD", "BB", "PL", "TT", "CA", "CAT", "VP", "TH", "TD"})


@dataclass(frozen=True, slots=True)
class Guess:
    """A unit a text points to, how surely (0 to 1), and the words it was told from."""

    unit: str
    confidence: float
    words: str


@lru_cache(maxsize=4096)
def unit_in_text(text: str, cluster: Cluster) -> Guess | None:
    """Return the unit a line of text names, full, short, by alias or misspelt; None for none or for several."""
    found = tuple(_named(text, cluster))
    meant = [guess for name, guess in found if not any(name != other and name in other for other, _ in found)]
    if found:
        return meant[0] if len(meant) == 1 else None
    return _misspelt(text, cluster)


def unit_of_heading(heading: str, cluster: Cluster) -> str | None:
    """Return the one unit the heading of a column names, by its short name or letters too; None for none or several."""
    label = f" {fold(heading)} "
    named = [unit.code for unit in cluster.units if any(f" {fold(name)} " in label for name in _names(unit))]
    named = named or [guess.unit for _, guess in _named(heading, cluster)]
    return named[0] if len(named) == 1 else None


def unit_in_file_name(name: str, cluster: Cluster) -> Guess | None:
    """Return the unit a file's name points to, by name (with or without marks) or by code; None for none or several."""
    stem = clean(name).rpartition(".")[0] or clean(name)
    words = _WORD_EDGE.split(bare(stem))
    named = {unit.code for unit in cluster.units if _in_name(unit, words)}
    if len(named) == 1:
        return Guess(named.pop(), _SURE_FILE, name)
    coded = [unit.code for unit in cluster.units if unit.code in _WORD_EDGE.split(stem)]
    if named or len(coded) != 1:
        return None
    return Guess(coded[0], _WEAK_CODE if coded[0] in _OFFICE_WORDS else _SURE_CODE, name)


def addressed_to(text: str) -> bool:
    """Return whether a line names those a paper goes to, not who wrote it."""
    return _TO_OTHERS.match(bare(text)) is not None


def foreign_body(text: str) -> str | None:
    """Return the name after "Công an tỉnh" and the like in `text`; None when no such body is named."""
    found = _BODY.search(text)
    name = text[found.end() :].strip(" .,–-") if found else ""
    return name or None


def named_body(text: str) -> str | None:
    """Return the name of a body of a place in `text`; None for "Công an nhân dân" and for what is no name at all."""
    name = foreign_body(text)
    return name if name and name[0].isupper() and not _NO_PLACE.match(bare(name)) else None


def _names(unit: Unit) -> tuple[str, ...]:
    return (unit.short, unit.name, *unit.aliases)


def _named(text: str, cluster: Cluster) -> Iterable[tuple[str, Guess]]:
    """Yield each unit a line names, with the key of its short name: one within another's is not meant.

    A line typed without any marks names a unit without its marks.
    """
    key = _key(text)
    key_of = _bare_key if text.isascii() else _key
    for unit in cluster.units:
        found = [sure for name, sure in _keys(unit, key_of) if name in key]
        if found:
            yield _key(unit.short), Guess(unit.code, max(found), text)


@lru_cache(maxsize=1024)
def _keys(unit: Unit, key_of: Callable[[str], str]) -> tuple[tuple[str, float], ...]:
    """Return the keys of all that a unit is called, and how surely each of them means it."""
    aliases = [*unit.aliases, *(f"{word} {unit.short}" for word in _BODIES)]
    return (
        (key_of(unit.name), _SURE_NAME),
        *((key_of(alias), _SURE_ALIAS) for alias in aliases),
        *((key_of(letters), _SURE_CODE) for letters in _lettered(unit)),
    )


def _lettered(unit: Unit) -> tuple[str, ...]:
    """A unit by the first letters of its name: `CATP HN`; a name of one word has none."""
    words = _WORD_EDGE.split(clean(unit.short))
    letters = "".join(word[:1] for word in words)
    joined = _OF_CITIES if len(words) > _PAIR else ()
    return tuple(f"{body}{letters}" for body in (*_OF_LETTERS, *joined)) if len(words) > 1 else ()


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return f" {fold(' '.join(_WORD_EDGE.split(clean(name))))} "


def _bare_key(name: str) -> str:
    return f" {bare(_key(name))} "


def _misspelt(text: str, cluster: Cluster) -> Guess | None:
    """The unit whose name, or whose name after "Công an" and the like, is nearest by far to the end of a line."""
    scored = sorted(((_closeness(text, unit), unit.code) for unit in cluster.units), reverse=True)
    if not scored or scored[0][0] < _NEAR or (len(scored) > 1 and scored[0][0] - scored[1][0] < _APART):
        return None
    return Guess(scored[0][1], round(0.9 * scored[0][0] / 100, 2), text)


def _closeness(text: str, unit: Unit) -> float:
    size = len(unit.short.split())
    name = foreign_body(text)
    if name is not None:
        return _likeness(" ".join(name.split()[:size]), unit)
    words = text.split()
    before, end = " ".join(words[:-size]), " ".join(words[-size:])
    return _likeness(end, unit) if _is_nearly_a_body(bare(before)) else 0.0


@lru_cache(maxsize=1024)
def _is_nearly_a_body(told: str) -> bool:
    """Whether words are "Công an tỉnh" and the like, perhaps misspelt."""
    return max(fuzz.ratio(told, each) for each in _BARE_BODIES) >= _BODY_NEAR


def _likeness(name: str, unit: Unit) -> float:
    return max(fuzz.ratio(fold(name), fold(unit.short)), 0.97 * fuzz.ratio(_heard(name), _heard(unit.short)))


def _heard(name: str) -> str:
    """A name without marks, and the end of its words as it sounds: Đắc Lắc for Đắk Lắk."""
    return _ENDS_IN_C.sub("k", bare(name))


def _in_name(unit: Unit, words: list[str]) -> bool:
    own = _WORD_EDGE.split(bare(unit.short))
    if f" {' '.join(own)} " in f" {' '.join(words)} ":
        return True
    return len("".join(own)) >= _SQUEEZED and any("".join(own) in word for word in words)
