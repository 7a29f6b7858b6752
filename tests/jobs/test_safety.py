"""Sitting down at a file: told when the last program died, backed up once a day, never stopped by a full disk."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.backup import Health, back_up, backups_of
from desktop.jobs.entry import close_intake
from desktop.jobs.safety import open_desk
from desktop.store.backups import folder_of
from desktop.store.beside import beside
from tests.jobs.sample import NOON


def _died(desk: Desk) -> None:
    """Leave the note of a program that did not let go."""
    Path(f"{desk.path}.lock").write_text('{"officer":"A","machine":"B","since":"2026-11-20T08:00:00+00:00"}', "utf-8")


def _altered(desk: Desk) -> None:
    conn = sqlite3.connect(desk.path)
    conn.executescript("DROP TRIGGER unit_changed; UPDATE unit SET short = 'Khác' WHERE code = 'AB'")
    conn.close()


def test_the_first_opening_of_a_day_makes_the_backup(started: Desk) -> None:
    with open_desk(started) as opened:
        assert (opened.unclean, opened.looked_through, opened.findings, opened.trouble) == (False, False, (), None)
        assert opened.backup is not None
        assert opened.backup.why == "hang-ngay"
        close_intake(opened.desk, None, "Hết hạn")
    with open_desk(started) as opened:
        assert opened.backup is None
    with open_desk(replace(started, clock=lambda: NOON + timedelta(days=1))) as opened:
        assert opened.backup is not None
    assert [(each.health, each.behind) for each in backups_of(started)] == [(Health.GOOD, 0), (Health.GOOD, 1)]


def test_a_second_program_is_told_who_sits_there(started: Desk) -> None:
    with open_desk(started), pytest.raises(DeskError) as error, open_desk(started):
        pass
    assert error.value.trouble is Trouble.STORE_LOCKED


def test_after_a_death_the_file_is_looked_through(started: Desk) -> None:
    _died(started)
    with open_desk(started) as opened:
        assert (opened.unclean, opened.looked_through, opened.findings) == (True, True, ())
        assert opened.backup is not None
    with open_desk(started) as opened:
        assert not opened.unclean


def test_what_is_found_is_told_again_until_it_is_mended(started: Desk) -> None:
    back_up(started)
    close_intake(started, None, "Hết hạn")
    _altered(started)
    _died(started)
    for _ in range(2):
        with open_desk(started) as opened:
            assert {finding.code for finding in opened.findings} == {"make_missing", "row_altered"}
            assert (opened.unclean, opened.backup) == (True, None)
    assert len(backups_of(started)) == 1


def test_it_is_looked_through_when_asked(started: Desk) -> None:
    _altered(started)
    with open_desk(started, thorough=True) as opened:
        assert (opened.unclean, opened.looked_through) == (False, True)
        assert opened.findings


def test_a_backup_that_cannot_be_made_keeps_nobody_from_working(started: Desk) -> None:
    folder_of(started.path).write_text("không phải thư mục", "utf-8")
    with open_desk(started) as opened:
        assert opened.backup is None
        assert opened.trouble is not None
        assert opened.trouble.trouble is Trouble.FILE_UNWRITABLE
        close_intake(opened.desk, None, "Hết hạn")


def test_a_damaged_file_is_not_opened(started: Desk) -> None:
    Path(started.path).write_bytes(b"hong" * 5000)
    with pytest.raises(DeskError) as error, open_desk(started):
        pass
    assert error.value.trouble is Trouble.STORE_DAMAGED


def test_what_a_cut_off_restore_left_goes(started: Desk) -> None:
    left = beside(Path(started.path))
    left.write_bytes(b"half")
    with open_desk(started):
        assert not left.exists()
