"""Corrections in words: a cell beside a unit's points, or a comment on it, that says another number counts."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from desktop.domain.outcome import Doubtful, Reading
from desktop.domain.text import bare
from desktop.sheets.draft.doubts import Spot
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.scores.inputs import LeafRows

_SAYS_ELSE = frozenset({Field.CODE, Field.TITLE, Field.MAX, Field.CLAIM, Field.LATER})
_CORRECTED = re.compile(
    r"\b(?:(?:chinh )?sua|(?:dieu|dinh) chinh|chinh|cham lai|tinh lai|tu cham lai|ha|nang|doi)(?: lai)?(?: diem)?"
    r"(?: tu cham)?(?P<link>(?: ?:| thanh| con| la| xuong| len)*) ?(?P<points>\d+(?:[.,]\d+)?)(?P<unit> ?(?:diem|d)\b)?"
    r"(?P<rest>.*)",
    re.DOTALL,
)
"""A note that puts points right: `sửa lại thành 9,5 điểm`, `chấm lại: 9`; link, points, unit, rest."""
_POINTS = r"(\d+(?:[.,]\d+)?)"
_NOTED = re.compile(
    r"\b(?:lay|cham|cho|tinh|sua|chinh|ha|nang|doi|du kien|de nghi)"
    r"(?: lai| diem| muc| thanh| xuong| len| con| la)* ?:? ?"
    rf"{_POINTS}(?! ?(?:%|/|vu\b|nguoi\b|truong hop|ngay\b|thang\b|don vi|van ban|lan\b))(?![.,]?\d)|"
    rf"^(?:[^:]{{1,40}}: ?)?{_POINTS} ?(?:diem|d)?\.?$"
)
"""A note that gives points in other words: `đề nghị lấy 9 điểm`, `9,5đ`."""
_ENDS = re.compile(r"\s*(?:$|[.,;()\n-])")
"""What may stand behind the points: nothing, or the end of a sentence."""


def with_corrections(rows: LeafRows, points: Spot) -> Spot:
    """Return the points of a leaf, in doubt where another cell of its rows says that another number counts."""
    outcome = points.outcome
    if not isinstance(outcome, Reading) or not isinstance(outcome.value, Decimal):
        return points
    other = (text for text in _beside(rows) if _corrected_to(text) not in {None, outcome.value})
    noted = (text for text in _comments(rows) if _noted(text) not in {None, outcome.value})
    said = next(chain(other, noted), None)
    return points if said is None else replace(points, outcome=Doubtful(outcome, "corrected_beside", said))


def _beside(rows: LeafRows) -> Iterable[str]:
    elsewhere = {number for field, number in rows.columns if field in _SAYS_ELSE}
    for row in rows.rows:
        yield from (text for column, text in rows.grid.row_texts(row) if column not in elsewhere)


def _comments(rows: LeafRows) -> Iterable[str]:
    """Yield the comments on the cells of a leaf's own points."""
    column = rows.column(Field.CLAIM)
    comments = (rows.grid.comment(row, column) for row in rows.rows) if column else ()
    yield from (comment for comment in comments if comment)


def _noted(text: str) -> Decimal | None:
    """The points a comment on a cell asks for instead ("xin lấy 3", "7,5 điểm")."""
    found = _NOTED.search(bare(text))
    return Decimal(next(filter(None, found.groups())).replace(",", ".")) if found else None


def _corrected_to(text: str) -> Decimal | None:
    """The points a text says count instead: named as points, or told outright by what they were changed to."""
    found = _CORRECTED.search(bare(text))
    if found is None or not (found["unit"] or (found["link"] and _ENDS.match(found["rest"]))):
        return None
    return Decimal(found["points"].replace(",", "."))
