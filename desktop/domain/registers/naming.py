"""Naming (tên gọi): what a name of a register is compared by, and which of two names' differences are mere habits."""

import re
from collections.abc import Collection
from enum import StrEnum
from functools import lru_cache

from desktop.domain.short_forms import spelt_out
from desktop.domain.text import bare, clean


class Why(StrEnum):
    """Why two names may be the same, the plainest first."""

    MARKS = "marks"
    ADDRESS = "address"
    SPELLING = "spelling"
    SHORT_FORM = "short_form"
    PREFIX = "prefix"
    CLOSE = "close"


_HABITS = (Why.ADDRESS, Why.SPELLING, Why.SHORT_FORM, Why.PREFIX)
_WORD = re.compile(r"[^\W_]+")
_RANK = r"(?:ha|trung|thuong|thieu|dai)(?: si| sy| uy| ta| tuong)"
_ADDRESS = re.compile(rf"(?:(?:dong chi|d c|dc|ong|ba|anh|chi|{_RANK}) )+(?=\S+ \S)")
_PREFIX = re.compile(r"(?:(?:cac )?(?:mo hinh(?: diem)?|cach lam(?: hay)?|tap the) (?:ve )?)+(?=\S)")
_PLACES = frozenset({"xa", "phuong", "thi tran", "huyen", "dac khu", "thon", "ban", "ap", "khu pho", "to dan pho"})
_WRITTEN_SHORT = {
    "CA": "công an",
    "CAX": "công an xã",
    "CAP": "công an phường",
    "CAH": "công an huyện",
    "CAT": "công an tỉnh",
    "CATP": "công an thành phố",
    "UBND": "ủy ban nhân dân",
    "CLB": "câu lạc bộ",
    "CS": "cảnh sát",
    "CSGT": "cảnh sát giao thông",
    "CSHS": "cảnh sát hình sự",
    "CSĐT": "cảnh sát điều tra",
    "CSKT": "cảnh sát kinh tế",
    "CSCĐ": "cảnh sát cơ động",
    "MTTQ": "mặt trận tổ quốc",
    "TDP": "tổ dân phố",
    "TP": "thành phố",
}
"""Short forms that stand in names of collectives, in capitals only: `ca` is a word of its own."""


def key_of(name: str, without: Collection[Why] = ()) -> str:
    """Return what a name is compared by: its words without marks, rank, form of address, kind, short forms, i for y.

    `without` leaves habits out of account: of names whose keys then differ, it is these that they differ in.
    """
    return _key(name, frozenset(without))


@lru_cache(maxsize=1 << 14)
def _key(name: str, without: frozenset[Why]) -> str:
    """Return the key of a name; the levels and forms of awards are asked for again and again."""
    words = _WORD.findall(clean(name))
    if Why.SHORT_FORM not in without:
        words = [_WRITTEN_SHORT.get(each, each) for each in words]
    text = " ".join(words)
    text = text if Why.SHORT_FORM in without else spelt_out(text)
    key = " ".join(_WORD.findall(bare(text)))
    if Why.PREFIX not in without:
        key = _PREFIX.sub("", key, count=1) if _PREFIX.match(key) else key
    if Why.ADDRESS not in without:
        key = _ADDRESS.sub("", key, count=1) if _ADDRESS.match(key) else key
    return key if Why.SPELLING in without else key.replace("y", "i")


def habits(one: str, other: str) -> tuple[Why, ...]:
    """Return what two names of the same key differ in; () where they are written the very same."""
    needed = tuple(each for each in _HABITS if key_of(one, {each}) != key_of(other, {each}))
    if needed or clean(one) == clean(other):
        return needed
    return (Why.MARKS,)


def names_a_place(name: str) -> bool:
    """Tell whether a collective's name says of which place it is; a team of that name may be in every unit."""
    key = f" {key_of(name)} "
    return any(f" {each} " in key for each in _PLACES)
