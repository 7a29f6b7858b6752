"""The source sheet: one page from a printed number down to the member's cell."""

from pathlib import Path

import pytest
from docx import Document

from desktop.domain.desk import Desk
from desktop.papers.form_check import check_form
from desktop.papers.pdf import Press, find_office
from tests.cli.commands import Run
from tests.jobs.sample import made_sample, sample

__all__ = ["made_sample", "sample"]


def text(path: Path) -> str:
    opened = Document(str(path))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (
            "AB:I.3",
            ("Điểm tiêu chí I.3", "SoLieu_AB_2026.xlsx", "ô F10, G10 (đóng khung)", "89.4", "Kết quả thực hiện"),
        ),
        ("tk:AB:I.3", ("Mã số liệu trong hồ sơ: AB:I.3",)),
        ("total:KT", ("Tổng điểm của Kim Thành", "ô khác; xem đủ bằng chức năng truy nguồn")),
        ("PPHS", ("Số vụ phạm pháp hình sự", "“1325”", "“936”")),
        ("THUCAMON:BS", ("CAT Bac Son - cham diem thi dua 2026.xls", "hơn 30")),
        ("count:units", ("không đọc từ tệp của đơn vị nào",)),
    ],
)
def test_a_number_is_followed_to_its_cells_on_one_page(
    run: Run, sample: Desk, tmp_path: Path, number: str, told: tuple[str, ...]
) -> None:
    out = tmp_path / "phiếu nguồn.docx"
    code, answer = run("source-sheet", sample.path, number, "--out", out)
    assert (code, answer) == (0, {"id": number, "file": str(out)})
    whole = text(out)
    assert [each for each in told if each not in whole] == []
    assert {each.code for each in check_form(out.read_bytes())} <= {"signature_missing"}, "nobody signs a source sheet"
    office = find_office()
    if office:
        with Press(office) as press:
            printed = press.pdf(out.name, out.read_bytes())
        assert isinstance(printed, bytes)
        assert printed.count(b"/Type/Page/") + printed.count(b"/Type/Page\n") == 1


def test_an_unknown_number_and_a_file_in_the_way(run: Run, sample: Desk, tmp_path: Path) -> None:
    assert run("source-sheet", sample.path, "khong:co", "--out", tmp_path / "x.docx")[0] == 1
    (tmp_path / "x.docx").write_bytes(b"cua nguoi khac")
    code, answer = run("source-sheet", sample.path, "AB:I.3", "--out", tmp_path / "x.docx")
    assert (code, Path(answer["file"]).name) == (0, "x (2).docx")
    assert (tmp_path / "x.docx").read_bytes() == b"cua nguoi khac"
