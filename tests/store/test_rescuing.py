"""Rescue: twelve ways a file is damaged; what it proves comes back, the damaged copy is never touched."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters, entries, frameworks, history, ledgers
from desktop.store.acts import act
from desktop.store.backups import Why, make
from desktop.store.check import check
from desktop.store.connection import creating, looking, working
from desktop.store.journal import journal_of
from desktop.store.leaves import leaves
from desktop.store.lock import at_desk
from desktop.store.rescuing import Rescued, rescue
from tests.faults.gate import on_demand
from tests.store.test_journal import _cut_off
from tests.store.year import CLUSTER, FRAMEWORK, desk_at, keep_report, new_year, points

PAGE = 4096
ACTS = 12
KEY = Key(bytes(range(32)), bytes(range(16)))


def _fill(desk: Desk) -> Desk:
    """Do twelve acts: the year, two reports with their originals, and entries by hand."""
    keep_report(desk, random.Random(1).randbytes(60_000), points("AB", "I.2", "39.5"))
    keep_report(desk, b"second workbook" * 2000, points("AB", "I.1", "50"), supersedes=1)
    for number in range(ACTS - 3):
        with working(desk) as db, act(db, desk, "set", {"unit": "CD"}) as made:
            entries.append(db, made, "tong-ket", 1, [points("CD", "I.2", str(number + step)) for step in range(10)])
    return desk


@pytest.fixture
def filled(desk: Desk) -> Desk:
    return _fill(desk)


def _rescued(desk: Desk) -> tuple[Rescued, Desk]:
    """Rescue the desk's file and see that its folder stayed as it was and the new file is whole."""
    target = Path(desk.path).with_name("cứu.tongket")
    before = _lying(desk)
    rescued = rescue(desk, str(target))
    assert _lying(desk) == before
    new = replace(desk, path=str(target))
    with looking(new) as db:
        assert check(db) == ()
        assert history.print_code(db) == rescued.print_code
        assert history.acts(db)[-1].name == "rescue"
    assert not [each.name for each in target.parent.iterdir() if each.name.startswith(".tongket")]
    return rescued, new


def _rescued_or_not(desk: Desk) -> Desk | None:
    """Return the desk of what was rescued; None where too little was left, and nothing was made."""
    try:
        return _rescued(desk)[1]
    except DeskError as error:
        if error.trouble not in {Trouble.RESCUE_EMPTY, Trouble.PASSWORD_NEEDED}:
            raise
        return None


def _lying(desk: Desk) -> dict[str, bytes]:
    names = [each for each in Path(desk.path).parent.iterdir() if each.name.startswith(Path(desk.path).name)]
    return {each.name: each.read_bytes() for each in names if each.is_file()}


def _ledger(desk: Desk) -> object:
    with looking(desk) as db:
        return ledgers.load(db, None)


