"""What can be checked in a sentence: numbers, dates, ranks, names of units, numbers of documents.

Numbers that only name things – headings, criteria, Đề án 06, mức độ 2 – are passed over.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from math import prod

from desktop.domain.dates import Day, Month, read_date
from desktop.domain.doubles import plain as undecorated
from desktop.domain.numeral import TYING, Convention, senses
from desktop.domain.text import clean


class Kind(StrEnum):
    """The kinds of what is checked; all but numbers are listed apart."""

    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    RANK = "rank"
    CLASS = "class"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Token:
    """One thing found in a text, from letter to letter."""

    kind: Kind
    text: str
    begin: int
    end: int

    @property
    def value(self) -> Decimal | None:
        """Return the number it stands for as offices write numbers; None where it stands for none."""
        return number_in(self.text)


_UPPER = "".join(chr(code) for code in range(0xC0, 0x1EFA) if chr(code).isupper())
_NAME = rf"[A-Z{_UPPER}]\w*(?:[ \u00a0][A-Z{_UPPER}]\w*){{0,3}}"
_KINDS = (
    "Kế hoạch|Nghị định|Nghị quyết|Chỉ thị|Quyết định|Thông tư|Công văn|Hướng dẫn|Kết luận|Tờ trình|Thông báo|"
    "Quy định|Quy chế|Chương trình|Công điện|Hiến pháp|Luật|Pháp lệnh|Báo cáo"
)
_LABELS = (
    "Phụ lục|phụ lục|mục|Mục|tiểu mục|tiêu chí|Tiêu chí|Điều|điều|khoản|Khoản|điểm|Đề án|đề án|mức độ|Mức độ|"
    "Chương|Phần|Bảng|bảng|Biểu|biểu|Mẫu số|mẫu số|Tổ|Đội|Cụm thi đua số|Cụm thi đua|Cụm số|Khối thi đua số|lần thứ"
)
_NUMERAL = r"\d+(?:[.,]\d+)*"
_NAMING = ("áng", "ý", "ày", "ăm", "ố", "ớp", "ấp", "ạng", "oại", "ần", "óa", "oá", "ờ", "ổ", "ội", "ôn", "xã", "hu")
_NAMED = "".join(rf"(?<!{end} )" for end in _NAMING)
"""What words end with whose numbers name things: `tháng 5 200 vụ` is no 5.200."""
_TIED = rf"\d{{1,3}}(?:{TYING}\d{{3}}(?!\d))+(?:,\d+)?|{_NAMED}[1-9]\d{{0,2}}(?: \d{{3}}(?!\d|\.\d|%))+(?:,\d+)?"
_SIZE = "(?:nghìn|ngàn)(?:\\st[ỷỉ])?|triệu|t[ỷỉ]"
_REST = r"\s\d{1,3}(?:,\d+)?\s(?:triệu|nghìn|ngàn)(?!\w)"
"""What goes on a number said in sizes: `3 tỷ 250 triệu đồng`."""
_SCALE = rf"(?i:\s?%|\s(?:{_SIZE})(?:{_REST})*(?:\sđồng)?(?!\w)|\sđồng(?!\w|\schí))"
_SIZES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_PATTERN = re.compile(
    "|".join(
        (
            r"(?P<address>(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?:19|20)\d\d-\d\d-\d\d(?!\d))",
            rf"(?P<document>(?:(?:{_KINDS})(?:\s+số)?:?\s+|[Ss]ố:?\s*)?(?<![\d.,/])\d{{1,5}}(?:/(?:19|20)\d\d)?"
            rf"[/-][A-ZĐ{_UPPER}][\w]*(?:[-/]\w+)*|(?:(?:{_KINDS})\s+số)\s+\d+[\w/-]*|(?<!\w)Số:\s*\d+\S*)",
            r"(?P<long>(?:[Nn]gày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})",
            r"(?P<day>(?:[Nn]gày\s+)?(?<![\d.,/-])\d{1,2}[/.-]\d{1,2}[/.-][1-9]\d{3}(?![\d/]))",
            r"(?P<month>(?:tháng|Tháng)\s+\d{1,2}(?:/|-|\s+năm\s+)(?:19|20)\d\d|(?<![\d.,/-])\d{1,2}/(?:19|20)\d\d(?!\d))",
            r"(?P<years>(?<![\d.,/-])(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d(?!\d))",
            r"(?P<short>(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối)\s+\d{1,2}(?:[/-]\d{1,2})?(?![\d.,]*\d|\s*(?:đêm|công)))",
            r"(?P<year>(?:[Nn]ăm|NĂM)\s+[1-9]\d{3}(?![\d.,]*\d))",
            r"(?P<time>(?<![\d.,])\d{1,2}\s*giờ(?:\s*\d{1,2}(?:\s*phút)?)?|(?<![\d.,])\d{1,2}[hH]\d{0,2}(?!\w))",
            rf"(?P<label>(?:(?<!\w)(?:{_LABELS})\s+(?:[IVXLC]+(?!\w)|\d+)(?:\.\w+)*|(?<![\w.])[A-Z]+(?:\.\w{{1,2}})+(?!\w)"
            rf"|(?<!\w)[^\W\d_]+\d\w*|\A\s*(?:[IVXLC]+|\d{{1,2}})(?:\.\d{{1,2}})*[.)](?=\s|\Z))(?!\d))",
            r"(?P<rank>(?<!\w)(?:xếp|đứng|đồng|Xếp|Đứng)?\s*(?:hạng|thứ|Hạng|Thứ)\s+(?:hạng\s+)?(?P<place>\d+)(?![\d.,]*\d))",
            rf"(?P<number>(?:(?<![\w.,/])|(?<=[^\W\d_]/))(?:(?<![^\s(])[-−+])?(?:{_TIED}|{_NUMERAL})(?:/(?:{_TIED}|{_NUMERAL}))?{_SCALE}?)",
        )
    )
)
_DATES = frozenset({"long", "day", "month", "years", "short", "year", "time"})
_UNIT = re.compile(rf"Công an (?:tỉnh|thành phố|TP\.?|Tp\.?)[ \u00a0]?{_NAME}")
_COUNTED = re.compile(
    rf"\A[-−+]?({_NUMERAL}(?: \d{{3}})*(?:,\d+)?)(?i:\s?%|\s({_SIZE})?(?P<rest>(?:{_REST})*)\s?(?:đồng)?)?\Z"
)
_PART = re.compile(rf"({_NUMERAL})\s(triệu|nghìn|ngàn)", re.IGNORECASE)


def tokens(text: str, names: tuple[str, ...] = ()) -> tuple[Token, ...]:
    """Return what can be checked in `text`, in order; `names` are the cluster's own names of units."""
    found = [*_units(text, names)]
    taken = [(each.begin, each.end) for each in found]
    for each in _PATTERN.finditer(text):
        token = _token(each)
        if token and not any(begin < token.end and token.begin < end for begin, end in taken):
            found.append(token)
    return tuple(sorted(found, key=lambda each: each.begin))


