"""Recounting: stored results that no longer fit their cells are named; what cannot be recounted is left alone."""

import pytest

from desktop.sheets import limits
from tests.sheets.reader.conftest import Read, codes
from tests.sheets.reader.packages import formula, number, rows, text, workbook

FIGURES = number("A1", "9.5") + number("B1", "8.5") + text("C1", "chữ")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("A1+B1", "18"),
        ("SUM(A1:C1)", "18"),
        ("SUM(A1,B1,2)", "20"),
        ("SUM(A1:B1)/2", "9"),
        ("-(A1-B1)*2", "-2"),
        ("+A1*10%", "0.95"),
        ("MAX(A1:B1)-MIN(A1:B1)", "1"),
        ("AVERAGE(A1:C1)", "9"),
        ("MIN(D5:E6)", "0"),
        ("$A$1 + D9", "9.5"),
        ("SUM(A1*2,B1)", "27.5"),
        ("0.1+0.2", "0.30000000000000004"),
    ],
)
def test_right_results_pass_and_wrong_ones_are_named(read: Read, written: str, right: str) -> None:
    assert codes(read(workbook(rows(FIGURES + formula("D1", written, right))))) == []

    book = read(workbook(rows(FIGURES + formula("D1", written, "99"))))
    assert (codes(book), book.oddities[0].cell) == (["stale_values"], "D1")


@pytest.mark.parametrize(
    "written",
    [
        "A1+C1",
        "IF(A1>1,2,3)",
        "Sheet2!A1+1",
        "SUM(A1:B1",
        "SUM(A:A)",
        "A1/D9",
        "AVERAGE(D5:E6)",
        "SUM(F1:F1)+F1",
        "1+",
        "A1)",
        "(A1",
        "1" + "+1" * 300,
        "(" * 90 + "1",
        "A1 B1",
        "SUM B1",
    ],
)
def test_what_is_not_understood_is_not_called_wrong(read: Read, written: str) -> None:
    error = '<c r="F1" t="b"><v>1</v></c>'

    assert codes(read(workbook(rows(FIGURES + formula("D1", written, "99") + error)))) == []


def test_a_circle_of_formulas_is_named(read: Read) -> None:
    book = read(workbook(rows(formula("A1", "B1+1", "0") + formula("B1", "A1+1", "0"))))

    assert codes(book) == ["stale_values"]


def test_vast_ranges_are_left_alone(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RECOUNTED_CELLS", 1)

    assert codes(read(workbook(rows(FIGURES + formula("D1", "SUM(A1:B1)", "99"))))) == []
