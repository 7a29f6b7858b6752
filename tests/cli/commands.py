"""Run commands as a terminal would, and read what they print."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command

VECTORS = Path(__file__).parent.parent / "vectors"

Run = Callable[..., tuple[int, Any]]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command with --json and gives its exit code and its JSON."""

    def run(*arguments: object) -> tuple[int, Any]:
        capsys.readouterr()
        code = run_command([*(str(argument) for argument in arguments), "--json"])
        printed = capsys.readouterr().out
        return code, json.loads(printed) if printed.strip() else None

    return run
