"""impact through the commands: each listed cell, set wrong as said, changes the scores as said."""

from typing import Any

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.cli.test_contract import differences
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


def test_a_listed_error_applied_moves_what_is_said(run: Run, sample: Any) -> None:
    code, told = run("impact", sample.path)
    assert code == 0
    assert 0 < len(told["cells"]) < told["scored"]
    sizes = [len(cell["units"]) for cell in told["cells"]]
    assert sizes == sorted(sizes, reverse=True)
    cell = next(each for each in told["cells"] if each["actual"] is None)
    _, before = run("scores", sample.path)
    unit = next(each for each in before["units"] if each["code"] == cell["unit"])
    leaf = next(each for each in unit["criteria"] if each["code"] == cell["criterion"])
    wrong = f"{float(leaf['points']) + float(cell['change']):.2f}"
    common = ("--layer", "agreed", "--points", wrong, "--reason", "Thử sai")
    assert run("set", sample.path, cell["unit"], cell["criterion"], *common)[0] == 0
    _, after = run("scores", sample.path)
    turned = [
        {key: value for key, value in each.items() if key in ("code", "rank", "class")}
        for each in differences(before, after)
        if "rank" in each or "class" in each
    ]
    assert turned == cell["units"]


def test_people_read_no_value_of_a_weighty_cell(sample: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["impact", sample.path]) == 0
    head, first, *_ = capsys.readouterr().out.splitlines()
    assert "làm đổi thứ hạng" in head
    assert first.startswith("1. ")
    assert "→" in first
