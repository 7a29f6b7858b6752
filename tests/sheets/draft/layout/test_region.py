import pytest

from desktop.domain.book import Merge
from desktop.sheets.draft.layout.bands import Naming
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.finding import find_regions
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.layout.region import Region
from tests.sheets.draft.books import HEAD, Value, book, sheet

_NAMING = Naming(lambda line: line.startswith("CÔNG AN TỈNH"), lambda heading: heading in {"An Bình", "Bắc Sơn"})


def _regions(*rows: tuple[Value, ...], merges: tuple[Merge, ...] = ()) -> tuple[Region, ...]:
    made = book(sheet(rows, merges=merges))
    return find_regions(grid_of(made, made.sheets[0]), 2026, _NAMING)


def _fields(region: Region) -> dict[int, Field | None]:
    return {column.number: column.field for column in region.columns}


def test_title_rows_above_are_no_headings() -> None:
    (region,) = _regions(("BỘ CÔNG AN",), ("Bảng tự chấm điểm năm 2026",), HEAD, ("I", "An ninh", 30))
    assert (region.top, region.bottom) == (3, 3)
    assert [row.title for row in region.rows] == ["An ninh"]


def test_merged_headings_are_joined_to_a_path() -> None:
    (region,) = _regions(
        ("TT", "Nội dung", "Chấm điểm", None, None, "Ghi chú"),
        (None, None, "Điểm chuẩn", "Kết quả", "Tự chấm", None),
        ("1", "Việc", 5, None, 4),
        merges=(Merge(1, 3, 1, 5), Merge(1, 1, 2, 1), Merge(1, 2, 2, 2), Merge(1, 6, 2, 6)),
    )
    assert _fields(region) == {
        1: Field.CODE,
        2: Field.TITLE,
        3: Field.MAX,
        4: Field.ACTUAL,
        5: Field.CLAIM,
        6: Field.NOTE,
    }
    assert region.columns[4].label == "Chấm điểm – Tự chấm"
    assert len(region.rows) == 1


def test_two_headings_below_one_merged_over_both_divide_it_whatever_it_says() -> None:
    (region,) = _regions(
        ("TT", "Nội dung", "Điểm", None, None, None),
        (None, None, "Điểm chuẩn", "Tự chấm", "Đơn vị thực hiện", None),
        (None, None, None, None, "Điểm cộng", "Điểm trừ"),
        ("1", "Việc", 5, 4, None, 1),
        merges=(
            Merge(1, 1, 3, 1),
            Merge(1, 2, 3, 2),
            Merge(1, 3, 1, 6),
            Merge(2, 3, 3, 3),
            Merge(2, 4, 3, 4),
            Merge(2, 5, 2, 6),
        ),
    )
    assert (region.bottom, _fields(region)[4], [column.path[-1] for column in region.columns[4:]]) == (
        3,
        Field.CLAIM,
        ["Điểm cộng", "Điểm trừ"],
    )


def test_further_evidence_beside_a_criterion_merged_over_its_rows_is_no_heading() -> None:
    rows: list[tuple[Value, ...]] = [
        ("TT", "Nội dung", "Điểm chuẩn", "Kết quả thực hiện", "Tự chấm", "Minh chứng"),
        ("1", "Triển khai nhiệm vụ", 5, "Đã thực hiện", 4, "Phụ lục 2"),
        (None, None, None, None, None, "Kế hoạch số 45"),
        (None, None, None, None, None, "Có tài liệu minh chứng"),
        ("2", "Thực hành tiết kiệm", 5, None, 3),
    ]
    (region,) = _regions(*rows, merges=tuple(Merge(2, column, 4, column) for column in range(1, 6)))
    assert (region.top, region.bottom) == (1, 1)
    assert [row.title for row in region.rows if row.code.text] == ["Triển khai nhiệm vụ", "Thực hành tiết kiệm"]


def test_lost_merges_do_not_matter() -> None:
    (region,) = _regions(
        ("TT", "Nội dung", "Điểm", None, "Ghi chú"),
        (None, None, "Chuẩn", "Tự chấm", None),
        ("1", "Việc", 5, 4),
    )
    assert _fields(region)[4] is Field.CLAIM
    assert region.columns[2].label == "Điểm – Chuẩn"


