"""P9: a damaged file is said to be damaged, kept as it is, and the way out of it works; nothing is deleted."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.gate import cases, on_demand
from tests.faults.members import SUPPLEMENT
from tests.faults.program import run
from tests.faults.scenes import CLUSTER, FRAMEWORK
from tests.faults.states import snapshot
from tests.faults.tally import Trial

PAGE = 4096
CELL = ("I.4", "--layer", "agreed", "--points", "2.5", "--reason", "Thống nhất")
Damage = Callable[[bytes], bytes]


def _noise(count: int) -> bytes:
    return Random(9).randbytes(count)


def _without_page(content: bytes, number: int) -> bytes:
    return content[: PAGE * number] + bytes(PAGE) + content[PAGE * (number + 1) :]


def _pages_swapped(content: bytes) -> bytes:
    pages = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    half = len(pages) // 2
    pages[half], pages[half + 1] = pages[half + 1], pages[half]
    return b"".join(pages)


DAMAGES: dict[str, Damage] = {
    "truncated to half": lambda content: content[: len(content) // 2],
    "cut inside a page": lambda content: content[: len(content) - PAGE * 20 - 1234],
    "empty": lambda content: b"",
    "a page zeroed": lambda content: _without_page(content, len(content) // PAGE // 2),
    "the first page zeroed": lambda content: _without_page(content, 0),
    "garbage header": lambda content: _noise(100) + content[100:],
    "pages swapped": _pages_swapped,
}


JOURNALS_OF = ("another file", "this file before it was replaced", "nobody")


@pytest.fixture
def backed_up(store: Path) -> Path:
    """A store with one act, a backup of it, and one act since."""
    assert run("backup", store).code == 0
    assert run("import", store, SUPPLEMENT).code == 0
    return store


def _backup_of(store: Path) -> Path:
    return max(Path(f"{store}-sao-luu").glob("*.tongket"))


def _expect_kept(told: Trial, store: Path, before: dict[str, str], what: str) -> None:
    """Expect every file that lay there to lie there still, by its bytes, whatever its name."""
    lost = [name for name, sha in before.items() if sha and sha not in snapshot(store.parent).values()]
    told.expect(not lost, f"{what}: {lost} is gone")


def _expect_refused(told: Trial, store: Path, right: str, what: str) -> None:
    """Expect `check` to name the damage, and scores to be those of the whole file or refused."""
    checked, scored = run("check", store, "--json"), run("scores", store, "--json")
    told.expect(checked.code in {1, 3} and not checked.crashed, f"{what}: check {checked.code} {checked.err[-300:]}")
    told.expect(scored.code == 3 or (scored.code, scored.out) == (0, right), f"{what}: scores end with {scored.code}")
    told.expect(not scored.crashed, f"{what}: {scored.err[-300:]}")


def _expect_way_out(told: Trial, store: Path, what: str) -> None:
    """Rescue what can be read into a new file, then restore the backup in the damaged file's place."""
    damaged, saved = store.read_bytes(), store.with_name("cuu.tongket")
    rescued = run("rescue", store, "--to", saved, "--json")
    told.expect(rescued.code in {0, 1} and not rescued.crashed, f"{what}, rescue: {rescued.code} {rescued.err[-300:]}")
    told.expect(store.read_bytes() == damaged, f"{what}: rescue wrote to the damaged file")
    told.expect(
        saved.exists() == (rescued.code == 0), f"{what}: rescue made a file and says it did not, or the other way"
    )
    told.expect(not saved.exists() or run("check", saved).code == 0, f"{what}: what was rescued is not whole")
    _expect_restored(told, store, what)


def _expect_restored(told: Trial, store: Path, what: str) -> None:
    backup = _backup_of(store)
    right = run("scores", backup, "--json").out
    restored = run("restore", backup, "--to", store, "--yes", "--json")
    told.expect(restored.code == 0, f"{what}, restore: {restored.code} {restored.out[-300:]} {restored.err[-300:]}")
    told.expect(run("scores", store, "--json").out == right, f"{what}: other scores than the backup's")
    told.expect(run("check", store).code == 0, f"{what}: the restored file is not whole")


@pytest.mark.parametrize("damage", cases(DAMAGES, "garbage header"))
def test_a_damaged_file(damage: str, backed_up: Path, trial: Trials) -> None:
    told = trial("P9", "truncated, zeroed, garbage, swapped: looked at, rescued, restored")
    content, right = backed_up.read_bytes(), run("scores", backed_up, "--json").out
    backed_up.write_bytes(DAMAGES[damage](content))
    before = snapshot(backed_up.parent)
    told.ran(hit=backed_up.read_bytes() != content)
    _expect_refused(told, backed_up, right, damage)
    told.expect(snapshot(backed_up.parent) == before, f"{damage}: looking changed the folder")
    _expect_way_out(told, backed_up, damage)
    _expect_kept(told, backed_up, before, damage)
    told.settle(hits=1)


