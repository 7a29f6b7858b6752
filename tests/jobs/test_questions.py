"""Questions to a unit, from the finding to the answer: numbered, written, sent, read back, taken."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.checks import Stand
from desktop.domain.desk import Desk
from desktop.domain.ledger import Layer
from desktop.domain.question import Answer, Question, Reply, Stage
from desktop.domain.question_form import SHEET
from desktop.domain.rules.round_view import claims_of, figures_of
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.asking import ask, ask_about, record_sent
from desktop.jobs.checks import checks
from desktop.jobs.form_check import check_file
from desktop.jobs.history import read_log
from desktop.jobs.intake import take
from desktop.jobs.ledger import load_ledger
from desktop.jobs.looking import Asking
from desktop.jobs.question_papers import AskingPapers, Wanted, write_questions
from desktop.jobs.questions import (
    accept_answer,
    answer_by_hand,
    close,
    correct_by_answer,
    questions,
    reopen,
    take_answers,
)
from desktop.jobs.undo import undo
from desktop.words.acts import act_name
from desktop.words.trouble import tell_trouble
from tests.jobs.test_checks import of, refusal

DUE = date(2026, 11, 25)


def asked(desk: Desk, unit: str = "KT") -> tuple[Question, ...]:
    """Ask a unit about its first self-score and everything without evidence, and one free question."""
    keys = [each.key for code in ("self_score_differs", "evidence_missing") for each in of(desk, code, unit)]
    return (*ask_about(desk, keys), ask(desk, unit, "Đề nghị gửi bản có chữ ký."))


def written(desk: Desk, folder: Path, unit: str = "KT") -> AskingPapers:
    (papers,) = write_questions(desk, str(folder), Wanted(unit, DUE, "12"))
    return papers


def answered_file(papers: AskingPapers, folder: Path, rows: dict[int, tuple[str | None, str | None, str]]) -> Path:
    """Return the unit's copy filled in: number to reply, value and words."""
    book = openpyxl.load_workbook(papers.workbooks[0])
    for row in book[SHEET].iter_rows(min_row=7):
        number = row[0].value
        if isinstance(number, int) and number in rows:
            row[4].value, row[5].value, row[6].value = rows[number]
    path = folder / "tra-loi.xlsx"
    book.save(path)
    return path


def test_questions_are_numbered_within_the_unit(sample: Desk) -> None:
    kt, bs = asked(sample), asked(sample, "BS")

    assert [each.number for each in kt] == [1, 2, 3, 4]
    assert [each.number for each in bs] == [1, 2, 3, 4]
    assert kt[0].target.criterion == "II.3"
    assert "chương trình" not in kt[0].text
    assert {each.stand for each in of(sample, "evidence_missing", "KT")} == {Stand.ASKED}


def test_what_was_asked_is_not_asked_again(sample: Desk) -> None:
    asked(sample)

    keys = [each.key for each in of(sample, "self_score_differs", "KT")]
    assert refusal(lambda: ask_about(sample, keys)) is Trouble.NOTHING_TO_ASK


def test_asking_writing_and_sending_to_many_units_is_one_act_each(sample: Desk, tmp_path: Path) -> None:
    before = len(read_log(sample).acts)
    keys = [each.key for unit in ("KT", "BS") for each in of(sample, "evidence_missing", unit)]
    made = ask_about(sample, keys)
    papers = write_questions(sample, str(tmp_path), Wanted(due=DUE))
    ask(sample, "KT", "Hỏi thêm sau khi đã lập phiếu.")
    sent = record_sent(sample, None, "21/CV-CTĐ", date(2026, 11, 21), DUE)

    acts = read_log(sample).acts[before:]
    assert [each.name for each in acts] == ["ask", "questions", "ask", "questions_sent"]
    assert (
        {each.unit for each in made} == {each.unit for each in papers} == {each.unit for each in sent} == {"KT", "BS"}
    )
    assert act_name(acts[1].name, acts[1].facts) == f"Lập phiếu đề nghị làm rõ cho 2 đơn vị (BS, KT) ({len(made)} câu)"
    assert len(sent) == len(made)  # the question asked after the papers were written did not go out

    undo(sample)
    assert {each.stage for each in questions(sample)} == {Stage.PREPARED, Stage.OPEN}


