"""What was answered about a unit's file answers for its next one; what changed shape is asked about again."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop.domain.desk import Desk
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.intake import Taken, take
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking
from desktop.jobs.profiles import forget_profile, list_profiles
from desktop.jobs.recompute import recompute
from desktop.jobs.undo import undo
from desktop.words.findings import tell
from tests.jobs.sample import member_file

Change = Callable[[Worksheet], object]
EXTRA = "Công việc đột xuất do cấp trên giao"
KEY = "row:công việc đột xuất do cấp trên giao"


def _file(folder: Path, name: str, *changes: Change) -> str:
    """Save a copy of Kim Thành's workbook with a row nobody asked for, its table changed further."""
    book = openpyxl.load_workbook(member_file("CA Kim Thành - tự chấm điểm.xlsx"))
    sheet = book["Bảng chấm điểm"]
    row = next(cell.row for cell in sheet["B"] if str(cell.value or "").casefold().startswith("tổng"))
    sheet.insert_rows(row)
    sheet.cell(row, 2, EXTRA)
    sheet.cell(row, 7, "0.25")
    for change in changes:
        change(sheet)
    path = folder / name
    book.save(path)
    return str(path)


def _codes(taken: Taken) -> set[str]:
    return {finding.code for finding in taken.findings}


def _found(taken: Taken, code: str) -> Finding:
    return next(finding for finding in taken.findings if finding.code == code)


def _answer(desk: Desk, path: str, choice: str = "aside") -> Taken:
    (taken,) = take(desk, [path], Asking(guidance=guidance_of([(KEY, choice)])))
    return taken


def test_the_second_file_of_a_unit_asks_nothing(started: Desk, tmp_path: Path) -> None:
    (asked,) = take(started, [_file(tmp_path, "CA Kim Thành 1.xlsx")], Asking())
    assert (asked.status, _found(asked, "unmatched_row").key) == ("asked", KEY)
    assert _answer(started, _file(tmp_path, "CA Kim Thành 1.xlsx")).status == "kept"

    (second,) = take(started, [_file(tmp_path, "CA Kim Thành 2.xlsx", lambda sheet: sheet.insert_rows(1, 2))], Asking())

    assert second.status == "kept"
    assert not [finding for finding in second.findings if finding.level is Level.QUESTION]
    assert _found(second, "answered_before").key == KEY
    assert "dòng tiêu đề dời từ" in tell(_found(second, "like_before")).message


def test_a_column_that_came_is_said_in_words(started: Desk, tmp_path: Path) -> None:
    _answer(started, _file(tmp_path, "CA Kim Thành 1.xlsx"))

    def widen(sheet: Worksheet) -> None:
        heading = next(cell for row in sheet.iter_rows(max_row=20) for cell in row if cell.value == "Ghi chú")
        sheet.cell(heading.row, heading.column + 1, "Cơ quan theo dõi")

    (second,) = take(started, [_file(tmp_path, "CA Kim Thành 2.xlsx", widen)], Asking())
    message = tell(_found(second, "like_before")).message
    assert "thêm cột “Cơ quan theo dõi”" in message
    assert message.startswith("Giống lần trước 9")


def _without_headings(folder: Path, name: str, points: str = "2,50") -> str:
    """Save codes, titles, most points and points of Kim Thành's table alone, no group's points, nothing above them."""
    own = openpyxl.load_workbook(member_file("CA Kim Thành - tự chấm điểm.xlsx"))["Bảng chấm điểm"]
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.append([None, "CÔNG AN TỈNH KIM THÀNH"])
    rows = [(str(row[0]), row[1], row[2], row[6]) for row in own.iter_rows(min_row=11, values_only=True) if row[2]]
    codes = [code for code, *_ in rows]
    for code, title, most, claimed in rows:
        group = any(each.startswith(f"{code}.") for each in codes)
        sheet.append([code, title, most, None if group else points if code == "I.1" else claimed])
    path = folder / name
    made.save(path)
    return str(path)


def test_a_column_without_a_heading_is_asked_about_once(started: Desk, tmp_path: Path) -> None:
    first = _without_headings(tmp_path, "CA Kim Thành 1.xlsx")
    (asked,) = take(started, [first], Asking())
    key = _found(asked, "no_claim_column").key
    assert (asked.status, key) == ("asked", "column:sheet@d")
    (kept,) = take(started, [first], Asking(guidance=guidance_of([(key, "claim")])))
    assert kept.status == "kept"

    (again,) = take(started, [_without_headings(tmp_path, "CA Kim Thành 2.xlsx", "2,75")], Asking())

    assert again.status == "kept"
    assert not {"no_claim_column", "heading_assumed"} & _codes(again)
    assert _found(again, "answered_before").key == key


