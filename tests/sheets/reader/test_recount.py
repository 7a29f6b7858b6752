"""Recounting: stored results that no longer fit their cells are named; what cannot be recounted is left alone."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.sheets import limits
from desktop.sheets.xlsx import recount
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


def test_ranges_wider_than_what_is_looked_at_are_left_alone(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RECOUNTED_CELLS", 20)
    book = workbook(rows(number("B1", "1"), formula("A2", "SUM(B1:C1)*2", "7"), formula("A3", "SUM(B1:Z1)*3", "7")))

    assert [oddity.facts["cells"] for oddity in read(book).oddities] == [("A2",)]


def test_vast_ranges_are_left_alone(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RECOUNTED_CELLS", 1)

    assert codes(read(workbook(rows(FIGURES + formula("D1", "SUM(A1:B1)", "99"))))) == []


places = ("A{row}", "$B{row}", "C{row}", "D{row}", "A1{row}", "A$2", "B1", "{row}", "2", "10%")
terms = ("SUM(A{row}:C{row})", "SUM(A$1:A{row})", "MAX(A{row},B1)", "AVERAGE(A{row}:B{row})", "MIN(B$1:B$4)")
pieces = st.sampled_from((*places, *terms, "-A{row}", "(A{row}-1)", "IF(A{row},1,2)"))
formulas = st.builds("{}{}{}".format, pieces, st.sampled_from("+-*/,"), pieces)
stored = st.sampled_from(["0", "2", "2.5", "4", "-1", "1e3"])
figures = st.lists(st.tuples(stored, st.sampled_from(["3", "0", "x", "#"]), stored), min_size=4, max_size=12)


def sheet_of(written: str, figures: list[tuple[str, str, str]]) -> bytes:
    lines = []
    for row, (first, second, result) in enumerate(figures, 1):
        odd = {"x": text(f"B{row}", "chữ"), "#": f'<c r="B{row}" t="e"><v>#N/A</v></c>'}
        cells = number(f"A{row}", first) + odd.get(second, number(f"B{row}", second))
        lines.append(cells + formula(f"C{row}", written.format(row=row), result))
    return workbook(rows(*lines))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=formulas, figures=figures)
def test_formulas_of_one_shape_are_recounted_as_each_by_itself(
    read: Read, written: str, figures: list[tuple[str, str, str]]
) -> None:
    content = sheet_of(written, figures)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recount, "_OWN_CELL", re.compile("(?!)"))
        each_alone = read(content).oddities

    assert read(content).oddities == each_alone


def test_one_wrong_result_among_many_of_one_shape_is_named(read: Read) -> None:
    lines = [number(f"A{row}", str(row)) + formula(f"B{row}", f"SUM(A{row},1)", str(row + 1)) for row in range(1, 60)]
    lines[40] = number("A41", "41") + formula("B41", "SUM(A41,1)", "43")
    book = read(workbook(rows(*lines)))

    assert [(each.code, each.cell) for each in book.oddities] == [("stale_values", "B41")]


def test_a_total_every_row_is_divided_by_is_counted_once(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RECOUNTED_CELLS", 150)
    lines = [number(f"A{row}", "1") + formula(f"B{row}", f"A{row}/SUM($A$1:$A$20)", "0.05") for row in range(1, 21)]
    lines[14] = number("A15", "1") + formula("B15", "A15/SUM($A$1:$A$20)", "0.5")

    assert codes(read(workbook(rows(*lines)))) == ["stale_values"]