def number_in(text: str) -> Decimal | None:
    """Return the number `text` is, read the Vietnamese way, money in đồng; None where it is something else."""
    plain = clean(text)
    found = _COUNTED.match(plain)
    meant = senses(found[1]) if found else ()
    own = next((each for each in meant if each.convention is not Convention.WESTERN), None) or next(iter(meant), None)
    if own is None or found is None:
        return None
    rest = (Decimal(number.replace(",", ".")) * _size(size) for number, size in _PART.findall(found["rest"] or ""))
    value = own.value * _size(found[2] or "") + sum(rest)
    value = undecorated(value) if found[2] else value
    return -value if plain[0] in "-−" else value


def _size(words: str) -> int:
    """What a number is multiplied by: `triệu`, `nghìn tỷ`, in any case; 1 where no word stands."""
    return prod(_SIZES[word] for word in words.casefold().split())


def day_in(text: str) -> date | None:
    """Return the day a date names; None where it names none."""
    read = read_date(text)
    return read.value if isinstance(read, Day) else None


def year_in(text: str) -> int | None:
    """Return the last year a date names; None where it names none."""
    read = read_date(text)
    match read:
        case Day(value=value):
            return value.year
        case Month(year=year):
            return year
        case _:
            years = re.findall(r"(?:19|20)\d\d", text)
            return int(years[-1]) if years else None


def same(one: Token, other: Token) -> bool:
    """Return whether two things found say the same, however each is written."""
    if one.kind is Kind.UNIT or one.kind is not other.kind:
        return clean(one.text).casefold() == clean(other.text).casefold()
    return same_text(one.kind, one.text, other.text)


def same_text(kind: Kind, one: str, other: str) -> bool:
    """Return whether two texts of that kind say the same: 05 and 5, 1616 and 1.616, 05/11/2026 and the long date."""
    plain, also = clean(one).casefold(), clean(other).casefold()
    if plain == also:
        return True
    if kind is Kind.DATE:
        day = day_in(one)
        return day is not None and day == day_in(other)
    if kind in (Kind.NUMBER, Kind.RANK):
        value = number_in(one)
        return value is not None and value == number_in(other) and ("%" in plain) == ("%" in also)
    return document_number(plain) == document_number(also) if kind is Kind.DOCUMENT else False


def document_number(text: str) -> str:
    """Return the bare number of a document: `152/2025/nđ-cp` for `Nghị định số 152/2025/NĐ-CP`."""
    found = re.search(r"\d[\w/-]*", clean(text).casefold())
    return found.group() if found else ""


def _token(found: re.Match[str]) -> Token | None:
    group = found.lastgroup
    if group == "place":
        group = "rank"
    if group == "rank":
        return Token(Kind.RANK, found["place"], *found.span("place"))
    if group in _DATES:
        return Token(Kind.DATE, found.group(), *found.span())
    if group == "document":
        return Token(Kind.DOCUMENT, found.group(), *found.span())
    if group == "number":
        text = found.group().rstrip()
        return Token(Kind.NUMBER, text, found.start(), found.start() + len(text))
    return None


def _units(text: str, names: tuple[str, ...]) -> Iterable[Token]:
    pattern = _own_names(names)
    found = list(pattern.finditer(text)) if pattern else []
    taken = [each.span() for each in found]
    for each in _UNIT.finditer(text):
        if not any(begin < each.end() and each.start() < end for begin, end in taken):
            found.append(each)
    return [Token(Kind.UNIT, each.group(), *each.span()) for each in found]


@cache
def _own_names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest = sorted({form for name in names for form in (name, name.upper())}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
