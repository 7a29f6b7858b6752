"""dispute through the commands: raised, shown both ways, decided, opened again, listed; ripples are those of scores."""

from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.cli.test_contract import differences
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]

SAID = ("--text", "Đề nghị tính lại", "--by", "Phòng Tham mưu", "--on", "12/11/2026")
DECIDED = ("--reason", "Đủ hồ sơ", "--basis", "Điều 5", "--by", "Cụm trưởng", "--reader", "Lê Văn Mẫu")


@pytest.fixture
def leaf(run: Run, sample: Any) -> str:
    _, scores = run("scores", sample.path)
    return str(scores["units"][0]["criteria"][0]["code"])


def test_both_outcomes_are_told_and_the_decision_moves_what_outcome_b_said(run: Run, sample: Any, leaf: str) -> None:
    code, told = run("dispute", sample.path, "raise", "CG", leaf, "--points", "0", *SAID)
    _, before = run("scores", sample.path)
    assert code == 0
    assert told["dispute"]["claim"] == {"points": "0"}
    assert [each["total"] for each in told["A"]["units"]] == [each["total"] for each in before["units"]]

    _, done = run("dispute", sample.path, "decide", "1", "--ruling", "granted", *DECIDED)
    _, after = run("scores", sample.path)
    assert done["ripple"] == told["ripple"]
    assert done["ripple"]["units"] == differences(before, after)
    assert [each["total"] for each in told["B"]["units"]] == [each["total"] for each in after["units"]]


def test_a_dispute_is_listed_with_its_whole_history(run: Run, sample: Any, leaf: str) -> None:
    run("dispute", sample.path, "raise", "CG", leaf, "--state", "not_reported", *SAID)
    run("dispute", sample.path, "decide", "1", "--ruling", "kept", *DECIDED)
    run("dispute", sample.path, "reopen", "1", "--reason", "Hồ sơ mới", "--by", "Cụm trưởng")
    _, told = run("dispute", sample.path, "list")
    (case,) = told["disputes"]
    assert case["open"] is True
    assert [each["kind"] for each in case["history"]] == ["decided", "reopened"]


def test_a_decision_that_lacks_something_is_refused_with_each_lack(run: Run, sample: Any, leaf: str) -> None:
    run("dispute", sample.path, "raise", "CG", leaf, "--points", "0", *SAID)
    lacking = ("--reason", " ", "--basis", " ", "--by", "Cụm trưởng", "--reader", "Cụm trưởng")
    code, told = run("dispute", sample.path, "decide", "1", "--ruling", "partly", *lacking)
    assert code == 1
    assert {each["code"] for each in told["findings"]} == {
        "dispute_reason_missing",
        "dispute_basis_missing",
        "dispute_value_missing",
        "dispute_reader_missing",
    }


@pytest.mark.parametrize("values", [(), ("--points", "1", "--state", "blank"), ("--points", "chín")])
def test_exactly_one_value_is_claimed(run: Run, sample: Any, leaf: str, values: tuple[str, ...]) -> None:
    assert run("dispute", sample.path, "raise", "CG", leaf, *values, *SAID)[0] == 2


def test_papers_are_printed_and_an_unknown_number_is_told(
    sample: Any, leaf: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = str(sample.path)
    assert run_command(["dispute", store, "raise", "CG", leaf, "--points", "0", *SAID]) == 0
    assert run_command(["dispute", store, "print", "1", "--out", str(tmp_path / "hs.docx")]) == 0
    assert (tmp_path / "hs.docx").exists()
    assert run_command(["dispute", store, "show", "9"]) == 1
    told = capsys.readouterr()
    assert "Phương án A:" in told.out
    assert "các số đang có: 1" in told.err
