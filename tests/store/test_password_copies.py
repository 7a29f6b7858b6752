"""Backups and set-aside files follow the password of their file; what cannot is named, with whether it is readable."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import backups, history
from desktop.store.backups import Health, health, kept
from desktop.store.beside import beside
from desktop.store.connection import looking
from desktop.store.copies import flaws
from desktop.store.lock import at_desk
from desktop.store.make import Make, make_of
from desktop.store.password import new_key
from desktop.store.password_copies import Copies, Left, Why, renew_copies
from desktop.store.password_writing import write_copy_anew
from tests.store.locked import PASSWORD, key
from tests.store.year import keep_report

OTHER = Key(bytes(range(1, 33)), bytes(range(1, 17)))


@pytest.fixture
def kept_thrice(desk: Desk) -> Desk:
    """A year with three backups, each of another state."""
    for size in (10, 20, 30):
        keep_report(desk, bytes(size))
        with at_desk(desk):
            backups.keep(desk, backups.Why.ASKED)
    return desk


def _paths(desk: Desk) -> list[str]:
    return [each.path for each in kept(desk.path)]


def _makes(paths: list[str]) -> set[Make]:
    return {make_of(path) for path in paths}


def test_backups_get_the_key_and_lose_it_and_stay_good(kept_thrice: Desk) -> None:
    path, copies = kept_thrice.path, _paths(kept_thrice)
    listed = kept(path)
    assert renew_copies(path, key(), ()) == Copies(tuple(copies))
    assert _makes(copies) == {Make.ENCRYPTED}
    assert [health(each, key()) for each in kept(path)] == [Health.GOOD] * 3
    assert renew_copies(path, OTHER, (PASSWORD,)) == Copies(tuple(copies))
    assert [health(each, OTHER) for each in kept(path)] == [Health.GOOD] * 3
    assert [health(each, key()) for each in kept(path)] == [Health.LOCKED] * 3
    for copy in copies:
        write_copy_anew(Path(copy), OTHER, key())
    assert renew_copies(path, None, (PASSWORD,)) == Copies(tuple(copies))
    assert [health(each, None) for each in kept(path)] == [Health.GOOD] * 3
    assert [(each.number, each.print_code, each.time) for each in kept(path)] == [
        (each.number, each.print_code, each.time) for each in listed
    ]


def test_what_is_done_already_is_left_alone(kept_thrice: Desk) -> None:
    path, copies = kept_thrice.path, _paths(kept_thrice)
    assert renew_copies(path, None, ()) == Copies()
    write_copy_anew(Path(copies[1]), None, key())
    before = Path(copies[1]).read_bytes()
    assert renew_copies(path, key(), ()) == Copies((copies[0], copies[2]))
    assert Path(copies[1]).read_bytes() == before


def test_a_copy_of_another_salt_is_opened_by_its_password(kept_thrice: Desk) -> None:
    copies = _paths(kept_thrice)
    write_copy_anew(Path(copies[0]), None, new_key("mật khẩu xưa"))
    assert renew_copies(kept_thrice.path, None, ("sai", "mật khẩu xưa")).renewed == (copies[0],)


def test_a_copy_of_an_unknown_password_is_named(kept_thrice: Desk) -> None:
    copies = _paths(kept_thrice)
    write_copy_anew(Path(copies[2]), None, OTHER)
    done = renew_copies(kept_thrice.path, key(), (PASSWORD,))
    assert done == Copies((copies[0], copies[1]), (Left(copies[2], Why.OTHER_PASSWORD, open=False),))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50_000])


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-50] ^= 1
    path.write_bytes(content)


def _zero(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


@pytest.mark.parametrize("damage", [_cut, _flip, _zero])
def test_a_damaged_copy_stays_as_it_is_and_is_named(kept_thrice: Desk, damage: Callable[[Path], None]) -> None:
    copies = _paths(kept_thrice)
    damage(Path(copies[1]))
    before = Path(copies[1]).read_bytes()
    done = renew_copies(kept_thrice.path, key(), ())
    assert done == Copies((copies[0], copies[2]), (Left(copies[1], Why.DAMAGED, open=True),))
    assert Path(copies[1]).read_bytes() == before


def test_what_was_set_aside_is_written_anew_if_whole_and_named_if_not(desk: Desk) -> None:
    whole, damaged, journal = (Path(f"{desk.path}.damaged-{name}") for name in ("1", "2", "2-journal"))
    shutil.copy(desk.path, whole)
    damaged.write_bytes(Path(desk.path).read_bytes()[:30_000])
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + "Cẩm Đông".encode() * 100)
    Path(f"{desk.path}.damaged-3-journal").touch()
    done = renew_copies(desk.path, key(), ())
    left = (Left(str(damaged), Why.DAMAGED, open=True), Left(str(journal), Why.DAMAGED, open=True))
    assert done == Copies((str(whole),), left)
    assert flaws(str(whole), key()) == ()


def test_a_copy_with_a_journal_to_be_rolled_back_is_not_touched(desk: Desk) -> None:
    aside = Path(f"{desk.path}.damaged-1")
    shutil.copy(desk.path, aside)
    hot = Path(f"{aside}-journal")
    numbers = (1, 0, aside.stat().st_size // 4096, 512, 4096)  # records, nonce, pages, sector, page
    header = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"".join(each.to_bytes(4, "big") for each in numbers)
    hot.write_bytes(header.ljust(512, b"\x00") + bytes(4104))
    before = aside.read_bytes(), hot.read_bytes()
    done = renew_copies(desk.path, key(), ())
    assert (aside.read_bytes(), hot.read_bytes()) == before
    assert done.left == (Left(str(aside), Why.DAMAGED, open=True), Left(str(hot), Why.DAMAGED, open=True))


def test_other_files_among_the_backups_stay_and_are_named(kept_thrice: Desk) -> None:
    note = backups.folder_of(kept_thrice.path) / "ghi chú.txt"
    note.write_text("Cẩm Đông", "utf-8")
    done = renew_copies(kept_thrice.path, key(), ())
    assert done.left == (Left(str(note), Why.NOT_OURS, open=True),)
    assert note.read_text("utf-8") == "Cẩm Đông"


def test_what_a_killed_run_left_of_ours_goes_and_of_others_is_named(kept_thrice: Desk) -> None:
    path, folder = Path(kept_thrice.path), backups.folder_of(kept_thrice.path)
    other = path.with_name(".tongket-12345678.new")
    for half in (beside(path), folder / ".tongket-87654321.new", other):
        half.write_bytes(path.read_bytes()[:40_000])
    done = renew_copies(str(path), key(), ())
    assert done.left == (Left(str(other), Why.HALF_WRITTEN, open=True),)
    assert not beside(path).exists()
    assert [each.name for each in folder.glob(".*")] == []


def test_a_copy_that_cannot_be_written_is_told_and_the_others_go_on(kept_thrice: Desk) -> None:
    copies = _paths(kept_thrice)
    in_the_way = beside(Path(copies[1]))
    in_the_way.mkdir()
    done = renew_copies(kept_thrice.path, key(), ())
    assert done == Copies((copies[0], copies[2]), (Left(copies[1], Why.FAILED, open=True),))
    in_the_way.rmdir()
    assert renew_copies(kept_thrice.path, key(), ()) == Copies((copies[1],))


def test_a_copy_from_a_newer_program_is_left_to_that_program(kept_thrice: Desk) -> None:
    copies = _paths(kept_thrice)
    content = bytearray(Path(copies[0]).read_bytes())
    content[40:44], content[60:64] = bytes(4), (99).to_bytes(4, "big")
    Path(copies[0]).write_bytes(content)
    done = renew_copies(kept_thrice.path, key(), ())
    assert done.left == (Left(copies[0], Why.NOT_OURS, open=True),)
    assert Path(copies[0]).read_bytes() == content


def test_progress_is_told_and_may_stop_it_between_two_copies(kept_thrice: Desk) -> None:
    copies = _paths(kept_thrice)
    told: list[tuple[int, int, str]] = []

    def report(done: int, total: int, what: str) -> None:
        told.append((done, total, what))
        if done == 1:
            raise DeskError(Trouble.CANCELLED)

    with pytest.raises(DeskError):
        renew_copies(kept_thrice.path, key(), (), report)
    assert told == [(0, 3, Path(copies[0]).name), (1, 3, Path(copies[1]).name)]
    assert [make_of(each) for each in copies] == [Make.ENCRYPTED, Make.PLAIN, Make.PLAIN]
    assert renew_copies(kept_thrice.path, key(), ()) == Copies((copies[1], copies[2]))


def test_a_backup_of_the_first_version_is_written_anew_in_that_version(desk: Desk) -> None:
    folder = backups.folder_of(desk.path)
    folder.mkdir()
    old = folder / "000001-hang-ngay-AAAAAAAA.tongket"
    shutil.copy(Path(__file__).parent.parent / "old" / "v1.tongket", old)
    assert renew_copies(desk.path, key(), ()).renewed == (str(old),)
    with looking(Desk(str(old), "", desk.clock, key=key())) as db:
        assert history.verify(db) == ()
    write_copy_anew(old, key(), None)
    assert old.read_bytes()[60:64] == (1).to_bytes(4, "big")
