"""Patience: what the processor did counts, not how busy the machine is; nothing waits without end."""

import pytest

from desktop.sheets import patience
from desktop.sheets.patience import Patience

SECONDS = 8.0


class Steps:
    """A clock and a process stepped by hand: `now` on the clock, `used` of the processor."""

    def __init__(self, patch: pytest.MonkeyPatch, told: bool = True) -> None:
        self.now, self.used = 100.0, 5.0
        patch.setattr(patience, "monotonic", lambda: self.now)
        patch.setattr(patience, "time_used", lambda _process: self.used if told else None)

    def pass_by(self, seconds: float, used: float) -> None:
        self.now += seconds
        self.used += used


def is_over_at_last(steps: Steps, times: int, seconds: float, used: float) -> bool:
    """Say whether patience is over after so many steps of some seconds each; it must not have been before."""
    kept = Patience(1, SECONDS)
    assert not kept.is_over()
    for _ in range(times - 1):
        steps.pass_by(seconds, used)
        assert not kept.is_over()
    steps.pass_by(seconds, used)
    return kept.is_over()


def test_a_child_that_worked_its_seconds_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_over_at_last(Steps(monkeypatch), 9, 1, 1)


def test_on_a_busy_machine_the_same_work_has_the_time_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_over_at_last(Steps(monkeypatch), 12, 5, 0.5)


def test_a_child_that_waits_without_working_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_over_at_last(Steps(monkeypatch), 9, 1, 0)


def test_a_child_that_hardly_works_is_given_up_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_over_at_last(Steps(monkeypatch), 9, 7.5, 0.01)


def test_where_the_system_does_not_tell_the_clock_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_over_at_last(Steps(monkeypatch, told=False), 9, 1, 0)
