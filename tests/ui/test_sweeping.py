"""No search through all that is kept stops the window; one is made when the window is left."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from desktop.ui.background import Background
from desktop.ui.sweeping import spare_the_window, sweep

_ACTIVE, _LEFT = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


@dataclass
class Ring:
    """What only a search finds to be unused: it holds itself."""

    own: "Ring | None" = None


@pytest.fixture
def searches() -> Iterator[list[int]]:
    """The generations searched while the test runs, as the program sets it up."""
    before, seen = gc.get_threshold(), list[int]()

    def note(phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            seen.append(about["generation"])

    gc.callbacks.append(note)
    spare_the_window()
    yield seen
    gc.callbacks.remove(note)
    gc.set_threshold(*before)


def test_what_is_kept_is_never_searched_through_by_itself(searches: list[int]) -> None:
    kept = [Ring() for _ in range(200_000)]
    assert len(kept) == 200_000
    assert 1 in searches
    assert 2 not in searches


def test_the_window_left_alone_is_when_all_is_searched(background: Background, searches: list[int]) -> None:
    sweep(_ACTIVE, background)
    assert 2 not in searches
    sweep(_LEFT, background)
    assert 2 in searches


def test_nothing_is_searched_while_a_job_runs(background: Background, searches: list[int]) -> None:
    background.run("", lambda _: None, lambda _: None)
    sweep(_LEFT, background)
    assert 2 not in searches
