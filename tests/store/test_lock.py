"""The desk's lock: one writes, the others are told who; it goes with its process; looking needs none."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, history
from desktop.store.acts import act
from desktop.store.connection import looking, working
from desktop.store.lock import at_desk, holder, holding
from tests.store.year import CLUSTER, MORNING, desk_at

HOLDING = """
import sys
from tests.store.year import desk_at
from desktop.store.lock import at_desk
with at_desk(desk_at(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def _another_program(path: str) -> Iterator[subprocess.Popen[str]]:
    """Give a process that holds the desk of `path` until its standard input ends."""
    command = [sys.executable, "-c", HOLDING, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other


def test_a_second_program_is_told_who_holds_the_desk(desk: Desk) -> None:
    with _another_program(desk.path), pytest.raises(DeskError) as error, working(desk):
        pass
    assert error.value.trouble is Trouble.STORE_LOCKED
    assert str(error.value.facts["holder"]).startswith("Trần Thị Hà, ")
    assert str(error.value.facts["holder"]).endswith(", 08:30 15/11/2026")


def test_looking_works_while_another_program_holds_the_desk(desk: Desk) -> None:
    with _another_program(desk.path), looking(desk) as db:
        assert clusters.load(db) == CLUSTER


def test_the_desk_is_free_as_soon_as_its_holder_is_killed(desk: Desk) -> None:
    with _another_program(desk.path) as other:
        assert holder(desk.path) is not None
        other.kill()
        other.wait()
        assert holder(desk.path) is None
        with working(desk) as db, act(db, desk, "set"):
            pass


def test_the_desk_is_free_when_its_holder_ends(desk: Desk) -> None:
    with _another_program(desk.path) as other:
        other.communicate("\n")
    assert not Path(f"{desk.path}.lock").exists()
    with at_desk(desk):
        pass


def test_two_holders_in_one_program_do_not_slip_past_each_other(desk: Desk) -> None:
    with holding(desk.path, "A", lambda: MORNING), pytest.raises(DeskError) as error, working(desk):
        pass
    assert error.value.trouble is Trouble.STORE_LOCKED


def test_acts_of_a_desk_that_is_held_do_not_ask_again(desk: Desk) -> None:
    held = replace(desk, held=True)
    with at_desk(desk):
        for _ in range(2):
            with at_desk(held), working(held) as db, act(db, held, "set"):
                pass
        assert holder(desk.path) is not None
    with looking(desk) as db:
        assert history.change_number(db) == 3


def test_the_note_goes_with_the_lock(desk: Desk) -> None:
    side = Path(f"{desk.path}.lock")
    with at_desk(desk):
        assert "2026-11-15T08:30:00+00:00" in side.read_text("utf-8")
    assert not side.exists()
    assert holder(desk.path) is None


def test_a_note_left_behind_holds_nobody_up(desk: Desk) -> None:
    side = Path(f"{desk.path}.lock")
    side.write_text("not a note", "utf-8")
    assert holder(desk.path) is None
    with at_desk(desk):
        assert holder(desk.path) is not None
    assert not side.exists()


@pytest.mark.parametrize("note", ["", "[]", '{"officer":"A","machine":"B","since":"soon"}'])
def test_a_holder_whose_note_cannot_be_read_still_holds(desk: Desk, note: str) -> None:
    with at_desk(desk):
        Path(f"{desk.path}.lock").write_text(note, "utf-8")
        with pytest.raises(DeskError) as error, working(desk):
            pass
    assert error.value.trouble is Trouble.STORE_LOCKED
    assert error.value.facts["holder"] is None


def test_a_side_file_replaced_under_its_holder_does_not_let_two_in(desk: Desk) -> None:
    """A holder removes the side file before it lets go: whoever waited on the old file must take the new one."""
    side = Path(f"{desk.path}.lock")
    with at_desk(desk):
        side.unlink()
        with at_desk(desk):
            assert holder(desk.path) is not None


def test_where_no_side_file_can_be_made_there_is_only_looking(desk: Desk) -> None:
    Path(f"{desk.path}.lock").mkdir()
    with pytest.raises(DeskError) as error, working(desk):
        pass
    assert error.value.trouble is Trouble.STORE_READ_ONLY
    with looking(desk) as db:
        assert clusters.load(db) == CLUSTER


def test_a_folder_that_is_gone_has_no_desk(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as error, at_desk(desk_at(tmp_path / "gone" / "cum.tongket")):
        pass
    assert error.value.trouble is Trouble.STORE_MISSING


def test_an_officer_of_any_name_can_hold_the_desk(desk: Desk) -> None:
    with at_desk(replace(desk, officer="\udcff Ngô \U0001f600")):
        assert "Ngô" in str(holder(desk.path))


def _altered(desk: Desk) -> None:
    with sqlite3.connect(desk.path) as conn:
        conn.execute("DROP TRIGGER unit_changed")
        conn.execute("UPDATE unit SET short = 'Khác'")
    conn.close()


def _leave_unclean(desk: Desk) -> None:
    with _another_program(desk.path) as other:
        other.kill()


def test_the_next_holder_is_told_that_the_last_one_died(desk: Desk) -> None:
    with at_desk(desk) as hold:
        assert not hold.unclean
    _leave_unclean(desk)
    with at_desk(desk) as hold:
        assert hold.unclean
    with at_desk(desk) as hold:
        assert not hold.unclean


def test_after_a_program_died_the_file_is_looked_through_before_anything_is_written(desk: Desk) -> None:
    _altered(desk)
    _leave_unclean(desk)
    for _ in range(2):
        with pytest.raises(DeskError) as error, working(desk) as db, act(db, desk, "set"):
            pass
        assert error.value.trouble is Trouble.STORE_DAMAGED
        assert {finding.code for finding in error.value.findings} == {"make_missing", "row_altered"}


def test_a_whole_file_is_worked_with_after_a_program_died(desk: Desk) -> None:
    _leave_unclean(desk)
    with working(desk) as db, act(db, desk, "set"):
        pass
    assert not Path(f"{desk.path}.lock").exists()
