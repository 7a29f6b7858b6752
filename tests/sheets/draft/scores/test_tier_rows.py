"""Rows of tiers below a criterion: the points stand on one of them and are the criterion's."""

from decimal import Decimal

import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

_GROUP: tuple[Value, ...] = ("I", "Bảo đảm an ninh, trật tự", 30)
_LEAF: tuple[Value, ...] = ("1", "Chế độ thông tin, báo cáo", 10)
_NEXT: tuple[Value, ...] = ("3", "Kéo giảm tội phạm", 5, None, 4)


def _draft(*rows: tuple[Value, ...]) -> Draft:
    return parse_draft(table(_GROUP, *rows, _NEXT), LEDGER)


def _points(draft: Draft) -> dict[str, Decimal | None]:
    return {claim.criterion: claim.inputs.points for claim in draft.claims if claim.inputs}


@pytest.mark.parametrize(
    "tiers",
    [
        ("Từ 80% trở lên", "Từ 60% đến dưới 80%", "Dưới 60%"),
        ("- ≥ 80%", "- 60 - 80%", "- < 60%"),
        ("+ Vượt kế hoạch", "+ Đạt 100% kế hoạch", "+ Không đạt chỉ tiêu"),
        ("Xuất sắc", "Hoàn thành tốt nhiệm vụ", "Hoàn thành"),
    ],
)
@pytest.mark.parametrize("at", range(3))
def test_the_points_on_a_row_of_a_tier_are_the_criterion_s(tiers: tuple[str, ...], at: int) -> None:
    most = (10, 8, 5)
    rows = [(None, text, most[each], None, most[each] if each == at else None) for each, text in enumerate(tiers)]
    draft = _draft(_LEAF, *rows)
    assert _points(draft)["I.1"] == most[at]
    assert not [finding for finding in draft.findings if finding.level is Level.QUESTION]


def test_points_on_two_tiers_are_asked_about() -> None:
    draft = _draft(_LEAF, (None, "Từ 80% trở lên", 10, None, 9), (None, "Dưới 80%", 6, None, 6))
    assert "I.1" not in _points(draft)
    assert found(draft, "several_values").criterion == "I.1"


@pytest.mark.parametrize(
    "row",
    [
        (None, "Tổ chức hội thao 80% quân số", 10, None, 5),
        (None, "Từ 80% trở lên", None, None, 5),
        (None, "Từ 80% trở lên", 12, None, 5),
        (None, "Từ 80% trở lên", 4, None, 5),
        ("2.", "Từ 80% trở lên", 10, None, 5),
    ],
)
def test_a_row_that_is_no_tier_is_asked_about(row: tuple[Value, ...]) -> None:
    draft = _draft(_LEAF, row)
    assert "unmatched_row" in codes(draft)
    assert "I.1" not in _points(draft)
