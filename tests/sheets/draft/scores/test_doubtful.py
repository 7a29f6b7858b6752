"""Values that count only once a person says they are meant: asked with their cell, taken or left by an answer."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Book, Cell, CellType, Merge
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import LEAVE, TAKE, guidance_of
from desktop.sheets.draft import parse_draft
from tests.sheets.draft.books import LEDGER, Value, found, table

TITLE = "Chế độ thông tin, báo cáo"
GROUP = ("I", "Bảo đảm an ninh, trật tự")
STRUCK = Cell(1, 1, "7.5", Decimal("7.5"), CellType.NUMBER, struck=True)
PERCENT = Cell(1, 1, "0.05", Decimal("0.05"), CellType.NUMBER, number_format="0%")


def _book(points: Value, below: Value = None) -> Book:
    return table(("I.1", TITLE, 10, None, points), (None, None, None, None, below), GROUP)


def _struck(book: Book) -> Book:
    sheet = book.sheets[0]
    cells = tuple(replace(each, struck=(each.row, each.column) == (4, 5)) for each in sheet.cells)
    return replace(book, sheets=(replace(sheet, cells=cells),))


DOUBTS = {
    "date_or_points": (_book(date(2026, 10, 8)), Decimal(8)),
    "percent_points": (_book(PERCENT), Decimal(5)),
    "words_behind_unsure": (_book("8 (trừ 0,5)"), Decimal(8)),
    "several_values": (_book(8, 2), Decimal(8)),
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


def test_one_cell_merged_over_two_criteria_is_asked_about_for_each() -> None:
    rows = ((*("P.1", "Chậm nộp báo cáo", 1), None, 1), ("I.1", TITLE, 10, None, None), GROUP)
    book = table(*rows)
    merged = replace(book, sheets=(replace(book.sheets[0], merges=(Merge(4, 5, 5, 5),)),))
    draft = parse_draft(merged, LEDGER)
    asked = [each for each in draft.findings if each.code == "shared_value"]
    assert {each.criterion for each in asked} == {"I.1", "P.1"}
    assert {each.place.cell for each in asked if each.place} == {"E4"}
    assert draft.claims == ()


def test_one_cell_merged_over_the_lines_of_one_criterion_is_its_value() -> None:
    book = table(("I.1", TITLE, 10, None, 8), (None, "trong đó: báo cáo tuần"), GROUP)
    merged = replace(book, sheets=(replace(book.sheets[0], merges=(Merge(4, 5, 5, 5),)),))
    assert _points(parse_draft(merged, LEDGER)) == [Decimal(8)]


def test_a_further_line_with_the_same_number_is_no_doubt() -> None:
    assert _points(parse_draft(_book(8, "8"), LEDGER)) == [Decimal(8)]
