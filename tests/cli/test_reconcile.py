"""reconcile and refresh keep the contract of docs/formats.md, and say it in Vietnamese."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.papers_of_sample import report, retyped, sample_papers, with_paragraph
from tests.jobs.sample import made_sample, sample
from tests.jobs.test_reconcile import enter

__all__ = ["made_sample", "report", "sample", "sample_papers"]

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def edited(report: bytes, tmp_path: Path) -> Path:
    """The report with one digit changed by hand and one number nobody knows."""
    path = tmp_path / "bao-cao sửa.docx"
    path.write_bytes(retyped(with_paragraph(report, "Có 77 lượt khách tới dự."), "PPHS", "6.143"))
    return path


def test_reconcile_json(run: Run, sample: Desk, edited: Path) -> None:
    code, told = run("reconcile", sample.path, edited)

    assert code == 0
    assert told["summary"] == {"match": told["summary"]["match"], "different": 1, "unknown": 1}
    assert sum(told["summary"].values()) == len(told["numbers"])
    (different,) = [each for each in told["numbers"] if each["status"] == "different"]
    assert {key: different[key] for key in ("text", "id", "expected", "page", "bound")} == {
        "text": "6.143",
        "id": "PPHS",
        "expected": "6.142",
        "page": 4,
        "bound": True,
    }
    assert "Số vụ phạm pháp hình sự: 6.143 vụ" in different["sentence"]
    assert {each["kind"] for each in told["other"]} == {"date", "unit", "rank", "class", "document"}
    assert (told["pages"], told["wording"]) == ("estimated", [])


def test_reconcile_for_people(sample: Desk, edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["reconcile", sample.path, str(edited)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("khớp, 1 lệch (trang 4: 6.143 ↔ 6.142), 1 không rõ nguồn")
    assert lines[1] == "Lệch:"
    assert lines[2].startswith("  - trang 4: 6.143 ↔ 6.142. “Số vụ phạm pháp hình sự: 6.143 vụ, giảm")
    assert lines[3:5] == ["Không rõ nguồn:", "  - trang 1: 77. “Có 77 lượt khách tới dự.”"]


def test_refresh_json_and_text(run: Run, sample: Desk, edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    enter(sample, edited.parent, "PPHS", "AB", "1200")

    code, told = run("refresh", sample.path, edited, "--out", edited.parent / "mới.docx")

    assert code == 1
    assert told["summary"] == {
        "updated": 11,
        "conflicts": 1,
        "gone": 0,
        "left": 0,
        "unchanged": told["summary"]["unchanged"],
    }
    assert {key: told["conflicts"][0][key] for key in ("id", "written", "by_hand", "now")} == {
        "id": "PPHS",
        "written": "6.142",
        "by_hand": "6.143",
        "now": "6.156",
    }
    assert {"id", "from", "to", "sentence", "page"} <= set(told["updated"][0])
    assert run_command(["refresh", sample.path, str(edited), "--out", str(edited.parent / "nữa.docx")]) == 1
    said = capsys.readouterr().out
    assert "11 cập nhật" in said
    assert "1 chờ cán bộ quyết định" in said
    assert "chương trình đã ghi 6.142 · trong tệp 6.143 · nay 6.156" in said


def test_what_is_no_paper_is_refused_calmly(run: Run, sample: Desk, tmp_path: Path) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(b"PK\x03\x04 not a paper")

    code, told = run("reconcile", sample.path, path)

    assert code == 1
    assert told["error"]["code"] == "refused"
    assert [each["code"] for each in told["findings"]] == ["damaged"]


def test_a_file_that_is_there_is_not_written_over(run: Run, sample: Desk, edited: Path) -> None:
    before = edited.read_bytes()

    code, told = run("refresh", sample.path, edited, "--out", edited)

    assert (code, told["error"]["code"]) == (1, "file_exists")
    assert edited.read_bytes() == before


def test_wrong_usage(sample: Desk) -> None:
    command = [sys.executable, str(ROOT / "main.py"), "refresh", sample.path, "x.docx"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 2
