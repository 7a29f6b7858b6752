"""Every command is found by its name, and one command does not load what the others need."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import openpyxl

import desktop.cli
from desktop.cli.commands import group
from tests.every_command import commands_of

ROOT = Path(__file__).parents[2]
LOOKED = """
import sys
from desktop.cli import run_command
run_command(["look", sys.argv[1]])
sys.stderr.write(" ".join(each for each in sys.modules if each.startswith("desktop.")))
"""
LOADED = """
import sys
from desktop.cli import run_command
run_command(["look", "-h"])
sys.stderr.write(" ".join(each for each in sys.modules if each.startswith("desktop.")))
"""


def test_every_command_that_is_made_is_under_its_name() -> None:
    modules = [import_module(f"desktop.cli.{each.stem}") for each in Path(desktop.cli.__path__[0]).glob("[a-z]*.py")]
    made = {each.name for module in modules for each in getattr(module, "COMMANDS", ())}

    assert commands_of(group).keys() == made


def test_a_command_loads_no_other() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)

    loaded = set(run.stderr.split())
    assert "desktop.cli.look" in loaded
    assert not loaded & {
        "desktop.cli.scoring",
        "desktop.cli.papers",
        "desktop.domain.ledger",
        "desktop.store.connection",
    }


def test_looking_at_a_file_does_not_load_what_understands_it(tmp_path: Path) -> None:
    file = workbook_of(tmp_path / "bang.xlsx")
    run = subprocess.run([sys.executable, "-c", LOOKED, file], cwd=ROOT, capture_output=True, text=True, check=True)

    loaded = set(run.stderr.split())
    assert "desktop.sheets.process" in loaded
    assert not loaded & {"desktop.sheets.draft.parse", "desktop.domain.ledger", "desktop.store.connection"}


def workbook_of(path: Path) -> str:
    made = openpyxl.Workbook()
    made.worksheets[0].append(("Nội dung", "Điểm"))
    made.save(path)
    return str(path)
