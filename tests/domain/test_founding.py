"""Founding a cluster from what an officer types."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.founding import Founding, cluster_name, found, members_of, short_name, unused_code


def test_a_cluster_of_nothing_but_a_year_has_a_name_and_a_round() -> None:
    cluster = found(Founding(year=2026))
    assert (cluster.level, cluster.name, cluster.units) == ("Bộ Công an", "Cụm thi đua", ())
    assert (cluster.rounds[0].begins, cluster.rounds[0].ends) == (date(2025, 11, 15), date(2026, 11, 14))
    assert cluster.rounds[0].title == "Tổng kết năm 2026"


def test_dates_typed_the_wrong_way_round_are_put_in_order() -> None:
    typed = Founding(year=2026, begins=date(2026, 5, 14), ends=date(2025, 11, 15))
    assert found(typed).rounds[0].begins == date(2025, 11, 15)


def test_the_name_is_made_of_the_number_unless_one_is_typed() -> None:
    assert cluster_name(Founding(number=" 3 ")) == "Cụm thi đua số 3"
    assert cluster_name(Founding(number="3", name="Cụm  miền núi")) == "Cụm miền núi"


def test_a_chair_that_is_no_member_is_left_open() -> None:
    cluster = found(Founding(year=2026, members="Công an tỉnh An Bình", chair="AB", deputy="XX"))
    assert (cluster.chair, cluster.deputy) == ("AB", None)


def test_short_name_and_code_may_be_typed_and_tabs_come_from_excel() -> None:
    (first, second) = members_of("Công an tỉnh An Bình; Bình An; ba\nCông an tỉnh Bắc Sơn\tBắc Sơn\tBS")
    assert (first.short, first.code) == ("Bình An", "BA")
    assert (second.short, second.code, second.order) == ("Bắc Sơn", "BS", 2)


def test_a_code_typed_twice_is_replaced_for_the_second_unit() -> None:
    codes = [unit.code for unit in members_of("Đơn vị A; A; X\nĐơn vị B; B; x")]
    assert codes == ["X", "B"]


def test_a_name_is_counted_once_however_its_tones_are_typed() -> None:
    assert len(members_of("Công an tỉnh An Bình\nCÔNG AN TỈNH AN BÌNH")) == 1


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Công an tỉnh An Bình", "An Bình"),
        ("Công an thành phố Đông Phú", "Đông Phú"),
        ("CA TP Đông Phú", "Đông Phú"),
        ("CAT Hà Lâm", "Hà Lâm"),
        ("Học viện Cảnh sát", "Học viện Cảnh sát"),
        ("Công an", "Công an"),
    ],
)
def test_a_short_name_leaves_out_what_all_names_begin_with(name: str, short: str) -> None:
    assert short_name(name) == short


def test_a_code_is_the_initials_without_marks() -> None:
    assert unused_code("Đắk Ơn", ()) == "DO"
    assert unused_code("An Bình", ("AB", "AB2")) == "AB3"
    assert unused_code("…", ()) == "DV"


@given(st.text(max_size=200))
def test_whatever_is_typed_codes_and_orders_stay_unique(text: str) -> None:
    units = members_of(text)
    assert len({unit.code for unit in units}) == len(units)
    assert [unit.order for unit in units] == list(range(1, len(units) + 1))
    assert all(unit.name and unit.short and unit.code for unit in units)
