"""Results without the number they are measured against, and results told in words: never blank, never silent."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Cell, CellType
from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Part, Relative, Target
from desktop.domain.ledger import Inputs
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import LEDGER, Value, codes, error, formula, found, table

HEAD = ("TT", "Nội dung", "Điểm chuẩn", "Chỉ tiêu giao", "Kỳ trước", "Thực hiện", "Điểm tự chấm", "Minh chứng")
GIVEN = "Số vụ ma túy so với chỉ tiêu giao"
BEST = "Bắt đối tượng truy nã so với chỉ tiêu"
OWN = (
    Criterion("III", "Chỉ tiêu riêng", Decimal(4), Part.BASE),
    Criterion("III.1", GIVEN, Decimal(2), Part.BASE, Target()),
    Criterion("III.2", BEST, Decimal(2), Part.BASE, Relative()),
)
FRAMEWORK = replace(LEDGER.framework, criteria=(*LEDGER.framework.criteria[:3], *OWN, *LEDGER.framework.criteria[3:]))
LEDGER_WITH_TARGETS = replace(LEDGER, framework=FRAMEWORK)


def _read(code: str, title: str, *values: Value) -> Draft:
    """A row of the unit's with target, baseline, actual, points."""
    rows = ((code, title, None, *values), ("I", "Bảo đảm an ninh, trật tự"))
    return parse_draft(table(*rows, head=HEAD), LEDGER_WITH_TARGETS)


def _only(draft: Draft) -> Claim:
    (claim,) = draft.claims
    return claim


def _said(finding: Finding) -> str:
    return tell(finding).message


@pytest.mark.parametrize(("code", "title"), [("III.1", GIVEN), ("III.2", BEST)])
@pytest.mark.parametrize("target", [None, 0, "-"])
def test_points_beside_a_result_without_a_target_are_the_claim(code: str, title: str, target: Value) -> None:
    draft = _read(code, title, target, None, 90, "1,8")
    assert (_only(draft).points, _only(draft).inputs) == (Decimal("1.8"), None)
    finding = found(draft, "inputs_incomplete_points")
    assert (finding.level, finding.criterion) == (Level.WARNING, code)
    assert "thiếu chỉ tiêu giao" in _said(finding)


@pytest.mark.parametrize(("target", "cell"), [(0, "D4"), (None, "F4")])
def test_a_result_without_a_target_stays_open_and_is_pointed_out(target: Value, cell: str) -> None:
    draft = _read("III.1", GIVEN, target, None, 90, None)
    assert _only(draft).inputs
    finding = found(draft, "target_missing")
    assert finding.place
    assert (finding.level, finding.criterion, finding.place.cell) == (Level.WARNING, "III.1", cell)


def test_the_frameworks_own_target_stands_in_for_a_missing_one() -> None:
    draft = _read("I.2", "Tỷ lệ khám phá án", None, None, 82, 9)
    assert _only(draft).inputs == Inputs(actual=Decimal(82))
    assert {"inputs_incomplete_points", "target_missing"}.isdisjoint(codes(draft))


def test_a_fall_from_nothing_is_pointed_out_at_its_cell() -> None:
    finding = found(_read("I.3", "Kéo giảm tội phạm", None, 0, 5, None), "baseline_zero")
    assert finding.place
    assert (finding.level, finding.place.cell) == (Level.WARNING, "E4")
    assert "baseline_zero" not in codes(_read("I.3", "Kéo giảm tội phạm", None, 0, 0, None))


@pytest.mark.parametrize(
    ("code", "title", "result"),
    [
        ("III.1", GIVEN, "25/30 xã"),
        ("III.1", GIVEN, "90/100"),
        ("III.1", GIVEN, date(2026, 5, 3)),
        ("I.3", "Kéo giảm tội phạm", "giảm 12%"),
        ("I.4.b", "Đề tài, sáng kiến: chất lượng", "Có tổ chức đầy đủ"),
        ("T.1", "Mức độ hài lòng của người dân", "tốt"),
        ("II.2", "Tập huấn, bồi dưỡng", 12),
    ],
)
def test_points_beside_a_result_in_words_are_the_claim(code: str, title: str, result: Value) -> None:
    draft = _read(code, title, None, None, result, "1,5")
    assert (_only(draft).points, _only(draft).inputs) == (Decimal("1.5"), None)
    finding = found(draft, "input_unreadable")
    assert finding.place
    assert (finding.level, finding.place.cell) == (Level.WARNING, "F4")
    assert "chương trình lấy điểm tự chấm" in _said(finding)
    assert not [each for each in draft.findings if each.level is Level.ERROR]