def test_the_row_of_column_numbers_is_skipped() -> None:
    for numbers in (
        (1, 2, 3, 4, 5, 6),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
        ("A", "B", 1, 2, "3=2:1", 4),
        ("(1)", "(2)", "(8)", "(3)", "(4)", "(6)"),
        (1, 2, None, 4, 3, 5),
    ):
        (region,) = _regions(HEAD, numbers, ("1", "Việc", 5, None, 4))
        assert [row.number for row in region.rows] == [3]


def test_a_data_row_of_numbers_is_kept() -> None:
    (region,) = _regions(HEAD, (1, None, 5, None, 4), (2, None, 3, None, 1))
    assert [row.number for row in region.rows] == [2, 3]


@pytest.mark.parametrize("title", ["Tổng cộng.", "* Tổng điểm:", "T.Cộng", "- Cộng ;", "Tổng cộng (I+II)"])
def test_a_row_that_sums_up_may_be_set_off(title: str) -> None:
    (region,) = _regions(
        HEAD, ("I", "An ninh", 30, None, 28), (None, title, 30, None, 28), ("II", "Tổng hợp", 5, None, 4)
    )
    assert [row.totals for row in region.rows] == [False, True, False]


def test_headings_repeated_on_the_next_page_are_skipped() -> None:
    (region,) = _regions(HEAD, ("1", "Việc một", 5), HEAD, ("2", "Việc hai", 5))
    assert [row.title for row in region.rows] == ["Việc một", "Việc hai"]


def test_two_tables_on_a_sheet_are_two_regions() -> None:
    first, second = _regions(
        HEAD, ("1", "Việc", 5), ("Mã", "Chỉ tiêu", "ĐVT", "Kỳ này", "Kỳ trước"), ("PPHS", "Số vụ", "vụ", 5, 6)
    )
    assert (len(first.rows), len(second.rows)) == (1, 1)
    assert _fields(second)[2] is Field.TITLE


def test_a_second_column_named_alike_is_the_target() -> None:
    (region,) = _regions(("TT", "Nội dung", "Chỉ tiêu", "Kết quả"), ("1", "Việc", 5, 4))
    assert _fields(region)[3] is Field.TARGET


def test_a_lone_column_of_targets_is_the_titles() -> None:
    (region,) = _regions(("Mã", "Chỉ tiêu phấn đấu", "Kỳ này"), ("PPHS", "Số vụ", 4))
    assert _fields(region)[2] is Field.TITLE


def test_a_column_of_codes_without_a_heading_is_found() -> None:
    (region,) = _regions((None, "Nội dung", "Điểm tự chấm"), ("I", "Một", 1), ("1", "Hai", 2), ("2", "Ba", 3))
    assert _fields(region)[1] is Field.CODE
    (other,) = _regions((None, "Nội dung", "Điểm tự chấm"), ("Anh", "Một", 1), ("Em", "Hai", 2), ("Chị", "Ba", 3))
    assert 1 not in _fields(other)


def test_a_title_merged_over_the_code_is_a_title() -> None:
    (region,) = _regions(HEAD, ("I. Bảo đảm an ninh, trật tự", None, 30), merges=(Merge(2, 1, 2, 2),))
    (row,) = region.rows
    assert (row.code.text, row.title) == ("I", "Bảo đảm an ninh, trật tự")


def test_a_title_begins_with_its_code_where_there_is_no_column_for_it() -> None:
    (region,) = _regions(("Nội dung", "Điểm tự chấm"), ("1. Việc", 3), ("I.2 Việc khác", 3))
    assert [(row.code.text, row.title) for row in region.rows] == [("1", "Việc"), ("I.2", "Việc khác")]


def test_a_code_typed_as_a_number_reads_as_one() -> None:
    (region,) = _regions(HEAD, (1.0, "Việc", 5))
    assert region.rows[0].code.text == "1"


def test_prose_makes_no_table() -> None:
    assert _regions(("Kết quả thực hiện trong năm",), ("Nội dung", "khác")) == ()
    assert _regions() == ()


