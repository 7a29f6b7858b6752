"""The child process as its parent holds it: started, asked, given up in time, left for the next reader."""

import atexit
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from subprocess import TimeoutExpired
from threading import Lock, Thread
from typing import Any, BinaryIO

from desktop.sheets import limits
from desktop.sheets.confine import time_used
from desktop.sheets.deadline import Deadline
from desktop.sheets.odd import Odd
from desktop.sheets.starting import Started, begun

_ANSWERS = ({"part"}, {"ready"}, {"ok", "last"}, {"error", "last"})
_AT_WORK = 0.5
"""A child that used this share of its time was at work; else the machine held it up."""

Take = Callable[[Any], object]


class NoAnswerError(Exception):
    """The child gave no answer; `odd` says why."""

    def __init__(self, odd: Odd) -> None:
        super().__init__(odd.value)
        self.odd = odd


class Child:
    """One running child process with its pipes."""

    __slots__ = ("_answers", "_asked", "_process", "_ready", "_starts")

    def __init__(self, started: Started) -> None:
        self._process = started
        self._ready = self._asked = False
        self._starts = Deadline.within(limits.START_SECONDS)
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        assert self._process.stdout is not None
        Thread(target=_pass_on, args=(self._process.stdout, self._answers), daemon=True).start()

    def is_of_use(self) -> bool:
        """Say whether the process lives, has answered all it was asked and, if it still starts, may go on with it."""
        in_time = self._ready or self._starts.left() > 0
        return in_time and not self._asked and self._process.poll() is None

    def wait_until_ready(self, deadline: Deadline) -> None:
        """Wait until the process has started and can be asked.

        Raises: NoAnswerError when it does not start in time or says something else.
        """
        if self._ready:
            return
        try:
            line = self._answers.get(timeout=deadline.left())
        except Empty as silence:
            raise NoAnswerError(Odd.HELD_UP) from silence
        self._asked = True
        if "ready" not in _understood(line):
            raise NoAnswerError(Odd.READER_STOPPED)
        self._ready, self._asked = True, False

    def ask(self, request: Mapping[str, object], deadline: Deadline, take: Take) -> dict[str, Any]:
        """Return the answer to `request`; `take` is called with each part of it that comes before.

        Raises: NoAnswerError when the child dies, is not done at the `deadline` or says what cannot be understood.
        """
        self._asked = True
        time, used, room = deadline.left(), time_used(self._process.pid), limits.ANSWER_SIZE
        self._say(request)
        while (line := self._heard(deadline)) is not None:
            room -= len(line)
            answer = _understood(line)
            if room < 0:
                raise NoAnswerError(Odd.READER_STOPPED)
            if "part" not in answer:
                self._asked = False
                return answer
            take(answer["part"])
        raise NoAnswerError(_why_late(used, time_used(self._process.pid), time))

    def _say(self, request: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()
        except OSError as death:
            raise NoAnswerError(Odd.READER_STOPPED) from death

    def _heard(self, deadline: Deadline) -> bytes | None:
        """Return the next line; None when there is none at the deadline, or it is over."""
        left = deadline.left()
        try:
            return self._answers.get(timeout=left) if left else None
        except Empty:
            return None

    def end(self) -> None:
        """Kill the process and wait until it is gone, but not for one the system holds back."""
        self._process.kill()
        with suppress(TimeoutExpired):  # one that waits for a vanished network ends when the system lets it
            self._process.wait(timeout=limits.LAST_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            _close_quietly(pipe)


class _Waiting:
    """The one child without a reader, if there is one: the start of the next reader's child is won."""

    lock = Lock()
    child: Child | None = None


def left_child() -> Child | None:
    """Return the child that was left by a reader, or begun before there was any, and let go of it.

    None where there is none, or it is of no use any more.
    """
    with _Waiting.lock:
        child, _Waiting.child = _Waiting.child, None
        if child is None and (process := begun()) is not None:
            child = Child(process)
    if child is not None and not child.is_of_use():
        child.end()
        return None
    return child


def leave(child: Child) -> None:
    """Let a child wait for the next reader; end it where it is of no use, or another waits already."""
    with _Waiting.lock:
        if _Waiting.child is None and child.is_of_use():
            _Waiting.child = child
            return
    child.end()


@atexit.register
def end_left_child() -> None:
    """End the child that was left, if there is one."""
    if (child := left_child()) is not None:
        child.end()


def _why_late(before: float | None, after: float | None, seconds: float) -> Odd:
    """Return why a child was not done: it worked on all the time, or the machine did not let it."""
    if before is None or after is None or after - before >= _AT_WORK * seconds:
        return Odd.TOO_SLOW
    return Odd.HELD_UP


def _pass_on(stdout: BinaryIO, answers: "SimpleQueue[bytes]") -> None:
    """Hand over the child's lines as they come, and an empty one when it is gone."""
    line = b"?"
    while line:
        try:
            line = stdout.readline(limits.ANSWER_SIZE)
        except (OSError, ValueError):
            line = b""
        answers.put(line)


def _close_quietly(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _understood(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError as noise:
        raise NoAnswerError(Odd.READER_STOPPED) from noise
    if not isinstance(answer, dict) or not any(each <= answer.keys() for each in _ANSWERS):
        raise NoAnswerError(Odd.READER_STOPPED)
    return answer
