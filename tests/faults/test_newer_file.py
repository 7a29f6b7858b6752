"""P10: a file of a newer version is refused untouched, by every command there is."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.every_command import ON_A_STORE, Words, command_line
from tests.faults.conftest import Trials
from tests.faults.gate import cases
from tests.faults.program import run
from tests.faults.states import snapshot

MAKES_IT = {("new",), ("takeover",), ("rescue",)}  # the store is where they write to: it lies there already
SAVES = {("rescue",)}  # what a damaged header may have made look newer is still saved, to another file
LISTS_BESIDE_IT = {("backups",)}  # the store itself is not opened


@pytest.fixture
def paper(store: Path, tmp_path: Path) -> Path:
    """A report of the store, and a copy of the store beside it."""
    assert run("dossier", store, "--out", tmp_path / "giay", "--only", "bao-cao").code == 0
    shutil.copy(store, tmp_path / "giay" / "sao.tongket")
    (tmp_path / "giay" / "mat-khau.txt").write_text("Mật khẩu đủ dài", "utf-8")
    return tmp_path / "giay" / "bao-cao.docx"


@pytest.mark.parametrize("path", cases(sorted(ON_A_STORE), ("scores",), ("set",), ("restore",)), ids="-".join)
def test_every_command_refuses_it(path: Words, store: Path, paper: Path, tmp_path: Path, trial: Trials) -> None:
    told, name = trial("P10", "user_version + 1, every command"), " ".join(path)
    with closing(sqlite3.connect(store)) as conn:
        version = conn.execute("PRAGMA user_version").fetchone()[0]
        conn.execute(f"PRAGMA user_version = {version + 1}")
    elsewhere = tmp_path / "noi-khac"
    elsewhere.mkdir()
    before = snapshot(store.parent)
    ended = run(*command_line(path, store, elsewhere, paper), "--json")
    told.ran(hit=True)
    told.expect(not ended.crashed, f"{name}: {ended.err[-300:]}")
    if path not in MAKES_IT | LISTS_BESIDE_IT:
        code = ended.json["error"]["code"] if "error" in ended.out else ended.out[:200]
        told.expect((ended.code, code) == (3, "store_newer"), f"{name}: {ended.code} {code} {ended.err[-200:]}")
    told.expect(snapshot(store.parent) == before, f"{name} wrote to the folder")
    told.expect(path in SAVES or snapshot(elsewhere) == {}, f"{name} wrote an output")
    told.settle(hits=1)
