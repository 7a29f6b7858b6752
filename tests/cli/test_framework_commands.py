import json
from pathlib import Path

import openpyxl
import pytest

from desktop.cli import run_command
from desktop.resources import seed
from tests.cli.commands import VECTORS, Run

ANNEXES = sorted(path for path in (VECTORS / "annexes").iterdir() if path.suffix in {".xlsx", ".docx"})


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "moi.tongket"
    assert run_command(["new", str(path), "--cluster", str(seed("demo", "cluster.toml"))]) == 0
    return path


@pytest.mark.parametrize("annex", ANNEXES, ids=lambda path: path.name)
def test_an_annex_has_the_shape_of_the_contract(annex: Path, store: Path, run: Run) -> None:
    code, shape = run("framework", store, annex)
    expected = json.loads(annex.with_suffix(".json").read_text("utf-8"))
    assert code == 0
    assert shape["total"] == expected["total"]
    assert [{key: each[key] for key in ("code", "max", "part", "leaf")} for each in shape["criteria"]] == [
        {key: each[key] for key in ("code", "max", "part", "leaf")} for each in expected["criteria"]
    ]
    assert {each["kind"] for each in shape["criteria"]} == {None, "direct"}
    assert shape["assumptions"]
    assert all(sentence.endswith((".", ")")) and "{{" not in sentence for sentence in shape["assumptions"])
    assert (shape["state"], shape["findings"]) == ("draft", [])


def test_sums_that_do_not_fit_are_findings_and_the_draft_is_kept(store: Path, run: Run, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("STT", "Nội dung", "Điểm"), ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", 15)):
        sheet.append(list(row))
    book.save(tmp_path / "lech.xlsx")
    code, shape = run("framework", store, tmp_path / "lech.xlsx")
    assert code == 0
    assert [(each["code"], each["criterion"], each["cell"]) for each in shape["findings"]] == [
        ("sum_of_branch", "I", "B2")
    ]
    assert "Mục I ghi tối đa 30 nhưng các tiêu chí bên dưới cộng được 25." in shape["assumptions"]


def test_a_draft_is_printed_with_its_tree_and_assumptions(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["framework", str(store), str(ANNEXES[0])]) == 0
    printed = capsys.readouterr().out
    assert "Đã nạp bản nháp khung tiêu chí" in printed
    assert "  I.2 Nắm tình hình, không để bị động, bất ngờ: 3,5" in printed
    assert "Đã giả định:" in printed


def test_a_file_that_is_no_annex_is_refused(store: Path, run: Run, tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "trong.xlsx")
    code, shape = run("framework", store, tmp_path / "trong.xlsx")
    assert code == 1
    assert shape["findings"][0]["message"]


@pytest.mark.parametrize("suffix", ["toml", "xlsx", "docx"])
def test_a_framework_is_written_out(suffix: str, store: Path, run: Run, tmp_path: Path) -> None:
    run("framework", store, ANNEXES[0])
    code, shape = run("framework-export", store, tmp_path / f"khung.{suffix}")
    assert code == 0
    assert Path(shape["path"]).stat().st_size > 1000


def test_a_draft_is_looked_at_frozen_and_compared(store: Path, run: Run, tmp_path: Path) -> None:
    run("framework", store, seed("demo", "framework.toml"))
    code, shape = run("framework", store, VECTORS / "annexes" / "annex_03.xlsx")
    assert (code, shape["version"]) == (0, 2)
    code, shape = run("framework-freeze", store, "--preview")
    assert (code, shape["frozen"], shape["findings"]) == (0, False, [])
    code, shape = run("framework-freeze", store)
    assert (code, shape["frozen"], shape["version"]) == (0, True, 2)
    code, shape = run("framework-diff", store, "1", "2")
    assert code == 0
    assert not shape["same"]
    assert shape["added"]
    code, shape = run("framework-diff", store, "2", "2")
    assert shape["same"]


def test_a_year_begins_with_an_annex_as_a_draft(run: Run, tmp_path: Path) -> None:
    annex = VECTORS / "annexes" / "annex_03.xlsx"
    path = tmp_path / "moi.tongket"
    assert (
        run_command(["new", str(path), "--cluster", str(seed("demo", "cluster.toml")), "--framework", str(annex)]) == 0
    )
    code, shape = run("framework-freeze", path, "--preview")
    assert (code, shape["version"]) == (0, 1)


def test_a_year_begun_with_an_annex_says_what_was_assumed(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annex = VECTORS / "annexes" / "annex_03.xlsx"
    options = ("--cluster", seed("demo", "cluster.toml"), "--framework", annex)
    code, told = run("new", tmp_path / "a.tongket", *options)
    assert code == 0
    assert told["draft"]["assumptions"]
    assert told["draft"]["state"] == "draft"
    capsys.readouterr()
    assert run_command(["new", *map(str, (tmp_path / "b.tongket", *options))]) == 0
    printed = capsys.readouterr().out
    assert all(each in printed for each in told["draft"]["assumptions"])
