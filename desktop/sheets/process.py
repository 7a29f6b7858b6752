"""The parent's side of reading: a child process reads members' files; it is replaced when a file misbehaves."""

import hashlib
import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, BinaryIO, Self

from desktop.domain.book import Book, Cell, Oddity
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits
from desktop.sheets.book_json import book_of
from desktop.sheets.cells_json import cells_of_plain
from desktop.sheets.odd import Odd
from desktop.sheets.outside import sha256_of, size_of
from desktop.sheets.patience import Patience
from desktop.sheets.refusal import refused, shown_name

_MAIN = Path(__file__).resolve().parents[2] / "main.py"
_FLAGS = ("-E", "-s", "-X", "utf8")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PIPE = 1 << 20
_LOOK_AGAIN = 0.1
_ANSWERS = ({"part"}, {"ready"}, {"ok", "last"}, {"error", "last"})
_NONSENSE = (ArithmeticError, LookupError, TypeError, ValueError)

_Take = Callable[[Any], object]


class NoAnswerError(Exception):
    """The child gave no answer; `odd` says why."""

    def __init__(self, odd: Odd) -> None:
        super().__init__(odd.value)
        self.odd = odd


def child_command() -> list[str]:
    """Return the command line that starts the reader's child process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_read"]
    return [sys.executable, *_FLAGS, str(_MAIN), "_read"]


class Reader:
    """Reads members' files in a child process, kept from file to file, one file at a time.

    The process starts when the reader is entered, else at the first file: what is done before it is ready is won.
    """

    def __init__(self, command: list[str] | None = None, seconds: float = limits.FILE_SECONDS) -> None:
        self._command = command or child_command()
        self._seconds = seconds
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        self._begun()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: str) -> Book:
        """Return the book of the file at `path`; whatever its content, a book comes back, refused if need be.

        Raises: DeskError (FILE_MISSING, FILE_UNREADABLE) where there is no file to open.
        """
        size = size_of(path)
        try:
            return self._book(path, {})
        except NoAnswerError as failure:
            return _refused(path, size, failure.odd)

    def read_content(self, name: str, content: bytes) -> Book:
        """Return the book of a kept file's bytes, which go to the child by its pipe and never to the disk."""
        try:
            return self._book(name, {"content": b64encode(content).decode("ascii")})
        except NoAnswerError as failure:
            return refused(name, hashlib.sha256(content).hexdigest(), len(content), _odd(failure.odd))

    def answer(self, task: str, content: bytes, facts: Mapping[str, object] | None = None) -> Any:
        """Return the JSON value with which `task` of the child answers for these bytes.

        Raises: DeskError READER_FAILED with the fact `code`.
        """
        try:
            return self._ask(task, "", {**(facts or {}), "content": b64encode(content).decode("ascii")})
        except NoAnswerError as failure:
            raise DeskError(Trouble.READER_FAILED, {"path": task, "code": failure.odd.value}) from failure

    def ask(self, task: str, path: str, facts: Mapping[str, object] | None = None) -> Any:
        """Return the JSON value with which `task` of the child answers for the file at `path`.

        Raises: DeskError (FILE_MISSING, FILE_UNREADABLE, READER_FAILED with the fact `code`).
        """
        size_of(path)
        try:
            return self._ask(task, path, facts or {})
        except NoAnswerError as failure:
            raise DeskError(Trouble.READER_FAILED, {"path": path, "code": failure.odd.value}) from failure

    def close(self) -> None:
        """End the child process, if there is one."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _book(self, path: str, facts: Mapping[str, object]) -> Book:
        cells: list[Cell] = []
        try:
            return book_of(self._ask("book", path, facts, lambda part: cells.extend(cells_of_plain(part))), cells)
        except _NONSENSE as nonsense:
            self.close()
            raise NoAnswerError(Odd.READER_STOPPED) from nonsense

    def _ask(self, task: str, path: str, facts: Mapping[str, object], take: _Take | None = None) -> Any:
        """Return what the child answers; `take` is called with each part of it that comes before."""
        request = {**facts, "task": task, "path": str(Path(path).absolute())}
        try:
            child = self._begun()
            child.wait_until_ready()
            answer = child.ask(request, self._seconds, take or _unwanted)
        except NoAnswerError:
            self.close()
            raise
        if answer["last"]:
            self.close()
        if "error" in answer:
            raise NoAnswerError(Odd(answer["error"]["code"]))
        return answer["ok"]

    def _begun(self) -> "_Child":
        if self._child is None:
            self._child = _Child(self._command)
        return self._child


class _Child:
    """One running child process with its pipes."""

    __slots__ = ("_answers", "_process", "_ready")

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=_PIPE,
            pipesize=_PIPE,
            creationflags=_NO_WINDOW,
        )
        self._ready = False
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        assert self._process.stdout is not None
        Thread(target=_pass_on, args=(self._process.stdout, self._answers), daemon=True).start()

    def wait_until_ready(self) -> None:
        """Wait until the process has started and can be asked: that is not the time of any file.

        Raises: NoAnswerError when it does not start.
        """
        if self._ready:
            return
        try:
            said = _understood(self._answers.get(timeout=limits.START_SECONDS))
        except Empty as silence:
            raise NoAnswerError(Odd.READER_STOPPED) from silence
        self._ready = "ready" in said
        if not self._ready:
            raise NoAnswerError(Odd.READER_STOPPED)

    def ask(self, request: Mapping[str, object], seconds: float, take: _Take) -> dict[str, Any]:
        """Return the answer to `request`; `take` is called with each part of it that comes before.

        Raises: NoAnswerError when the child dies, is not done after its `seconds` or says what cannot be understood.
        """
        patience, room = Patience(self._process.pid, seconds), limits.ANSWER_SIZE
        self._say(request)
        while True:
            line = self._heard(patience)
            room -= len(line)
            answer = _understood(line)
            if room < 0:
                raise NoAnswerError(Odd.READER_STOPPED)
            if "part" not in answer:
                return answer
            take(answer["part"])

    def _say(self, request: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()
        except OSError as death:
            raise NoAnswerError(Odd.READER_STOPPED) from death

    def _heard(self, patience: Patience) -> bytes:
        while True:
            try:
                return self._answers.get(timeout=_LOOK_AGAIN)
            except Empty as silence:
                if patience.is_over():
                    raise NoAnswerError(Odd.TOO_SLOW) from silence

    def end(self) -> None:
        """Kill the process and wait until it is gone, but not for one the system holds back."""
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):  # one that waits for a vanished network ends when the system lets it
            self._process.wait(timeout=limits.END_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout):
            _close_quietly(pipe)


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


def _unwanted(_part: object) -> None:
    """Refuse a part of an answer that has none."""
    raise NoAnswerError(Odd.READER_STOPPED)


def _refused(path: str, size: int, odd: Odd) -> Book:
    return refused(shown_name(path), sha256_of(path, size), size, _odd(odd))


def _odd(odd: Odd) -> Oddity:
    return Oddity(odd.value, facts={"limit": int(limits.FILE_SECONDS)} if odd is Odd.TOO_SLOW else {})
