"""P19 and the password's own promise: nothing readable reaches the disk, and a kill leaves the old file or the new."""

import json
import os
import shutil
import tomllib
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError
from desktop.jobs.history import check_store
from desktop.jobs.password import has_password, unlocked
from desktop.resources import seed
from desktop.store.backups import Health, folder_of, health, kept
from tests.faults import shims
from tests.faults.conftest import Times, Trials
from tests.faults.crash import Disk, lie
from tests.faults.gate import cases, on_demand
from tests.faults.members import SUPPLEMENT
from tests.faults.program import OFFICER, Ended, run
from tests.faults.states import leftovers
from tests.faults.tally import Trial
from tests.jobs.sample import desk_at

OLD, NEW = "Mật khẩu cũ của cụm", "Mật khẩu mới của cụm"
DELEGATES = """
[[delegates]]
name = "Đỗ Thị Ngọc Ước"
rank = "Thượng tá"
post = "Phó Trưởng phòng"
body = "Phòng Công tác chính trị"
"""


def needles() -> tuple[bytes, ...]:
    """Return the names of the officer, of units and of delegates, as any program might write them."""
    cluster = tomllib.loads(seed("demo", "cluster.toml").read_text("utf-8"))
    names = {OFFICER, *(each["name"] for each in tomllib.loads(DELEGATES)["delegates"])}
    names |= {name for unit in cluster["units"] for name in (unit["name"], unit["short"])}
    forms = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")}
    codings = ("utf-8", "utf-16-le", "utf-16-be")
    return tuple(
        {form.encode(coding) for form in forms for coding in codings} | {json.dumps(form).encode() for form in forms}
    )


NEEDLES = needles()


def _readable(content: bytes) -> list[bytes]:
    return [needle for needle in NEEDLES if needle.strip(b'"') in content]


@pytest.fixture
def passwords(tmp_path: Path) -> dict[str, Path]:
    files = {"old": tmp_path / "cu.txt", "new": tmp_path / "moi.txt"}
    files["old"].write_text(OLD + "\n", "utf-8")
    files["new"].write_text(NEW, "utf-8")
    return files


def test_the_names_are_there_to_be_found(store: Path) -> None:
    assert len(_readable(store.read_bytes())) > 6  # all but the delegate and other codings


@on_demand
def test_nothing_readable_is_ever_written(
    disk: Path, store: Path, passwords: dict[str, Path], tmp_path: Path, trial: Trials
) -> None:
    """Every byte the program writes below the folder is looked at, those that are gone in the end too."""
    told = trial("P19", "every write of a command on a file with a password searched for names")
    folder = store.parent
    (folder / "tmp").mkdir()
    old, entry = ("--password-file", passwords["old"]), ("BS", "I.1", "--layer", "agreed", "--points", "1")
    assert run("backup", store).code == 0
    assert run("password", store, "set", *old).code == 0
    cluster = tmp_path / "cum.toml"
    cluster.write_text(seed("demo", "cluster.toml").read_text("utf-8") + DELEGATES, "utf-8")
    commands: tuple[tuple[object, ...], ...] = (
        ("new", folder / "nam-moi.tongket", "--cluster", cluster),
        ("import", store, SUPPLEMENT),
        ("set", store, *entry, "--reason", "Công an tỉnh Bắc Sơn"),
        ("undo", store),
        ("redo", store),
        ("backup", store),
        ("seal", store, "--reason", OFFICER),
        ("unseal", store, "--reason", OFFICER),
        ("scores", store),
        ("check", store),
        ("restore", next(folder_of(str(store)).iterdir()), "--to", folder / "khoi-phuc.tongket", "--yes"),
        ("rescue", store, "--to", folder / "cuu.tongket"),
        ("new-year", store, "--to", folder / "nam-sau.tongket"),
        ("password", store, "change", "--new-password-file", passwords["old"]),
        ("handover", store, "--out", folder / "goi.bangiao"),
        ("takeover", folder / "goi.bangiao", "--to", folder / "nhan.tongket"),
    )
    for number, command in enumerate(commands):
        written, ended = _all_written(disk, folder, tmp_path / f"log-{number}", *command, *old)
        told.ran(hit=bool(written))
        told.expect(ended.code == 0, f"{command[0]}: {ended.err}")
        told.expect(not _readable(written), f"{command[0]} wrote {_readable(written)}")
    lying = {path: _readable(path.read_bytes()) for path in folder.rglob("*") if path.is_file()}
    told.expect(len(lying) >= 2 and not any(lying.values()), f"in the end: {lying}")
    told.settle(hits=14)


