"""Opening: any path works, what is not ours is left alone, and trouble of the file has its name."""

import sqlite3
import subprocess
import sys
import unicodedata
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, entries
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import creating, looking, working
from desktop.store.migrations import KNOWN_VERSION
from desktop.store.schema import APPLICATION_ID
from tests.store.year import CLUSTER, desk_at, new_year, points

NAMES = [
    "cum mau.tongket",
    "cụm#1.tongket",
    "100%.tongket",
    "hỏi?.tongket",
    "o'clock.tongket",
    "a&b;c=d.tongket",
    'x"y.tongket',
    unicodedata.normalize("NFC", "Cụm thi đua số 3 – Cẩm Đông.tongket"),
    unicodedata.normalize("NFD", "Cụm thi đua số 3 – Cẩm Đông.tongket"),
    "%41.tongket",
    "file:x?mode=ro.tongket",
    "[1] {2}.tongket",
    "dài" * 58 + ".tongket",
]


@pytest.mark.parametrize("name", NAMES)
def test_any_path_is_made_looked_at_and_worked_on(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "thư mục #1 %20"
    folder.mkdir()
    desk = new_year(folder / name)
    with working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "1")])
    with looking(desk) as db:
        assert clusters.load(db) == CLUSTER
    assert [each.name for each in folder.iterdir()] == [name]


def test_a_path_may_be_relative(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    desk = new_year("cum.tongket")
    with looking(desk) as db:
        assert clusters.load(db) == CLUSTER
    assert (tmp_path / "cum.tongket").exists()


def test_a_store_is_never_overwritten(desk: Desk) -> None:
    before = Path(desk.path).read_bytes()
    with pytest.raises(DeskError) as error, creating(desk):
        pass
    assert error.value.trouble is Trouble.STORE_EXISTS
    assert Path(desk.path).read_bytes() == before


def test_a_failed_making_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), creating(desk_at(tmp_path / "cum.tongket")):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_a_name_longer_than_the_system_has_is_told(tmp_path: Path) -> None:
    path = str(tmp_path / ("dài" * 80))
    with pytest.raises(DeskError) as error, creating(desk_at(path)):
        pass
    assert error.value.trouble is Trouble.FILE_UNWRITABLE
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(DeskError) as error, looking(desk_at(path)):
        pass
    assert error.value.trouble is Trouble.STORE_MISSING


def test_a_path_that_could_not_be_opened_again_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 240) / ("e" * 200)
    folder.mkdir(parents=True)
    with pytest.raises(DeskError) as error:
        new_year(folder / "cụm thi đua.tongket")
    assert error.value.trouble is Trouble.PATH_TOO_LONG
    assert list(folder.iterdir()) == []


def test_a_store_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as error, creating(desk_at(tmp_path / "no" / "cum.tongket")):
        pass
    assert error.value.trouble is Trouble.FILE_UNWRITABLE


def test_a_store_whose_name_is_taken_meanwhile_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cum.tongket"
    with pytest.raises(DeskError) as error, creating(desk_at(path)):
        path.mkdir()
    assert error.value.trouble is Trouble.FILE_UNWRITABLE
    assert [each.name for each in tmp_path.iterdir()] == ["cum.tongket"]


def test_a_stray_journal_is_set_aside_not_rolled_into_the_new_store(tmp_path: Path) -> None:
    stray = tmp_path / "cum.tongket-journal"
    stray.write_bytes(b"of an older file")
    (tmp_path / "cum.tongket.damaged-1-journal").write_bytes(b"the first")
    desk = new_year(tmp_path / "cum.tongket")
    with looking(desk) as db:
        assert clusters.load(db) == CLUSTER
    assert not stray.exists()
    assert (tmp_path / "cum.tongket.damaged-2-journal").read_bytes() == b"of an older file"


def _trouble_of_looking(path: Path) -> Trouble:
    with pytest.raises(DeskError) as error, looking(desk_at(path)):
        pass
    with pytest.raises(DeskError) as other, working(desk_at(path)):
        pass
    assert error.value.trouble is other.value.trouble
    assert not path.with_name(f"{path.name}.lock").exists()
    return error.value.trouble


def test_a_missing_store_is_told(tmp_path: Path) -> None:
    assert _trouble_of_looking(tmp_path / "cum.tongket") is Trouble.STORE_MISSING
    assert _trouble_of_looking(tmp_path) is Trouble.STORE_MISSING
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5000, b"PK\3\4" * 4000])
def test_what_is_no_store_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    ours, theirs = tmp_path / "cum.tongket", tmp_path / "ban.xlsx"
    ours.write_bytes(content)
    theirs.write_bytes(content)
    assert _trouble_of_looking(ours) is Trouble.STORE_DAMAGED
    assert _trouble_of_looking(theirs) is Trouble.STORE_FOREIGN
    assert (ours.read_bytes(), theirs.read_bytes()) == (content, content)


def test_another_program_s_database_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "khac.db"
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE t (x)")
    conn.close()
    assert _trouble_of_looking(path) is Trouble.STORE_FOREIGN


def test_a_store_without_a_version_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "cum.tongket"
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.close()
    assert _trouble_of_looking(path) is Trouble.STORE_DAMAGED


def test_a_newer_store_is_refused_byte_for_byte_untouched(desk: Desk) -> None:
    path = Path(desk.path)
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA user_version = {KNOWN_VERSION + 1}")
    conn.close()
    before = path.read_bytes()
    assert _trouble_of_looking(path) is Trouble.STORE_NEWER
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_looking_never_writes(desk: Desk) -> None:
    with pytest.raises(DeskError) as error, looking(desk) as db, act(db, desk, "set"):
        pass
    assert error.value.trouble is Trouble.STORE_READ_ONLY


