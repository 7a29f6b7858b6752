"""The total of an annex: what its rows of sums say, against what its roots add up to."""

import re
from decimal import Decimal

from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Part
from desktop.domain.numeral import NUMERAL
from desktop.domain.text import bare, clean
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.node import Forest, Node
from desktop.sheets.annex.points import How, points_of

_ZERO = Decimal(0)
_SECTION = re.compile(r"\b(muc|nhom|phan|thuong|tru|cong them)\b|^(tong|cong)( cong| diem)* [ivxa-d]{1,4}\b")
"""A sum of one group: `cộng mục II`, `tổng điểm thưởng`."""
_OF_PAGE = re.compile(r"^(tong |cong )+(diem )?trang\b|\b(mang|chuyen) sang\b")
"""A sum of one page: `cộng trang`, `mang sang`."""
_SAID = re.compile(
    r"(?:tổng (?:số )?điểm|thang điểm|tổng cộng|tổng điểm chuẩn|điểm chuẩn)"
    rf"[^\d.;]{{0,24}}(?<!năm )({NUMERAL})(?:\s*điểm|\b)"
)
"""The total a sentence states: `thang điểm 100`, `tổng số điểm là 1.000 điểm`; no year."""


def settle_caps(forest: Forest) -> dict[Part, Decimal]:
    """Return the caps that roots of bonus and penalty state as a limit over what their children add up to."""
    caps: dict[Part, Decimal] = {}
    for root in forest.roots:
        below = sum((child.max or _ZERO for child in root.children), _ZERO)
        limited = root.line.points is not None and root.line.points.how is How.LIMIT
        if root.part in {Part.BONUS, Part.PENALTY} and root.children and limited and root.max and root.max < below:
            caps[root.part] = root.max
            forest.note("cap_stated", root.line, code=root.code, cap=root.max, sum=below)
            root.max = below
    return caps


def total_of(forest: Forest, texts: tuple[str, ...]) -> Decimal:
    """Return the stated total of base points, else the sum of the base roots; say which, and check sums of sections."""
    base = _sum(forest, Part.BASE)
    stated = [line for line, root in forest.totals if not _of_section(forest, line, root, base)]
    values = [line.points.value for line in stated if line.points and line.points.value is not None]
    said = forest.stated if forest.stated is not None else _said(texts)
    if base in values or (not values and said == base):
        return base
    if not values and said is None:
        forest.notes.append(Finding(Level.NOTE, "total_summed", {"total": base}))
        return base
    extra = base + _sum(forest, Part.BONUS)
    if values and values[-1] in {extra, extra + _sum(forest, Part.PENALTY)}:
        forest.notes.append(Finding(Level.NOTE, "total_with_bonus", {"stated": values[-1], "total": base}))
        return base
    return values[-1] if values else said or base


def _sum(forest: Forest, part: Part) -> Decimal:
    return sum((root.max or _ZERO for root in forest.roots if root.part is part), _ZERO)


def _of_section(forest: Forest, line: Line, root: Node | None, base: Decimal) -> bool:
    """Whether a row sums up one section; warn where it does so wrongly."""
    value = line.points.value if line.points else None
    if _OF_PAGE.search(bare(line.title)):
        forest.note("page_sum", line)
        return True
    if value is None or value == base or root is None:
        return value is None
    named = _SECTION.search(bare(line.title)) is not None
    if value == root.max or named:
        if value != root.max:
            facts: dict[str, Fact] = {"code": root.code, "max": root.max, "stated": value}
            forest.notes.append(Finding(Level.WARNING, "subtotal_differs", facts, line.place, criterion=root.code))
        return True
    return False


def _said(texts: tuple[str, ...]) -> Decimal | None:
    for text in texts:
        if found := _SAID.search(clean(text).casefold()):
            points = points_of(found[1], None)
            return points.value if points else None
    return None
