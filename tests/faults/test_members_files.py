"""P20: members' files are never touched, whatever is done with them."""

import shutil
from pathlib import Path

from tests.faults.conftest import Times, Trials
from tests.faults.members import FILES, LATER
from tests.faults.program import run
from tests.faults.scenes import CLUSTER, FRAMEWORK
from tests.faults.states import snapshot

Touched = dict[str, tuple[str, int, int]]


def _state(folder: Path) -> Touched:
    """Return hash, time of change and rights of every file."""
    stats = {name: (folder / name).stat() for name in snapshot(folder)}
    return {name: (sha, stats[name].st_mtime_ns, stats[name].st_mode) for name, sha in snapshot(folder).items()}


def test_members_files_stay_as_they_are(tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P20", "files looked at, refused, imported twice, scored and reported from their own folder")
    folder = tmp_path / "tep don vi gui"
    folder.mkdir()
    for path in (*FILES.iterdir(), *LATER.iterdir()):
        shutil.copy(path, folder)
    members, before = sorted(folder.iterdir()), _state(folder)
    store = tmp_path / "cum.tongket"
    steps: list[tuple[object, ...]] = [
        ("new", store, "--cluster", CLUSTER, "--framework", FRAMEWORK),
        ("import", store, *members),
        ("look", members[0]),
        ("import", store, *members, "--dry-run"),
        ("import", store, *members, "--keep-sure"),
        ("undo", store),
        ("forms", store, "--out", tmp_path / "mau"),
        ("dossier", store, "--out", tmp_path / "ho-so"),
        ("check", store),
    ]
    for step in steps[: times(3, len(steps))]:
        ended = run(*step)
        told.ran(hit=ended.code in {0, 1})
        told.expect(not ended.crashed, f"{step[0]}: {ended.err[-300:]}")
        told.expect(_state(folder) == before, f"{step[0]} touched a member's file")
    told.settle(hits=told.runs)
