"""A file is looked at, then kept; what is wrong with it is said with its cell, and nothing of it is kept."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.intake import Duplicate, Ready, Supersedes
from desktop.domain.ledger import Layer
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.cluster import overview
from desktop.jobs.history import read_log
from desktop.jobs.intake import keep, take
from desktop.jobs.ledger import load_ledger
from desktop.jobs.lock import hold
from desktop.jobs.looking import Asking, look_through
from desktop.jobs.scoring import result
from desktop.resources import seed
from desktop.sheets import limits
from tests.jobs.sample import member_file


def test_a_first_file_is_kept_as_one_act(started: Desk) -> None:
    (taken,) = take(started, [member_file("SoLieu_AB")], Asking())
    assert taken.status == "kept"
    assert taken.look is not None
    assert taken.look.draft.unit == "AB"
    assert taken.values > 50
    assert [act.name for act in read_log(started).acts] == ["new", "import"]


def test_the_same_file_twice_is_a_duplicate(started: Desk) -> None:
    path = member_file("SoLieu_AB")
    take(started, [path], Asking())
    (again,) = take(started, [path], Asking())
    assert again.status == "duplicate"
    assert again.look is not None
    assert isinstance(again.look.preview, Duplicate)
    assert not again.held_back
    assert len(read_log(started).acts) == 2


def test_a_corrected_file_supersedes_and_both_are_kept(started: Desk) -> None:
    take(started, [member_file("CA Kim Thành - tự chấm điểm.xlsx")], Asking())
    (taken,) = take(started, [member_file("bổ sung")], Asking())
    assert taken.status == "kept"
    assert taken.look is not None
    assert isinstance(taken.look.preview, Supersedes)
    assert taken.changed == 3
    kept = next(each for each in overview(started).gathered if each.unit.code == "KT")
    assert kept.workbook is not None
    assert "bổ sung" in kept.workbook.file


def test_a_claim_over_its_maximum_refuses_the_whole_file_at_its_cell(started: Desk) -> None:
    (taken,) = take(started, [member_file("vượt điểm tối đa")], Asking())
    assert taken.status == "refused"
    assert taken.held_back
    (finding,) = [each for each in taken.findings if each.level is Level.ERROR]
    assert finding.code == "over_maximum"
    assert finding.place is not None
    assert (finding.place.sheet, finding.place.cell) == ("Cham diem", "E44")
    assert load_ledger(started).entries == ()


def test_a_dry_run_keeps_nothing_and_shows_the_ripple(started: Desk) -> None:
    (taken,) = take(started, [member_file("SoLieu_AB")], Asking(dry_run=True))
    assert taken.look is not None
    assert taken.look.ripple is not None
    moved = next(each for each in taken.look.ripple.units if each.unit == "AB")
    assert moved.total is not None
    assert load_ledger(started).entries == ()
    take(started, [member_file("SoLieu_AB")], Asking())
    standing = result(started, Layer.AGREED).standings.of("AB")
    assert standing is not None
    assert moved.total.after == standing.sheet.total


def test_the_ripple_of_a_corrected_file_is_what_keeping_it_moves(sample: Desk) -> None:
    before = result(sample, Layer.CLAIM).standings
    (look,) = look_through(sample, [member_file("bổ sung")], Asking(stage=Layer.CLAIM)).looks
    keep(sample, look)
    after = result(sample, Layer.CLAIM).standings
    assert look.ripple is not None
    moved = {each.unit: each.total for each in look.ripple.units if each.total}
    for old in before.standings:
        new = after.of(old.unit)
        assert new is not None
        told = moved.get(old.unit)
        assert (told.before, told.after) == (old.sheet.total, new.sheet.total) if told else old.sheet == new.sheet


def test_a_file_changed_since_it_was_looked_at_is_not_kept(started: Desk, tmp_path: Path) -> None:
    own = tmp_path / "SoLieu_AB.xlsx"
    own.write_bytes(Path(member_file("SoLieu_AB")).read_bytes())
    (look,) = look_through(started, [str(own)], Asking()).looks
    assert isinstance(look.preview, Ready)
    own.write_bytes(own.read_bytes() + b"\0")
    with pytest.raises(DeskError) as caught:
        keep(started, look)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
    assert load_ledger(started).entries == ()


def test_a_file_of_nobody_is_asked_for_its_unit(started: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("Mã", "Nội dung", "Điểm chuẩn", "Điểm tự chấm"))
    for leaf in load_ledger(started).framework.leaves:
        sheet.append((leaf.code, leaf.title, float(leaf.max), 0))
    path = tmp_path / "bang.xlsx"
    book.save(path)
    (taken,) = take(started, [str(path)], Asking())
    assert taken.status == "asked"
    assert taken.values == 0
    assert any(each.level is Level.QUESTION for each in taken.findings)


def test_a_file_of_far_more_than_any_unit_sends_is_refused(started: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNDERSTOOD", 100)
    (taken,) = take(started, [member_file("SoLieu_AB")], Asking())
    (finding,) = [each for each in taken.findings if each.level is Level.ERROR]

    assert (taken.status, finding.code, finding.facts["limit"]) == ("refused", "too_many_cells", 100)
    assert load_ledger(started).entries == ()


def test_an_unreadable_file_is_refused_with_a_reason(started: Desk, tmp_path: Path) -> None:
    path = tmp_path / "hong.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    (taken,) = take(started, [str(path)], Asking())
    assert taken.status == "refused"
    assert [each.level for each in taken.findings] == [Level.ERROR]


def test_an_unknown_unit_is_said_before_anything_is_read(started: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        take(started, [member_file("SoLieu_AB")], Asking(unit="ZZ"))
    assert caught.value.trouble is Trouble.UNKNOWN_UNIT


def test_without_a_framework_no_workbook_can_be_taken_in(started: Desk, tmp_path: Path) -> None:
    from desktop.jobs.cluster import create_from_files

    bare = replace(started, path=str(tmp_path / "chua-co-khung.tongket"))
    create_from_files(bare, str(seed("demo", "cluster.toml")), None)
    with pytest.raises(DeskError) as caught:
        take(bare, [member_file("SoLieu_AB")], Asking())
    assert caught.value.trouble is Trouble.NO_FRAMEWORK


def test_a_desk_held_by_another_keeps_nothing(started: Desk) -> None:
    with hold(started), pytest.raises(DeskError) as caught:
        take(started, [member_file("SoLieu_AB")], Asking())
    assert caught.value.trouble is Trouble.STORE_LOCKED


def test_the_window_that_holds_the_desk_may_keep(started: Desk) -> None:
    held = replace(started, held=True)
    with hold(started):
        (look,) = look_through(held, [member_file("SoLieu_AB")], Asking()).looks
        assert keep(held, look) > 0


def test_a_file_kept_for_another_unit_asks_instead_of_saying_all_is_well(started: Desk) -> None:
    path = member_file("CA Kim Thành - tự chấm điểm.xlsx")
    take(started, [path], Asking(unit="CG"))
    (again,) = take(started, [path], Asking(unit="KT"))
    assert again.status == "asked"
    assert "kept_for_other_unit" in {finding.code for finding in again.findings}
    both = Asking(unit="KT", guidance=guidance_of([("same_file", "take")]), dry_run=True)
    (answered,) = take(started, [path], both)
    assert answered.status == "kept"
    (kept,) = take(started, [path], Asking(unit="KT", keep_sure=True))
    assert kept.status == "kept"
    assert {entry.unit for entry in load_ledger(started).entries} == {"CG", "KT"}


def test_a_replaced_file_sent_again_is_told_what_replaced_it(started: Desk) -> None:
    first, later = member_file("CA Kim Thành - tự chấm điểm.xlsx"), member_file("bổ sung")
    take(started, [first, later], Asking())
    (again,) = take(started, [first], Asking())
    assert again.status == "duplicate"
    told = next(finding for finding in again.findings if finding.code == "already_replaced")
    assert "bổ sung" in str(told.facts["by"])


def test_an_unfilled_form_never_replaces_a_report(started: Desk, tmp_path: Path) -> None:
    from desktop.jobs.forms import make_forms

    take(started, [member_file("SoLieu_AB")], Asking())
    before = load_ledger(started).entries
    empty = next(form.path for form in make_forms(started, str(tmp_path)) if form.unit == "AB")
    (taken,) = take(started, [empty], Asking())
    assert taken.status == "refused"
    assert "nothing_filled" in {finding.code for finding in taken.findings}
    assert load_ledger(started).entries == before


def test_what_is_kept_in_part_counts_what_changed(started: Desk, tmp_path: Path) -> None:
    take(started, [member_file("CA Kim Thành - tự chấm điểm.xlsx")], Asking())
    book = openpyxl.load_workbook(member_file("bổ sung"))
    sheet = book["Bảng chấm điểm"]
    typed = next(cell for row in sheet.iter_rows(min_row=12) for cell in row if cell.column == 7 and cell.value)
    typed.value = "1.616"
    path = tmp_path / "CA Kim Thành sửa.xlsx"
    book.save(path)
    (taken,) = take(started, [str(path)], Asking(keep_sure=True))
    if taken.status == "kept":
        assert taken.changed > 0
    else:
        assert taken.held_back


def test_a_path_that_cannot_be_opened_does_not_stop_the_others(started: Desk, tmp_path: Path) -> None:
    gone, folder = str(tmp_path / "mat.xlsx"), str(tmp_path)
    taken = take(started, [gone, folder, member_file("SoLieu_AB")], Asking())
    assert [each.status for each in taken] == ["refused", "refused", "kept"]
    assert [each.findings[0].code for each in taken[:2]] == ["file_missing", "file_unreadable"]
    assert [each.values for each in taken[:2]] == [0, 0]


def test_a_file_that_waits_for_an_answer_is_not_called_empty(started: Desk, tmp_path: Path) -> None:
    head = ("TT", "Nội dung", "Điểm chuẩn", "Điểm tự chấm lần 1", "Điểm tự chấm lần 2")
    leaves = [leaf for leaf in load_ledger(started).framework.leaves if leaf.max >= 1][:12]
    book = openpyxl.Workbook()
    page = book.create_sheet("Tự chấm", 0)
    for row in (head, *((leaf.code, leaf.title, float(leaf.max), 1, 1) for leaf in leaves)):
        page.append(row)
    book.save(path := tmp_path / "CA Kim Thành.xlsx")
    (taken,) = take(started, [str(path)], Asking(unit="KT", keep_sure=True))
    codes = {finding.code for finding in taken.findings}
    assert (taken.status, "two_columns" in codes, "nothing_filled" in codes) == ("asked", True, False)
    assert load_ledger(started).entries == ()
