"""Answers are read back by number however a unit writes them: on our sheet, beside it, in a letter, in a mail."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.answers_back import answers_back
from desktop.domain.book import Book, Cell, CellType, Paragraph
from desktop.domain.question import Reply
from desktop.domain.question_form import SHEET, QuestionColumn
from tests.sheets.draft.books import Value, book, sheet

HEAD = tuple(each.value for each in QuestionColumn)
Told = dict[int, tuple[Reply | None, str, str]]


def letter(*lines: str, numbering: Sequence[str] = ()) -> Book:
    numbers = [*numbering, *([""] * len(lines))]
    told = (Paragraph(at, line, line, numbering=numbers[at - 1]) for at, line in enumerate(lines, 1))
    return book(kind="docx", paragraphs=tuple(told))


def told(of: Book) -> Told:
    return {
        number: (answer.reply, answer.value, answer.text)
        for each in answers_back(of)
        for number, answer in each.answers
    }


def rows(*of: Sequence[Value], head: Sequence[Value] = HEAD, name: str = SHEET) -> Book:
    return book(sheet([(), head, *of], name))


def test_words_beside_the_table_answer_the_question_of_their_row() -> None:
    came = rows(
        (1, "", "", "Hỏi", None, None, None, "Bổ sung Báo cáo số 4"),
        (2, "", "", "Hỏi", None, None, None, None, "Không"),
    )
    assert told(came) == {1: (None, "", "Bổ sung Báo cáo số 4"), 2: (None, "", "Không")}


def test_words_under_headings_of_the_unit_s_own_are_left() -> None:
    assert told(rows((1, "", "", "Hỏi", None, None, None, "PV01"), head=(*HEAD, "Cán bộ trả lời"))) == {}


@pytest.mark.parametrize(
    ("words", "reply", "value"),
    [
        ("Giữ nguyên", Reply.STANDS, ""),
        ("Đề nghị giữ nguyên số liệu; xem Báo cáo số 4", Reply.STANDS, ""),
        ("Đúng như báo cáo", Reply.STANDS, ""),
        ("Sửa thành 91,9", Reply.CHANGE, "91,9"),
        ("Đơn vị đính chính lại là 1.616 vụ", Reply.CHANGE, "1.616"),
        ("Số đúng là: 5 %", Reply.CHANGE, "5"),
        ("sửa thành 3 hoặc sửa thành 4", None, ""),
        ("Giữ nguyên thế nào được", None, ""),
        ("Sửa lại theo Báo cáo số 12/BC", None, ""),
        ("đúng là 12/15 vụ", None, ""),
        ("Số đúng là 8,5/10", None, ""),
        ("sửa thành 10-12", None, ""),
        ("sửa thành 3 hoặc 4", None, ""),
        ("Đề nghị đính chính: 3 -> 2,5", None, ""),
        ("Đính chính: 3 → 2,5", None, ""),
        ("Đính chính: 3 xuống còn 2,5", None, ""),
        ("Sửa lại: 3 thành 2,5", None, ""),
        ("sửa thành 2, 5", None, ""),
        ("Sửa thành 1 245 vụ", Reply.CHANGE, "1 245"),
        ("Sửa thành 12,5 triệu đồng", Reply.CHANGE, "12,5 triệu đồng"),
        ("sửa thành 3 tỷ 200 triệu", None, ""),
        ("Đã sửa 3 chỉ tiêu trong biểu", None, ""),
        ("Sửa lại 8,5 điểm.", Reply.CHANGE, "8,5"),
        ("Đơn vị không sửa thành 5", None, ""),
        ("Đúng là 2 vụ đã báo trùng", None, ""),
        ("Đơn vị nhầm, đúng là 8", Reply.CHANGE, "8"),
    ],
)
def test_free_words_tell_what_stands_and_what_is_another_value(words: str, reply: Reply | None, value: str) -> None:
    assert told(letter(f"Câu 3: {words}")) == {3: (reply, value, words)}


def test_a_table_of_a_letter_answers_under_headings_of_its_own() -> None:
    came = rows(
        ("5", "Dòng tổng cộng", "Nhất trí, sửa thành 91,9"),
        head=("Câu", "Nội dung", "Ý kiến của đơn vị"),
        name="Bảng 2",
    )
    assert told(came) == {5: (Reply.CHANGE, "91,9", "Nhất trí, sửa thành 91,9")}


def test_a_table_without_a_column_of_answers_answers_nothing() -> None:
    assert answers_back(rows(("5", "Hỏi gì"), head=("Câu", "Nội dung đề nghị làm rõ"), name="Bảng 2")) == ()


def test_words_typed_behind_those_of_the_question_answer_it() -> None:
    came = rows(
        (1, "", "", "Đề nghị cho biết số đúng.\nTrả lời: sửa thành 12", None, None, None),
        (2, "", "", "Đề nghị cho biết số đúng.", None, None, None),
        (3, "", "", "Hỏi câu khác", None, None, None),
    )
    (sheet_,) = answers_back(came, frozenset({"Đề nghị cho biết số đúng."}))
    assert [(number, each.value, each.text) for number, each in sheet_.answers] == [(1, "12", "sửa thành 12")]


def test_a_letters_own_table_is_read_where_something_was_typed_behind_a_question() -> None:
    head = ("Câu", "Trang, ô", "Đơn vị đã ghi", "Nội dung đề nghị làm rõ")
    came = rows((4, "", "", "Hỏi gì? - Đã bổ sung"), (5, "", "", "Hỏi gì?"), head=head, name="Bảng 2")
    (table,) = answers_back(came, frozenset({"Hỏi gì?"}))
    assert [(number, each.text) for number, each in table.answers] == [(4, "Đã bổ sung")]


def test_lines_below_the_questions_answer_by_number() -> None:
    came = rows((1, "", "", "Hỏi", None, None, None), (), ("Câu 1: sửa thành 15",), ("Người lập biểu",))
    assert told(came) == {1: (Reply.CHANGE, "15", "sửa thành 15")}


def test_days_and_shares_are_read_as_shown() -> None:
    share = Cell(3, 6, "0.85", Decimal("0.85"), CellType.NUMBER, number_format="0%")
    day = Cell(4, 6, "46338", date(2026, 11, 12), CellType.DATE, number_format="dd/mm/yyyy")
    plain = rows((1, "", "", "Hỏi", None, None, None), (2, "", "", "Hỏi", None, None, None))
    (only,) = plain.sheets
    came = plain._replace(sheets=(only._replace(cells=(*only.cells, share, day)),))
    assert {number: each[1] for number, each in told(came).items()} == {1: "85%", 2: "12/11/2026"}


@pytest.mark.parametrize("line", ["Cau 3: sua lai, dung la 1,00", "câu 3. Đúng như đã báo cáo"])
def test_a_question_may_be_named_without_marks(line: str) -> None:
    assert list(told(letter(line))) == [3]


def test_several_answers_stand_on_one_line() -> None:
    assert {number: each[2] for number, each in told(letter("Câu 3: 1,00; câu 6: 15")).items()} == {3: "1,00", 6: "15"}


def test_an_answer_goes_on_until_the_next_number_or_the_closing() -> None:
    came = letter(
        "CÔNG AN TỈNH HÀ LÂM",
        "Câu 5:",
        "Đã kiểm tra.",
        "Do cộng sai.",
        "Câu số 6. Đã gửi kèm.",
        "Nơi nhận:",
        "- Như trên;",
    )
    assert told(came) == {5: (None, "", "Đã kiểm tra. Do cộng sai."), 6: (None, "", "Đã gửi kèm.")}


def test_bare_numbers_go_on_counting_but_points_of_an_answer_do_not() -> None:
    came = letter(
        "Câu 1: Giải trình như sau:", "1. Do cộng sai.", "2. Do chép nhầm.", "Câu 6 - Đã gửi.", "7) Đã bổ sung."
    )
    assert {number: text for number, (_, _, text) in told(came).items()} == {
        1: "Giải trình như sau: 1. Do cộng sai. 2. Do chép nhầm.",
        6: "Đã gửi.",
        7: "Đã bổ sung.",
    }


def test_a_list_word_numbers_answers_where_the_letter_says_that_it_answers() -> None:
    lines = ("Công an tỉnh Hà Lâm xin giải trình:", "Đã gửi.", "Giữ nguyên.")
    assert told(letter(*lines, numbering=("", "1.", "2."))) == {
        1: (None, "", "Đã gửi."),
        2: (Reply.STANDS, "", "Giữ nguyên."),
    }
    assert told(letter("Kế hoạch năm 2027", *lines[1:], numbering=("", "1.", "2."))) == {}


def test_what_a_mail_quotes_is_no_answer() -> None:
    assert told(letter("> Câu 1: Đề nghị làm rõ", "Câu 2: Giữ nguyên")) == {2: (Reply.STANDS, "", "Giữ nguyên")}


def test_lines_of_an_answer_that_begin_like_a_closing_are_its_own() -> None:
    lines = (
        "Câu 1: Đơn vị giải trình:",
        "Giám đốc Công an tỉnh đã ban hành Kế hoạch.",
        "Như trên đã nêu,",
        "Kính đề nghị sửa thành 8.",
    )
    said = "Đơn vị giải trình: Giám đốc Công an tỉnh đã ban hành Kế hoạch. Như trên đã nêu, Kính đề nghị sửa thành 8."
    closing = ("Kính đề nghị Cụm trưởng xem xét.", "GIÁM ĐỐC", "(Ký tên, đóng dấu)")
    assert told(letter(*lines, *closing)) == {1: (Reply.CHANGE, "8", said)}
    assert told(letter("Câu 1: Giữ nguyên", "PHÓ GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH", "Đại tá A")) == {
        1: (Reply.STANDS, "", "Giữ nguyên")
    }


def test_a_line_may_lead_up_to_the_number_it_answers() -> None:
    came = letter("Về câu 1 và câu 2: đã bổ sung.", "Đối với câu hỏi số 3, giữ nguyên.", "Về câu 2 đã nói ở trên.")
    assert {number: each[2] for number, each in told(came).items()} == {
        1: "đã bổ sung.",
        2: "đã bổ sung.",
        3: "giữ nguyên. Về câu 2 đã nói ở trên.",
    }


@pytest.mark.parametrize(
    ("head", "numbers"),
    [
        ("Câu 1 và Câu 2:", (1, 2)),
        ("Câu 1, 2 và 5:", (1, 2, 5)),
        ("Các câu hỏi số 3; 4.", (3, 4)),
        ("Câu 2-4:", (2, 3, 4)),
        ("Câu số 1 đến câu số 3:", (1, 2, 3)),
        ("Câu 4:", (4,)),
    ],
)
def test_questions_answered_together_have_the_same_answer(head: str, numbers: tuple[int, ...]) -> None:
    came = letter(f"{head} Giữ nguyên", "Câu 9: Đã gửi kèm")
    stands = dict.fromkeys(numbers, (Reply.STANDS, "", "Giữ nguyên"))
    assert told(came) == {**stands, 9: (None, "", "Đã gửi kèm")}


@pytest.mark.parametrize(
    ("line", "number", "text"),
    [
        ("Câu 3: 5, 6 vụ là đúng", 3, "5, 6 vụ là đúng"),
        ("Câu 3 - 5 vụ là đúng", 3, "5 vụ là đúng"),
        ("Câu 7, 5: Giữ nguyên", 7, ", 5: Giữ nguyên"),
    ],
)
def test_numbers_within_an_answer_name_no_other_question(line: str, number: int, text: str) -> None:
    assert [(at, words) for at, (_, _, words) in told(letter(line)).items()] == [(number, text)]


@pytest.mark.parametrize(
    "quoting", ["On 20/11/2026, Cụm trưởng wrote:", "Vào 20/11 CAT An Bình đã viết:", "---Thư gốc---"]
)
def test_an_answer_ends_where_a_mail_begins_to_quote(quoting: str) -> None:
    assert told(letter("Câu 2: giữ nguyên.", "", quoting, "> Câu 4: Đề nghị làm rõ.")) == {
        2: (Reply.STANDS, "", "giữ nguyên.")
    }
