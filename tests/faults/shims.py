"""Shims in C, preloaded into the real program: a disk that breaks, a clock that jumps; compiled when first asked for."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent / "shims"


def compiled(name: str, folder: Path) -> Path:
    """Return the compiled shim; the test is skipped with the reason where it cannot be made."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux"):
        pytest.skip("calls on the disk can be stood before only on Linux")
    if compiler is None:
        pytest.skip("no C compiler (cc) here to make the shim of the disk")
    made = folder / f"{name}.so"
    warned = ("-Wall", "-Wextra", "-Werror")
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", *warned, "-o", made, SOURCES / f"{name}.c", "-ldl"], check=True
    )
    return made


@dataclass(frozen=True, slots=True)
class Call:
    """One call on the disk as recorded. `op` is one letter (disk.c); `data` what a write wrote."""

    op: str
    path: str
    at: int
    length: int
    other: str
    data: bytes = b""


def watching(shim: Path, folder: Path, log: Path, *, data: bool = False) -> dict[str, str]:
    """Return the environment in which every call below `folder` is recorded in `log`."""
    named = {"LD_PRELOAD": str(shim), "FAULT_UNDER": str(folder), "FAULT_LOG": str(log)}
    return {**named, "FAULT_DATA": "1"} if data else named


def striking(shim: Path, folder: Path, mode: str, at: int) -> dict[str, str]:
    """Return the environment in which the disk breaks in the way of `mode` at the call numbered `at`, from 1."""
    return {"LD_PRELOAD": str(shim), "FAULT_UNDER": str(folder), "FAULT_MODE": mode, "FAULT_AT": str(at)}


def shifted(shim: Path, seconds: int) -> dict[str, str]:
    """Return the environment in which the clock stands `seconds` off."""
    return {"LD_PRELOAD": str(shim), "FAULT_SHIFT": str(seconds)}


def calls(log: Path, *, data: bool = False) -> tuple[Call, ...]:
    """Return the calls recorded in a log; with what was written when that was recorded too."""
    raw = log.read_bytes()
    found: list[Call] = []
    start = 0
    while start < len(raw):
        end = raw.index(b"\n", start)
        op, path, at, length, other = raw[start:end].decode("utf-8").split("\t")
        start = end + 1
        size = int(length) if data and op == "W" else 0
        found.append(Call(op, path, int(at), int(length), other, raw[start : start + size]))
        start += size
    return tuple(found)
