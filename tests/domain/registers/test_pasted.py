"""Lines pasted from a sheet."""

from desktop.domain.registers.lines import Line, Register
from desktop.domain.registers.pasted import Fault, Faulty, Words, pasted

WORDS = Words(
    {"ten": "name", "don vi": "unit", "cap khen": "level", "doi tuong": "object"},
    {"an binh": "AB", "bs": "BS"},
)


def test_columns_are_known_by_their_headings_in_any_order() -> None:
    grid = [
        ["TT", "Đối tượng", "TÊN", "Đơn vị", "Cấp khen"],
        ["1", "Tập thể", "Đội  Cảnh sát hình sự", "An Bình", "Bộ Công an"],
        ["", "", "", "", ""],
        ["2", "", "Nguyễn Văn A", "BS", ""],
    ]
    read = pasted(grid, Register.AWARDS, WORDS)
    assert read.headed
    assert read.left_out == ("TT",)
    assert read.faults == ()
    assert read.lines == (
        Line(Register.AWARDS, "AB", "Đội Cảnh sát hình sự", (("object", "tap_the"), ("level", "Bộ Công an"))),
        Line(Register.AWARDS, "BS", "Nguyễn Văn A"),
    )


def test_without_headings_the_columns_are_those_of_the_list() -> None:
    read = pasted([["Camera an ninh", "an ninh", "xã A"]], Register.MODELS, WORDS, "AB")
    assert not read.headed
    assert read.lines == (Line(Register.MODELS, "AB", "Camera an ninh", (("field", "an ninh"), ("scope", "xã A"))),)
    named = pasted([["Camera an ninh", "An Bình", "an ninh"]], Register.MODELS, WORDS)
    assert named.lines == (Line(Register.MODELS, "AB", "Camera an ninh", (("field", "an ninh"),)),)


def test_a_column_of_units_goes_before_the_unit_chosen_and_a_blank_there_means_it() -> None:
    grid = [["Tên", "Đơn vị"], ["A", "BS"], ["B", ""]]
    assert [each.unit for each in pasted(grid, Register.MODELS, WORDS, "AB").lines] == ["BS", "AB"]


def test_each_row_that_cannot_be_taken_is_named() -> None:
    grid = [
        ["Tên", "Đơn vị", "Đối tượng"],
        ["", "An Bình", "tập thể"],
        ["A", "", ""],
        ["B", "Lạ", ""],
        ["C", "BS", "cả hai"],
        ["D", "BS", "cá nhân"],
    ]
    read = pasted(grid, Register.EXEMPLARS, WORDS)
    assert read.faults == (
        Faulty(2, Fault.NO_NAME, "An Bình tập thể"),
        Faulty(3, Fault.NO_UNIT, "A"),
        Faulty(4, Fault.UNIT_UNKNOWN, "Lạ"),
        Faulty(5, Fault.WORD_UNKNOWN, "cả hai"),
    )
    assert [each.name for each in read.lines] == ["D"]


def test_nothing_is_no_line() -> None:
    assert pasted([], Register.MODELS, WORDS).lines == ()
    assert pasted([["", " "]], Register.MODELS, WORDS).lines == ()


def test_days_are_taken_as_offices_write_them_and_what_is_no_day_is_named() -> None:
    grid = [["Tên", "Đơn vị", "Ngày quyết định"], ["A", "BS", "05/11/2026"], ["B", "BS", "tháng mười một"]]
    words = Words({**WORDS.headings, "ngay quyet dinh": "decided_on"}, WORDS.units)
    read = pasted(grid, Register.AWARDS, words)
    assert read.lines == (Line(Register.AWARDS, "BS", "A", (("decided_on", "2026-11-05"),)),)
    assert read.faults == (Faulty(3, Fault.WORD_UNKNOWN, "tháng mười một"),)
