"""The child's side of reading: one request a line in, one answer a line out, nothing else."""

import json
import os
import sys
from collections.abc import Callable, Generator, Mapping
from typing import Any, BinaryIO

from desktop.sheets import limits
from desktop.sheets.confine import allow_time, confine, memory_used
from desktop.sheets.odd import Odd

Request = Mapping[str, object]
Task = Callable[[str, Request], object]
TaskOf = Callable[[str], Task]
"""Returns the task of a name. Raises: LookupError where there is none."""


def serve(  # pragma: no cover - runs in the child process alone, and is tested there
    task_of: TaskOf, stdin: BinaryIO, stdout: BinaryIO
) -> int:
    """Confine this process, then answer requests until the pipe closes; return the exit code.

    `stdout` must be a real pipe: it is kept for answers alone, stray prints of any library go nowhere.
    """
    with open(os.devnull, "r+b", buffering=0) as nowhere:  # noqa: PTH123 - a device, not a path
        answers = os.fdopen(os.dup(stdout.fileno()), "wb")
        os.dup2(nowhere.fileno(), stdout.fileno())
    confine()
    sys.dont_write_bytecode = True  # nothing can be written any more
    _write({"ready": True}, answers)
    answers.flush()
    answer_all(lambda name: _within_time(task_of(name)), stdin, answers)
    return 0


def answer_all(task_of: TaskOf, stdin: BinaryIO, stdout: BinaryIO) -> None:
    """Answer requests until `stdin` ends or a file has cost too much memory to go on.

    A request is `{"task": NAME, "path": PATH, …}`, a line each; the answer to it `{"ok": VALUE, "last": bool}` or
    `{"error": {"code": CODE}, "last": true}`; after a last answer the process is done. What a task yields goes before
    its answer as `{"part": VALUE}`, a line each, so that it is understood while the task goes on.
    """
    while line := stdin.readline():
        last = _answer(task_of, line, stdout)
        stdout.flush()
        if last:
            return


def _within_time(task: Task) -> Task:  # pragma: no cover - as above
    def timed(path: str, request: Request) -> object:
        allow_time()
        return task(path, request)

    return timed


def _answer(task_of: TaskOf, line: bytes, stdout: BinaryIO) -> bool:
    """Write the answer to one request; return whether it is this process's last."""
    request: dict[str, Any] = json.loads(line)
    try:
        return _finish(task_of(request["task"])(request["path"], request), stdout)
    except MemoryError:
        return _fail(Odd.OUT_OF_MEMORY, stdout)
    except Exception:  # noqa: BLE001 - whatever a file provokes must not end in a trace on a pipe
        return _fail(Odd.READER_STOPPED, stdout)


def _finish(value: object, stdout: BinaryIO) -> bool:
    """Write the parts of an answer, if it has any, and the answer itself."""
    if isinstance(value, Generator):
        value = _passed_on(value, stdout)
    last = memory_used() > limits.MEMORY_KEPT
    _write({"ok": value, "last": last}, stdout)
    return last


def _passed_on(parts: Generator[object, None, object], stdout: BinaryIO) -> object:
    """Write each part as it comes; return what remains to be answered."""
    while True:
        try:
            part = next(parts)
        except StopIteration as end:
            return end.value
        _write({"part": part}, stdout)
        stdout.flush()


def _write(answer: Mapping[str, object], stdout: BinaryIO) -> None:
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    stdout.write(text.encode("utf-8", "surrogatepass") + b"\n")


def _fail(odd: Odd, stdout: BinaryIO) -> bool:
    _write({"error": {"code": odd.value}, "last": True}, stdout)
    return True
