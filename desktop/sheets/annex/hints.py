"""Kinds that an annex's own words suggest: points per piece, points taken off, tiers. Offered, never chosen."""

import re
from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.annex import Hint
from desktop.domain.framework import Choice, Count, Criterion, Deduct, Kind, Part, Tier, Tiers
from desktop.domain.numeral import NUMERAL, senses
from desktop.domain.text import clean

_N = rf"({NUMERAL})"
_PER = re.compile(rf"(?:mỗi|cứ|một|01|1)\s[^:;.]{{1,80}}?(trừ|cộng|được|thưởng|:)\D{{0,20}}{_N}\s*(?:điểm|đ\b)")
"""`mỗi vụ trừ 0,5 điểm`: what is done, and the points per piece."""
_PER_AFTER = re.compile(rf"(trừ|cộng|thưởng)?\s*{_N}\s*(?:điểm|đ)?\s*(?:/|cho mỗi|mỗi)\s*\d*\s*[^\W\d_]{{2,}}")
"""`cộng 0,5 điểm/vụ`, `1 điểm cho mỗi mô hình`: the same with the piece behind."""
_FROM = re.compile(rf"(?:từ|đạt|trên|≥|>=)?\s*{_N}\s*%?\s*trở lên|^(?:từ|≥|>=)\s*{_N}\s*%?(?:\s*(?:đến|-|–))")
"""`từ 90% trở lên`, `từ 80% đến …`: the lower bound of a tier."""
_UPTO = re.compile(rf"^(?:dưới|<)\s*{_N}")
"""`dưới 50%`: the tier that has no lower bound."""
_POINTS = re.compile(rf":\s*{_N}\s*(?:điểm|đ)?\s*\.?$")
"""`…: 5 điểm.`: the points at the end of a tier."""
_LEAST = 2
"""Fewer tiers or levels are no scale."""


def hint_of(criterion: Criterion, told: tuple[str, ...]) -> Hint | None:
    """Return the kind a leaf's title and explanations suggest; None when they say nothing of how to score."""
    if kind := _tiers(criterion, told):
        return Hint(criterion.code, kind, "; ".join(told))
    for text in (criterion.title, *told):
        if kind := _rate(criterion, clean(text).casefold()):
            return Hint(criterion.code, kind, text)
    return None


def _rate(criterion: Criterion, text: str) -> Kind | None:
    if levels := _levels(text):
        return Deduct(levels=levels) if _taken_off(criterion, text) else Count(levels=levels)
    found = _PER.search(text) or _PER_AFTER.search(text)
    if found is None:
        return None
    each = _number(found[2])
    if each is None or each > criterion.max:
        return None
    return Deduct(each) if _taken_off(criterion, found[0]) else Count(each)


def _levels(text: str) -> tuple[tuple[str, Decimal], ...]:
    """Return the points per piece by level (`mỗi trường hợp: cấp Bộ: 1,5 điểm; cấp tỉnh: 0,5 điểm`); none for one."""
    said = text.partition(":")
    rows = [row for row in said[2].split(";") if "điểm" in row] if "mỗi" in said[0] else []
    priced = [(label.strip(), _stated(row)) for row in rows for label in (row.rpartition(":")[0],)]
    levels = tuple((label[:1].upper() + label[1:], points) for label, points in priced if label and points is not None)
    return levels if len(levels) >= _LEAST and len(dict(levels)) == len(levels) == len(rows) else ()


def _taken_off(criterion: Criterion, text: str) -> bool:
    return "trừ" in text and criterion.part is not Part.PENALTY


def _tiers(criterion: Criterion, told: Iterable[str]) -> Kind | None:
    rows = [(clean(text).casefold().lstrip("-+ "), _stated(text)) for text in told]
    priced = [(text, points) for text, points in rows if points is not None and points <= criterion.max]
    if len(priced) < _LEAST or len(priced) < len(rows):
        return None
    rising = [(bound, points) for text, points in priced if (bound := _bound(text)) is not None]
    if len(rising) >= _LEAST and len({bound for bound, _ in rising}) == len(rising):
        rest = [points for text, points in priced if _UPTO.match(text)]
        rungs = tuple(Tier(bound, points) for bound, points in sorted(rising, reverse=True))
        return Tiers(rungs, True, rest[0] if rest else Decimal(0))
    labels = tuple((_label(text), points) for text, points in priced)
    return Choice(labels) if len({label for label, _ in labels}) == len(labels) else None


def _bound(text: str) -> Decimal | None:
    found = _FROM.search(text)
    return _number(next(group for group in found.groups() if group)) if found else None


def _stated(text: str) -> Decimal | None:
    found = _POINTS.search(clean(text).casefold())
    return _number(found[1]) if found else None


def _label(text: str) -> str:
    label = text.rpartition(":")[0].strip()
    return label[:1].upper() + label[1:]


def _number(numeral: str) -> Decimal | None:
    found = senses(numeral)
    return found[0].value if found else None
