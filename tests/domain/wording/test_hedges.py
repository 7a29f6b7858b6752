"""Words that bound a number hold exactly when the value lies where they say."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.wording.hedges import Hedge, hedge_around, holds, is_said_of_all

values = st.decimals(min_value=0, max_value=10**7, places=2)


@given(values, values)
def test_almost_and_below_hold_only_below(stated: Decimal, exact: Decimal) -> None:
    assert holds(Hedge.ALMOST, stated, exact) == holds(Hedge.BELOW, stated, exact) == (exact < stated)


@given(values, values)
def test_more_holds_only_above_and_at_least_from_there_on(stated: Decimal, exact: Decimal) -> None:
    assert holds(Hedge.MORE, stated, exact) == (exact > stated)
    assert holds(Hedge.AT_LEAST, stated, exact) == (exact >= stated)
    assert holds(Hedge.AT_MOST, stated, exact) == (exact <= stated)


@given(values)
def test_no_open_bound_holds_of_the_number_itself(value: Decimal) -> None:
    assert not any(holds(hedge, value, value) for hedge in (Hedge.ALMOST, Hedge.MORE, Hedge.BELOW))
    assert all(holds(hedge, value, value) for hedge in (None, Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.ABOUT))


@given(values, values)
def test_a_bare_number_claims_to_be_exact(stated: Decimal, exact: Decimal) -> None:
    assert holds(None, stated, exact) == (stated == exact)


@given(values)
def test_about_does_not_hold_of_the_double(value: Decimal) -> None:
    assume(value)
    assert not holds(Hedge.ABOUT, value, value * 2)


@pytest.mark.parametrize(
    ("before", "after", "hedge"),
    [
        ("có gần ", " lượt tập thể, cá nhân", Hedge.ALMOST),
        ("nhận được hơn ", " thư cảm ơn", Hedge.MORE),
        ("có trên ", " tập thể", Hedge.MORE),
        ("tỷ lệ khám phá án cao (đều đạt ", " trở lên)", Hedge.AT_LEAST),
        ("đạt từ ", " điểm trở lên", Hedge.AT_LEAST),
        ("còn dưới ", " vụ", Hedge.BELOW),
        ("không quá ", " ngày", Hedge.AT_MOST),
        ("ít nhất ", " số vụ", Hedge.AT_LEAST),
        ("thiệt hại khoảng ", " đồng", Hedge.ABOUT),
        ("toàn cụm có ", " lượt tập thể", None),
        ("trên địa bàn xảy ra ", " vụ", None),
    ],
)
def test_the_words_around_a_number(before: str, after: str, hedge: Hedge | None) -> None:
    assert hedge_around(before, after) is hedge


def test_what_is_said_of_every_unit() -> None:
    assert is_said_of_all("tỷ lệ điều tra khám phá án cao (đều đạt ")
    assert not is_said_of_all("tỷ lệ điều tra khám phá án đạt ")
