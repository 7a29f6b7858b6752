"""Numbers of Word reports through the commands."""

from typing import Any

import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.sample import member_file, started

__all__ = ["started"]


@pytest.fixture
def sent(run: Run, started: Desk) -> str:
    """A store that holds the Word report of Đông Phú alone."""
    run("import", started.path, member_file("Dong Phu.docx"))
    return started.path


def found(run: Run, store: str, raw: str) -> Any:
    _, told = run("candidates", store, "--all")
    return next(each for each in told["candidates"] if each["raw"] == raw)


def test_numbers_are_listed_confirmed_and_taken_back(run: Run, sent: str) -> None:
    one = found(run, sent, "768")
    assert (one["unit"], one["value"], one["measure"], one["role"], one["wanted"]) == ("DP", "768", "vụ", "value", True)
    assert one["guesses"][0]["as"] == "PPHS"
    code, told = run("confirm", sent, one["key"])
    assert code == 0
    assert [(each["as"], each["value"]) for each in told["confirmed"]] == [("PPHS", "768")]
    assert found(run, sent, "768")["state"] == "confirmed"
    _, traced = run("trace", sent, "PPHS")
    assert traced["sources"][0]["raw"].startswith("Trong năm xảy ra 768 vụ")
    code, told = run("confirm", sent, one["key"], "--undo")
    assert (code, told["reopened"]) == (0, [one["key"]])
    assert found(run, sent, "768")["state"] == "open"


def test_a_number_is_confirmed_as_something_else_with_another_value(run: Run, sent: str) -> None:
    key = found(run, sent, "768")["key"]
    _, told = run("confirm", sent, key, "--as", "I.5.b", "--value", "1", "--words", "theo điện thoại")
    assert [(each["as"], each["value"]) for each in told["confirmed"]] == [("I.5.b:count", "1")]
    assert "ghi lại là 1; theo điện thoại" in told["confirmed"][0]["words"]
    assert "I.5.b" in str(told["ripple"])


def test_a_number_of_awards_is_named_by_level_form_and_whose(run: Run, sent: str) -> None:
    code = "award:Bộ Công an|Bằng khen|tap_the|decided"
    key = found(run, sent, "768")["key"]
    _, told = run("confirm", sent, key, "--as", code, "--value", "3")
    assert [(each["as"], each["value"]) for each in told["confirmed"]] == [(code, "3")]
    one = found(run, sent, "768")
    assert (one["state"], one["decision"]["as"]) == ("confirmed", code)


def test_what_is_nothing_of_the_catalogue_is_dismissed(run: Run, sent: str) -> None:
    key = found(run, sent, "768")["key"]
    _, told = run("dismiss", sent, key, "--words", "không tính")
    assert [each["words"] for each in told["dismissed"]] == ["không tính"]
    _, listed = run("candidates", sent, "--state", "dismissed", "--unit", "DP")
    assert [each["key"] for each in listed["candidates"]] == [key]
    assert run("dismiss", sent, key, "--undo")[1]["reopened"] == [key]


def test_people_read_them_too(sent: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["candidates", sent]) == 0
    printed = capsys.readouterr().out
    assert "xảy ra «768» vụ phạm pháp hình sự" in printed
    key = printed.split("[")[1].split("]")[0]
    assert run_command(["confirm", sent, key]) == 0
    assert run_command(["dismiss", sent, key]) == 0
    assert run_command(["dismiss", sent, key, "--undo"]) == 0
    assert run_command(["candidates", sent, "--unit", "AB"]) == 0
    assert "Không có số nào cần xem." in capsys.readouterr().out


def test_one_code_for_several_numbers_is_wrong_usage(run: Run, sent: str) -> None:
    assert run_command(["confirm", sent, "a", "b", "--as", "PPHS"]) == 2
    assert run_command(["confirm", sent, "0000"]) == 1
