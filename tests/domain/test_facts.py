"""Facts travel as JSON and come back exact."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.facts import facts_of, plain_facts

VALUES = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.fractions(),
    st.dates(),
    st.lists(st.text()).map(tuple),
)


@given(st.dictionaries(st.text(), VALUES))
def test_facts_come_back_as_they_went(facts: dict[str, Decimal | Fraction | int | str | date | None]) -> None:
    back = facts_of(json.loads(json.dumps(plain_facts(facts))))
    assert back == facts
    assert {name: type(value) for name, value in back.items()} == {name: type(value) for name, value in facts.items()}


def test_what_was_never_written_is_refused() -> None:
    with pytest.raises(ValueError, match="colour"):
        facts_of({"a": {"colour": "red"}})
