"""Words that bound a number – gần, hơn, trên, dưới, từ … trở lên – and whether they hold against the exact value."""

import re
from decimal import Decimal
from enum import StrEnum

from desktop.domain.ledger import Exactness


class Hedge(StrEnum):
    """What such a word claims of the exact value against the number that is printed."""

    ALMOST = "almost"
    MORE = "more"
    BELOW = "below"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


_ABOUT = Decimal("0.1")
_BEFORE = (
    (Hedge.ALMOST, "gần|gần đến|ngót|suýt soát"),
    (Hedge.AT_MOST, "không quá|không vượt quá|tối đa|nhiều nhất|cao nhất là"),
    (Hedge.AT_LEAST, "không dưới|ít nhất|tối thiểu|không ít hơn|không thấp hơn"),
    (Hedge.MORE, "hơn|trên|quá|vượt"),
    (Hedge.BELOW, "dưới|chưa đến|chưa đầy|chưa tới|không đầy|không đến"),
    (Hedge.ABOUT, "khoảng|chừng|xấp xỉ|ước"),
)
_WORDS = [(hedge, re.compile(rf"(?<!\w)(?:{words})\s+\Z", re.IGNORECASE)) for hedge, words in _BEFORE]
_UPWARDS = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?trở\s+lên(?!\w)", re.IGNORECASE)
_DOWNWARDS = re.compile(r"\s*(?:[^\W\d_]+\s+){0,3}?trở\s+xuống(?!\w)", re.IGNORECASE)
_ALL = re.compile(
    r"(?<!\w)(?:đều|tất cả|100% (?:các )?đơn vị)\s+(?:đạt\s+|trên\s+|từ\s+|ở mức\s+)*\Z|"
    r"(?<!\w)(?:đều)\s+[^,.;\d]{0,20}\Z",
    re.IGNORECASE,
)


def hedge_around(before: str, after: str) -> Hedge | None:
    """Return what the words around a number claim; None when they claim it exact."""
    if _UPWARDS.match(after):
        return Hedge.AT_LEAST
    if _DOWNWARDS.match(after):
        return Hedge.AT_MOST
    return next((hedge for hedge, words in _WORDS if words.search(before)), None)


def is_said_of_all(before: str) -> bool:
    """Return whether the words before a number say it of every unit: `đều đạt`."""
    return bool(_ALL.search(before))


def holds(hedge: Hedge | None, stated: Decimal, exact: Decimal) -> bool:
    """Return whether the words hold: gần 12.800 only below it, hơn 248 only above it, 80% trở lên from 80 on."""
    match hedge:
        case None:
            return exact == stated
        case Hedge.ALMOST:
            return exact < stated
        case Hedge.MORE:
            return exact > stated
        case Hedge.BELOW:
            return exact < stated
        case Hedge.AT_LEAST:
            return exact >= stated
        case Hedge.AT_MOST:
            return exact <= stated
        case Hedge.ABOUT:
            return abs(exact - stated) <= abs(stated) * _ABOUT


FITTING = {
    Exactness.ALMOST: (Hedge.ALMOST, Hedge.BELOW, Hedge.ABOUT),
    Exactness.MORE_THAN: (Hedge.MORE, Hedge.AT_LEAST, Hedge.ABOUT),
    Exactness.AT_LEAST: (Hedge.AT_LEAST, Hedge.MORE, Hedge.ABOUT),
    Exactness.ABOUT: (Hedge.ABOUT,),
}
"""The hedges that may stand before a figure the unit itself gave only so exactly."""
