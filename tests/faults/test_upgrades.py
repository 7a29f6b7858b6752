"""P2: an upgrade is wholly in or wholly out, from every old database, and a checked backup precedes it."""

import shutil
from functools import partial
from pathlib import Path
from random import Random

import pytest

from desktop.jobs.history import check_store
from desktop.store.backups import Health, health, kept
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.gate import on_demand
from tests.faults.kills import killed, rhythm
from tests.faults.program import run, started
from tests.faults.states import digest
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at
from tests.old.test_old import OLD

GIVEN = ("CG", "II.1", "--layer", "cross", "--points", "18", "--reason", "Chấm chéo")


class Upgrade:
    """An old database, the first act of today's program on it, and the states it may be found in."""

    def __init__(self, old: Path, folder: Path) -> None:
        self.store = folder / "cum.tongket"
        self._old = old.read_bytes()
        self.lay_out()
        self.before = digest(self.store)
        assert run("set", self.store, "??", *GIVEN[1:]).code != 0  # refused after the upgrade
        self.upgraded = digest(self.store)
        assert run("set", self.store, *GIVEN).code == 0
        self.after = digest(self.store)

    def lay_out(self) -> None:
        shutil.rmtree(self.store.parent, ignore_errors=True)
        self.store.parent.mkdir(parents=True)
        self.store.write_bytes(self._old)

    def expect_all_or_nothing(self, told: Trial, where: str) -> None:
        """Look at the store as it was left, then do the act again."""
        checked, state = check_store(desk_at(self.store)), digest(self.store)
        told.expect(checked.ok, f"{where}: check finds {[each.code for each in checked.findings]}")
        told.expect(state in {self.before, self.upgraded, self.after}, f"{where}: half an upgrade")
        told.expect(state == self.before or self._is_backed_up(), f"{where}: upgraded without a whole backup")
        told.expect(run("set", self.store, *GIVEN).code == 0, f"{where}: the act cannot be done again")

    def _is_backed_up(self) -> bool:
        backups = kept(str(self.store))
        return any(health(each, None) is Health.GOOD and digest(Path(each.path)) == self.before for each in backups)


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def upgrade(request: pytest.FixtureRequest, tmp_path: Path) -> Upgrade:
    made = Upgrade(request.param, tmp_path / "kho")
    if made.before == made.upgraded:
        pytest.skip("a database of today's version has nothing to upgrade")
    return made


def test_killed_at_every_call(upgrade: Upgrade, disk: Path, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P2", "kill -9 at the n-th call on the disk of an upgrade")
    folder = upgrade.store.parent
    upgrade.lay_out()
    assert run("set", upgrade.store, *GIVEN, env=shims.watching(disk, folder, tmp_path / "log")).code == 0
    count = len(shims.calls(tmp_path / "log"))
    for at in range(1, count + 1, max(1, count // times(2, 110))):
        upgrade.lay_out()
        ended = run("set", upgrade.store, *GIVEN, env=shims.striking(disk, folder, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        upgrade.expect_all_or_nothing(told, f"call {at}")
    told.settle(hits=told.runs)


@on_demand
def test_killed_at_any_instant(upgrade: Upgrade, times: Times, trial: Trials) -> None:
    told = trial("P2", "kill -9 at random instants of an upgrade")
    sign, chance = Path(f"{upgrade.store}.lock"), Random(2)
    begin = partial(started, "set", upgrade.store, *GIVEN)
    upgrade.lay_out()
    known = rhythm(begin, sign)
    for number in range(times(2, 60)):
        upgrade.lay_out()
        alive = killed(begin, sign, known, chance)
        told.ran(hit=alive and sign.exists())
        upgrade.expect_all_or_nothing(told, f"kill {number}")
    told.settle(hits=told.runs // 4)
