"""The background: one worker that does the officer's jobs one after another, with progress and cancel.

A job is given everything it needs when it is asked for; its outcome is delivered on the window's thread.
"""

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.trouble import DeskError, Trouble

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_T = TypeVar("_T")
_TURN = 0.000_01
"""How many seconds a job may keep Python to itself while the window waits for it; the machine's clock makes it some
more. The window waits a hundred times while it draws a page: with half a millisecond each a page of 50 ms took 300."""


def take_turns() -> None:
    """Let a job that runs give way to the window at once: each event of the window waits for Python many times."""
    sys.setswitchinterval(_TURN)


class Progress:
    """What a running job is handed: it says how far it is, and learns here that it is to stop."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self._stopped = False

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Say that `done` of `total` steps are done and `what` comes now.

        Raises: DeskError(CANCELLED) when the officer has asked to stop.
        """
        if self._stopped:
            raise DeskError(Trouble.CANCELLED)
        self._tell(done, total, what)

    def stop(self) -> None:
        """Ask the job to stop at its next step."""
        self._stopped = True


class Executor(Protocol):
    """Where jobs run: the worker thread, or in tests a hand that steps them. `beside` the window or on its thread."""

    beside: bool

    def submit(self, work: Callable[[], None], /) -> object:
        """Run `work` once, after everything submitted before."""

    def close(self) -> None:
        """Take no more work; wait for the one that runs."""


class Worker:
    """The executor of the program: one thread, serial."""

    beside = True

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def submit(self, work: Callable[[], None], /) -> object:
        """Run `work` on the worker thread."""
        return self._pool.submit(work)

    def close(self) -> None:
        """Finish the job that runs, drop those that wait."""
        self._pool.shutdown(wait=True, cancel_futures=True)


class Stepper:
    """An executor that runs a job only when `step` is called, on the caller's thread."""

    def __init__(self) -> None:
        self.beside = False
        self._waiting: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], None], /) -> object:
        """Keep `work` for a later step."""
        self._waiting.append(work)
        return work

    def close(self) -> None:
        """Drop what waits."""
        self._waiting.clear()

    def step(self) -> None:
        """Run the job that has waited longest."""
        self._waiting.popleft()()

    def run_all(self) -> None:
        """Step until no job waits, those asked for meanwhile included."""
        while self._waiting:
            self.step()


@dataclass(slots=True, eq=False)
class _Job:
    name: str
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[DeskError], None] | None
    key: str
    wanted: bool = True
    progress: Progress = field(init=False)


class Background(QObject):
    """The one place where work leaves the window's thread.

    Signals: `busy(name)` when a job starts, `moved(done, total, what)` while it runs, `idle()` when none is left,
    `failed(error)` for trouble the job's own `failed` does not take.
    """

    busy = Signal(str)
    moved = Signal(int, int, str)
    idle = Signal()
    failed = Signal(object)
    _started = Signal(object)
    _ended = Signal(object, object, object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._jobs: list[_Job] = []
        self._started.connect(self._announce)
        self._ended.connect(self._deliver)

    def run(
        self,
        name: str,
        work: Callable[[Progress], _T],
        done: Callable[[_T], None],
        failed: Callable[[DeskError], None] | None = None,
        key: str = "",
    ) -> None:
        """Do `work` on the worker, then hand its outcome to `done` on this thread.

        `name` is shown while it runs; without one it runs unseen. A job with the `key` of an earlier one makes that
        one's outcome unwanted.
        """
        if key:
            self.forget(key)
        job = _Job(name, work, done, failed, key)
        job.progress = Progress(self.moved.emit)
        self._jobs.append(job)
        self._executor.submit(lambda: self._work(job))

    def forget(self, key: str) -> None:
        """Make the outcome of every job of that key unwanted; those that wait are not begun."""
        for job in self._jobs:
            if job.key == key:
                job.wanted = False
                job.progress.stop()

    def forget_all(self) -> None:
        """Make the outcome of every job unwanted: what asked for them is gone."""
        for job in self._jobs:
            job.wanted = False
            job.progress.stop()

    def cancel(self) -> None:
        """Ask the job that runs to stop at its next step."""
        if self._jobs:
            self._jobs[0].progress.stop()

    def close(self) -> None:
        """Make every outcome unwanted, stop what can be stopped and wait for the job that runs."""
        self.forget_all()
        self._executor.close()

    def after_drawing(self, show: Callable[[], None]) -> None:
        """Do `show` once what is shown by now is drawn; at once where jobs run on the window's thread."""
        if self._executor.beside:
            QTimer.singleShot(0, self, show)
        else:
            show()

    def draw_apart(self, widget: "QWidget") -> None:
        """Let what is put on `widget` now be drawn in an event of its own: the window can answer between the two.

        Until then what was drawn before stays on the screen.
        """
        if self._executor.beside:
            widget.setUpdatesEnabled(False)
            QTimer.singleShot(0, widget, lambda: widget.setUpdatesEnabled(True))

    @property
    def resting(self) -> bool:
        """Whether no job runs or waits."""
        return not self._jobs

    def _work(self, job: _Job) -> None:
        if not job.wanted:
            self._ended.emit(job, None, None)
            return
        self._started.emit(job)
        try:
            outcome = job.work(job.progress)
        except Exception as error:  # noqa: BLE001 - carried to the window's thread, nothing is swallowed
            self._ended.emit(job, None, error)
        else:
            self._ended.emit(job, outcome, None)

    def _announce(self, job: _Job) -> None:
        if job.name:
            self.busy.emit(job.name)

    def _deliver(self, job: _Job, outcome: Any, error: Exception | None) -> None:
        self._jobs.remove(job)
        if not self._jobs:
            self.idle.emit()
        if not job.wanted:
            return
        if error is None:
            job.done(outcome)
        elif isinstance(error, DeskError) and job.failed is not None:
            job.failed(error)
        else:
            self.failed.emit(error)
