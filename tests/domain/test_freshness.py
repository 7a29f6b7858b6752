"""What moved between two printings."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.freshness import Shift, shifts

NUMBERS = st.dictionaries(
    st.sampled_from(["total:AB", "rank:AB", "PPHS", "AB:I.1"]), st.sampled_from(["1", "2", "2.5"])
)


def test_moved_gone_and_new_are_told_in_order() -> None:
    found = shifts({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "4", "d": "5"})
    assert found == (Shift("b", "2", "4"), Shift("c", "3", None), Shift("d", None, "5"))


@given(NUMBERS, NUMBERS)
def test_the_shifts_lead_from_the_old_to_the_new(old: dict[str, str], new: dict[str, str]) -> None:
    found = shifts(old, new)
    led = {**old, **{each.id: each.new for each in found if each.new is not None}}
    assert {
        id_: value for id_, value in led.items() if id_ not in {each.id for each in found if each.new is None}
    } == new
    assert all(each.old != each.new for each in found)


@given(NUMBERS)
def test_nothing_moved_where_nothing_changed(numbers: dict[str, str]) -> None:
    assert shifts(numbers, dict(numbers)) == ()
