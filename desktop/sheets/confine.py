"""Confinement: what the reader's child process may use of the machine, the same behind one interface everywhere."""

import os
import sys
from pathlib import Path

from desktop.sheets import limits

if sys.platform == "win32":  # pragma: no cover
    from desktop.sheets.confine_windows import allow_time, confine, memory_used, time_used
else:
    import resource

    _KILOBYTE = 1024
    _USER_TIME, _SYSTEM_TIME = 11, 12
    _STATUS = Path("/proc/self/status")

    def confine() -> None:  # pragma: no cover - takes effect in the child alone, and is tested there
        """Take from this process what reading never needs: memory beyond the limit, writing files, core dumps."""
        _lower(resource.RLIMIT_AS, limits.MEMORY)
        _lower(resource.RLIMIT_FSIZE, 0)
        _lower(resource.RLIMIT_CORE, 0)

    def allow_time() -> None:  # pragma: no cover - as above
        """Let this process use the processor for one file more, counted from now."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        wanted = int(used.ru_utime + used.ru_stime) + limits.CPU_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (_within(wanted, hard), hard))

    def memory_used() -> int:
        """Return the most bytes of memory this process has held at once.

        Linux hands `ru_maxrss` on from the process that started this one; only its own status tells its own peak.
        """
        try:
            status = _STATUS.read_text("ascii", errors="replace")
        except OSError:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            return peak if sys.platform == "darwin" else peak * _KILOBYTE
        held = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(held.split()[1]) * _KILOBYTE

    def time_used(process: int) -> float | None:
        """Return the seconds of the processor another process has used so far; None where the system does not tell."""
        try:
            told = Path(f"/proc/{process}/stat").read_bytes()
        except OSError:
            return None
        fields = told.rpartition(b")")[2].split()  # behind the program's name, which may hold anything
        return (int(fields[_USER_TIME]) + int(fields[_SYSTEM_TIME])) / os.sysconf("SC_CLK_TCK")

    def _lower(kind: int, wanted: int) -> None:  # pragma: no cover - as above
        _, hard = resource.getrlimit(kind)
        limit = _within(wanted, hard)
        resource.setrlimit(kind, (limit, limit))

    def _within(wanted: int, hard: int) -> int:  # pragma: no cover - as above
        return wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)


__all__ = ["allow_time", "confine", "memory_used", "time_used"]
