"""The registers through the commands: written, put right, merged, imported, counted, checked."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from desktop.cli import run_command
from desktop.domain.desk import Desk
from tests.cli.commands import Run
from tests.jobs.sample import started

__all__ = ["started"]


@pytest.fixture
def store(started: Desk) -> str:
    return started.path


def add(run: Run, store: str, unit: str, register: str, name: str, **values: str) -> int:
    told = [word for field, value in values.items() for word in ("--set", f"{field}={value}")]
    code, said = run("list-add", store, unit, register, name, *told)
    assert code == 0
    return int(said["lines"][0])


def registers(run: Run, store: str, *options: str) -> Any:
    code, told = run("registers", store, *options)
    assert code == 0
    return told


def test_a_line_is_added_put_right_left_out_and_taken_back(run: Run, store: str) -> None:
    number = add(run, store, "DP", "awards", "Lê Thị Cúc", level="Bộ Công an", decided_on="5/11/2026", object="cá nhân")
    (one,) = registers(run, store)["awards"]
    assert (one["name"], one["units"], one["lines"][0]["line"], one["lines"][0]["file"]) == (
        "Lê Thị Cúc",
        ["DP"],
        number,
        None,
    )
    assert one["lines"][0]["values"] == {"object": "ca_nhan", "level": "Bộ Công an", "decided_on": "2026-11-05"}
    code, told = run("list-correct", store, number, "--set", "level=", "--set", "form=Bằng khen", "--reason", "Gọi hỏi")
    assert (code, told["correction"]) == (0, 1)
    (line,) = registers(run, store)["awards"][0]["lines"]
    assert line["values"] == {"object": "ca_nhan", "form": "Bằng khen", "decided_on": "2026-11-05"}
    assert (line["sent"]["values"]["level"], line["reason"]) == ("Bộ Công an", "Gọi hỏi")
    assert run("list-correct", store, number, "--take-back") == (0, {"correction": None})
    run("list-correct", store, number, "--leave-out", "--reason", "Trùng")
    told = registers(run, store)
    assert (told["awards"], [each["reason"] for each in told["left_out"]]) == ([], ["Trùng"])
    run("list-correct", store, "--correction", told["left_out"][0]["correction"], "--take-back")
    assert len(registers(run, store)["awards"]) == 1


def test_likely_pairs_are_merged_separated_and_told_apart(run: Run, store: str) -> None:
    one, other = add(run, store, "DP", "models", "Loa phường"), add(run, store, "BS", "models", "Mô hình “Loa phường”")
    (pair,) = registers(run, store)["pairs"]
    assert sorted(pair["lines"]) == sorted([one, other])
    assert (pair["likeness"], pair["why"]) == (100, ["prefix"])
    code, told = run("merge", store, one, other, "--reason", "Cùng một mô hình")
    assert code == 0
    (whole,) = registers(run, store)["models"]
    assert (whole["name"], sorted(whole["units"]), whole["merge"]) == ("Loa phường", ["BS", "DP"], told["merge"])
    assert run("separate", store, told["merge"]) == (0, {"separated": told["merge"]})
    assert run("tell-apart", store, one, other) == (0, {"apart": [one, other]})
    assert registers(run, store)["pairs"] == []


def test_one_register_and_one_unit_are_chosen(run: Run, store: str) -> None:
    add(run, store, "DP", "models", "Loa phường", field="An ninh")
    add(run, store, "BS", "models", "Camera")
    add(run, store, "DP", "exemplars", "Lê Thị Cúc")
    told = registers(run, store, "--register", "models", "--unit", "DP")
    assert ([each["name"] for each in told["models"]], told["exemplars"]) == (["Loa phường"], [])
    assert told["counts"]["models"] == [{"unit": "DP", "field": "An ninh", "count": 1}]
    assert registers(run, store)["counts"]["exemplars"] == [{"unit": "DP", "object": "", "count": 1}]


def test_what_cannot_be_done_is_refused_with_its_code(run: Run, store: str) -> None:
    number = add(run, store, "DP", "models", "Loa phường")
    refused = [
        run("list-add", store, "XX", "models", "Loa"),
        run("list-add", store, "DP", "models", " "),
        run("list-add", store, "DP", "awards", "Lê Thị Cúc", "--set", "decided_on=mai"),
        run("list-correct", store, number, "--name", "Loa"),
        run("list-correct", store, 99, "--leave-out", "--reason", "vì"),
        run("merge", store, number),
        run("separate", store, 7),
        run("registers", store, "--unit", "XX"),
    ]
    codes = [
        "unknown_unit",
        "line_unfit",
        "line_unfit",
        "reason_missing",
        "line_unknown",
        "lines_unfit",
        "merge_unknown",
    ]
    assert [(code, told["error"]["code"]) for code, told in refused] == [(1, code) for code in [*codes, "unknown_unit"]]


@pytest.mark.parametrize(
    "words",
    [
        ("1",),
        ("1", "--name", "a", "--leave-out"),
        ("--leave-out", "--reason", "a"),
        ("1", "--set", "a", "--reason", "b"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(run: Run, store: str, words: tuple[str, ...]) -> None:
    code, told = run("list-correct", store, *words)
    assert (code, told["error"]["code"]) == (2, "wrong_usage")


def test_people_read_the_registers_in_lines(store: str, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["registers", store]) == 0
    assert capsys.readouterr().out == "Sổ chưa có dòng nào.\n"
    one, other = (
        add(run, store, "DP", "models", "Loa phường", scope="Phường 1"),
        add(run, store, "BS", "models", "Loa Phường"),
    )
    third = add(run, store, "DP", "awards", "Lê Thị Cúc", level="Tỉnh", form="Giấy khen")
    run("merge", store, one, other)
    run("list-correct", store, third, "--name", "Lê Thị Cúc (Hoa)", "--reason", "Gọi hỏi")
    capsys.readouterr()
    assert run_command(["registers", store]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Mô hình, cách làm hay: 1",
        "  Loa phường (gộp 2 dòng, lần gộp 1)",
        f"    [{one}] DP · Loa phường – Phường 1",
        f"    [{other}] BS · Loa Phường",
        "Khen thưởng: 1",
        f"  [{third}] DP · Lê Thị Cúc (Hoa) – Tỉnh; Giấy khen (đơn vị ghi “Lê Thị Cúc”: Gọi hỏi)",
        "Đối chiếu: DP · Tỉnh · Giấy khen: danh sách 1, tổng hợp chưa báo cáo (đơn vị không báo cáo tổng số)",
    ]


def test_a_list_in_a_file_is_imported_and_recomputed(run: Run, store: str, tmp_path: Path) -> None:
    rows = (
        ("TT", "Tên mô hình", "Lĩnh vực", "Nơi thực hiện"),
        (1, "Loa phường", "An ninh", "Phường 1"),
        (2, "Camera", "", ""),
    )
    path = tmp_path / "Danh sach mo hinh.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Mô hình")
    for row in rows:
        sheet.append(row)
    book.save(path)
    code, told = run("import", store, path, "--unit", "DP")
    (file,) = told["files"]
    assert (code, file["status"], file["lines"], file["values"]) == (0, "kept", 2, 0)
    models = registers(run, store)["models"]
    assert [(each["name"], each["lines"][0]["cell"]) for each in models] == [("Loa phường", "B2"), ("Camera", "B3")]
    code, told = run("recompute", store)
    assert (code, told["differences"]) == (0, [])


def test_a_list_that_differs_from_the_total_is_accepted_or_asked_about(run: Run, store: str, tmp_path: Path) -> None:
    add(run, store, "DP", "awards", "Lê Thị Cúc", level="Tỉnh", form="Giấy khen", object="ca_nhan", status="decided")
    total = {"unit": "DP", "level": "Tỉnh", "form": "Giấy khen", "object": "ca_nhan", "status": "decided", "count": 3}
    path = tmp_path / "tong.json"
    path.write_text(json.dumps({"awards": [total]}), "utf-8")
    assert run("enter", store, path)[0] == 0
    (beside,) = registers(run, store)["reconciled"]
    assert (beside["list"], beside["total"], beside["difference"], beside["covered"]) == (1, 3, -2, True)
    _, told = run("checks", store, "--rule", "list_differs")
    (matter,) = told["findings"]
    assert (matter["unit"], matter["state"]) == ("DP", "open")
    code, asked = run("ask", store, "--about", matter["key"])
    assert (code, "danh sách có 1 lượt, bảng tổng hợp ghi 3 lượt" in asked["questions"][0]["text"]) == (0, True)
    assert run("accept", store, matter["key"], "--words", "Danh sách gửi sau")[0] == 0
    _, told = run("checks", store, "--rule", "list_differs")
    assert [each["state"] for each in told["findings"]] == ["accepted"]
