"""Kill -9 from outside, at instants spread over the time in which a program really writes."""

import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

Begin = Callable[[], subprocess.Popen[bytes]]
_GLANCE = 0.0002


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When an undisturbed run wrote: start and length in seconds of each stretch during which `sign` was there."""

    stretches: tuple[tuple[float, float], ...]
    whole: float


def rhythm(begin: Begin, sign: Path) -> Rhythm:
    """Watch one undisturbed run to its end; `sign` is a file that lies there only while the program writes."""
    start = time.monotonic()
    stretches: list[tuple[float, float]] = []
    since: float | None = None
    with begin() as program:
        while program.poll() is None:
            there, now = sign.exists(), time.monotonic() - start
            if there and since is None:
                since = now
            elif not there and since is not None:
                stretches.append((since, now - since))
                since = None
            time.sleep(_GLANCE)
    return Rhythm(tuple(stretches), time.monotonic() - start)


def killed(begin: Begin, sign: Path, known: Rhythm, chance: Random) -> bool:
    """Run and kill at a random instant of a randomly chosen stretch of writing; return whether it was still running.

    One kill in eight falls anywhere between start and end.
    """
    if chance.random() < 1 / 8:
        return killed_within(begin, (0, known.whole), chance)
    with begin() as program:
        wanted = chance.randrange(len(known.stretches))
        _wait_for(program, sign, wanted)
        time.sleep(chance.uniform(0, known.stretches[wanted][1]))
        return _kill(program)


def killed_within(begin: Begin, seconds: tuple[float, float], chance: Random) -> bool:
    """Run and kill at a random instant between two ages of the process; return whether it was still running."""
    with begin() as program:
        time.sleep(chance.uniform(*seconds))
        return _kill(program)


def _kill(program: subprocess.Popen[bytes]) -> bool:
    alive = program.poll() is None
    if alive:
        program.send_signal(signal.SIGKILL)
    program.wait()
    return alive


def _wait_for(program: subprocess.Popen[bytes], sign: Path, wanted: int) -> None:
    """Wait until the sign has appeared `wanted` + 1 times, or the program has ended."""
    seen, before = -1, False
    while program.poll() is None:
        there = sign.exists()
        seen += there and not before
        if seen == wanted:
            return
        before = there
        time.sleep(_GLANCE)
