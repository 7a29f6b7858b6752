"""Files from outside: a disk that does not answer is given up, and the window with it does not stand still."""

import os
import sys
from pathlib import Path
from threading import Event

import pytest

from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import outside
from desktop.sheets.outside import sha256_of, size_of


def test_a_file_whose_disk_is_silent_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = Event()
    monkeypatch.setattr(outside, "_opened", lambda _path: answers.wait())
    with pytest.raises(DeskError) as trouble:
        size_of(str(tmp_path), seconds=0.05)
    answers.set()

    assert (trouble.value.trouble, trouble.value.facts["detail"]) == (Trouble.FILE_UNREADABLE, "ETIMEDOUT")


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_what_never_ends_has_no_hash(tmp_path: Path) -> None:
    path = tmp_path / "ống"
    os.mkfifo(path)
    told = sha256_of(str(path), 1, seconds=0.05)
    os.close(os.open(path, os.O_RDWR))  # lets go of the thread that waits for it

    assert told == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_is_no_file_to_be_read(tmp_path: Path) -> None:
    path = tmp_path / "ống.xlsx"
    os.mkfifo(path)
    with pytest.raises(DeskError) as trouble:
        size_of(str(path))

    assert trouble.value.trouble is Trouble.FILE_UNREADABLE
