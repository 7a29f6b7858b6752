"""A file with a password is known by its bytes, and no damaged or foreign file is mistaken for one."""

import os
import random
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.desk import Desk, Key
from desktop.domain.trouble import DeskError, Trouble
from desktop.store.connection import looking
from desktop.store.file import export, recognise
from desktop.store.make import PAGE, Make, belongs_to, make_of
from tests.store.year import desk_at, keep_report, new_year

KEY = Key(bytes(range(32)), bytes(range(16)))
OTHER = Key(bytes(32), bytes(16))


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A year that keeps more bytes of packed originals than of anything else."""
    desk = new_year(tmp_path_factory.mktemp("plain") / "cum.tongket")
    keep_report(desk, random.Random(1).randbytes(1_400_000))
    return Path(desk.path).read_bytes()


@pytest.fixture(scope="module")
def encrypted(plain: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("encrypted")
    (folder / "plain").write_bytes(plain)
    export(str(folder / "plain"), None, str(folder / "encrypted"), KEY)
    return (folder / "encrypted").read_bytes()


def _make(folder: Path, content: bytes) -> Make:
    (folder / "cum.tongket").write_bytes(content)
    return make_of(str(folder / "cum.tongket"))


def test_each_is_known(tmp_path: Path, plain: bytes, encrypted: bytes) -> None:
    assert _make(tmp_path, plain) is Make.PLAIN
    assert _make(tmp_path, encrypted) is Make.ENCRYPTED


def test_the_originals_are_most_of_the_file_and_cannot_be_packed(plain: bytes) -> None:
    pages = [plain[at : at + PAGE] for at in range(0, len(plain), PAGE)]
    packed = [page for page in pages if len(zlib.compress(page, 1)) >= PAGE]
    assert len(packed) > 0.6 * len(pages)


@given(seed=st.integers(), pages=st.integers(1, 16), keep=st.integers(0, 15))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_plain_file_overwritten_by_chance_asks_for_no_password(
    tmp_path: Path, plain: bytes, seed: int, pages: int, keep: int
) -> None:
    garbage = plain[:keep] + random.Random(seed).randbytes(pages * PAGE - keep)
    assert _make(tmp_path, garbage + plain[len(garbage) :]) is Make.NEITHER


@given(cut=st.integers(0, 200), tail=st.integers(0, PAGE - 1), zeroed=st.integers(0, 3 * PAGE))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_plain_file_cut_or_zeroed_is_never_taken_for_an_encrypted_one(
    tmp_path: Path, plain: bytes, cut: int, tail: int, zeroed: int
) -> None:
    content = (bytes(zeroed) + plain[zeroed:])[: cut * PAGE + tail]
    assert _make(tmp_path, content) is not Make.ENCRYPTED


@given(bit=st.integers(0, 16 * 8 - 1))
@settings(max_examples=48, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_flipped_bit_of_the_first_sixteen_bytes_of_a_plain_file_is_damage(
    tmp_path: Path, plain: bytes, bit: int
) -> None:
    content = bytearray(plain)
    content[bit // 8] ^= 1 << bit % 8
    (tmp_path / "cum.tongket").write_bytes(content)
    with pytest.raises(DeskError) as error, looking(desk_at(tmp_path / "cum.tongket")):
        pass
    assert error.value.trouble is Trouble.STORE_DAMAGED


@given(data=st.data(), cut=st.integers(1, 250), tail=st.integers(0, PAGE - 1))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_encrypted_file_with_damage_behind_its_first_page_still_asks_for_its_password(
    tmp_path: Path, encrypted: bytes, data: st.DataObject, cut: int, tail: int
) -> None:
    content = bytearray(encrypted[: cut * PAGE + tail])
    for _ in range(data.draw(st.integers(0, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    if len(content) > 2 * PAGE:
        at = data.draw(st.integers(1, len(content) // PAGE - 1)) * PAGE
        content[at : at + PAGE] = bytes(PAGE)
    assert _make(tmp_path, bytes(content)) is Make.ENCRYPTED


@pytest.mark.parametrize("length", [0, 1, 15, 16, 100, 4095])
def test_less_than_a_page_is_no_file_of_ours(tmp_path: Path, encrypted: bytes, length: int) -> None:
    assert _make(tmp_path, encrypted[:length]) is Make.NEITHER


def test_an_encrypted_file_whose_first_page_is_gone_is_damaged(tmp_path: Path, encrypted: bytes) -> None:
    assert _make(tmp_path, bytes(PAGE) + encrypted[PAGE:]) is Make.NEITHER


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xff\xd8\xff\xe0", b"\x89PNG", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"])
def test_packed_files_of_other_programs_ask_for_no_password(tmp_path: Path, start: bytes) -> None:
    assert _make(tmp_path, start + random.Random(2).randbytes(40_000)) is Make.NEITHER


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as error:
        make_of(str(tmp_path))
    assert error.value.trouble is Trouble.FILE_UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "ong.tongket"
    os.mkfifo(pipe)
    assert make_of(str(pipe)) is Make.NEITHER
    with pytest.raises(DeskError) as error:
        recognise(str(pipe), None, 2)
    assert error.value.trouble is Trouble.STORE_DAMAGED


@given(seed=st.integers())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_encrypted_file_is_known_whatever_its_salt(tmp_path: Path, plain: bytes, seed: int) -> None:
    """The nonces of its pages are new each time, so each writing is another draw."""
    chance = random.Random(seed)
    (tmp_path / "plain").write_bytes(plain)
    (tmp_path / "encrypted").unlink(missing_ok=True)
    key = Key(chance.randbytes(32), chance.randbytes(16))
    export(str(tmp_path / "plain"), None, str(tmp_path / "encrypted"), key)
    assert make_of(str(tmp_path / "encrypted")) is Make.ENCRYPTED


def test_pages_tell_whose_key_they_bear(tmp_path: Path, encrypted: bytes) -> None:
    path = tmp_path / "cum.tongket"
    path.write_bytes(os.urandom(PAGE) + encrypted[PAGE:])
    assert belongs_to(str(path), KEY)
    assert not belongs_to(str(path), OTHER)
    path.write_bytes(encrypted[:PAGE])
    assert not belongs_to(str(path), KEY)


@pytest.mark.parametrize(("key", "trouble"), [(KEY, Trouble.STORE_DAMAGED), (OTHER, Trouble.PASSWORD_WRONG)])
def test_a_damaged_first_page_is_told_from_a_wrong_password(
    tmp_path: Path, encrypted: bytes, key: Key, trouble: Trouble
) -> None:
    content = bytearray(encrypted)
    content[2000] ^= 1
    (tmp_path / "cum.tongket").write_bytes(content)
    desk = Desk(str(tmp_path / "cum.tongket"), "", desk_at("").clock, key=key)
    with pytest.raises(DeskError) as error, looking(desk):
        pass
    assert error.value.trouble is trouble
    assert (tmp_path / "cum.tongket").read_bytes() == content


def test_an_exported_file_holds_the_same(tmp_path: Path, encrypted: bytes) -> None:
    (tmp_path / "cum.tongket").write_bytes(encrypted)
    desk = Desk(str(tmp_path / "cum.tongket"), "", desk_at("").clock, key=KEY)
    with looking(desk) as db:
        assert db.execute("SELECT count(*), sum(length(content)) FROM original").fetchone() == (1, 1_400_000)
