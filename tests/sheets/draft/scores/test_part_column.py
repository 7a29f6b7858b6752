"""Points of a bonus or a penalty under headings of their own beside the claims."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

_HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", "Điểm thưởng", "Điểm trừ")


def _table(*more: tuple[Value, ...], head: tuple[str, ...] = _HEAD) -> Book:
    return table(
        ("I", "Bảo đảm an ninh, trật tự", 30, 12),
        ("1", "Chế độ thông tin, báo cáo", 10, 8),
        ("3", "Kéo giảm tội phạm", 5, 4),
        *more,
        head=head,
    )


def _points(made: Book) -> dict[str, tuple[Decimal | None, str | None]]:
    claims = parse_draft(made, LEDGER).claims
    return {
        each.criterion: (each.inputs.points if each.inputs else each.points, each.sources[0][1].cell) for each in claims
    }


@pytest.mark.parametrize("taken_off", [0.5, -0.5, "-0,5", "trừ 0,5"])
def test_points_under_the_heading_of_their_part_are_claimed(taken_off: Value) -> None:
    made = _table(
        ("T", "Điểm thưởng", 2), ("T.1", "Mức độ hài lòng của người dân", 2, None, "1,5"),
        ("P", "Điểm trừ", 1), ("P.1", "Chậm nộp báo cáo", 1, None, None, taken_off),
    )  # fmt: skip
    told = _points(made)
    assert (told["T.1"][0], told["P.1"][0]) == (Decimal("1.5"), Decimal("0.5"))
    assert "ignored_column" not in codes(parse_draft(made, LEDGER))


def test_what_stands_under_the_unit_s_own_points_counts_before_them() -> None:
    told = _points(_table(("P", "Điểm trừ", 1), ("P.1", "Chậm nộp báo cáo", 1, 1, None, 0.5)))
    assert told["P.1"] == (Decimal(1), "D8")


def test_points_of_another_part_are_not_a_criterion_s_own() -> None:
    made = _table(("P", "Điểm trừ", 1), ("P.1", "Chậm nộp báo cáo", 1, None, 0.5))
    assert "P.1" not in _points(made)
    assert found(parse_draft(made, LEDGER), "ignored_column").level is Level.WARNING


def test_a_row_of_the_unit_s_own_with_points_of_a_part_is_asked_about() -> None:
    made = _table(
        ("P", "Điểm trừ", 1), ("P.1", "Chậm nộp báo cáo", 1, None, None, 0.5),
        (None, "Để mất tài liệu của đội văn nghệ", None, None, None, 2),
    )  # fmt: skip
    asked = found(parse_draft(made, LEDGER), "unmatched_row")
    assert (asked.level, asked.place and asked.place.cell) == (Level.QUESTION, "F9")
