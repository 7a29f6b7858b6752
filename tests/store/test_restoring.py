"""Restore: old or new lies there at every instant, what was left is kept, and what cannot be trusted is refused."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, history
from desktop.store.acts import act
from desktop.store.backups import Health, Why, health, kept, make
from desktop.store.check import check
from desktop.store.connection import creating, looking, working
from desktop.store.lock import at_desk
from desktop.store.migrations import KNOWN_VERSION, user_version
from desktop.store.restoring import Source, restore
from desktop.store.view import reading
from tests.faults.gate import on_demand
from tests.store.test_backups import room_for
from tests.store.year import CLUSTER, desk_at, keep_report, new_year, points

OLD = Path(__file__).parent.parent / "old" / "v1.tongket"
KEY = Key(bytes(range(32)), bytes(range(16)))
KILLS = 12


def _backup(desk: Desk) -> Source:
    with at_desk(desk):
        return Source(make(desk, Why.ASKED).path, desk.key)


def _head(desk: Desk) -> str:
    with looking(desk) as db:
        assert check(db) == ()
        return history.head(db)


def _code(desk: Desk) -> str:
    with looking(desk) as db:
        return history.print_code(db)


@pytest.fixture
def later(desk: Desk) -> Desk:
    """A desk with a backup of its first act, and two acts done since."""
    _backup(desk)
    keep_report(desk, b"bytes of a workbook", points("AB", "I.2", "39.5"))
    with working(desk) as db, act(db, desk, "set"):
        pass
    return desk


def _source(desk: Desk) -> Source:
    return Source(kept(desk.path)[0].path, desk.key)


def test_the_state_of_the_backup_comes_back_and_what_was_left_is_kept(later: Desk) -> None:
    code, left = kept(later.path)[0].print_code, _code(later)
    restored = restore(later, _source(later))
    assert (restored.print_code, restored.left.print_code, restored.left.acts) == (code, left, 2)
    backup = kept(later.path)[-1]
    assert (backup.path, backup.why, backup.print_code) == (restored.left.kept, Why.BEFORE_RESTORE, left)
    with looking(later) as db:
        assert check(db) == ()
        last = history.acts(db)[-1]
        assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == 0
    assert (last.number, last.name) == (2, "restore")
    assert last.facts == {
        "code": code,
        "left": left,
        "acts": 2,
        "kept": Path(backup.path).name,
        "backups": backup.number,
    }


def test_what_was_left_can_be_restored_again(later: Desk) -> None:
    left = _code(later)
    restored = restore(later, _source(later))
    again = restore(later, Source(str(restored.left.kept)))
    assert again.print_code == left
    with looking(later) as db:
        assert [each.name for each in history.acts(db)] == ["new", "import", "set", "restore"]
    assert {health(each, None) for each in kept(later.path)} == {Health.GOOD}


def test_a_restored_file_is_no_backup_any_more(later: Desk, tmp_path: Path) -> None:
    restore(later, _source(later))
    copy = tmp_path / "chep-tay.tongket"
    shutil.copy(later.path, copy)
    with working(desk_at(copy)) as db, act(db, later, "set"):
        pass
    assert restore(later, Source(str(copy))).left.acts == 0


def test_a_missing_file_is_restored(later: Desk, tmp_path: Path) -> None:
    source, target = _source(later), desk_at(tmp_path / "mới" / "cum.tongket")
    Path(target.path).parent.mkdir()
    restored = restore(target, source)
    assert (restored.left.print_code, restored.left.kept) == (None, None)
    assert _head(target)
    assert [each.name for each in Path(target.path).parent.iterdir()] == ["cum.tongket"]


def test_a_backup_of_an_older_version_is_brought_up(tmp_path: Path) -> None:
    desk = desk_at(tmp_path / "cum.tongket")
    restore(desk, Source(str(OLD)))
    with looking(desk) as db, reading(str(OLD), None) as old:
        assert user_version(db) == KNOWN_VERSION
        assert check(db) == ()
        names = [each.name for each in history.acts(db)]
        assert names == [
            *(name for (name,) in old.execute("SELECT name FROM act ORDER BY number")),
            "migrate",
            "restore",
        ]


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _newer(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA user_version = {KNOWN_VERSION + 1}")
    conn.close()


def _another_program(path: Path) -> None:
    path.unlink()
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE notes (x)")
    conn.close()


def _altered(path: Path) -> None:
    conn = sqlite3.connect(path)
    conn.executescript("DROP TRIGGER unit_changed; UPDATE unit SET short = 'Khác'")
    conn.close()


def _text(path: Path) -> None:
    path.write_text("không phải tệp cụm" * 500, "utf-8")


@pytest.mark.parametrize("spoil", [_truncated, _emptied, _newer, _another_program, _altered, _text])
@pytest.mark.parametrize("name", ["sao.tongket", "sao.db"])
def test_what_cannot_be_trusted_is_refused(
    later: Desk, tmp_path: Path, spoil: Callable[[Path], None], name: str
) -> None:
    bad = Path(shutil.copy(_source(later).path, tmp_path / name))
    spoil(bad)
    before = Path(later.path).read_bytes()
    with pytest.raises(DeskError) as error:
        restore(later, Source(str(bad)))
    assert error.value.trouble in {Trouble.BACKUP_DAMAGED, Trouble.BACKUP_FOREIGN, Trouble.BACKUP_NEWER}
    assert (error.value.trouble is Trouble.BACKUP_NEWER) == (spoil is _newer)
    assert Path(later.path).read_bytes() == before
    assert len(kept(later.path)) == 1


def test_every_flipped_bit_is_refused(later: Desk, tmp_path: Path) -> None:
    content, bad = Path(_source(later).path).read_bytes(), tmp_path / "sao.tongket"
    before, chance = Path(later.path).read_bytes(), random.Random(50)
    for _ in range(50):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        bad.write_bytes(flipped)
        with pytest.raises(DeskError) as error:
            restore(later, Source(str(bad)))
        assert error.value.trouble in {Trouble.BACKUP_DAMAGED, Trouble.BACKUP_FOREIGN, Trouble.BACKUP_NEWER}
    assert Path(later.path).read_bytes() == before


def test_a_missing_backup_and_the_file_itself_are_refused(later: Desk, tmp_path: Path) -> None:
    for path, trouble in ((tmp_path / "x", Trouble.FILE_MISSING), (Path(later.path), Trouble.BACKUP_IS_STORE)):
        with pytest.raises(DeskError) as error:
            restore(later, Source(str(path)))
        assert error.value.trouble is trouble


def test_a_backup_of_another_cluster_is_refused(later: Desk, tmp_path: Path) -> None:
    other = replace(desk_at(tmp_path / "khac.tongket"), officer="Người khác")
    with creating(other) as db, act(db, other, "new", {"name": "khác"}):
        clusters.save(db, CLUSTER)
    before = Path(later.path).read_bytes()
    with pytest.raises(DeskError) as error:
        restore(later, _backup(other))
    assert error.value.trouble is Trouble.BACKUP_OF_ANOTHER
    assert Path(later.path).read_bytes() == before


def test_a_damaged_file_is_set_aside_with_its_journal(later: Desk) -> None:
    journal = Path(f"{later.path}-journal")
    content = bytearray(Path(later.path).read_bytes())
    content[4096 * 4 : 4096 * 20] = bytes(4096 * 16)
    for number in (1, 2):
        Path(later.path).write_bytes(content)
        journal.write_bytes(b"not a journal at all")
        restored = restore(later, _source(later))
        assert restored.left.kept == f"{later.path}.damaged-{number}"
        assert Path(restored.left.kept).read_bytes() == bytes(content)
        assert Path(f"{restored.left.kept}-journal").read_bytes() == b"not a journal at all"
        assert not journal.exists()
        assert _head(later)


def test_an_altered_file_is_set_aside_too(later: Desk) -> None:
    _altered(Path(later.path))
    altered = Path(later.path).read_bytes()
    restored = restore(later, _source(later))
    assert Path(str(restored.left.kept)).read_bytes() == altered
    assert _head(later)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("damaged", [False, True])
def test_a_full_disk_changes_nothing(later: Desk, tmp_path: Path, damaged: bool) -> None:
    source = _source(later)
    if damaged:
        Path(later.path).write_bytes(b"hong" * 50_000)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    for size in (0, 8192, 100_000):
        with room_for(size), pytest.raises(DeskError) as error:
            restore(later, source)
        assert error.value.trouble is Trouble.DISK_FULL
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_the_longest_name_can_be_set_aside(tmp_path: Path) -> None:
    desk = new_year(tmp_path / f"{'ộ' * 79}.tongket")
    source = _backup(desk)
    Path(desk.path).write_bytes(b"rotten" * 1000)
    restored = restore(desk, source)
    assert Path(str(restored.left.kept)).read_bytes() == b"rotten" * 1000
    assert _head(desk)


def test_an_encrypted_file_is_restored_and_stays_encrypted(tmp_path: Path) -> None:
    desk = replace(desk_at(tmp_path / "kin.tongket"), key=KEY)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
    source = _backup(desk)
    with working(desk) as db, act(db, desk, "set"):
        pass
    assert restore(desk, source).left.acts == 1
    assert _head(desk)
    assert "An Bình".encode() not in Path(desk.path).read_bytes()
    content = bytearray(Path(desk.path).read_bytes())
    content[:4096] = bytes(range(256)) * 16
    Path(desk.path).write_bytes(content)
    restored = restore(replace(desk, key=None), source)
    assert Path(str(restored.left.kept)).read_bytes() == bytes(content)
    assert _head(desk)


def test_a_plain_backup_of_a_file_that_got_a_password_is_restored_with_it(desk: Desk, tmp_path: Path) -> None:
    source = _backup(desk)
    kin = replace(desk_at(tmp_path / "kin.tongket"), key=KEY)
    restore(replace(kin, key=None), source)
    assert _head(replace(kin, key=None))
    from desktop.store.file import export

    Path(kin.path).unlink()
    export(source.path, None, kin.path, KEY)
    restore(kin, source)
    assert _head(kin)
    assert "An Bình".encode() not in Path(kin.path).read_bytes()


RESTORING = """
import sys
from tests.store.year import desk_at
from desktop.store.restoring import Source, restore
desk = desk_at(sys.argv[1])
print("begins", flush=True)
while True:
    for path in sys.argv[2:]:
        restore(desk, Source(path))
        print("restored", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@on_demand
def test_killed_at_any_instant_old_or_new_lies_there(later: Desk, tmp_path: Path) -> None:
    shutil.copy(_source(later).path, first := tmp_path / "first.tongket")
    shutil.copy(_backup(later).path, second := tmp_path / "second.tongket")
    chance = random.Random(20261115)
    for _ in range(KILLS):
        command = [sys.executable, "-c", RESTORING, later.path, str(first), str(second)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}) as program:
            assert program.stdout is not None
            assert program.stdout.readline() == b"begins\n"
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(chance.uniform(0.0, 0.4))
            program.kill()
        with looking(later) as db:
            assert check(db) == ()
            assert history.acts(db)[-1].name in {"set", "restore"}
        assert all(health(each, None) is Health.GOOD for each in kept(later.path))
    restore(later, Source(str(first)))
    assert not [each.name for each in tmp_path.iterdir() if each.name.startswith(".tongket")]