def test_a_target_in_words_leaves_the_points() -> None:
    draft = _read("I.2", "Tỷ lệ khám phá án", "theo kế hoạch", None, 82, 9)
    assert _only(draft).points == Decimal(9)
    assert found(draft, "input_unreadable").level is Level.WARNING


@pytest.mark.parametrize("result", ["25/30 xã", "giảm 12%", "tốt"])
def test_a_result_in_words_without_points_holds_the_file(result: str) -> None:
    draft = _read("III.1", GIVEN, None, None, result, None)
    level = Level.ERROR if result.startswith("giảm") else Level.QUESTION
    assert [each.level for each in draft.findings if each.criterion] == [level]


@pytest.mark.parametrize(
    ("result", "code", "level"),
    [
        (error("#REF!"), "cell_error", Level.QUESTION),
        (formula("A1"), "formula_without_value", Level.QUESTION),
        (-2, "negative", Level.ERROR),
        ("-2", "negative", Level.ERROR),
    ],
)
def test_a_broken_result_holds_the_file_even_beside_points(result: Value, code: str, level: Level) -> None:
    assert found(_read("I.4.a", "Đề tài, sáng kiến: số lượng", None, None, result, 1), code).level is level


def test_the_reason_is_the_real_one() -> None:
    levels = found(_read("II.2", "Tập huấn, bồi dưỡng", None, None, 12, 3), "input_unreadable")
    assert "từng mức" in _said(levels)
    fall = found(_read("I.3", "Kéo giảm tội phạm", None, 10, "giảm 12%", None), "negative")
    assert "mức giảm" in _said(fall)
    floor = found(_read("II.1", "Cán bộ vi phạm kỷ luật", None, None, None, -3), "negative")
    assert "từ -2 đến 5" in _said(floor)
    assert _only(_read("II.1", "Cán bộ vi phạm kỷ luật", None, None, None, -1)).points == Decimal(-1)


def _headed(measure: Value, result: Value, points: Value, heading: str, title: str = GIVEN) -> Draft:
    head = ("TT", "Nội dung", heading, "Thực hiện", "Điểm tự chấm")
    rows = (("III.1" if title == GIVEN else "I.3", title, measure, result, points), ("I", "Bảo đảm an ninh, trật tự"))
    return parse_draft(table(*rows, head=head), LEDGER_WITH_TARGETS)


def test_a_plan_is_the_target_and_last_year_the_last_period() -> None:
    assert _only(_headed(100, 90, None, "Kế hoạch năm")).inputs == Inputs(actual=Decimal(90), target=Decimal(100))
    last = _headed(200, 190, None, "Năm 2025", "Kéo giảm tội phạm")
    assert _only(last).inputs == Inputs(actual=Decimal(190), baseline=Decimal(200))


def test_numbers_under_a_strange_heading_are_asked_about_where_a_leaf_lacks_one() -> None:
    for title in (GIVEN, "Kéo giảm tội phạm"):
        finding = found(_headed(100, 90, "1,5", "Khoán", title), "ignored_column_numbers")
        assert finding.place
        assert (finding.level, finding.place.cell, finding.facts["count"]) == (Level.QUESTION, "C3", 1)


@pytest.mark.parametrize("heading", ["Điểm trừ", "Số điểm bị trừ", "Điểm thưởng"])
def test_points_added_or_taken_off_are_no_number_a_leaf_lacks(heading: str) -> None:
    assert "ignored_column_numbers" not in codes(_headed(1, 90, "1,5", heading))


def test_a_strange_column_nobody_lacks_is_only_noted() -> None:
    for measure, result in ((100, None), ("chưa giao", 90)):
        draft = _headed(measure, result, "1,5", "Khoán")
        assert "ignored_column" in codes(draft)
        assert "ignored_column_numbers" not in codes(draft)


def test_a_strange_column_is_counted_down_to_the_last_criterion() -> None:
    head = ("TT", "Nội dung", "Khoán", "Thực hiện", "Điểm tự chấm")
    rows: tuple[tuple[Value, ...], ...] = (
        ("I", "Bảo đảm an ninh, trật tự"), ("I.1", "Chế độ thông tin, báo cáo", "a", None, 5),
        (None, None, "Người lập biểu"), (None, None, "Đại úy"),
    )  # fmt: skip
    draft = parse_draft(table(*rows, head=head), LEDGER_WITH_TARGETS)
    assert found(draft, "ignored_column").facts["count"] == 1


