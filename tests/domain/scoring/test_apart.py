"""What two ledgers do not share is what is on one side only, and all that may rule otherwise."""

from dataclasses import replace

from desktop.domain.scoring.apart import apart
from tests.domain.scoring import builders as make

FIRST, SECOND, THIRD = (make.straight("AB", "I.1", points) for points in ("1", "2", "3"))


def test_what_was_taken_out_of_the_middle_and_put_behind_is_apart() -> None:
    assert apart((FIRST, SECOND), (FIRST, THIRD)) == ((SECOND,), (THIRD,))
    assert apart((FIRST, SECOND, THIRD), (FIRST, THIRD)) == ((SECOND,), ())
    assert apart((FIRST,), (FIRST, SECOND)) == ((), (SECOND,))


def test_the_same_entries_in_another_order_are_all_apart_behind_the_beginning() -> None:
    assert apart((FIRST, SECOND, THIRD), (FIRST, THIRD, SECOND)) == ((SECOND, THIRD), (THIRD, SECOND))


def test_an_entry_read_again_may_be_apart_but_never_missed() -> None:
    again = replace(SECOND)
    assert apart((FIRST, SECOND), (FIRST, again)) == ((SECOND,), (again,))