def test_without_a_password_names_are_seen_to_be_written(disk: Path, store: Path, tmp_path: Path) -> None:
    (store.parent / "tmp").mkdir()
    entry = ("BS", "I.1", "--layer", "agreed", "--points", "1", "--reason", "Công an tỉnh Bắc Sơn")
    written, ended = _all_written(disk, store.parent, tmp_path / "log", "set", store, *entry)
    assert ended.code == 0
    assert {OFFICER.encode(), "Công an tỉnh Bắc Sơn".encode(), json.dumps(OFFICER).encode()} <= set(_readable(written))


def _all_written(disk: Path, folder: Path, log: Path, *command: object) -> tuple[bytes, Ended]:
    """Run a command; return every byte it wrote below the folder, its temporary files among them."""
    env = {**shims.watching(disk, folder, log, data=True), "TMPDIR": str(folder / "tmp")}
    ended = run(*command, "--officer", OFFICER, env=env)
    calls = shims.calls(log, data=True) if log.exists() else ()
    return b"".join(call.data for call in calls), ended


class Deed:
    """A year with backups, and a command on its password that can be run again from the same start."""

    def __init__(self, deed: str, store: Path, passwords: dict[str, Path], start: Path) -> None:
        self.store, self.folder, self._start = store, store.parent, start
        old, new = ("--password-file", passwords["old"]), ("--new-password-file", passwords["new"])
        self.command = ("password", store, deed, *old, *(new if deed == "change" else ()))
        for act in ("seal", "unseal"):
            assert run("backup", store).code == 0
            assert run(act, store, "--reason", "thử").code == 0
        if deed != "set":
            assert run("password", store, "set", *old).code == 0
        self.opens_before = None if deed == "set" else OLD
        self.opens_after = {"set": OLD, "change": NEW, "remove": None}[deed]
        self._backups = len(kept(str(store)))
        assert self._backups >= 2
        shutil.copytree(self.folder, start)

    def begin_again(self) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(self._start, self.folder)

    def desk(self, store: Path) -> Desk | None:
        """Return the desk of the store by whichever of the passwords opens it."""
        desk = desk_at(store)
        if not has_password(str(store)):
            return desk if None in (self.opens_before, self.opens_after) else None
        for password in filter(None, (self.opens_before, self.opens_after)):
            with suppress(DeskError):
                return unlocked(desk, password)
        return None

    def faults(self, store: Path) -> Iterator[str]:
        """Yield what is wrong: the store is neither the old nor the new one, or a backup is not whole."""
        desk = self.desk(store)
        if desk is None:
            yield "readable though it had a password before and after"
        else:
            yield from (f"not whole: {code}" for code in self._said(desk) if code != "copy_readable")
        for backup in kept(str(store)):
            copy = self.desk(Path(backup.path))
            if copy is None or health(backup, copy.key) is not Health.GOOD:
                yield f"backup {backup.number} is in neither form"
        if len(kept(str(store))) != self._backups:
            yield "a backup is gone"

    def _said(self, desk: Desk) -> list[str]:
        """Return what check says; while a password is being set, copies beside may still be readable, and named."""
        return [finding.code for finding in check_store(desk).findings]

    def unfinished(self) -> Iterator[str]:
        """Yield what is left to do after the command was run once more, to its end."""
        ended = run(*self.command)
        if ended.code:
            yield f"again: {ended.code} {ended.err}"
        for path in (self.store, *(Path(each.path) for each in kept(str(self.store)))):
            if (self.opens_after is None) is has_password(str(path)):
                yield f"{path.name} is in the old form"
        yield from self.faults(self.store)
        desk = self.desk(self.store)
        if desk is None or self._said(desk):
            yield "check still finds something"
        yield from leftovers(self.folder, self.store)
        yield from (str(each) for each in folder_of(str(self.store)).glob(".*"))