def test_a_third_row_of_headings_is_read() -> None:
    (region,) = _regions(
        ("TT", "Nội dung", "Kết quả", None, None),
        (None, None, "Điểm", None, "Minh chứng"),
        (None, None, "Điểm chuẩn", "Tự chấm", None),
        ("1", "Việc", 5, 4),
        merges=(Merge(1, 3, 1, 5), Merge(2, 3, 2, 4)),
    )
    assert region.bottom == 3
    assert _fields(region)[4] is Field.CLAIM


def test_sheets_full_of_headings_do_not_take_for_ever() -> None:
    rows = [("Nội dung", "Kết quả", f"Điểm chuẩn {number}") for number in range(400)]
    assert len(_regions(*rows)) <= 101


def test_a_row_measured_in_points_heads_no_table_of_its_own() -> None:
    head = ("TT", "Nội dung", "ĐVT", "Điểm chuẩn", "Điểm tự chấm")
    for code in ("II.9", "a)", None):
        (region,) = _regions(head, ("1", "Việc", "điểm", 5, 4), (code, "Hoàn thành chỉ tiêu huấn luyện", "điểm", 5, 3))
        assert len(region.rows) == 2


def test_column_numbers_are_left_out_whatever_stands_beside_the_table() -> None:
    numbers = ("(1)", "(2)", "(3)", "(4)", None, "Nguyễn Mẫu")
    (region,) = _regions(("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm", None, "Họ tên"), numbers, ("1", "Việc", 5, 4))
    assert [row.title for row in region.rows] == ["Việc"]


def test_headings_merged_downwards_are_not_cut_by_a_table_beside() -> None:
    (region,) = _regions(
        ("TT", "Nội dung", "Điểm", None, None, "STT", "Họ tên"),
        (None, None, "Điểm chuẩn", "Tự chấm", None, 1, "Nguyễn Mẫu"),
        ("1", "Việc", 5, 4, None, 2, "Trần Mẫu"),
        merges=(Merge(1, 1, 2, 1), Merge(1, 2, 2, 2), Merge(1, 3, 1, 4)),
    )
    assert region.bottom == 2
    assert _fields(region)[4] is Field.CLAIM


def test_headings_merged_over_an_empty_row_end_with_it() -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Tự chấm")
    merges = tuple(Merge(1, column, 2, column) for column in range(1, 5))
    (region,) = _regions(head, (None,), ("1", "Việc", 5, 4), merges=merges)
    assert (region.bottom, [row.title for row in region.rows]) == (2, ["Việc"])


def test_what_the_unit_achieved_is_a_result_though_headed_as_who_does_it() -> None:
    head = ("TT", "Tiêu chí", "Điểm chuẩn", "Đơn vị thực hiện", "Điểm tự chấm")
    (counted,) = _regions(head, ("1", "Việc", 5, 91, 4), ("2", "Việc khác", 5, 7, 3))
    (named,) = _regions(head, ("1", "Việc", 5, "PV01", 4), ("2", "Việc khác", 5, 7, 3))
    (beside,) = _regions((*head, "Kết quả"), ("1", "Việc", 5, 91, 4, 90))
    fields = [_fields(region)[4] for region in (counted, named, beside)]
    assert fields == [Field.ACTUAL, Field.NOTE, Field.NOTE]


def test_a_sheet_of_merges_that_lie_on_each_other_is_laid_out_as_far_as_tables_go() -> None:
    made = book(sheet((HEAD,), merges=tuple(Merge(1, 1, row, 16_384) for row in range(1, 20_000))))
    grid = grid_of(made, made.sheets[0])

    assert (grid.rows, grid.width, len(grid.spans)) == ((1,), len(HEAD), 40 * 120)


@pytest.mark.parametrize("title", ["Nội dung 3: Kiểm tra", "I.2 Nội dung khác", "Tiêu chí 1.2. Nội dung"])
def test_a_row_of_words_that_begins_with_a_code_heads_no_table(title: str) -> None:
    rows = ((title, "Thực hiện tốt", "Đạt 3 điểm"), ("Việc khác", None, 3))
    (region,) = _regions(("Nội dung", "Kết quả thực hiện", "Điểm tự chấm"), *rows)
    assert len(region.rows) == 2
