"""The papers of the registers follow the lines: fresh, stale, to be printed again, brought up to date."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.freshness import Freshness, Shift
from desktop.domain.ledger import Layer
from desktop.domain.place import Place
from desktop.domain.reconcile.match import Status
from desktop.domain.registers.lines import Line, Register
from desktop.domain.reprint import Change
from desktop.domain.wording.listed import CODES
from desktop.domain.wording.remark import Remark
from desktop.jobs import registers
from desktop.jobs.dossier import compile_dossier, load_dossier
from desktop.jobs.freshness import stale
from desktop.jobs.ledger import load_ledger
from desktop.jobs.reconcile import reconcile_file, refresh_file
from desktop.jobs.reprint import pages_to_reprint
from desktop.jobs.scoring import ripple_of
from desktop.jobs.trace import trace
from desktop.store import register_lines
from desktop.store.acts import act
from desktop.store.connection import working
from desktop.words.reprint import notes
from tests.jobs.papers_of_sample import with_paragraph
from tests.jobs.sample import started
from tests.papers.docx import paragraphs

__all__ = ["started"]

STAGE = Layer.AGREED
PLACE = Place("AB.xlsx", "0" * 64, "Mô hình", "B5", "Camera  an ninh")
CAMERA = Line(Register.MODELS, "AB", "Camera an ninh", (("field", "An ninh trật tự"),), source=PLACE)
SCHOOL = Line(Register.MODELS, "CG", "Cổng trường bình yên", (("field", "An ninh trật tự"),))
PERSON = Line(Register.EXEMPLARS, "CG", "Lê Văn Cường", (("object", "ca_nhan"), ("deed", "Trả lại của rơi")))
PAPERS = ("mo-hinh", "dien-hinh", "bao-cao")


@pytest.fixture
def listing(started: Desk) -> Desk:
    facts: dict[str, Fact] = {"register": "models", "unit": "AB", "name": CAMERA.name, "count": 1}
    with working(started) as db, act(db, started, "line_add", facts) as number:
        register_lines.append(db, number, load_ledger(started).round.code, (CAMERA,))
    registers.add(started, (SCHOOL, PERSON))
    return started


def number_of(desk: Desk, line: Line) -> int:
    lines = load_ledger(desk).registers.lines(line.register)
    return next(each.number for each in lines if each.line.name == line.name)


def rename(desk: Desk, line: Line, name: str) -> None:
    registers.correct(desk, number_of(desk, line), name, line.values, "viết sai tên")


def made(desk: Desk, folder: Path) -> Path:
    compile_dossier(desk, str(folder), PAPERS, STAGE)
    return folder


def states(desk: Desk, folder: Path) -> dict[str, Freshness]:
    found = {each.file: each for each in stale(desk, str(folder))}
    return {name: found[name].freshness for name in ("mo-hinh.docx", "mo-hinh.xlsx", "dien-hinh.docx")}


def list_remarks_of(desk: Desk, path: Path) -> list[Remark]:
    return [each for each in reconcile_file(desk, str(path), STAGE).remarks if each.finding.code in CODES]


def test_a_line_put_right_makes_its_papers_stale(listing: Desk, tmp_path: Path) -> None:
    folder = made(listing, tmp_path / "a")
    assert set(states(listing, folder).values()) == {Freshness.FRESH}
    rename(listing, CAMERA, "Camera an ninh khu dân cư")
    assert set(states(listing, folder).values()) == {Freshness.STALE}


def test_a_line_put_right_is_to_be_printed_again_other_lists_are_not(
    listing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = made(listing, tmp_path / "a")
    rename(listing, CAMERA, "Camera an ninh khu dân cư")
    told = {each.file: each for each in pages_to_reprint(listing, str(folder))}
    assert told["mo-hinh.docx"].change is Change.PAGES
    assert [page.part for page in told["mo-hinh.xlsx"].pages] == ["Mô hình"]
    assert {told["dien-hinh.docx"].change, told["dien-hinh.xlsx"].change} == {Change.SAME}
    assert "Phụ lục II" in {page.part for page in told["bao-cao.docx"].pages}


def test_a_new_line_moves_the_counts_and_they_are_named(listing: Desk, tmp_path: Path) -> None:
    folder = made(listing, tmp_path / "a")
    registers.add(listing, (replace(CAMERA, name="Tổ liên gia"),))
    found = {each.file: each.shifts for each in stale(listing, str(folder))}
    assert Shift("models", "2", "3") in found["mo-hinh.docx"]
    assert Shift("models:AB", "1", "2") in found["mo-hinh.xlsx"]
    assert Shift("models", "2", "3") in found["bao-cao.docx"]
    assert found["dien-hinh.docx"] == ()


def test_a_finished_report_is_set_against_the_registers_and_brought_up_to_date(listing: Desk, tmp_path: Path) -> None:
    report = made(listing, tmp_path / "a") / "bao-cao.docx"
    registers.add(listing, (replace(CAMERA, name="Tổ liên gia"),))
    told = {
        each.id: each for each in reconcile_file(listing, str(report), STAGE).done.numbers if each.control is not None
    }
    assert (told["models"].status, told["models"].text, told["models"].expected) == (Status.DIFFERENT, "02", "03")
    assert told["exemplars"].status is Status.MATCH
    out = tmp_path / "moi.docx"
    refresh_file(listing, str(report), str(out), STAGE)
    assert any("toàn Cụm có 03 mô hình, cách làm hay được nêu tên" in line for line in paragraphs(out.read_bytes()))


def test_a_name_is_traced_to_its_cell_with_what_was_put_right(listing: Desk) -> None:
    rename(listing, CAMERA, "Camera an ninh khu dân cư")
    entry = load_dossier(listing, STAGE).ledger.registers.of(Register.MODELS)[0]
    traced = trace(listing, f"list:{entry.lines[0].number}", STAGE)
    assert traced.value == "Camera an ninh khu dân cư"
    assert traced.sentence == "Tên trong danh sách mô hình, cách làm hay: Camera an ninh khu dân cư."
    assert traced.steps[0].startswith(
        "An Bình ghi tên là “Camera an ninh”; đính chính thành “Camera an ninh khu dân cư”, lý do: viết sai tên (Cán bộ"
    )
    assert [each.place for each in traced.sources] == [PLACE]


def test_a_count_is_traced_to_every_cell_and_says_what_was_made_one(listing: Desk) -> None:
    registers.merge(listing, [number_of(listing, each) for each in (CAMERA, SCHOOL)], "cùng một mô hình")
    traced = trace(listing, "models", STAGE)
    assert (traced.value, traced.sentence) == ("1", "Số mô hình, cách làm hay của toàn Cụm theo danh sách: 1.")
    assert "2 dòng được gộp làm một, lấy tên “Camera an ninh”" in traced.steps[-1]
    assert [each.unit for each in traced.sources] == ["AB"]


def test_each_count_says_what_it_counts(listing: Desk) -> None:
    said = {
        number: trace(listing, number, STAGE).sentence
        for number in ("models:AB", "models:field:an ninh trat tu", "exemplars:ca_nhan", "exemplars:CG:ca_nhan")
    }
    assert said == {
        "models:AB": "Số mô hình, cách làm hay của An Bình theo danh sách: 1.",
        "models:field:an ninh trat tu": "Số mô hình, cách làm hay thuộc lĩnh vực “An ninh trật tự” theo danh sách: 2.",
        "exemplars:ca_nhan": "Số điển hình tiên tiến là cá nhân của toàn Cụm theo danh sách: 1.",
        "exemplars:CG:ca_nhan": "Số điển hình tiên tiến là cá nhân của Cẩm Giang theo danh sách: 1.",
    }


def test_a_change_of_a_register_names_the_papers_that_print_it(listing: Desk) -> None:
    before = load_dossier(listing, STAGE).ledger
    bare = replace(before, registers=replace(before.registers, registered=before.registers.of(Register.EXEMPLARS)))
    assert set(ripple_of(before, bare, STAGE).papers) == {"bao-cao", "mo-hinh"}


def test_a_list_of_today_says_nothing_but_what_the_registers_do(listing: Desk, tmp_path: Path) -> None:
    folder = made(listing, tmp_path / "a")
    for paper in ("mo-hinh.docx", "dien-hinh.docx"):
        found = reconcile_file(listing, str(folder / paper), STAGE)
        assert found.remarks == ()
        assert {each.status for each in (*found.done.numbers, *found.done.others)} == {Status.MATCH}


def test_a_list_that_fell_behind_is_told_line_by_line(listing: Desk, tmp_path: Path) -> None:
    paper = made(listing, tmp_path / "a") / "mo-hinh.docx"
    values = (("field", "An ninh trật tự"), ("result", "Giảm 12 vụ"))
    registers.correct(listing, number_of(listing, CAMERA), CAMERA.name, values, "bổ sung kết quả")
    registers.add(listing, (replace(SCHOOL, name="Tổ liên gia"),))
    registers.leave_out(listing, number_of(listing, SCHOOL), "không phải mô hình")
    told = {(each.finding.code, each.text, each.finding.facts.get("now")) for each in list_remarks_of(listing, paper)}
    assert told == {
        ("list_cell_differs", "", "Giảm 12 vụ"),
        ("list_row_gone", "Cổng trường bình yên", None),
        ("list_row_missing", "Tổ liên gia", None),
    }


def test_the_lists_behind_the_report_are_told_too(listing: Desk, tmp_path: Path) -> None:
    report = made(listing, tmp_path / "a") / "bao-cao.docx"
    rename(listing, PERSON, "Lê Văn Cương")
    told = [(each.finding.code, each.text) for each in list_remarks_of(listing, report)]
    assert told == [("list_row_gone", "Lê Văn Cường"), ("list_row_missing", "Lê Văn Cương")]


def test_an_edited_list_is_renewed_in_its_counts_alone_and_says_where_its_lines_differ(
    listing: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    folder = made(listing, tmp_path / "a")
    paper = folder / "mo-hinh.docx"
    paper.write_bytes(with_paragraph(paper.read_bytes(), "Đã xem."))
    registers.add(listing, (replace(SCHOOL, name="Tổ liên gia"),))
    told = next(each for each in pages_to_reprint(listing, str(folder)) if each.file == "mo-hinh.docx")
    assert (told.touched, told.change, told.conflicts, told.lists) == (True, Change.PAGES, 0, 1)
    assert "Danh sách trong tệp khác sổ ở 1 chỗ" in " ".join(notes(told))
