"""Parts of the account (điểm chuẩn, điểm thưởng, điểm trừ) and rows of sums, told from titles."""

import re

from desktop.domain.framework import Part
from desktop.domain.text import bare
from desktop.sheets.annex.codes import Shape
from desktop.sheets.annex.line import Line

_NAMED = r"([ivxlc]{1,6}|[a-z]|\d{1,2})"
"""The code of a group in a row of sums: `ii`, `b`, `3`."""
_TOTAL = re.compile(
    r"^(tong( cong| so| diem| diem chuan)?|cong|tong cong diem|cong diem|tong so diem|tong diem .*|tong cong .*|"
    r"(tong|cong|tong cong)( so)?( diem)? (muc|nhom|phan|trang) .*|(cong |trang truoc )?(mang|chuyen) sang.*|"
    rf"(tong|cong)( diem)?( cac (muc|nhom|phan))? {_NAMED}( ?(\+|,|-|va|den) ?{_NAMED})+)"
    r"[: ]*(\(.*\))?[: .]*$"
)
"""A row of sums: `tổng cộng`, `cộng mục II`, `mang sang trang sau`, `tổng điểm I + II + III (tối đa 100)`."""
_STATED = re.compile(r"[:\s]+[\d.,]+( ?(diem|d))?\.?$")
"""The sum itself behind its name: `tổng điểm: 100 đ`."""
_BONUS = re.compile(r"\b(diem thuong|diem cong|thuong diem|cong diem|diem khuyen khich|cong them)\b")
_PENALTY = re.compile(r"\b(diem tru|tru diem|diem phat)\b")
_LONGEST_PART = 90
"""A longer title tells of bonus or penalty inside a criterion, not of a part."""
_ALONE = re.compile(r"(phan )?(cac )?diem (thuong|cong|tru|chuan)[ :.]*")
"""A title that only names a part: `Phần điểm thưởng:`."""
_HEAD = re.compile(
    r"^(phan |tieu chi |noi dung |cac |cham |quy dinh )*(cham )?(diem (thuong|cong|tru|chuan|phat)|thuong diem|"
    r"cong diem|tru diem)"
)
"""A title that begins with the name of a part: `Quy định chấm điểm trừ …`."""


def is_total(line: Line) -> bool:
    """Whether a line sums up the annex or a part of it."""
    key = bare(line.title)
    return line.code.shape is Shape.NONE and any(_TOTAL.match(each) for each in (key, _STATED.sub("", key)))


def part_of(title: str) -> Part | None:
    """Return the part a title names; None for none or for several at once."""
    key = bare(title)
    if len(key) > _LONGEST_PART:
        return None
    bonus, penalty = _BONUS.search(key), _PENALTY.search(key)
    if bonus and penalty:
        return None
    if bonus or penalty:
        return Part.BONUS if bonus else Part.PENALTY
    return Part.BASE if re.search(r"\bdiem chuan\b", key) else None


def names_both(title: str) -> bool:
    """Whether a title names points above and points taken off: its children are roots of their own."""
    key = bare(title)
    if len(key) > _LONGEST_PART:
        return False
    both = _BONUS.search(key) and _PENALTY.search(key)
    return bool(both) or (re.search(r"\b(thuong|cong)\b.{0,9}\btru\b", key) is not None and "diem" in key)


def is_part(title: str) -> bool:
    """Whether a title names a part of the account: điểm chuẩn, điểm thưởng, điểm trừ."""
    return re.match(r"^(phan |tieu chi |noi dung )?(cham )?(diem )?(chuan|thuong|cong|tru)\b", bare(title)) is not None


def may_be_part(line: Line) -> bool:
    """Whether a line without a code may head a part: it begins with the part's name and stands out or has points."""
    stands_out = (
        line.strong or line.heading or line.points is not None or _ALONE.fullmatch(bare(line.title)) is not None
    )
    return stands_out and _HEAD.match(bare(line.title)) is not None
