"""A journal left beside a file is rolled back when it is the file's own, and kept out when it is not."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import history
from desktop.store.acts import act
from desktop.store.check import check
from desktop.store.connection import looking, working
from desktop.store.journal import Journal, journal_of, judge
from tests.store.year import keep_report, new_year, points

DYING = """
import os, sys
from tests.store.year import desk_at, points
from desktop.store import entries
from desktop.store.acts import act
from desktop.store.connection import working
desk = desk_at(sys.argv[1])
with working(desk) as db:
    db.execute("PRAGMA cache_size = 1")
    with act(db, desk, "enter") as number:
        entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "1")] * 3000)
        os._exit(9)
"""


def _cut_off(desk: Desk) -> None:
    """Let a program die in the midst of an act, with pages of it in the file already."""
    before = Path(desk.path).read_bytes()
    subprocess.run([sys.executable, "-c", DYING, desk.path], check=False)
    assert journal_of(desk.path).stat().st_size > 0
    assert Path(desk.path).read_bytes() != before


def _head(desk: Desk) -> str:
    with looking(desk) as db:
        assert check(db) == ()
        return history.head(db)


def test_its_own_journal_is_rolled_back(desk: Desk) -> None:
    head = _head(desk)
    _cut_off(desk)
    assert judge(desk.path, None) is Journal.OWN
    assert _head(desk) == head
    assert not journal_of(desk.path).exists()


@pytest.fixture
def strange(desk: Desk, tmp_path: Path) -> Desk:
    """A desk whose file has the hot journal of another one beside it."""
    other = new_year(tmp_path / "khac.tongket")
    keep_report(other, b"of the other" * 5000, points("AB", "I.2", "12"))
    _cut_off(other)
    keep_report(desk, b"its own" * 9000, points("AB", "I.2", "39.5"))
    shutil.copy(journal_of(other.path), journal_of(desk.path))
    return desk


def test_looking_reads_past_the_journal_of_another_file(strange: Desk) -> None:
    before = Path(strange.path).read_bytes()
    assert judge(strange.path, None) is Journal.STRANGE
    _head(strange)
    assert Path(strange.path).read_bytes() == before


def test_working_sets_the_journal_of_another_file_aside(strange: Desk) -> None:
    journal = journal_of(strange.path).read_bytes()
    with working(strange) as db, act(db, strange, "set"):
        pass
    _head(strange)
    assert Path(f"{strange.path}.damaged-1-journal").read_bytes() == journal
    assert not journal_of(strange.path).exists()


def test_an_old_journal_is_not_rolled_into_a_file_that_was_put_in_its_place(desk: Desk, tmp_path: Path) -> None:
    earlier = tmp_path / "ban-truoc.tongket"
    shutil.copy(desk.path, earlier)
    keep_report(desk, b"its own" * 9000, points("AB", "I.2", "39.5"))
    _cut_off(desk)
    shutil.copy(earlier, desk.path)
    head = _head(Desk(str(earlier), desk.officer, desk.clock))
    assert _head(desk) == head
    with working(desk) as db, act(db, desk, "set"):
        pass
    assert Path(f"{desk.path}.damaged-1-journal").exists()


def test_a_file_whole_neither_with_nor_without_is_damaged_and_not_touched(strange: Desk) -> None:
    content = bytearray(Path(strange.path).read_bytes())
    content[4096 * 3 : 4096 * 30] = bytes(4096 * 27)
    Path(strange.path).write_bytes(content)
    journal = journal_of(strange.path).read_bytes()
    for visit in (looking, working):
        with pytest.raises(DeskError) as error, visit(strange):
            pass
        assert error.value.trouble is Trouble.STORE_DAMAGED
    assert Path(strange.path).read_bytes() == bytes(content)
    assert journal_of(strange.path).read_bytes() == journal


def test_nothing_is_left_of_the_trial(strange: Desk, tmp_path: Path) -> None:
    _head(strange)
    assert not list(tmp_path.glob(".tongket*"))


def test_many_programs_look_at_once_after_one_died(desk: Desk) -> None:
    head = _head(desk)
    _cut_off(desk)
    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(_head, [desk] * 6)) == {head}
    assert judge(desk.path, None) is Journal.NONE
    assert [each.name for each in Path(desk.path).parent.iterdir() if each.name.startswith(".")] == []
