"""What a unit says of one leaf, by the kind of its rule, and what needs a word."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Inputs
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, error, formula, found, table

FULL = ("TT", "Nội dung", "Điểm chuẩn", "Chỉ tiêu giao", "Kỳ trước", "Thực hiện", "Điểm tự chấm", "Minh chứng")


def _full(code: str, title: str, *values: Value) -> Draft:
    """A row of the unit's with target, baseline, actual, points."""
    return parse_draft(table((code, title, None, *values), ("I", "Bảo đảm an ninh, trật tự"), head=FULL), LEDGER)


def _simple(code: str, title: str, points: Value, result: Value = None) -> Draft:
    return parse_draft(table((code, title, None, result, points), ("I", "Bảo đảm an ninh, trật tự")), LEDGER)


def _only(draft: Draft) -> Claim:
    (claim,) = draft.claims
    return claim


def test_a_direct_leaf_holds_its_points_and_their_cell() -> None:
    claim = _only(_simple("I.1", "Chế độ thông tin, báo cáo", "7,5"))
    assert claim.inputs == Inputs(points=Decimal("7.5"))
    ((name, place),) = claim.sources
    assert (name, place.sheet, place.cell, place.raw) == ("points", "Chấm điểm", "E4", "7,5")


def test_a_target_leaf_holds_actual_and_target() -> None:
    claim = _only(_full("I.2", "Tỷ lệ khám phá án", 85, None, "82,5%", 10))
    assert claim.inputs == Inputs(actual=Decimal("82.5"), target=Decimal(85))
    assert claim.claimed == Decimal(10)
    assert [name for name, _ in claim.sources] == ["actual", "target", "claimed"]


def test_a_target_alone_says_nothing() -> None:
    draft = _full("I.2", "Tỷ lệ khám phá án", 85, None, None, None)
    assert draft.claims == ()
    assert draft.blank == ("I.2",)


def test_a_reduction_leaf_needs_both_periods() -> None:
    assert _only(_full("I.3", "Kéo giảm tội phạm", None, 200, 196, None)).inputs == Inputs(
        actual=Decimal(196), baseline=Decimal(200)
    )


def test_a_reduction_without_the_last_period_stays_blank_or_takes_the_points() -> None:
    blank = _full("I.3", "Kéo giảm tội phạm", None, None, 196, None)
    assert blank.blank == ("I.3",)
    assert found(blank, "inputs_incomplete").level is Level.WARNING
    points = _full("I.3", "Kéo giảm tội phạm", None, None, 196, "4,5")
    assert _only(points).points == Decimal("4.5")
    assert found(points, "inputs_incomplete_points").level is Level.WARNING


def test_a_count_leaf_holds_a_whole_number() -> None:
    assert _only(_full("I.4.a", "Đề tài, sáng kiến: số lượng", None, None, "05 đề tài", None)).inputs == Inputs(
        count=Decimal(5)
    )


def test_a_choice_leaf_holds_its_label_under_results_or_points() -> None:
    title = "Đề tài, sáng kiến: chất lượng"
    assert _only(_full("I.4.b", title, None, None, "x", None)).inputs == Inputs(choice="Đạt")
    assert _only(_simple("I.4.b", title, "không đạt")).inputs == Inputs(choice="Chưa đạt")
    assert _only(_simple("I.4.b", title, 2)).points == Decimal(2)


def test_a_tiers_leaf_holds_its_value() -> None:
    assert _only(_full("T.1", "Mức độ hài lòng của người dân", None, None, "93,4%", None)).inputs == Inputs(
        value=Decimal("93.4")
    )


def test_levels_stand_in_rows_below_their_leaf() -> None:
    book = table(
        ("II", "Xây dựng lực lượng"),
        ("II.2", "Tập huấn, bồi dưỡng"),
        (None, "– Cấp Bộ", None, None, None, 2),
        (None, "– Câp tỉnh", None, None, None, 3),
        head=FULL,
    )
    claim = _only(parse_draft(book, LEDGER))
    assert claim.inputs == Inputs(counts=(("Cấp Bộ", Decimal(2)), ("Cấp tỉnh", Decimal(3))))
    assert claim.sources[0][0] == "counts:Cấp Bộ"


def test_a_level_left_blank_is_pointed_out() -> None:
    book = table(
        ("II", "Xây dựng lực lượng"),
        ("II.2", "Tập huấn, bồi dưỡng"),
        (None, "– Cấp Bộ"),
        (None, "– Cấp tỉnh", None, None, None, 3),
        head=FULL,
    )
    draft = parse_draft(book, LEDGER)
    assert _only(draft).inputs == Inputs(counts=(("Cấp tỉnh", Decimal(3)),))
    assert found(draft, "level_left_blank").facts["levels"] == ("Cấp Bộ",)


