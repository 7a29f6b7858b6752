"""The inbox is looked into and never touched; what was kept already is not offered; a folder may vanish."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.trouble import Trouble
from desktop.jobs.inbox import Sorted, files_in, folders_of, listing, sort_new
from desktop.resources import seed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "nhận"
    (made / "Bắc Sơn").mkdir(parents=True)
    (made / ".ẩn").mkdir()
    for name in ("b.xlsx", "~$b.xlsx", "a.docx", "Bắc Sơn/c.xls", ".ẩn/d.xlsx"):
        (made / name).write_bytes(name.encode())
    return made


def names(folder: Path, paths: tuple[str, ...]) -> list[str]:
    return [Path(each).relative_to(folder).as_posix() for each in paths]


def test_files_of_a_folder_and_its_folders_are_listed_by_name(folder: Path) -> None:
    assert names(folder, tuple(each.path for each in listing(str(folder)))) == ["a.docx", "b.xlsx", "Bắc Sơn/c.xls"]
    assert names(folder, folders_of(str(folder))) == [".", "Bắc Sơn"]


def test_looking_touches_nothing(folder: Path, started: Desk) -> None:
    def state() -> dict[str, tuple[str, int]]:
        found = [each for each in sorted(folder.rglob("*")) if each.is_file()]
        return {str(each): (hashlib.sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime_ns) for each in found}

    before = state()
    sort_new(started, listing(str(folder)))
    files_in([str(folder)])
    assert state() == before


def test_what_was_kept_is_known_whatever_it_is_called(sample: Desk, tmp_path: Path) -> None:
    shutil.copy(seed("demo", "files", "DP_cham_diem.xlsx"), tmp_path / "khác tên.xlsx")
    (tmp_path / "mới.xlsx").write_bytes(b"new")
    assert [Path(each.path).name for each in sort_new(sample, listing(str(tmp_path))).unknown] == ["mới.xlsx"]


def test_a_folder_that_vanished_holds_nothing(tmp_path: Path, started: Desk) -> None:
    assert listing(str(tmp_path / "usb")) == ()
    assert folders_of(str(tmp_path / "usb")) == ()
    (tmp_path / "a.xlsx").write_bytes(b"a")
    seen = listing(str(tmp_path))
    (tmp_path / "a.xlsx").unlink()
    assert sort_new(started, [each for each in seen if each.path.endswith("a.xlsx")]).unknown == ()


def test_a_file_that_cannot_be_read_now_is_told_apart(tmp_path: Path, started: Desk) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"a")
    (seen,) = (each for each in listing(str(tmp_path)) if each.path.endswith("a.xlsx"))
    (tmp_path / "a.xlsx").unlink()
    (tmp_path / "a.xlsx").mkdir()  # no program may read it, whoever runs it
    assert sort_new(started, [seen]) == Sorted((), (seen,))


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_back_is_not_followed(folder: Path) -> None:
    (folder / "vòng").symlink_to(folder)
    assert len(listing(str(folder))) == 3


def test_dropped_folders_become_their_files_each_once(folder: Path) -> None:
    found = files_in([str(folder / "b.xlsx"), str(folder), str(folder / "không có.xlsx")])
    assert names(folder, found.files) == ["b.xlsx", "a.docx", "Bắc Sơn/c.xls", "không có.xlsx"]
    assert found.left == ()


def test_a_folder_too_deep_is_told_and_can_be_dropped_itself(folder: Path) -> None:
    deep = folder / "một" / "hai" / "ba" / "bốn"
    deep.mkdir(parents=True)
    (deep / "e.xlsx").write_bytes(b"e")
    (told,) = files_in([str(folder)]).left
    assert (told.trouble, told.facts["path"]) == (Trouble.FOLDER_TOO_DEEP, str(deep))
    assert files_in([str(deep)]).files == (str(deep / "e.xlsx"),)


def test_files_over_what_is_looked_at_together_are_counted(tmp_path: Path) -> None:
    for number in range(503):
        (tmp_path / f"{number:03}.xlsx").touch()
    found = files_in([str(tmp_path)])
    assert len(found.files) == 500
    (told,) = found.left
    assert (told.trouble, told.facts["name"], told.facts["count"]) == (Trouble.FOLDER_TOO_FULL, "500.xlsx", 3)
    assert len(listing(str(tmp_path))) == 503
