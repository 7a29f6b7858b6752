"""Confinement on Windows: a job object around this process, the same limits as elsewhere."""

import ctypes
import sys
from ctypes import wintypes

from desktop.sheets import limits

_LIMIT_PROCESS_TIME = 0x2
_LIMIT_ACTIVE_PROCESS = 0x8
_LIMIT_PROCESS_MEMORY = 0x100
_LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400
_LIMIT_KILL_ON_JOB_CLOSE = 0x2000
_EXTENDED_LIMITS = 9
_TICKS = 10_000_000
_MAY_BE_ASKED = 0x1000
_NO_ERROR_BOXES = 0x1 | 0x2 | 0x8000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("smallest_set", ctypes.c_size_t),
        ("largest_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class Counters(ctypes.Structure):
    """IO_COUNTERS."""

    _fields_ = tuple((name, ctypes.c_uint64) for name in ("reads", "writes", "others", "read", "written", "moved"))


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits),
        ("counters", Counters),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


if sys.platform == "win32":  # pragma: no cover
    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
    _kernel.GetCurrentProcess.restype = wintypes.HANDLE
    _kernel.GetCurrentProcess.argtypes = ()
    _kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    _kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    _kernel.QueryInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        ctypes.c_void_p,
        wintypes.DWORD,
        ctypes.POINTER(wintypes.DWORD),
    )
    _kernel.OpenProcess.restype = wintypes.HANDLE
    _kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
    _kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
    _kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *(ctypes.POINTER(wintypes.FILETIME),) * 4)

    class _Job:
        """The job object of this process: made once, kept to the end (closing it would kill the process)."""

        handle: int | None = None

    def confine() -> None:
        """Take from this process what reading never needs: memory beyond the limit, further processes, error boxes.

        Where another job forbids a job of our own, the parent's deadline still holds.
        """
        _kernel.SetErrorMode(_NO_ERROR_BOXES)
        _Job.handle = _kernel.CreateJobObjectW(None, None)
        if not _Job.handle:
            return
        allow_time()
        if not _kernel.AssignProcessToJobObject(_Job.handle, _kernel.GetCurrentProcess()):
            _Job.handle = None

    def allow_time() -> None:
        """Let this process use the processor for one file more, counted from now."""
        if _Job.handle is None:
            return
        limit = ExtendedLimits()
        limit.basic.flags = (
            _LIMIT_PROCESS_TIME
            | _LIMIT_ACTIVE_PROCESS
            | _LIMIT_PROCESS_MEMORY
            | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION
            | _LIMIT_KILL_ON_JOB_CLOSE
        )
        limit.basic.process_time = _times(_kernel.GetCurrentProcess())[1] + limits.CPU_SECONDS * _TICKS
        limit.basic.processes = 1
        limit.process_memory = limits.MEMORY
        _check(
            _kernel.SetInformationJobObject(_Job.handle, _EXTENDED_LIMITS, ctypes.byref(limit), ctypes.sizeof(limit))
        )

    def memory_used() -> int:
        """Return the most bytes of memory this process has held at once."""
        if _Job.handle is None:
            return 0
        limit = ExtendedLimits()
        _check(
            _kernel.QueryInformationJobObject(
                _Job.handle, _EXTENDED_LIMITS, ctypes.byref(limit), ctypes.sizeof(limit), None
            )
        )
        return int(limit.peak_process_memory)

    def time_used(process: int) -> float | None:
        """Return the seconds of the processor another process has used so far; None where the system does not tell."""
        handle = _kernel.OpenProcess(_MAY_BE_ASKED, False, process)
        if not handle:
            return None
        try:
            return sum(_times(handle)) / _TICKS
        finally:
            _kernel.CloseHandle(handle)

    def _times(process: int) -> tuple[int, int]:
        """Return what a process has used in the system and for itself, in ticks of 100 ns."""
        times = [wintypes.FILETIME() for _ in range(4)]
        _check(_kernel.GetProcessTimes(process, *(ctypes.byref(each) for each in times)))
        system, user = ((int(each.dwHighDateTime) << 32) | int(each.dwLowDateTime) for each in times[2:])
        return system, user

    def _check(done: int) -> None:
        if not done:
            raise ctypes.WinError(ctypes.get_last_error())
