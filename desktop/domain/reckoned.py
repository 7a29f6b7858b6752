"""Reckoned points: a cell that works its number out (5 - 1 = 4), and words behind a number that say the same of it."""

import re
from collections.abc import Callable
from decimal import Decimal

from desktop.domain.numeral import NUMERAL, senses
from desktop.domain.outcome import Doubtful, NumberField, Outcome, Reading

_POINTS = r"(?: ?(?:điểm|đ\b\.?))?(?: (?:chuẩn|tối đa))?"
_LESS = r"(?:[-–−]|(?:bị )?trừ(?: đi)?|giảm)"
_MORE = r"(?:\+|cộng(?: thêm)?)"
_REMARK = r"(?: ?\((?:[^()\d]*)\))?"
_STEP = rf",? ?(?:{_LESS}|{_MORE}) ?{NUMERAL}{_POINTS}{_REMARK}"
_SUM = rf"{NUMERAL}{_POINTS}(?:{_STEP})+"
_COMES_TO = r",? ?(?:=|bằng|còn(?: lại)?|được)(?: là)? ?"
_BEHIND = r"(?P<behind> ?[(\[].+[)\]]\.?|[,;] .+)?\.?"
_TOLD = re.compile(rf"(?P<sum>{_SUM}){_COMES_TO}(?P<points>{NUMERAL}){_POINTS}{_BEHIND}")
_TOLD_FIRST = re.compile(rf"(?P<points>{NUMERAL}){_POINTS} ?= ?(?P<sum>{_SUM}){_BEHIND}")
_LEFT = re.compile(
    rf"(?P<sum>{_LESS} ?{NUMERAL}{_POINTS}(?: [^\W\d_]+)*){_COMES_TO}(?P<points>{NUMERAL}){_POINTS}{_BEHIND}"
)
"""`trừ 1 điểm còn 4`: what is left of the most points."""
_WHOLE_SUM = re.compile(_SUM)
_TERM = re.compile(rf"(?P<less>{_LESS} ?)?({NUMERAL})")
_TAKEN_OFF = re.compile(rf"\b(?:bị |đã |đơn vị )*(?:trừ|giảm) ?({NUMERAL}) ?(?:điểm|đ\b)?")
_WITHOUT_NUMBER = re.compile(r"\b(?:bị |đã |đơn vị )*(?:trừ|giảm)(?: điểm)?(?= (?:do|vì|bởi|lỗi|thi đua)\b)")
"""`trừ điểm do …`: that something was taken off, and why, not how much."""
_SHARE = re.compile(rf"(?:đạt )?({NUMERAL}) ?%")
_OUT_OF = re.compile(rf"({NUMERAL}){_POINTS} ?/ ?({NUMERAL}){_POINTS}")
_BRACKETS = " ()[].,;:=-–—"


def reckoned(text: str, raw: str, field: NumberField, tells_more: Callable[[str], bool]) -> Outcome | None:
    """Return the points a cell works out in words or signs; None where it does not.

    A sum that comes to another number than the one told leaves a doubt; so do words behind that `tells_more` of.
    """
    found = next((told for each in (_TOLD, _TOLD_FIRST, _LEFT) if (told := each.fullmatch(text))), None)
    points = _number(found["points"]) if found and field.kind == "points" else None
    if found is None or points is None:
        return None
    start = field.maximum if found.re is _LEFT else Decimal(0)
    total = _total(found["sum"], start)
    reading = Reading(points, raw=raw, note="reckoned")
    doubted = total != points or tells_more(found["behind"] or "")
    return Doubtful(reading, "words_behind_unsure", raw) if doubted else reading


def agrees(behind: str, points: Decimal, maximum: Decimal | None, tells_more: Callable[[str], bool]) -> bool:
    """Return whether the words in brackets behind a number of points only say how it came about.

    They take off what it lacks to the most points (`4 (trừ 1 điểm do chậm)` of five), work it out (`4 (5 - 1)`), or
    tell it again out of the most points or as their share. In brackets or not they may say, without a number, why it
    lacks something (`4 (trừ do chậm báo cáo)`).
    """
    if maximum is None:
        return False
    if points < maximum and not tells_more(_WITHOUT_NUMBER.sub("", behind)):
        return True
    if not re.fullmatch(r"[(\[].+[)\]]\.?", behind.strip()):
        return False
    inner = behind.strip(_BRACKETS)
    taken = [_number(each) for each in _TAKEN_OFF.findall(inner)]
    known = [each for each in taken if each is not None]
    if taken and len(known) == len(taken) and points + sum(known) == maximum:
        return not tells_more(_TAKEN_OFF.sub("", inner))
    if _WHOLE_SUM.fullmatch(inner):
        return _total(inner, Decimal(0)) == points
    return _told_again(inner, points, maximum)


def _told_again(inner: str, points: Decimal, maximum: Decimal) -> bool:
    if again := _OUT_OF.fullmatch(inner):
        return (_number(again[1]), _number(again[2])) == (points, maximum)
    share = _SHARE.fullmatch(inner)
    told = _number(share[1]) if share else None
    return told is not None and told * maximum == points * 100


def _total(words: str, start: Decimal | None) -> Decimal | None:
    """What the terms of a sum come to; None where one of them can be read two ways."""
    if start is None:
        return None
    total = start
    for term in _TERM.finditer(words):
        value = _number(term[2])
        if value is None:
            return None
        total += -value if term["less"] else value
    return total


def _number(numeral: str) -> Decimal | None:
    found = senses(numeral)
    return found[0].value if len(found) == 1 else None
