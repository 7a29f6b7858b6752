"""The form of any Word paper is checked in the child process."""

from pathlib import Path

import docx
import pytest

from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.dossier import compile_dossier
from desktop.jobs.form_check import check_file, check_form_plain


def test_our_papers_keep_the_form(sample: Desk, tmp_path: Path) -> None:
    made = compile_dossier(sample, str(tmp_path), ("bao-cao", "bang-diem", "phieu-diem"), Layer.AGREED)
    papers = [each.path for each in made.files if each.path.endswith(".docx")]
    assert len(papers) == 3
    assert [check_file(path) for path in papers] == [(), (), ()]


def test_a_departure_comes_back_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    paper = docx.Document()
    paper.add_paragraph("BÁO CÁO")
    paper.save(str(path))
    findings = check_file(str(path))
    assert findings
    assert {finding.place.file for finding in findings if finding.place} == {"thu.docx"}
    assert len(check_form_plain(str(path), {})) == len(findings)


def test_what_is_no_word_file_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(b"khong phai Word")
    assert [finding.code for finding in check_file(str(path))] == ["not_docx"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        check_file(str(tmp_path / "x.docx"))
    assert caught.value.trouble is Trouble.FILE_MISSING
