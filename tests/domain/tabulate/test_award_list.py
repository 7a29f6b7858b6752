"""Awards by name: a row is one lượt, one award told twice is one row."""

from desktop.domain.registers.counts import counts_of
from desktop.domain.registers.given import awards_of
from desktop.domain.table import Role
from desktop.domain.tabulate import award_list
from tests.papers.ledgers import ledger
from tests.papers.registers import AWARDED, award, listed, merged

LEVELS = ("Thủ tướng Chính phủ", "Bộ Công an")
TABLE = award_list(listed(ledger(), *AWARDED), LEVELS)
SAID = {"level": "Bộ Công an", "form": "Bằng khen", "status": "decided"}


def test_decided_stands_before_proposed_then_level_and_form_then_collectives_and_persons() -> None:
    assert [row.cells[1].value for row in TABLE.rows] == [
        "ĐÃ CÓ QUYẾT ĐỊNH KHEN THƯỞNG",
        "Bộ Công an – Bằng khen",
        "Tập thể",
        "Đội Cảnh sát điều tra",
        "Cá nhân",
        "Nguyễn Văn An",
        "Trần Thị Bình",
        "Trần Thị Bình",
        "ĐANG ĐỀ NGHỊ KHEN THƯỞNG",
        "Thủ tướng Chính phủ – Bằng khen",
        "Tập thể",
        "Phòng Tham mưu",
        "CHƯA GHI ĐÃ QUYẾT ĐỊNH HAY ĐANG ĐỀ NGHỊ",
        "Chưa ghi cấp khen – Giấy khen",
        "Chưa ghi là tập thể hay cá nhân",
        "Lê Văn Cường",
    ]


def test_one_award_told_by_two_units_is_one_row_with_both_and_all_that_is_known() -> None:
    rows = [[cell.value for cell in row.cells] for row in TABLE.rows if row.cells[1].value == "Trần Thị Bình"]
    assert rows == [
        [2, "Trần Thị Bình", "An Bình, Bắc Sơn", "", "", "15/QĐ-BCA", "01/04/2026"],
        [3, "Trần Thị Bình", "Bắc Sơn", "", "", "77/QĐ-BCA", ""],
    ]


def test_two_lines_of_one_name_count_twice_unless_nothing_speaks_against_one_award() -> None:
    one = merged(
        award("AB", "A", **SAID), award("BS", "A", **SAID, decision="1"), award("BS", "A", **SAID, decision="2")
    )
    assert [len(each) for each in awards_of(one)] == [2, 1]
    other = merged(award("AB", "A", **SAID), award("BS", "A", **{**SAID, "status": "proposed"}))
    assert [len(each) for each in awards_of(other)] == [1, 1]


def test_levels_stand_in_their_order_unknown_ones_behind_unsaid_last() -> None:
    names = ("", "Công an tỉnh", "Bộ Công an", "Thủ tướng Chính phủ")
    entries = tuple(award("AB", f"Người {place}", level=name, form="Bằng khen") for place, name in enumerate(names))
    table = award_list(listed(ledger(), *entries), LEVELS)
    heads = [str(row.cells[1].value) for row in table.rows if (row.role, row.depth) == (Role.SECTION, 1)]
    assert [each.partition(" – ")[0] for each in heads] == [*LEVELS, "Công an tỉnh", "Chưa ghi cấp khen"]


def test_one_sort_of_award_in_two_spellings_stands_under_one_head() -> None:
    two = (award("AB", "A", **SAID), award("BS", "B", **{**SAID, "form": "BẰNG KHEN"}))
    table = award_list(listed(ledger(), *two), LEVELS)
    assert [row.cells[1].value for row in table.rows if row.depth == 1] == ["Bộ Công an – Bằng khen"]


def test_who_an_award_was_given_to_may_be_said_by_another_award_of_the_name() -> None:
    one = merged(award("AB", "A", **SAID, object="tap_the"), award("AB", "A", **{**SAID, "form": "Giấy khen"}))
    heads = [row.cells[1].value for row in award_list(listed(ledger(), one), LEVELS).rows if row.depth == 2]
    assert heads == ["Tập thể", "Tập thể"]


def test_as_many_rows_stand_there_as_the_awards_are_counted() -> None:
    times = sum(each.times for each in counts_of(listed(ledger(), *AWARDED).registers).awards)
    assert len([row for row in TABLE.rows if row.role is Role.LEAF]) == times == 6


def test_the_list_says_what_a_row_is() -> None:
    assert TABLE.notes[0].startswith("Mỗi dòng là một lượt")
    assert not [cell.number for row in TABLE.rows for cell in row.cells if cell.number]
