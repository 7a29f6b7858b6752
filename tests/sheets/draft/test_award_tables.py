"""Tables of awards inside Word reports, in the layouts units draw them."""

from collections.abc import Sequence

from desktop.domain.book import Book, Cell, CellType, Merge, Sheet, Verdict
from desktop.sheets.draft.award_tables import awards_told
from desktop.sheets.draft.layout.grid import grid_of

Told = list[tuple[str, str, str, str, int]]


def told(rows: Sequence[Sequence[str]], *merges: Merge, year: int = 2026) -> Told:
    cells = tuple(
        Cell(row, column, text, text, CellType.TEXT)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    )
    sheet = Sheet("Bảng 1", cells, merges=merges)
    book = Book("bc.docx", "ff", 1, "docx", Verdict.READ, (sheet,))
    return [
        (each.level, each.form, each.object, each.status, each.count)
        for each in awards_told(grid_of(book, sheet), "AB", year)
    ]


def test_forms_in_rows_groups_and_persons_in_columns() -> None:
    rows = (
        ("TT", "Hình thức khen thưởng", "Tập thể", "Cá nhân", "Ghi chú"),
        ("1", "Cờ thi đua của Bộ Công an", "01", "", "đã trao"),
        ("2", "Giấy khen của Giám đốc", "46 lượt", "1.250", ""),
        ("", "Tổng cộng:", "47", "1.250", ""),
    )
    assert told(rows) == [
        ("", "Cờ thi đua của Bộ Công an", "tap_the", "decided", 1),
        ("", "Giấy khen của Giám đốc", "tap_the", "decided", 46),
        ("", "Giấy khen của Giám đốc", "ca_nhan", "decided", 1250),
    ]


def test_rows_that_name_a_level_head_the_forms_below_and_two_heads_tell_the_proposed_apart() -> None:
    rows = (
        ("TT", "Cấp khen thưởng, hình thức", "Đã khen thưởng", "", "Đang đề nghị", ""),
        ("", "", "Tập thể", "Cá nhân", "Tập thể", "Cá nhân"),
        ("I", "Cấp Bộ", "8", "20", "", ""),
        ("1", "Bằng khen", "6", "-", "2", "3"),
        ("II", "Công an tỉnh", "", "", "", ""),
        ("1", "a) Giấy khen", "40", "300", "", ""),
    )
    heads = (Merge(1, 3, 1, 4), Merge(1, 5, 1, 6), Merge(1, 1, 2, 1), Merge(1, 2, 2, 2))
    assert told(rows, *heads) == [
        ("Cấp Bộ", "Bằng khen", "tap_the", "decided", 6),
        ("Cấp Bộ", "Bằng khen", "tap_the", "proposed", 2),
        ("Cấp Bộ", "Bằng khen", "ca_nhan", "proposed", 3),
        ("Công an tỉnh", "Giấy khen", "tap_the", "decided", 40),
        ("Công an tỉnh", "Giấy khen", "ca_nhan", "decided", 300),
    ]


def test_a_level_in_a_column_of_its_own_reaches_as_far_as_it_is_merged() -> None:
    rows = (
        ("Cấp khen", "Danh hiệu", "Tập thể", "Cá nhân"),
        ("Bộ Công an", "Bằng khen", "7", "9"),
        ("", "Đơn vị quyết thắng", "4", ""),
        ("Cộng", "", "11", "9"),
    )
    assert told(rows, Merge(2, 1, 3, 1)) == [
        ("Bộ Công an", "Bằng khen", "tap_the", "decided", 7),
        ("Bộ Công an", "Bằng khen", "ca_nhan", "decided", 9),
        ("Bộ Công an", "Đơn vị quyết thắng", "tap_the", "decided", 4),
    ]


def test_forms_in_columns_groups_and_persons_in_rows() -> None:
    rows = (
        ("TT", "Đối tượng", "Bộ Công an", "Công an tỉnh"),
        ("", "", "Bằng khen", "Giấy khen"),
        ("1", "Tập thể", "3", "4"),
        ("2", "Cá nhân", "", "60"),
    )
    assert told(rows) == [
        ("Bộ Công an", "Bằng khen", "tap_the", "decided", 3),
        ("Công an tỉnh", "Giấy khen", "tap_the", "decided", 4),
        ("Công an tỉnh", "Giấy khen", "ca_nhan", "decided", 60),
    ]


def test_other_years_are_left_out() -> None:
    rows = (
        ("Hình thức", "Năm 2025", "", "Năm 2026", "", "Cùng kỳ"),
        ("", "Tập thể", "Cá nhân", "Tập thể", "Cá nhân", "Tập thể"),
        ("Bằng khen | Giấy khen", "1", "2", "3", "4", "5"),
    )
    heads = (Merge(1, 2, 1, 3), Merge(1, 4, 1, 5))
    assert told(rows, *heads) == [
        ("", "Bằng khen / Giấy khen", "tap_the", "decided", 3),
        ("", "Bằng khen / Giấy khen", "ca_nhan", "decided", 4),
    ]


def test_what_is_no_whole_number_or_no_table_of_awards_is_left_out() -> None:
    assert told((("Hình thức", "Tập thể"), ("Bằng khen", "1,5"), ("Giấy khen", "nhiều"))) == []
    assert told((("Nội dung", "Tập thể", "Cá nhân"), ("Số vụ vi phạm", "1", "2"))) == []
    assert told((("Nội dung", "Điểm"), ("Bằng khen", "2"))) == []
    assert told((("Nội dung", "Năm 2026"), ("Tập thể", "2"), ("Cá nhân", "3"))) == []
    assert told(()) == []


def test_a_row_with_nothing_before_its_form_goes_on_with_the_level_above() -> None:
    rows = (
        ("TT", "Cấp khen", "Hình thức khen thưởng", "Tập thể"),
        ("1", "Bộ Công an", "Cờ thi đua", "02"),
        ("", "", "Bằng khen", "11"),
        ("2", "", "Giấy khen", "30"),
    )
    assert [(level, form) for level, form, *_ in told(rows)] == [
        ("Bộ Công an", "Cờ thi đua"),
        ("Bộ Công an", "Bằng khen"),
        ("", "Giấy khen"),
    ]
