"""P18: the same inputs give the same totals, byte for byte, whatever the order, the locale and the machine's mood."""

import os
import subprocess
import sys
from pathlib import Path

from tests.faults.conftest import PARTS, Times, Trials
from tests.faults.gate import on_demand

ROOT = Path(__file__).resolve().parents[2]
SET_SIZE = 25
MOODS = (
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"},
    {"LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8", "TZ": "America/Los_Angeles"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Chatham"},
    {"LC_ALL": "de_DE.UTF-8", "PYTHONUTF8": "1"},
)


def _said(seed: int, count: int) -> list[str]:
    """Return the hashes of `count` orders, taken in by a process of its own locale, time zone and hash seed."""
    mood = {**os.environ, **MOODS[seed % len(MOODS)], "PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)}
    asked = [sys.executable, "-m", "tests.faults.permuted", str(seed), str(count)]
    return subprocess.run(asked, env=mood, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()


@on_demand
def test_permuted_orders_and_locales(part: int, times: Times, trial: Trials) -> None:
    told = trial("P18", "files taken in by random orders, under other locales, time zones and hash seeds")
    (right,) = _said(0, 1)
    for number in range(times(1, 1000 // PARTS // SET_SIZE)):
        seed = 1 + part + number * PARTS
        for said in _said(seed, times(2, SET_SIZE)):
            told.ran(hit=True)
            told.expect(said == right, f"seed {seed}: other totals")
    told.settle(hits=told.runs)
