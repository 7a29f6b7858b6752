"""What the child may use of the machine; how files are refused beyond it is tested with the process."""

import ctypes

from desktop.sheets import limits
from desktop.sheets.confine import memory_used
from desktop.sheets.confine_windows import BasicLimits, Counters, ExtendedLimits


def test_memory_used_is_known_in_bytes() -> None:
    assert limits.MEGABYTE < memory_used() < 1 << 40


def test_the_structures_of_windows_have_their_sizes() -> None:
    sizes = [ctypes.sizeof(each) for each in (BasicLimits, Counters, ExtendedLimits)]

    assert sizes == [64, 48, 144]
