"""What became of the papers of a folder."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.dossier import Dossier
from desktop.domain.freshness import Freshness, PaperState, Shift
from desktop.domain.ledger import Layer
from desktop.papers.catalogue import PAPERS, build
from desktop.papers.files import MANIFEST, Folder
from desktop.papers.states import paper_states
from tests.papers.ledgers import ledger, standings

DOSSIER = Dossier(ledger(), standings(), date(2026, 11, 21), "K7M2QX")


def moved(code: str = "NEW") -> Dossier:
    """Return the dossier with another figure and another print code."""
    figures = tuple(
        replace(each, value=Decimal(190))
        if (each.unit, each.indicator, each.period) == ("AB", "PPHS", "this")
        else each
        for each in ledger().figures
    )
    return replace(DOSSIER, ledger=replace(ledger(), figures=figures), print_code=code)


def make(folder: Path, dossier: Dossier, *papers: str) -> Folder:
    filing = Folder.opened(str(folder), dossier)
    for built in build(dossier, papers):
        filing.put(built)
    filing.close()
    return filing


def today(dossier: Dossier) -> Callable[[Layer | None], Dossier]:
    return lambda stage: replace(dossier, standings=replace(dossier.standings, stage=stage or Layer.AGREED))


def states(folder: Path, dossier: Dossier = DOSSIER) -> dict[str, PaperState]:
    return {each.file: each for each in paper_states(str(folder), today(dossier))}


def test_a_folder_without_papers_misses_them_all(tmp_path: Path) -> None:
    found = paper_states(str(tmp_path / "không có"), today(DOSSIER))
    assert [each.file for each in found] == [
        name for paper in PAPERS if paper.lacks(DOSSIER) is None for name in paper.files
    ]
    assert {each.freshness for each in found} == {Freshness.MISSING}


def test_papers_of_the_same_state_are_fresh(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu")
    state = states(tmp_path)["so-lieu.xlsx"]
    assert (state.freshness, state.behind, state.shifts, state.print_code) == (Freshness.FRESH, False, (), "K7M2QX")


def test_data_that_moved_make_a_paper_stale_and_are_named(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu", "khen-thuong")
    found = states(tmp_path, moved())
    assert found["so-lieu.xlsx"].freshness is Freshness.STALE
    assert Shift("PPHS:AB", "196", "190") in found["so-lieu.xlsx"].shifts
    assert found["khen-thuong.xlsx"].freshness is Freshness.STALE
    assert found["khen-thuong.xlsx"].shifts == ()


def test_each_paper_is_compared_at_the_stage_it_was_made_at(tmp_path: Path) -> None:
    claimed = replace(DOSSIER, standings=replace(standings(), stage=Layer.CLAIM))
    make(tmp_path, claimed, "bang-diem")
    assert states(tmp_path)["bang-diem.xlsx"].freshness is Freshness.FRESH


def test_a_touched_paper_is_told_and_whether_it_is_behind_too(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu")
    (tmp_path / "so-lieu.xlsx").write_bytes(b"sua tay")
    assert [states(tmp_path, each)["so-lieu.xlsx"].behind for each in (DOSSIER, moved())] == [False, True]
    assert states(tmp_path)["so-lieu.xlsx"].freshness is Freshness.TOUCHED


def test_a_paper_taken_away_is_missing_one_in_the_way_is_touched(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu", "khen-thuong")
    (tmp_path / "so-lieu.xlsx").unlink()
    (tmp_path / "khen-thuong.xlsx").unlink()
    (tmp_path / "khen-thuong.xlsx").mkdir()
    found = states(tmp_path)
    assert found["so-lieu.xlsx"].freshness is Freshness.MISSING
    assert found["khen-thuong.xlsx"].freshness is Freshness.TOUCHED


def test_what_moved_since_the_last_making_stands_in_the_manifest(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu")
    again = make(tmp_path, moved(), "so-lieu")
    assert Shift("PPHS:AB", "196", "190") in again.files[0].shifts
    entry = json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"][0]
    assert {"id": "PPHS:AB", "old": "196", "new": "190"} in entry["changes"]
    third = make(tmp_path, moved(), "so-lieu")
    assert third.files[0].shifts == ()


def test_the_new_paper_beside_a_touched_one_is_compared_with_it(tmp_path: Path) -> None:
    make(tmp_path, DOSSIER, "so-lieu")
    (tmp_path / "so-lieu.xlsx").write_bytes(b"sua tay")
    again = make(tmp_path, moved(), "so-lieu")
    assert Path(again.files[0].path).name == "so-lieu (2).xlsx"
    assert Shift("PPHS:AB", "196", "190") in again.files[0].shifts
    order = [each.file for each in paper_states(str(tmp_path), today(moved())) if each.paper == "so-lieu"]
    assert order == ["so-lieu.xlsx", "so-lieu (2).xlsx"]


@pytest.mark.parametrize("numbers", [None, [], {"PPHS:AB": 3}])
def test_a_manifest_of_an_earlier_program_is_still_read(tmp_path: Path, numbers: object) -> None:
    make(tmp_path, DOSSIER, "so-lieu")
    manifest = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    manifest["files"][0]["numbers"] = numbers
    manifest["files"][0]["stage"] = "khac"
    manifest["files"].append({"file": "la.txt", "sha256": "x", "paper": "la"})
    (tmp_path / MANIFEST).write_text(json.dumps(manifest), "utf-8")
    found = states(tmp_path)
    assert found["so-lieu.xlsx"].shifts == ()
    assert "la.txt" not in found


def test_another_form_of_a_paper_is_filed_with_the_same_numbers(tmp_path: Path) -> None:
    first = make(tmp_path, DOSSIER, "so-lieu").files[0]
    filing = Folder.reopened(str(tmp_path))
    filed = filing.beside(first, "so-lieu.pdf", b"%PDF-")
    filing.close()
    entries = {each["file"]: each for each in json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"]}
    assert entries["so-lieu.pdf"]["numbers"] == entries["so-lieu.xlsx"]["numbers"]
    assert (filed.paper, entries["so-lieu.pdf"]["print_code"]) == ("so-lieu", "K7M2QX")
    assert states(tmp_path, moved())["so-lieu.pdf"].freshness is Freshness.STALE
