"""The commands of checking: list, accept, rule, ask, write, read answers; all with JSON."""

from pathlib import Path

import openpyxl
import pytest

from desktop.domain.desk import Desk
from desktop.domain.question_form import SHEET
from tests.cli.commands import Run, runner
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(capsys)


def key_of(run: Run, store: str, code: str, unit: str) -> str:
    _, found = run("checks", store, "--unit", unit, "--rule", code)
    return str(found["findings"][0]["key"])


def test_checks_are_listed_by_unit_rule_level_and_state(run: Run, sample: Desk) -> None:
    code, found = run("checks", sample.path)
    _, kt = run("checks", sample.path, "--unit", "KT", "--level", "warning")

    assert code == 0
    assert found["round"] == "tong-ket"
    assert sum(found["levels"].values()) == len(found["findings"])
    assert {each["unit"] for each in kt["findings"]} == {"KT"}
    assert {"key", "level", "code", "rule", "message", "remedy", "file", "cell", "raw", "state"} <= set(
        kt["findings"][0]
    )


def test_a_warning_is_accepted_and_taken_back(run: Run, sample: Desk) -> None:
    key = key_of(run, sample.path, "self_score_differs", "KT")

    code, kept = run("accept", sample.path, key, "--words", "Đã đối chiếu")
    assert (code, kept["accepted"][0]["words"]) == (0, "Đã đối chiếu")
    _, found = run("checks", sample.path, "--state", "accepted")
    assert [(each["key"], each["words"]) for each in found["findings"]] == [(key, "Đã đối chiếu")]
    assert run("accept", sample.path, key, "--undo")[0] == 0
    assert run("checks", sample.path, "--state", "accepted")[1]["findings"] == []


def test_what_cannot_be_accepted_is_refused(run: Run, sample: Desk) -> None:
    assert run("accept", sample.path, "khongco", "--words", "x")[1]["error"]["code"] == "matter_unknown"
    assert run("accept", sample.path, "khongco")[0] == 2


def test_rules_are_listed_switched_worded_and_set_back(run: Run, sample: Desk) -> None:
    _, all_rules = run("rules", sample.path)
    assert len(all_rules["rules"]) > 70
    code, refused = run("rules", sample.path, "over_maximum", "--off", "--reason", "x")
    assert (code, refused["error"]["code"]) == (1, "rule_fixed")

    run("rules", sample.path, "self_score_differs", "--wording", "Lệch: {{ claimed }}")
    run("rules", sample.path, "far_from_last_year", "--set", "times=3")
    _, far = run("rules", sample.path, "far_from_last_year")
    assert far["rules"][0]["parameters"][0]["value"] == "3"
    _, found = run("checks", sample.path, "--rule", "self_score_differs", "--unit", "KT")
    assert found["findings"][0]["message"] == "Lệch: 2"
    _, off = run("rules", sample.path, "self_score_differs", "--off", "--reason", "không dùng")
    assert (off["rules"][0]["on"], off["rules"][0]["reason"]) == (False, "không dùng")
    _, back = run("rules", sample.path, "self_score_differs", "--reset")
    assert (back["rules"][0]["on"], back["rules"][0]["wording"]) == (True, None)


def test_questions_go_out_and_come_back(run: Run, sample: Desk, tmp_path: Path) -> None:
    key = key_of(run, sample.path, "self_score_differs", "KT")
    assert run("ask", sample.path, "KT", "--text", "Gửi bản ký")[1]["questions"][0]["number"] == 1
    assert run("ask", sample.path, "--about", key)[1]["questions"][0]["number"] == 2

    _, papers = run("questions", sample.path, "--out", tmp_path, "--due", "25/11/2026", "--unit", "KT")
    made = papers["papers"][0]
    assert (made["unit"], made["marked"], made["questions"]) == ("KT", True, [1, 2])
    _, sent = run("questions", sample.path, "--sent", "--unit", "KT", "--letter", "12/CV-CTĐ", "--on", "21/11/2026")
    assert {(each["state"], each["due"]) for each in sent["questions"]} == {("sent", "2026-11-25")}

    book = openpyxl.load_workbook(made["workbooks"][0])
    book[SHEET]["E8"].value, book[SHEET]["G8"].value = "Đúng như đã báo cáo", "Theo biên bản"
    book.save(tmp_path / "tra-loi.xlsx")
    _, came = run("answers", sample.path, tmp_path / "tra-loi.xlsx")
    assert came["units"][0]["answered"][0]["answer"]["text"] == "Theo biên bản"
    _, done = run("answer", sample.path, "KT", 2, "--accept")
    assert (done["questions"][0]["state"], done["questions"][0]["outcome"]) == ("closed", "chấp nhận giải trình")
    assert run("answer", sample.path, "KT", 1, "--close", "đã nhận")[1]["questions"][0]["outcome"] == "đã nhận"
    assert run("answer", sample.path, "KT", 1, "--reopen")[1]["questions"][0]["state"] == "sent"


def test_a_file_without_answers_is_told(run: Run, sample: Desk) -> None:
    from tests.jobs.sample import member_file

    code, told = run("answers", sample.path, member_file("Kim Thành"))

    assert (code, told["error"]["code"]) == (1, "no_answers")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_several_keys_stand_behind_one_about(run: Run, sample: Desk, count: int) -> None:
    found = run("checks", sample.path, "--unit", "KT", "--level", "warning")[1]["findings"]
    keys = [each["key"] for each in found][:count]

    code, asked = run("ask", sample.path, "--about", *keys)

    assert (code, [each["key"] for each in asked["questions"]]) == (0, keys)
