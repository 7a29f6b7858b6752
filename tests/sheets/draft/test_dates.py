"""Days that may name the month first are asked about once per file, and read as answered."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.book import Book, CellType
from desktop.domain.dates import DayOrder
from desktop.domain.day_order import day_order
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.rules.cutoff import cutoff_findings
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, codes, found, table

ROW: tuple[Value, ...] = ("I.1", "Chế độ thông tin, báo cáo", 10, None, 7)
GROUP: tuple[Value, ...] = ("I", "Bảo đảm an ninh, trật tự")


def _book(cutoff: str, evidence: Value, shown: str | None = None) -> Book:
    made = table((*ROW, evidence), GROUP, title=f"CÔNG AN TỈNH AN BÌNH - Số liệu tính đến ngày {cutoff}")
    sheet = made.sheets[0]
    cells = tuple(each._replace(number_format=shown) if each.type is CellType.DATE else each for each in sheet.cells)
    return made._replace(sheets=(sheet._replace(cells=cells),))


AMERICAN = (
    _book("10/11/2026", "Báo cáo ngày 11/14/2026"),
    _book("10/11/2026", date(2026, 11, 14), "m/d/yyyy"),
    _book("10/11/2026", date(2026, 11, 14), '[$-409]mm/dd/yy "lúc" h:mm'),
)


@pytest.mark.parametrize("book", AMERICAN)
def test_a_file_of_an_american_machine_is_asked_how_it_names_days_once(book: Book) -> None:
    draft = parse_draft(book, LEDGER)
    question = found(draft, "ambiguous_dates")
    assert (question.level, question.key, question.facts["count"]) == (Level.QUESTION, "dates", 1)
    assert [choice.words for choice in question.choices] == ["10/11/2026 → 10/11/2026", "10/11/2026 → 11/10/2026"]
    assert list(cutoff_findings(book, LEDGER.round, day_order(book))) == []


@pytest.mark.parametrize(("choice", "day"), [("day_first", date(2026, 11, 10)), ("month_first", date(2026, 10, 11))])
def test_the_answer_says_which_day_it_is(choice: str, day: date) -> None:
    guidance = guidance_of([("dates", choice)])
    draft = parse_draft(AMERICAN[0], LEDGER, guidance=guidance)
    assert "answered" in codes(draft)
    assert not codes(draft) & {"ambiguous_dates", "answer_unused", "answer_unfit"}
    (said,) = cutoff_findings(AMERICAN[0], LEDGER.round, day_order(AMERICAN[0], guidance))
    assert said.facts["said"] == day


def test_an_answer_that_names_no_order_leaves_the_question_open() -> None:
    told = codes(parse_draft(AMERICAN[0], LEDGER, guidance=guidance_of([("dates", "year_first")])))
    assert {"ambiguous_dates", "answer_unfit"} <= told


@pytest.mark.parametrize(
    "book",
    [
        _book("10/11/2026", "Báo cáo ngày 14/11/2026"),
        _book("10/11/2026", date(2026, 11, 14), "dd/mm/yyyy"),
        _book("10/11/2026", date(2026, 11, 14), "d-mmm"),
        _book("10/11/2026", "Quyết định số 3/25/2025/NĐ"),
        _book("11/11/2026", "Báo cáo ngày 11/14/2026"),
        _book("11/14/2026", "không"),
    ],
)
def test_days_that_can_only_be_one_are_not_asked_about(book: Book) -> None:
    assert "ambiguous_dates" not in codes(parse_draft(book, LEDGER))


def test_a_day_as_evidence_is_shown_as_a_day() -> None:
    draft = parse_draft(_book("14/11/2026", date(2026, 11, 14), "dd/mm/yyyy"), LEDGER)
    assert draft.claims[0].evidence == "14/11/2026"
    assert draft.claims[0].inputs is not None
    assert draft.claims[0].inputs.points == Decimal(7)


def test_an_order_is_unsure_only_while_nobody_said() -> None:
    orders = [day_order(AMERICAN[0]), day_order(AMERICAN[0], guidance_of([("dates", "month_first")]))]
    assert orders == [DayOrder.UNSURE, DayOrder.MONTH_FIRST]
