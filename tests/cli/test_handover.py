"""The commands of the handover, as an officer and as a machine call them."""

import shutil
from pathlib import Path

import pytest

from desktop.cli import run_command
from tests.cli.commands import Run
from tests.jobs.sample import made_sample

__all__ = ["made_sample"]


@pytest.fixture
def store(made_sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_sample, tmp_path / "cum.tongket"))


def test_preview_counts_and_writes_nothing(run: Run, store: Path) -> None:
    code, shape = run("handover", store, "--level", "no-names", "--preview")
    assert code == 0
    assert {each["what"]: each["count"] for each in shape["removed"]}["originals"] == 12
    assert [path.name for path in store.parent.iterdir()] == [store.name]


def test_without_a_place_nothing_is_made(run: Run, store: Path) -> None:
    code, shape = run("handover", store)
    assert code == 2
    assert shape["error"]["code"] == "wrong_usage"


def test_handed_over_and_taken_over_the_scores_are_identical(run: Run, store: Path, tmp_path: Path) -> None:
    out, new = tmp_path / "nam.bangiao", tmp_path / "nhan.tongket"
    before = {stage: run("scores", store, "--stage", stage)[1] for stage in ("claim", "agreed")}
    code, made = run("handover", store, "--out", out, "--level", "no-names", "--officer", "Đại úy Lý Thị Mận")
    assert code == 0
    assert made["archived"]
    assert "Lý Thị Mận".encode() not in out.read_bytes()
    code, taken = run("takeover", out, "--to", new)
    assert code == 0
    assert (taken["match"], taken["cells"], taken["made"], taken["differences"]) == (True, 324, True, [])
    assert taken["package"]["sha256"] == made["sha256"]
    assert {stage: run("scores", new, "--stage", stage)[1] for stage in before} == before
    assert run("check", new)[1]["ok"]
    assert run("undo", new)[0] == 1
    assert run("set", store, "AB", "I.4", "--layer", "agreed", "--points", "1", "--reason", "x")[0] == 1
    assert [each["code"] for each in run("log", new)[1]["acts"]][-1] == "takeover"


def test_a_flipped_byte_is_named_in_words(
    run: Run, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, new = tmp_path / "nam.bangiao", tmp_path / "nhan.tongket"
    assert run("handover", store, "--out", out, "--level", "framework")[0] == 0
    whole = bytearray(out.read_bytes())
    whole[whole.index(b"khung-tieu-chi.toml", 5000) + 50] ^= 1
    out.write_bytes(bytes(whole))
    code, shape = run("takeover", out, "--to", new)
    assert code == 1
    assert shape["error"]["code"] == "package_damaged"
    assert "khung-tieu-chi.toml" in shape["findings"][0]["message"]
    assert run_command(["takeover", str(out), "--to", str(new)]) == 1
    assert "khung-tieu-chi.toml" in capsys.readouterr().err
    assert not new.exists()


def test_people_read_what_was_done(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, new = tmp_path / "nam.bangiao", tmp_path / "nhan.tongket"
    assert run_command(["handover", str(store), "--out", str(out), "--level", "no-names"]) == 0
    said = capsys.readouterr().out
    assert "Tệp cụm ở đây nay là hồ sơ lưu: chỉ để xem." in said
    assert "Ở lại: 6 dòng điển hình tiên tiến; 21 dòng khen thưởng có tên; 12 tệp gốc" in said
    assert run_command(["takeover", str(out), "--to", str(new)]) == 0
    said = capsys.readouterr().out
    assert "Khớp 100 %: 324 ô" in said
    assert run_command(["log", str(new)]) == 0
    assert "Nhận bàn giao từ Công an tỉnh An Bình" in capsys.readouterr().out
    assert run_command(["handover", str(store), "--out", str(out)]) == 1
    assert run_command(["handover", str(store), "--level", "framework", "--preview"]) == 0
    assert run_command(["recompute", str(new)]) == 0


def test_a_package_that_is_not_there_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("takeover", tmp_path / "x.bangiao", "--to", tmp_path / "y.tongket")[0] == 2


def test_the_minutes_are_a_paper_of_the_dossier(run: Run, store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "giay"
    assert run("dossier", store, "--out", folder, "--only", "ban-giao")[0] == 0
    assert run("form-check", folder / "ban-giao.docx")[0] == 0
    assert run("handover", store, "--out", tmp_path / "nam.bangiao", "--level", "no-names")[0] == 0
    assert run("dossier", store, "--out", folder, "--only", "ban-giao")[0] == 0
    assert run("form-check", folder / "ban-giao.docx")[0] == 0
