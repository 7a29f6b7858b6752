"""Values that count only once a person says they are meant: asked with their cell, taken or left by an answer."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Book, Cell, CellType, Merge
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import LEAVE, TAKE, guidance_of
from desktop.domain.guidance import PERCENT as PERCENT_OF
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

TITLE = "Chế độ thông tin, báo cáo"
GROUP = ("I", "Bảo đảm an ninh, trật tự")
STRUCK = Cell(1, 1, "7.5", Decimal("7.5"), CellType.NUMBER, struck=True)
PERCENT = Cell(1, 1, "0.05", Decimal("0.05"), CellType.NUMBER, number_format="0%")


def _book(points: Value, below: Value = None) -> Book:
    return table(("I.1", TITLE, 10, None, points), (None, None, None, None, below), GROUP)


def _struck(book: Book) -> Book:
    sheet = book.sheets[0]
    cells = tuple(each._replace(struck=(each.row, each.column) == (4, 5)) for each in sheet.cells)
    return book._replace(sheets=(sheet._replace(cells=cells),))


DOUBTS = {
    "date_or_points": (_book(date(2026, 10, 8)), Decimal(8)),
    "words_behind_unsure": (_book("8 (trừ 0,5)"), Decimal(8)),
    "several_values": (_book(8, 2), Decimal(8)),
    "corrected_beside": (table(("I.1", TITLE, 10, None, 8, "Đề nghị sửa lại thành 7,5"), GROUP), Decimal(8)),
    "struck_value": (_struck(_book(8)), Decimal(8)),
}


def _points(draft: Draft) -> list[Decimal | None]:
    return [claim.inputs.points for claim in draft.claims if claim.inputs]


@pytest.mark.parametrize("code", DOUBTS)
def test_a_doubtful_value_is_asked_about_and_kept_out(code: str) -> None:
    book, value = DOUBTS[code]
    draft = parse_draft(book, LEDGER)
    question = found(draft, code)
    assert (question.level, question.criterion, question.facts["value"]) == (Level.QUESTION, "I.1", value)
    assert [choice.id for choice in question.choices] == [TAKE, LEAVE]
    assert draft.claims == ()
    assert draft.blank == ()


@pytest.mark.parametrize("code", DOUBTS)
def test_an_answer_takes_or_leaves_a_doubtful_value(code: str) -> None:
    book, value = DOUBTS[code]
    key = found(parse_draft(book, LEDGER), code).key
    taken = parse_draft(book, LEDGER, guidance=guidance_of([(key, TAKE)]))
    left = parse_draft(book, LEDGER, guidance=guidance_of([(key, LEAVE)]))
    assert (_points(taken), _points(left), left.blank) == ([value], [], ("I.1",))
    assert not [each for draft in (taken, left) for each in draft.findings if each.level is Level.QUESTION]


def test_points_in_percents_are_asked_about_once_for_the_whole_file() -> None:
    book = table(("I.1", TITLE, 10, None, PERCENT), ("P.1", "Chậm nộp báo cáo", 1, None, PERCENT), GROUP)
    draft = parse_draft(book, LEDGER)
    (question,) = [each for each in draft.findings if each.code == "percent_points"]
    assert (question.key, question.facts["count"], draft.claims) == ("percent", 2, ())
    assert [choice.id for choice in question.choices] == [PERCENT_OF, TAKE, LEAVE]
    of_maximum = parse_draft(book, LEDGER, guidance=guidance_of([("percent", PERCENT_OF)]))
    assert _points(of_maximum) == [Decimal("0.5"), Decimal("0.05")]
    assert not [each for each in of_maximum.findings if each.level is Level.QUESTION]


def _with_stray(column: int) -> Book:
    rows = [("P.1", "Chậm nộp báo cáo", 1, None, 1, None), ("II.1", "Cán bộ vi phạm kỷ luật", 5, None, 5, None)]
    rows += [("T.1", "Mức độ hài lòng của người dân", 2, None, 2, None)]
    stray: list[Value] = ["I.1", TITLE, 10, None, None, None]
    stray[column - 1] = 8
    return table(stray, *rows)


@pytest.mark.parametrize("column", [4, 6])
def test_a_number_under_another_heading_of_a_blank_row_is_asked_about(column: int) -> None:
    draft = parse_draft(_with_stray(column), LEDGER)
    question = found(draft, "value_beside")
    assert (question.criterion, question.place.cell if question.place else "") == ("I.1", f"{'_ABCDEF'[column]}4")
    taken = parse_draft(_with_stray(column), LEDGER, guidance=guidance_of([(question.key, TAKE)]))
    assert Decimal(8) in _points(taken)


@pytest.mark.parametrize(("column", "asked"), [(6, True), (4, False)])
def test_so_is_one_beside_a_leaf_with_inputs_where_it_has_none(column: int, asked: bool) -> None:
    rows: list[list[Value]] = [["I.1", TITLE, 10, None, 8, None], ["T.1", "Mức độ hài lòng của người dân", 2, None, 2]]
    rows += [["P.1", "Chậm nộp báo cáo", 1, None, 1], ["II.2", "Tập huấn, bồi dưỡng", 5, None, 3]]
    rows += [["I.4.a", "Đề tài, sáng kiến: số lượng", 3, None, 3], ["II.1", "Cán bộ vi phạm kỷ luật", 5, *[None] * 3]]
    rows[-1][column - 1] = 1
    assert ("value_beside" in codes(parse_draft(table(*rows), LEDGER))) is asked


def test_a_column_full_of_numbers_holds_no_stray_ones() -> None:
    rows = (
        ("I.1", TITLE, 10, 12, None),
        ("P.1", "Chậm nộp báo cáo", 1, 3, 1),
        ("I.4.b", "Đề tài, sáng kiến: chất lượng", 2, None, "Đạt"),
    )
    draft = parse_draft(table(*rows), LEDGER)
    assert draft.blank == ("I.1",)


def test_points_of_a_group_alone_are_asked_about_and_may_be_left() -> None:
    rows = (
        ("I", "Bảo đảm an ninh, trật tự", 30, None, 25),
        ("I.1", TITLE, 10),
        ("P.1", "Chậm nộp báo cáo", 1, None, 1),
    )
    question = found(parse_draft(table(*rows), LEDGER), "group_points_only")
    assert (question.level, question.criterion) == (Level.QUESTION, "I")
    left = parse_draft(table(*rows), LEDGER, guidance=guidance_of([(question.key, LEAVE)]))
    assert not [each for each in left.findings if each.level is Level.QUESTION]
    unfit = parse_draft(table(*rows), LEDGER, guidance=guidance_of([(question.key, TAKE)]))
    assert {"group_points_only", "answer_unfit"} <= {each.code for each in unfit.findings}


def test_one_cell_merged_over_two_criteria_is_asked_about_for_each() -> None:
    rows = ((*("P.1", "Chậm nộp báo cáo", 1), None, 1), ("I.1", TITLE, 10, None, None), GROUP)
    book = table(*rows)
    merged = book._replace(sheets=(book.sheets[0]._replace(merges=(Merge(4, 5, 5, 5),)),))
    draft = parse_draft(merged, LEDGER)
    asked = [each for each in draft.findings if each.code == "shared_value"]
    assert {each.criterion for each in asked} == {"I.1", "P.1"}
    assert {each.place.cell for each in asked if each.place} == {"E4"}
    assert draft.claims == ()


def test_one_cell_merged_over_the_lines_of_one_criterion_is_its_value() -> None:
    book = table(("I.1", TITLE, 10, None, 8), (None, "trong đó: báo cáo tuần"), GROUP)
    merged = book._replace(sheets=(book.sheets[0]._replace(merges=(Merge(4, 5, 5, 5),)),))
    assert _points(parse_draft(merged, LEDGER)) == [Decimal(8)]


def test_a_further_line_with_the_same_number_is_no_doubt() -> None:
    assert _points(parse_draft(_book(8, "8"), LEDGER)) == [Decimal(8)]


@pytest.mark.parametrize(
    ("note", "asked"),
    [
        ("Điều chỉnh: 7,5đ", True), ("tự chấm lại 7 điểm", True), ("Đã sửa thành 8 điểm", False),
        ("Sửa đổi 2 văn bản", False), ("Đã điều chỉnh 12 kế hoạch, sửa 3 quy chế", False), ("Nâng lên 95%", False),
    ],
)  # fmt: skip
def test_only_a_note_that_corrects_the_points_puts_them_in_doubt(note: str, asked: bool) -> None:
    draft = parse_draft(table(("I.1", TITLE, 10, None, 8, note), GROUP), LEDGER)
    assert ("corrected_beside" in codes(draft)) is asked
    assert _points(draft) == ([] if asked else [8])
