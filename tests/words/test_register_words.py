"""The registers in words."""

import pytest

from desktop.domain.registers.counts import Reconciled
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.pairs import Pair, Why
from desktop.domain.registers.pasted import Fault, Faulty
from desktop.domain.registers.registered import Listed, Registered
from desktop.words.registers import (
    beside_words,
    fault_words,
    field_name,
    name_heading,
    one_of,
    paste_words,
    register_name,
    value_words,
    why_words,
)
from tests.words.cluster import a_cluster

AWARD = Line(
    Register.AWARDS,
    "AB",
    "Nguyễn Văn A",
    (("object", "ca_nhan"), ("form", "Bằng khen"), ("status", "proposed"), ("decided_on", "2026-11-05")),
)


@pytest.mark.parametrize("register", list(Register))
def test_every_register_and_every_field_has_its_words(register: Register) -> None:
    said = [register_name(register), one_of(register), name_heading(register), *map(field_name, FIELDS[register])]
    assert all(said)
    assert len(set(said)) >= len(FIELDS[register])


def test_codes_and_days_are_written_for_people() -> None:
    assert [value_words(AWARD, field) for field in ("object", "form", "status", "decided_on", "level")] == [
        "cá nhân",
        "Bằng khen",
        "đang đề nghị",
        "05/11/2026",
        "",
    ]
    odd = Line(Register.AWARDS, "AB", "A", (("decided_on", "tháng 11"),))
    assert value_words(odd, "decided_on") == "tháng 11", "what is no day stays as it was written"


def test_a_pair_says_why_it_is_offered() -> None:
    one = Registered((Listed(1, AWARD),))
    assert why_words(Pair(one, one, 100)) == "viết giống hệt nhau"
    assert why_words(Pair(one, one, 87, (Why.CLOSE,))) == "giống 87% chữ cái"
    assert "; " in why_words(Pair(one, one, 100, (Why.MARKS, Why.ADDRESS)))
    assert all(why_words(Pair(one, one, 90, (each,))) for each in Why)


def beside(listed: int, given: int | None, *, covered: bool = True) -> str:
    return beside_words(Reconciled("AB", "Bộ", "Bằng khen", "ca_nhan", "decided", listed, given, covered))


def test_a_list_beside_its_total() -> None:
    assert beside(3, 3) == "khớp"
    assert beside(5, 3) == "danh sách nhiều hơn 2 lượt"
    assert beside(1, 3) == "danh sách thiếu 2 lượt"
    assert beside(1, None) == "đơn vị không báo cáo tổng số"
    assert beside(0, 3, covered=False) == "chưa có danh sách tên"


def test_a_block_is_read_by_the_words_of_the_list_itself() -> None:
    read = paste_words(Register.AWARDS, a_cluster())
    assert read.headings["ten tap the, ho va ten ca nhan"] == "name"
    assert read.headings["cap khen"] == "level"
    assert read.units["bac son"] == "BS"
    assert all(fault_words(Faulty(3, each, "Lạ")).startswith("dòng 3") for each in Fault)
