import pytest

from desktop.sheets.draft.layout.codes import (
    NO_CODE,
    RowCode,
    Shape,
    arabic,
    counts_up,
    roman_value,
    row_code,
    split_title,
)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("I", RowCode("I", Shape.ROMAN)), ("1.", RowCode("1", Shape.NUMBER)), ("a)", RowCode("a", Shape.LETTER)),
        ("đ)", RowCode("đ", Shape.LETTER)), ("–", RowCode("-", Shape.DASH)), ("I.1.a)", RowCode("I.1.a", Shape.PATH)),
        ("I . 1", RowCode("I.1", Shape.PATH)), ("T", RowCode("T", Shape.OTHER)), ("", NO_CODE), ("(2)", RowCode("2", Shape.NUMBER)),
        ("Mục I", RowCode("I", Shape.ROMAN)), ("Tiêu chí 1.2", RowCode("1.2", Shape.PATH)), ("Mục lục", RowCode("Mục lục", Shape.OTHER)),
    ],
)  # fmt: skip
def test_a_code_loses_its_dots_and_brackets(raw: str, code: RowCode) -> None:
    assert row_code(raw) == code


@pytest.mark.parametrize(
    ("title", "code", "rest"),
    [
        ("1 - Quý I", "1", "Quý I"), ("III – Giải quyết", "III", "Giải quyết"), ("3 - 5 tuổi", "", "3 - 5 tuổi"),
        ("1. Thực hiện", "1", "Thực hiện"), ("- Cải cách", "-", "Cải cách"), ("a) Nội dung", "a", "Nội dung"),
        ("I. QUẢN LÝ", "I", "QUẢN LÝ"), ("I.1. Tỷ lệ", "I.1", "Tỷ lệ"), ("An ninh", "", "An ninh"), ("Đ/c Hùng", "", "Đ/c Hùng"),
        ("V.2 Trực ban", "V.2", "Trực ban"), ("5.b- Đoàn kết", "5.b", "Đoàn kết"), ("CT.1) Có sáng kiến", "CT.1", "Có sáng kiến"),
        ("TC03.2: Đóng bảo hiểm", "TC03.2", "Đóng bảo hiểm"), ("1.5 % trở lên", "", "1.5 % trở lên"),
        ("Tiêu chí I.1. Ban hành", "I.1", "Ban hành"), ("Nội dung 3: + Tuyên truyền", "3", "Tuyên truyền"), ("Phần CT - Điểm cộng", "CT", "Điểm cộng"),
        ("Mục tiêu: giảm", "", "Mục tiêu: giảm"), ("Phần TC06. Bảo vệ", "TC06", "Bảo vệ"), ("Nội dung chi: ngân sách", "", "Nội dung chi: ngân sách"), ("iii. Trật tự", "iii", "Trật tự"), ("2.000 hồ sơ", "", "2.000 hồ sơ"),
    ],
)  # fmt: skip
def test_a_title_may_begin_with_its_code(title: str, code: str, rest: str) -> None:
    found, remaining = split_title(title)
    assert (found.text, remaining) == (code, rest)


@pytest.mark.parametrize(("roman", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40)])
def test_roman_numbers_have_their_value(roman: str, value: int) -> None:
    assert roman_value(roman) == value


def test_a_path_may_be_written_in_digits() -> None:
    assert arabic("IV.1.a") == "4.1.a"
    assert arabic("T.1") == "T.1"


@pytest.mark.parametrize(
    ("column", "counts"),
    [
        ("I 1 2 a) b) 3 II 1 2 III 1", True), ("1 2 3 4 5 6", True), ("1 2 3 1 2 1 2 3", True), ("I.1 I.2 I.3", True),
        ("5 2 10 5 3 5", False), ("1 1 1 1 1", False), ("1 - 1 - - 1", False), ("- - - -", False), ("2 3 4 5", False),
        ("1 2 1 2 2 1 1", False), ("", False), ("1 2,5 3 0,5 4", False),
    ],
)  # fmt: skip
def test_numbers_of_rows_count_up_and_points_do_not(column: str, *, counts: bool) -> None:
    assert counts_up(map(row_code, column.split())) is counts
