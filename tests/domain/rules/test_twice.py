"""The same person, collective, delegate, award or text told twice, however it is spelt."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ledger import Award, Conference, Delegate, Section
from desktop.domain.rules.twice import collectives_told, same_name
from tests.domain.rules.rounds import a_round, found

PERSON = "Đại úy Hoàng Văn Thụ Mẫu"


def sections(**texts: str) -> tuple[Section, ...]:
    return tuple(Section(unit, 1, "V. ĐIỂN HÌNH TIÊN TIẾN", text) for unit, text in texts.items())


def test_a_person_two_units_tell_of_is_one_finding() -> None:
    book = replace(a_round(), sections=sections(AB=f"Gương {PERSON} cứu người.", BS="Gương Đại úy HOÀNG VĂN THỤ MẪU."))
    told = found(replace(book, sections=sections(AB=f"Gương {PERSON}.", BS=f"{PERSON} cứu người.")), "person_twice")

    assert [(each.unit, each.units, each.facts["name"]) for each in told] == [("AB", ("AB", "BS"), "Hoàng Văn Thụ Mẫu")]


def test_a_person_of_a_mere_list_is_the_same_one() -> None:
    texts = sections(
        AB=f"Gương {PERSON} cứu người.", BS="Gồm: Trần Bình; Hoàng văn thụ mẫu; Lê Na.", CG="Hoàng Văn Thụ."
    )

    assert [each.units for each in found(replace(a_round(), sections=texts), "person_twice")] == [("AB", "BS")]


def test_one_report_may_return_to_a_person() -> None:
    assert found(replace(a_round(), sections=sections(AB=f"{PERSON}. Sau đó {PERSON}.")), "person_twice") == []


def test_a_model_is_the_same_with_and_without_marks() -> None:
    texts = sections(CG="Có mô hình “Tiếng kẻng an ninh”.", DP="Duy trì mô hình tự quản “TIẾNG KẺNG  AN NINH”.")

    assert [each.units for each in found(replace(a_round(), sections=texts), "collective_twice")] == [("CG", "DP")]


def test_what_most_units_tell_of_is_common_to_them() -> None:
    texts = sections(**dict.fromkeys(("AB", "BS", "CG", "DP"), "Mô hình “Camera an ninh”."))
    everybody = frozenset({"AB", "BS", "CG", "DP"})

    assert found(replace(a_round(), sections=texts), "collective_twice", narratives=everybody) == []


def test_a_delegate_invited_twice_is_told() -> None:
    there = (Delegate("Trần Thị Bình", "Thượng tá", "Phó phòng", "PX03"), Delegate("TRẦN THỊ  BÌNH", "", "Cán bộ", ""))
    book = replace(a_round(), conference=Conference(delegates=there))

    assert [each.facts["lines"] for each in found(book, "delegate_twice")] == [
        ("Trần Thị Bình (Phó phòng)", "TRẦN THỊ  BÌNH (Cán bộ)")
    ]


def test_awards_on_two_rows_are_told_whatever_the_case() -> None:
    one = Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 5)
    book = replace(a_round(), awards=(one, replace(one, form="BẰNG  KHEN", count=2), replace(one, status="proposed")))

    assert [each.facts["counts"] for each in found(book, "award_twice")] == [("5", "2")]


def test_a_section_copied_from_another_unit_is_told() -> None:
    text = (
        "Công an tỉnh đã ban hành kế hoạch thi đua, tổ chức ký kết giao ước giữa các đơn vị, phát động hai đợt thi đua."
    )
    told = found(replace(a_round(), sections=sections(AB=text * 2, BS=text * 2, CG="Khác hẳn.")), "section_copied")

    assert [each.units for each in told] == [("AB", "BS")]


@pytest.mark.parametrize("text", ["Mô hình tự quản", "“Một câu trích dẫn” về mô hình", "mô hình. Rồi “Câu khác hẳn”"])
def test_what_is_no_name_in_quotation_marks_is_left_alone(text: str) -> None:
    assert list(collectives_told(text)) == []


@given(st.text(alphabet="ạăâbcdđêfghươ ẢẤ.-", min_size=1))
def test_a_name_keeps_its_key_under_case_and_spaces(name: str) -> None:
    assert same_name(name.upper()) == same_name(name) == same_name(f"  {name} ")
