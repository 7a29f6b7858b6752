"""What was sent is kept, act by act; a form that comes back is tied to the sending it was made from."""

import hashlib
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from desktop.domain.desk import Desk
from desktop.domain.form import HEADING_ROW, MARK_SHEET, SCORE_SHEET
from desktop.domain.sending import FormKind, Wanted
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.forms import make_forms, make_packets
from desktop.jobs.gathering import gathering
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.jobs.sending import Dispatch, files_of_folder, record_sending, sendings
from desktop.jobs.undo import undo
from desktop.papers.form_check import check_form

SENT, DUE = date(2026, 11, 3), date(2026, 11, 18)


def send(desk: Desk, folder: Path, *units: str, letter: str = "12/CV-CTĐ") -> None:
    files, due = files_of_folder(str(folder), units)
    record_sending(desk, Dispatch(units, SENT, letter, "thư điện tử", files, due))


def test_a_whole_set_has_instructions_and_a_letter_in_office_form(started: Desk, tmp_path: Path) -> None:
    made = make_packets(started, str(tmp_path / "mau"), Wanted(("AB", "BS"), due=DUE, whole=True))
    names = {Path(each.path).relative_to(tmp_path / "mau").as_posix() for each in made.files}
    assert {"AB/SoLieu_AB_2026_v1.xlsx", "AB/BaoCao_AB_2026_v1.docx", "AB/CongVan_AB_2026_v1.docx"} <= names
    assert {"AB/HuongDan.docx", "BS/HuongDan.docx", "DanhSachGui.docx"} <= names
    assert not any(name.startswith("CG") for name in names)
    for each in made.files:
        if each.path.endswith(".docx"):
            assert check_form(each.path) == (), each.path


def test_making_forms_writes_nothing_to_the_store(started: Desk, tmp_path: Path) -> None:
    before = Path(started.path).read_bytes()
    make_packets(started, str(tmp_path / "mau"), Wanted(due=DUE, whole=True))
    assert Path(started.path).read_bytes() == before


def test_forms_made_again_take_the_place_of_those_nobody_changed(started: Desk, tmp_path: Path) -> None:
    make_forms(started, str(tmp_path), Wanted(("AB",)))
    again = make_forms(started, str(tmp_path), Wanted(("AB",), due=DUE))
    assert {Path(each.path).name for each in again} == {"SoLieu_AB_2026_v1.xlsx", "BaoCao_AB_2026_v1.docx"}
    Path(again[0].path).write_bytes(b"edited")
    third = make_forms(started, str(tmp_path), Wanted(("AB",)))
    assert Path(third[0].path).name == "SoLieu_AB_2026_v1 (2).xlsx"


def test_a_sending_keeps_the_hash_of_every_file_as_it_was_sent(started: Desk, tmp_path: Path) -> None:
    make_packets(started, str(tmp_path), Wanted(("AB",), due=DUE, whole=True))
    letter = tmp_path / "AB" / "CongVan_AB_2026_v1.docx"
    letter.write_bytes(letter.read_bytes() + b" ")  # numbered by hand before it went out
    send(started, tmp_path, "AB")
    (kept,) = sendings(started)
    assert (kept.unit, kept.issue, kept.letter, kept.sent_on) == ("AB", 1, "12/CV-CTĐ", SENT)
    hashes = {each.kind: each.sha256 for each in kept.files}
    assert hashes[FormKind.LETTER] == hashlib.sha256(letter.read_bytes()).hexdigest()
    assert set(hashes) == {FormKind.WORKBOOK, FormKind.NARRATIVE, FormKind.GUIDE, FormKind.LETTER}


def test_sending_again_keeps_the_history_and_counts_up(started: Desk, tmp_path: Path) -> None:
    make_forms(started, str(tmp_path), Wanted(("AB",)))
    send(started, tmp_path, "AB")
    made = make_forms(started, str(tmp_path / "lai"), Wanted(("AB", "BS")))
    assert [Path(each.path).name for each in made if each.kind == "workbook"] == [
        "SoLieu_AB_2026_v2.xlsx",
        "SoLieu_BS_2026_v1.xlsx",
    ]
    send(started, tmp_path / "lai", "AB", letter="20")
    assert [(each.issue, each.letter) for each in sendings(started)] == [(1, "12/CV-CTĐ"), (2, "20")]


def test_a_sending_can_be_undone(started: Desk, tmp_path: Path) -> None:
    make_packets(started, str(tmp_path), Wanted(due=DUE))
    send(started, tmp_path, "AB", "BS", "CG", "DP", "HL", "KT")
    assert {cell.due for row in gathering(started).cells for cell in row} == {DUE}
    undo(started)
    assert sendings(started) == ()
    assert {cell.due for row in gathering(started).cells for cell in row} == {None}


def test_a_sending_without_named_files_is_kept_too(started: Desk) -> None:
    record_sending(started, Dispatch(("AB",), SENT, "", "trao tay"))
    (kept,) = sendings(started)
    assert (kept.files, kept.channel) == ((), "trao tay")


