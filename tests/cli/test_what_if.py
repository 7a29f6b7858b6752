"""what-if through the commands: the difference of two `scores`, nothing written."""

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.cli.test_contract import differences
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


@pytest.fixture
def supposed(run: Run, sample: Any, tmp_path: Path) -> Path:
    _, scores = run("scores", sample.path)
    code = scores["units"][0]["criteria"][0]["code"]
    entry = {"unit": "CG", "criterion": code, "layer": "agreed", "points": "0", "reason": "Giả định"}
    path = tmp_path / "gia-dinh.json"
    path.write_text(json.dumps({"entries": [entry]}), "utf-8")
    return path


def test_what_if_is_the_difference_of_scores_before_and_after(run: Run, sample: Any, supposed: Path) -> None:
    code, told = run("what-if", sample.path, supposed)
    _, before = run("scores", sample.path)
    run("enter", sample.path, supposed)
    _, after = run("scores", sample.path)
    assert code == 0
    assert told["ripple"]["units"] == differences(before, after) != []
    assert told["provisional"] == [before["provisional"], after["provisional"]]
    assert told["stage"] == "agreed"
    assert all(new in after["safety"] for _, new in told["safety"] if new is not None)
    assert all(old in before["safety"] for old, _ in told["safety"] if old is not None)


def test_what_if_says_that_it_supposes(sample: Any, supposed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["what-if", str(sample.path), str(supposed)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("GIẢ ĐỊNH")
    assert any("tổng điểm" in line for line in lines)


def test_what_if_refuses_what_enter_would_refuse(run: Run, sample: Any, tmp_path: Path) -> None:
    path = tmp_path / "sai.json"
    path.write_text('{"entries": [{"unit": "ZZ"}]}', "utf-8")
    code, told = run("what-if", sample.path, path)
    assert (code, told["error"]["code"]) == (1, "refused")
    assert told["findings"]
