"""The life of a submission through the commands: corrected, renewed with choices, set aside, rolled back."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.cli import run_command
from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.sample import member_file, started

__all__ = ["started"]

FIRST, SECOND = "CA Kim Thành - tự chấm điểm.xlsx", "bổ sung"


@pytest.fixture
def sent(run: Run, started: Desk) -> str:
    """A store that holds the first workbook of Kim Thành."""
    run("import", started.path, member_file(FIRST))
    return started.path


def points(run: Run, store: str, criterion: str) -> Any:
    _, told = run("scores", store, "--stage", "claim")
    unit = next(each for each in told["units"] if each["code"] == "KT")
    return next(each["points"] for each in unit["criteria"] if each["code"] == criterion)


def count_of(run: Run, store: str) -> Any:
    """What counts at VII.3, which the second file raises from 1 to 3."""
    _, told = run("trace", store, "KT:VII.3@claim")
    return told


def test_a_correction_is_made_traced_listed_and_taken_back(run: Run, sent: str) -> None:
    before = points(run, sent, "I.1")
    code, told = run(
        "correct", sent, "KT", "I.1", "--points", "3", "--reason", "Đối chiếu", "--basis", "CV 15", "--stage", "claim"
    )
    assert code == 0
    assert next(each["code"] for each in told["ripple"]["units"]) == "KT"
    assert points(run, sent, "I.1") == "3.00"
    _, traced = run("trace", sent, "KT:I.1@claim")
    assert any("Đính chính" in each for each in traced["steps"])
    _, listed = run("submissions", sent, "--unit", "KT")
    (made,) = listed["corrections"]
    assert (made["about"], made["value"], made["reason"], made["basis"]) == (
        "I.1",
        {"points": "3"},
        "Đối chiếu",
        "CV 15",
    )
    assert made["raw"] == {"choice": "Khá"}
    assert [each["state"] for each in listed["submissions"]] == ["in_force"]
    code, _ = run("correct", sent, "KT", "I.1", "--take-back", "--reason", "Thôi")
    assert code == 0
    assert points(run, sent, "I.1") == before
    assert run("correct", sent, "KT", "I.1", "--take-back", "--reason", "Thôi")[0] == 1


def test_what_cannot_be_corrected_is_told(run: Run, sent: str) -> None:
    assert run("correct", sent, "KT", "I.1", "--reason", "x")[0] == 2
    assert run("correct", sent, "KT", "I.1", "--points", "99", "--reason", "x")[0] == 1
    assert run("correct", sent, "KT", "KHONG-CO", "--value", "1", "--reason", "x")[1]["error"]["code"] == "unknown_id"
    assert run("correct", sent, "KT", "I.1", "--value", "1", "--reason", "x")[1]["error"]["code"] == "value_unfit"
    code, told = run("correct", sent, "AB", "I.1", "--points", "1", "--reason", "x")
    assert (code, told["error"]["code"]) == (1, "nothing_to_correct")


def test_a_dry_run_of_a_correction_writes_nothing(run: Run, sent: str) -> None:
    acts = len(run("log", sent)[1]["acts"])
    options = ("--points", "3", "--reason", "Đối chiếu", "--stage", "claim")
    foreseen = run("correct", sent, "KT", "I.1", *options, "--dry-run")[1]
    assert len(run("log", sent)[1]["acts"]) == acts
    assert run("correct", sent, "KT", "I.1", *options)[1] == foreseen


def test_a_later_file_offers_the_correction_and_keeps_it_unasked(run: Run, sent: str) -> None:
    run("correct", sent, "KT", "VII.3", "--input", "count=2", "--reason", "Đếm lại")
    _, told = run("import", sent, member_file(SECOND))
    (file,) = told["files"]
    assert (file["status"], file["changed"]) == ("kept", 3)
    assert [each["name"] for each in file["differences"]] == ["count", "actual", "count"]
    (offer,) = file["offers"]
    assert (offer["about"], offer["mine"]["value"], offer["theirs"]["value"], offer["raw"]["value"]) == (
        "VII.3",
        "2",
        "3",
        "1",
    )
    (finding,) = [each for each in file["findings"] if each["code"] == "correction_stays"]
    assert (finding["level"], finding["cell"], finding["criterion"]) == ("warning", "F69", "VII.3")
    (made,) = run("submissions", sent)[1]["corrections"]
    assert made["value"] == {"count": "2"}
    report = next(each["report"] for each in run("submissions", sent)[1]["submissions"] if each["version"] == 2)
    _, compared = run("differences", sent, report)
    counted = {each["about"]: each["counted"] for each in compared["differences"]}
    assert counted == {"V.5": "taken", "VI.6": "taken", "VII.3": "corrected"}


def test_cells_are_taken_and_left_as_they_are_named(run: Run, sent: str) -> None:
    run("correct", sent, "KT", "VII.3", "--input", "count=2", "--reason", "Đếm lại")
    before = points(run, sent, "V.5")
    choices = ("--accept", "F69", "--decline", "Bảng chấm điểm!F58")
    _, told = run("import", sent, member_file(SECOND), *choices)
    codes = {each["code"] for each in told["files"][0]["findings"]}
    assert codes >= {"correction_given_up", "value_declined"}
    assert run("submissions", sent)[1]["corrections"] == []
    assert points(run, sent, "V.5") == before


def test_a_choice_about_nothing_is_refused_with_what_there_is(run: Run, sent: str) -> None:
    code, told = run("import", sent, member_file(SECOND), "--decline", "Z99")
    (file,) = told["files"]
    assert (code, file["status"]) == (1, "refused")
    (finding,) = [each for each in file["findings"] if each["code"] == "choice_unknown"]
    assert "Z99" in finding["message"]
    assert "F58, F65, F69" in finding["message"]
    assert run("import", sent, member_file(FIRST), member_file(SECOND), "--accept", "all")[0] == 2


def test_declining_all_keeps_everything_as_it_was(run: Run, sent: str) -> None:
    before = run("scores", sent, "--stage", "claim")[1]["units"]
    run("import", sent, member_file(SECOND), "--decline", "all")
    assert run("scores", sent, "--stage", "claim")[1]["units"] == before


def test_set_aside_and_brought_back(run: Run, sent: str, started: Desk) -> None:
    before = run("scores", sent, "--stage", "claim")[1]["units"]
    run("import", sent, member_file(SECOND))
    after = run("scores", sent, "--stage", "claim")[1]["units"]
    number = max(each["report"] for each in run("submissions", sent)[1]["submissions"])
    _, foreseen = run("set-aside", sent, number, "--reason", "Nhầm", "--dry-run", "--stage", "claim")
    _, told = run("set-aside", sent, number, "--reason", "Nhầm", "--stage", "claim")
    assert (foreseen["state"], told["state"], told["instead"]) == ("in_force", "set_aside", number - 1)
    assert told["ripple"] == foreseen["ripple"]
    assert run("scores", sent, "--stage", "claim")[1]["units"] == before
    code, again = run("import", sent, member_file(SECOND))
    assert (code, again["files"][0]["status"]) == (0, "set_aside")
    assert run("bring-back", sent, number)[0] == 0
    assert run("scores", sent, "--stage", "claim")[1]["units"] == after
    assert run("recompute", sent)[1]["match"] is True


def test_an_import_is_rolled_back_after_a_look_and_the_edit_since_stays(run: Run, sent: str) -> None:
    run("import", sent, member_file(SECOND))
    run("correct", sent, "KT", "I.1", "--points", "3", "--reason", "Đối chiếu")
    number = max(each["report"] for each in run("submissions", sent)[1]["submissions"])
    code, foreseen = run("roll-back", sent, number)
    assert (code, foreseen["status"]) == (1, "asked")
    assert (foreseen["removed"], foreseen["restored"], foreseen["kept"]) == (2, 1, 1)
    code, done = run("roll-back", sent, number, "--yes", "--reason", "Sai tệp")
    assert (code, done["status"], done["values"]) == (0, "rolled_back", foreseen["values"])
    assert points(run, sent, "I.1") == "3.00"
    assert run("import", sent, member_file(SECOND))[1]["files"][0]["status"] == "kept"
    assert run("undo", sent)[0] == 0
    assert run("undo", sent)[0] == 0
    states = [each["state"] for each in run("submissions", sent)[1]["submissions"]]
    assert states == ["superseded", "in_force"]


def test_the_originals_stay_as_they_came(run: Run, sent: str, tmp_path: Path) -> None:
    content = Path(member_file(FIRST)).read_bytes()
    run("correct", sent, "KT", "I.1", "--points", "3", "--reason", "Đối chiếu")
    assert Path(member_file(FIRST)).read_bytes() == content
    assert run("check", sent)[1]["ok"] is True
    assert openpyxl.load_workbook(member_file(FIRST)).sheetnames


def test_people_read_what_they_may_choose(run: Run, sent: str, capsys: pytest.CaptureFixture[str]) -> None:
    run("correct", sent, "KT", "VII.3", "--input", "count=2", "--reason", "Đếm lại")
    capsys.readouterr()
    assert run_command(["import", sent, member_file(SECOND), "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "nhận được, mới xem trước, chưa ghi gì (KT," in told
    assert "đã nhận" not in told
    assert "Kim Thành: tổng điểm" in told
    assert "Thêm số lượng của V.5: 158 (ô Bảng chấm điểm · F58)" in told
    assert "đang tính 2 do cán bộ ghi (Đếm lại), tệp ghi 3 (ô Bảng chấm điểm · F69)" in told
    assert "không chọn thì giữ số của cán bộ" in told
    assert run_command(["submissions", sent]) == 0
    told = capsys.readouterr().out
    assert "bản 1: đang dùng, 1 đính chính" in told
    assert "lý do: Đếm lại" in told