def test_a_label_under_the_points_is_the_choice_whatever_words_stand_for_the_result() -> None:
    title = "Đề tài, sáng kiến: chất lượng"
    draft = _full("I.4.b", title, None, None, "Ban hành 05 kế hoạch", "Chưa đạt")
    assert _only(draft).inputs == Inputs(choice="Chưa đạt")
    told = found(draft, "input_unreadable")
    assert (told.level, told.place and told.place.raw, told.facts["reason"]) == (
        Level.WARNING,
        "Ban hành 05 kế hoạch",
        "label_beside",
    )
    assert "input_unreadable" not in codes(_full("I.4.b", title, None, None, "Đạt", 2))


def test_levels_told_in_words_leave_the_points() -> None:
    draft = _simple("II.2", "Tập huấn, bồi dưỡng", 3, "01 lớp cấp Bộ, 02 lớp cấp tỉnh")
    assert _only(draft).points == Decimal(3)
    assert found(draft, "input_unreadable").level is Level.WARNING


def test_levels_told_in_words_without_points_are_asked_about() -> None:
    draft = _simple("II.2", "Tập huấn, bồi dưỡng", None, "01 lớp cấp Bộ, 02 lớp cấp tỉnh")
    asked = found(draft, "levels_unclear")
    assert (asked.level, [each.id for each in asked.choices]) == (Level.QUESTION, ["leave"])
    assert draft.claims == ()
    assert draft.blank == ()


def test_nothing_at_any_level_is_zero_at_every_level() -> None:
    claim = _only(_simple("II.2", "Tập huấn, bồi dưỡng", None, "Không có"))
    assert claim.inputs == Inputs(counts=(("Cấp Bộ", Decimal(0)), ("Cấp tỉnh", Decimal(0))))


def test_a_dash_is_not_reported() -> None:
    for draft in (
        _simple("I.1", "Chế độ thông tin, báo cáo", "–"),
        _full("I.2", "Tỷ lệ khám phá án", 85, None, "-", None),
        _simple("II.2", "Tập huấn, bồi dưỡng", None, "-"),
    ):
        assert _only(draft).not_reported
        assert _only(draft).sources[0][1].raw in "-–"


def test_points_below_zero_are_taken_only_where_the_floor_is_lower() -> None:
    assert _only(_simple("II.1", "Cán bộ vi phạm kỷ luật", "-1,5")).points == Decimal("-1.5")
    assert found(_simple("II.1", "Cán bộ vi phạm kỷ luật", -3), "negative").level is Level.ERROR
    assert found(_simple("I.1", "Chế độ thông tin, báo cáo", -1), "negative").level is Level.ERROR


def test_over_the_maximum_is_an_error_at_its_cell() -> None:
    finding = found(_simple("I.1", "Chế độ thông tin, báo cáo", "10,25"), "over_maximum")
    assert finding.level is Level.ERROR
    assert finding.criterion == "I.1"
    assert finding.place
    assert finding.place.cell == "E4"
    assert finding.facts["maximum"] == Decimal(10)


def test_a_target_may_be_over_achieved_by_its_cap() -> None:
    assert _only(_simple("I.2", "Tỷ lệ khám phá án", 11)).points == Decimal(11)
    assert "over_maximum" in codes(_simple("I.2", "Tỷ lệ khám phá án", "11,5"))


def test_a_number_over_the_maximum_both_ways_is_an_error_not_a_question() -> None:
    draft = _simple("I.1", "Chế độ thông tin, báo cáo", "12.800")
    assert "over_maximum" in codes(draft)
    assert "ambiguous_number" not in codes(draft)


def test_points_off_the_step_are_an_error() -> None:
    assert found(_simple("I.1", "Chế độ thông tin, báo cáo", "7,6"), "off_step").facts["step"] == Decimal("0.25")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("đang rà soát", "not_a_number"), ("x", "not_a_number"), (error("#REF!"), "cell_error"),
        (formula("SUM(A1:A3)"), "formula_without_value"), (date(2025, 5, 3), "date_for_number"),
        ("dưới 5", "only_upper_bound"),
    ],
)  # fmt: skip
def test_what_tells_no_number_is_asked_about(value: Value, code: str) -> None:
    draft = _simple("I.1", "Chế độ thông tin, báo cáo", value)
    asked = found(draft, code)
    assert asked.level is Level.QUESTION
    assert asked.key
    assert [choice.id for choice in asked.choices] == ["leave"]
    assert draft.claims == ()
    assert draft.blank == ()


