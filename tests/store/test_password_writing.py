"""Setting, changing and removing a password: the same rows in another form, wholly or not at all."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, history
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import Store, looking, working
from desktop.store.file import connect
from desktop.store.lock import holder, holding
from desktop.store.make import Make, make_of
from desktop.store.migrations import KNOWN_VERSION
from desktop.store.password import key_for
from desktop.store.password_writing import write_copy_anew, write_store_anew
from desktop.store.schema import APPLICATION_ID
from desktop.store.stamp import Stamp, stamp_of
from tests.outside import alter
from tests.store.locked import PASSWORD, key, locked
from tests.store.year import CLUSTER, inputs, keep_report, points

OTHER = Key(bytes(range(1, 33)), bytes(range(1, 17)))
FORMS = ((None, key()), (key(), OTHER), (key(), None))


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A year with a report, entries and odd texts in it."""
    keep_report(desk, os.urandom(30_000), inputs("AB", "I.1", "82.5"), points("AB", "I.2", "9.5"))
    with working(desk) as db, act(db, desk, "enter", {"file": 'Số "1"\t\u0001\\ – 𠮷.json'}):
        db.execute("UPDATE cluster SET name = ?", ["Cụm 'thi đua'\u0000\n" + "d" * 9000])
    return desk


def _rows(db: Store) -> dict[str, list[tuple[object, ...]]]:
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


def _make(db: Store) -> list[tuple[object, ...]]:
    return db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()


@pytest.mark.parametrize(("old", "new"), FORMS)
def test_the_new_file_holds_all_of_the_old_one_and_an_act(full: Desk, old: Key | None, new: Key | None) -> None:
    desk = locked(full) if old else full
    with looking(desk) as db:
        rows, make = _rows(db), _make(db)
    renewed = write_store_anew(desk, new, "password_changed")
    assert renewed == replace(desk, key=new)
    with looking(renewed) as db:
        after = _rows(db)
        assert check(db) == ()
        assert _make(db) == make
        assert db.execute("PRAGMA user_version").fetchone()[0] == KNOWN_VERSION
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        last = history.acts(db)[-1]
    assert (last.name, last.officer, last.changes) == ("password_changed", desk.officer, ())
    assert len(after["act"]) == len(rows["act"]) + 1
    assert {name: each for name, each in after.items() if name != "act"} == {
        name: each for name, each in rows.items() if name != "act"
    }
    assert make_of(desk.path) is (Make.ENCRYPTED if new else Make.PLAIN)
    assert [each.name for each in Path(desk.path).parent.iterdir()] == [Path(desk.path).name]


@pytest.mark.parametrize(("old", "new"), FORMS)
def test_work_goes_on_in_the_new_file(full: Desk, old: Key | None, new: Key | None) -> None:
    desk = write_store_anew(locked(full) if old else full, new, "password_changed")
    with working(desk) as db, act(db, desk, "set"):
        clusters.save(db, CLUSTER)
    with looking(desk) as db:
        assert check(db) == ()
        assert clusters.load(db) == CLUSTER


@pytest.mark.parametrize("wrong", [OTHER, None])
def test_a_wrong_key_changes_nothing(full: Desk, wrong: Key | None) -> None:
    desk = replace(locked(full), key=wrong)
    before = Path(desk.path).read_bytes()
    with pytest.raises(DeskError) as error:
        write_store_anew(desk, None, "password_removed")
    assert error.value.trouble is (Trouble.PASSWORD_WRONG if wrong else Trouble.PASSWORD_NEEDED)
    assert Path(desk.path).read_bytes() == before
    assert [each.name for each in Path(desk.path).parent.iterdir()] == [Path(desk.path).name]


def test_what_was_altered_from_outside_stays_to_be_seen(full: Desk) -> None:
    alter(full.path, "UPDATE unit SET name = 'khác' WHERE code = 'CD'")
    with looking(full) as db:
        found = check(db)
    with looking(write_store_anew(full, key(), "password_set")) as db:
        assert check(db) == found != ()


def test_a_damaged_file_is_refused_and_left_alone(full: Desk) -> None:
    content = bytearray(Path(full.path).read_bytes())
    content[-4096 * 3 :] = bytes(4096 * 3)
    Path(full.path).write_bytes(content)
    with pytest.raises(DeskError) as error:
        write_store_anew(full, key(), "password_set")
    assert error.value.trouble is Trouble.STORE_DAMAGED
    assert Path(full.path).read_bytes() == content


