"""Questions of a file are answered on the command line, and what is remembered is listed and forgotten."""

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop.cli.answers import question_lines
from desktop.domain.finding import Finding, Level
from tests.cli.commands import Run
from tests.jobs.sample import member_file

KEY = "row:công việc đột xuất do cấp trên giao"


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    from desktop.resources import seed

    path = tmp_path / "cum.tongket"
    framework = seed("demo", "framework.toml")
    assert run("new", path, "--cluster", seed("demo", "cluster.toml"), "--framework", framework)[0] == 0
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    book = openpyxl.load_workbook(member_file("CA Kim Thành - tự chấm điểm.xlsx"))
    sheet = book["Bảng chấm điểm"]
    row = next(cell.row for cell in sheet["B"] if cell.value == "TỔNG CỘNG")
    sheet.insert_rows(row)
    sheet.cell(row, 2, "Công việc đột xuất do cấp trên giao")
    sheet.cell(row, 7, "0,25")
    book.save(tmp_path / "CA Kim Thành.xlsx")
    return tmp_path / "CA Kim Thành.xlsx"


def test_a_question_tells_its_key_and_choices(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file)
    (question,) = [each for each in told["files"][0]["findings"] if each["level"] == "question"]
    assert code == 1
    assert (question["code"], question["key"], question["cell"]) == ("unmatched_row", KEY, "G81")
    assert question["choices"][-1] == {"id": "aside", "words": "Để riêng, không tính", "confidence": None}


def test_an_answer_lets_the_file_in_and_the_next_one_needs_none(run: Run, store: Path, file: Path) -> None:
    code, told = run("import", store, file, "--answer", f"{KEY}=aside")
    assert (code, told["files"][0]["status"]) == (0, "kept")
    book = openpyxl.load_workbook(file)
    book["Bảng chấm điểm"].insert_rows(1)
    book.save(file)
    code, told = run("import", store, file)
    assert (code, told["files"][0]["status"]) == (0, "kept")


def test_answers_come_from_a_file_for_all_or_by_the_files_name(
    run: Run, store: Path, file: Path, tmp_path: Path
) -> None:
    answers = tmp_path / "tra-loi.json"
    for plain in ({KEY: "aside"}, {"CA Kim Thành.xlsx": {KEY: "aside"}}):
        answers.write_text(json.dumps(plain), "utf-8")
        assert run("import", store, file, "--dry-run", "--answers", answers)[0] == 0
    answers.write_text(json.dumps({"tệp khác.xlsx": {KEY: "aside"}}), "utf-8")
    assert run("import", store, file, "--dry-run", "--answers", answers)[0] == 1


@pytest.mark.parametrize("text", ["", "[]", '{"dòng lạ": "x"}', '{"grouping": 1}', '{"grouping": " "}'])
def test_a_file_of_answers_that_is_none_is_refused(
    run: Run, store: Path, file: Path, tmp_path: Path, text: str
) -> None:
    answers = tmp_path / "tra-loi.json"
    answers.write_text(text, "utf-8")
    code, told = run("import", store, file, "--answers", answers)
    assert code == 1
    assert told["findings"][0]["code"].startswith("answer")


@pytest.mark.parametrize("typed", ["grouping", "=dot", "grouping=", "khác=dot"])
def test_an_answer_that_is_none_is_wrong_usage(run: Run, store: Path, file: Path, typed: str) -> None:
    assert run("import", store, file, "--answer", typed)[0] == 2


def test_what_is_remembered_is_listed_forgotten_and_brought_back(run: Run, store: Path, file: Path) -> None:
    run("import", store, file, "--answer", f"{KEY}=aside")
    (known,) = run("profiles", store)[1]["profiles"]
    assert (known["unit"], known["kind"]) == ("KT", "workbook")
    assert known["answers"] == [{"key": KEY, "choice": "aside"}]
    assert known["tables"][0]["heading_row"] == 9
    assert run("profiles", store, "--unit", "AB")[1] == {"profiles": []}
    assert run("profiles", store, "--forget", "KT")[1] == {"unit": "KT", "forgotten": 1}
    assert run("profiles", store)[1] == {"profiles": []}
    run("undo", store)
    assert run("profiles", store)[1]["profiles"] == [known]
    assert run("profiles", store, "--forget", "ZZ")[0] == 1


@pytest.fixture
def unheaded(tmp_path: Path) -> Path:
    """A table of the demo framework's first leaves under headings nobody knows."""
    from desktop.domain.framework_file import read_framework
    from desktop.resources import seed

    framework, _ = read_framework(seed("demo", "framework.toml").read_text("utf-8"), "framework.toml")
    assert framework is not None
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Biểu 3"
    for row in (("CÔNG AN TỈNH KIM THÀNH",), (), ("A", "B", "C", "D")):
        sheet.append(row)
    for leaf in framework.leaves[:8]:
        sheet.append((leaf.code, leaf.title, leaf.max, 0.5))
    book.save(tmp_path / "bieu 3.xlsx")
    return tmp_path / "bieu 3.xlsx"


def test_the_points_of_a_table_under_unknown_headings_are_asked_for(run: Run, store: Path, unheaded: Path) -> None:
    code, told = run("import", store, unheaded)
    (question,) = [each for each in told["files"][0]["findings"] if each["level"] in {"error", "question"}]
    assert (code, question["code"], question["key"]) == (1, "no_claim_column", "column:d")
    assert question["choices"][0]["id"] == "claim"
    code, told = run("import", store, unheaded, "--answer", "column:d=claim")
    assert (code, told["files"][0]["status"], told["files"][0]["values"]) == (0, "kept", 8)


def test_a_table_is_marked_out_by_hand(run: Run, store: Path, unheaded: Path, tmp_path: Path) -> None:
    answers = tmp_path / "tra-loi.json"
    columns = {"column:A": "code", "column:B": "title", "column:C": "max", "column:D": "claim"}
    answers.write_text(json.dumps({"region:biểu 3": "3:4-9", **columns}), "utf-8")
    code, told = run("import", store, unheaded, "--answers", answers)
    assert (code, told["files"][0]["status"], told["files"][0]["values"]) == (0, "kept", 6)


def test_how_a_table_is_marked_out_is_told_once() -> None:
    finding = Finding(Level.ERROR, "headings_missing", {}, None, key="region:biểu 3")
    assert question_lines((replace(finding, level=Level.NOTE, code="answered"),)) == ()
    assert any("'column:biểu 3@d=claim'" in line for line in question_lines((finding,)))
    assert "    --answer 'region:biểu 3=7-8:9-120'" in question_lines((finding,))


def test_a_row_may_be_given_a_code_nobody_thought_of() -> None:
    finding = Finding(Level.QUESTION, "unmatched_row", {}, None, key="row:việc khác")
    assert question_lines((finding,))[-1].startswith("    --answer 'row:việc khác=MÃ'")
