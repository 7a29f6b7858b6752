"""Backups: checked copies in their own folder, ordered by number, thinned without losing a state."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, history
from desktop.store.acts import act
from desktop.store.backups import (
    DAYS_KEPT,
    LAST_KEPT,
    Backup,
    Health,
    Why,
    folder_of,
    health,
    is_due,
    keep,
    kept,
)
from desktop.store.check import check
from desktop.store.connection import creating, looking, working
from desktop.store.copies import copy_checked, flaws
from desktop.store.lock import at_desk
from tests.store.year import CLUSTER, MORNING, desk_at, keep_report, new_year, points

FLIPS = 300
KEY = Key(bytes(range(32)), bytes(range(16)))


def _done(desk: Desk) -> None:
    with working(desk) as db, act(db, desk, "set"):
        pass


def _kept(desk: Desk, why: Why = Why.ASKED) -> Backup:
    with at_desk(desk):
        return keep(desk, why)


def _at(desk: Desk, now: datetime) -> Desk:
    return replace(desk, clock=lambda: now)


def _copied(backup: Backup, number: int, time: datetime) -> None:
    """Put the same backup into the folder again, under a number and a time of its own."""
    path = Path(backup.path).with_name(f"{number:06}-{backup.why}-{backup.print_code}.tongket")
    shutil.copy(backup.path, path)
    os.utime(path, (time.timestamp(), time.timestamp()))


def _due(desk: Desk) -> bool:
    with looking(desk) as db:
        return is_due(db, desk)


def test_a_backup_says_its_number_reason_and_print_code(desk: Desk) -> None:
    with looking(desk) as db:
        code = history.print_code(db)
    backup = _kept(desk, Why.BEFORE_UNSEALING)
    assert Path(backup.path).name == f"000001-truoc-mo-chot-{code}.tongket"
    assert (backup.number, backup.why, backup.print_code, backup.time) == (1, "truoc-mo-chot", code, MORNING)
    assert kept(desk.path) == (backup,)
    assert health(backup, None) is Health.GOOD


def test_a_backup_opens_as_the_cluster_it_was(desk: Desk) -> None:
    keep_report(desk, b"bytes of a workbook", points("AB", "I.2", "39.5"))
    copied = desk_at(_kept(desk).path)
    with looking(copied) as db, looking(desk) as own:
        assert check(db) == ()
        assert history.head(db) == history.head(own)
        assert clusters.load(db) == CLUSTER


def test_a_backup_that_is_worked_with_loses_its_stamp_and_stays_whole(desk: Desk) -> None:
    copied = desk_at(_kept(desk).path)
    _done(copied)
    assert flaws(copied.path, None) == ()


def test_every_flipped_bit_is_seen(desk: Desk) -> None:
    backup = _kept(desk)
    content = Path(backup.path).read_bytes()
    chance = random.Random(20261115)
    for at in [*range(100), *(chance.randrange(len(content)) for _ in range(FLIPS))]:
        flipped = bytearray(content)
        flipped[at] ^= 1 << chance.randrange(8)
        Path(backup.path).write_bytes(flipped)
        assert health(backup, None) is not Health.GOOD, at
    Path(backup.path).write_bytes(content)
    assert health(backup, None) is Health.GOOD


@pytest.mark.parametrize("cut", [0, 50, 4096, 9000, -1])
def test_a_truncated_backup_is_bad(desk: Desk, cut: int) -> None:
    backup = _kept(desk)
    Path(backup.path).write_bytes(Path(backup.path).read_bytes()[:cut])
    assert health(backup, None) is Health.BAD


def test_a_backup_under_the_name_of_another_state_is_bad(desk: Desk) -> None:
    first = _kept(desk)
    _done(desk)
    second = _kept(desk)
    Path(first.path).replace(second.path)
    assert health(kept(desk.path)[0], None) is Health.BAD


def test_an_encrypted_file_has_encrypted_backups(tmp_path: Path) -> None:
    desk = replace(desk_at(tmp_path / "kin.tongket"), key=KEY)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
    backup = _kept(desk)
    content = Path(backup.path).read_bytes()
    assert health(backup, KEY) is Health.GOOD
    assert health(backup, None) is Health.LOCKED
    assert health(backup, replace(KEY, raw=bytes(32))) is Health.LOCKED
    assert "Bình".encode() not in content
    for at in range(4096, len(content), 9001):
        flipped = bytearray(content)
        flipped[at] ^= 4
        Path(backup.path).write_bytes(flipped)
        assert health(backup, KEY) is Health.BAD, at


def test_numbers_go_on_whatever_the_clock_says(desk: Desk) -> None:
    for now in (
        MORNING,
        MORNING - timedelta(days=1),
        datetime(1970, 1, 2, tzinfo=UTC),
        datetime(2038, 2, 1, tzinfo=UTC),
    ):
        _done(desk)
        _kept(_at(desk, now), Why.DAILY)
    assert [(each.number, each.time.year) for each in kept(desk.path)] == [(1, 2026), (2, 2026), (3, 1970), (4, 2038)]


def test_a_number_is_never_given_twice(desk: Desk) -> None:
    first = _kept(desk)
    Path(first.path).rename(Path(first.path).with_name("000041-ban-giu-rieng.bak"))
    assert _kept(desk).number == 42


def test_the_daily_backup_is_due_once_a_day_and_after_something_was_done(desk: Desk) -> None:
    later = replace(desk, clock=lambda: MORNING + timedelta(hours=5))
    tomorrow = replace(desk, clock=lambda: MORNING + timedelta(days=1))
    assert _due(desk)
    _kept(desk, Why.DAILY)
    assert not _due(tomorrow)
    _done(desk)
    assert not _due(later)
    assert _due(tomorrow)


@pytest.mark.parametrize(
    "now",
    [
        MORNING - timedelta(minutes=1),
        MORNING - timedelta(days=1),
        MORNING.replace(year=2023),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2038, 1, 20, tzinfo=UTC),
    ],
)
def test_a_clock_that_jumps_does_not_put_the_daily_backup_off(desk: Desk, now: datetime) -> None:
    _kept(desk, Why.DAILY)
    _done(desk)
    assert _due(_at(desk, now))


def test_a_clock_that_stands_still_does_not_put_it_off_for_ever(desk: Desk) -> None:
    _kept(desk, Why.DAILY)
    with working(desk) as db:
        for _ in range(50):
            with act(db, desk, "set"):
                pass
    assert _due(desk)


def test_a_bad_backup_counts_for_nothing(desk: Desk) -> None:
    backup = _kept(desk, Why.DAILY)
    Path(backup.path).write_bytes(b"")
    assert _due(desk)


def test_the_last_ten_stay_and_one_a_day_of_thirty_days(desk: Desk) -> None:
    first = _kept(desk)
    for step in range(1, 135):
        _copied(first, step + 1, MORNING + timedelta(hours=8 * step))
    _kept(_at(desk, MORNING + timedelta(days=45)))
    numbers = [each.number for each in kept(desk.path)]
    days = [each.time.date() for each in kept(desk.path)[:-LAST_KEPT]]
    assert numbers[-LAST_KEPT:] == list(range(127, 137))
    assert len(days) == len(set(days)) == DAYS_KEPT


def test_thinning_leaves_alone_what_is_not_a_whole_backup_of_this_history(desk: Desk, tmp_path: Path) -> None:
    folder = folder_of(desk.path)
    foreign = new_year(tmp_path / "khac.tongket")
    with working(foreign) as db, act(db, foreign, "set"):
        pass
    with looking(foreign) as db:
        code = history.print_code(db)
    bad = _kept(desk)
    copy_checked(foreign.path, None, str(folder / f"000002-theo-yeu-cau-{code}.tongket"))
    (folder / "000003-theo-yeu-cau-00000000.tongket").mkdir()
    (folder / "ghi chú.txt").write_text("giữ lại", "utf-8")
    Path(bad.path).write_bytes(b"cut")
    _done(desk)
    whole = _kept(desk)
    for number in range(whole.number + 1, whole.number + 30):
        _copied(whole, number, MORNING)
    _kept(desk)
    names = {each.name for each in folder.iterdir()}
    assert {Path(bad.path).name, f"000002-theo-yeu-cau-{code}.tongket", "000003-theo-yeu-cau-00000000.tongket"} <= names
    assert "ghi chú.txt" in names
    assert len(names) == 4 + LAST_KEPT + 1


def test_an_altered_file_has_no_backup_and_leaves_nothing_behind(desk: Desk) -> None:
    keep_report(desk, b"bytes of a workbook", points("AB", "I.2", "39.5"))
    with sqlite3.connect(desk.path) as conn:
        conn.execute("DROP TRIGGER entry_changed")
        conn.execute("UPDATE entry SET points = '40'")
    conn.close()
    before = Path(desk.path).read_bytes()
    with pytest.raises(DeskError) as error:
        _kept(desk)
    assert error.value.trouble is Trouble.STORE_DAMAGED
    assert {finding.code for finding in error.value.findings} == {"make_missing", "row_altered"}
    assert not folder_of(desk.path).exists()
    assert Path(desk.path).read_bytes() == before


def test_a_copy_never_lies_over_a_file(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "sao.tongket"
    target.write_bytes(b"mine")
    with pytest.raises(DeskError) as error:
        copy_checked(desk.path, None, str(target))
    assert error.value.trouble is Trouble.FILE_EXISTS
    assert target.read_bytes() == b"mine"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cum.tongket", "sao.tongket"]


def test_what_a_killed_backup_left_is_removed_by_the_next(desk: Desk) -> None:
    folder_of(desk.path).mkdir()
    for name in (".tongket-0badcafe.new", ".tongket-0badcafe.new-journal"):
        (folder_of(desk.path) / name).write_bytes(b"half")
    backup = _kept(desk)
    assert [each.name for each in folder_of(desk.path).iterdir()] == [Path(backup.path).name]


@contextmanager
def room_for(size: int) -> Iterator[None]:
    import resource  # not on Windows

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
@pytest.mark.parametrize("size", [0, 4096, 50_000, 150_000])
def test_a_full_disk_is_said_and_leaves_nothing(desk: Desk, tmp_path: Path, size: int) -> None:
    before = Path(desk.path).read_bytes()
    with room_for(size), pytest.raises(DeskError) as error:
        copy_checked(desk.path, None, str(tmp_path / "sao.tongket"))
    assert error.value.trouble is Trouble.DISK_FULL
    assert [each.name for each in tmp_path.iterdir()] == ["cum.tongket"]
    assert Path(desk.path).read_bytes() == before


@pytest.mark.parametrize("name", ["tên có dấu", "a # % ? ' b", "x" * 239, "ộ" * 70])
def test_any_name_has_its_backups(tmp_path: Path, name: str) -> None:
    desk = new_year(tmp_path / f"{name}.tongket")
    assert health(_kept(desk), None) is Health.GOOD


COPYING = """
import sys
from tests.store.year import desk_at
from desktop.store.backups import Why, keep
from desktop.store.lock import at_desk
desk = desk_at(sys.argv[1])
print("begins", flush=True)
for _ in range(200):
    with at_desk(desk):
        keep(desk, Why.ASKED)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_backup_killed_at_any_instant_is_whole_or_not_there(desk: Desk) -> None:
    chance, before = random.Random(3), Path(desk.path).read_bytes()
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", COPYING, desk.path], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}
        ) as program:
            assert program.stdout is not None
            program.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(chance.uniform(0.0, 0.3))
            program.kill()
        assert all(health(each, None) is Health.GOOD for each in kept(desk.path))
        assert Path(desk.path).read_bytes() == before
