"""PDF through an office program: whole or none, with a limit of time, nothing left behind."""

import os
import select
import tempfile
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.dossier import Dossier
from desktop.papers.catalogue import build
from desktop.papers.pdf import Failure, Office, Press, find_office
from tests.papers.ledgers import ledger, standings

DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stands in for the office program with a shell script")


def program(folder: Path, script: str) -> Office:
    """Return a program that stands where LibreOffice would; `$out` is the folder it is to write into."""
    path = folder / "office"
    path.write_text(f'#!/bin/sh\nfor last; do :; done\nout=$(dirname "$last")\n{script}\n', "utf-8")
    path.chmod(0o755)
    return Office(str(path))


def made(office: Office, seconds: float = 20) -> bytes | Failure:
    with Press(office, seconds) as press:
        return press.pdf("bao-cao.docx", b"content")


def test_a_whole_pdf_is_taken(tmp_path: Path) -> None:
    office = program(tmp_path, 'printf "%%PDF-1.7 x %%%%EOF" > "$out/paper.pdf"')
    assert made(office) == b"%PDF-1.7 x %%EOF"


@pytest.mark.parametrize("script", ["true", 'printf "%%PDF-1.7 ha" > "$out/paper.pdf"', 'printf "" > "$out/paper.pdf"'])
def test_half_a_pdf_is_none(tmp_path: Path, script: str) -> None:
    assert made(program(tmp_path, script)) is Failure.NOT_MADE


def test_an_earlier_pdf_is_not_taken_for_the_next(tmp_path: Path) -> None:
    script = 'test -e "$out/once" || printf "%%PDF-1.7 x %%%%EOF" > "$out/paper.pdf"; touch "$out/once"'
    with Press(program(tmp_path, script)) as press:
        assert isinstance(press.pdf("a.docx", b"1"), bytes)
        assert press.pdf("b.docx", b"2") is Failure.NOT_MADE


def test_a_program_that_hangs_is_ended_with_what_it_started(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    os.mkfifo(alive)
    held = os.open(alive, os.O_RDONLY | os.O_NONBLOCK)
    office = program(tmp_path, f'exec 3>"{alive}"; echo started >&3; sleep 600 & wait')
    assert made(office, 2.0) is Failure.TOO_LONG
    assert os.read(held, 100) == b"started\n"
    ended, _, _ = select.select([held], [], [], 10)
    assert ended, "nobody holds the pipe any more once all are ended"
    assert os.read(held, 100) == b""
    os.close(held)


def test_a_program_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    assert made(Office(str(tmp_path / "nicht da"))) is Failure.NOT_STARTED


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    made(program(tmp_path, "true"))
    assert list((tmp_path / "temp").iterdir()) == []


def test_without_an_office_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert find_office() is None
    place = tmp_path / "programs"
    monkeypatch.setenv("PROGRAMFILES", str(place))
    assert find_office() is None


@pytest.mark.parametrize("paper", ["khen-thuong", "trinh-chieu", "bang-diem"])
def test_the_installed_office_makes_a_pdf_of_every_form(paper: str) -> None:
    office = find_office()
    if office is None:
        pytest.skip("LibreOffice is not installed")
    with Press(office) as press:
        for built in build(DOSSIER, (paper,)):
            found = press.pdf(built.file_name, built.content)
            if found is Failure.NOT_MADE and built.file_name.endswith(".pptx"):
                pytest.skip("LibreOffice Impress is not installed")
            assert isinstance(found, bytes)
            assert found.startswith(b"%PDF-")
