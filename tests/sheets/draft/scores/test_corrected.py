"""Comments on the cells of a unit's points: one that asks for other points puts them in doubt."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book, Oddity
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Inputs
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, codes, found, table


def _commented(words: str, cell: str = "E4") -> Book:
    made = table(("1", "Chế độ thông tin, báo cáo", 10, None, 8), ("2", "Tỷ lệ khám phá án", 10, None, 9))
    odd = Oddity("comments", made.sheets[0].name, cell, {"count": 1, "name": words})
    return made._replace(oddities=(odd,))


@pytest.mark.parametrize(
    "words",
    [
        "Điểm này xin lấy 7,5 vì còn 01 vụ",
        "đề nghị cho 7 điểm",
        "CAT: 7,5",
        "7 điểm",
        "Sửa lại thành 7.25",
        "dự kiến: 7",
    ],
)
def test_points_a_comment_asks_for_instead_are_asked_about(words: str) -> None:
    made = _commented(words)
    asked = found(parse_draft(made, LEDGER), "corrected_beside")
    assert (asked.level, asked.criterion, asked.facts["said"]) == (Level.QUESTION, "I.1", words)
    taken = parse_draft(made, LEDGER, guidance=guidance_of([(asked.key, "take")]))
    assert taken.claims[0].inputs == Inputs(points=Decimal(8))


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("xin lấy 8 điểm", "E4"),
        ("Đã lấy 15 văn bản làm minh chứng", "E4"),
        ("Chấm 7,5% theo BC số 12", "E4"),
        ("Xem lại giúp", "E4"),
        ("xin lấy 7,5", "B4"),
    ],
)
def test_comments_that_ask_for_nothing_else_are_only_told(words: str, cell: str) -> None:
    draft = parse_draft(_commented(words, cell), LEDGER)
    assert len(draft.claims) == 2
    assert {"comments"} <= codes(draft)
    assert "corrected_beside" not in codes(draft)
