"""An act is one transaction; what it changes is written down by the file itself, and nothing happens outside acts."""

import json
import sqlite3

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, entries, history
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import looking, working
from desktop.store.schema import ADDED_ONLY, STATES
from desktop.store.triggers import data_tables
from tests.store.year import CLUSTER, keep_report, points


def test_an_act_has_number_time_officer_name_and_facts(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "set", {"unit": "AB", "cells": 3}) as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "39.5")])
    with looking(desk) as db:
        last = history.acts(db)[-1]
    assert (last.number, last.time, last.officer) == (2, "2026-11-15T08:30:00+00:00", "Trần Thị Hà")
    assert (last.name, last.facts, last.undoes) == ("set", {"unit": "AB", "cells": 3}, None)


def test_every_change_shows_the_row_before_and_after(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "chair"):
        db.execute("UPDATE cluster SET deputy = 'CD'")
    with looking(desk) as db:
        (change,) = history.acts(db)[-1].changes
    assert (change.table, change.key) == ("cluster", "1")
    assert json.loads(change.before or "")["deputy"] is None
    assert json.loads(change.after or "")["deputy"] == "CD"


def test_a_removed_row_leaves_what_it_was(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "aliases"):
        db.execute("DELETE FROM unit_alias WHERE alias = 'CA An Bình'")
    with looking(desk) as db:
        (change,) = history.acts(db)[-1].changes
    assert change.after is None
    assert json.loads(change.before or "")["alias"] == "CA An Bình"


def test_the_bytes_of_an_original_stay_out_of_the_history(desk: Desk) -> None:
    keep_report(desk, b"bytes of a workbook", points("AB", "I.2", "1"))
    with looking(desk) as db:
        (change,) = [each for each in history.acts(db)[-1].changes if each.table == "original"]
    assert "content" not in json.loads(change.after or "")


def test_nothing_of_a_failed_act_is_kept(desk: Desk) -> None:
    with pytest.raises(RuntimeError), working(desk) as db, act(db, desk, "set") as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "39.5")])
        raise RuntimeError
    with looking(desk) as db:
        assert entries.load(db, "tong-ket") == ()
        assert len(history.acts(db)) == 1


def test_saving_what_is_there_already_changes_nothing(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "cluster"):
        clusters.save(db, CLUSTER)
    with looking(desk) as db:
        assert history.acts(db)[-1].changes == ()


def test_no_table_can_be_written_outside_an_act(desk: Desk) -> None:
    keep_report(desk, b"x", points("AB", "I.2", "1"))
    with working(desk) as db:
        for table in ("cluster", "unit", "criterion", "framework", "entry", "report"):
            with pytest.raises(sqlite3.IntegrityError):
                db.execute(f"DELETE FROM {table}")
            with pytest.raises(sqlite3.IntegrityError):
                db.execute(f"UPDATE {table} SET rowid = rowid")
        with pytest.raises(sqlite3.IntegrityError, match="outside an act"):
            db.execute("INSERT INTO unit VALUES ('X', 9, 'X', 'X', 9)")
        with pytest.raises(sqlite3.IntegrityError, match="outside an act"):
            db.execute("INSERT INTO change VALUES (99, 1, 'unit', 'X', NULL, NULL, NULL)")


FILLED = ADDED_ONLY - STATES - {"left_behind", "draw", "raised_effect", "award", "section"}


@pytest.mark.parametrize(
    "table",
    sorted(
        FILLED
        - {
            "withdrawal",
            "correction",
            "report_use",
            "dispute_step",
            "second_typing",
            "sending",
            "form_return",
            "deadline",
            "report_guidance",
            "cross_sheet",
            "cross_mark",
            "second_look",
            *("register_line", "line_correction", "line_merge", "line_separation", "line_apart"),
        }
    ),
)
def test_what_was_kept_is_neither_changed_nor_removed(desk: Desk, table: str) -> None:
    keep_report(desk, b"x", points("AB", "I.2", "1"))
    with working(desk) as db, act(db, desk, "tamper"):
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            db.execute(f"UPDATE {table} SET rowid = rowid")
        with pytest.raises(sqlite3.IntegrityError, match="only undoing"):
            db.execute(f"DELETE FROM {table}")


def test_undoing_may_remove_what_was_kept_and_says_so(desk: Desk) -> None:
    keep_report(desk, b"x", points("AB", "I.2", "1"))
    with working(desk) as db, act(db, desk, "undo", undoes=2):
        db.execute("DELETE FROM entry")
    with looking(desk) as db:
        last = history.acts(db)[-1]
        assert entries.load(db, "tong-ket") == ()
    assert last.undoes == 2
    assert [(change.table, change.after) for change in last.changes] == [("entry", None)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE act SET officer = 'X'",
        "UPDATE act SET hash = NULL",
        "UPDATE change SET after = '{}'",
        "DELETE FROM act",
        "DELETE FROM change",
        "INSERT INTO act SELECT number + 2, time, officer, name, facts, undoes, prev, NULL FROM act",
    ],
)
def test_history_only_grows(desk: Desk, statement: str) -> None:
    with working(desk) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)


def test_one_act_cannot_hold_another(desk: Desk) -> None:
    with pytest.raises(DeskError), working(desk) as db, act(db, desk, "outer"), act(db, desk, "inner"):
        pass
    with looking(desk) as db:
        assert len(history.acts(db)) == 1


def test_every_table_of_data_has_its_three_triggers(desk: Desk) -> None:
    with looking(desk) as db:
        triggers = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
        expected = {f"{table}_{done}" for table in data_tables(db) for done in ("added", "changed", "removed")}
    assert expected <= triggers
    assert {trigger.rpartition("_")[0] for trigger in expected} > ADDED_ONLY


def test_an_act_left_open_by_another_program_is_damage(desk: Desk) -> None:
    with working(desk) as db:
        db.execute("INSERT INTO act VALUES (2, '', 'Ai đó', 'set', '{}', NULL, '', NULL)")
        with pytest.raises(sqlite3.IntegrityError, match="still open"):
            db.execute("INSERT INTO act VALUES (3, '', 'Ai đó', 'set', '{}', NULL, '', NULL)")
    with pytest.raises(DeskError) as error, working(desk) as db, act(db, desk, "set"):
        pass
    assert error.value.trouble is Trouble.STORE_DAMAGED
    with looking(desk) as db:
        assert [finding.code for finding in check(db)] == ["act_moved", "act_altered"]
