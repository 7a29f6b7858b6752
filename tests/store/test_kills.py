"""Kill -9 inside an act at any instant: on reopening, the act is wholly there or wholly absent."""

import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.store import entries, history
from desktop.store.check import check
from desktop.store.connection import looking
from tests.faults.gate import on_demand
from tests.store.year import new_year

KILLS = 20
CELLS = 4000

ENTERING = """
import sys
from tests.store.year import desk_at, points
from desktop.store import entries
from desktop.store.acts import act
from desktop.store.connection import working
desk = desk_at(sys.argv[1])
rows = [points("AB", "I.2", "1")] * int(sys.argv[2])
with working(desk) as db:
    db.execute("PRAGMA cache_size = 100")
    while True:
        print("begins", flush=True)
        with act(db, desk, "enter") as number:
            entries.append(db, number, "tong-ket", 1, rows)
        print("kept", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@on_demand
def test_a_killed_act_is_wholly_in_or_wholly_out(desk: Desk) -> None:
    chance = random.Random(20261115)
    inside = 0
    for _ in range(KILLS):
        told = _killed_while_entering(desk.path, chance.uniform(0.0, 0.25))
        inside += Path(f"{desk.path}-journal").exists()
        with looking(desk) as db:
            acts = history.change_number(db) - 1
            assert len(entries.load(db, "tong-ket")) == acts * CELLS
            assert acts >= told
            assert check(db) == ()
        _start_afresh(desk)
    assert inside >= KILLS // 4


def _killed_while_entering(path: str, seconds: float) -> int:
    """Return how many acts the killed program had said were kept."""
    command = [sys.executable, "-c", ENTERING, path, str(CELLS)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begins\n"
        threading.Timer(seconds, program.send_signal, [signal.SIGKILL]).start()
        return program.stdout.read().count("kept")


def _start_afresh(desk: Desk) -> None:
    Path(desk.path).unlink()
    new_year(desk.path)
