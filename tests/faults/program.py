"""The real program as an officer starts it: main.py in a process of its own, whole or cut down."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAIN = Path(__file__).resolve().parents[2] / "main.py"
OFFICER = "Trần Thị Hà"
_PATIENCE = 300.0
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended."""

    code: int
    out: str
    err: str

    @property
    def crashed(self) -> bool:
        """Whether it ended with a trace instead of a sentence."""
        return "Traceback" in self.out + self.err

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


def command(*arguments: object) -> list[str]:
    """Return the command line of the program."""
    return [sys.executable, str(MAIN), *(str(each) for each in arguments)]


def run(*arguments: object, env: Mapping[str, str] = _NOTHING, through: Sequence[str] = ()) -> Ended:
    """Run a command to its end; `through` is a launcher put before it, `env` what is added to the environment."""
    ended = subprocess.run(
        [*through, *command(*arguments)],
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def started(*arguments: object, env: Mapping[str, str] = _NOTHING) -> subprocess.Popen[bytes]:
    """Start a command and return its process; what it prints is thrown away."""
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(command(*arguments), env={**os.environ, **env}, stdout=nowhere, stderr=nowhere)


def launcher(lines: str, *arguments: object) -> list[str]:
    """Return a launcher for `run`: Python `lines` that limit this process before it becomes the program.

    `arguments` are in sys.argv[1:], before the program's own.
    """
    last = len(arguments) + 1
    script = f"import os, sys\n{lines}\nos.execv(sys.argv[{last}], sys.argv[{last}:])"
    return [sys.executable, "-c", script, *(str(each) for each in arguments)]
