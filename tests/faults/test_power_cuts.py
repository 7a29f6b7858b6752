"""P1: after a power cut at any call on the disk an import, a new store and a paper are wholly there or not at all."""

import shutil
from pathlib import Path
from random import Random

from desktop.jobs.history import check_store
from desktop.resources import seed
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.crash import Disk, lie
from tests.faults.gate import on_demand
from tests.faults.members import SUPPLEMENT
from tests.faults.program import OFFICER, run
from tests.faults.states import digest, snapshot
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at

CLUSTER, FRAMEWORK = seed("demo", "cluster.toml"), seed("demo", "framework.toml")


class Cuts:
    """Every state in which a power cut may leave a folder while a command runs, laid out one after the other."""

    def __init__(self, disk: Path, folder: Path, laid_out: Path) -> None:
        self.folder, self._disk, self._tmp = folder, disk, laid_out

    def record(self, *arguments: object) -> tuple[shims.Call, ...]:
        """Run a command to its end and return its calls on the disk."""
        self._before = {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        log = self._tmp / "log"
        env = shims.watching(self._disk, self.folder, log, data=True)
        assert run(*arguments, "--officer", OFFICER, env=env).code == 0
        return shims.calls(log, data=True)

    def after(self, calls: tuple[shims.Call, ...], count: int) -> "list[Path]":
        """Lay out every state in which a cut after the first `count` calls may leave the folder."""
        chance, disk, places = Random(count), Disk(self._before), []
        for call in calls[:count]:
            disk.replay(call)
        for number, content in enumerate(disk.after_power_cut(chance)):
            place = self._tmp / f"cut-{number}"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            lie(content, self.folder, place)
            places.append(place)
        return places


def _chosen(count: int, wanted: int) -> range:
    """Return `wanted` numbers of calls spread over 1…count, the last among them."""
    return range(count, 0, -max(1, count // wanted))


def test_an_import(disk: Path, store: Path, quick: Path, times: Times, trial: Trials) -> None:
    told = trial("P1", "power cut after each call of an import, unsynced writes dropped or torn")
    cuts, before = Cuts(disk, store.parent, quick), digest(store)
    calls = cuts.record("import", store, SUPPLEMENT)
    after = digest(store)
    for count in _chosen(len(calls), times(4, len(calls))):
        for place in cuts.after(calls, count):
            lying = place / store.name
            told.ran(hit=(place / f"{store.name}-journal").exists())
            told.expect(check_store(desk_at(lying)).ok, f"call {count}: check finds damage")
            allowed = {after} if count == len(calls) else {before, after}
            told.expect(digest(lying) in allowed, f"call {count}: half an import, or one that was lost")
    told.settle(hits=told.runs // 4)


def test_a_new_store(disk: Path, tmp_path: Path, quick: Path, times: Times, trial: Trials) -> None:
    told = trial("P1", "power cut after each call of `new`")
    folder = tmp_path / "kho"
    folder.mkdir()
    store, cuts = folder / "cum.tongket", Cuts(disk, folder, quick)
    calls = cuts.record("new", store, "--cluster", CLUSTER, "--framework", FRAMEWORK)
    after = digest(store)
    for count in _chosen(len(calls), times(6, len(calls))):
        for place in cuts.after(calls, count):
            _expect_all_or_nothing(told, place / store.name, after, must_be=count == len(calls))
    told.settle(hits=told.runs // 4)


def _expect_all_or_nothing(told: Trial, lying: Path, after: str, *, must_be: bool) -> None:
    told.ran(hit=not lying.exists() and any(lying.parent.iterdir()))
    if lying.exists():
        told.expect(digest(lying) == after, "a store has its name before it is whole")
    else:
        told.expect(not must_be, "a store that was said to be made is gone")


@on_demand
def test_papers_over_older_ones(
    disk: Path, store: Path, tmp_path: Path, quick: Path, times: Times, trial: Trials
) -> None:
    told = trial("P1", "power cut after each call of `dossier` over older papers")
    out = tmp_path / "giay"
    assert run("dossier", store, "--out", out).code == 0
    assert run("import", store, SUPPLEMENT).code == 0
    old, cuts = _files(out), Cuts(disk, out, quick)
    calls = cuts.record("dossier", store, "--out", out)
    new = _files(out)
    for count in _chosen(len(calls), times(6, len(calls))):
        for place in cuts.after(calls, count):
            lying = _files(place)
            told.ran(hit=lying != new)
            for name, sha in lying.items():
                told.expect(sha in {old.get(name), new.get(name)} or name == "manifest.json", f"{name} is half")
            told.expect(lying.keys() >= old.keys(), f"call {count}: a paper is gone")
            told.expect(count < len(calls) or lying == new, "papers that were said to be written are gone")
    told.settle(hits=told.runs // 4)


@on_demand
def test_forms_in_a_new_folder(
    disk: Path, store: Path, tmp_path: Path, quick: Path, times: Times, trial: Trials
) -> None:
    told = trial("P1", "power cut after each call of `forms`")
    out = tmp_path / "mau"
    out.mkdir()
    cuts = Cuts(disk, out, quick)
    calls = cuts.record("forms", store, "--out", out)
    new = _files(out)
    for count in _chosen(len(calls), times(6, len(calls))):
        for place in cuts.after(calls, count):
            lying = _files(place)
            told.ran(hit=lying != new)
            told.expect(lying.items() <= new.items(), f"call {count}: half a form has its name")
            told.expect(count < len(calls) or lying == new, "forms that were said to be made are gone")
    told.settle(hits=told.runs // 4)


def _files(folder: Path) -> dict[str, str]:
    """Return the hashes of the files below `folder`; what lies there to be renamed does not count."""
    return {name: sha for name, sha in snapshot(folder).items() if sha and not Path(name).name.startswith(".")}