@pytest.mark.parametrize(("value", "code"), [("O", "not_a_number"), ("9O", "not_a_number"), ("±5", "sign_unclear")])
def test_a_number_typed_wrong_is_an_error(value: Value, code: str) -> None:
    draft = _simple("I.1", "Chế độ thông tin, báo cáo", value)
    assert found(draft, code).level is Level.ERROR
    assert draft.claims == ()


def test_what_tells_no_number_may_be_left_blank() -> None:
    rows = table(
        ("I.1", "Chế độ thông tin, báo cáo", 10, None, "đang rà soát"), ("I.3", "Kéo giảm tội phạm", 5, None, 4)
    )
    asked = found(parse_draft(rows, LEDGER), "not_a_number")
    answered = parse_draft(rows, LEDGER, guidance=guidance_of([(asked.key, "leave")]))
    assert answered.blank == ("I.1",)
    assert "not_a_number" not in codes(answered)


def test_free_words_in_place_of_a_choice_are_asked_about_with_the_labels() -> None:
    draft = _full("I.4.b", "Đề tài, sáng kiến: chất lượng", None, None, "Nghiệm thu 02 đề tài", None)
    asked = found(draft, "unknown_choice")
    assert (asked.level, asked.criterion, asked.facts["labels"]) == (Level.QUESTION, "I.4.b", ("Đạt", "Chưa đạt"))
    assert [each.id for each in asked.choices] == ["Đạt", "Chưa đạt", "leave"]
    assert draft.claims == ()


@pytest.mark.parametrize(("choice", "claimed"), [("Đạt", [Inputs(choice="Đạt")]), ("leave", [])])
def test_an_answer_tells_what_free_words_in_place_of_a_choice_mean(choice: str, claimed: list[Inputs]) -> None:
    rows = table(
        ("I.4.b", "Đề tài, sáng kiến: chất lượng", None, None, None, "Nghiệm thu 02 đề tài"),
        ("I", "Bảo đảm an ninh, trật tự"),
        head=FULL,
    )
    key = found(parse_draft(rows, LEDGER), "unknown_choice").key
    answered = parse_draft(rows, LEDGER, guidance=guidance_of([(key, choice)]))
    assert [each.inputs for each in answered.claims] == claimed
    assert "unknown_choice" not in codes(answered)


@pytest.mark.parametrize("words", ["chưa có số liệu", "đang tổng hợp", "Chưa chấm"])
def test_words_that_nothing_is_known_yet_are_no_wrong_choice(words: str) -> None:
    draft = _full("I.4.b", "Đề tài, sáng kiến: chất lượng", None, None, words, None)
    assert found(draft, "unsure_choice").facts["labels"] == ("Đạt", "Chưa đạt")
    assert draft.claims == ()


def test_a_misspelt_choice_is_asked_about() -> None:
    draft = _full("I.4.b", "Đề tài, sáng kiến: chất lượng", None, None, "Chưa đạtt", None)
    assert found(draft, "unsure_choice").facts["labels"] == ("Chưa đạt",)
    assert draft.claims == ()


def test_levels_without_a_row_of_their_own_are_pointed_out() -> None:
    rows = (("II", "Xây dựng lực lượng"), ("II.2", "Tập huấn, bồi dưỡng"), (None, "– Cp tỉnh", None, None, None, 3))
    draft = parse_draft(table(*rows, head=FULL), LEDGER)
    assert _only(draft).inputs == Inputs(counts=(("Cấp tỉnh", Decimal(3)),))
    assert found(draft, "level_left_blank").facts["levels"] == ("Cấp Bộ",)


def test_a_rate_that_lost_its_percent_sign_is_asked_about() -> None:
    for title, code, value in (
        ("Tỷ lệ khám phá án", "I.2", Decimal("0.825")),
        ("Tỷ lệ khám phá án", "I.2", 1),
        ("Mức độ hài lòng của người dân", "T.1", "0,93"),
    ):
        draft = _full(code, title, None, None, value, 5)
        assert found(draft, "fraction_or_percent").level is Level.QUESTION
        assert draft.claims == ()


def test_small_rates_that_are_meant_are_taken() -> None:
    assert _full("I.2", "Tỷ lệ khám phá án", Decimal("0.8"), None, Decimal("0.75"), None).claims
    assert _full("I.2", "Tỷ lệ khám phá án", 80, None, "0,75%", None).claims
    assert _full("I.2", "Tỷ lệ khám phá án", 24, None, 1, None).claims


