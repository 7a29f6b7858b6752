"""The commands of the dictionary of indicators: what they print, what they refuse."""

from pathlib import Path

import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample, started

__all__ = ["made_sample", "sample", "started"]

MT = ("--title", "Số vụ ma túy", "--unit", "vụ")


def test_one_is_added_shown_changed_and_removed(run: Run, started: Desk) -> None:
    store = started.path
    assert run("indicator-set", store, "MT", *MT)[0] == 0
    code, told = run("indicators", store)
    assert code == 0
    assert told["indicators"][-1] == {
        "code": "MT",
        "title": "Số vụ ma túy",
        "unit": "vụ",
        "field": "count",
        "aggregate": "sum",
        "direction": "none",
        "of": None,
        "per": None,
        "own": True,
        "reporters": [],
        "units": [],
        "ratios": [],
        "sections": [],
    }
    code, told = run("indicator-set", store, "MT", "--direction", "lower")
    assert code == 0
    assert told["values"] == []
    changed = run("indicators", store)[1]["indicators"][-1]
    assert (changed["title"], changed["direction"]) == ("Số vụ ma túy", "lower"), "what was not said stays"
    assert run("indicator-remove", store, "MT") == (0, {"removed": "MT"})
    assert all(each["code"] != "MT" for each in run("indicators", store)[1]["indicators"])


def test_a_dry_run_keeps_nothing(run: Run, started: Desk) -> None:
    before = Path(started.path).read_bytes()
    assert run("indicator-set", started.path, "MT", *MT, "--dry-run")[0] == 0
    assert Path(started.path).read_bytes() == before


def test_a_ratio_without_its_parts_is_refused(run: Run, started: Desk) -> None:
    code, told = run("indicator-set", started.path, "TL", "--title", "Tỷ lệ", "--aggregate", "ratio")
    assert code == 1
    assert [each["code"] for each in told["findings"]] == ["indicator_parts"]
    assert told["findings"][0]["remedy"]


def test_what_the_framework_asks_for_is_not_changed_here(run: Run, sample: Desk) -> None:
    theirs = next(each for each in run("indicators", sample.path)[1]["indicators"] if not each["own"])
    for command in (
        ("indicator-set", sample.path, theirs["code"], *MT),
        ("indicator-remove", sample.path, theirs["code"]),
    ):
        code, told = run(*command)
        assert code == 1
        assert told["error"]["code"] == "indicator_of_framework"


def test_people_read_how_each_is_put_together(sample: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["indicators", sample.path]) == 0
    printed = capsys.readouterr().out
    assert "cộng các đơn vị" in printed
    assert "khung tiêu chí" in printed


def test_who_reports_is_set_and_set_back(run: Run, started: Desk) -> None:
    code = run("indicators", started.path)[1]["indicators"][0]["code"]
    assert run("indicator-reporters", started.path, code, "--unit", "BS", "--unit", "AB")[1]["reporters"] == [
        "AB",
        "BS",
    ]
    assert run("indicator-reporters", started.path, code)[1]["reporters"] == []
    assert run("indicator-reporters", started.path, code, "--unit", "LẠ")[0] == 1