@pytest.fixture(params=cases(["set", "change", "remove"], "set"))
def deed(request: pytest.FixtureRequest, store: Path, passwords: dict[str, Path], tmp_path: Path) -> Deed:
    return Deed(request.param, store, passwords, tmp_path / "start")


def _chosen(count: int, wanted: int) -> list[int]:
    return sorted(Random(count).sample(range(1, count + 1), min(wanted, count)))


def test_a_kill_leaves_the_old_file_or_the_new_one(
    deed: Deed, disk: Path, tmp_path: Path, times: Times, trial: Trials
) -> None:
    told = trial("P19", "kill -9 before a call on the disk while the password is set, changed, removed")
    log = tmp_path / "log"
    assert run(*deed.command, env=shims.watching(disk, deed.folder, log)).code == 0
    count = len(shims.calls(log))
    for at in _chosen(count, times(2, 60)):
        deed.begin_again()
        ended = run(*deed.command, env=shims.striking(disk, deed.folder, Random(at).choice(("kill", "torn")), at))
        told.ran(hit=ended.code < 0)
        for fault in (*deed.faults(deed.store), *deed.unfinished()):
            told.expect(held=False, told=f"call {at} of {count}: {fault}")
    told.settle(hits=told.runs)


def test_a_power_cut_leaves_the_old_file_or_the_new_one(
    deed: Deed, disk: Path, quick: Path, times: Times, trial: Trials
) -> None:
    told = trial("P19", "power cut after a call while the password is set, changed, removed")
    before = {str(path): path.read_bytes() for path in deed.folder.rglob("*") if path.is_file()}
    log = quick / "log"
    assert run(*deed.command, env=shims.watching(disk, deed.folder, log, data=True)).code == 0
    calls = shims.calls(log, data=True)
    for count in _chosen(len(calls), times(2, 60)):
        model = Disk(before)
        for call in calls[:count]:
            model.replay(call)
        for content in model.after_power_cut(Random(count)):
            _look_at(deed, content, quick / "cut", told, count)
    told.settle(hits=2)


def _look_at(deed: Deed, content: dict[str, bytes], place: Path, told: Trial, count: int) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    lie(content, deed.folder, place)
    told.ran(hit=True)
    for fault in deed.faults(place / deed.store.name):
        told.expect(held=False, told=f"after {count} calls: {fault}")


def test_no_secret_is_told_when_something_goes_wrong(store: Path, passwords: dict[str, Path], tmp_path: Path) -> None:
    """Neither traces nor sentences nor arguments show a password or a key."""
    wrong = tmp_path / "sai.txt"
    wrong.write_bytes("Bí mật sai".encode("utf-16-le"))
    assert run("password", store, "set", "--password-file", passwords["old"]).code == 0
    content = bytearray(store.read_bytes())
    ends = [run("check", store, "--password-file", wrong), run("check", store, env={"TONGKET_PASSWORD": NEW})]
    content[40_000:44_096] = os.urandom(4096)
    store.write_bytes(content)
    ends += [
        run("check", store, "--password-file", passwords["old"]),
        run("scores", store, env={"TONGKET_PASSWORD": OLD}),
    ]
    said = "".join(each.out + each.err for each in ends)
    assert not any(each.crashed for each in ends)
    assert not any(secret in said for secret in (OLD, NEW, "Bí mật sai", "x'"))