def test_another_program_at_the_desk_keeps_it_from_being_written(full: Desk) -> None:
    before = Path(full.path).read_bytes()
    with holding(full.path, "Lê Văn Bé", full.clock), pytest.raises(DeskError) as error:
        write_store_anew(full, key(), "password_set")
    assert error.value.trouble is Trouble.STORE_LOCKED
    assert Path(full.path).read_bytes() == before


def test_the_note_of_the_lock_names_the_officer_only_beside_an_open_file(full: Desk) -> None:
    with holding(full.path, full.officer, full.clock):
        desk = replace(full, held=True)
        assert full.officer in _note(full)
        desk = write_store_anew(desk, key(), "password_set")
        assert full.officer not in _note(full)
        desk = write_store_anew(desk, None, "password_removed")
        assert full.officer in _note(full)
    with holding(locked(full).path, full.officer, full.clock):
        assert full.officer not in _note(full)
        assert "15/11/2026" in str(holder(full.path))


def _note(desk: Desk) -> str:
    return Path(f"{desk.path}.lock").read_bytes().decode("unicode_escape")


LIMITED = """
import resource, signal, sys
from dataclasses import replace
from desktop.domain.trouble import DeskError
from desktop.store.password_writing import write_store_anew
from tests.store.locked import key
from tests.store.year import desk_at
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limit = int(sys.argv[2])
made = key()
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    write_store_anew(desk_at(sys.argv[1]), made, "password_set")
except DeskError as error:
    print(error.trouble.value)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit there")
@pytest.mark.parametrize("limit", [200, 4096, 40_000, 150_000])
def test_a_full_disk_changes_nothing_and_is_told(full: Desk, limit: int) -> None:
    before = Path(full.path).read_bytes()
    assert limit < len(before)
    run = subprocess.run(
        [sys.executable, "-c", LIMITED, full.path, str(limit)], check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == "disk_full"
    assert Path(full.path).read_bytes() == before
    assert [each.name for each in Path(full.path).parent.iterdir()] == [Path(full.path).name]


@contextmanager
def _refused(trouble: Trouble, path: Path) -> Iterator[None]:
    before = path.read_bytes()
    with pytest.raises(DeskError) as error:
        yield
    assert error.value.trouble is trouble
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(("old", "new"), FORMS)
def test_a_copy_keeps_its_state_and_its_time(full: Desk, old: Key | None, new: Key | None) -> None:
    desk = locked(full) if old else full
    os.utime(desk.path, (1_700_000_000, 1_700_000_000))
    with looking(desk) as db:
        rows = _rows(db)
    write_copy_anew(Path(desk.path), old, new)
    assert Path(desk.path).stat().st_mtime == 1_700_000_000
    with looking(replace(desk, key=new)) as db:
        assert _rows(db) == rows
    if new is None:
        assert stamp_of(Path(desk.path)) is Stamp.TRUE


def test_a_flawed_copy_is_not_hidden_by_a_new_seal(full: Desk) -> None:
    path = Path(full.path)
    write_copy_anew(path, None, key())
    write_copy_anew(path, key(), None)
    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    with _refused(Trouble.STORE_DAMAGED, path):
        write_copy_anew(path, None, key())


def test_an_encrypted_copy_with_a_flipped_bit_is_refused(full: Desk) -> None:
    path = Path(locked(full).path)
    content = bytearray(path.read_bytes())
    content[5 * 4096 + 7] ^= 1
    path.write_bytes(content)
    with _refused(Trouble.STORE_DAMAGED, path):
        write_copy_anew(path, key(), None)


def test_the_password_opens_what_was_written_with_its_key(full: Desk) -> None:
    write_store_anew(full, key(), "password_set")
    assert key_for(full.path, PASSWORD) == key()


def test_what_this_program_never_makes_is_refused_not_lost(full: Desk) -> None:
    with closing(connect(full.path, "rw")) as db:
        db.execute("CREATE VIRTUAL TABLE lookup USING fts5(word)")
    with _refused(Trouble.STORE_ALTERED, Path(full.path)):
        write_store_anew(full, key(), "password_set")
