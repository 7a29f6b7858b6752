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
