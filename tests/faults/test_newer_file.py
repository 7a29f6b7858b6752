"""P10: a file of a newer version is refused untouched, by every command there is."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest

from desktop.cli.commands import group
from desktop.resources import seed
from tests.faults.conftest import Trials
from tests.faults.gate import cases
from tests.faults.members import SUPPLEMENT
from tests.faults.program import run
from tests.faults.states import snapshot

PAPER = "giay/bao-cao.docx"
ON_A_STORE = sorted(name for name, command in group.commands.items() if any(p.name == "store" for p in command.params))


MAKES_IT = {"new", "takeover", "rescue"}  # the store is where they write to: it lies there already
LISTS_BESIDE_IT = {"backups"}  # the store itself is not opened


def _given(command: str, param: click.Parameter, store: Path, elsewhere: Path) -> list[str]:
    """Return something sensible for one parameter of a command."""
    files = {
        "enter": seed("demo", "entries.json"),
        "what-if": seed("demo", "entries.json"),
        "reconcile": elsewhere.parent / PAPER,
        "refresh": elsewhere.parent / PAPER,
        "restore": elsewhere.parent / "sao.tongket",
    }
    known = {
        "store": store,
        "files": SUPPLEMENT,
        "file": files.get(command, seed("demo", "framework.toml")),
        "package": elsewhere.parent / "sao.tongket",
        "cluster": seed("demo", "cluster.toml"),
        "unit": "AB",
        "criterion": "I.4",
        "number": "total:AB",
        "out": elsewhere / "ra",
        "to": elsewhere / "moi.tongket",
        "reason": "Thử",
    }
    choices = getattr(param.type, "choices", None)
    value = str(choices[0] if choices else known.get(str(param.name), "x"))
    return [value] if isinstance(param, click.Argument) else [param.opts[0], value]


@pytest.mark.parametrize("name", cases(ON_A_STORE, "scores", "set", "restore"))
def test_every_command_refuses_it(name: str, store: Path, tmp_path: Path, trial: Trials) -> None:
    told = trial("P10", "user_version + 1, every command")
    shutil.copy(store, tmp_path / "sao.tongket")
    if name in {"reconcile", "refresh"}:
        assert run("dossier", store, "--out", tmp_path / "giay", "--only", "bao-cao").code == 0
    (tmp_path / "mat-khau.txt").write_text("Mật khẩu đủ dài", "utf-8")
    with closing(sqlite3.connect(store)) as conn:
        version = conn.execute("PRAGMA user_version").fetchone()[0]
        conn.execute(f"PRAGMA user_version = {version + 1}")
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    before = snapshot(store.parent)
    params = [each for each in group.commands[name].params if each.required]
    ended = run(
        name, *(word for each in params for word in _given(name, each, store, elsewhere)), *_more(name, tmp_path)
    )
    told.ran(hit=True)
    told.expect(not ended.crashed, f"{name}: {ended.err[-300:]}")
    if name not in MAKES_IT | LISTS_BESIDE_IT:
        code = ended.json["error"]["code"] if "error" in ended.out else ended.out[:200]
        told.expect((ended.code, code) == (3, "store_newer"), f"{name}: {ended.code} {code} {ended.err[-200:]}")
    told.expect(snapshot(store.parent) == before, f"{name} wrote to the folder")
    told.expect(snapshot(elsewhere) == {}, f"{name} wrote an output")
    told.settle(hits=1)


def _more(command: str, folder: Path) -> list[str]:
    """Return the options without which a command is not understood."""
    more = {
        "set": ["--points", "1", "--layer", "claim"],
        "password": ["--new-password-file", str(folder / "mat-khau.txt")],
        "handover": ["--out", str(folder / "noi-khac" / "nam.bangiao")],
    }
    return [*more.get(command, []), "--json"]
