"""Months and quarters are no values of their own beside the column of the whole year."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet

_QUARTERS = ("Quý I", "Quý II", "Quý III")


def _figures(heads: tuple[str, ...], *rows: tuple[Value, ...]) -> Book:
    return book(sheet([("CÔNG AN TỈNH AN BÌNH",), ("TT", "Chỉ tiêu", "ĐVT", *heads), *rows], "Số liệu"))


@pytest.mark.parametrize("whole", ["Cộng", "Tổng số", "Cả năm", "Lũy kế", "11 tháng năm 2026"])
def test_figures_by_months_are_those_of_the_whole(whole: str) -> None:
    months = tuple(f"Tháng {number}" for number in (12, 1, 2, 3))
    rows = (
        (1, "Số vụ phạm pháp hình sự", "vụ", 10, 20, 30, 40, 100),
        (2, "Tỷ lệ điều tra, khám phá án", "%", 80, 82, 84, 86, "83,5%"),
    )
    draft = parse_draft(_figures((*months, whole), *rows), LEDGER)
    assert {(each.indicator, each.period): each.value for each in draft.figures} == {
        ("PPHS", "this"): Decimal(100), ("TLKP", "this"): Decimal("83.5"),
    }  # fmt: skip


def test_months_without_the_whole_tell_no_figure() -> None:
    rows = ((1, "Số vụ phạm pháp hình sự", "vụ", 10, 20, 30), (2, "Tỷ lệ điều tra, khám phá án", "%", 80, 82, 84))
    assert parse_draft(_figures(("T1", "T2", "T3"), *rows), LEDGER).figures == ()


def _points(title: str, whole: str) -> Book:
    head: tuple[Value, ...] = ("TT", "Nội dung", "Điểm chuẩn", *_QUARTERS, whole)
    rows: list[tuple[Value, ...]] = [
        ("1", "Chế độ thông tin, báo cáo", 10, 7, 8, 9, 9),
        ("2", "Tỷ lệ khám phá án", 10, 8, 8, 8, 8),
    ]
    return book(sheet([("CÔNG AN TỈNH AN BÌNH",), (title,), (), head, *rows]))


def test_points_by_quarters_are_those_of_the_year_and_that_is_said() -> None:
    draft = parse_draft(_points("BẢNG TỰ CHẤM ĐIỂM NĂM 2026", "Cả năm"), LEDGER)
    assert len(draft.claims) == 2
    assert found(draft, "heading_assumed").level is Level.WARNING


@pytest.mark.parametrize(("title", "whole"), [("THEO DÕI CÁC MẶT CÔNG TÁC", "Cả năm"), ("BẢNG TỰ CHẤM ĐIỂM", "Cộng")])
def test_sums_and_tables_of_other_things_claim_nothing(title: str, whole: str) -> None:
    draft = parse_draft(_points(title, whole), LEDGER)
    assert "I.1" not in {claim.criterion for claim in draft.claims if claim.inputs and claim.inputs.points is not None}
    assert "no_claim_column" in codes(draft)