def _page_of(path: str, table: str) -> int:
    """Return the number from 0 of the leaf in the middle of a table."""
    conn = sqlite3.connect(path)
    sql = "SELECT pageno - 1 FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path"
    pages = [page for (page,) in conn.execute(sql, [table])]
    conn.close()
    return int(pages[len(pages) // 2])


def _zero(path: str, page: int) -> None:
    content = bytearray(Path(path).read_bytes())
    content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    Path(path).write_bytes(content)


def _garbage_header(desk: Desk) -> None:
    content = Path(desk.path).read_bytes()
    Path(desk.path).write_bytes(b"garbage." * 13 + content[104:])


def _first_page_gone(desk: Desk) -> None:
    _zero(desk.path, 0)


def _page_of_entries_gone(desk: Desk) -> None:
    _zero(desk.path, _page_of(desk.path, "entry"))


def _page_of_criteria_gone(desk: Desk) -> None:
    _zero(desk.path, _page_of(desk.path, "criterion"))


def _strange_journal(desk: Desk) -> None:
    other = new_year(Path(desk.path).with_name("khac.tongket"))
    keep_report(other, b"other" * 9000, points("AB", "I.2", "12"))
    _cut_off(other)
    journal_of(desk.path).write_bytes(journal_of(other.path).read_bytes())


def _values_altered(desk: Desk) -> None:
    conn = sqlite3.connect(desk.path)
    conn.executescript("DROP TRIGGER entry_changed; UPDATE entry SET points = '40'; DROP TRIGGER unit_changed")
    conn.close()


@pytest.mark.parametrize(
    "damage",
    [
        _garbage_header,
        _first_page_gone,
        _page_of_entries_gone,
        _page_of_criteria_gone,
        _strange_journal,
        _values_altered,
        lambda desk: None,
    ],
)
def test_what_the_history_proves_comes_back_whole(filled: Desk, damage: Callable[[Desk], None]) -> None:
    ledger = _ledger(filled)
    with looking(filled) as db:
        acts = history.acts(db)
    damage(filled)
    rescued, new = _rescued(filled)
    assert (rescued.acts, rescued.beyond, rescued.salvaged, rescued.dropped, rescued.lost) == (ACTS, 0, (), (), ())
    assert _ledger(new) == ledger
    with looking(new) as db:
        assert history.acts(db)[:-1] == acts


def test_its_own_journal_is_rolled_back_in_a_copy(filled: Desk) -> None:
    ledger = _ledger(filled)
    _cut_off(filled)
    rescued, new = _rescued(filled)
    assert (rescued.acts, rescued.salvaged) == (ACTS, ())
    assert _ledger(new) == ledger


def test_rows_behind_a_gap_in_the_history_are_added_and_listed(filled: Desk) -> None:
    ledger = _ledger(filled)
    _zero(filled.path, _page_of(filled.path, "change"))
    rescued, new = _rescued(filled)
    assert 0 < rescued.acts < ACTS
    assert rescued.beyond == ACTS - rescued.acts
    assert {each.table for each in rescued.salvaged} >= {"entry"}
    assert all(each.unit == "CD" for each in rescued.salvaged if each.table == "entry")
    assert rescued.dropped == ()
    assert _ledger(new) == ledger


@pytest.mark.parametrize("share", [0.9, 0.7, 0.5])
def test_a_truncated_file_gives_what_it_still_has(filled: Desk, share: float) -> None:
    content = Path(filled.path).read_bytes()
    Path(filled.path).write_bytes(content[: int(len(content) * share)])
    rescued, new = _rescued(filled)
    assert rescued.acts + len(rescued.salvaged) > 0
    with looking(new) as db:
        assert clusters.load(db) == CLUSTER


def _spoil_original(desk: Desk) -> None:
    """Overwrite the middle of an original's bytes."""
    content = bytearray(Path(desk.path).read_bytes())
    at = content.index(random.Random(1).randbytes(60_000)[30_000:30_050])
    content[at : at + 50] = bytes(50)
    Path(desk.path).write_bytes(content)


def test_an_original_whose_bytes_are_gone_is_listed(filled: Desk) -> None:
    ledger = _ledger(filled)
    _spoil_original(filled)
    rescued, new = _rescued(filled)
    assert (rescued.acts, [name for name, _sha256 in rescued.lost]) == (ACTS, ["tu-cham.xlsx"])
    assert _ledger(new) == ledger


def test_the_bytes_of_an_original_are_taken_from_a_backup(filled: Desk) -> None:
    with at_desk(filled):
        make(filled, Why.ASKED)
    _spoil_original(filled)
    rescued, _ = _rescued(filled)
    assert (rescued.acts, rescued.lost) == (ACTS, ())


@on_demand
def test_an_encrypted_file_damaged_in_one_page(tmp_path: Path) -> None:
    desk = replace(desk_at(tmp_path / "kin.tongket"), key=KEY)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
        frameworks.save(db, FRAMEWORK, "frozen")
    _fill(desk)
    ledger, pages = _ledger(desk), Path(desk.path).stat().st_size // PAGE
    proved = 0
    for page in range(1, pages, 7):
        content = Path(desk.path).read_bytes()
        _zero(desk.path, page)
        new = _rescued_or_not(desk)
        if new is not None:
            proved += _ledger(new) == ledger
            Path(new.path).unlink()
        Path(desk.path).write_bytes(content)
    assert proved >= 5


def test_a_year_that_was_sealed_stays_sealed(filled: Desk) -> None:
    from desktop.store import year_state

    with working(filled) as db, act(db, filled, "seal") as number:
        year_state.keep(db, number, "sealed", "Hội nghị thống nhất")
    _zero(filled.path, _page_of(filled.path, "entry"))
    _rescued_one, new = _rescued(filled)
    with looking(new) as db:
        assert year_state.standing(db) is year_state.Standing.SEALED


@pytest.mark.parametrize("content", [b"", b"x" * 50_000, bytes(PAGE * 20)])
def test_where_nothing_is_left_nothing_is_made(tmp_path: Path, content: bytes) -> None:
    desk = desk_at(tmp_path / "cum.tongket")
    Path(desk.path).write_bytes(content)
    with pytest.raises(DeskError) as error:
        rescue(desk, str(tmp_path / "cứu.tongket"))
    assert error.value.trouble is Trouble.RESCUE_EMPTY
    assert [each.name for each in tmp_path.iterdir()] == ["cum.tongket"]


def test_an_existing_file_is_not_written_over(filled: Desk, tmp_path: Path) -> None:
    target = tmp_path / "cứu.tongket"
    target.write_text("của tôi", "utf-8")
    with pytest.raises(DeskError) as error:
        rescue(filled, str(target))
    assert error.value.trouble is Trouble.FILE_EXISTS
    assert target.read_text("utf-8") == "của tôi"


def test_rows_are_read_from_leaves_as_sqlite_reads_them(filled: Desk) -> None:
    conn = sqlite3.connect(filled.path)
    conn.execute("VACUUM")
    read = {(leaf.rowid, *leaf.cells[1:]) for leaf in leaves(Path(filled.path).read_bytes())}
    for table in ("act", "change", "entry", "report", "framework", "milestone"):
        assert read >= set(conn.execute(f"SELECT * FROM {table}"))
    names = {leaf.cells[0]: leaf.cells[4] for leaf in leaves(Path(filled.path).read_bytes()) if len(leaf.cells) == 5}
    assert names.items() >= dict(conn.execute("SELECT sha256, content FROM original")).items()
    conn.close()


def test_damage_of_any_kind_never_brings_a_file_that_is_not_whole(filled: Desk) -> None:
    content, chance = Path(filled.path).read_bytes(), random.Random(9)
    made = 0
    for _ in range(25):
        spoilt = bytearray(content)
        for _ in range(chance.choice([1, 3, 10])):
            at, length = chance.randrange(len(content)), chance.choice([1, 100, PAGE])
            spoilt[at : at + length] = chance.randbytes(len(spoilt[at : at + length]))
        Path(filled.path).write_bytes(spoilt)
        new = _rescued_or_not(filled)
        if new is not None:
            Path(new.path).unlink()
            made += 1
    assert made >= 20


RESCUING = """
import sys
from tests.store.year import desk_at
from desktop.store.rescuing import rescue
print("begins", flush=True)
rescue(desk_at(sys.argv[1]), sys.argv[2])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_rescue_cut_off_is_done_again(filled: Desk, tmp_path: Path) -> None:
    _zero(filled.path, _page_of(filled.path, "entry"))
    target, before = tmp_path / "cứu.tongket", Path(filled.path).read_bytes()
    chance = random.Random(4)
    for _ in range(6):
        command = [sys.executable, "-c", RESCUING, filled.path, str(target)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}) as program:
            assert program.stdout is not None
            program.stdout.readline()
            try:
                program.wait(chance.uniform(0.0, 0.2))
            except subprocess.TimeoutExpired:
                program.kill()
        assert Path(filled.path).read_bytes() == before
        if target.exists():
            with looking(desk_at(target)) as db:
                assert check(db) == ()
            target.unlink()
    assert _rescued(filled)[0].acts == ACTS
