"""A table on a scale of its own: one question for the file, answered once; single other maxima are no scale."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import LEAVE, SCALED, TAKE, guidance_of
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

_HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
_TITLES = (
    ("I.1", "Chế độ thông tin, báo cáo", 10),
    ("I.2", "Tỷ lệ khám phá án", 10),
    ("I.3", "Kéo giảm tội phạm", 5),
    ("II.1", "Cán bộ vi phạm kỷ luật", 5),
    ("P.1", "Chậm nộp báo cáo", 1),
)


def _table(factor: str, claims: tuple[Value, ...]) -> Book:
    rows = [(*row[:2], Decimal(row[2]) * Decimal(factor), claim) for row, claim in zip(_TITLES, claims, strict=True)]
    return table(*rows, head=_HEAD)


def _points(draft: Draft) -> dict[str, str]:
    return {each.criterion: str(each.inputs.points if each.inputs else each.points) for each in draft.claims}


@pytest.mark.parametrize(("factor", "ours"), [("2", "4.5"), ("0.5", "18"), ("10", "0.9")])
def test_claims_beside_maxima_of_another_scale_wait_for_one_answer(factor: str, ours: str) -> None:
    made = _table(factor, (9, "4", 3, 2, 0))
    draft = parse_draft(made, LEDGER)
    asked = [each for each in draft.findings if each.code == "other_scale"]
    assert [(each.level, each.key, each.facts["count"]) for each in asked] == [(Level.QUESTION, "scale", 4)]
    assert _points(draft) == {"P.1": "0"}
    assert asked[0].choices[0].words == f"9 → {ours.replace('.', ',')}"
    taken = parse_draft(made, LEDGER, guidance=guidance_of([("scale", TAKE)]))
    assert _points(taken)["I.1"] == "9"
    assert found(taken, "answered").facts["count"] == 4
    left = parse_draft(made, LEDGER, guidance=guidance_of([("scale", LEAVE)]))
    assert _points(left) == {"P.1": "0"}


def test_claims_brought_to_our_scale_may_not_pass_our_maxima() -> None:
    answer = guidance_of([("scale", SCALED)])
    halved = parse_draft(_table("2", (19, 20, 10, "7", 1)), LEDGER, guidance=answer)
    assert _points(halved) == {"I.1": "9.5", "I.2": "10", "I.3": "5", "II.1": "3.5", "P.1": "0.5"}
    assert "over_maximum" in codes(parse_draft(_table("2", (19, 20, 11, 7, 1)), LEDGER, guidance=answer))


def test_our_own_maxima_and_single_others_ask_nothing() -> None:
    rows = [(*row[:2], 20 if row[0] == "I.2" else row[2], 1) for row in _TITLES]
    for made in (_table("1", (1, 1, 1, 1, 1)), table(*rows, head=_HEAD)):
        draft = parse_draft(made, LEDGER)
        assert ("other_scale" in codes(draft), len(draft.claims)) == (False, 5)