@pytest.mark.parametrize(
    ("told", "trouble"),
    [
        (Dispatch(("XX",), SENT), Trouble.UNKNOWN_UNIT),
        (Dispatch(("AB",), date(2030, 1, 1)), Trouble.REFUSED),
        (Dispatch(("AB",), SENT, files={"AB": ("/không/có.xlsx",)}), Trouble.FILE_MISSING),
    ],
)
def test_what_cannot_have_been_sent_is_refused(started: Desk, told: Dispatch, trouble: Trouble) -> None:
    with pytest.raises(DeskError) as caught:
        record_sending(started, told)
    assert caught.value.trouble is trouble
    assert sendings(started) == ()


def test_a_folder_without_forms_of_a_unit_is_named(started: Desk, tmp_path: Path) -> None:
    make_forms(started, str(tmp_path), Wanted(("AB",)))
    with pytest.raises(DeskError) as caught:
        files_of_folder(str(tmp_path), ("BS",))
    assert caught.value.trouble is Trouble.FILE_MISSING


def filled(path: str, to: Path, *, marks: bool) -> Path:
    """Fill in points as a unit would; without marks, the hidden sheet, the names and the code line are gone."""
    book = openpyxl.load_workbook(path)
    sheet = book[SCORE_SHEET]
    for row in range(HEADING_ROW + 1, sheet.max_row + 1):
        cell = sheet.cell(row, 7)
        if not cell.protection.locked and sheet.cell(row, 3).value:
            cell.value = 1
    if not marks:
        del book[MARK_SHEET]
        book.defined_names.clear()
        for own in book.worksheets:
            own["A5"] = None
    book.save(to)
    return to


def test_a_form_that_comes_back_is_tied_to_its_sending(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"), Wanted(("AB",)))
    send(started, tmp_path / "mau", "AB")
    (taken,) = take(started, [str(filled(made[0].path, tmp_path / "AB.xlsx", marks=True))], Asking(keep_sure=True))
    assert taken.status == "kept"
    (kept,) = sendings(started)
    assert len(kept.returned) == 1


def test_a_form_without_marks_is_read_but_tied_to_nothing(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"), Wanted(("AB",)))
    send(started, tmp_path / "mau", "AB")
    whole = take(started, [str(filled(made[0].path, tmp_path / "1.xlsx", marks=True))], Asking(dry_run=True))[0]
    bare = take(started, [str(filled(made[0].path, tmp_path / "2.xlsx", marks=False))], Asking(keep_sure=True))[0]
    assert (bare.status, bare.values) == ("kept", whole.values)
    assert whole.values > 0
    (kept,) = sendings(started)
    assert kept.returned == ()


def test_a_form_of_an_older_sending_is_said(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"), Wanted(("AB",)))
    send(started, tmp_path / "mau", "AB")
    record_sending(started, Dispatch(("AB",), SENT))
    taken = take(started, [str(filled(made[0].path, tmp_path / "AB.xlsx", marks=True))], Asking(dry_run=True))[0]
    assert "older_sending" in {each.code for each in taken.findings}


def test_days_that_cannot_be_are_said(started: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        make_forms(started, str(tmp_path), Wanted(cut_off=date(2020, 1, 1)))
    assert [each.code for each in caught.value.findings] == ["cut_off_before_round"]
    early = make_packets(started, str(tmp_path), Wanted(cut_off=date(2026, 12, 31), due=date(2026, 12, 1)))
    assert "due_before_cut_off" in {each.code for each in early.findings}


def test_a_word_outline_that_comes_back_is_tied_too(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"), Wanted(("BS",)))
    send(started, tmp_path / "mau", "BS")
    paper = Document(made[1].path)
    for number, each in enumerate(paper.paragraphs):
        if each.style is not None and each.style.name == "Nội dung" and not each.text:
            each.add_run(f"Đơn vị đã triển khai đầy đủ nội dung thứ {number} theo kế hoạch, đạt kết quả tốt.")
    paper.save(str(tmp_path / "BC.docx"))
    (taken,) = take(started, [str(tmp_path / "BC.docx")], Asking(keep_sure=True))
    assert (taken.status, taken.look.draft.unit if taken.look else "") == ("kept", "BS")
    assert len(sendings(started)[0].returned) == 1


def test_undoing_the_intake_unties_the_form(started: Desk, tmp_path: Path) -> None:
    made = make_forms(started, str(tmp_path / "mau"), Wanted(("AB",)))
    send(started, tmp_path / "mau", "AB")
    take(started, [str(filled(made[0].path, tmp_path / "AB.xlsx", marks=True))], Asking(keep_sure=True))
    undo(started)
    assert sendings(started)[0].returned == ()


def test_the_first_day_said_is_everybodys_a_later_one_only_theirs_who_were_sent_it(started: Desk) -> None:
    record_sending(started, Dispatch(("AB",), SENT, due=DUE))
    record_sending(started, Dispatch(("BS",), SENT, due=date(2026, 11, 25)))
    dues = {row[0].unit: row[0].due for row in gathering(started).cells}
    assert (dues["AB"], dues["BS"], dues["CG"]) == (DUE, date(2026, 11, 25), DUE)
