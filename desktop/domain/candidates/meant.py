"""What the words round a number mean: other words for the same, what goes unsaid under a heading, what is no result."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop.domain.candidates.spotting import Spotted
from desktop.domain.short_forms import spelt_out
from desktop.domain.text import clean, fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_COMMON = frozenset(
    fold(
        "số vụ việc tỷ lệ các của và do về ở tại được đã theo trong cho có đến trên với cùng kỳ năm trước so chỉ tiêu "
        "giao đạt từ thực hiện kéo giảm tăng không để xảy ra kết quả lượt những là"
    ).split()
)
_SAME = tuple(
    (re.compile(rf"(?<!\w){said}(?!\w)", re.IGNORECASE), f" {meant} ")
    for said, meant in (
        ("tử vong", "chết"),
        ("hỏa hoạn", "cháy"),
        ("làm rõ", "điều tra khám phá"),
        ("khám phá", "điều tra"),
        ("triệt phá", "phát hiện bắt giữ"),
        ("cccd", "thẻ căn cước"),
        ("kphs", "điều tra khám phá phạm pháp hình sự"),
        ("tt", "tập thể"),
        ("cn", "cá nhân"),
    )
)
"""Other words for what titles say; they are met beside those that stand there."""

_CRIME = "phạm pháp hình sự"
_MATTERS = (
    (re.compile(r"giao thông"), "tai nạn giao thông"),
    (re.compile(r"(?<!\w)cháy(?!\w)"), "cháy"),
    (re.compile(r"ma t[úu][ýy]"), "phạm tội về ma túy phát hiện bắt giữ"),
    (re.compile(r"tội phạm|xã hội|hình sự"), _CRIME),
)
"""What happens in a field of work, by how its heading names the field."""

_HAPPENED = re.compile(r"(?:(?<!\w)(?:xảy ra|ghi nhận|phát hiện|bắt|bắt giữ)|[:\-+])\s*\Z|\A\s*\Z", re.IGNORECASE)
_CAUGHT = re.compile(r"(?<!\w)(?:phát hiện|bắt|bắt giữ)\s*\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*vụ(?!\w)\s*(?:\Z|[,;.:()/]|so với|giảm|tăng|làm|khiến|gây)", re.IGNORECASE)
_DENIED = re.compile(r"(?<!\w)không (?:để )?(?:xảy ra|có|phát sinh|còn)(?!\w)[^\d;.,]*\Z", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?<!\w)riêng (?:trong )?(?:\d{1,2} tháng|tháng|quý|đợt|tuần)(?!\w)[^;.]*\Z|"
    r"(?<!\w)trong (?:tháng \d|quý|tuần)[^;.]*\Z|"
    r"(?<!\w)(?:nâng tổng số|tổng số lên|lũy kế|luỹ kế|duy trì)(?!\w)[^\d;.,]*\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"(?<!\w)trong (?:số )?đó(?!\w)[^;.]*\Z", re.IGNORECASE)


def words_of(text: str) -> tuple[str, ...]:
    """Return the telling words of a text, folded, short forms spelt out, with the other words for what they say."""
    words = map(_folded, _WORD.findall(_spelt(text)))
    return tuple(dict.fromkeys(word for word in words if word not in _COMMON))


def unsaid(number: Spotted, above: Sequence[str]) -> tuple[str, ...]:
    """Return the words for what `xảy ra 936 vụ` leaves unsaid: what happens in the field of work it is told under.

    `above` are the sentence before and the heading, the nearer first; the first that names one field alone counts.
    """
    head, tail = number.sentence[: number.begin], number.sentence[number.end :]
    if number.measure.casefold() != "vụ" or not _ENDS.match(tail) or not _HAPPENED.search(head):
        return ()
    named = next((found for text in (number.sentence, *above) if (found := _matters(text))), ())
    if len(named) != 1 or (named[0] == _CRIME and _CAUGHT.search(head)):
        return ()
    return words_of(named[0])


def denied(number: Spotted) -> bool:
    """Return whether a sentence says that there was nothing of the kind: `không xảy ra vụ nào … trên 500 triệu`."""
    return _DENIED.search(number.sentence, 0, number.begin) is not None


def is_of_a_shorter_time(number: Spotted) -> bool:
    """Return whether a number is that of some months or days alone, or a sum of many years."""
    return _WITHIN.search(number.sentence, 0, number.begin) is not None


def is_part(number: Spotted) -> bool:
    """Return whether a number is one of the parts a sentence lists: `trong đó cháy nhà dân 14 vụ`."""
    found = _PART.search(number.sentence, 0, number.begin)
    if found is None:
        return False
    opened = number.sentence.count("(", 0, found.start()) > number.sentence.count(")", 0, found.start())
    return not (opened and ")" in found[0])


def field_of(title: str) -> str:
    """Return the one field of work that a title counts in, `tai nạn giao thông`; empty for none or several."""
    named = [each for each in _matters(title) if each != _CRIME]
    return named[0] if len(named) == 1 else ""


def fields_told(texts: Iterable[str]) -> frozenset[str]:
    """Return which fields of work the first of the texts names that names any; none where no text does."""
    named = (frozenset(each for each in _matters(text) if each != _CRIME) for text in texts)
    return next((each for each in named if each), frozenset())


def _matters(text: str) -> tuple[str, ...]:
    plain = _spelt(text)
    return tuple(meant for field, meant in _MATTERS if field.search(plain))


def _spelt(text: str) -> str:
    """Return a text in small letters, short forms spelt out, with the other words for what it says behind it."""
    plain = spelt_out(clean(text)).casefold()
    return plain + "".join(more for said, more in _SAME if said.search(plain))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    """Return the comparison key of a word: each is met hundreds of times."""
    return fold(word)
