"""Trang cần in lại: one change, and the list is the difference of two builds."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from desktop.domain.desk import Desk
from desktop.domain.reprint import Basis, Change, Reprint
from desktop.jobs.dossier import compile_dossier
from desktop.jobs.entry import set_entry
from desktop.jobs.reprint import pages_to_reprint
from desktop.papers.pdf import Press, find_office
from tests.faults.gate import on_demand
from tests.jobs.papers_of_sample import STAGE, retyped, with_paragraph, without_controls
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]

_CODE = re.compile(r"Mã số liệu: \S+")


@pytest.fixture
def no_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)


def build(desk: Desk, folder: Path, *papers: str) -> Path:
    compile_dossier(desk, str(folder), papers, STAGE)
    return folder


def change(desk: Desk) -> None:
    given = {"unit": "KT", "criterion": "I.1", "layer": "agreed", "points": "1.25", "reason": "thẩm định lại"}
    set_entry(desk, given, STAGE)


def found(desk: Desk, folder: Path) -> dict[str, Reprint]:
    return {each.file: each for each in pages_to_reprint(desk, str(folder))}


def slides(path: Path) -> list[list[str]]:
    """Return what stands on each slide, charts and tables too."""
    return [sorted(_words(slide.shapes)) for slide in Presentation(str(path)).slides]


def _words(shapes: object) -> Iterator[str]:
    for shape in shapes:  # type: ignore[attr-defined]
        if shape.has_text_frame:
            yield _CODE.sub("", shape.text_frame.text)
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
        if shape.has_chart:
            yield from (str(series.values) for series in shape.chart.plots[0].series)


def sheets(path: Path) -> dict[str, list[object]]:
    book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: [cell for row in sheet.iter_rows(values_only=True) for cell in row] for sheet in book}


@pytest.mark.usefixtures("no_office")
def test_one_change_gives_the_slides_and_sheets_in_which_two_builds_differ(sample: Desk, tmp_path: Path) -> None:
    old = build(sample, tmp_path / "a", "bang-diem", "so-lieu", "trinh-chieu")
    change(sample)
    new = build(sample, tmp_path / "b", "bang-diem", "so-lieu", "trinh-chieu")
    told = found(sample, old)
    before, after = slides(old / "trinh-chieu.pptx"), slides(new / "trinh-chieu.pptx")
    turned = [number for number, (one, two) in enumerate(zip(before, after, strict=True), start=1) if one != two]
    assert turned
    assert [page.number for page in told["trinh-chieu.pptx"].pages] == turned
    books = sheets(old / "bang-diem.xlsx"), sheets(new / "bang-diem.xlsx")
    moved = [name for name in books[0] if books[0][name] != books[1][name]]
    assert set(moved) <= {page.part for page in told["bang-diem.xlsx"].pages}
    assert told["bang-diem.xlsx"].basis is Basis.SHEETS
    assert told["so-lieu.xlsx"].change is Change.SAME


@pytest.mark.usefixtures("no_office")
def test_nothing_moved_and_nothing_is_to_be_printed(sample: Desk, tmp_path: Path) -> None:
    folder = build(sample, tmp_path / "a")
    assert {each.change for each in found(sample, folder).values()} == {Change.SAME}
    (folder / "khen-thuong.xlsx").unlink()
    assert found(sample, folder)["khen-thuong.xlsx"].change is Change.NEW


@pytest.mark.usefixtures("no_office")
@on_demand
def test_a_report_edited_by_hand_is_compared_with_itself(sample: Desk, tmp_path: Path) -> None:
    folder = build(sample, tmp_path / "a", "bao-cao", "bang-diem")
    report = folder / "bao-cao.docx"
    whole = report.read_bytes()
    change(sample)
    plain = found(sample, folder)["bao-cao.docx"]
    report.write_bytes(with_paragraph(whole, "Một đoạn viết thêm."))
    told = found(sample, folder)["bao-cao.docx"]
    assert (told.touched, told.change, told.conflicts) == (True, Change.PAGES, 0)
    assert [page.place for page in told.pages] == [page.place for page in plain.pages]
    report.write_bytes(retyped(whole, "total:KT", "66,66"))
    assert found(sample, folder)["bao-cao.docx"].conflicts == 1
    report.write_bytes(b"sua tay")
    assert found(sample, folder)["bao-cao.docx"].change is Change.UNKNOWN
    (folder / "bang-diem.xlsx").write_bytes(b"sua tay")
    lost = found(sample, folder)["bang-diem.xlsx"]
    assert (lost.change, lost.touched, lost.basis) == (Change.UNKNOWN, True, Basis.WHOLE)


@pytest.mark.usefixtures("no_office")
@on_demand
def test_without_controls_numbers_are_known_by_their_words(sample: Desk, tmp_path: Path) -> None:
    folder = build(sample, tmp_path / "a", "bao-cao")
    report = folder / "bao-cao.docx"
    change(sample)
    plain = found(sample, folder)["bao-cao.docx"]
    report.write_bytes(without_controls(report.read_bytes()))
    told = found(sample, folder)["bao-cao.docx"]
    assert told.touched
    assert [page.place for page in told.pages] == [page.place for page in plain.pages]


@pytest.mark.skipif(find_office() is None or shutil.which("pdftotext") is None, reason="needs LibreOffice and poppler")
@on_demand
def test_pages_of_word_papers_are_those_in_which_two_prints_differ(sample: Desk, tmp_path: Path) -> None:
    papers = ("bao-cao",)
    old = build(sample, tmp_path / "a", *papers)
    change(sample)
    new = build(sample, tmp_path / "b", *papers)
    told = found(sample, old)
    for name in ("bao-cao.docx",):
        before, after = printed(old / name), printed(new / name)
        turned = [after[at] for at in range(len(after)) if before[at : at + 1] != after[at : at + 1]]
        assert turned
        assert told[name].basis is Basis.LAID_OUT
        assert [page.number for page in told[name].pages] == [_number(text) for text in turned]


def printed(path: Path) -> list[str]:
    """Return the text of each printed page, by programs that are not ours."""
    office = find_office()
    assert office is not None
    with Press(office) as press:
        made = press.pdf(path.name, path.read_bytes())
    assert isinstance(made, bytes)
    out = path.with_suffix(".pdf")
    out.write_bytes(made)
    text = subprocess.run(["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True).stdout.decode()
    return [" ".join(_CODE.sub("", page).split()) for page in text.split("\f")[:-1]]


def _number(page: str) -> int:
    first = page.split(maxsplit=1)[0]
    return int(first) if first.isdigit() else 1
