"""The lists of models and exemplars, and how many there are."""

from desktop.domain.registers.lines import Register
from desktop.domain.table import Mark, Role, Table
from desktop.domain.tabulate import exemplars_table, models_table, tally_table
from tests.papers.ledgers import ledger
from tests.papers.registers import EXEMPLARS, MODELS, exemplar, listed, merged, model

KEPT = listed(ledger())


def column(table: Table, title: str) -> list[object]:
    place = next(number for number, each in enumerate(table.columns) if each.title == title)
    return [row.cells[place].value for row in table.rows]


def test_models_stand_in_their_order_each_once_with_every_unit() -> None:
    table = models_table(KEPT)
    assert column(table, "TT") == [1, 2, 3, 4]
    assert column(table, "Tên mô hình, cách làm hay") == [each.name for each in MODELS]
    assert column(table, "Đơn vị") == ["An Bình", "An Bình", "Bắc Sơn", "Bắc Sơn, Cẩm Giang"]
    assert table.notes == (
        "Mô hình, cách làm hay do nhiều đơn vị cùng báo cáo đứng trong danh sách một lần, ghi tên các đơn vị.",
    )


def test_what_two_units_say_otherwise_is_told_of_both() -> None:
    assert column(models_table(KEPT), "Kết quả, hiệu quả")[-1] == (
        "Bắc Sơn: Không còn đánh nhau trước cổng trường\nCẩm Giang: Giảm 03 vụ va chạm"
    )


def test_what_two_units_say_alike_is_told_once() -> None:
    assert column(models_table(KEPT), "Lĩnh vực")[-1] == "An ninh trật tự"
    two = merged(model("AB", "A", result="Tốt"), model("AB", "a", result="Rất tốt"))
    assert column(models_table(listed(ledger(), two)), "Kết quả, hiệu quả") == ["Tốt\nRất tốt"]


def test_blank_stays_blank_and_what_nobody_says_has_no_column() -> None:
    assert column(models_table(KEPT), "Kết quả, hiệu quả")[1] == ""
    bare = models_table(listed(ledger(), model("AB", "Một")))
    assert [each.title for each in bare.columns] == ["TT", "Tên mô hình, cách làm hay", "Đơn vị"]


def test_names_are_traced_by_their_line_and_are_no_numbers() -> None:
    cell = models_table(KEPT).rows[0].cells[1]
    assert cell.id == f"list:{MODELS[0].lines[0].number}" == models_table(KEPT).rows[0].key
    assert cell.number is None


def test_collectives_come_before_persons_and_who_is_neither_comes_last() -> None:
    table = exemplars_table(KEPT)
    assert [(row.role, row.cells[1].value) for row in table.rows] == [
        (Role.SECTION, "TẬP THỂ"),
        (Role.LEAF, "Đội Cảnh sát điều tra"),
        (Role.SECTION, "CÁ NHÂN"),
        (Role.LEAF, "Nguyễn Văn An"),
        (Role.LEAF, "Trần Thị Bình"),
        (Role.SECTION, "CHƯA GHI LÀ TẬP THỂ HAY CÁ NHÂN"),
        (Role.LEAF, "Lê Văn Cường"),
    ]
    assert column(table, "TT") == ["", 1, "", 1, 2, "", 1]
    assert table.notes == ()


def test_counts_stand_by_unit_and_field_and_add_up() -> None:
    table = tally_table(KEPT, Register.MODELS)
    told = {str(row.cells[1].value): (row.cells[2].value, row.cells[2].id) for row in table.rows if row.cells[0].value}
    assert told["Công an tỉnh Bắc Sơn"] == (2, "models:BS")
    assert told["Phòng cháy, chữa cháy"] == (1, "models:field:phong chay chua chay")
    total = table.rows[-1].cells[2]
    assert (total.value, total.id) == (4, "models")
    assert sum(int(str(table.rows[each].cells[2].value or 0)) for each in total.sums) == 4
    assert len(total.sums) == 4


def test_a_unit_without_a_list_is_blank_one_whose_models_count_for_another_is_zero() -> None:
    rows = {row.key: row.cells[2] for row in tally_table(KEPT, Register.MODELS).rows}
    assert (rows["models:DP"].value, rows["models:DP"].mark) == (None, Mark.BLANK)
    assert rows["models:CG"].value == 0
    assert tally_table(KEPT, Register.MODELS).notes[-1] == "Ký hiệu: “…” đơn vị chưa có danh sách."


def test_a_model_of_a_unit_the_cluster_no_longer_has_leaves_no_sum_that_does_not_come_out() -> None:
    total = tally_table(listed(ledger(), model("AB", "Một"), model("CU", "Hai")), Register.MODELS).rows[-1].cells[2]
    assert (total.value, total.sums) == (2, ())


def test_exemplars_are_counted_by_object_and_without_fields_where_none_is_named() -> None:
    table = tally_table(KEPT, Register.EXEMPLARS)
    heads = [row.cells[1].value for row in table.rows if row.role is Role.SECTION]
    assert heads == ["Theo đối tượng", "Theo đơn vị"]
    assert [row.cells[2].value for row in table.rows if row.key in {"exemplars:tap_the", "exemplars:ca_nhan"}] == [1, 2]
    some = listed(ledger(), exemplar("AB", "A", field="Ma tuý"), *EXEMPLARS)
    rows = tally_table(some, Register.EXEMPLARS).rows
    assert [row.cells[1].value for row in rows if ":field:" in row.key] == ["Ma tuý", "Chưa ghi lĩnh vực"]