def test_one_taken_by_its_numbers_is_told_of_until_somebody_says_so(started: Desk, tmp_path: Path) -> None:
    first, second, third = (
        _without_headings(tmp_path, f"{each} CA Kim Thành tự chấm.xlsx", f"2,{each}0") for each in "123"
    )
    (taken,) = take(started, [first], Asking())
    assert (taken.status, _found(taken, "heading_assumed").level) == ("kept", Level.WARNING)
    key = _found(taken, "heading_assumed").key
    (said,) = take(started, [second], Asking(guidance=guidance_of([(key, "claim")])))
    (again,) = take(started, [third], Asking())
    assert [each.status for each in (said, again)] == ["kept", "kept"]
    assert "heading_assumed" not in _codes(said) | _codes(again)
    assert _found(again, "answered_before").key == key


def test_an_answer_given_now_is_put_above_the_remembered_one(started: Desk, tmp_path: Path) -> None:
    _answer(started, _file(tmp_path, "CA Kim Thành 1.xlsx"))
    second = _answer(started, _file(tmp_path, "CA Kim Thành 2.xlsx", lambda sheet: sheet.insert_rows(1)), "ZZ")
    assert second.status == "asked"
    assert "answer_unfit" in _codes(second)


def test_undoing_the_import_undoes_what_it_taught(started: Desk, tmp_path: Path) -> None:
    take(started, [member_file("CA Kim Thành - tự chấm điểm.xlsx")], Asking())
    before = list_profiles(started)
    _answer(started, _file(tmp_path, "CA Kim Thành 1.xlsx"))
    assert list_profiles(started) != before
    undo(started)
    assert list_profiles(started) == before
    undo(started)
    assert list_profiles(started) == ()


def test_what_is_forgotten_is_asked_again_and_forgetting_is_undone(started: Desk, tmp_path: Path) -> None:
    _answer(started, _file(tmp_path, "CA Kim Thành 1.xlsx"))
    known = list_profiles(started, "KT")
    assert [each.profile.kind for each in known] == ["workbook"]
    assert forget_profile(started, "KT") == 1
    assert forget_profile(started, "KT") == 0
    changed = _file(tmp_path, "CA Kim Thành 2.xlsx", lambda sheet: sheet.insert_rows(1))
    (asked,) = take(started, [changed], Asking())
    assert asked.status == "asked"
    undo(started)
    assert list_profiles(started, "KT") == known
    (kept,) = take(started, [changed], Asking())
    assert kept.status == "kept"


def test_a_unit_the_cluster_has_not_is_said(started: Desk) -> None:
    for act in (list_profiles, forget_profile):
        with pytest.raises(DeskError) as raised:
            act(started, "ZZ")
        assert raised.value.trouble is Trouble.UNKNOWN_UNIT


def test_what_another_unit_gives_teaches_nothing_of_the_unit_itself(started: Desk) -> None:
    take(started, [member_file("CA Kim Thành - tự chấm điểm.xlsx")], Asking(layer=Layer.CROSS))
    assert list_profiles(started) == ()


def test_recomputing_reads_a_file_by_the_answers_it_was_kept_with(started: Desk, tmp_path: Path) -> None:
    criterion = "I.4"
    path = _file(tmp_path, "CA Kim Thành 1.xlsx", _retitle)
    (asked,) = take(started, [path], Asking())
    row = next(each.key for each in asked.findings if each.key.startswith("row:") and each.key != KEY)
    answers = guidance_of([(KEY, "aside"), (row, criterion)])
    (kept,) = take(started, [path], Asking(guidance=answers))
    assert kept.status == "kept"
    assert criterion in {entry.criterion for entry in load_ledger(started).entries}
    forget_profile(started, "KT")
    assert recompute(started).differences == ()


def _retitle(sheet: Worksheet) -> None:
    """Give the row of a criterion words that no criterion has."""
    row = next(cell.row for cell in sheet["A"] if cell.value == "I.4")
    sheet.cell(row, 1).value = None
    sheet.cell(row, 2).value = "Nền nếp giao ban hằng tuần của lãnh đạo"


def _of_nobody_known(folder: Path, name: str, above: int) -> str:
    """Save Kim Thành's workbook under another name than its own, with `above` more rows on top."""
    book = openpyxl.load_workbook(member_file("CA Kim Thành - tự chấm điểm.xlsx"))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    cell.value = cell.value.replace("KIM THÀNH", "TRƯỜNG SƠN").replace("Kim Thành", "Trường Sơn")
    book["Bảng chấm điểm"].insert_rows(1, above)
    path = folder / name
    book.save(path)
    return str(path)


def test_the_words_a_unit_goes_by_are_asked_about_once(started: Desk, tmp_path: Path) -> None:
    first, second = (_of_nobody_known(tmp_path, f"bang diem {above}.xlsx", above) for above in (1, 2))
    (asked,) = take(started, [first], Asking())
    key = _found(asked, "unit_unknown").key
    assert key == "unit:trường sơn"
    (kept,) = take(started, [first], Asking(guidance=guidance_of([(key, "KT")])))
    assert kept.status == "kept"

    (again,) = take(started, [second], Asking())

    assert again.status == "kept"
    assert again.look is not None
    assert again.look.draft.unit == "KT"
    assert _found(again, "answered_before").key == key
