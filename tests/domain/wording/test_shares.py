"""How many units a bound is said of, and whether that may be true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.wording.shares import Share, Spoken, share_before


@pytest.mark.parametrize(
    ("before", "spoken"),
    [
        ("100% đơn vị có tỷ lệ điều tra, khám phá án đạt trên ", Spoken(Share.ALL)),
        ("Tất cả các đơn vị có tỷ lệ điều tra, khám phá án từ ", Spoken(Share.ALL)),
        ("Cả 06 đơn vị đều có tỷ lệ khám phá án trên ", Spoken(Share.ALL)),
        ("Không có đơn vị nào có tỷ lệ khám phá án dưới ", Spoken(Share.NONE)),
        ("Quá nửa số đơn vị có tỷ lệ khám phá án đạt trên ", Spoken(Share.MOST)),
        ("Hơn một nửa số đơn vị trong Cụm đạt trên ", Spoken(Share.MOST)),
        ("Hầu hết các đơn vị đạt trên ", Spoken(Share.MOST)),
        ("Có 04 đơn vị có tỷ lệ khám phá án đạt trên ", Spoken(Share.COUNT, 4)),
        ("Có 5/6 đơn vị đạt trên ", Spoken(Share.COUNT, 5, 6)),
        ("Có 04 đơn vị có số vụ giảm trên ", Spoken(Share.COUNT, 4, None, moves=True)),
        ("06 đơn vị trong Cụm, xảy ra hơn ", None),
        ("Cụm gồm 06 đơn vị với tổng số hơn ", None),
        ("Toàn Cụm xảy ra hơn ", None),
    ],
)
def test_the_part_of_the_units_a_sentence_speaks_of(before: str, spoken: Spoken | None) -> None:
    assert share_before(before) == spoken


@given(st.data(), st.integers(1, 34))
def test_what_is_known_of_all_decides(data: st.DataObject, units: int) -> None:
    holding = data.draw(st.integers(0, units))
    assert Spoken(Share.ALL).fits(holding, 0, units) == (holding == units)
    assert Spoken(Share.NONE).fits(holding, 0, units) == (holding == 0)
    assert Spoken(Share.MOST).fits(holding, 0, units) == (holding > units - holding)
    assert all(Spoken(Share.COUNT, each).fits(holding, 0, units) == (each == holding) for each in range(units + 1))


@given(st.data(), st.integers(1, 34))
def test_a_figure_that_is_missing_may_hold(data: st.DataObject, units: int) -> None:
    holding = data.draw(st.integers(0, units))
    missing = data.draw(st.integers(0, units - holding))
    for each in range(holding, holding + missing + 1):
        assert Spoken(Share.COUNT, each, units).fits(holding, missing, units)
        assert not Spoken(Share.COUNT, each, units + 1).fits(holding, missing, units)
