"""Sending and gathering through the commands: what machines and people are told, and what is refused."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.jobs.sample import started

__all__ = ["started"]


def test_forms_are_made_as_promised_and_more_on_demand(run: Run, started: Any, tmp_path: Path) -> None:
    code, made = run("forms", started.path, "--out", tmp_path / "mau")
    assert code == 0
    assert sorted(each["kind"] for each in made["files"]) == ["narrative"] * 6 + ["workbook"] * 6
    assert sorted(each.name for each in (tmp_path / "mau" / "AB").iterdir()) == [
        "BaoCao_AB_2026_v1.docx",
        "SoLieu_AB_2026_v1.xlsx",
    ]
    _, more = run("forms", started.path, "--out", tmp_path / "bo", "--unit", "AB", "--whole", "--due", "2026-12-01")
    kinds = {each["kind"] for each in more["files"]}
    assert {"workbook", "narrative", "guide", "letter", "list"} == kinds


def test_a_sending_is_recorded_listed_and_shown_on_the_board(run: Run, started: Any, tmp_path: Path) -> None:
    _, made = run("forms", started.path, "--out", tmp_path, "--unit", "AB", "--unit", "BS", "--due", "2030-01-31")
    told = ("--letter", "12/CV-CTĐ", "--on", "03/11/2026", "--how", "văn thư", "--from", tmp_path)
    code, sent = run("send", started.path, "--unit", "AB", "--unit", "BS", *told)
    assert code == 0
    assert run("sendings", started.path)[1] == sent
    assert [each["unit"] for each in run("sendings", started.path, "--unit", "BS")[1]["sendings"]] == ["BS"]
    first = sent["sendings"][0]
    assert (first["unit"], first["issue"], first["on"], first["letter"]) == ("AB", 1, "2026-11-03", "12/CV-CTĐ")
    assert {each["sha256"] for each in first["files"]} == {
        hashlib.sha256(Path(each["path"]).read_bytes()).hexdigest() for each in made["files"] if each["unit"] == "AB"
    }
    _, board = run("board", started.path)
    steps = {unit["code"]: [paper["step"] for paper in unit["papers"]] for unit in board["units"]}
    assert steps["AB"] == ["sent", "sent"]
    assert steps["CG"] == ["not_sent", "not_sent"]


def test_a_sending_needs_no_more_than_a_unit(run: Run, started: Any) -> None:
    code, sent = run("send", started.path, "--unit", "AB", "--on", "2026-11-03")
    assert (code, sent["sendings"][0]["files"]) == (0, [])


def test_deadlines_papers_and_reminders(run: Run, started: Any, tmp_path: Path) -> None:
    _, moved = run("due", started.path, "2020-01-31", "--unit", "BS", "--reason", "theo kế hoạch")
    assert moved["late"] == ["BS"]
    _, papers = run("required", started.path, "--add", "Danh sách đề nghị khen thưởng")
    assert papers["papers"][-1] == {"code": "khac-1", "title": "Danh sách đề nghị khen thưởng"}
    _, board = run("receive", started.path, "BS", "khac-1", "--on", "2020-01-30")
    bs = next(each for each in board["units"] if each["code"] == "BS")
    assert bs["papers"][-1]["settled"]
    _, told = run("remind", started.path, "--unit", "BS", "--out", tmp_path / "nhac")
    assert len(told["reminders"][0]["missing"]) == 2
    assert [Path(each).exists() for each in told["files"]] == [True]
    _, board = run("receive", started.path, "BS", "khac-1", "--take-back")
    assert not next(each for each in board["units"] if each["code"] == "BS")["papers"][-1]["settled"]
    assert run("required", started.path, "--drop", "khac-1")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "expected", "error"),
    [
        (("send", "--unit", "XX"), 1, "unknown_unit"),
        (("send", "--unit", "AB", "--on", "2100-01-01"), 1, "refused"),
        (("send", "--unit", "AB", "--from", "khong-co"), 2, "file_missing"),
        (("send", "--file", "a.xlsx"), 2, "wrong_usage"),
        (("send", "--unit", "AB", "--on", "hôm qua"), 2, "wrong_usage"),
        (("due", "2026-11-30", "--paper", "xx", "--reason", "x"), 1, "unknown_paper"),
        (("due", "2026-11-30", "--reason", "  "), 2, "wrong_usage"),
        (("receive", "AB", "workbook"), 1, "refused"),
        (("receive", "AB", "workbook", "--take-back"), 1, "unknown_paper"),
        (("required", "--drop", "xx"), 1, "unknown_paper"),
        (("remind", "--unit", "XX"), 1, "unknown_unit"),
        (("forms", "--out", "x", "--unit", "XX"), 1, "unknown_unit"),
        (("forms", "--out", "x", "--cut-off", "2020-01-01"), 1, "refused"),
    ],
)
def test_what_cannot_be_is_answered(
    run: Run,
    started: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    expected: int,
    error: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    command, *rest = arguments
    before = Path(started.path).read_bytes()
    code, told = run(command, started.path, *rest)
    assert (code, told["error"]["code"]) == (expected, error)
    assert told["error"]["message"]
    assert Path(started.path).read_bytes() == before


def test_people_are_told_in_sentences(started: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    store = str(started.path)
    for arguments in (
        ("sendings", store),
        ("send", store, "--unit", "AB", "--on", "2026-11-03", "--letter", "12"),
        ("board", store),
        ("remind", store, "--unit", "BS", "--out", str(tmp_path)),
        ("required", store),
    ):
        assert run_command(list(arguments)) == 0
    printed = capsys.readouterr().out
    for sentence in (
        "Chưa ghi nhận lần gửi mẫu nào.",
        "An Bình: lần 1, ngày 03/11/2026, công văn số 12 (chưa ghi tệp nào)",
        "6/6 đơn vị còn thiếu.",
        "Kính gửi: Công an tỉnh Bắc Sơn",
        "workbook: Bảng tự chấm, số liệu (Excel)",
    ):
        assert sentence in printed
