"""What a person answers about a file is what is read; an answer that fits nothing is said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Indicator
from desktop.domain.guidance import Guidance, guidance_of
from desktop.domain.ledger import Inputs, Ledger
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, found, sheet, table
from tests.sheets.draft.scores.test_gather import ROWS

PLAIN = (
    ("I.1", "Chế độ thông tin, báo cáo", 10, None, 8),
    ("I.3", "Kéo giảm tội phạm", 5, None, 4),
)


def _read(made: Book, answers: dict[str, str] | None = None, ledger: Ledger = LEDGER) -> Draft:
    return parse_draft(made, ledger, guidance=guidance_of((answers or {}).items()))


def _questions(draft: Draft) -> tuple[Finding, ...]:
    return tuple(finding for finding in draft.findings if finding.level is Level.QUESTION)


def _claim(draft: Draft, code: str) -> Claim | None:
    return next((claim for claim in draft.claims if claim.criterion == code), None)


def _points(draft: Draft, code: str) -> Decimal | None:
    claim = _claim(draft, code)
    return (claim.inputs.points if claim.inputs else claim.points) if claim else None


def _with(number: int, row: tuple[Value, ...]) -> list[tuple[Value, ...]]:
    return [*ROWS[:number], row, *ROWS[number + 1 :]]


def test_every_question_has_a_key_and_choices() -> None:
    made = table(*ROWS, ("9", "Việc đột xuất cấp trên giao thêm", None, None, 2))
    for question in _questions(_read(made)):
        assert question.key
        assert question.choices


def test_a_row_goes_where_a_person_says() -> None:
    made = table(*_with(1, ("x", "Nền nếp giao ban hằng tuần", None, None, 8)))
    question = found(_read(made), "unmatched_row")
    answered = _read(made, {question.key: "I.1"})
    assert _points(answered, "I.1") == 8
    assert "unmatched_row" not in codes(answered)
    note = found(answered, "answered")
    assert (note.level, note.key) == (Level.NOTE, question.key)


def test_a_row_left_aside_is_asked_about_no_more() -> None:
    made = table(*ROWS, ("9", "Việc đột xuất cấp trên giao thêm", None, None, 2))
    plain, answered = _read(made), _read(made, {"row:Việc đột xuất cấp trên giao thêm": "aside"})
    assert answered.claims == plain.claims
    assert _questions(answered) == ()


def test_a_sure_row_is_moved_by_a_person_too() -> None:
    made = table(*ROWS)
    plain = _read(made)
    key = next(row.key for each in plain.tables for row in each.rows if row.code == "I.1")
    assert _claim(_read(made, {key: "aside"}), "I.1") is None


@pytest.mark.parametrize("choice", ["ZZ.9", "", "I"])
def test_a_choice_there_is_none_of_leaves_the_question_open(choice: str) -> None:
    made = table(*_with(1, ("x", "Nền nếp giao ban hằng tuần", None, None, 8)))
    key = found(_read(made), "unmatched_row").key
    answered = _read(made, {key: choice})
    if choice == "I":
        assert "answered" in codes(answered)
        return
    assert "unmatched_row" in codes(answered)
    assert found(answered, "answer_unfit").facts["key"] == key


def test_an_answer_that_meets_nothing_is_said() -> None:
    draft = _read(table(*ROWS), {"row:dòng không có": "I.1", "grouping": "dot", "sheet:trang khác": "leave"})
    told = [finding.key for finding in draft.findings if finding.code == "answer_unused"]
    assert sorted(told) == ["grouping", "row:dòng không có", "sheet:trang khác"]


def _ambiguous() -> Book:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Kỳ trước", "Kỳ này", "Điểm tự chấm")
    reduction = next(leaf for leaf in LEDGER.framework.leaves if type(leaf.kind).__name__ == "Reduction")
    rows = ((reduction.code, reduction.title, reduction.max, "1.700", "1.616", None),)
    return table(("I.1", "Chế độ thông tin, báo cáo", 10, None, None, 8), *rows, head=head)


@pytest.mark.parametrize(
    ("choice", "inputs"),
    [
        ("dot", Inputs(actual=Decimal(1616), baseline=Decimal(1700))),
        ("comma", Inputs(actual=Decimal("1.616"), baseline=Decimal("1.7"))),
    ],
)
def test_the_grouping_of_digits_is_answered_once_for_the_file(choice: str, inputs: Inputs) -> None:
    question = found(_read(_ambiguous()), "ambiguous_number")
    assert question.key == "grouping"
    assert [each.id for each in question.choices] == ["dot", "comma"]
    answered = _read(_ambiguous(), {"grouping": choice})
    assert inputs in [claim.inputs for claim in answered.claims]
    assert found(answered, "answered").facts["count"] == 2
    assert _questions(answered) == ()


def test_a_column_is_what_a_person_says_and_no_other_is() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", "Nhận xét của cụm", "Minh chứng")
    rows = [(code, title, top, 1, claim, "có") for code, title, top, _, claim in PLAIN]
    made = table(*rows, head=head)
    answered = _read(made, {"column:nhận xét của cụm": "claim"})
    assert [_points(answered, code) for code in ("I.1", "I.3")] == [8, 4]
    assert _points(_read(made), "I.1") == 1


def test_which_of_two_columns_of_points_counts_is_answered() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm lần 1", "Điểm tự chấm lần 2", "Minh chứng")
    rows = [(code, title, top, 1, claim, None) for code, title, top, _, claim in PLAIN]
    question = found(_read(table(*rows, head=head)), "two_columns")
    second = question.choices[1].id
    answered = _read(table(*rows, head=head), {"claims": second})
    assert [_points(answered, code) for code in ("I.1", "I.3")] == [8, 4]
    assert _questions(answered) == ()


def test_results_that_may_be_points_are_taken_as_answered() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Kết quả thực hiện")
    rows = [(code, title, top, claim) for code, title, top, _, claim in PLAIN]
    made = table(*rows, head=head)
    question = found(_read(made), "no_claim_column")
    as_points, as_results = (_read(made, {question.key: choice}) for choice in ("claim", "actual"))
    assert _points(as_points, "I.1") == 8
    assert _points(as_results, "I.1") is None
    assert _questions(as_points) == _questions(as_results) == ()


def test_one_of_two_rows_of_a_criterion_is_chosen() -> None:
    made = table(*ROWS, ("I.1", "Chế độ thông tin, báo cáo", 10, None, 6))
    question = found(_read(made), "duplicate_row")
    assert [each.id for each in question.choices] == ["1/2", "2/2", "leave"]
    taken = [_points(_read(made, {question.key: each.id}), "I.1") for each in question.choices]
    assert taken == [8, 6, None]


def test_a_sheet_left_out_is_not_read_and_a_hidden_one_taken_is() -> None:
    seen, hidden = sheet([("CA An Bình",), HEAD, *PLAIN]), sheet([HEAD, *PLAIN], "Ẩn")
    other = hidden._replace(hidden=True)
    left = _read(book(seen, sheet([HEAD, (*PLAIN[0][:4], 3)], "Nháp")), {"sheet:Nháp": "leave"})
    assert _points(left, "I.1") == 8
    taken = _read(book(seen._replace(hidden=True, name="Cũ"), other), {"sheet:Ẩn": "take"})
    assert {place.sheet for claim in taken.claims for _, place in claim.sources} == {"Ẩn"}


def test_a_table_stands_where_a_person_marks_it_out() -> None:
    rows = [
        ("CA An Bình",),
        ("Nội dung", "cột một", "cột hai"),
        *[(title, top, claim) for _, title, top, _, claim in PLAIN],
    ]
    made = book(sheet(rows))
    answers = {"region:Chấm điểm": "2:3-4", "column:cột hai": "claim", "column:cột một": "max"}
    assert _points(_read(made, answers), "I.3") == 4
    assert found(_read(made, {"region:Chấm điểm": "4-2:3"}), "answer_unfit")


def test_a_table_without_headings_is_read_by_its_columns_letters() -> None:
    made = book(sheet([("CA An Bình",), *[(title, claim) for _, title, _, _, claim in PLAIN]]))
    answers = {"region:Chấm điểm": ":2-3", "column:Chấm điểm@A": "title", "column:Chấm điểm@B": "claim"}
    draft = _read(made, answers)
    assert [_points(draft, code) for code in ("I.1", "I.3")] == [8, 4]


def test_whose_the_file_is_is_answered_by_the_words_it_uses() -> None:
    made = table(*ROWS, title="Công an tỉnh Trường Sơn")
    question = found(_read(made), "unit_unknown")
    assert question.key == "unit:trường sơn"
    answered = _read(made, {question.key: "BC"})
    assert answered.unit == "BC"
    assert found(answered, "answered").key == question.key
    assert _read(made, {"unit": "BC"}).unit == "BC"
    assert _read(made, {"unit": "ZZ"}).unit is None


MONEY = Indicator("PCT", "Tỷ lệ khám phá án", "%", "percent")


def test_a_figure_is_read_as_answered() -> None:
    asked = replace(LEDGER, indicators=(MONEY, Indicator("VU", "Số vụ phạm pháp", "vụ", "count")))
    head = ("TT", "Chỉ tiêu", "Đơn vị tính", "Kỳ này")
    rows = ((1, "Tỷ lệ khám phá án", "%", Decimal("0.825")), (2, "Số vụ phạm pháp", "vụ", 12))
    made = book(sheet([("CA An Bình",), head, *rows], "Số liệu"))
    question = found(_read(made, ledger=asked), "fraction_or_percent")
    assert question.key == "percent:pct"
    answered = _read(made, {"percent:PCT": "percent"}, asked)
    assert [figure.value for figure in answered.figures] == [Decimal("82.5"), 12]
    left = _read(made, {"percent:PCT": "leave"}, asked)
    assert [figure.indicator for figure in left.figures] == ["VU"]


def test_reading_again_by_the_guidance_kept_gives_the_same() -> None:
    made = table(*_with(1, ("x", "Nền nếp giao ban hằng tuần", None, None, 8)))
    first = _read(made, {found(_read(made), "unmatched_row").key: "I.1"})
    again = parse_draft(made, LEDGER, guidance=first.guidance)
    assert again == first


def test_nothing_answered_changes_nothing() -> None:
    assert parse_draft(table(*ROWS), LEDGER, guidance=Guidance()) == parse_draft(table(*ROWS), LEDGER)
