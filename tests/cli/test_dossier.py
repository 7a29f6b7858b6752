"""The dossier on the command line: made, made again, told apart, never over what was touched."""

from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from desktop.papers.catalogue import PAPERS, Matter
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]

ALL = sum(len(paper.files) for paper in PAPERS if paper.needs is not Matter.ACCEPTED)


def states(run: Run, desk: Desk, folder: Path) -> dict[str, dict[str, Any]]:
    code, told = run("dossier", desk.path, "--out", folder, "--status")
    assert code == 0
    return {each["file"]: each for each in told["papers"]}


def change(run: Run, desk: Desk) -> None:
    code, _ = run("set", desk.path, "KT", "I.1", "--layer", "agreed", "--points", "1.25", "--reason", "thẩm định lại")
    assert code == 0


def test_status_tells_fresh_stale_touched_and_missing(run: Run, sample: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "hồ sơ"
    assert {each["status"] for each in states(run, sample, folder).values()} == {"missing"}
    assert run("dossier", sample.path, "--out", folder)[0] == 0
    assert {each["status"] for each in states(run, sample, folder).values()} == {"fresh"}
    change(run, sample)
    (folder / "so-lieu.xlsx").write_bytes(b"sua tay")
    (folder / "khen-thuong.xlsx").unlink()
    found = states(run, sample, folder)
    assert len(found) == ALL
    assert (found["so-lieu.xlsx"]["status"], found["so-lieu.xlsx"]["behind"]) == ("touched", True)
    assert found["khen-thuong.xlsx"]["status"] == "missing"
    assert found["bao-cao.docx"]["status"] == "stale"
    moved = {each["id"]: (each["old"], each["new"]) for each in found["bang-diem.xlsx"]["changes"]}
    assert moved["KT:I.1"][1] == "1.25"
    assert {"total:KT", "KT:I"} <= set(moved)


def test_making_again_tells_what_moved_and_keeps_what_was_touched(
    run: Run, sample: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("dossier", sample.path, "--out", tmp_path / "hs", "--only", "bang-diem")
    (tmp_path / "hs" / "bang-diem.docx").write_bytes(b"sua tay")
    change(run, sample)
    assert run_command(["dossier", sample.path, "--out", str(tmp_path / "hs"), "--only", "bang-diem"]) == 0
    printed = capsys.readouterr().out
    assert "bang-diem.docx đã có người sửa nên giữ nguyên" in printed
    assert "KT:I.1: " in printed
    assert (tmp_path / "hs" / "bang-diem.docx").read_bytes() == b"sua tay"
    assert (tmp_path / "hs" / "bang-diem (2).docx").exists()
    run_command(["dossier", sample.path, "--out", str(tmp_path / "hs"), "--status"])
    assert "bang-diem.docx\tđã sửa tay; cũ hơn số liệu" in capsys.readouterr().out


def test_status_makes_nothing_so_it_goes_alone(run: Run, sample: Desk, tmp_path: Path) -> None:
    assert run("dossier", sample.path, "--out", tmp_path / "hs", "--status", "--pdf")[0] == 2
    assert not (tmp_path / "hs").exists()


def test_without_an_office_program_the_papers_are_made_and_no_pdf_is_claimed(
    run: Run, sample: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    code, told = run("dossier", sample.path, "--out", tmp_path / "hs", "--only", "khen-thuong", "--pdf")
    assert (code, told["pdf_made"]) == (1, False)
    assert [each["file"] for each in told["files"]] == ["khen-thuong.xlsx"]
    assert run_command(["dossier", sample.path, "--out", str(tmp_path / "hs"), "--only", "khen-thuong", "--pdf"]) == 1
    assert "máy này không có LibreOffice" in capsys.readouterr().out


def test_the_pdf_of_a_paper_stands_beside_it(
    run: Run, sample: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "bin" / "soffice"
    office.parent.mkdir()
    office.write_text(
        '#!/bin/sh\nfor last; do :; done\ncase "$last" in *.xlsx) exit 1;; esac\n'
        'printf "%%PDF-1.7 %%%%EOF" > "${last%.docx}.pdf"\n'
    )
    office.chmod(0o755)
    monkeypatch.setenv("PATH", f"{office.parent}:/usr/bin:/bin")
    code, told = run("dossier", sample.path, "--out", tmp_path / "hs", "--only", "bang-diem", "--pdf")
    assert (code, told["pdf_made"]) == (1, False)
    assert {each["file"] for each in told["files"]} == {"bang-diem.xlsx", "bang-diem.docx", "bang-diem.pdf"}
    assert (tmp_path / "hs" / "bang-diem.pdf").read_bytes() == b"%PDF-1.7 %%EOF"


def test_a_print_code_gives_the_same_papers_again_byte_for_byte(run: Run, sample: Desk, tmp_path: Path) -> None:
    code, first = run("dossier", sample.path, "--out", tmp_path / "a")
    assert code == 0
    change(run, sample)
    again = ("--at", first["print_code"].lower(), "--on", first["made_on"])
    code, second = run("dossier", sample.path, "--out", tmp_path / "b", *again)
    assert code == 0
    assert second["print_code"] == first["print_code"]
    assert {each["file"]: each["sha256"] for each in second["files"]} == {
        each["file"]: each["sha256"] for each in first["files"]
    }
    assert run("dossier", sample.path, "--out", tmp_path / "c", "--at", "ZZZZZZ")[0] == 1
    assert not (tmp_path / "c").exists()
    assert run("dossier", sample.path, "--out", tmp_path / "c", "--on", "2026-11-20")[0] == 2
