"""Starting the reader's child process; little is loaded for it, so that all else is loaded while the child starts."""

import atexit
import subprocess
import sys
from pathlib import Path

_MAIN = Path(__file__).resolve().parents[2] / "main.py"
_FLAGS = ("-E", "-s", "-X", "utf8")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PIPE = 1 << 20

Started = subprocess.Popen[bytes]


def child_command() -> list[str]:
    """Return the command line that starts the reader's child process."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_read"]
    return [sys.executable, *_FLAGS, str(_MAIN), "_read"]


def started(command: list[str]) -> Started:
    """Return the process that `command` starts, with pipes to ask and to answer."""
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=_PIPE,
        pipesize=_PIPE,
        creationflags=_NO_WINDOW,
    )


class _Begun:
    """The process that was started before there was a reader, if there is one."""

    process: Started | None = None


def begin() -> None:
    """Start the child process of the program's first reader: what is done before that reads its first file is won."""
    if _Begun.process is None:
        _Begun.process = started(child_command())


def begun() -> Started | None:
    """Return the process that was begun, if there is one, and let go of it."""
    process, _Begun.process = _Begun.process, None
    return process


@atexit.register
def _end_begun() -> None:
    if (process := begun()) is not None:
        process.kill()
        process.wait()