def _journal_of(store: Path, disk: Path, folder: Path) -> bytes:
    """Return the journal of an import of `store` that was cut off while the store was being written."""
    folder.mkdir()
    copy = Path(shutil.copy(store, folder / "ban.tongket"))
    importing, log = ("import", copy, SUPPLEMENT), folder.parent / f"{folder.name}.log"
    content = copy.read_bytes()
    assert run(*importing, env=shims.watching(disk, folder, log)).code == 0
    calls = enumerate(shims.calls(log), 1)
    at = next(number for number, call in calls if call.op == "W" and call.path == str(copy))
    shutil.rmtree(folder)
    folder.mkdir()
    copy.write_bytes(content)
    assert run(*importing, env=shims.striking(disk, folder, "kill", at + 3)).code == -9
    return Path(f"{copy}-journal").read_bytes()


@pytest.mark.parametrize("whose", cases(JOURNALS_OF))
def test_a_stale_journal(whose: str, store: Path, disk: Path, tmp_path: Path, trial: Trials) -> None:
    told = trial("P9", "a journal of another file, of an earlier state, of nobody lies beside")
    other = tmp_path / "khac.tongket"
    assert run("new", other, "--cluster", CLUSTER, "--framework", FRAMEWORK).code == 0
    sources = {"another file": other, "this file before it was replaced": store}
    stale = _journal_of(sources[whose], disk, tmp_path / "lam") if whose in sources else _noise(PAGE * 3)
    assert run("set", store, "BS", *CELL).code == 0
    assert run("import", store, SUPPLEMENT).code == 0
    right = run("scores", store, "--json").out
    acts = len(run("log", store, "--json").json["acts"])
    Path(f"{store}-journal").write_bytes(stale)
    before = {**snapshot(store.parent)}
    told.ran(hit=True)
    looked = run("scores", store, "--json")
    told.expect(looked.code == 3 or (looked.code == 0 and looked.out == right), f"{whose}: {looked.out[:200]}")
    told.expect(not looked.crashed, f"{whose}: {looked.err[-300:]}")
    entered = run("set", store, "AB", *CELL, "--json")
    told.expect(not entered.crashed, f"{whose}, set: {entered.err[-300:]}")
    told.expect(run("check", store).code == 0, f"{whose}: the store is not whole any more")
    if whose in sources:  # what is no journal at all SQLite writes over
        kept = hashlib.sha256(stale).hexdigest() in snapshot(store.parent).values()
        told.expect(kept, f"{whose}: the journal is gone")
    told.expect(
        entered.code == 3 or len(run("log", store, "--json").json["acts"]) == acts + 1, f"{whose}: acts are lost"
    )
    if entered.code:
        told.expect(snapshot(store.parent).items() >= before.items(), f"{whose}: refused, yet something changed")
    told.settle(hits=1)


@on_demand
def test_a_backup_that_is_damaged_itself(backed_up: Path, trial: Trials) -> None:
    told = trial("P9", "file and newest backup damaged, an older backup whole")
    right = run("scores", backed_up, "--json").out
    assert run("backup", backed_up).code == 0
    for path in (backed_up, _backup_of(backed_up)):
        path.write_bytes(DAMAGES["a page zeroed"](path.read_bytes()))
    before = snapshot(backed_up.parent)
    told.ran(hit=True)
    _expect_refused(told, backed_up, right, "both damaged")
    refused = run("restore", _backup_of(backed_up), "--to", backed_up, "--yes", "--json")
    told.expect(refused.code in {1, 3} and not refused.crashed, f"{refused.code} {refused.err[-300:]}")
    told.expect(snapshot(backed_up.parent) == before, "a refused restore changed the folder")
    oldest = min(Path(f"{backed_up}-sao-luu").glob("*.tongket"))
    told.expect(run("restore", oldest, "--to", backed_up, "--yes").code == 0, "the older backup cannot be restored")
    told.expect(run("check", backed_up).code == 0, "what was restored is not whole")
    _expect_kept(told, backed_up, before, "both damaged")
    told.settle(hits=1)


@on_demand
def test_a_recovery_that_is_interrupted(
    backed_up: Path, disk: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P9", "kill -9 at the n-th call of restoring over a damaged file, then again")
    backed_up.write_bytes(DAMAGES["truncated to half"](backed_up.read_bytes()))
    folder, before = backed_up.parent, snapshot(backed_up.parent)
    saved = tmp_path / "nguyen-trang"
    shutil.copytree(folder, saved)
    restoring = ("restore", _backup_of(backed_up), "--to", backed_up, "--yes")
    log = tmp_path / "log"
    assert run(*restoring, env=shims.watching(disk, folder, log)).code == 0
    count = len(shims.calls(log))
    for at in range(2, count + 1, max(1, count // times(2, 60))):
        shutil.rmtree(folder)
        shutil.copytree(saved, folder)
        ended = run(*restoring, env=shims.striking(disk, folder, "torn" if at % 2 else "kill", at))
        told.ran(hit=ended.code == -9)
        _expect_kept(told, backed_up, before, f"killed at call {at}")
        if run("check", backed_up).code != 0:
            _expect_restored(told, backed_up, f"killed at call {at}")
        _expect_kept(told, backed_up, before, f"killed at call {at} and restored")
    told.settle(hits=told.runs)
