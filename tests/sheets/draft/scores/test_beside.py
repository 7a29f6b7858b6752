"""Points beside a claim: approved by the unit's leaders, added, taken off; asked about only where they differ."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import BESIDE, LEAVE, TAKE, guidance_of
from desktop.domain.ledger import Inputs
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

_HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
_TITLES = (
    ("1", "Chế độ thông tin, báo cáo", 10),
    ("2", "Tỷ lệ khám phá án", 10),
    ("3", "Kéo giảm tội phạm", 5),
)


def _table(own: tuple[Value, ...], *beside: tuple[str, tuple[Value, ...]], claimed: str = "Điểm tự chấm") -> Book:
    head = (*_HEAD[:3], claimed, *(heading for heading, _ in beside))
    rows = [(*row, own[at], *(values[at] for _, values in beside)) for at, row in enumerate(_TITLES)]
    return table(*rows, head=head)


def _points(draft: Draft) -> dict[str, Decimal | None]:
    return {each.criterion: each.inputs.points if each.inputs else each.points for each in draft.claims}


@pytest.mark.parametrize("claimed", ["Tổ tự chấm", "Cán bộ tự chấm", "Đội Tham mưu chấm"])
@pytest.mark.parametrize("approved", ["Lãnh đạo duyệt", "Giám đốc phê duyệt", "Thủ trưởng đơn vị duyệt"])
def test_what_leaders_approved_is_asked_about_only_where_it_differs(claimed: str, approved: str) -> None:
    made = _table((9, 8, 5), (approved, (9, "7,5", 5)), claimed=claimed)
    draft = parse_draft(made, LEDGER)
    assert _points(draft) == {"I.1": Decimal(9), "I.3": Decimal(5)}
    asked = found(draft, "approved_beside")
    assert (asked.level, asked.criterion, [each.id for each in asked.choices]) == (
        Level.QUESTION, "I.2", [TAKE, BESIDE, LEAVE],
    )  # fmt: skip
    assert [each.words for each in asked.choices[:2]] == ["8", "7,5"]
    for choice, points, cell in ((TAKE, Decimal(8), "D5"), (BESIDE, Decimal("7.5"), "E5")):
        answered = parse_draft(made, LEDGER, None, guidance_of([(asked.key, choice)]))
        assert _points(answered)["I.2"] == points
        assert cell in {place.cell for claim in answered.claims for _, place in claim.sources}


def test_all_that_was_approved_otherwise_is_one_question() -> None:
    made = _table((9, 8, 5), ("Lãnh đạo duyệt", (8, 7, 4)), claimed="Cán bộ tự chấm")
    asked = [each for each in parse_draft(made, LEDGER).findings if each.code == "approved_beside"]
    assert [(each.key, each.facts["count"]) for each in asked] == [("approved", 3)]
    answered = parse_draft(made, LEDGER, None, guidance_of([("approved", BESIDE)]))
    assert _points(answered) == {"I.1": Decimal(8), "I.2": Decimal(7), "I.3": Decimal(4)}


@pytest.mark.parametrize("claimed", ["Điểm tự chấm", "Tự chấm", "Đơn vị chấm", "Điểm đơn vị tự đánh giá"])
def test_what_the_unit_gave_itself_is_its_claim_and_other_points_are_told_once(claimed: str) -> None:
    draft = parse_draft(_table((9, 8, 5), ("Lãnh đạo duyệt", (8, "7,5", 5)), claimed=claimed), LEDGER)
    assert _points(draft) == {"I.1": Decimal(9), "I.2": Decimal(8), "I.3": Decimal(5)}
    (said,) = [each for each in draft.findings if each.code == "approved_otherwise"]
    assert (said.level, said.criterion, said.facts["count"]) == (Level.WARNING, "I.1", 2)
    assert (said.facts["value"], said.facts["share"]) == (Decimal(9), Decimal(8))


def test_an_answer_takes_the_points_the_leaders_approved() -> None:
    made = _table((9, 8, 5), ("Lãnh đạo duyệt", (8, "7,5", 5)))
    said = found(parse_draft(made, LEDGER), "approved_otherwise")
    assert said.key == "column:lãnh đạo duyệt"
    answered = parse_draft(made, LEDGER, None, guidance_of([(said.key, said.choices[0].id)]))
    assert _points(answered) == {"I.1": Decimal(8), "I.2": Decimal("7.5"), "I.3": Decimal(5)}
    assert not {"approved_otherwise", "answer_unused"} & set(codes(answered))


def test_approved_points_that_agree_ask_nothing() -> None:
    draft = parse_draft(_table((9, 8, 5), ("Lãnh đạo duyệt", (9, 8, None))), LEDGER)
    assert (len(draft.claims), "approved_beside" in codes(draft)) == (3, False)
    assert found(draft, "ignored_column").level is Level.NOTE


def test_points_only_the_leaders_gave_are_asked_about() -> None:
    draft = parse_draft(_table((9, None, 5), ("Lãnh đạo duyệt", (9, 7, 5))), LEDGER)
    assert found(draft, "value_beside").criterion == "I.2"
    assert "I.2" not in _points(draft)


def test_a_table_of_approved_points_alone_asks_once() -> None:
    rows = [(*row, 4) for row in _TITLES]
    draft = parse_draft(table(*rows, head=(*_HEAD[:3], "Lãnh đạo duyệt")), LEDGER)
    questions = [each.code for each in draft.findings if each.level is Level.QUESTION]
    assert questions == ["no_claim_column"]


def test_points_taken_off_agree_with_a_claim_that_lacks_them() -> None:
    draft = parse_draft(_table((9, 8, 5), ("Điểm trừ", (1, -2, 0))), LEDGER)
    assert (len(draft.claims), "changed_beside" in codes(draft)) == (3, False)


def test_a_column_that_agrees_with_no_claim_is_of_something_else() -> None:
    draft = parse_draft(_table((9, 8, 5), ("Điểm bị trừ", (3, 4, 1))), LEDGER)
    assert (len(draft.claims), "changed_beside" in codes(draft)) == (3, False)
    assert found(draft, "ignored_column").level is Level.WARNING


@pytest.mark.parametrize(
    ("heading", "beside", "comes_to"), [("Điểm trừ", (None, 2, None), "8"), ("Điểm thưởng", (0, "0,5", None), "10,5")]
)
def test_points_a_claim_does_not_tell_yet_are_asked_about(
    heading: str, beside: tuple[Value, ...], comes_to: str
) -> None:
    draft = parse_draft(_table((9, 10, 5), (heading, beside)), LEDGER)
    asked = found(draft, "changed_beside")
    assert (asked.criterion, asked.choices[1].words) == ("I.2", comes_to)
    assert draft.claims[0].inputs == Inputs(points=Decimal(9))
    assert "I.2" not in _points(draft)
