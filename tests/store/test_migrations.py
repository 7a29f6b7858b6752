"""Migrations run once each, all in one transaction, and leave the triggers that the new columns ask for."""

import json
import sqlite3

import pytest

from desktop.domain.desk import Desk
from desktop.store import clusters, history
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.store.migrations import KNOWN_VERSION, MIGRATIONS, bring_up, user_version
from desktop.store.schema import APPLICATION_ID
from desktop.store.triggers import data_tables
from tests.store.year import in_memory


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
