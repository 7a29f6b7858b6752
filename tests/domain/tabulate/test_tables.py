"""Tables as values: sums that come out, signs of absence, ids of numbers."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Policy
from desktop.domain.ledger import Award, Exactness, Figure, Layer, State
from desktop.domain.scoring.sheet import ScoredCell
from desktop.domain.table import Mark, Role, Row, Table
from desktop.domain.tabulate import (
    LayerSheets,
    awards_table,
    class_words,
    figures_table,
    layer_table,
    score_table,
    scoresheet_table,
    standings_table,
)
from desktop.domain.tabulate.layers import SUMS_NOTE
from tests.papers.ledgers import UNITS, ledger, scoresheet, standings

SCORES = score_table(ledger(), standings())


def row_of(table: Table, key: str) -> Row:
    return next(row for row in table.rows if row.key == key)


def worked_out(table: Table, row: int, column: int) -> Decimal:
    cell = table.rows[row].cells[column]
    added = sum((Decimal(table.rows[each].cells[column].value or 0) for each in cell.sums), Decimal(0))
    return added - sum((Decimal(table.rows[each].cells[column].value or 0) for each in cell.less), Decimal(0))


def test_every_sum_comes_out_as_its_cell_says() -> None:
    checked = 0
    for number, row in enumerate(SCORES.rows):
        for column, cell in enumerate(row.cells):
            if cell.sums:
                expected = Decimal(0) if row.role is Role.CHECK else Decimal(str(cell.value))
                assert worked_out(SCORES, number, column) == expected, (row.key, column)
                checked += 1
    assert checked > 40


def test_blank_not_reported_and_not_assigned_are_three_signs() -> None:
    marks = {key: row_of(SCORES, key).cells[-1].mark for key in ("I.1.b", "I.2", "I.3", "II.1")}
    assert marks == {"I.1.b": Mark.BLANK, "I.2": Mark.NOT_REPORTED, "I.3": Mark.NOT_ASSIGNED, "II.1": Mark.NONE}


def test_points_that_a_silence_earned_are_shown_as_points() -> None:
    sheet = scoresheet("AB")
    silent = tuple(
        ScoredCell(cell.criterion, State.NOT_REPORTED, Decimal(20)) if cell.criterion == "II.1" else cell
        for cell in sheet.cells
    )
    ranked = standings()
    first = replace(ranked.standings[0], sheet=replace(sheet, cells=silent))
    table = score_table(ledger(), replace(ranked, standings=(first, *ranked.standings[1:])))
    assert row_of(table, "II.1").cells[3].value == Decimal(20)


def test_numbers_carry_their_trace_ids() -> None:
    assert row_of(SCORES, "I.1.a").cells[3].id == "AB:I.1.a"
    assert row_of(SCORES, "total").cells[3].id == "total:AB"
    assert row_of(SCORES, "rank").cells[4].id == "rank:BS"
    assert row_of(SCORES, "class").cells[3].id == "class:AB"


def test_a_capped_bonus_is_not_given_as_a_sum() -> None:
    capped, whole = row_of(SCORES, "bonus").cells[3], row_of(SCORES, "bonus").cells[4]
    assert (capped.value, capped.sums) == (Decimal(5), ())
    assert whole.sums


def test_rescaled_points_have_a_row_of_their_own_only_where_a_leaf_is_not_assigned() -> None:
    assert row_of(SCORES, "base").cells[-1].value == Decimal("58.33")
    complete = score_table(ledger(), standings(("AB", "BS")))
    assert "base" not in {row.key for row in complete.rows}
    assert worked_out(complete, [row.key for row in complete.rows].index("total"), 3) == Decimal("101.5")


def test_a_total_held_at_its_floor_is_not_given_as_a_sum() -> None:
    ranked = standings(("AB",))
    floored = replace(ranked.standings[0], sheet=replace(scoresheet("AB"), total=Decimal(0)))
    table = score_table(ledger(), replace(ranked, standings=(floored,)))
    assert row_of(table, "total").cells[3].sums == ()


def test_layers_stand_side_by_side_and_unused_ones_are_left_out() -> None:
    sheets = tuple(scoresheet(unit.code) for unit in UNITS)
    layers = tuple(LayerSheets(layer, sheets) for layer in Layer)
    table = layer_table(ledger(), layers)
    assert [column.title for column in table.columns if column.group == "An Bình"] == ["Tự chấm", "Thẩm định"]
    row = row_of(table, "I.1.b")
    assert [cell.value for cell in row.cells[3:5]] == [None, Decimal(7)]
    assert row.cells[4].id == "AB:I.1.b@appraisal"


def test_what_belongs_to_no_layer_is_shown_with_the_claims() -> None:
    layers = (LayerSheets(Layer.CLAIM, (scoresheet("DP"),)), LayerSheets(Layer.AGREED, (scoresheet("DP"),)))
    assert LayerSheets(Layer.CLAIM, ()).of("AB") is None
    table = layer_table(ledger(), layers)
    assert row_of(table, "I.3").cells[-1].mark is Mark.NOT_ASSIGNED


def test_ranks_stand_best_first_with_their_ids() -> None:
    table = standings_table(ledger(), standings())
    assert [(row.key, row.cells[0].value) for row in table.rows] == [("AB", 1), ("BS", 2), ("CG", 2), ("DP", 4)]
    assert table.rows[0].cells[6].id == "total:AB"


def test_a_class_says_what_it_was_and_that_it_waits() -> None:
    first = standings().standings[0]
    lowered = replace(first, class_name="Tốt", class_before_effects="Xuất sắc", awaits_vote=True)
    assert class_words(lowered) == "Tốt (hạ từ Xuất sắc) (chờ hội nghị quyết định)"
    assert class_words(replace(first, class_name=None)) is None


def test_a_scoresheet_gives_each_leaf_its_reasons_without_its_own_title() -> None:
    first = standings().standings[0]
    why = {
        "AB:I.3": ('Công tác nghiệp vụ cơ bản… =HYPERLINK("x") Công tác nghiệp vụ cơ bản', "Chấm thẳng 9,50."),
        "total:AB": ("Cộng.",),
    }
    table = scoresheet_table(ledger(), first, (), why)
    assert row_of(table, "I.3").cells[-1].value == "Chấm thẳng 9,50."
    assert row_of(table, "I").cells[-1].value == ""
    assert row_of(table, "total").cells[-1].value == "Cộng."
    assert row_of(table, "total").cells[-2].value == Decimal("101.5")


def test_figures_show_both_periods_and_the_signed_move() -> None:
    table = figures_table(ledger())
    row = row_of(table, "PPHS")
    assert [cell.value for cell in row.cells[3:5]] == [Decimal(196), Decimal(200)]
    assert [cell.value for cell in row.cells[-4:]] == [Decimal(1616), Decimal(1722), Decimal(-106), Decimal("-6.16")]
    assert row_of(table, "TLKP").cells[5].value == Decimal("80.50")
    assert row_of(table, "NT").cells[3].value == Decimal(120)
    assert row_of(table, "NT").cells[2].value == "triệu đồng"


def test_a_figure_that_is_not_exact_is_told_in_the_notes() -> None:
    loose = Figure("AB", "PPHS", "this", Decimal(248), Exactness.MORE_THAN, "hơn 248")
    table = figures_table(
        replace(ledger(), figures=(loose, Figure(None, "MH", "this", Decimal(9), Exactness.ABOUT, "khoảng 9")))
    )
    assert "An Bình – Số vụ phạm pháp hình sự: “hơn 248”" in table.notes[-1]
    assert "Toàn Cụm – Mô hình mới, cách làm hay: “khoảng 9”" in table.notes[-1]


def test_awards_are_counted_by_level_and_form_with_totals() -> None:
    table = awards_table(ledger())
    assert [cell.value for cell in table.rows[0].cells[1:5]] == ["Bộ Công an", "Bằng khen", 12, 51]
    assert [cell.value for cell in table.rows[-1].cells[3:]] == [1577, 51, 1, None]
    assert table.rows[-1].cells[3].sums == (0, 1, 2)


def test_no_awards_are_said_to_be_missing_and_not_none() -> None:
    table = awards_table(replace(ledger(), awards=()))
    assert [[cell.value for cell in row.cells] for row in table.rows] == [
        ["", "Chưa có số liệu", "", None, None, None, None]
    ]


def test_no_figures_at_all_are_said_to_be_missing() -> None:
    assert figures_table(replace(ledger(), figures=())).notes == ("Chưa có số liệu.",)


def test_units_and_periods_nothing_is_known_of_have_no_columns() -> None:
    table = figures_table(replace(ledger(), figures=(Figure("AB", "PPHS", "this", Decimal(3)),)))
    assert [(column.group, column.title) for column in table.columns[3:]] == [
        ("An Bình", "Kỳ này"),
        ("Toàn Cụm", "Kỳ này"),
    ]


def test_other_policies_leave_the_table_alone() -> None:
    full = replace(ledger(), framework=replace(ledger().framework, policy=Policy.FULL))
    assert score_table(full, standings()) == SCORES


def test_a_figure_that_is_not_exact_is_noted_by_its_title_never_by_its_code() -> None:
    loose = (
        Figure("AB", "PPHS", "last", Decimal(250), Exactness.ALMOST, "gần 250"),
        Figure(None, "KHAC", "this", Decimal(12), Exactness.ABOUT, "khoảng 12"),
    )
    note = figures_table(replace(ledger(), figures=loose)).notes[-1]
    assert "An Bình – Số vụ phạm pháp hình sự (kỳ trước): “gần 250”; Toàn Cụm – KHAC: “khoảng 12”." in note
    assert "PPHS" not in note


def test_the_forms_of_a_level_stand_together_however_they_were_kept() -> None:
    kept = [("Thủ tướng", "Bằng khen"), ("Bộ Công an", "Bằng khen"), ("Thủ tướng", "Cờ thi đua"), ("Bộ Công an", "Cờ")]
    awards = tuple(Award("AB", level, form, "tap_the", "decided", 1) for level, form in kept)

    rows = awards_table(replace(ledger(), awards=awards)).rows

    assert [(row.cells[1].value, row.cells[2].value) for row in rows[:-1]] == [kept[0], kept[2], kept[1], kept[3]]


def test_branches_are_summed_as_they_stand_at_each_layer() -> None:
    layers = tuple(LayerSheets(layer, tuple(scoresheet(unit.code) for unit in UNITS)) for layer in Layer)
    table = layer_table(ledger(), layers)
    first = scoresheet("AB")
    claimed, appraised = row_of(table, "I").cells[3:5]
    assert claimed.value == appraised.value == first.branch("I") != 0
    assert (claimed.id, appraised.id) == ("AB:I@claim", "AB:I@appraisal")
    assert SUMS_NOTE in table.notes
