"""P5: a read-only file, folder or stick is for looking only; a stick that is pulled out ends no command in a trace."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.resources import seed
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.gate import cases
from tests.faults.members import SUPPLEMENT
from tests.faults.program import launcher, run
from tests.faults.scenes import SCENES, Scene
from tests.faults.states import digest, snapshot
from tests.faults.tally import Trial

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are taken away by means of Linux")
# Root may write everywhere: the two capabilities that let it are dropped (prctl PR_CAPBSET_DROP).
NOT_ALMIGHTY = "import ctypes\nfor each in (1, 2): ctypes.CDLL(None).prctl(24, each, 0, 0, 0)"
SET = ("AB", "I.4", "--layer", "agreed", "--points", "2.5", "--reason", "Thử")


def _looking(out: Path) -> dict[str, tuple[object, ...]]:
    return {
        "scores": (),
        "log": (),
        "check": (),
        "trace": ("total:AB",),
        "forms": ("--out", out / "mau"),
        "dossier": ("--out", out / "ho-so", "--only", "bao-cao"),
    }


WRITING: dict[str, tuple[object, ...]] = {
    "set": SET,
    "import": (SUPPLEMENT,),
    "enter": (seed("demo", "entries.json"),),
    "undo": (),
}


@contextmanager
def _file_only(store: Path) -> Iterator[None]:
    store.chmod(0o444)
    yield


@contextmanager
def _folder_only(store: Path) -> Iterator[None]:
    store.parent.chmod(0o555)
    yield
    store.parent.chmod(0o755)


@contextmanager
def _both(store: Path) -> Iterator[None]:
    with _file_only(store), _folder_only(store):
        yield


@contextmanager
def _mounted(store: Path) -> Iterator[None]:
    """Put the folder behind a read-only mount."""
    folder = store.parent
    if subprocess.run(["mount", "--bind", folder, folder], check=False, capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


GUARDS = {"file": _file_only, "folder": _folder_only, "file and folder": _both, "mount": _mounted}


@pytest.mark.parametrize("what", cases(GUARDS, "file and folder"))
def test_looking_only(what: str, store: Path, tmp_path: Path, trial: Trials) -> None:
    told = trial("P5", f"read-only {what}: commands that look, commands that write")
    out = tmp_path / "ra"
    plain = launcher(NOT_ALMIGHTY)
    right = run("scores", store, "--json").out
    before = snapshot(store.parent)
    with GUARDS[what](store):
        for name, given in _looking(out).items():
            ended = run(name, store, *given, through=plain)
            told.ran(hit=True)
            told.expect(ended.code == 0, f"{name} does not look: {ended.code} {ended.err[-200:]}")
        told.expect(run("scores", store, "--json", through=plain).out == right, "other scores")
        for name, given in WRITING.items():
            ended = run(name, store, *given, "--json", through=plain)
            told.ran(hit=ended.code == 3)
            refused = ended.code == 3 and ended.json["error"]["code"] == "store_read_only"
            told.expect(refused and not ended.crashed, f"{name}: {ended.code} {ended.out[-200:]} {ended.err[-200:]}")
        told.expect(snapshot(store.parent) == before, "something was written")
    told.settle(hits=told.runs)


@pytest.mark.parametrize("what", cases(GUARDS, "file and folder"))
@pytest.mark.parametrize("late", cases([False, True], True))
def test_an_act_cut_off_on_what_became_read_only(
    late: bool, what: str, disk: Path, store: Path, tmp_path: Path, trial: Trials
) -> None:
    told = trial("P5", "an act cut off, then the disk becomes read-only")
    importing = ("import", store, SUPPLEMENT)
    at = _first_write_to(store, importing, disk, tmp_path) + (3 if late else -9)
    assert run(*importing, env=shims.striking(disk, store.parent, "kill", at)).code == -9
    assert Path(f"{store}-journal").exists()
    before = _but_the_note(store)
    with GUARDS[what](store):
        for name, *given in (("scores", store), ("check", store), ("set", store, *SET)):
            ended = run(name, *given, "--json", through=launcher(NOT_ALMIGHTY))
            told.ran(hit=True)
            told.expect(not ended.crashed, f"{name}: {ended.err[-300:]}")
            told.expect(ended.code == (3 if name == "set" else 0), f"{name} ends with {ended.code}: {ended.out[-200:]}")
        if what in {"file and folder", "mount"}:
            told.expect(_but_the_note(store) == before, "something was written")
    store.chmod(0o644)
    told.expect(run(*importing).code == 0, "once it can be written again, nothing works")
    told.settle(hits=1)


def _first_write_to(store: Path, importing: tuple[object, ...], disk: Path, folder: Path) -> int:
    """Return the number of the call that first writes to the store itself, its journal being on the disk by then."""
    before, log = store.read_bytes(), folder / "log"
    assert run(*importing, env=shims.watching(disk, store.parent, log)).code == 0
    shutil.rmtree(store.parent)
    store.parent.mkdir()
    store.write_bytes(before)
    calls = shims.calls(log)
    return next(number for number, call in enumerate(calls, 1) if call.op == "W" and call.path == str(store))


def _but_the_note(store: Path) -> dict[str, str]:
    """Return what lies in the store's folder, but for the note a killed holder left on its lock."""
    return {name: sha for name, sha in snapshot(store.parent).items() if not name.endswith(".lock")}