def _levels(*counts: Value) -> Draft:
    names = ("– Cấp Bộ", "– Cấp tỉnh")
    below = tuple((None, name, None, None, None, count) for name, count in zip(names, counts, strict=True))
    rows = (("II", "Xây dựng lực lượng"), ("II.2", "Tập huấn, bồi dưỡng"), *below)
    return parse_draft(table(*rows, head=HEAD), LEDGER_WITH_TARGETS)


def test_a_dash_at_one_level_beside_a_number_is_none_of_it() -> None:
    draft = _levels("-", 3)
    assert _only(draft).inputs == Inputs(counts=(("Cấp Bộ", Decimal(0)), ("Cấp tỉnh", Decimal(3))))
    finding = found(draft, "level_not_reported")
    assert finding.place
    assert (finding.level, finding.facts["name"], finding.place.cell) == (Level.NOTE, "Cấp Bộ", "F6")
    assert "level_left_blank" not in codes(draft)


def test_dashes_at_every_level_are_not_reported() -> None:
    draft = _levels("-", "-")
    assert _only(draft).not_reported
    assert "level_not_reported" not in codes(draft)


def test_the_place_of_a_blank_level_is_its_own_cell() -> None:
    finding = found(_levels(3, None), "level_left_blank")
    assert finding.place
    assert (finding.facts["levels"], finding.place.cell) == (("Cấp tỉnh",), "F7")


def test_truth_values_and_dates_are_told_as_a_spreadsheet_shows_them() -> None:
    truth = Cell(1, 1, "1", True, CellType.BOOL)
    assert "“TRUE”" in _said(
        found(_read("T.1", "Mức độ hài lòng của người dân", None, None, truth, None), "not_a_number")
    )
    day = _read("T.1", "Mức độ hài lòng của người dân", None, None, date(2026, 3, 5), None)
    assert "(05/03/2026)" in _said(found(day, "date_for_number"))


def test_one_doubtful_number_names_its_criterion() -> None:
    draft = _read("T.1", "Mức độ hài lòng của người dân", None, None, "1.616", None)
    finding = found(draft, "ambiguous_number")
    assert finding.criterion == "T.1"
    assert "ở mục “Mức độ hài lòng của người dân”" in _said(finding)


def test_rows_without_titles_are_told_by_their_full_codes() -> None:
    rows: tuple[tuple[Value, ...], ...] = (
        ("I", None, None, None, None, None, formula("SUM(G5)")),
        ("I.1", None, None, None, None, None, 5),
        ("T", None, None, None, None, None, 1),
        ("T.1", None, None, None, None, 93),
        ("1", None, None, None, None, None, 1),
        (None, "Dòng lạ không có trong khung", None, None, None, None, formula("SUM(G5)")),
    )
    draft = parse_draft(table(*rows, head=HEAD), LEDGER_WITH_TARGETS)
    assert [claim.criterion for claim in draft.claims] == ["I.1", "T.1"]
    outside = [finding.place.cell for finding in draft.findings if finding.code == "unmatched_row" and finding.place]
    assert outside == ["G8"]


def test_a_level_that_cannot_be_read_is_not_called_blank() -> None:
    draft = _levels(-1, 3)
    assert "negative" in codes(draft)
    assert "level_left_blank" not in codes(draft)


def test_a_last_period_in_words_is_said_once() -> None:
    draft = _read("I.3", "Kéo giảm tội phạm", None, "chưa rõ", 5, None)
    assert [finding.code for finding in draft.findings if finding.criterion] == ["not_a_number"]
    assert draft.claims == ()


def test_comparisons_weigh_more_where_they_are_the_only_results() -> None:
    for headings, level in (
        (("So với kế hoạch", "Minh chứng"), Level.WARNING),
        (("So với kế hoạch", "Kết quả"), Level.NOTE),
    ):
        head = ("TT", "Nội dung", *headings, "Điểm tự chấm")
        rows = (("III.1", GIVEN, 95, None, 2), ("I", "Bảo đảm an ninh, trật tự"))
        assert found(parse_draft(table(*rows, head=head), LEDGER_WITH_TARGETS), "ignored_column").level is level
