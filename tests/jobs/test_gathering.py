"""The gathering follows what is kept: files, receipts, deadlines; reminders name only what is missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes_file import ChangesFile
from desktop.domain.desk import Desk
from desktop.domain.gathering import Deadline, Gathering, Handed, RequiredPaper, Step
from desktop.domain.place import Place
from desktop.domain.question import Question, Stage
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.gathering import (
    USUAL,
    change_required,
    gathering,
    move_due,
    receive,
    set_required,
    unreceive,
)
from desktop.jobs.intake import take
from desktop.jobs.looking import Asking
from desktop.jobs.new_year import look_ahead, make_year
from desktop.jobs.reminders import reminders, write_reminders
from desktop.jobs.sending import sendings
from desktop.jobs.undo import undo
from desktop.papers.form_check import check_form
from desktop.resources import seed
from desktop.store import questions, reports, uses
from desktop.store.acts import act
from desktop.store.connection import looking, working
from desktop.words.gathering import gathering_table, summary

DAY = date(2026, 11, 20)


def test_what_was_read_stands_as_received(sample: Desk) -> None:
    found = gathering(sample)
    steps = {cell.unit: cell.step for row in found.cells for cell in row if cell.paper == "workbook"}
    assert set(steps) == {"AB", "BS", "CG", "DP", "HL", "KT"}
    assert steps["AB"] is Step.WHOLE
    assert (found.behind, found.late) == (("HL",), ("HL",))
    assert [each.issue for each in sendings(sample)] == [1] * 6


def test_nothing_came_in_yet(started: Desk) -> None:
    found = gathering(started)
    assert {cell.step for row in found.cells for cell in row} == {Step.NOT_SENT}
    assert found.behind == tuple(unit.code for unit in found.units)


def test_a_deadline_that_passed_is_late_by_the_desks_clock(started: Desk) -> None:
    state = move_due(started, Deadline(None, "", date(2026, 11, 18), "theo kế hoạch"))
    assert {(cell.step, cell.days_late) for row in state.cells for cell in row} == {(Step.OVERDUE, 2)}
    moved = move_due(started, Deadline("BS", "workbook", date(2026, 11, 25), "đơn vị xin lùi"))
    assert [cell.step for cell in moved.of("BS")] == [Step.NOT_SENT, Step.OVERDUE]
    undo(started)
    assert [cell.step for cell in gathering(started).of("BS")] == [Step.OVERDUE, Step.OVERDUE]


@pytest.mark.parametrize(
    ("deadline", "trouble"),
    [
        (Deadline("XX", "", DAY, "x"), Trouble.UNKNOWN_UNIT),
        (Deadline(None, "xx", DAY, "x"), Trouble.UNKNOWN_PAPER),
        (Deadline(None, "", DAY, "  "), Trouble.REASON_MISSING),
    ],
)
def test_a_deadline_that_cannot_be_is_refused(started: Desk, deadline: Deadline, trouble: Trouble) -> None:
    with pytest.raises(DeskError) as caught:
        move_due(started, deadline)
    assert caught.value.trouble is trouble


def test_other_papers_are_asked_for_and_ticked_off(started: Desk) -> None:
    change_required(started, ("Danh sách đề nghị khen thưởng", "Bản ký, đóng dấu"))
    assert [each.code for each in gathering(started).papers] == ["workbook", "narrative", "khac-1", "khac-2"]
    receive(started, Handed("AB", "khac-1", DAY), "bản giấy")
    assert [cell.step for cell in gathering(started).of("AB")][2:] == [Step.WHOLE, Step.NOT_SENT]
    unreceive(started, "AB", "khac-1")
    assert gathering(started).of("AB")[2].step is Step.NOT_SENT
    undo(started)
    assert gathering(started).of("AB")[2].step is Step.WHOLE


def test_a_paper_that_came_in_is_not_dropped_unseen(started: Desk) -> None:
    change_required(started, ("Danh sách",))
    receive(started, Handed("AB", "khac-1", DAY))
    with pytest.raises(DeskError) as caught:
        change_required(started, dropped=("khac-1",))
    assert [each.code for each in caught.value.findings] == ["paper_came_in"]


@pytest.mark.parametrize(
    ("papers", "code"),
    [
        ((), "no_papers"),
        ((*USUAL, USUAL[0]), "paper_twice"),
        ((*USUAL, RequiredPaper("x", " ")), "paper_untitled"),
    ],
)
def test_a_list_of_papers_that_cannot_be_is_refused(
    started: Desk, papers: tuple[RequiredPaper, ...], code: str
) -> None:
    with pytest.raises(DeskError) as caught:
        set_required(started, papers)
    assert code in {each.code for each in caught.value.findings}


def test_a_file_is_not_ticked_off_by_hand_nor_before_it_came(started: Desk) -> None:
    with pytest.raises(DeskError) as caught:
        receive(started, Handed("AB", "workbook", date(2030, 1, 1)))
    assert [each.code for each in caught.value.findings] == ["paper_is_read", "received_in_the_future"]
    with pytest.raises(DeskError) as caught:
        unreceive(started, "AB", "narrative")
    assert caught.value.trouble is Trouble.UNKNOWN_PAPER


def test_a_reminder_names_only_what_is_missing(started: Desk) -> None:
    take(started, [str(seed("demo", "files", "SoLieu_CG_2026.xlsx"))], Asking(keep_sure=True))
    change_required(started, ("Danh sách đề nghị khen thưởng",))
    (own,) = reminders(started, "CG")
    assert not any("Excel" in line and "trống" not in line for line in own.missing)
    assert any("Word" in line for line in own.missing)
    assert "Danh sách đề nghị khen thưởng" in own.text
    assert own.text.startswith("Kính gửi: Công an tỉnh Cẩm Giang")


def test_the_chair_writes_itself_no_reminder_unless_asked(started: Desk) -> None:
    assert [each.unit for each in reminders(started)] == ["BS", "CG", "DP", "HL", "KT"]
    assert [each.unit for each in reminders(started, "AB")] == ["AB"]


def test_reminders_are_letters_in_office_form(started: Desk, tmp_path: Path) -> None:
    move_due(started, Deadline(None, "", date(2026, 11, 18), "theo kế hoạch"))
    written = write_reminders(started, str(tmp_path), letter="15")
    assert len(written) == 5
    for path in written:
        assert check_form(path) == ()


def test_a_complete_unit_is_not_reminded(sample: Desk) -> None:
    behind = gathering(sample).behind
    whole = next(unit.code for unit in gathering(sample).units if unit.code not in behind)
    assert reminders(sample, whole) == ()


def keep_question(desk: Desk, *asked: Question) -> None:
    with working(desk) as db, act(db, desk, "question") as number:
        questions.keep(db, number, "tong-ket", asked)


def test_questions_to_a_unit_show_on_its_paper(sample: Desk) -> None:
    narrative = next(name for name in files_of(sample, "AB") if name.endswith(".docx"))
    place = Place(narrative, "", None, None, "")
    keep_question(
        sample,
        Question(1, "AB", "Số liệu này lấy từ đâu?"),
        Question(2, "AB", "Mục III thiếu số vụ", place=place, stage=Stage.SENT, due=date(2026, 11, 25)),
        Question(3, "AB", "Đã trả lời", stage=Stage.CLOSED),
    )
    workbook, text, _ = gathering(sample).of("AB")
    assert (workbook.step, workbook.questions, workbook.put) == (Step.ASKED, 1, 0)
    assert (text.step, text.on, text.questions) == (Step.WAITING, date(2026, 11, 25), 1)
    (reminder,) = reminders(sample, "AB")
    assert any("25/11/2026" in line for line in reminder.missing)


def test_a_unit_is_reminded_of_what_it_was_asked_and_of_nothing_else(sample: Desk) -> None:
    behind = gathering(sample).behind
    keep_question(sample, Question(1, "AB", "Chưa gửi"), Question(1, "BS", "Chưa gửi"))
    before = gathering(sample)
    assert before.of("AB")[0].unput == before.of("BS")[0].unput == 1
    assert before.behind == behind
    assert before.unasked == ("AB", "BS")
    assert summary(before).endswith("2 đơn vị có câu hỏi chưa gửi.")
    assert "1 câu hỏi chưa gửi đơn vị" in shown_missing(before, "BS")
    assert not reminders(sample, "BS")

    keep_question(sample, Question(2, "BS", "Đã gửi", stage=Stage.SENT, letter="21/CV-CTĐ", due=date(2026, 11, 25)))
    after = gathering(sample)
    assert (after.of("BS")[0].put, after.of("BS")[0].unput) == (1, 1)
    assert set(after.behind) == {*behind, "BS"}
    (reminder,) = reminders(sample, "BS")
    said = "Bảng tự chấm, số liệu (Excel): giải trình, làm rõ 01 nội dung theo Công văn số 21/CV-CTĐ (hạn 25/11/2026)"
    assert reminder.missing == (said,)


def shown_missing(found: Gathering, unit: str) -> str:
    """What the table says is missing of a unit."""
    return str(next(row.cells[-1].value for row in gathering_table(found).rows if row.key == unit))


@pytest.mark.parametrize(("use", "step"), [("set_aside", Step.SET_ASIDE), ("rolled_back", Step.SENT)])
def test_a_report_out_of_use_has_not_come_in(sample: Desk, use: str, step: Step) -> None:
    with looking(sample) as db:
        (report,) = [each for each in reports.all_kept(db, "tong-ket") if (each.unit, each.kind) == ("BS", "narrative")]
    with working(sample) as db, act(db, sample, "report_use") as number:
        uses.keep(db, number, report.id, use, "nhầm tệp")
    assert gathering(sample).of("BS")[1].step is step


def files_of(desk: Desk, unit: str) -> tuple[str, ...]:
    with looking(desk) as db:
        return tuple(each.file for each in reports.all_kept(db, "tong-ket") if each.unit == unit)


def test_a_new_year_asks_for_the_same_papers_and_sets_no_day(sample: Desk, tmp_path: Path) -> None:
    opening = look_ahead(sample, ChangesFile())
    assert ("required_papers", 3) in opening.new.carried
    new = replace(sample, path=str(tmp_path / "nam-moi.tongket"))
    make_year(sample, new.path, opening)
    found = gathering(new)
    assert found.papers == gathering(sample).papers
    assert {(cell.step, cell.due) for row in found.cells for cell in row} == {(Step.NOT_SENT, None)}
