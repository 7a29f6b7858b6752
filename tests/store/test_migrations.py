"""Migrations run once each, all in one transaction, and leave the triggers that the new columns ask for."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, history, ledgers
from desktop.store.acts import act
from desktop.store.backups import Health, Why, folder_of, health, kept
from desktop.store.check import check
from desktop.store.connection import Store, looking, working
from desktop.store.migrations import KNOWN_VERSION, MIGRATIONS, bring_up, user_version
from desktop.store.schema import APPLICATION_ID
from desktop.store.triggers import data_tables
from desktop.store.view import reading, viewing
from tests.store.year import desk_at, in_memory


def _add_motto(db: Store) -> None:
    db.execute("ALTER TABLE cluster ADD COLUMN motto TEXT")


def _break(db: Store) -> None:
    db.execute("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT")
    raise RuntimeError


def test_a_blank_file_is_brought_to_the_present_version() -> None:
    with in_memory() as db:
        assert user_version(db) == KNOWN_VERSION == len(MIGRATIONS)
        assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert "entry" in data_tables(db)


def test_a_file_of_the_present_version_is_left_alone(desk: Desk) -> None:
    with looking(desk) as db:
        bring_up(db)
        assert user_version(db) == KNOWN_VERSION


def test_a_new_column_is_written_down_from_then_on(desk: Desk) -> None:
    with working(desk) as db:
        bring_up(db, (*MIGRATIONS, _add_motto))
        with act(db, desk, "motto"):
            db.execute("UPDATE cluster SET motto = 'Vì an ninh Tổ quốc'")
        (change,) = history.acts(db)[-1].changes
        assert json.loads(change.after or "")["motto"] == "Vì an ninh Tổ quốc"
        assert history.verify(db) == ()
        assert user_version(db) == KNOWN_VERSION + 1


def test_a_migration_that_breaks_leaves_the_old_file(desk: Desk) -> None:
    with working(desk) as db, pytest.raises(RuntimeError):
        bring_up(db, (*MIGRATIONS, _add_motto, _break))
    with looking(desk) as db:
        assert user_version(db) == KNOWN_VERSION
        assert "half" not in data_tables(db)
        with pytest.raises(sqlite3.OperationalError, match="no such column"):
            db.execute("SELECT motto FROM cluster")
        assert clusters.load(db).name


def test_every_table_is_strict_and_has_one_key() -> None:
    with in_memory() as db:
        tables = db.execute("PRAGMA table_list").fetchall()
        loose = [row[1] for row in tables if row[2] == "table" and not row[1].startswith("sqlite_") and not row[5]]
        assert loose == []
        for table in data_tables(db):
            keys = db.execute("SELECT count(*) FROM pragma_table_info(?) WHERE pk > 0", [table]).fetchone()[0]
            assert (table, keys) == (table, 1)


OLD = Path(__file__).parent.parent / "old" / "v1.tongket"


@pytest.fixture
def old(tmp_path: Path) -> Desk:
    """A desk at a copy of a database of the first version."""
    return desk_at(shutil.copy(OLD, tmp_path / "cu.tongket"))


def test_a_checked_backup_of_the_old_version_precedes_the_migration(old: Desk) -> None:
    before = Path(old.path).read_bytes()
    with working(old) as db:
        assert user_version(db) == KNOWN_VERSION
        assert check(db) == ()
    (backup,) = kept(old.path)
    assert (backup.why, health(backup, None)) == (Why.BEFORE_MIGRATION, Health.GOOD)
    with reading(backup.path, None) as then, looking(old) as now:
        assert user_version(then) == 1
        assert history.acts(now)[:-1] == history.acts(then)
        assert (history.acts(now)[-1].name, history.acts(now)[-1].facts) == (
            "migrate",
            {"from": 1, "to": KNOWN_VERSION},
        )
    with viewing(backup.path, None) as then, looking(old) as now:
        assert _ledgers(now) == _ledgers(then)
    assert Path(old.path).read_bytes() != before


def _ledgers(db: Store) -> object:
    return [ledgers.load(db, code) for code in ("so-ket", "tong-ket")]


def test_without_a_backup_there_is_no_migration(old: Desk) -> None:
    before = Path(old.path).read_bytes()
    folder_of(old.path).write_text("không phải thư mục", "utf-8")
    with pytest.raises(DeskError) as error, working(old):
        pass
    assert error.value.trouble is Trouble.FILE_UNWRITABLE
    assert Path(old.path).read_bytes() == before


def test_a_damaged_old_file_is_not_brought_up(old: Desk) -> None:
    with sqlite3.connect(old.path) as conn:
        conn.execute("DROP TRIGGER unit_changed")
        conn.execute("UPDATE unit SET short = 'Khác'")
    conn.close()
    before = Path(old.path).read_bytes()
    with pytest.raises(DeskError) as error, working(old):
        pass
    assert error.value.trouble is Trouble.STORE_DAMAGED
    assert Path(old.path).read_bytes() == before
    assert kept(old.path) == ()


def test_a_newer_file_is_refused_untouched(desk: Desk) -> None:
    with sqlite3.connect(desk.path) as conn:
        conn.execute(f"PRAGMA user_version = {KNOWN_VERSION + 1}")
    conn.close()
    before = Path(desk.path).read_bytes()
    for visit in (looking, working):
        with pytest.raises(DeskError) as error, visit(desk):
            pass
        assert error.value.trouble is Trouble.STORE_NEWER
    assert Path(desk.path).read_bytes() == before
    assert [each.name for each in Path(desk.path).parent.iterdir()] == [Path(desk.path).name]
