"""Claims of a whole workbook: rows nobody asked for, sums, repeated rows, several tables."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.book import Book, Merge, Sheet
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Inputs
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, found, sheet, table

ROWS: tuple[tuple[Value, ...], ...] = (
    ("I", "Bảo đảm an ninh, trật tự", 30),
    ("1", "Chế độ thông tin, báo cáo", 10, None, 8),
    ("2", "Tỷ lệ khám phá án", 10, None, 9),
    ("3", "Kéo giảm tội phạm", 5, None, 4),
    ("4", "Đề tài, sáng kiến", 5),
    ("a)", "Đề tài, sáng kiến: số lượng", 3, None, 2),
    ("b)", "Đề tài, sáng kiến: chất lượng", 2, None, 2),
    ("II", "Xây dựng lực lượng", 10),
    ("1", "Cán bộ vi phạm kỷ luật", 5, None, 5),
    ("2", "Tập huấn, bồi dưỡng", 5, None, 3),
    ("T", "Điểm thưởng", 2),
    ("1", "Mức độ hài lòng của người dân", 2, None, 1),
    ("P", "Điểm trừ", 1),
    ("1", "Chậm nộp báo cáo", 1, None, 0.5),
)


def _with(number: int, row: tuple[Value, ...]) -> tuple[tuple[Value, ...], ...]:
    return (*ROWS[:number], row, *ROWS[number + 1 :])


def test_a_complete_table_has_nothing_to_say() -> None:
    draft = parse_draft(table(*ROWS, (None, "Tổng cộng", 40, None, 33.5)), LEDGER)
    assert [claim.criterion for claim in draft.claims] == [leaf.code for leaf in LEDGER.framework.leaves]
    assert draft.findings == ()


def test_sums_of_groups_are_compared_and_never_added() -> None:
    right = parse_draft(table(*_with(4, ("4", "Đề tài, sáng kiến", 5, None, 4))), LEDGER)
    wrong = parse_draft(table(*_with(0, ("I", "Bảo đảm an ninh, trật tự", 30, None, 24))), LEDGER)
    assert right.findings == ()
    finding = found(wrong, "parent_sum_differs")
    assert (finding.level, finding.facts["typed"], finding.facts["added"]) == (Level.WARNING, Decimal(24), Decimal(25))
    assert len(wrong.claims) == len(LEDGER.framework.leaves)


@pytest.mark.parametrize("points", [4, "4/5", "4 (đủ minh chứng)"])
def test_points_of_a_group_alone_are_asked_about_however_they_are_told(points: Value) -> None:
    rows = (*ROWS[:4], ("4", "Đề tài, sáng kiến", 5, None, points), *(row[:3] for row in ROWS[5:7]), *ROWS[7:])
    assert found(parse_draft(table(*rows), LEDGER), "group_points_only").criterion == "I.4"


@pytest.mark.parametrize(("word", "asked"), [("Đạt", True), ("chưa đạt", True), ("xem phụ lục", False)])
def test_a_label_of_a_choice_in_a_row_nobody_knows_is_asked_about(word: str, *, asked: bool) -> None:
    draft = parse_draft(table(*ROWS, ("2", "Giải bóng đá truyền thống", 1, None, word)), LEDGER)
    assert ("unmatched_row" in codes(draft)) is asked


def test_a_sum_over_inputs_without_points_is_not_checked() -> None:
    rows = _with(5, ("a)", "Đề tài, sáng kiến: số lượng", 3, 4))
    draft = parse_draft(table(*_sum(rows, 5), (None, "Tổng cộng", 40, None, 1)), LEDGER)
    assert {"parent_sum_differs", "total_differs"}.isdisjoint(codes(draft))


def _sum(rows: tuple[tuple[Value, ...], ...], value: int) -> tuple[tuple[Value, ...], ...]:
    return (*rows[:4], ("4", "Đề tài, sáng kiến", 5, None, value), *rows[5:])


def test_a_total_may_add_or_subtract_the_penalty_and_else_is_pointed_out() -> None:
    for total in (33.5, 34.5, 33):
        assert "total_differs" not in codes(parse_draft(table(*ROWS, (None, "Tổng điểm", 40, None, total)), LEDGER))
    finding = found(parse_draft(table(*ROWS, (None, "TỔNG CỘNG:", 40, None, 36)), LEDGER), "total_differs")
    assert finding.facts["added"] == Decimal("33.5")


def test_a_number_of_results_alone_is_asked_about_only_where_results_count() -> None:
    detail = (None, "+ Số cuộc đã tổ chức", None, 12)
    assert "unmatched_row" in codes(parse_draft(table(*ROWS, detail, ("1", "Chậm nộp báo cáo", 1, None, 0.5)), LEDGER))
    straight = (ROWS[0], ROWS[1], detail, *ROWS[11:12])
    ledger = replace(LEDGER, framework=replace(LEDGER.framework, criteria=LEDGER.framework.criteria[:2]))
    draft = parse_draft(table(*straight), ledger)
    assert "I.1" in {claim.criterion for claim in draft.claims}
    assert "Số cuộc" not in str([finding.facts for finding in draft.findings if finding.code == "unmatched_row"])


def test_a_row_outside_the_framework_is_asked_about_at_its_cell() -> None:
    draft = parse_draft(table(*ROWS, ("3", "Việc đột xuất cấp trên giao thêm", None, None, 2)), LEDGER)
    finding = found(draft, "unmatched_row")
    assert finding.place
    assert (finding.level, finding.place.cell, finding.place.raw) == (Level.QUESTION, "E18", "2")


def test_subtotals_notes_and_signatures_are_no_rows_outside() -> None:
    draft = parse_draft(
        table(
            *ROWS,
            (None, "Cộng mục I", None, None, 25),
            ("Cộng", None, None, None, 33.5),
            (None, "Điểm bình quân", None, None, 91.5),
            (None, "Xếp loại: Xuất sắc", None, None, 1),
            (None, "Ghi chú: đề nghị xem xét 02 nội dung."),
            (None, None, None, None, "Thủ trưởng đơn vị"),
            (None, "Người lập biểu 2026", None, None, 5),
        ),
        LEDGER,
    )
    assert draft.findings == ()


def test_an_unsure_row_is_a_question_and_its_value_stays_out() -> None:
    rows = _with(1, ("x", "Chế độ báo cáo và thông tin liên lạc", None, None, 8))
    draft = parse_draft(table(*rows), LEDGER)
    finding = found(draft, "unmatched_row")
    assert (finding.level, finding.criterion) == (Level.QUESTION, "I.1")
    assert "I.1" not in {claim.criterion for claim in draft.claims}
    assert "I.1" not in draft.blank


def test_a_group_that_is_not_recognised_is_only_a_warning() -> None:
    rows = _with(7, ("x", "Công tác xây dựng, củng cố lực lượng CAND", None, None, 8))
    draft = parse_draft(table(*rows), LEDGER)
    assert "unmatched_row" not in codes(draft)


def test_a_row_of_their_own_is_asked_about_though_what_follows_happens_to_add_up_to_it() -> None:
    for row in (("5", "Giải bóng đá truyền thống", 5, None, 8), (None, "Giải bóng đá truyền thống", None, None, 8)):
        draft = parse_draft(table(*ROWS[:8], row, *ROWS[8:]), LEDGER)
        assert found(draft, "unmatched_row").facts["title"] == "Giải bóng đá truyền thống"


def test_a_dash_above_another_number_of_the_same_criterion_is_asked_about() -> None:
    rows = (*ROWS[:1], (*ROWS[1][:4], "-"), (None, None, None, None, 8), *ROWS[2:])
    draft = parse_draft(table(*rows), LEDGER)
    assert found(draft, "several_values").criterion == "I.1"
    assert "I.1" not in {claim.criterion for claim in draft.claims}


@pytest.mark.parametrize("part", ["Điểm trừ", "Điểm cộng", "Số điểm bị trừ"])
def test_points_taken_off_under_a_heading_of_results_are_no_results(part: str) -> None:
    head = [("TT", "Nội dung", "Điểm chuẩn", "Kết quả chấm điểm", None), (None, None, None, part, "Điểm tự chấm")]
    rows = [("1", "Chế độ thông tin, báo cáo", 10, 2, 8), ("2", "Tỷ lệ khám phá án", 10, 1, 9)]
    merges = (Merge(1, 4, 1, 5), *(Merge(1, column, 2, column) for column in (1, 2, 3)))
    draft = parse_draft(book(sheet([*head, *rows], merges=merges), file="CAT An Bình.xlsx"), LEDGER)
    assert {claim.criterion: claim.inputs or claim.points for claim in draft.claims} == {
        "I.1": Inputs(points=Decimal(8)),
        "I.2": Decimal(9),
    }


def test_a_code_of_another_criterion_is_pointed_out() -> None:
    rows = _with(3, ("I.2", "Kéo giảm tội phạm", 5, None, 4))
    finding = found(parse_draft(table(*rows), LEDGER), "code_differs")
    assert (finding.facts["code"], finding.criterion) == ("I.2", "I.3")


def test_an_old_title_under_a_full_code_is_asked_about() -> None:
    rows = _with(3, ("I.3", "Xây dựng trụ sở cơ quan", 5, None, 4))
    draft = parse_draft(table(*rows), LEDGER)
    assert found(draft, "unmatched_row").facts["candidate"] == "I.3"


def test_missing_rows_are_listed_once() -> None:
    draft = parse_draft(table(*ROWS[:7]), LEDGER)
    assert found(draft, "rows_missing").facts["codes"] == ("II.1", "II.2", "T.1", "P.1")


def test_a_criterion_twice_with_one_value_counts_once() -> None:
    draft = parse_draft(table(*ROWS, ROWS[1]), LEDGER)
    assert found(draft, "duplicate_row_same").level is Level.NOTE
    assert sum(claim.criterion == "I.1" for claim in draft.claims) == 1


def test_a_criterion_twice_with_two_values_is_asked_about() -> None:
    draft = parse_draft(table(*ROWS, ("1", "Chế độ thông tin, báo cáo", 10, None, 7)), LEDGER)
    finding = found(draft, "duplicate_row")
    assert (finding.level, finding.facts["cells"]) == (Level.QUESTION, ("Chấm điểm!E5", "Chấm điểm!E18"))
    assert "I.1" not in {claim.criterion for claim in draft.claims}


def test_a_repeated_row_whose_values_cannot_be_told_is_asked_about_too() -> None:
    draft = parse_draft(table(*ROWS, ("1", "Chế độ thông tin, báo cáo", 10, None, "O")), LEDGER)
    assert {"duplicate_row", "not_a_number"} <= codes(draft)


def test_a_repeated_row_that_is_blank_is_nothing() -> None:
    draft = parse_draft(table(*ROWS, ("1", "Chế độ thông tin, báo cáo", 10)), LEDGER)
    assert draft.findings == ()
    assert "I.1" in {claim.criterion for claim in draft.claims}


def _scores(name: str, points: int) -> Sheet:
    return sheet(
        [("CÔNG AN TỈNH AN BÌNH",), HEAD, *((*row[:4], row[4] and points) for row in ROWS if len(row) > 4)], name
    )


def test_two_tables_that_differ_are_one_question() -> None:
    draft = parse_draft(book(_scores("Lần 1", 1), _scores("Lần 2", 2)), LEDGER)
    questions = [finding.code for finding in draft.findings if finding.level is Level.QUESTION]
    assert questions == ["two_tables"]
    assert found(draft, "two_tables").facts["count"] == 9


@pytest.mark.parametrize("name", ["Bản cũ", "Dự thảo 1", "nhap - ban cu", "Nháp", "old"])
def test_a_sheet_named_as_an_earlier_version_gives_way_to_one_that_tells_of_the_same(name: str) -> None:
    draft = parse_draft(book(_scores(name, 1), _scores("Chấm điểm", 2)), LEDGER)
    assert draft.claims[0].inputs == Inputs(points=Decimal(2))
    assert (found(draft, "ignored_sheet").level, found(draft, "ignored_sheet").facts["name"]) == (Level.WARNING, name)
    assert parse_draft(book(_scores(name, 1)), LEDGER).claims


def test_a_person_may_take_the_earlier_sheet_all_the_same() -> None:
    both = book(_scores("Bản cũ", 1), _scores("Chấm điểm", 2))
    key = found(parse_draft(both, LEDGER), "ignored_sheet").key
    answered = parse_draft(both, LEDGER, guidance=guidance_of([(key, "take"), ("tables", "Bản cũ")]))
    assert answered.claims[0].inputs == Inputs(points=Decimal(1))


@pytest.mark.parametrize("row", [ROWS[1], ("1", "Chế độ thông tin, báo cáo của các phòng ban", 10, None, 6)])
def test_what_only_one_of_two_versions_tells_is_asked_about_with_the_rest(row: tuple[Value, ...]) -> None:
    less = sheet([("CÔNG AN TỈNH AN BÌNH",), HEAD, row, *ROWS[2:8]], "Một")
    draft = parse_draft(book(less, _scores("Hai", 1)), LEDGER)
    assert draft.claims == ()
    assert "II.1" in str(found(draft, "two_tables").facts["codes"])


def test_a_summary_that_repeats_only_the_points_says_the_same() -> None:
    told = _with(8, ("1", "Cán bộ vi phạm kỷ luật", 5, 0, 5))
    head = [("CÔNG AN TỈNH AN BÌNH",), HEAD]
    draft = parse_draft(book(sheet([*head, *ROWS], "Tổng hợp"), sheet([*head, *told])), LEDGER)
    assert not [finding for finding in draft.findings if finding.level is Level.QUESTION]
    claim = next(claim for claim in draft.claims if claim.criterion == "II.1")
    assert claim.inputs
    assert (claim.inputs.count, claim.claimed) == (Decimal(0), Decimal(5))


def test_a_summary_with_other_points_than_the_table_is_asked_about() -> None:
    told = _with(8, ("1", "Cán bộ vi phạm kỷ luật", 5, 0, 4))
    head = [("CÔNG AN TỈNH AN BÌNH",), HEAD]
    draft = parse_draft(book(sheet([*head, *ROWS], "Tổng hợp"), sheet([*head, *told])), LEDGER)
    assert found(draft, "duplicate_row").criterion == "II.1"


def test_sums_named_by_the_code_of_their_group_are_no_rows_outside() -> None:
    sums = ((None, "Tổng A", None, None, 25), (None, "Cộng (3)", None, None, 9), (None, "Cộng I.2", None, None, 9))
    assert "unmatched_row" not in codes(parse_draft(table(*ROWS, *sums), LEDGER))


def test_a_hidden_sheet_is_read_only_where_no_table_is_in_sight() -> None:
    hidden = Sheet("Ẩn", _scores("Ẩn", 2).cells, hidden=True)
    both = parse_draft(book(_scores("Hiện", 1), hidden), LEDGER)
    alone = parse_draft(book(hidden), LEDGER)
    assert {claim.claimed or claim.points or claim.inputs for claim in both.claims}
    assert "two_tables" not in codes(both)
    assert found(both, "ignored_sheet").facts["name"] == "Ẩn"
    assert len(alone.claims) > 0


def test_ignored_columns_are_noted() -> None:
    head = (*HEAD, "Điểm thẩm định", "Xếp thứ")
    rows = [(*row, *(None for _ in range(6 - len(row))), 3, 1) for row in ROWS]
    draft = parse_draft(table(*rows, head=head), LEDGER)
    told = {finding.facts["heading"]: finding.level for finding in draft.findings}
    assert told == {"Điểm thẩm định": Level.WARNING, "Xếp thứ": Level.WARNING}
    assert codes(draft) == {"ignored_column", "others_differ"}


def test_two_columns_of_claims_are_asked_about() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm lần 1", "Điểm tự chấm lần 2")
    rows = [(row[0], row[1], row[2], row[4], row[4]) for row in ROWS if len(row) > 4]
    draft = parse_draft(table(*rows, head=head), LEDGER)
    assert found(draft, "two_columns").level is Level.QUESTION
    assert draft.claims == ()


def test_a_hidden_second_column_of_claims_is_left_out() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm lần 1", "Điểm tự chấm lần 2")
    rows = [(row[0], row[1], row[2], 0, row[4]) for row in ROWS if len(row) > 4]
    seen = sheet([("CÔNG AN TỈNH AN BÌNH",), head, *rows])
    draft = parse_draft(book(Sheet(seen.name, seen.cells, hidden_columns=(4,))), LEDGER)
    assert "two_columns" not in codes(draft)
    assert draft.claims[0].sources[0][1].cell == "E3"


def test_a_bare_heading_is_taken_for_the_claims_with_a_warning() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm")
    rows = [(row[0], row[1], row[2], row[4]) for row in ROWS if len(row) > 4]
    draft = parse_draft(table(*rows, head=head), LEDGER)
    assert len(draft.claims) == len(rows)
    assert found(draft, "heading_assumed").level is Level.WARNING


def test_a_bare_heading_over_the_maxima_is_not_the_claims() -> None:
    rows = [(row[0], row[1], row[2]) for row in ROWS]
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Điểm")), LEDGER)
    assert draft.claims == ()


def test_points_under_results_only_are_asked_about() -> None:
    rows = [(row[0], row[1], row[2], row[4] if len(row) > 4 else None) for row in ROWS]
    draft = parse_draft(table(*rows, head=("TT", "Nội dung", "Điểm chuẩn", "Kết quả")), LEDGER)
    assert found(draft, "no_claim_column").facts["count"] == 2


TITLE: tuple[Value, ...] = ("CÔNG AN TỈNH AN BÌNH",)


def _appended(first: Value, second: Value) -> Book:
    one = (("I.1", "Chế độ thông tin, báo cáo", 10, None, first), ("P.1", "Chậm nộp báo cáo", 1, None, 1))
    other = (("I.1", "Chế độ thông tin, báo cáo", 10, None, second), ("P.1", "Chậm nộp báo cáo", 1, None, 1))
    return book(sheet([TITLE, (), HEAD, *one], "Cả năm"), sheet([TITLE, (), HEAD, *other], "Phụ lục"))


def test_what_one_table_leaves_blank_another_that_tells_of_the_same_cannot_fill_in() -> None:
    draft = parse_draft(_appended(None, 8), LEDGER)
    question = found(draft, "duplicate_row")
    assert (question.level, question.criterion) == (Level.QUESTION, "I.1")
    assert {claim.criterion for claim in draft.claims} == {"P.1"}


def test_several_columns_headed_only_as_points_are_asked_about() -> None:
    head = ("TT", "Nội dung", "Điểm", "Điểm", "Điểm")
    rows = [(row[0], row[1], row[2], row[4], row[4]) for row in ROWS if len(row) > 4]
    draft = parse_draft(table(*rows, head=head), LEDGER)
    assert {claim.criterion for claim in draft.claims if claim.inputs and claim.inputs.points} == set()
    assert "no_claim_column" in codes(draft)


def test_a_number_amid_the_criteria_without_any_words_is_asked_about() -> None:
    rows = (*ROWS[:1], (None, None, None, None, 7), *ROWS[1:])
    finding = found(parse_draft(table(*rows), LEDGER), "unmatched_row")
    assert (finding.level, finding.facts["title"], finding.facts["raw"]) == (Level.QUESTION, "E5", "7")


def test_a_sum_without_any_words_is_not_asked_about() -> None:
    rows = (*ROWS[:7], (None, None, None, None, 25), *ROWS[7:], (None, None, None, None, 33.5))
    assert "unmatched_row" not in codes(parse_draft(table(*rows), LEDGER))


def test_nothing_to_report_in_a_row_nobody_knows_is_asked_about() -> None:
    rows = (*ROWS[:2], ("5", "Xử lý vi phạm về môi trường", 5, None, "-"), *ROWS[2:])
    assert found(parse_draft(table(*rows), LEDGER), "unmatched_row").facts["raw"] == "-"


@pytest.mark.parametrize(
    "shown",
    [
        ("VD", "Chế độ thông tin, báo cáo", 10, None, 9),
        (None, "Ví dụ: Chế độ thông tin, báo cáo", 10, None, 9),
        ("1", "Chế độ thông tin, báo cáo (ví dụ)", 10, None, 9),
        ("1", "Chế độ thông tin, báo cáo", 10, None, 9, "Dòng ví dụ"),
    ],
)
def test_an_example_left_in_the_form_never_counts(shown: tuple[Value, ...]) -> None:
    real = parse_draft(table(shown, *ROWS), LEDGER)
    assert real.claims[0].inputs == Inputs(points=Decimal(8))
    assert [(each.code, each.level) for each in real.findings] == [("example_row", Level.NOTE)]
    open_yet = parse_draft(table(shown, *_with(1, ("1", "Chế độ thông tin, báo cáo", 10))), LEDGER)
    asked = found(open_yet, "example_row")
    assert (open_yet.blank, asked.level, asked.criterion) == (("I.1",), Level.QUESTION, "I.1")
    taken = parse_draft(table(shown, *ROWS[:1], *ROWS[2:]), LEDGER, None, guidance_of([(asked.key, "I.1")]))
    assert taken.claims[0].inputs == Inputs(points=Decimal(9))


def test_points_beside_the_results_below_a_criterion_are_its_own() -> None:
    told: tuple[Value, ...] = (None, "- Kết quả: đã thực hiện đầy đủ, có báo cáo", None, None, 7)
    rows = (*_with(1, ("1", "Chế độ thông tin, báo cáo", 10))[:2], told, *ROWS[2:])
    draft = parse_draft(table(*rows), LEDGER)
    assert draft.claims[0].inputs == Inputs(points=Decimal(7))
    assert "unmatched_row" not in codes(draft)
    twice = parse_draft(table(*ROWS[:2], told, *ROWS[2:]), LEDGER)
    assert found(twice, "several_values").criterion == "I.1"


def test_examples_below_a_line_that_says_so_never_count() -> None:
    block: tuple[tuple[Value, ...], ...] = (
        (None, "VÍ DỤ CÁCH GHI:"),
        ("1", "Chế độ thông tin, báo cáo", 10, None, 9),
        ("2", "Tỷ lệ khám phá án", 10, None, 10),
        (None, "PHẦN ĐƠN VỊ GHI:"),
    )
    draft = parse_draft(table(*block, *ROWS), LEDGER)
    assert [each.level for each in draft.findings if each.code == "example_row"] == [Level.NOTE, Level.NOTE]
    assert draft.claims[0].inputs == Inputs(points=Decimal(8))
    assert len(draft.claims) == len(LEDGER.framework.leaves)
