"""Whether Qt can run on this machine: its system libraries may be missing where everything else works."""

import os
import subprocess
import sys

_TRIAL = "from PySide6.QtWidgets import QApplication; QApplication([])"


def _why_not() -> str:
    """Return why no window can be made here; an empty string when it can. Tried once, in a process of its own."""
    known = os.environ.get("TONGKET_TESTS_QT")
    if known is not None:
        return known
    tried = subprocess.run([sys.executable, "-c", _TRIAL], capture_output=True, text=True, check=False, timeout=60)
    reason = "" if tried.returncode == 0 else (tried.stderr.strip().splitlines() or ["Qt stopped"])[-1]
    os.environ["TONGKET_TESTS_QT"] = reason  # the test workers need not try again
    return reason


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
WHY_NOT = _why_not()
