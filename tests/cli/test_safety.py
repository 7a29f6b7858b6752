"""Backups by command: made, refused, listed."""

import json
from pathlib import Path

import pytest

from desktop.cli import run_command
from desktop.jobs.lock import hold
from tests.cli.commands import Run
from tests.jobs.sample import desk_at, made_sample, sample, started

__all__ = ["made_sample", "sample", "started"]


@pytest.fixture
def store(made_sample: Path, tmp_path: Path) -> Path:
    path = tmp_path / "cụm mẫu.tongket"
    path.write_bytes(made_sample.read_bytes())
    return path


def _entered(run: Run, store: Path, points: str = "1.25") -> None:
    code, told = run("set", store, "AB", "I.4", "--layer", "agreed", "--points", points, "--reason", "Theo biên bản")
    assert code == 0, told


def _scores(run: Run, store: Path) -> object:
    code, scores = run("scores", store)
    assert code == 0
    return scores


def test_a_copy_is_sent_and_opens_as_the_same_cluster(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "USB").mkdir()
    code, sent = run("backup", store, "--to", tmp_path / "USB")
    assert code == 0
    assert sent["path"] == str(tmp_path / "USB" / store.name)
    assert run("check", sent["path"]) == (0, {"ok": True, "print_code": sent["print_code"], "findings": []})
    assert _scores(run, Path(sent["path"])) == _scores(run, store)


def test_an_existing_file_is_refused(run: Run, store: Path, tmp_path: Path) -> None:
    target = tmp_path / "sao.tongket"
    target.write_text("của tôi", "utf-8")
    code, told = run("backup", store, "--to", target)
    assert (code, told["error"]["code"]) == (1, "file_exists")
    assert target.read_text("utf-8") == "của tôi"


def test_a_copy_can_be_sent_while_the_window_holds_the_store(run: Run, store: Path, tmp_path: Path) -> None:
    with hold(desk_at(store)):
        assert run("backup", store, "--to", tmp_path / "sao.tongket")[0] == 0
        assert run("backup", store)[0] == 3


def test_backups_are_listed_with_what_they_lack(run: Run, store: Path) -> None:
    assert run("backups", store) == (0, {"backups": []})
    code, first = run("backup", store)
    assert code == 0
    _entered(run, store)
    _, second = run("backup", store)
    code, told = run("backups", store)
    assert code == 0
    assert told["backups"] == [{**second, "health": "good", "behind": 0}, {**first, "health": "good", "behind": 1}]


