"""Numerals as people type them: dots and commas that group or cut, and what a numeral can stand for."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

_DIGITS = re.compile(r"\d+")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_BOTH = re.compile(r"(?:\d{1,3}(?:\.\d{3})+,\d+)|(?:\d{1,3}(?:,\d{3})+\.\d+)")
_GROUPED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")
_ONE_MARK = re.compile(r"(\d+)([.,])(\d+)")
_THREE = 3

TYING = "[\u00a0\u2009\u202f]"
"""The spaces that tie the groups of a number together in a text (`1 245 vụ`): no line breaks there."""

NUMERAL = r"\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?"


class Convention(StrEnum):
    """Who typed: dots group and the comma cuts (vi), or commas group and the dot cuts (western)."""

    VIETNAMESE = "vietnamese"
    WESTERN = "western"


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing a numeral can stand for; `convention` is None where every convention agrees."""

    value: Decimal
    convention: Convention | None = None


def senses(numeral: str) -> tuple[Sense, ...]:
    """Return what `numeral` can stand for: none when it is no numeral, two when one mark may group or cut."""
    if _DIGITS.fullmatch(numeral):
        return (Sense(Decimal(numeral)),)
    if _SPACED.fullmatch(numeral):
        return (Sense(Decimal(numeral.replace(" ", "").replace(",", "."))),)
    if _BOTH.fullmatch(numeral):
        return (_cut_at_last_mark(numeral),)
    if _GROUPED.fullmatch(numeral):
        return (Sense(Decimal(re.sub("[.,]", "", numeral))),)
    if single := _ONE_MARK.fullmatch(numeral):
        return _single_mark(*single.groups())
    return ()


def convention_of(numeral: str) -> Convention | None:
    """Return the convention a numeral betrays (`7,5`, `1.234.567`); None when it fits both or is no numeral."""
    if _DIGITS.fullmatch(numeral) or len(senses(numeral)) != 1:
        return None
    if _GROUPED.fullmatch(numeral):
        return Convention.VIETNAMESE if "." in numeral else Convention.WESTERN
    return Convention.VIETNAMESE if "," in numeral and numeral.rfind(",") > numeral.rfind(".") else _western(numeral)


def _western(numeral: str) -> Convention | None:
    return Convention.WESTERN if "." in numeral else None


def _cut_at_last_mark(numeral: str) -> Sense:
    place = max(numeral.rfind("."), numeral.rfind(","))
    whole = re.sub("[.,]", "", numeral[:place])
    found = Convention.VIETNAMESE if numeral[place] == "," else Convention.WESTERN
    return Sense(Decimal(f"{whole}.{numeral[place + 1 :]}"), found)


def _single_mark(whole: str, mark: str, rest: str) -> tuple[Sense, ...]:
    cut = Decimal(f"{whole}.{rest}")
    if len(rest) != _THREE or len(whole) > _THREE or whole.startswith("0"):
        return (Sense(cut),)
    grouped = Decimal(whole + rest)
    if mark == ".":
        return Sense(grouped, Convention.VIETNAMESE), Sense(cut, Convention.WESTERN)
    return Sense(cut, Convention.VIETNAMESE), Sense(grouped, Convention.WESTERN)
