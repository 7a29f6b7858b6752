"""The day up to which a file says its figures count."""

from datetime import date

import pytest

from desktop.domain.book import Book, Cell, CellType, Paragraph, Sheet, Verdict
from desktop.domain.rules.cutoff import cutoff_findings, stated_cutoffs
from tests.domain.rules.rounds import YEAR


def workbook(text: str, row: int = 2) -> Book:
    sheet = Sheet("Số liệu", (Cell(row, 1, text, text, CellType.TEXT),))
    return Book("a.xlsx", "0" * 64, 1, "xlsx", Verdict.READ, (sheet,))


def report(text: str) -> Book:
    return Book("a.docx", "0" * 64, 1, "docx", Verdict.READ, paragraphs=(Paragraph(7, text, text),))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("(Số liệu tính đến ngày 15/11/2026)", date(2026, 11, 15)),
        ("Tính đến hết ngày 14-10-2026", date(2026, 10, 14)),
        ("Số liệu từ ngày 15/11/2025 đến ngày 31.10.2026", date(2026, 10, 31)),
        ("Chốt đến 5/11/2026", date(2026, 11, 5)),
    ],
)
def test_a_stated_day_is_read(text: str, day: date) -> None:
    assert list(stated_cutoffs(text)) == [day]


@pytest.mark.parametrize(
    "text", ["Ngày 14/11/2026", "Tính đến ngày 31/2/2026", "tính đến nay", "đến ngày 1/11/2026 họp"]
)
def test_other_days_are_no_cut_off(text: str) -> None:
    assert list(stated_cutoffs(text)) == []


def test_a_heading_that_stops_early_or_goes_on_is_told_with_its_cell() -> None:
    early = list(cutoff_findings(workbook("Số liệu tính đến ngày 31/10/2026"), YEAR))
    late = list(cutoff_findings(workbook("Số liệu tính đến ngày 30/11/2026"), YEAR))

    assert [(each.facts["inside"], each.place.cell if each.place else "") for each in (*early, *late)] == [
        (1, "A2"),
        (0, "A2"),
    ]


def test_the_rounds_own_end_is_right() -> None:
    assert list(cutoff_findings(workbook("Số liệu tính đến ngày 14/11/2026"), YEAR)) == []


def test_a_text_may_speak_of_a_day_within_the_year() -> None:
    assert list(cutoff_findings(report("Tính đến ngày 30/6/2026, đã cấp 900 thẻ."), YEAR)) == []
    assert [each.place.cell for each in cutoff_findings(report("Tính đến ngày 30/6/2025"), YEAR) if each.place] == [
        "¶7"
    ]
