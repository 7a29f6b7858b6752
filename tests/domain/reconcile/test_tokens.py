"""What is found in a sentence, and what only names things and is passed over."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.reconcile.tokens import Kind, day_in, document_number, number_in, same_text, tokens, year_in
from desktop.words.numbers import counted, number

NAMES = ("Công an tỉnh An Bình", "An Bình", "Công an tỉnh Hà Lâm")


def found(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, each.text) for each in tokens(text, NAMES)]


def test_numbers_of_a_sentence_with_their_units_of_money_and_percent() -> None:
    text = "Xảy ra 1.186 vụ, giảm 76 vụ (6,02%); 24/24 xã; kinh phí 1,86 tỷ đồng, 980 triệu đồng."

    assert [each for _, each in found(text)] == [
        "1.186",
        "76",
        "6,02%",
        "24/24",
        "1,86 tỷ đồng",
        "980 triệu đồng",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thiệt hại 3 tỷ 250 triệu đồng", "3250000000"),
        ("cấp 1 triệu 200 nghìn thẻ", "1200000"),
        ("xảy ra 1 016 vụ", "1016"),
        ("kinh phí 1 234 567,5 đồng", "1234567.5"),
        ("kinh phí 4,5 tỷ đồng", "4500000000"),
    ],
)
def test_a_number_said_in_two_sizes_or_parted_by_spaces_is_one(text: str, value: str) -> None:
    (one,) = tokens(text)
    assert str(one.value) == value


@pytest.mark.parametrize("text", ["tháng 5 200 vụ", "quý 1 200 vụ", "cả 5 100%", "có 06 512 vụ"])
def test_a_number_behind_one_that_names_something_is_its_own(text: str) -> None:
    assert len([each for each in tokens(text) if each.kind is Kind.NUMBER]) == 2


@pytest.mark.parametrize("text", ["năm 5026", "15/11/5026", "ngày 27 tháng 11 năm 2926"])
def test_a_year_with_a_digit_mistyped_is_a_date_still(text: str) -> None:
    assert [each.kind for each in tokens(f"Phong trào thi đua {text}")] == [Kind.DATE]


@pytest.mark.parametrize(
    "text",
    [
        "1. Công tác bảo đảm an ninh quốc gia",
        "thực hiện Đề án 06, định danh mức độ 2, Cục X03",
        "điểm mục II cao hơn, tiêu chí I.5.a, Phụ lục 2",
        "xem https://cand.com.vn/cum-thi-dua-so-3-nam-2025",
        "Cụm thi đua số 6",
    ],
)
def test_what_only_names_something_is_no_number(text: str) -> None:
    assert found(text) == []


def test_numbers_of_laws_and_plans_and_their_dates_are_no_numbers() -> None:
    text = "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025, Kế hoạch số 79, Số: 125/BC-CTĐ"

    assert found(text) == [
        ("document", "Nghị định số 152/2025/NĐ-CP"),
        ("date", "ngày 14 tháng 6 năm 2025"),
        ("document", "Kế hoạch số 79"),
        ("document", "Số: 125/BC-CTĐ"),
    ]


def test_dates_in_every_way_they_are_typed() -> None:
    text = "ngày 15/11/2025, tháng 2/2024, năm 2026, nhiệm kỳ 2025-2030, chiều 27/11, 8 giờ 30 phút"

    assert [each for kind, each in found(text) if kind == "date"] == [
        "ngày 15/11/2025",
        "tháng 2/2024",
        "năm 2026",
        "2025-2030",
        "chiều 27/11",
        "8 giờ 30 phút",
    ]


def test_ranks_and_units() -> None:
    assert found("Công an tỉnh An Bình xếp thứ 3, Công an tỉnh Thanh Hóa đồng hạng 2") == [
        ("unit", "Công an tỉnh An Bình"),
        ("rank", "3"),
        ("unit", "Công an tỉnh Thanh Hóa"),
        ("rank", "2"),
    ]


@given(st.integers(min_value=0, max_value=10**9))
def test_a_count_as_papers_print_it_is_read_back(value: int) -> None:
    assert number_in(counted(value)) == value
    assert same_text(Kind.NUMBER, counted(value), str(value))


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=2))
def test_a_number_as_tables_print_it_is_read_back(value: Decimal) -> None:
    assert number_in(number(value, 2)) == value


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=10**6))
def test_two_different_counts_are_never_the_same(one: int, other: int) -> None:
    assert same_text(Kind.NUMBER, counted(one), counted(other)) == (one == other)


def test_money_is_read_in_dong() -> None:
    assert number_in("18,2 tỷ đồng") == Decimal(18_200_000_000)
    assert number_in("900 triệu đồng") == Decimal(900_000_000)
    assert not same_text(Kind.NUMBER, "18,2 tỷ đồng", "18,2")


def test_a_percentage_is_not_the_bare_number() -> None:
    assert same_text(Kind.NUMBER, "94,64 %".replace(" ", ""), "94,64%")
    assert not same_text(Kind.NUMBER, "94,64%", "94,64")


def test_a_day_is_the_same_however_it_is_written() -> None:
    assert same_text(Kind.DATE, "ngày 05 tháng 11 năm 2026", "05/11/2026")
    assert not same_text(Kind.DATE, "ngày 05 tháng 11 năm 2026", "06/11/2026")
    assert day_in("năm 2026") is None
    assert (year_in("tháng 2/2024"), year_in("chiều 27/11")) == (2024, None)


def test_the_bare_number_of_a_document() -> None:
    assert document_number("Nghị định số 152/2025/NĐ-CP") == "152/2025/nđ-cp"
    assert document_number("Nghị định") == ""
