"""The import contracts hold, and each is seen to fail when somebody breaks it on purpose."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

BREACHES = [
    ("layers", "desktop/domain/place.py", "import desktop.words.numbers"),
    ("layers", "desktop/store/acts.py", "import desktop.sheets.limits"),
    ("layers", "desktop/cli/look.py", "import desktop.ui"),
    ("layers", "desktop/stray.py", '"""A room nobody planned."""'),
    ("qt", "desktop/jobs/lock.py", "import PySide6.QtCore"),
    ("ask-jobs", "desktop/cli/look.py", "import desktop.store.acts"),
    ("ask-jobs", "desktop/ui/theme.py", "import desktop.papers.wording"),
    ("pure-domain", "desktop/domain/place.py", "import pathlib"),
    ("pure-domain", "desktop/domain/place.py", "import sqlite3"),
    ("sql", "desktop/jobs/lock.py", "import sqlite3"),
    ("documents", "desktop/store/acts.py", "import openpyxl"),
    ("documents", "desktop/jobs/lock.py", "import docx"),
    ("acyclic", "desktop/domain/place.py", "import desktop.domain.finding"),
]


def kept(folder: Path, *contract: str) -> bool:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    chosen = [part for each in contract for part in ("--contract", each)]
    done = subprocess.run(
        [*command, "--no-cache", *chosen], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    assert "contract" in done.stdout.lower(), done.stdout + done.stderr
    return done.returncode == 0


def test_the_contracts_hold() -> None:
    assert kept(ROOT)


@pytest.mark.parametrize(("contract", "file", "line"), BREACHES)
def test_a_breach_is_seen(contract: str, file: str, line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    broken = tmp_path / file
    old = broken.read_text("utf-8") if broken.exists() else ""
    broken.write_text(f"{old}\n{line}\n", "utf-8")
    assert not kept(tmp_path, contract)
