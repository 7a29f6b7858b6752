"""Rows of tiers: one criterion told on several rows ("Từ 80% trở lên: 4", "Dưới 60%: 2"), its points on one of them."""

import re
from decimal import Decimal

from desktop.domain.reading import NumberField, Reading, read_cell
from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.region import Region, Row
from desktop.sheets.draft.rows.topics import Topic

_NUMBER = r"\d+(?:[.,]\d+)? ?(?:%|phan tram)?"
_COMPARED = (
    rf"(?:(?:tu|tren|duoi|hon|dat|bang|khong qua|chua den|<=?|>=?|≤|≥) ?)+{_NUMBER}(?: (?:den|-|–|va) .*\d.*)?( .*)?"
)
_RANGE = rf"{_NUMBER} ?(?:-|–|den)( duoi)? ?{_NUMBER}( .*)?|{_NUMBER} (?:tro len|tro xuong)"
_AGAINST_PLAN = r"(?:khong |chua |vuot |hoan thanh |dat )+(?:du |muc )?(?:chi tieu|ke hoach|muc tieu|yeu cau)( .*)?"
_GRADE = (
    r"(?:(?:dat|xep|phan) )?(?:loai )?(?:hoan thanh )?"
    r"(?:xuat sac|tot|kha|trung binh|yeu|kem|dat|khong dat|chua dat|hoan thanh|khong hoan thanh)(?: nhiem vu)?"
)
_TIER = re.compile(rf"(?:(?:dat |ty le |muc )*(?:{_COMPARED}|{_RANGE}))|{_AGAINST_PLAN}|{_GRADE}")


def is_tier(region: Region, row: Row, topic: Topic) -> bool:
    """Return whether a row tells one of the tiers of the leaf above it: an interval or a grade, with its points.

    Where the table prints points they are those of the tier, never more than the leaf's; what is claimed is no more.
    """
    if not topic.leaf or row.code.shape not in {Shape.NONE, Shape.DASH}:
        return False
    if not _TIER.fullmatch(bare(row.title).strip(" .:;")):
        return False
    most = _number(region, row, Field.MAX) if region.column(Field.MAX) else topic.max
    claimed = _number(region, row, Field.CLAIM) or Decimal(0)
    return most is not None and topic.max is not None and claimed <= most <= topic.max


def _number(region: Region, row: Row, field: Field) -> Decimal | None:
    column = region.number(field)
    outcome = read_cell(region.grid.cell(row.number, column), NumberField("points", Decimal(1000))) if column else None
    return outcome.value if isinstance(outcome, Reading) and isinstance(outcome.value, Decimal) else None
