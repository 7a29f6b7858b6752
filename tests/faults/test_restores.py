"""P3: restore never destroys the present file: cut off at any instant, and for every backup that is none."""

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest

from desktop.jobs.history import check_store, read_log
from desktop.jobs.ledger import load_ledger
from desktop.store.backups import Health, health, kept
from tests.faults import shims
from tests.faults.conftest import PARTS, Times, Trials
from tests.faults.gate import on_demand
from tests.faults.kills import killed, rhythm
from tests.faults.members import SUPPLEMENT
from tests.faults.program import run, started
from tests.faults.scenes import CLUSTER, FRAMEWORK
from tests.faults.states import digest, snapshot
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at


class Restoring:
    """A store with a backup of its earlier state, and what may be found when a restore is cut off."""

    def __init__(self, whole_year: Path, folder: Path) -> None:
        self.store, self.backup = folder / "kho" / "cum.tongket", folder / "sao.tongket"
        self.store.parent.mkdir()
        shutil.copy(whole_year, self.store)
        assert run("backup", self.store, "--to", self.backup).code == 0
        self.earlier = load_ledger(desk_at(self.backup))
        assert run("import", self.store, SUPPLEMENT).code == 0
        self._laid_out = {path: path.read_bytes() for path in self.store.parent.rglob("*") if path.is_file()}
        self.before = digest(self.store)
        self.arguments = ("restore", self.backup, "--to", self.store, "--yes")

    def lay_out(self) -> None:
        shutil.rmtree(self.store.parent)
        for path, content in self._laid_out.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def expect_all_or_nothing(self, told: Trial, where: str) -> None:
        told.expect(self.store.exists(), f"{where}: there is no store any more")
        checked = check_store(desk_at(self.store))
        told.expect(checked.ok, f"{where}: check finds {[each.code for each in checked.findings]}")
        if digest(self.store) == self.before:
            return
        desk = desk_at(self.store)
        told.expect(read_log(desk).acts[-1].name == "restore", f"{where}: neither the old state nor the restored one")
        told.expect(load_ledger(desk) == self.earlier, f"{where}: half of the backup was restored")
        told.expect(self._is_kept(), f"{where}: what lay there is lost")

    def _is_kept(self) -> bool:
        backups = kept(str(self.store))
        return any(health(each, None) is Health.GOOD and digest(Path(each.path)) == self.before for each in backups)


@pytest.fixture
def restoring(whole_year: Path, tmp_path: Path) -> Restoring:
    return Restoring(whole_year, tmp_path)


def test_killed_at_every_call(
    part: int, restoring: Restoring, disk: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P3", "kill -9 at the n-th call on the disk of a restore")
    folder, log = restoring.store.parent, tmp_path / "log"
    assert run(*restoring.arguments, env=shims.watching(disk, folder, log)).code == 0
    count = len(shims.calls(log))
    for at in range(1 + part, count + 1, max(1, PARTS * count // times(8, 140))):
        restoring.lay_out()
        ended = run(*restoring.arguments, env=shims.striking(disk, folder, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        restoring.expect_all_or_nothing(told, f"call {at}")
    told.settle(hits=told.runs)


@on_demand
def test_killed_at_any_instant(part: int, restoring: Restoring, times: Times, trial: Trials) -> None:
    told = trial("P3", "kill -9 at random instants of a restore")
    sign, chance = Path(f"{restoring.store}.lock"), Random(part)
    begin = partial(started, *restoring.arguments)
    known = rhythm(begin, sign)
    for number in range(times(2, 100 // PARTS)):
        restoring.lay_out()
        alive = killed(begin, sign, known, chance)
        told.ran(hit=alive and sign.exists())
        restoring.expect_all_or_nothing(told, f"kill {number}")
    told.settle(hits=told.runs // 4)


@on_demand
def test_bad_backups(restoring: Restoring, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P3", "restoring truncated, flipped, newer and foreign files")
    before = snapshot(restoring.store.parent)
    for number, bad in enumerate(_bad(restoring.backup, tmp_path, times(1, 16))):
        ended = run("restore", bad, "--to", restoring.store, "--yes", "--json")
        told.ran(hit=True)
        told.expect(ended.code in {1, 3} and not ended.crashed, f"{number} {bad.name}: {ended.code} {ended.err[-200:]}")
        told.expect(snapshot(restoring.store.parent) == before, f"{number} {bad.name}: the folder is not as it was")
    told.settle(hits=told.runs)


def _bad(good: Path, folder: Path, each: int) -> "list[Path]":
    """Return files that are no backup of the store: `each` cut, flipped and with a zeroed page, and six of others."""
    chance, content, made = Random(50), good.read_bytes(), []
    for number in range(each):
        made.append(_file(folder / f"cut-{number}.tongket", content[: chance.randrange(len(content))]))
        flipped = bytearray(content)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        made.append(_file(folder / f"flipped-{number}.tongket", bytes(flipped)))
        page = 4096 * chance.randrange(len(content) // 4096)
        made.append(_file(folder / f"zeroed-{number}.tongket", content[:page] + bytes(4096) + content[page + 4096 :]))
    newer = _file(folder / "newer.tongket", content)
    with closing(sqlite3.connect(newer)) as conn:
        conn.execute(f"PRAGMA user_version = {conn.execute('PRAGMA user_version').fetchone()[0] + 1}")
    with closing(sqlite3.connect(folder / "foreign.db")) as conn:
        conn.executescript("CREATE TABLE entry (id INTEGER PRIMARY KEY); INSERT INTO entry DEFAULT VALUES;")
    other = folder / "other.tongket"
    assert run("new", other, "--cluster", CLUSTER, "--framework", FRAMEWORK).code == 0
    foreign = [SUPPLEMENT, _file(folder / "empty.tongket", b""), _file(folder / "text.tongket", b"Kinh gui")]
    return [*made, newer, folder / "foreign.db", other, *foreign]


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
