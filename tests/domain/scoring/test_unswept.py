"""The collector rests while a year is scored, and runs again afterwards whatever happened."""

import gc

import pytest

from desktop.domain.scoring.unswept import unswept


def test_the_collector_rests_in_the_block_and_runs_after_it() -> None:
    assert gc.isenabled()
    with unswept():
        assert not gc.isenabled()
        with unswept():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_runs_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), unswept():
        _ = 1 // 0
    assert gc.isenabled()


def test_who_runs_without_the_collector_is_left_without() -> None:
    gc.disable()
    try:
        with unswept():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_the_block_made_is_old_and_still_collected_when_all_is() -> None:
    gc.collect()
    with unswept():
        ring: list[object] = []
        ring.append(ring)
    assert not any(each is ring for young in (0, 1) for each in gc.get_objects(young))
    assert any(each is ring for each in gc.get_objects(2))
    assert gc.get_freeze_count() == 0
    del ring
    assert gc.collect() >= 1
