"""Tables no heading of which is known: their criteria tell where they stand, a person which column has the points."""

from collections.abc import Mapping
from decimal import Decimal

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.text import bare
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet

_LEAVES = LEDGER.framework.leaves
_CLAIMED = {leaf.code: 1 for leaf in _LEAVES}


def _rows(*more: Value) -> list[tuple[Value, ...]]:
    return [(leaf.code, leaf.title, leaf.max, *more, 1) for leaf in _LEAVES]


def _draft(*rows: tuple[Value, ...], **said: str) -> Draft:
    made = book(sheet([("CÔNG AN TỈNH AN BÌNH",), (), *rows], "Bảng"))
    return parse_draft(made, LEDGER, guidance=guidance_of(list(said.items())))


def _claimed(draft: Draft) -> Mapping[str, object]:
    points = {claim.criterion: claim.inputs.points for claim in draft.claims if claim.inputs}
    return points | {claim.criterion: claim.points for claim in draft.claims if claim.points is not None}


def test_the_points_are_asked_for_where_no_heading_is_known() -> None:
    rows = (("S", "Việc", "Mức", "KQ"), *_rows())
    asked = _draft(*rows)
    question = found(asked, "no_claim_column")
    assert (question.level, question.key, asked.claims) == (Level.QUESTION, "column:kq", ())
    assert _claimed(_draft(*rows, **{"column:KQ": "claim"})) == _CLAIMED


def test_so_are_those_of_a_table_without_headings() -> None:
    assert found(_draft(*_rows()), "no_claim_column").key == "column:bảng@d"
    assert _claimed(_draft(*_rows(), **{"column:Bảng@D": "claim"})) == _CLAIMED


def test_each_column_that_may_hold_them_is_asked_about() -> None:
    draft = _draft(("S", "Việc", "Mức", "Lần 1", "Lần 2"), *_rows(0))
    keys = [finding.key for finding in draft.findings if finding.code == "no_claim_column"]
    assert keys == ["column:lần 1", "column:lần 2"]


def test_headings_of_two_rows_are_joined() -> None:
    draft = _draft(("S", "Việc", "Mức", "Kỳ hai"), (None, "làm", "trần", "ghi"), *_rows())
    assert found(draft, "no_claim_column").key == "column:kỳ hai/ghi"


def test_a_mere_list_of_criteria_has_no_points() -> None:
    draft = _draft(*((leaf.code, leaf.title, leaf.max) for leaf in _LEAVES))
    assert "no_claim_column" not in codes(draft)
    assert found(draft, "headings_missing").level is Level.ERROR


def test_bounds_given_by_hand_leave_only_the_points_to_be_asked() -> None:
    rows = (("S", "Việc", "Mức", "KQ"), *_rows())
    draft = _draft(*rows, **{"region:Bảng": "3:4-7"})
    assert found(draft, "no_claim_column").key == "column:kq"
    assert set(_claimed(_draft(*rows, **{"region:Bảng": "3:4-7", "column:KQ": "claim"}))) == {
        leaf.code for leaf in _LEAVES[:4]
    }


def test_a_unit_that_claims_all_there_is_is_asked_too() -> None:
    for head in ("Mức", "Điểm chuẩn"):
        rows = [(leaf.code, leaf.title, leaf.max, leaf.max) for leaf in _LEAVES]
        assert found(_draft(("TT", "Nội dung", head, "KQ"), *rows), "no_claim_column").key == "column:kq"


def test_one_number_that_cannot_be_does_not_hide_a_column() -> None:
    rows = [*_rows()[1:], (*_rows()[0][:3], 99)]
    assert found(_draft(("S", "Việc", "Mức", "KQ"), *rows), "no_claim_column").key == "column:kq"


def test_the_numbers_of_the_rows_are_no_points() -> None:
    rows = [(number, leaf.title, leaf.max) for number, leaf in enumerate(_LEAVES, 5)]
    assert "no_claim_column" not in codes(_draft(("A", "B", "C"), *rows))


def test_a_title_may_begin_with_its_code() -> None:
    rows = [(f"{number}. {leaf.title}", leaf.max, 1) for number, leaf in enumerate(_LEAVES, 1)]
    assert found(_draft(*rows), "no_claim_column").key == "column:bảng@c"


def test_titles_typed_without_marks_tell_a_table_too() -> None:
    rows = [(number, bare(leaf.title), leaf.max, 1) for number, leaf in enumerate(_LEAVES, 1)]
    assert found(_draft(*rows), "no_claim_column").key == "column:bảng@d"


def test_numbers_that_count_the_rows_are_not_asked_about() -> None:
    rows = [(number, leaf.title, 1) for number, leaf in enumerate(_LEAVES, 1)]
    assert [each.key for each in _draft(*rows).findings if each.code == "no_claim_column"] == ["column:bảng@c"]


def test_a_row_above_the_first_known_title_is_one_of_the_table() -> None:
    first = _LEAVES[0]
    rows = [("1", f"{first.title} của đơn vị", first.max, 1), *_rows()[1:]]
    claimed = _claimed(_draft(*rows, **{"column:Bảng@D": "claim"}))
    assert first.code in claimed


def test_points_told_with_the_most_points_tell_a_table_too() -> None:
    rows = [(leaf.code, leaf.title, f"{leaf.max}/{leaf.max}") for leaf in _LEAVES]
    assert found(_draft(*rows), "no_claim_column").key == "column:bảng@c"


def _beside_last_year(**said: str) -> Draft:
    this_year = sheet([("CÔNG AN TỈNH AN BÌNH",), ("BẢNG TỰ CHẤM NĂM 2026",), *_rows()], "Bảng")
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
    last_year = sheet([("BẢNG TỰ CHẤM NĂM 2025",), (), head, *((*row[:3], 0) for row in _rows())], "2025")
    return parse_draft(book(this_year, last_year), LEDGER, guidance=guidance_of(list(said.items())))


def test_a_table_without_headings_is_asked_about_beside_last_year_s() -> None:
    asked = _beside_last_year()
    assert (found(asked, "no_claim_column").level, asked.claims) == (Level.QUESTION, ())
    assert "table_of_another_year" in codes(asked)
    assert _claimed(_beside_last_year(**{"column:Bảng@D": "claim"})) == _CLAIMED


def test_a_list_of_evidence_by_criterion_beside_the_points_is_not_asked_about() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
    scores = sheet([("CÔNG AN TỈNH AN BÌNH",), (), head, *_rows()], "Bảng")
    evidence = sheet([(number, leaf.title, "BC 12") for number, leaf in enumerate(_LEAVES, 1)], "Minh chứng")
    draft = parse_draft(book(scores, evidence), LEDGER)
    assert "no_claim_column" not in codes(draft)
    assert len(draft.claims) == len(_LEAVES)


def test_beside_a_table_that_speaks_nothing_is_taken_by_its_numbers() -> None:
    own = [(leaf.code, leaf.title, leaf.max, Decimal(leaf.max) - Decimal("0.5")) for leaf in _LEAVES]
    alone = sheet([("CÔNG AN TỈNH AN BÌNH",), ("BẢNG TỰ CHẤM NĂM 2026",), *own], "Bảng")
    assert len(parse_draft(book(alone), LEDGER).claims) == len(_LEAVES)
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm")
    other = sheet([("CÔNG AN TỈNH AN BÌNH",), (), head, *_rows()[:5]], "Chính thức")
    draft = parse_draft(book(other, alone), LEDGER)
    assert {each.sources[0][1].sheet for each in draft.claims} == {"Chính thức"}
    assert "no_claim_column" in codes(draft)