def test_papers_given_up_half_way_mark_nothing(sample: Desk, tmp_path: Path) -> None:
    ask_about(sample, [each.key for unit in ("KT", "BS") for each in of(sample, "evidence_missing", unit)])
    seen: list[str] = []

    def stop(done: int, _total: int, what: str) -> None:
        seen.append(what)
        if done:
            raise DeskError(Trouble.CANCELLED)

    assert refusal(lambda: write_questions(sample, str(tmp_path), Wanted(), stop)) is Trouble.CANCELLED
    assert seen == ["Công an tỉnh Bắc Sơn", "Công an tỉnh Kim Thành"]
    assert {each.stage for each in questions(sample)} == {Stage.OPEN}


def test_the_papers_are_a_marked_copy_and_a_letter_in_due_form(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    papers = written(sample, tmp_path)

    book = openpyxl.load_workbook(papers.workbooks[0])
    assert papers.marked
    assert book.sheetnames[0] == SHEET
    assert book["Bảng chấm điểm"]["G24"].comment.text.startswith("Câu 1. Tiêu chí II.3")
    assert [row[0].value for row in book[SHEET].iter_rows(min_row=7)] == [1, 2, 3, 4]
    assert check_file(papers.letter) == ()
    assert {(each.stage, each.due) for each in questions(sample)} == {(Stage.PREPARED, DUE)}


def test_papers_are_never_written_over(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    first = written(sample, tmp_path)
    ask(sample, "KT", "Hỏi thêm.")
    second = written(sample, tmp_path)

    assert {first.letter, *first.workbooks}.isdisjoint({second.letter, *second.workbooks})


def test_a_file_that_cannot_be_marked_gets_its_questions_alone(sample: Desk, tmp_path: Path) -> None:
    asked(sample, "BS")
    papers = written(sample, tmp_path, "BS")
    sheet = openpyxl.load_workbook(papers.workbooks[0])[SHEET]

    assert not papers.marked
    assert sheet["B7"].value == "Cham diem 2026, ô G17"
    assert sheet["C7"].value == "4,5"


def test_nothing_waiting_makes_no_papers(sample: Desk, tmp_path: Path) -> None:
    assert refusal(lambda: write_questions(sample, str(tmp_path), Wanted())) is Trouble.NOTHING_TO_ASK


def test_a_letter_that_went_out_is_kept_with_its_day(sample: Desk) -> None:
    asked(sample)
    sent = record_sent(sample, "KT", "12/CV-CTĐ", date(2026, 11, 21), DUE)

    assert {(each.stage, each.letter, each.sent_on) for each in sent} == {(Stage.SENT, "12/CV-CTĐ", date(2026, 11, 21))}
    assert sent[0].is_late(date(2026, 11, 26))
    assert not sent[0].is_late(DUE)
    assert refusal(lambda: record_sent(sample, "KT", "", DUE, None)) is Trouble.NOTHING_TO_ASK


def test_answers_are_read_back_by_their_numbers(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    rows = {
        2: ("Đúng như đã báo cáo", None, "Quyết định số 12"),
        1: ("Sửa lại theo giá trị bên", "1,5", "Ghi nhầm"),
        4: (None, None, "Đã gửi ngày 20/11"),
    }
    (came,) = take_answers(sample, str(answered_file(written(sample, tmp_path), tmp_path, rows)))

    got = {each.number: each.answer for each in questions(sample) if each.answer}
    assert came.unit == "KT"
    assert {number: (each.reply, each.value, each.text) for number, each in got.items()} == {
        1: (Reply.CHANGE, "1,5", "Ghi nhầm"),
        2: (Reply.STANDS, "", "Quyết định số 12"),
        4: (None, "", "Đã gửi ngày 20/11"),
    }
    assert [each.stand for each in of(sample, "self_score_differs", "KT")] == [Stand.ANSWERED]


def test_the_same_answers_twice_are_no_act(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    path = answered_file(written(sample, tmp_path), tmp_path, {1: ("Ý kiến khác", None, "Xem công văn")})
    take_answers(sample, str(path))

    (again,) = take_answers(sample, str(path))

    assert again.answered == ()


def test_numbers_nobody_asked_are_named(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    papers = written(sample, tmp_path)
    book = openpyxl.load_workbook(papers.workbooks[0])
    book[SHEET]["A7"].value, book[SHEET]["G7"].value = 99, "Trả lời"
    book.save(tmp_path / "la.xlsx")

    (came,) = take_answers(sample, str(tmp_path / "la.xlsx"))

    assert (came.answered, came.unknown) == ((), (99,))


def _returned(sample: Desk, folder: Path, cells: Mapping[str, str | int]) -> str:
    """A copy of the sheet of questions as sent, with cells filled in."""
    asked(sample)
    book = openpyxl.load_workbook(written(sample, folder).workbooks[0])
    for address, value in cells.items():
        book[SHEET][address].value = value
    path = folder / "tra loi.xlsx"
    book.save(path)
    return str(path)


def _told(sample: Desk, path: str) -> str:
    with pytest.raises(DeskError) as caught:
        take_answers(sample, path)
    assert caught.value.trouble is Trouble.NO_ANSWERS
    return tell_trouble(caught.value).message


def test_a_number_answered_differently_on_two_lines_is_not_taken(sample: Desk, tmp_path: Path) -> None:
    path = _returned(sample, tmp_path, {"G7": "Một", "A8": 1, "G8": "Hai", "G9": "Ba"})

    (came,) = take_answers(sample, path)

    assert ([each.number for each in came.answered], came.twice) == ([3], (1,))


def test_a_sheet_left_empty_is_said_to_be(sample: Desk, tmp_path: Path) -> None:
    assert "chưa được trả lời câu nào" in _told(sample, _returned(sample, tmp_path, {}))


def test_a_sheet_for_another_unit_is_said_to_be(sample: Desk, tmp_path: Path) -> None:
    other = {"A5": "Mã phiếu: AB / tong-ket / 2026", "G7": "Một"}
    assert "mang mã phiếu AB / tong-ket" in _told(sample, _returned(sample, tmp_path, other))


def test_an_explanation_nobody_gave_cannot_be_accepted(sample: Desk) -> None:
    asked(sample)
    with pytest.raises(DeskError) as caught:
        accept_answer(sample, "KT", 1)
    assert "chưa trả lời" in tell_trouble(caught.value).message


def test_a_file_without_questions_has_no_answers(sample: Desk) -> None:
    from tests.jobs.sample import member_file

    assert refusal(lambda: take_answers(sample, member_file("Kim Thành"))) is Trouble.NO_ANSWERS


def test_an_explanation_is_taken_as_an_acceptance(sample: Desk) -> None:
    asked(sample)
    answer_by_hand(sample, "KT", 2, Answer(Reply.STANDS, "Quyết định số 12."))

    done = accept_answer(sample, "KT", 2)

    found = checks(sample)
    kept = [each.acceptance for each in found.matters if each.acceptance]
    assert done.stage is Stage.CLOSED
    assert [each.words for each in kept] == ["Đơn vị giải trình: Quyết định số 12"]
    undo(sample)
    assert questions(sample)[1].stage is Stage.ANSWERED
    assert not any(each.acceptance for each in checks(sample).matters)


def test_another_value_is_taken_as_a_correction_in_one_act(sample: Desk) -> None:
    asked(sample)
    number = next(each.number for each in questions(sample) if each.target.name == "count")
    answer_by_hand(sample, "KT", number, Answer(Reply.CHANGE, "đếm nhầm", "2"))

    done = correct_by_answer(sample, "KT", number)

    claim = claims_of(load_ledger(sample))["KT", done.target.criterion or ""]
    assert claim.inputs is not None
    assert claim.inputs.count == 2
    assert claim.correction is not None
    assert claim.correction.reason == f"Đơn vị trả lời câu {number}: sửa lại thành 2 (đếm nhầm)"
    undo(sample)
    assert claims_of(load_ledger(sample))["KT", done.target.criterion or ""].correction is None
    assert next(each for each in questions(sample) if each.number == number).stage is Stage.ANSWERED


def test_a_figure_is_corrected_by_its_answer(sample: Desk) -> None:
    from desktop.domain.ledger import Figure
    from desktop.jobs.correction import Because, correct

    correct(sample, Figure("HL", "PPHS", "this", Decimal(13250)), Because("thử"), Layer.AGREED)
    ask_about(sample, [each.key for each in of(sample, "far_from_last_year", "HL")])
    answer_by_hand(sample, "HL", 1, Answer(Reply.CHANGE, "", "1.325"))

    correct_by_answer(sample, "HL", 1)

    assert figures_of(load_ledger(sample))["HL", "PPHS", "this"].value == 1325
    assert of(sample, "far_from_last_year") == []


@pytest.mark.parametrize("value", ["", "khoảng mười", "1.616 hoặc 1.600"])
def test_an_unclear_value_is_left_to_a_person(sample: Desk, value: str) -> None:
    asked(sample)
    answer_by_hand(sample, "KT", 1, Answer(Reply.CHANGE, "xem", value))

    assert refusal(lambda: correct_by_answer(sample, "KT", 1)) is Trouble.ANSWER_UNCLEAR


def test_a_question_is_closed_with_an_outcome_and_opened_again(sample: Desk) -> None:
    asked(sample)
    assert close(sample, "KT", 4, "đã nhận bản giấy").outcome == "đã nhận bản giấy"

    assert reopen(sample, "KT", 4).stage is Stage.OPEN
    assert refusal(lambda: close(sample, "KT", 4, " ")) is Trouble.REASON_MISSING
    assert refusal(lambda: close(sample, "KT", 40, "x")) is Trouble.QUESTION_UNKNOWN


def test_the_whole_corrected_workbook_comes_in_as_the_next_version(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    book = openpyxl.load_workbook(written(sample, tmp_path).workbooks[0])
    book["Bảng chấm điểm"]["G24"].value = "1,00"
    book[SHEET]["G7"].value = "Đã sửa trong bảng"
    book.save(tmp_path / "gui-lai.xlsx")

    (taken,) = take(sample, [str(tmp_path / "gui-lai.xlsx")], Asking(keep_sure=True))

    assert taken.status == "kept"
    assert not [each for each in taken.findings if SHEET in str(each.facts)]
    assert "answers_here" in {each.code for each in taken.findings}
    assert of(sample, "self_score_differs", "KT") == []


def test_the_copy_untouched_changes_nothing(sample: Desk, tmp_path: Path) -> None:
    asked(sample)
    papers = written(sample, tmp_path)

    (taken,) = take(sample, [papers.workbooks[0]], Asking(dry_run=True, keep_sure=True))

    assert (taken.status, taken.changed) == ("kept", 0)
    assert taken.look is not None
    assert taken.look.draft.unit == "KT"


def test_a_sealed_year_asks_for_a_reason_first(sample: Desk) -> None:
    from desktop.jobs.sealing import seal

    seal(sample, "hội nghị")

    with pytest.raises(DeskError) as raised:
        ask(sample, "KT", "Hỏi")
    assert raised.value.trouble is Trouble.YEAR_SEALED
    assert replace(sample, late=None) == sample


def test_answers_in_a_letter_belong_to_the_unit_it_names_or_the_officer_says(sample: Desk, tmp_path: Path) -> None:
    ask(sample, "KT", "Gửi biên bản.")
    ask(sample, "BS", "Gửi quyết định.")
    mail = tmp_path / "tra loi.txt"
    mail.write_text(
        "Kính gửi: Công an tỉnh An Bình\nCông an tỉnh Kim Thành trả lời:\nCâu 1: Đã gửi kèm.", encoding="utf-8"
    )
    nameless = tmp_path / "thu.txt"
    nameless.write_text("Câu 1: Giữ nguyên.", encoding="utf-8")

    (came,) = take_answers(sample, str(mail))

    assert (came.unit, [each.answer.text for each in came.answered if each.answer]) == ("KT", ["Đã gửi kèm."])
    assert refusal(lambda: take_answers(sample, str(nameless))) is Trouble.NO_ANSWERS
    (said,) = take_answers(sample, str(nameless), "BS")
    assert [each.answer.reply for each in said.answered if each.answer] == [Reply.STANDS]
