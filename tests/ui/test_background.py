"""One worker, serial; outcomes on the window's thread; progress, cancel, unwanted outcomes."""

import threading
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.trouble import DeskError, Trouble
from desktop.ui.background import Background, Progress, Stepper, Worker


def _echo(name: str, _: Progress) -> str:
    return name


def _never(outcome: object) -> None:
    raise AssertionError(outcome)


def test_a_job_is_done_only_when_stepped_and_hands_over_its_outcome(background: Background, stepper: Stepper) -> None:
    outcomes: list[int] = []
    background.run("đếm", lambda _: 41 + 1, outcomes.append)
    assert outcomes == []
    stepper.step()
    assert outcomes == [42]
    assert background.resting


def test_jobs_are_done_in_the_order_they_were_asked_for(background: Background, stepper: Stepper) -> None:
    outcomes: list[str] = []
    for name in "abc":
        background.run(name, partial(_echo, name), outcomes.append)
    stepper.run_all()
    assert outcomes == ["a", "b", "c"]


def test_a_later_job_with_the_same_key_makes_the_earlier_outcome_unwanted(
    background: Background, stepper: Stepper
) -> None:
    begun: list[str] = []
    outcomes: list[str] = []

    def work(name: str) -> str:
        begun.append(name)
        return name

    background.run("1", lambda _: work("first"), outcomes.append, key="cell")
    background.run("2", lambda _: work("other"), outcomes.append)
    background.run("3", lambda _: work("second"), outcomes.append, key="cell")
    stepper.run_all()
    assert outcomes == ["other", "second"]
    assert begun == ["other", "second"]


def test_progress_is_told_and_cancel_stops_the_job_at_its_next_step(background: Background, stepper: Stepper) -> None:
    moved: list[tuple[int, int, str]] = []
    troubles: list[DeskError] = []
    background.moved.connect(lambda done, total, what: moved.append((done, total, what)))

    def work(progress: Progress) -> str:
        progress(1, 3, "một")
        background.cancel()
        progress(2, 3, "hai")
        return "never"

    background.run("lâu", work, _never, troubles.append)
    stepper.step()
    assert moved == [(1, 3, "một")]
    assert [error.trouble for error in troubles] == [Trouble.CANCELLED]


def test_trouble_nobody_takes_goes_up_as_a_signal(background: Background, stepper: Stepper, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        raise ValueError("hỏng")

    background.run("hỏng", work, _never, _never)
    with qtbot.waitSignal(background.failed) as caught:
        stepper.step()
    assert caught.args is not None
    assert str(caught.args[0]) == "hỏng"


def test_closing_drops_what_waits(qapp: QApplication) -> None:
    stepper = Stepper()
    background = Background(stepper)
    background.run("x", lambda _: 1, _never)
    background.close()
    stepper.run_all()


def test_the_worker_works_elsewhere_and_delivers_here(qapp: QApplication, qtbot: QtBot) -> None:
    background = Background(Worker())
    here = threading.get_ident()
    seen: list[tuple[int, int]] = []
    background.run("x", lambda _: threading.get_ident(), lambda there: seen.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    background.close()
    assert seen[0][0] != here
    assert seen[0][1] == here


def test_what_is_put_on_a_page_beside_the_worker_is_drawn_in_an_event_of_its_own(qtbot: QtBot) -> None:
    background, page = Background(Worker()), QWidget()
    qtbot.addWidget(page)
    background.draw_apart(page)
    assert not page.updatesEnabled()
    qtbot.waitUntil(page.updatesEnabled)
    background.close()


def test_where_jobs_are_stepped_by_hand_what_is_put_on_a_page_is_drawn_at_once(background: Background) -> None:
    page = QWidget()
    background.draw_apart(page)
    assert page.updatesEnabled()
