"""A cell of a file is put right as it is taken in: `import --correct`, or in the file of answers."""

import json
from pathlib import Path

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.jobs.wrong_workbook import RIGHT, SCORES, workbook, year

REASON = "Đơn vị báo lại qua điện thoại"
OVER = {f"{SCORES}!E7": 12}
TYPED = ("--correct", f"{SCORES}!E7=9,25", REASON)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return Path(year(tmp_path / "cum.tongket").path)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(workbook(tmp_path / "An Bình.xlsx", OVER))


def test_an_error_tells_how_its_cell_is_put_right(store: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["import", str(store), str(file)]) == 1
    assert f"--correct '{SCORES}!E7=SỐ_ĐÚNG' 'LÝ DO'" in capsys.readouterr().out


def test_put_right_the_file_is_kept_and_both_readings_are_told(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file, *TYPED, "--officer", "Trần Thị Hà")
    (kept,) = told["files"]
    assert (code, kept["status"], kept["values"]) == (0, "kept", len(RIGHT))
    assert kept["corrected"] == [
        {
            "sheet": SCORES,
            "cell": "E7",
            "criterion": "I.2",
            "raw": "12",
            "value": "9,25",
            "reason": REASON,
            "officer": "Trần Thị Hà",
        }
    ]
    _, told = run("submissions", store)
    (correction,) = told["corrections"]
    assert (correction["raw"], correction["value"]) == ({"points": "12"}, {"points": "9.25"})
    assert (correction["reason"], correction["officer"]) == (REASON, "Trần Thị Hà")
    assert run("recompute", store)[0] == 0


def test_a_dry_run_tells_it_and_keeps_nothing(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file, *TYPED, "--dry-run")
    assert (code, told["files"][0]["status"]) == (0, "kept")
    assert told["files"][0]["corrected"]
    assert run("submissions", store)[1]["submissions"] == []


def test_a_place_without_a_value_refuses_the_file(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file, *TYPED, "--correct", f"{SCORES}!B7=1", REASON)
    faults = [each["code"] for each in told["files"][0]["findings"] if each["level"] == "error"]
    assert (code, told["files"][0]["status"], faults) == (1, "refused", ["mend_column"])


@pytest.mark.parametrize(
    ("where", "reason", "code"),
    [(f"{SCORES}!E7=9", " ", "reason_missing"), ("E7", REASON, "cell_unknown"), ("ô bảy=9", REASON, "cell_unknown")],
)
def test_without_a_reason_or_an_address_nothing_is_done(
    run: Run, store: Path, file: Path, where: str, reason: str, code: str
) -> None:
    left, told = run("import", store, file, "--correct", where, reason)
    assert (left, told["error"]["code"]) == (1, code)


def test_of_several_files_none_is_put_right(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file, file, *TYPED)
    assert code == 2
    assert "--correct" in told["error"]["message"]


def test_an_answer_gives_no_reason_and_puts_nothing_right(run: Run, store: Path, file: Path) -> None:
    assert run("import", store, file, "--answer", f"mend:{SCORES}!E7=9")[0] == 2


def test_the_file_of_answers_puts_right_by_the_files_name(run: Run, store: Path, file: Path, tmp_path: Path) -> None:
    answers = tmp_path / "tra-loi.json"
    mend = {f"mend:{SCORES}!E7": {"value": "9,25", "reason": REASON}}
    answers.write_text(json.dumps({file.name: mend}), "utf-8")
    code, told = run("import", store, file, "--answers", answers)
    assert (code, told["files"][0]["corrected"][0]["value"]) == (0, "9,25")
    answers.write_text(json.dumps({file.name: {f"mend:{SCORES}!E7": {"value": "9,25", "reason": ""}}}), "utf-8")
    code, told = run("import", store, file, "--answers", answers)
    assert (code, told["findings"][0]["code"]) == (1, "mend_incomplete")
