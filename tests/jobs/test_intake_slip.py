"""The slip of an import says what was read, changed, put right and found, with places, and keeps the form."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pytest

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Entry, Layer
from desktop.domain.place import Place
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.correction import Because, correct
from desktop.jobs.form_check import check_file
from desktop.jobs.intake import take
from desktop.jobs.intake_slip import write_slip, write_slip_of_look
from desktop.jobs.looking import Asking, look_through
from desktop.jobs.submissions import set_aside, submissions
from tests.jobs.sample import member_file

FIRST, SECOND = "CA Kim Thành - tự chấm điểm.xlsx", "bổ sung"


def text_of(path: str) -> str:
    paper = docx.Document(path)
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in paper.paragraphs), *cells])


@pytest.fixture
def renewed(started: Desk) -> Desk:
    """A desk that holds both workbooks of Kim Thành, a value of the first put right."""
    take(started, [member_file(FIRST)], Asking())
    entry = Entry("KT", "I.1", Layer.CLAIM, points=Decimal(3))
    correct(started, entry, Because("Đối chiếu hồ sơ", "Công văn 15"), Layer.AGREED)
    take(started, [member_file(SECOND)], Asking())
    return started


def test_the_slip_of_a_renewed_report_tells_all_there_is(renewed: Desk, tmp_path: Path) -> None:
    number = submissions(renewed)[-1].report.id
    path = write_slip(renewed, number, str(tmp_path / "phieu.docx"))
    told = text_of(path)
    for part in (
        "PHIẾU NHẬN TỆP",
        "bản 2, đang dùng",
        "3 ô khác tệp",
        "Số lượng của VII.3",
        "Đối chiếu hồ sơ",
        "Công văn 15",
    ):
        assert part in told, part
    assert "Bảng chấm điểm, G24" in told
    assert "(và 1 chỗ khác" not in told  # a few of a kind are told each with its own sheet and cell
    assert check_file(path) == ()


def test_the_slip_stays_in_the_file_of_the_cluster(renewed: Desk, tmp_path: Path) -> None:
    told = text_of(write_slip(renewed, 1, str(tmp_path / "phieu.docx")))
    assert "Số: …/PN-CTĐ" in told
    assert "NGƯỜI NHẬN TỆP" in told
    assert "Lưu: " in told
    for other in ("GIÁM ĐỐC", "Bộ Công an (để báo cáo)", "DỰ THẢO"):
        assert other not in told


def test_a_slip_is_never_written_over_a_file(renewed: Desk, tmp_path: Path) -> None:
    number = submissions(renewed)[0].report.id
    first = write_slip(renewed, number, str(tmp_path / "phieu.docx"))
    set_aside(renewed, number, "Nhầm tệp", Layer.AGREED)
    second = write_slip(renewed, number, str(tmp_path / "phieu.docx"))
    assert first != second
    assert "không dùng (Nhầm tệp)" in text_of(second)
    with pytest.raises(DeskError) as error:
        write_slip(renewed, 99, str(tmp_path / "phieu.docx"))
    assert error.value.trouble is Trouble.UNKNOWN_REPORT


def test_a_refused_file_has_its_slip_too(started: Desk, tmp_path: Path) -> None:
    (look,) = look_through(started, [member_file("vượt điểm tối đa")], Asking()).looks
    told = text_of(write_slip_of_look(started, look, str(tmp_path / "phieu.docx")))
    assert "chưa nhận được, còn lỗi" in told
    assert "E44" in told
    assert "Lỗi" in told


def test_many_findings_of_a_kind_are_told_once(started: Desk, tmp_path: Path) -> None:
    (look,) = look_through(started, [member_file(FIRST)], Asking()).looks
    place = Place("t.xlsx", "0", "Bảng", "A1", "x")
    many = tuple(
        Finding(Level.NOTE, "values_gone", {"lost": 1, "file": "x"}, replace(place, cell=f"A{at}")) for at in range(9)
    )
    noisy = replace(look, preview=replace(look.preview, draft=replace(look.draft, findings=many)))
    told = text_of(write_slip_of_look(started, noisy, str(tmp_path / "phieu.docx")))
    assert "và 8 chỗ khác: A1, A2, A3, A4, A5…" in told
