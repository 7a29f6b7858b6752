"""Personal names: those that are known, those a text gives away by the rank before them, and where they stand.

A name of several words is looked for wherever it stands; a name of one word only as a whole word, and not at all where
the word belongs to the names of units or to the framework, since nobody could tell the two apart.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.text import bare, clean

_RANK = r"(?:[Hh]ạ|[Tt]rung|[Tt]hượng|[Tt]hiếu|[Đđ]ại)\s+(?:sĩ|sỹ|úy|uý|tá|tướng)"
_ADDRESS = r"(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)"
_CAPITALS = "A-ZÀ-ÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
_WORD = rf"[{_CAPITALS}][^\W\d_]*"
_RANKED = re.compile(rf"(?<!\w){_RANK}(?:,)?\s+({_WORD}(?:[ \u00a0]{_WORD}){{1,5}})")
_ADDRESSED = re.compile(rf"(?<!\w){_ADDRESS}\s+({_WORD}(?:[ \u00a0]{_WORD}){{1,5}})")
_SURNAMES = frozenset(
    """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương mai trịnh tạ hà cao lưu tô
    châu quách thái nông vi lò quàng tòng giàng vàng sùng thào lầu mùa đào trương tống từ chu kiều la nghiêm nhâm ninh
    phùng quan tăng thân tiêu triệu trang âu cù doãn diệp hứa khổng khuất lại lâm lã lục mạc
    """.split()  # noqa: SIM905 - read as one list of names
)
_RARE = frozenset(
    (
        "lí",
        "vy",
        "lục",
        "bàn",
        "ban",
        "bạch",
        "đồng",
        "sầm",
        "kim",
        "ung",
        "văn",
        "thẩm",
        "cầm",
        "hầu",
        "vương",
        "ma",
        "y",
    )
)
_BARE_SURNAMES = frozenset(map(bare, _SURNAMES | _RARE))
_NOT_NAMES = frozenset(
    ("công", "phó", "trưởng", "giám", "bộ", "cục", "phòng", "đội", "chánh", "bí", "ủy", "thứ", "ban")
)
_MOST_WORDS = 5
_PARTS = re.compile(r"[;,\n/]|\s[-–]\s|\bvà\b")
_LEADING = re.compile(rf"^(?:{_RANK}|{_ADDRESS}|(?:PGS|GS|TS|ThS|BS)\.?)\s*,?\s*", re.IGNORECASE)
_MARKS = re.compile(r"[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found, and the text around it."""

    name: str
    around: str


def names_in(text: str) -> Iterator[str]:
    """Yield the names a typed list of persons holds, without posts: `Đại tá Nguyễn Văn A, Trưởng ban; Trần Thị B`."""
    for part in _PARTS.split(clean(text)):
        name = _LEADING.sub("", part.strip(" .:()"))
        if name and name.split()[0].casefold() not in _NOT_NAMES and not any(each.isdigit() for each in name):
            yield name


def reads_as_person(text: str) -> bool:
    """Tell whether a name listed without anything else is a person's: a surname, and one to four words behind it."""
    words = _LEADING.sub("", clean(text).strip(" .:()")).split()
    return 2 <= len(words) <= _MOST_WORDS and words[0].casefold() in _SURNAMES


def persons_told(text: str) -> Iterator[str]:
    """Yield names that a text gives away: a rank before them, or a form of address before a surname."""
    plain = clean(text.replace("\n", " . "))
    for match in _RANKED.finditer(plain):
        yield from _as_name(match.group(1))
    for match in _ADDRESSED.finditer(plain):
        if match.group(1).split()[0].casefold() in _SURNAMES:
            yield from _as_name(match.group(1))


def is_surname(word: str) -> bool:
    """Return whether a word is one of the surnames that are known; typed without marks, one of those without them."""
    small = clean(word).casefold()
    return small in (_BARE_SURNAMES if small.isascii() else _SURNAMES | _RARE)


def _as_name(text: str) -> Iterator[str]:
    words = text.split()
    end = next((place for place, word in enumerate(words) if word.casefold() in _NOT_NAMES), len(words))
    if end >= 2:
        yield " ".join(words[:end])


class Names:
    """Names to be looked for, and the words among which they are no names."""

    def __init__(self, names: Iterable[str], own_words: Iterable[str], wording: Iterable[str] = ()) -> None:
        """Take names of persons; `own_words` are names of units, of the cluster, of criteria: no person's name.

        `wording` is what every paper says of itself: an officer who signed as `Cụm trưởng` gave no name of a person.
        """
        self._own = tuple({bare(each) for each in own_words} - {""})
        self._said = (*self._own, *(bare(each) for each in wording))
        known = {bare(each): clean(each) for each in names if len(bare(each)) > 1}
        words = {word for each in self._said for word in re.findall(r"\w+", each)}
        self.unsearchable = tuple(sorted(plain for key, plain in known.items() if self._is_own(key, words)))
        self._known = {key: plain for key, plain in known.items() if not self._is_own(key, words)}
        self._pattern = self._compiled()

    @property
    def count(self) -> int:
        """Return how many names are looked for."""
        return len(self._known)

    @property
    def longest(self) -> int:
        """Return how many letters the longest name has."""
        return max(map(len, self._known), default=0)

    def find(self, text: str) -> Iterator[Hit]:
        """Yield the names in `text`, however they are written: with or without marks, composed or not, any case."""
        if self._pattern is None:
            return
        folded = _folded(text)
        for match in self._pattern.finditer(folded):
            key = next((each for each in match.groups() if each), None)
            if key:
                yield Hit(self._known[_spaced(key)], folded[max(0, match.start() - 30) : match.end() + 30])

    def is_person(self, name: str) -> bool:
        """Tell whether a name that stands behind a rank is a person's, not that of a unit or of a criterion."""
        return not self._is_own(bare(name), set())

    def _is_own(self, key: str, words: set[str]) -> bool:
        if " " not in key:
            return key in words
        return any(re.search(rf"\b{re.escape(key)}\b", said) for said in self._said)

    def _compiled(self) -> re.Pattern[str] | None:
        """Return one pattern: names of several words first, then names of units, which hide names of one word."""
        keys = sorted(self._known, key=len, reverse=True)
        several = [_anywhere(key) for key in keys if " " in key]
        single = [rf"\b{re.escape(key)}\b" for key in keys if " " not in key]
        own = [rf"\b{_anywhere(each)}\b" for each in sorted(self._own, key=len, reverse=True)] if single else []
        groups = ((f"({'|'.join(several)})", several), (f"(?:{'|'.join(own)})", own), (f"({'|'.join(single)})", single))
        parts = [text for text, listed in groups if listed]
        return re.compile("|".join(parts)) if several or single else None


def _anywhere(key: str) -> str:
    return r"\s+".join(map(re.escape, key.split(" ")))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return _MARKS.sub("", decomposed).replace("đ", "d").replace("\u00f0", "d").replace("\u00a0", " ")
