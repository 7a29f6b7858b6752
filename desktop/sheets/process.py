"""The parent's side of reading: a child process reads members' files; it is replaced when a file misbehaves."""

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop.domain.book import Book, Cell, Oddity
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits
from desktop.sheets.book_json import book_of
from desktop.sheets.cells_json import cells_of_plain
from desktop.sheets.child_process import Child, NoAnswerError, Take, leave, left_child
from desktop.sheets.collecting import uncollected
from desktop.sheets.deadline import Deadline
from desktop.sheets.odd import Odd
from desktop.sheets.outside import sha256_of, size_of
from desktop.sheets.refusal import refused, shown_name
from desktop.sheets.starting import child_command, started

_NONSENSE = (ArithmeticError, LookupError, TypeError, ValueError)
_TIMED = (Odd.TOO_SLOW, Odd.HELD_UP)


class Reader:
    """Reads members' files in a child process, kept from file to file, one file at a time.

    The process starts when the reader is entered, else at the first file: what is done before it is ready is won. The
    program's own child outlives its reader and waits for the next one.
    """

    def __init__(self, command: list[str] | None = None, seconds: float = limits.FILE_SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._child: Child | None = None

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
        deadline = self._deadline()
        size = size_of(path, deadline.left())
        try:
            return self._book(path, {}, deadline)
        except NoAnswerError as failure:
            if failure.odd is Odd.READER_STOPPED:
                size_of(path, limits.LAST_SECONDS)  # one that went away while it was read is missing, not bad
            sha256 = sha256_of(path, size, max(deadline.left(), limits.LAST_SECONDS))
            return refused(shown_name(path), sha256, size, self._odd(failure.odd))

    def read_content(self, name: str, content: bytes) -> Book:
        """Return the book of a kept file's bytes, which go to the child by its pipe and never to the disk."""
        try:
            return self._book(name, {"content": b64encode(content).decode("ascii")}, self._deadline())
        except NoAnswerError as failure:
            import hashlib  # seldom needed, and not loaded in a moment

            return refused(name, hashlib.sha256(content).hexdigest(), len(content), self._odd(failure.odd))

    def answer(self, task: str, content: bytes, facts: Mapping[str, object] | None = None) -> Any:
        """Return the JSON value with which `task` of the child answers for these bytes.

        Raises: DeskError READER_FAILED with the fact `code`.
        """
        try:
            facts = {**(facts or {}), "content": b64encode(content).decode("ascii")}
            return self._ask(task, "", facts, self._deadline())
        except NoAnswerError as failure:
            raise DeskError(Trouble.READER_FAILED, {"path": task, "code": failure.odd.value}) from failure

    def ask(self, task: str, path: str, facts: Mapping[str, object] | None = None) -> Any:
        """Return the JSON value with which `task` of the child answers for the file at `path`.

        Raises: DeskError (FILE_MISSING, FILE_UNREADABLE, READER_FAILED with the fact `code`).
        """
        deadline = self._deadline()
        size_of(path, deadline.left())
        try:
            return self._ask(task, path, facts or {}, deadline)
        except NoAnswerError as failure:
            raise DeskError(Trouble.READER_FAILED, {"path": path, "code": failure.odd.value}) from failure

    def close(self) -> None:
        """Let go of the child process, if there is one: the program's own waits for the next reader, any other ends."""
        child, self._child = self._child, None
        if child is not None:
            child.end() if self._command else leave(child)

    def _book(self, path: str, facts: Mapping[str, object], deadline: Deadline) -> Book:
        cells: list[Cell] = []
        try:
            with uncollected():
                values = self._ask("book", path, facts, deadline, lambda part: cells.extend(cells_of_plain(part)))
                return book_of(values, cells)
        except _NONSENSE as nonsense:
            self._end()
            raise NoAnswerError(Odd.READER_STOPPED) from nonsense

    def _ask(
        self, task: str, path: str, facts: Mapping[str, object], deadline: Deadline, take: Take | None = None
    ) -> Any:
        """Return what the child answers; `take` is called with each part of it that comes before."""
        request = {**facts, "task": task, "path": str(Path(path).absolute())}
        child = self._begun()
        try:
            child.wait_until_ready(deadline)
            answer = child.ask(request, deadline, take or _unwanted)
        except NoAnswerError:
            if not child.is_of_use():  # one that only starts slowly is ready for a later file
                self._end()
            raise
        if answer["last"]:
            self._end()
        if "error" in answer:
            raise NoAnswerError(Odd(answer["error"]["code"]))
        return answer["ok"]

    def _begun(self) -> Child:
        if self._child is None:
            left = None if self._command else left_child()
            self._child = left or Child(started(self._command or child_command()))
        return self._child

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None

    def _deadline(self) -> Deadline:
        return Deadline.within(self._seconds)

    def _odd(self, odd: Odd) -> Oddity:
        return Oddity(odd.value, facts={"limit": int(self._seconds)} if odd in _TIMED else {})


def _unwanted(_part: object) -> None:
    """Refuse a part of an answer that has none."""
    raise NoAnswerError(Odd.READER_STOPPED)
