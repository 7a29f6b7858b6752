"""The commands keep the contract of docs/formats.md: exit codes and JSON shapes."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import run_command
from desktop.jobs.lock import hold
from desktop.resources import seed
from tests.cli.commands import VECTORS, Run
from tests.jobs.sample import desk_at, made_sample, member_file, sample, started

__all__ = ["made_sample", "sample", "started"]

ROOT = Path(__file__).parent.parent.parent
DEMO = seed("demo")


@pytest.fixture
def store(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "cụm mẫu.tongket"
    code, _ = run("new", path, "--cluster", DEMO / "cluster.toml", "--framework", DEMO / "framework.toml")
    assert code == 0
    return path


def has(shape: Mapping[str, Any], *keys: str) -> bool:
    return set(keys) <= set(shape)


def test_new_refuses_to_overwrite(run: Run, store: Path) -> None:
    before = store.read_bytes()
    code, told = run("new", store, "--cluster", DEMO / "cluster.toml")
    assert code == 1
    assert told["error"]["code"] == "store_exists"
    assert store.read_bytes() == before


def test_a_bad_framework_is_refused_with_its_findings(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "khung.toml"
    bad.write_text((DEMO / "framework.toml").read_text("utf-8").replace('total = "100"', 'total = "99"'), "utf-8")
    code, told = run("new", tmp_path / "x.tongket", "--cluster", DEMO / "cluster.toml", "--framework", bad)
    assert code == 1
    assert told["error"]["code"] == "refused"
    assert told["findings"]
    assert all(each["level"] == "error" and each["message"] for each in told["findings"])
    assert not (tmp_path / "x.tongket").exists()


def test_framework_gives_the_tree_in_order(run: Run, store: Path) -> None:
    code, told = run("framework", store, DEMO / "framework.toml")
    assert code == 0
    assert has(told, "total", "criteria", "assumptions")
    assert all(has(each, "code", "title", "max", "part", "leaf", "kind") for each in told["criteria"])
    assert told["criteria"][0]["code"] == "I"
    assert {each["kind"] for each in told["criteria"] if each["leaf"]} >= {"direct", "target", "relative"}
    assert {each["kind"] for each in told["criteria"] if not each["leaf"]} == {None}


def test_import_says_what_became_of_each_file_and_the_worst_counts(run: Run, store: Path) -> None:
    code, told = run("import", store, member_file("SoLieu_AB"), member_file("vượt điểm tối đa"))
    assert code == 1
    good, bad = told["files"]
    keys = ("path", "status", "kind", "unit", "confidence", "values", "changed", "findings")
    assert has(good, *keys)
    assert (good["status"], good["unit"], good["kind"]) == ("kept", "AB", "workbook")
    assert (bad["status"], bad["values"]) == ("refused", 0)
    over = next(each for each in bad["findings"] if each["code"] == "over_maximum")
    assert has(over, "level", "code", "sheet", "cell", "criterion", "message", "remedy")
    assert (over["level"], over["sheet"], over["cell"]) == ("error", "Cham diem", "E44")


def test_import_knows_a_duplicate_and_a_correction(run: Run, store: Path) -> None:
    first = member_file("CA Kim Thành - tự chấm điểm.xlsx")
    run("import", store, first)
    code, again = run("import", store, first)
    assert (code, again["files"][0]["status"]) == (0, "duplicate")
    code, later = run("import", store, member_file("bổ sung"))
    assert (code, later["files"][0]["status"], later["files"][0]["changed"]) == (0, "kept", 3)


def test_a_dry_run_carries_the_ripple_and_keeps_nothing(run: Run, store: Path) -> None:
    _, told = run("import", store, member_file("SoLieu_AB"), "--dry-run")
    (unit,) = [each for each in told["files"][0]["ripple"]["units"] if each["code"] == "AB"]
    assert has(unit, "code", "total", "criteria")
    _, scores = run("scores", store)
    assert scores["open"] == 6 * len(scores["units"][0]["criteria"])


def test_a_narrative_is_kept_by_its_sections(run: Run, store: Path) -> None:
    code, told = run("import", store, member_file("BaoCao_AB"))
    assert (code, told["files"][0]["kind"], told["files"][0]["unit"]) == (0, "narrative", "AB")
    assert told["files"][0]["values"] > 5


def test_the_ripple_of_set_is_the_difference_of_scores(run: Run, sample: Any) -> None:
    path = sample.path
    _, before = run("scores", path)
    leaf = next(each["code"] for each in before["units"][0]["criteria"])
    code, told = run("set", path, "CG", leaf, "--layer", "agreed", "--points", "0", "--reason", "Hội nghị thống nhất")
    assert code == 0
    _, after = run("scores", path)
    assert told["ripple"]["units"] == differences(before, after)


def differences(before: Any, after: Any) -> list[Any]:
    moved = []
    for old, new in zip(before["units"], after["units"], strict=True):
        unit: dict[str, Any] = {"code": old["code"]}
        for key in ("total", "rank", "class"):
            if old[key] != new[key]:
                unit[key] = [old[key], new[key]]
        criteria = [
            {"code": a["code"], "points": [a["points"], b["points"]]}
            for a, b in zip(old["criteria"], new["criteria"], strict=True)
            if a["points"] != b["points"]
        ]
        unit |= {"criteria": criteria} if criteria else {}
        if len(unit) > 1:
            moved.append(unit)
    return moved


@pytest.mark.parametrize(
    "options",
    [
        ("--points", "1", "--state", "blank"),
        ("--layer", "claim"),
        ("--points", "1"),
        ("--layer", "claim", "--input", "actual"),
    ],
)
def test_set_wants_exactly_one_value(run: Run, store: Path, options: tuple[str, ...]) -> None:
    assert run("set", store, "AB", "I.1.a", *options, "--reason", "x")[0] == 2


def test_set_takes_inputs_and_states(run: Run, store: Path) -> None:
    from desktop.domain.framework import Count, Target
    from desktop.jobs.ledger import load_ledger

    leaves = load_ledger(desk_at(store)).framework.leaves
    target = next(leaf.code for leaf in leaves if isinstance(leaf.kind, Target))
    level = next(leaf for leaf in leaves if isinstance(leaf.kind, Count) and leaf.kind.levels)
    assert isinstance(level.kind, Count)
    common = ("--reason", "Theo hồ sơ", "--officer", "Cán bộ")
    given = ("--layer", "claim", "--input", "actual=82.5", "--input", "target=80")
    assert run("set", store, "AB", target, *given, *common)[0] == 0
    counts = ("--layer", "claim", "--input", f"counts.{level.kind.levels[0][0]}=2")
    assert run("set", store, "AB", level.code, *counts, *common)[0] == 0
    as_json = json.dumps({level.kind.levels[0][0]: 1})
    assert run("set", store, "AB", level.code, "--layer", "claim", "--input", f"counts={as_json}", *common)[0] == 0
    assert run("set", store, "AB", level.code, "--layer", "claim", "--input", "counts=hai", *common)[0] == 1
    assert run("set", store, "AB", leaves[-1].code, "--state", "not_assigned", *common)[0] == 0
    _, scores = run("scores", store)
    cells = {each["code"]: each for each in scores["units"][0]["criteria"]}
    assert cells[target]["state"] == "scored"
    assert cells[leaves[-1].code]["state"] == "not_assigned"


def test_numbers_may_be_typed_with_a_decimal_comma(run: Run, sample: Any) -> None:
    _, scores = run("scores", sample.path)
    leaf = scores["units"][0]["criteria"][0]["code"]
    for number in ("0,25", "0.25"):
        options = ("--layer", "agreed", "--points", number, "--reason", "Thống nhất")
        code, told = run("set", sample.path, "CG", leaf, *options)
        assert code == 0
    (moved,) = (each for each in run("scores", sample.path)[1]["units"] if each["code"] == "CG")
    assert moved["criteria"][0]["points"] == "0.25"
    assert told["ripple"]["units"] == []


def test_close_intake_leaves_nothing_open(run: Run, store: Path) -> None:
    assert run("close-intake", store, "--unit", "AB", "--reason", "Hết hạn")[0] == 0
    code, told = run("close-intake", store, "--reason", "Hết hạn")
    assert code == 0
    assert {each["unit"] for each in told["closed"]} == {"BS", "CG", "DP", "HL", "KT"}
    assert run("scores", store)[1]["open"] == 0


def test_scores_hold_the_whole_contract(run: Run, sample: Any) -> None:
    code, told = run("scores", sample.path)
    assert code == 0
    assert has(told, "framework", "stage", "provisional", "open", "pending", "units", "ties", "safety", "findings")
    assert has(told["framework"], "name", "year", "version", "total")
    unit = told["units"][0]
    assert has(unit, "code", "name", "rank", "shared", "class", "class_before_effects", "barred")
    assert has(unit, "base", "bonus", "penalty", "total", "assigned_max", "criteria")
    assert all(has(each, "units", "decided_by", "values") for each in told["ties"])
    assert all(has(each, "above", "below", "criterion", "unit", "change") for each in told["safety"])


def test_a_claims_trace_ends_in_file_sheet_and_cell(run: Run, store: Path) -> None:
    run("import", store, member_file("DP_cham_diem.xlsx"))
    _, scores = run("scores", store, "--stage", "claim")
    unit = next(each for each in scores["units"] if each["code"] == "DP")
    leaf = next(each["code"] for each in unit["criteria"] if each["state"] == "scored")
    code, told = run("trace", store, f"DP:{leaf}@claim")
    assert code == 0
    assert has(told, "id", "value", "sentence", "steps", "sources")
    (source,) = told["sources"]
    assert has(source, "file", "sha256", "sheet", "cell", "raw", "unit")
    assert source["file"] == "DP_cham_diem.xlsx"
    assert source["raw"]


def test_an_unknown_id_is_told(run: Run, store: Path) -> None:
    code, told = run("trace", store, "ZZ:I.1")
    assert (code, told["error"]["code"]) == (1, "unknown_id")


def test_look_reads_without_a_store(run: Run) -> None:
    code, told = run("look", member_file("DP_cham_diem.xlsx"))
    assert code == 0
    assert has(told, "verdict", "kind", "sheets", "text", "oddities")
    cell = told["sheets"][0]["cells"][0]
    assert has(cell, "a1", "raw", "value", "type")
    assert all(each["message"] != each["code"] for each in told["oddities"])


def test_look_refuses_what_is_no_document(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "anh.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    code, told = run("look", path)
    assert (code, told["verdict"]) == (1, "refused")
    assert told["oddities"]


def test_forms_are_made_for_every_unit(run: Run, store: Path, tmp_path: Path) -> None:
    code, told = run("forms", store, "--out", tmp_path / "mau")
    assert code == 0
    assert len(told["files"]) == 12
    assert all(Path(each["path"]).exists() for each in told["files"])


def test_log_and_check_hold_the_contract(run: Run, sample: Any) -> None:
    code, told = run("log", sample.path, "--verify")
    assert code == 0
    assert has(told, "acts", "head", "ok")
    assert told["ok"] is True
    act = told["acts"][1]
    assert has(act, "number", "time", "officer", "name", "changes")
    assert has(act["changes"][0], "table", "key", "before", "after")
    code, checked = run("check", sample.path)
    assert code == 0
    assert has(checked, "ok", "print_code", "findings")
    assert (checked["ok"], checked["findings"]) == (True, [])


def test_an_altered_value_is_named_by_check(run: Run, sample: Any) -> None:
    import sqlite3

    with sqlite3.connect(sample.path) as db:
        triggers = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in triggers:
            db.execute(f'DROP TRIGGER "{name}"')
        row = db.execute("SELECT id, unit, criterion FROM entry WHERE points IS NOT NULL LIMIT 1").fetchone()
        db.execute("UPDATE entry SET points = '0.01' WHERE id = ?", [row[0]])
    db.close()
    code, told = run("check", sample.path)
    assert code == 1
    assert told["ok"] is False
    assert any((each.get("unit"), each.get("criterion")) == row[1:] for each in told["findings"])


def test_a_store_held_elsewhere_is_read_but_not_written(run: Run, store: Path) -> None:
    with hold(desk_at(store)):
        assert run("scores", store)[0] == 0
        code, told = run("import", store, member_file("SoLieu_AB"))
        assert (code, told["error"]["code"]) == (3, "store_locked")


def test_what_is_no_store_is_exit_3(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.tongket"
    path.write_bytes(b"khong phai tep cum" * 100)
    assert run("scores", path)[0] == 3


def test_wrong_usage_is_exit_2(run: Run, tmp_path: Path) -> None:
    assert run("scores", tmp_path / "missing.tongket")[0] == 2
    assert run("no-such-command")[0] == 2
    assert run("look", tmp_path / "missing.xlsx")[0] == 2
    code, told = run("scores", tmp_path / "x.tongket", "--stage", "khac")
    assert (code, told["error"]["code"]) == (2, "wrong_usage")
    assert "claim" in told["error"]["message"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["lenh-la"], "Không có lệnh này"),
        (["scores"], "Thiếu STORE. Xem cách dùng bằng: main.py scores --help"),
        (["look"], "Thiếu FILE. Xem cách dùng bằng: main.py look --help"),
        (["import", "x"], "Thiếu FILES. Xem cách dùng bằng: main.py import --help"),
        (["scores", "x", "--la"], "--la"),
        (["set", "x", "AB", "I"], "--reason"),
        (["set", "x", "AB", "I", "--reason", "vì", "--input", "a", "--layer", "claim"], "TÊN=GIÁ TRỊ"),
    ],
)
def test_wrong_usage_is_said_in_vietnamese(typed: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(typed) == 2
    assert said in capsys.readouterr().err


def test_people_read_vietnamese(sample: Any, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ("scores", sample.path),
        ("scores", sample.path, "--stage", "claim"),
        ("scores", sample.path, "--why", "total:CG"),
        ("trace", sample.path, "rank:HL"),
        ("check", sample.path),
        ("log", sample.path),
        ("look", member_file("DP_cham_diem.xlsx")),
        ("import", sample.path, member_file("vượt điểm tối đa")),
        ("close-intake", sample.path, "--reason", "Hết hạn"),
        ("scores", sample.path, "--why", "ZZ"),
    ):
        run_command([str(each) for each in arguments])
        printed = "".join(capsys.readouterr())
        assert any(letter in printed for letter in "ăâđêôơưạảấầậắặẹẻếềểệịọốồộớờợụủứừựỳ"), arguments


def test_the_command_path_imports_no_qt_and_no_document_library_for_help() -> None:
    script = (
        "import sys; sys.argv = ['main.py']; sys.path.insert(0, '.'); import main; main.main(['--help']);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & "
        "{'PySide6', 'docx', 'openpyxl', 'xlsxwriter', 'lxml', 'jinja2', 'rapidfuzz', 'sqlite_utils'}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_numbers_come_exact_from_every_vector_entry(run: Run, tmp_path: Path) -> None:
    case = VECTORS / "scoring" / "edge_03_half_up_rounded"
    plain = json.loads((case / "entries.json").read_text("utf-8"))
    plain["entries"].reverse()
    entries = tmp_path / "entries.json"
    entries.write_text(json.dumps(plain), "utf-8")
    path = tmp_path / "v.tongket"
    run("new", path, "--cluster", case / "cluster.toml", "--framework", case / "framework.toml")
    assert run("enter", path, entries)[0] == 0
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    got = run("scores", path)[1]
    assert [each["total"] for each in got["units"]] == [each["total"] for each in expected["units"]]


def test_dossier_and_form_check_hold_the_contract(run: Run, sample: Any, tmp_path: Path) -> None:
    code, manifest = run("dossier", sample.path, "--out", tmp_path / "hs", "--only", "bao-cao", "--only", "bang-diem")
    assert code == 0
    assert json.loads((tmp_path / "hs" / "manifest.json").read_text("utf-8")) == manifest
    assert {path.name for path in (tmp_path / "hs").iterdir()} == {
        "bao-cao.docx",
        "bang-diem.docx",
        "bang-diem.xlsx",
        "manifest.json",
    }
    assert run("form-check", tmp_path / "hs" / "bao-cao.docx") == (0, {"ok": True, "findings": []})
    code, told = run("form-check", member_file("BC PTTD CA Kim Thanh"))
    assert code == 1
    assert told["ok"] is False
    assert all(has(each, "level", "code", "cell", "message", "remedy") for each in told["findings"])
    assert run("dossier", sample.path, "--out", tmp_path, "--only", "khong-co")[1]["error"]["code"] == "unknown_paper"
