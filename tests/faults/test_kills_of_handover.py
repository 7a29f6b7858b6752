"""P1: a package and a store taken from one are wholly there or not at all, whenever the program is killed."""

import shutil
import sys
from pathlib import Path

import pytest

from desktop.domain.handover import Level
from desktop.jobs.handover import hand_over
from desktop.jobs.history import check_store
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.gate import on_demand
from tests.faults.program import OFFICER, run
from tests.faults.scenes import is_whole
from tests.faults.states import digest
from tests.jobs.sample import desk_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


@pytest.fixture(scope="session")
def package(whole_year: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package without names: nothing has to be read again, so that many can be taken over."""
    folder = tmp_path_factory.mktemp("goi")
    store = Path(shutil.copy(whole_year, folder / "cu.tongket"))
    return Path(hand_over(desk_at(store), str(folder / "nam.bangiao"), Level.NO_NAMES).path)


def test_takeover_killed_at_calls_on_the_disk(
    disk: Path, package: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P1", "kill -9 at the n-th call on the disk of a takeover, writes half done")
    folder = tmp_path / "kho"
    folder.mkdir()
    store = folder / "nhan.tongket"
    taking = ("takeover", package, "--to", store, "--officer", OFFICER)
    assert run(*taking, env=shims.watching(disk, folder, tmp_path / "log")).code == 0
    count = len(shims.calls(tmp_path / "log"))
    for at in range(1, count + 1, max(1, count // times(2, 100))):
        store.unlink(missing_ok=True)
        ended = run(*taking, env=shims.striking(disk, folder, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        if store.exists():
            told.expect(check_store(desk_at(store)).ok, f"call {at}: half a store has its name")
        wanted = 1 if store.exists() else 0
        told.expect(run(*taking).code == wanted, f"call {at}: the next takeover ends otherwise")
        told.expect(check_store(desk_at(store)).ok, f"call {at}: the next takeover made no whole store")
        told.expect([each.name for each in folder.iterdir()] == [store.name], f"call {at}: something is left")
    told.settle(hits=told.runs - 1)


@on_demand
def test_handover_killed_at_calls_on_the_disk(
    disk: Path, whole_year: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P1", "kill -9 at the n-th call on the disk of a handover, writes half done")
    folder = tmp_path / "kho"
    folder.mkdir()
    store, out = folder / "cum.tongket", folder / "nam.bangiao"
    handing = ("handover", store, "--out", out, "--level", "framework", "--officer", OFFICER)
    shutil.copy(whole_year, store)
    before = digest(store)
    assert run(*handing, env=shims.watching(disk, folder, tmp_path / "log")).code == 0
    count = len(shims.calls(tmp_path / "log"))
    for at in range(1, count + 1, max(1, count // times(2, 100))):
        shutil.copy(whole_year, store)
        out.unlink(missing_ok=True)
        ended = run(*handing, env=shims.striking(disk, folder, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        told.expect(check_store(desk_at(store)).ok, f"call {at}: the store was harmed")
        if out.exists():
            told.expect(is_whole(out), f"call {at}: half a package has its name")
        else:
            told.expect(digest(store) == before, f"call {at}: handed over, and no package there")
    told.settle(hits=told.runs - 1)