def test_a_file_gone_while_open_is_missing_not_read_only(desk: Desk) -> None:
    with pytest.raises(DeskError) as error, looking(desk) as db:
        Path(desk.path).unlink()
        with act(db, desk, "set"):
            pass
    assert error.value.trouble is Trouble.STORE_MISSING


def test_a_file_cut_short_is_damaged(desk: Desk) -> None:
    content = Path(desk.path).read_bytes()
    Path(desk.path).write_bytes(content[: len(content) // 4096 // 2 * 4096])
    with pytest.raises(DeskError) as error, looking(desk) as db:
        db.execute("SELECT count(*) FROM change").fetchone()
        db.execute("SELECT * FROM act, criterion, change").fetchall()
    assert error.value.trouble is Trouble.STORE_DAMAGED


def test_a_text_that_is_none_is_damage(desk: Desk) -> None:
    conn = sqlite3.connect(desk.path)
    conn.executescript("DROP TRIGGER cluster_changed; UPDATE cluster SET name = CAST(x'ff' AS TEXT)")
    conn.close()
    with pytest.raises(DeskError) as error, looking(desk) as db:
        clusters.load(db)
    assert error.value.trouble is Trouble.STORE_DAMAGED


def test_errors_of_our_own_making_stay_what_they_are(desk: Desk) -> None:
    with pytest.raises(sqlite3.OperationalError, match="syntax error"), looking(desk) as db:
        db.execute("SELECT FROM WHERE")


def _make_wal(path: str) -> None:
    with closing(sqlite3.connect(path)) as outside:
        outside.execute("PRAGMA journal_mode = WAL")


def test_a_journal_mode_changed_from_outside_is_put_back_before_anything_is_written(desk: Desk) -> None:
    _make_wal(desk.path)
    with looking(desk) as db:
        assert "journal_wal" in {finding.code for finding in check(db)}
    with working(desk) as db, act(db, desk, "set"):
        pass
    with looking(desk) as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert check(db) == ()
    assert not Path(f"{desk.path}-wal").exists()


def test_nothing_is_written_while_another_program_holds_the_file_in_wal(desk: Desk) -> None:
    _make_wal(desk.path)
    with closing(sqlite3.connect(desk.path)) as outside:
        outside.execute("BEGIN")
        outside.execute("SELECT count(*) FROM unit").fetchone()
        with pytest.raises(DeskError) as error, working(desk):
            pass
    assert error.value.trouble is Trouble.STORE_LOCKED


def test_settings_of_every_connection(desk: Desk) -> None:
    with working(desk) as db:
        settings = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("foreign_keys", "synchronous")]
        assert settings == [1, 3]
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert all(
            row[5]
            for row in db.execute("PRAGMA table_list")
            if row[1] != "open_act" and row[2] == "table" and not row[1].startswith("sqlite_")
        )


CUT_OFF = """
import os, signal, sys
from tests.store.year import desk_at
from desktop.store.connection import working
desk = desk_at(sys.argv[1])
with working(desk) as db:
    db.execute("PRAGMA cache_size = 5")
    db.execute("BEGIN")
    db.execute("DROP TRIGGER cluster_changed")
    db.execute("UPDATE cluster SET name = 'half'")
    db.execute("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, hex(randomblob(200)) FROM n")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_looking_rolls_back_an_act_that_was_cut_off(desk: Desk) -> None:
    subprocess.run([sys.executable, "-c", CUT_OFF, desk.path], check=False)
    assert Path(f"{desk.path}-journal").stat().st_size > 0
    assert b"half" in Path(desk.path).read_bytes()
    with looking(desk) as db:
        assert clusters.load(db) == CLUSTER
    assert not Path(f"{desk.path}-journal").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_an_act_cut_off_after_its_first_page_is_no_damage(desk: Desk) -> None:
    """The first page, written first, names a size the file has not reached yet."""
    subprocess.run([sys.executable, "-c", CUT_OFF, desk.path], check=False)
    content = bytearray(Path(desk.path).read_bytes())
    content[28:32] = (len(content) // 4096 + 50).to_bytes(4, "big")
    Path(desk.path).write_bytes(content)
    with working(desk) as db:
        assert clusters.load(db) == CLUSTER


FULL_DISK = """
import resource, sys
from pathlib import Path
from tests.store.year import desk_at, points
from desktop.domain.trouble import DeskError
from desktop.store import entries
from desktop.store.acts import act
from desktop.store.connection import creating, working
desk = desk_at(sys.argv[1])
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    if sys.argv[3] == "make":
        with creating(desk):
            pass
    else:
        with working(desk) as db, act(db, desk, "enter") as number:
            entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "1")] * 3000)
except DeskError as error:
    print(error.trouble.value)
"""


def _on_a_full_disk(path: str, limit: int, doing: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, path, str(limit), doing], check=True, capture_output=True, text=True
    )
    return run.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit there")
@pytest.mark.parametrize("pages", [0, 1, 40])
def test_a_full_disk_changes_nothing_and_is_told(desk: Desk, pages: int) -> None:
    before = Path(desk.path).read_bytes()
    assert _on_a_full_disk(desk.path, len(before) + pages * 4096, "enter") == "disk_full"
    with looking(desk) as db:
        assert entries.load(db, "tong-ket") == ()
    assert Path(desk.path).read_bytes() == before
    assert [each.name for each in Path(desk.path).parent.iterdir()] == [Path(desk.path).name]


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit there")
@pytest.mark.parametrize("limit", [0, 5000, 60_000])
def test_a_store_made_on_a_full_disk_leaves_nothing(tmp_path: Path, limit: int) -> None:
    assert _on_a_full_disk(str(tmp_path / "cum.tongket"), limit, "make") == "disk_full"
    assert list(tmp_path.iterdir()) == []
