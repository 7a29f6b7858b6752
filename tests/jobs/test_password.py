"""Setting, changing and removing a password as an officer does, backups included; unfinished work is finished."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.backup import back_up
from desktop.jobs.history import check_store, read_log
from desktop.jobs.lock import hold
from desktop.jobs.password import (
    Left,
    Why,
    change_password,
    has_password,
    is_weak,
    locked,
    new_with,
    password_in,
    remove_password,
    set_password,
    unlocked,
)
from desktop.store import clusters
from desktop.store.acts import act
from desktop.store.backups import Health, health, kept
from desktop.store.connection import creating, looking
from tests.store.year import CLUSTER, desk_at, new_year

_Act = Callable[[], object]
OLD, NEW = "Một câu dễ nhớ của cụm", "Một câu khác của cụm"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = new_year(tmp_path / "cum.tongket")
    back_up(desk)
    return desk


def _healths(desk: Desk) -> list[Health]:
    return [health(each, desk.key) for each in kept(desk.path)]


def test_a_password_is_set_changed_and_removed(desk: Desk) -> None:
    done = set_password(desk, OLD)
    assert done.finished
    assert not done.again
    assert done.copies.renewed == tuple(each.path for each in kept(desk.path))
    assert has_password(desk.path)
    changed = change_password(desk, OLD, NEW)
    removed = remove_password(unlocked(desk, NEW), NEW)
    assert (done.desk.path, changed.desk.held) == (desk.path, desk.held)
    assert removed.desk == desk
    assert [each.name for each in read_log(desk).acts][-3:] == [
        "password_set",
        "password_changed",
        "password_removed",
    ]
    assert check_store(desk).ok
    assert _healths(desk) == [Health.GOOD]


def test_without_its_key_a_file_cannot_be_looked_at(desk: Desk) -> None:
    open_desk = set_password(desk, OLD).desk
    assert check_store(open_desk).ok
    with pytest.raises(DeskError) as error:
        check_store(locked(open_desk))
    assert error.value.trouble is Trouble.PASSWORD_NEEDED
    assert check_store(unlocked(locked(open_desk), OLD)).ok


def test_the_window_holds_its_file_all_the_while(desk: Desk) -> None:
    with hold(desk):
        held = replace(desk, held=True)
        renewed = set_password(held, OLD).desk
        assert renewed.held
        with pytest.raises(DeskError) as error:
            change_password(desk, OLD, NEW)
        assert error.value.trouble is Trouble.STORE_LOCKED
    assert check_store(renewed).ok


@pytest.mark.parametrize("password", [OLD + " ", "", "sai"])
def test_a_wrong_old_password_changes_nothing(desk: Desk, password: str) -> None:
    set_password(desk, OLD)
    before = {path: path.read_bytes() for path in Path(desk.path).parent.rglob("*") if path.is_file()}
    acts: tuple[_Act, ...] = (lambda: change_password(desk, password, NEW), lambda: remove_password(desk, password))
    for act_on in acts:
        with pytest.raises(DeskError) as error:
            act_on()
        assert error.value.trouble is Trouble.PASSWORD_WRONG
    assert {path: path.read_bytes() for path in Path(desk.path).parent.rglob("*") if path.is_file()} == before


def test_an_empty_new_password_is_refused(desk: Desk) -> None:
    acts: tuple[_Act, ...] = (
        lambda: set_password(desk, ""),
        lambda: change_password(desk, OLD, ""),
        lambda: new_with(desk, ""),
    )
    for act_on in acts:
        with pytest.raises(DeskError) as error:
            act_on()
        assert error.value.trouble is Trouble.PASSWORD_EMPTY
    assert not has_password(desk.path)


def test_a_file_without_password_has_none_to_change(desk: Desk) -> None:
    acts: tuple[_Act, ...] = (lambda: change_password(desk, OLD, NEW), lambda: remove_password(desk, OLD))
    for act_on in acts:
        with pytest.raises(DeskError) as error:
            act_on()
        assert error.value.trouble is Trouble.PASSWORD_NOT_SET


def test_a_file_with_a_password_gets_no_second_one(desk: Desk) -> None:
    set_password(desk, OLD)
    with pytest.raises(DeskError) as error:
        set_password(desk, NEW)
    assert error.value.trouble is Trouble.PASSWORD_IS_SET


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    nowhere = desk_at(tmp_path / "no.tongket")
    acts: tuple[_Act, ...] = (
        lambda: set_password(nowhere, NEW),
        lambda: change_password(nowhere, OLD, NEW),
        lambda: remove_password(nowhere, OLD),
    )
    for act_on in acts:
        with pytest.raises(DeskError) as error:
            act_on()
        assert error.value.trouble is Trouble.STORE_MISSING
    assert list(tmp_path.iterdir()) == []


def _restored(desk: Desk, backup: bytes) -> str:
    """Put a backup back as it was before, as if the act had been cut off after the file itself."""
    path = kept(desk.path)[0].path
    Path(path).write_bytes(backup)
    return path


def test_what_was_cut_off_is_finished_by_doing_it_again(desk: Desk) -> None:
    plain = Path(kept(desk.path)[0].path).read_bytes()
    opened = set_password(desk, OLD).desk
    path = _restored(opened, plain)
    again = set_password(desk, OLD)
    assert (again.again, again.copies.renewed, again.desk) == (True, (path,), opened)
    before = Path(path).read_bytes()
    changed = change_password(desk, OLD, NEW).desk
    path = _restored(changed, before)
    assert _healths(changed) == [Health.LOCKED]
    again = change_password(desk, OLD, NEW)
    assert (again.again, again.copies.renewed, again.desk) == (True, (path,), changed)
    assert _healths(changed) == [Health.GOOD]
    before = Path(path).read_bytes()
    remove_password(desk, NEW)
    path = _restored(desk, before)
    again = remove_password(desk, NEW)
    assert (again.again, again.copies.renewed) == (True, (path,))
    assert _healths(desk) == [Health.GOOD]


def test_what_stays_readable_is_named_and_does_not_count_as_unfinished(desk: Desk) -> None:
    aside = Path(f"{desk.path}.damaged-1")
    aside.write_bytes(Path(desk.path).read_bytes()[:20_000])
    done = set_password(desk, OLD)
    assert done.copies.left == (Left(str(aside), Why.DAMAGED, open=True),)
    assert done.finished


def test_a_new_file_may_be_made_with_a_password(tmp_path: Path) -> None:
    desk = new_with(desk_at(tmp_path / "moi.tongket"), NEW)
    with creating(desk) as db, act(db, desk, "new", {"name": CLUSTER.name}):
        clusters.save(db, CLUSTER)
    with looking(unlocked(locked(desk), NEW)) as db:
        assert clusters.load(db) == CLUSTER


@pytest.mark.parametrize(
    ("content", "password"),
    [
        (b"abc", "abc"),
        (b"abc\n", "abc"),
        (b"abc\r\nxyz\r\n", "abc"),
        (b" a b \n", " a b "),
        (b"\xef\xbb\xbfm\xe1\xba\xadt\n", "mật"),
        ("mật\r\nx".encode("utf-16"), "mật"),
        (b"\xfe\xff" + "mật".encode("utf-16-be"), "mật"),
        ("a\u2028b\x0bc\n".encode(), "a\u2028b\x0bc"),
        (b"\r\r\n", "\r"),
        (b"", ""),
        (b"\nabc", ""),
    ],
)
def test_the_password_is_the_first_line_of_its_file(tmp_path: Path, content: bytes, password: str) -> None:
    file = tmp_path / "mk.txt"
    file.write_bytes(content)
    assert password_in(str(file)) == password


@pytest.mark.parametrize("content", [b"m\xe2t", b"\xff\xfea"])
def test_a_file_that_is_no_text_is_told_without_quoting_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mk.txt"
    file.write_bytes(content)
    with pytest.raises(DeskError) as error:
        password_in(str(file))
    assert error.value.trouble is Trouble.FILE_UNREADABLE
    assert error.value.__cause__ is None


def test_a_missing_password_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as error:
        password_in(str(tmp_path / "no"))
    assert error.value.trouble is Trouble.FILE_MISSING


@pytest.mark.parametrize(
    ("password", "weak"),
    [("", True), ("12345678", True), ("aaaaaaaaaaaa", True), (OLD, False), ("mật khẩu 2026", False)],
)
def test_short_and_repeated_passwords_are_weak_however_typed(password: str, weak: bool) -> None:
    assert is_weak(password) is weak
    assert is_weak(unicodedata.normalize("NFD", password)) is weak
