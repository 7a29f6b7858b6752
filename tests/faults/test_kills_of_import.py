"""P1: an import is wholly in or wholly out, whenever the program is killed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

import pytest

from desktop.jobs.history import check_store
from tests.faults import shims
from tests.faults.conftest import PARTS, Times, Trials
from tests.faults.kills import Rhythm, killed, rhythm
from tests.faults.members import SUPPLEMENT, thick
from tests.faults.program import OFFICER, run, started
from tests.faults.states import digest
from tests.jobs.sample import desk_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
MEGABYTES = 8


@dataclass(frozen=True, slots=True)
class Importing:
    """An import of three files: the store before it, its state after each act, and when it writes."""

    before: Path
    files: tuple[Path, ...]
    states: tuple[str, ...]
    rhythm: Rhythm


@pytest.fixture(scope="session")
def importing(whole_year: Path, tmp_path_factory: pytest.TempPathFactory) -> Importing:
    folder = tmp_path_factory.mktemp("importing")
    files = thick(folder / "tep", MEGABYTES)
    store = Path(shutil.copy(whole_year, folder / "cum.tongket"))
    states = [digest(store)]
    for file in files:
        assert run("import", store, file, "--officer", OFFICER).code == 0
        states.append(digest(store))
    assert len(set(states)) == len(files) + 1
    timed = Path(shutil.copy(whole_year, folder / "lai.tongket"))
    return Importing(whole_year, files, tuple(states), rhythm(_beginning(timed, files), _journal(timed)))


def _beginning(store: Path, files: tuple[Path, ...]) -> Callable[[], subprocess.Popen[bytes]]:
    return partial(started, "import", store, *files, "--officer", OFFICER)


def _journal(store: Path) -> Path:
    return Path(f"{store}-journal")


def test_killed_at_any_instant(part: int, importing: Importing, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P1", "kill -9 while three files of 8 MB are imported")
    chance = Random(20261115 + part)
    store = tmp_path / "cum.tongket"
    for _ in range(times(4, 500 // PARTS)):
        shutil.copy(importing.before, store)
        killed(_beginning(store, importing.files), _journal(store), importing.rhythm, chance)
        told.ran(hit=_journal(store).exists())
        checked = check_store(desk_at(store))
        told.expect(checked.ok, f"after the kill check says {[each.code for each in checked.findings]}")
        told.expect(digest(store) in importing.states, "half an import was kept")
    told.settle(hits=told.runs // 4)


def test_killed_at_every_call_on_the_disk(disk: Path, store: Path, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P1", "kill -9 at the n-th call on the disk, writes half done")
    whole, importing = store.read_bytes(), ("import", store, SUPPLEMENT, "--officer", OFFICER)
    before = digest(store)
    assert run(*importing, env=shims.watching(disk, store.parent, tmp_path / "log")).code == 0
    after, count = digest(store), len(shims.calls(tmp_path / "log"))
    every = max(1, count // times(2, count))
    for at in range(1, count + 1, every):
        store.write_bytes(whole)
        ended = run(*importing, env=shims.striking(disk, store.parent, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        checked = check_store(desk_at(store))
        told.expect(checked.ok, f"after a kill at call {at} check says {[each.code for each in checked.findings]}")
        told.expect(digest(store) in {before, after}, f"half an import was kept after a kill at call {at}")
        told.expect(run(*importing).code == 0, f"after a kill at call {at} the file cannot be imported again")
        told.expect(digest(store) == after, f"after a kill at call {at} importing again ends elsewhere")
    told.settle(hits=told.runs)