def test_a_result_in_words_leaves_the_points() -> None:
    draft = _full("I.2", "Tỷ lệ khám phá án", None, None, "Đạt và vượt chỉ tiêu", 9)
    assert _only(draft).points == Decimal(9)
    assert found(draft, "input_unreadable").level is Level.WARNING


def test_a_vague_number_is_asked_about_and_kept_out() -> None:
    draft = _full("I.2", "Tỷ lệ khám phá án", None, None, "trên 80%", None)
    assert found(draft, "not_exact").level is Level.QUESTION
    assert draft.claims == ()
    assert draft.blank == ()


def test_a_number_decided_by_the_maximum_is_noted() -> None:
    draft = _simple("I.3", "Kéo giảm tội phạm", "1.625")
    assert _only(draft).points == Decimal("1.625")
    assert found(draft, "decided_by_maximum").level is Level.NOTE


def test_all_unclear_numbers_of_a_file_make_one_question() -> None:
    draft = parse_draft(
        table(
            ("I.2", "Tỷ lệ khám phá án", None, None, None, "1.616"),
            ("T.1", "Mức độ hài lòng của người dân", None, None, None, "1.234"),
            head=FULL,
        ),
        LEDGER,
    )
    (question,) = [finding for finding in draft.findings if finding.level is Level.QUESTION]
    assert question.code == "ambiguous_number"
    assert question.facts["cells"] == ("Chấm điểm!F4", "Chấm điểm!F5")
    assert draft.claims == ()


def test_other_numbers_of_the_sheet_settle_unclear_ones() -> None:
    draft = parse_draft(
        table(
            ("I.2", "Tỷ lệ khám phá án", None, None, None, "1.616"),
            ("T.1", "Mức độ hài lòng của người dân", None, None, None, "93,4"),
            head=FULL,
        ),
        LEDGER,
    )
    assert draft.claims[0].inputs == Inputs(actual=Decimal(1616))
    assert found(draft, "decided_by_sheet").facts["value"] == Decimal(1616)


def test_a_value_typed_on_the_second_row_of_a_merged_criterion_is_its_own() -> None:
    book = table(
        ("T", "Điểm thưởng"),
        ("T.1", "Mức độ hài lòng của người dân", 2, None, None),
        (None, None, 1, None, "1,5"),
        (None, None, 0, None, None, "Báo cáo số 5"),
    )
    claim = _only(parse_draft(book, LEDGER))
    assert claim.points == Decimal("1.5")
    assert claim.sources[0][1].cell == "E6"
    assert claim.evidence == "Báo cáo số 5"


@pytest.mark.parametrize("value", [-0.5, "-0,5", "−0,5", "(0,5)", "-0,5đ", "-0,5 (chậm báo cáo)", "-0,5 - chậm nộp"])
def test_points_to_be_taken_off_may_be_typed_with_a_minus(value: Value) -> None:
    draft = _simple("P.1", "Chậm nộp báo cáo", value)
    assert _only(draft).inputs == Inputs(points=Decimal("0.5"))
    assert found(draft, "penalty_sign").level is Level.NOTE
    assert found(_simple("P.1", "Chậm nộp báo cáo", -2), "over_maximum").level is Level.ERROR
    assert found(_simple("I.1", "Chế độ thông tin, báo cáo", value), "negative").level is Level.ERROR


@pytest.mark.parametrize("value", ["trừ 0,5", "Trừ 0,5 điểm", "bị trừ 0,5đ", "Trừ: 0,5"])
def test_points_to_be_taken_off_may_be_told_in_words(value: str) -> None:
    draft = _simple("P.1", "Chậm nộp báo cáo", value)
    assert _only(draft).inputs == Inputs(points=Decimal("0.5"))
    assert found(draft, "penalty_sign").facts["raw"] == value
    assert found(_simple("I.1", "Chế độ thông tin, báo cáo", value), "not_a_number").level is Level.QUESTION


def test_points_to_be_taken_off_may_be_told_with_their_maximum() -> None:
    assert _only(_simple("P.1", "Chậm nộp báo cáo", "-0,5/1")).inputs == Inputs(points=Decimal("0.5"))


@pytest.mark.parametrize("value", ["7,5đ", "7,5d", "7,5 d.", "7,5 điểm."])
def test_points_may_be_followed_by_their_unit(value: Value) -> None:
    assert _only(_simple("I.1", "Chế độ thông tin, báo cáo", value)).inputs == Inputs(points=Decimal("7.5"))
