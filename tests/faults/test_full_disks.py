"""P4: a full disk changes nothing and is said, whenever in an act it fills up."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.jobs.history import check_store
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.gate import cases
from tests.faults.program import Ended, launcher, run
from tests.faults.scenes import SCENES, Scene
from tests.faults.states import snapshot
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="disks are filled by means of Linux")
LIMITED = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)"


@pytest.fixture(params=cases(SCENES, "import"))
def scene(request: pytest.FixtureRequest, whole_year: Path, quick: Path) -> Scene:
    folder = quick / "noi-ghi"
    folder.mkdir()
    return SCENES[request.param](whole_year, folder)


@pytest.mark.parametrize("mode", cases(["full", "strict", "once"], "strict"))
def test_full_at_every_call(mode: str, scene: Scene, disk: Path, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P4", f"ENOSPC ({mode}) from the n-th call of `{scene.name}`")
    scene.set()
    log = tmp_path / "log"
    before = scene.lies()
    assert run(*scene.arguments, env=shims.watching(disk, scene.folder, log)).code == 0
    after, count = scene.lies(), len(shims.calls(log))
    for at in _chosen(count, times(1, 60)):
        scene.set()
        ended = run(*scene.arguments, "--json", env=shims.striking(disk, scene.folder, mode, at))
        _expect_nothing_changed(told, scene, ended, before, after)
    told.settle(hits=told.runs // 4 if mode != "once" else 0)


def test_full_when_only_the_folder_is_left(
    whole_year: Path, quick: Path, disk: Path, tmp_path: Path, trial: Trials
) -> None:
    """The journal is gone by then and the act stands in the file: it is not said to be undone."""
    told = trial("P4", "ENOSPC when the folder is flushed after the journal went")
    scene = SCENES["enter"](whole_year, quick / "noi-ghi")
    scene.set()
    before = scene.lies()
    assert run(*scene.arguments, env=shims.watching(disk, scene.folder, tmp_path / "log")).code == 0
    after, calls = scene.lies(), shims.calls(tmp_path / "log")
    last = max(at for at, call in enumerate(calls, 1) if call.op == "S" and Path(call.path) == scene.folder)
    scene.set()
    ended = run(*scene.arguments, "--json", env=shims.striking(disk, scene.folder, "strict", last))
    _expect_nothing_changed(told, scene, ended, before, after)
    assert ended.code == 0
    told.settle(hits=0)


def test_files_limited_in_size(scene: Scene, times: Times, trial: Trials) -> None:
    told = trial("P4", f"RLIMIT_FSIZE on `{scene.name}`")
    scene.set()
    before = scene.lies()
    assert run(*scene.arguments).code == 0
    after = scene.lies()
    largest = max(path.stat().st_size for path in scene.folder.rglob("*") if path.is_file())
    wanted = times(1, 24)
    for step in range(wanted):
        scene.set()
        limit = launcher(LIMITED, largest * step // wanted)
        _expect_nothing_changed(told, scene, run(*scene.arguments, "--json", through=limit), before, after)
    told.settle(hits=told.runs // 4)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick; each run fills it but for a little room."""
    place = tmp_path / "usb"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("mounting is not permitted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.parametrize("name", cases(SCENES))
def test_a_stick_that_is_nearly_full(
    name: str, whole_year: Path, stick: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P4", f"`{name}` on a stick (tmpfs) with 0 to 400 kB left")
    (tmp_path / "lam").mkdir()
    elsewhere = SCENES[name](whole_year, tmp_path / "lam" / "noi-ghi")
    scene = _moved(elsewhere, stick / "noi-ghi")
    scene.set()
    before = scene.lies()
    assert run(*scene.arguments).code == 0
    after = scene.lies()
    for room in range(0, 400, times(200, 10)):
        scene.set()
        filler = _fill(stick, room)
        ended = run(*scene.arguments, "--json")
        filler.unlink()
        _expect_nothing_changed(told, scene, ended, before, after)
    told.settle(hits=1)


def _moved(scene: Scene, folder: Path) -> Scene:
    """Return the same scene in another folder."""

    def there(path: object) -> object:
        inside = isinstance(path, Path) and path.is_relative_to(scene.folder)
        return folder / path.relative_to(scene.folder) if inside and isinstance(path, Path) else path

    content = {folder / path.relative_to(scene.folder): raw for path, raw in scene.content.items()}
    return replace(scene, folder=folder, arguments=tuple(there(each) for each in scene.arguments), content=content)


def _fill(stick: Path, room: int) -> Path:
    """Fill the stick up to `room` kilobytes."""
    filler, page = stick / "day", bytes(4096)
    try:
        with filler.open("wb", buffering=0) as file:
            while True:
                file.write(page)
    except OSError:
        with filler.open("r+b") as file:
            file.truncate(max(0, filler.stat().st_size - (room << 10)))
    return filler


def _chosen(count: int, wanted: int) -> range:
    """Return `wanted` numbers of calls spread over the middle of 1…count."""
    step = max(1, count // wanted)
    return range(1 + step // 2, count + 1, step)


def _expect_nothing_changed(
    told: Trial, scene: Scene, ended: Ended, before: dict[str, str], after: dict[str, str]
) -> None:
    told.ran(hit=ended.code != 0)
    told.expect(not ended.crashed, f"a trace: {ended.err[-300:]}")
    raw = snapshot(scene.folder)
    empty = [name for name, sha in raw.items() if sha and (scene.folder / name).stat().st_size == 0]
    told.expect(not [name for name in empty if not name.endswith("-journal")], f"empty files: {empty}")
    unsound = [path.name for path in scene.backups() if not _sound(path)]
    told.expect(not unsound, f"half a backup was left: {unsound}")
    lies = {name: said for name, said in scene.lies().items() if not name.endswith(("-journal", ".lock"))}
    if ended.code == 0:
        told.expect(lies == after, "the act is said to be done and is not")
        return
    told.expect(_code(ended) == "disk_full", f"the trouble is called {_code(ended)}")
    if scene.name in {"dossier", "forms"}:
        told.expect(all(said in {before.get(name), after.get(name)} for name, said in _papers(lies)), f"{lies}")
        told.expect(lies.keys() >= before.keys(), "an older paper is gone")
    else:
        told.expect(lies in (before, scene.between), f"not as before: {lies.keys()}")


def _sound(backup: Path) -> bool:
    return backup.name.endswith(".tongket") and not backup.name.startswith(".") and check_store(desk_at(backup)).ok


def _papers(lies: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, said) for name, said in lies.items() if not name.endswith("manifest.json")]


def _code(ended: Ended) -> object:
    try:
        return ended.json["error"]["code"]
    except (json.JSONDecodeError, KeyError, TypeError):
        return ended.out[-200:]
