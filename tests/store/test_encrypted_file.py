"""A file with a password stands what a plain one stands: acts cut off, torn pages, full disks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, entries
from desktop.store.check import check
from desktop.store.connection import looking, working
from tests.store.locked import key, locked
from tests.store.year import CLUSTER

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL and no file size limit there")

WORKING = """
import os, resource, signal, sys
from dataclasses import replace
from desktop.domain.desk import Key
from desktop.domain.trouble import DeskError
from desktop.store import entries
from desktop.store.acts import act
from desktop.store.connection import working
from tests.store.year import desk_at, points
raw, salt = (bytes.fromhex(each) for each in sys.stdin.read().split())
desk = replace(desk_at(sys.argv[1]), key=Key(raw, salt))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
if len(sys.argv) > 2:
    limit = int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    with working(desk) as db:
        db.execute("PRAGMA cache_size = 5")
        with act(db, desk, "enter") as number:
            db.execute("UPDATE cluster SET name = 'half'")
            db.execute("PRAGMA user_version = 99")
            entries.append(db, number, "tong-ket", 1, [points("AB", "I.2", "1")] * 3000)
            if len(sys.argv) == 2:
                os.kill(os.getpid(), signal.SIGKILL)
except DeskError as error:
    print(error.trouble.value)
"""


@pytest.fixture
def encrypted(desk: Desk) -> Desk:
    return locked(desk)


def _work(desk: Desk, *limit: object) -> str:
    command = [sys.executable, "-c", WORKING, desk.path, *(str(each) for each in limit)]
    secret = f"{key().raw.hex()} {key().salt.hex()}"
    return subprocess.run(command, input=secret, check=False, capture_output=True, text=True).stdout.strip()


def test_an_act_cut_off_is_rolled_back_by_looking(encrypted: Desk) -> None:
    _work(encrypted)
    journal = Path(f"{encrypted.path}-journal")
    assert journal.stat().st_size > 0
    assert CLUSTER.name.encode() not in journal.read_bytes()
    with looking(encrypted) as db:
        assert clusters.load(db) == CLUSTER
        assert check(db) == ()
    assert not journal.exists()


@pytest.mark.parametrize("writable", [True, False])
def test_a_first_page_torn_by_a_power_cut_comes_back_from_the_journal(encrypted: Desk, writable: bool) -> None:
    _work(encrypted)
    written = bytearray(Path(encrypted.path).read_bytes())
    written[2048:4096] = os.urandom(2048)
    Path(encrypted.path).write_bytes(written)
    with working(encrypted) if writable else looking(encrypted) as db:
        assert clusters.load(db) == CLUSTER
        assert check(db) == ()


def test_a_torn_first_page_without_a_journal_is_damage(encrypted: Desk) -> None:
    _work(encrypted)
    Path(f"{encrypted.path}-journal").unlink()
    content = bytearray(Path(encrypted.path).read_bytes())
    content[3000] ^= 1
    Path(encrypted.path).write_bytes(content)
    with pytest.raises(DeskError) as error, looking(encrypted):
        pass
    assert error.value.trouble is Trouble.STORE_DAMAGED


@pytest.mark.parametrize("pages", [0, 1, 40])
def test_a_full_disk_changes_nothing_and_is_told(encrypted: Desk, pages: int) -> None:
    before = Path(encrypted.path).read_bytes()
    assert _work(encrypted, len(before) + pages * 4096) == "disk_full"
    with looking(encrypted) as db:
        assert entries.load(db, "tong-ket") == ()
        assert check(db) == ()
    assert [each.name for each in Path(encrypted.path).parent.iterdir()] == [Path(encrypted.path).name]
