"""A password opens its file and no other does; a damaged head is not called a wrong password where that can be told."""

import hashlib
import unicodedata
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import DeskError, Trouble
from desktop.store import clusters
from desktop.store.connection import looking
from desktop.store.make import PAGE
from desktop.store.password import key_for, new_key, unproven_key
from tests.store.locked import PASSWORD, key, locked
from tests.store.year import CLUSTER


@pytest.fixture
def encrypted(desk: Desk) -> Desk:
    return locked(desk)


def _trouble(path: str, password: str) -> Trouble:
    before = Path(path).read_bytes()
    with pytest.raises(DeskError) as error:
        key_for(path, password)
    assert Path(path).read_bytes() == before
    assert not password or password not in f"{error.value!r} {error.value.facts}"
    return error.value.trouble


def test_the_password_opens_the_file(encrypted: Desk) -> None:
    assert key_for(encrypted.path, PASSWORD) == encrypted.key
    with looking(encrypted) as db:
        assert clusters.load(db) == CLUSTER


def test_a_file_without_password_needs_no_key(desk: Desk) -> None:
    assert key_for(desk.path, PASSWORD) is None


@pytest.mark.parametrize("wrong", [PASSWORD.strip(), PASSWORD.lower(), "", "Mat khau cua Cum 1 ", PASSWORD + " "])
def test_every_other_password_is_wrong(encrypted: Desk, wrong: str) -> None:
    assert _trouble(encrypted.path, wrong) is Trouble.PASSWORD_WRONG


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_any_way_of_typing_vietnamese_opens_it(encrypted: Desk, form: str) -> None:
    typed = unicodedata.normalize(form, PASSWORD)  # type: ignore[arg-type]
    assert key_for(encrypted.path, typed) == encrypted.key


def test_text_the_system_could_not_decode_is_just_a_wrong_password(encrypted: Desk) -> None:
    assert _trouble(encrypted.path, "m\udcad") is Trouble.PASSWORD_WRONG


def test_the_key_is_the_one_sqlcipher_derives(encrypted: Desk) -> None:
    salt = Path(encrypted.path).read_bytes()[:16]
    raw = hashlib.pbkdf2_hmac("sha512", PASSWORD.encode(), salt, 256_000, 32)
    assert (raw, salt) == (key().raw, key().salt)


def test_new_keys_of_one_password_differ() -> None:
    assert new_key(PASSWORD) != new_key(PASSWORD)


def test_neither_desk_nor_key_shows_the_secret(encrypted: Desk) -> None:
    assert encrypted.key is not None
    shown = f"{encrypted!r} {encrypted.key} {encrypted.key!r}"
    secrets = (encrypted.key.raw, encrypted.key.salt)
    assert not any(form in shown for each in secrets for form in (each.hex(), repr(each), str(list(each))))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no"):
        with pytest.raises(DeskError) as error:
            key_for(str(path), PASSWORD)
        assert error.value.trouble is Trouble.STORE_MISSING


def _flip(path: str, at: int) -> None:
    content = bytearray(Path(path).read_bytes())
    content[at] ^= 1
    Path(path).write_bytes(content)


@pytest.mark.parametrize("at", [16, 100, 2000, PAGE - 1])
def test_damage_in_the_first_page_is_not_called_a_wrong_password(encrypted: Desk, at: int) -> None:
    _flip(encrypted.path, at)
    assert _trouble(encrypted.path, PASSWORD) is Trouble.STORE_DAMAGED
    assert _trouble(encrypted.path, "sai") is Trouble.PASSWORD_WRONG


def test_a_damaged_salt_is_taken_from_a_backup(encrypted: Desk) -> None:
    content = Path(encrypted.path).read_bytes()
    folder = Path(f"{encrypted.path}-sao-luu")
    folder.mkdir()
    (folder / "000001-hang-ngay-ABCDEFGH.tongket").write_bytes(content)
    (folder / "ghi-chu.txt").write_text("không phải bản sao lưu")
    _flip(encrypted.path, 3)
    assert key_for(encrypted.path, PASSWORD) == encrypted.key
    with looking(encrypted) as db:
        assert clusters.load(db) == CLUSTER
    assert _trouble(encrypted.path, "sai") is Trouble.PASSWORD_WRONG


def test_a_damaged_salt_without_backup_cannot_be_told_from_a_wrong_password(encrypted: Desk) -> None:
    _flip(encrypted.path, 3)
    assert _trouble(encrypted.path, PASSWORD) is Trouble.PASSWORD_WRONG
    assert unproven_key(encrypted.path, PASSWORD) != encrypted.key
