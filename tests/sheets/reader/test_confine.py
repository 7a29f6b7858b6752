"""What the child may use of the machine; how files are refused beyond it is tested with the process."""

import ctypes
import os
import subprocess
import sys

from desktop.sheets import limits
from desktop.sheets.confine import memory_used, time_used
from desktop.sheets.confine_windows import BasicLimits, Counters, ExtendedLimits


def test_memory_used_is_known_in_bytes() -> None:
    assert limits.MEGABYTE < memory_used() < 1 << 40


def test_the_structures_of_windows_have_their_sizes() -> None:
    sizes = [ctypes.sizeof(each) for each in (BasicLimits, Counters, ExtendedLimits)]

    assert sizes == [64, 48, 144]


def test_the_fields_of_windows_lie_where_it_looks_for_them() -> None:
    basic = {name: getattr(BasicLimits, name).offset for name in ("process_time", "flags", "processes", "priority")}
    extended = {
        name: getattr(ExtendedLimits, name).offset for name in ("counters", "process_memory", "peak_job_memory")
    }

    assert basic == {"process_time": 0, "flags": 16, "processes": 40, "priority": 56}
    assert extended == {"counters": 64, "process_memory": 112, "peak_job_memory": 136}


def test_the_time_a_process_has_used_only_grows() -> None:
    before = time_used(os.getpid())
    sum(range(3_000_000))
    after = time_used(os.getpid())

    assert before is not None
    assert after is not None
    assert 0 < before < after


def test_the_time_of_a_process_that_is_gone_is_not_known() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()

    assert time_used(gone.pid) is None
