"""The layout of the form: which row, which open cell, which name."""

from decimal import Decimal

from desktop.domain.form import (
    RowRole,
    ScoreColumn,
    asked_indicators,
    figure_name,
    form_rows,
    input_name,
    penalty_roots,
)
from desktop.domain.framework import Criterion, Direct, Framework, Indicator, Part
from tests.papers.ledgers import FRAMEWORK, INDICATORS

ROWS = form_rows(FRAMEWORK)


def row_of(code: str):  # type: ignore[no-untyped-def]
    return next(row for row in ROWS if row.code == code)


def test_rows_stand_in_framework_order_with_a_total_at_the_end() -> None:
    codes = [row.code for row in ROWS if row.code]
    assert codes == [criterion.code for criterion in FRAMEWORK.criteria]
    assert ROWS[-1].role is RowRole.TOTAL


def test_each_level_of_a_count_has_a_row_of_its_own_below_the_leaf() -> None:
    levels = [row for row in ROWS if row.role is RowRole.LEVEL and row.criterion and row.criterion.code == "T.1"]
    assert [row.level for row in levels] == ["Thủ tướng Chính phủ", "Bộ Công an"]
    assert [row.inputs[0].name for row in levels] == ["tk.T.1.counts.1", "tk.T.1.counts.2"]
    assert [row.inputs[0].input for row in levels] == ["counts:Thủ tướng Chính phủ", "counts:Bộ Công an"]
    assert row_of("T.1").input_at(ScoreColumn.ACTUAL) is None


def test_open_cells_follow_the_kind_of_the_leaf() -> None:
    opened = {
        code: [cell.column for cell in row_of(code).inputs if cell.input not in {"evidence", "note"}]
        for code in ("I.1.a", "I.1.b", "I.1.c", "I.2", "I.3", "II.2", "P.1")
    }
    points, actual = ScoreColumn.POINTS, ScoreColumn.ACTUAL
    assert opened == {
        "I.1.a": [ScoreColumn.TARGET, actual, points],
        "I.1.b": [ScoreColumn.BASELINE, actual, points],
        "I.1.c": [ScoreColumn.TARGET, actual, points],
        "I.2": [actual, points],
        "I.3": [points],
        "II.2": [actual, points],
        "P.1": [actual, points],
    }


def test_points_beside_other_inputs_are_the_claimed_ones() -> None:
    claimed = row_of("I.2").input_at(ScoreColumn.POINTS)
    straight = row_of("I.3").input_at(ScoreColumn.POINTS)
    assert claimed
    assert claimed.input == "claimed"
    assert straight
    assert straight.input == "points"


def test_branches_and_the_total_are_locked() -> None:
    assert all(not row.inputs for row in ROWS if row.role in {RowRole.BRANCH, RowRole.TOTAL})


def test_names_hold_only_what_excel_allows() -> None:
    assert input_name("I.1.đ", "actual") == "tk.I.1.đ.actual"
    assert input_name("I-1 a)", "actual") == "tk.I_1_a_.actual"
    assert figure_name("PPHS", "last") == "sl.PPHS.last"


def test_names_are_given_once() -> None:
    names = [cell.name for row in ROWS for cell in row.inputs]
    assert len(names) == len(set(names))


def test_the_years_indicators_follow_the_frameworks() -> None:
    more = Indicator("TC", "Thư cảm ơn", "thư")
    assert asked_indicators(FRAMEWORK, (*INDICATORS, more)) == (*INDICATORS, more)


def test_penalty_roots_are_told_apart() -> None:
    assert penalty_roots(FRAMEWORK) == ("P",)


def test_a_leaf_may_be_a_root() -> None:
    leaf = Criterion("1", "Chấm thẳng", Decimal(10), Part.BASE, Direct())
    rows = form_rows(Framework("Khung", 2026, 1, Decimal(10), (leaf,)))
    assert [row.role for row in rows] == [RowRole.LEAF, RowRole.TOTAL]
