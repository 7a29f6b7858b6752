"""Papers on disk: never over a file a person touched, wholly written or not at all."""

import hashlib
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.trouble import DeskError, Trouble
from desktop.papers.catalogue import PAPERS, Built
from desktop.papers.files import MANIFEST, Folder, _replace, write_beside
from tests.papers.ledgers import ledger, standings

DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX")


def built(content: bytes, name: str = "bao-cao.docx") -> Built:
    return Built(PAPERS[0], name, content)


def filed(folder: Path, content: bytes, dossier: Dossier = DOSSIER) -> str:
    opened = Folder.opened(str(folder), dossier)
    path = opened.put(built(content)).path
    opened.close()
    return Path(path).name


def test_a_paper_is_written_with_its_manifest(tmp_path: Path) -> None:
    folder = Folder.opened(str(tmp_path / "hồ sơ"), DOSSIER)
    made = folder.put(built(b"one"))
    manifest = folder.close()
    assert Path(made.path).read_bytes() == b"one"
    assert folder.files == (made,)
    assert json.loads((tmp_path / "hồ sơ" / MANIFEST).read_text("utf-8")) == manifest
    assert manifest["print_code"] == "K7M2QX"
    assert manifest["provisional"] is True
    assert manifest["files"] == [
        {
            "paper": "bao-cao",
            "title": PAPERS[0].title,
            "file": "bao-cao.docx",
            "sha256": hashlib.sha256(b"one").hexdigest(),
            "print_code": "K7M2QX",
            "stage": "agreed",
            "provisional": True,
            "made_on": "2026-11-21",
            "beside": None,
            "findings": [],
            "changes": [],
            "numbers": {},
        }
    ]


def test_what_the_program_wrote_is_written_over(tmp_path: Path) -> None:
    assert [filed(tmp_path, b"one"), filed(tmp_path, b"two")] == ["bao-cao.docx", "bao-cao.docx"]
    assert (tmp_path / "bao-cao.docx").read_bytes() == b"two"


def test_what_a_person_touched_is_left_and_the_new_one_stands_beside(tmp_path: Path) -> None:
    filed(tmp_path, b"one")
    (tmp_path / "bao-cao.docx").write_bytes(b"edited by hand")
    assert filed(tmp_path, b"two") == "bao-cao (2).docx"
    assert filed(tmp_path, b"three") == "bao-cao (2).docx"
    (tmp_path / "bao-cao (2).docx").write_bytes(b"edited too")
    assert filed(tmp_path, b"four") == "bao-cao (3).docx"
    assert (tmp_path / "bao-cao.docx").read_bytes() == b"edited by hand"
    files = {each["file"]: each["beside"] for each in json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"]}
    assert files == {"bao-cao.docx": None, "bao-cao (2).docx": "bao-cao.docx", "bao-cao (3).docx": "bao-cao.docx"}


def test_a_file_nobody_knows_is_left(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.docx").write_bytes(b"somebody's")
    assert Path(write_beside(str(tmp_path / "bao-cao.docx"), b"ours")).name == "bao-cao (2).docx"
    assert Path(write_beside(str(tmp_path / "bao-cao.docx"), b"somebody's")).name == "bao-cao.docx"


def test_a_folder_of_that_name_is_left(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.docx").mkdir()
    assert Path(write_beside(str(tmp_path / "bao-cao.docx"), b"ours")).name == "bao-cao (2).docx"


@pytest.mark.parametrize("broken", ["{", "[]", '{"files": 3}', '{"files": [{"file": 3}]}', "\ufeff\x00"])
def test_a_broken_manifest_counts_as_none(tmp_path: Path, broken: str) -> None:
    filed(tmp_path, b"one")
    (tmp_path / MANIFEST).write_text(broken, "utf-8")
    assert filed(tmp_path, b"two") == "bao-cao (2).docx"


def test_papers_made_one_by_one_stay_in_the_manifest(tmp_path: Path) -> None:
    first = Folder.opened(str(tmp_path), DOSSIER)
    first.put(built(b"one"))
    first.close()
    second = Folder.opened(str(tmp_path), replace(DOSSIER, print_code="NEW"))
    second.put(built(b"table", "bang-diem.xlsx"))
    second.close()
    files = json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"]
    assert [(each["file"], each["print_code"]) for each in files] == [
        ("bao-cao.docx", "K7M2QX"),
        ("bang-diem.xlsx", "NEW"),
    ]


def test_nothing_is_left_beside(tmp_path: Path) -> None:
    filed(tmp_path, b"one")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bao-cao.docx", MANIFEST]


def test_where_a_file_stands_for_the_folder_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(DeskError) as caught:
        Folder.opened(str(tmp_path / "out"), DOSSIER)
    assert caught.value.trouble is Trouble.FILE_UNWRITABLE


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no device that is always full")
    target = tmp_path / "x.docx"
    target.write_bytes(b"old")
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    beside.symlink_to(full)
    with pytest.raises(DeskError) as caught:
        _replace(target, b"new")
    assert caught.value.trouble is Trouble.DISK_FULL
    assert target.read_bytes() == b"old"
    assert not beside.is_symlink()


def test_a_build_that_was_cut_off_does_not_say_it_is_done(tmp_path: Path) -> None:
    filing = Folder.opened(str(tmp_path), DOSSIER)
    filing.put(built(b"mot"))
    assert json.loads((tmp_path / MANIFEST).read_text("utf-8"))["status"] == "making"
    assert filing.close()["status"] == "done"
    assert json.loads((tmp_path / MANIFEST).read_text("utf-8"))["status"] == "done"
