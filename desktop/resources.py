"""Where the program's own data lies, beside the package or inside a frozen build."""

import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).parent.parent))


def resource(*parts: str) -> Path:
    """Return the path of a file below resources/."""
    return _ROOT.joinpath("resources", *parts)


def seed(*parts: str) -> Path:
    """Return the path of a file below seeds/."""
    return _ROOT.joinpath("seeds", *parts)