def test_the_list_is_read_by_people(run: Run, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, made = run("backup", store)
    _entered(run, store)
    Path(made["path"]).with_name("000002-theo-yeu-cau-00000000.tongket").write_bytes(b"")
    assert run_command(["backups", str(store)]) == 0
    bad, good = capsys.readouterr().out.splitlines()
    assert "HỎNG" in bad
    assert "tốt\tthiếu 1 việc" in good
    assert "theo yêu cầu" in good


def test_a_missing_store_has_no_backup(run: Run, tmp_path: Path) -> None:
    code, told = run("backup", tmp_path / "không có.tongket")
    assert (code, told["error"]["code"]) == (2, "store_missing")
    assert json.dumps(told, ensure_ascii=False).count("không có.tongket") == 1
    assert list(tmp_path.iterdir()) == []


def test_restoring_is_shown_first_and_done_with_yes(run: Run, store: Path) -> None:
    _, made = run("backup", store)
    scores = _scores(run, store)
    _entered(run, store)
    before = store.read_bytes()
    code, asked = run("restore", made["path"], "--to", store)
    assert (code, asked["status"], asked["print_code"]) == (1, "asked", made["print_code"])
    assert [act["code"] for act in asked["lost"]] == ["set"]
    (difference,) = asked["differences"]
    assert (difference["table"], difference["unit"], difference["criterion"]) == ("entry", "AB", "I.4")
    assert (difference["now"]["points"], difference["then"]) == ("1.25", None)
    assert {unit["code"] for unit in asked["ripple"]["units"]} >= {"AB"}
    assert store.read_bytes() == before
    code, done = run("restore", made["path"], "--to", store, "--yes")
    assert (code, done["status"], done["acts_left"]) == (0, "restored", 1)
    assert _scores(run, store) == scores
    assert run("check", store)[0] == 0
    assert run("undo", store)[1]["error"]["code"] == "not_undoable"


def test_an_officer_reads_what_restoring_would_change(
    run: Run, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, made = run("backup", store)
    _entered(run, store)
    assert run_command(["restore", made["path"], "--to", str(store)]) == 1
    told = capsys.readouterr().out
    assert "Sẽ mất 1 việc đã làm sau bản sao lưu" in told
    assert "Điểm AB I.4 (thống nhất): 1.25 → không có" in told.replace("1,25", "1.25")
    assert "An Bình: tổng điểm" in told
    assert told.endswith("Chưa có gì bị thay đổi. Đồng ý thì chạy lại với --yes.\n")


@pytest.mark.parametrize("yes", [(), ("--yes",)])
def test_a_bad_backup_is_refused_and_the_store_stays(
    run: Run, store: Path, tmp_path: Path, yes: tuple[str, ...]
) -> None:
    _, made = run("backup", store)
    content, before = Path(made["path"]).read_bytes(), store.read_bytes()
    bad = tmp_path / "hong.tongket"
    for spoilt in (content[:-1], content[:70000], content[:5000] + b"\x01" + content[5001:], b""):
        bad.write_bytes(spoilt)
        code, told = run("restore", bad, "--to", store, *yes)
        assert (code, told["error"]["code"]) == (1, "backup_damaged")
        assert store.read_bytes() == before


def test_a_missing_store_is_restored(run: Run, store: Path, tmp_path: Path) -> None:
    _, made = run("backup", store)
    target = tmp_path / "lại.tongket"
    assert run("restore", made["path"], "--to", target)[0] == 1
    assert not target.exists()
    assert run("restore", made["path"], "--to", target, "--yes")[0] == 0
    assert _scores(run, target) == _scores(run, store)


def test_a_damaged_store_is_replaced_and_kept(run: Run, store: Path) -> None:
    _, made = run("backup", store)
    store.write_bytes(b"hong" * 30000)
    code, asked = run("restore", made["path"], "--to", store)
    assert (code, asked["present"], asked["damaged"]) == (1, False, True)
    code, done = run("restore", made["path"], "--to", store, "--yes")
    assert code == 0
    assert Path(done["kept"]).read_bytes() == b"hong" * 30000
    assert run("check", store)[0] == 0


def test_a_damaged_store_is_told_with_the_way_out(run: Run, store: Path) -> None:
    _, made = run("backup", store)
    store.write_bytes(b"garbage!" * 12 + store.read_bytes()[96:])
    for command in (("scores", store), ("check", store)):
        code, told = run(*command)
        assert (code, told["error"]["code"]) == (3, "store_damaged")
        assert made["path"] in told["error"]["remedy"]
        assert f"rescue {store}" in told["error"]["remedy"]


def test_a_rescue_says_what_the_backup_lacks(run: Run, store: Path, tmp_path: Path) -> None:
    _, made = run("backup", store)
    _entered(run, store)
    scores = _scores(run, store)
    store.write_bytes(b"garbage!" * 12 + store.read_bytes()[96:])
    before = store.read_bytes()
    code, saved = run("rescue", store, "--to", tmp_path / "cứu.tongket")
    assert code == 0
    assert (saved["acts_beyond"], saved["salvaged"], saved["dropped"], saved["originals_lost"]) == (0, [], [], [])
    assert (saved["backup"]["path"], saved["backup"]["lacks"], saved["backup"]["more"]) == (made["path"], 1, 0)
    assert store.read_bytes() == before
    assert _scores(run, tmp_path / "cứu.tongket") == scores
    assert run("check", tmp_path / "cứu.tongket")[0] == 0
    assert run("rescue", store, "--to", tmp_path / "cứu.tongket")[0] == 1


def test_an_officer_reads_what_was_rescued(run: Run, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = bytearray(store.read_bytes())
    content[300 * 4096 : 301 * 4096] = bytes(4096)
    store.write_bytes(content)
    assert run_command(["rescue", str(store), "--to", str(store.with_name("cứu.tongket"))]) == 0
    told = capsys.readouterr().out
    assert "Theo nhật ký đã kiểm chứng" in told
    assert told.endswith("Không có bản sao lưu nào dùng được.\n")
