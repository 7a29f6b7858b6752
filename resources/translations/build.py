"""Collect the window's texts and compile the Vietnamese ones: `python -m resources.translations.build`.

Run after a text in `desktop/ui` changes; new texts arrive unfinished in tong-ket_vi.ts, gone ones are dropped.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

from desktop.ui.translation import SOURCES, release

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent


def collect(target: Path) -> None:
    """Bring a .ts file up to date with the source texts of the window."""
    ending = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).parent / f"lupdate{ending}"
    sources = sorted(str(each.relative_to(_ROOT)) for each in (_ROOT / "desktop").rglob("*.py") if _speaks(each))
    options = ["-silent", "-locations", "none", "-no-obsolete", "-target-language", "vi"]
    subprocess.run([str(tool), *options, *sources, "-ts", str(target)], check=True, cwd=_ROOT)


def _speaks(path: Path) -> bool:
    parts = path.relative_to(_ROOT).parts
    return parts[1] in {"ui", "app.py"}


def main() -> int:
    """Collect, then compile every source; return the exit code."""
    collect(_HERE / "tong-ket_vi.ts")
    return 0 if all(release(_HERE / f"{name}.ts", _HERE / f"{name}.qm") for name in SOURCES) else 1


if __name__ == "__main__":
    sys.exit(main())