@pytest.fixture(params=cases(["import", "enter", "new", "scores"], "import"))
def scene(request: pytest.FixtureRequest, whole_year: Path, quick: Path) -> Scene:
    folder = quick / "usb"
    folder.mkdir()
    if request.param != "scores":
        return SCENES[request.param](whole_year, folder)
    store = folder / "cum.tongket"
    return Scene("scores", folder, ("scores", store), {store: whole_year.read_bytes()})


def test_a_stick_pulled_out(scene: Scene, disk: Path, tmp_path: Path, times: Times, trial: Trials) -> None:
    told = trial("P5", f"the stick pulled out at the n-th call of `{scene.name}`")
    scene.set()
    before, log = _lying(scene.folder), tmp_path / "log"
    watching = {**shims.watching(disk, scene.folder, log), "FAULT_MODE": "gone"}
    assert run(*scene.arguments, env=watching).code == 0
    after, count = _lying(scene.folder), len(shims.calls(log))
    away = scene.folder.with_name(scene.folder.name + ".away")
    wanted = times(2, 150)
    for at in range(1, count + 1, max(1, count // wanted)):
        shutil.rmtree(away, ignore_errors=True)
        scene.set()
        ended = run(*scene.arguments, env=shims.striking(disk, scene.folder, "gone", at))
        told.ran(hit=away.exists())
        _expect_pulled(told, scene, away, ended.code, (before, after))
        told.expect(not ended.crashed, f"pulled out at call {at}: {ended.err[-300:]}")
    told.settle(hits=told.runs // 2)


def _expect_pulled(
    told: Trial, scene: Scene, away: Path, code: int, states: tuple[dict[str, str], dict[str, str]]
) -> None:
    if not away.exists():
        return
    told.expect(not scene.folder.exists(), "the folder was made anew where the stick had been")
    told.expect(_lying(away) in states, f"half of {scene.name} is on the stick")
    told.expect(code != 0 or _lying(away) == states[1], f"{scene.name} is said to be done and is not")


def _lying(folder: Path) -> dict[str, str]:
    """Return what the stores in a folder say; opening them rolls back what was cut off."""
    return {path.name: digest(path) for path in sorted(folder.glob("*.tongket"))}


def test_a_store_removed_while_files_are_read(store: Path, trial: Trials) -> None:
    told = trial("P5", "the store's folder removed while members' files are read")
    with subprocess.Popen(
        [sys.executable, "-c", _removing(store)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        out, err = program.communicate(timeout=300)
    told.ran(hit=not store.exists())
    told.expect("Traceback" not in out + err, err[-300:])
    told.expect(program.returncode in {2, 3}, f"ended with {program.returncode}")
    told.expect(not store.parent.exists(), "the folder was made anew")
    told.settle(hits=1)


def _removing(store: Path) -> str:
    """Return a program that imports, whose reader finds the store's folder gone after the file was read."""
    return (
        "import shutil, sys\nfrom desktop.sheets.process import Reader\nread = Reader.read\n"
        "def read_then_remove(self, path):\n    book = read(self, path)\n"
        f"    shutil.rmtree({str(store.parent)!r})\n    return book\n"
        "Reader.read = read_then_remove\nfrom main import main\n"
        f"sys.exit(main(['import', {str(store)!r}, {str(SUPPLEMENT)!r}]))"
    )
