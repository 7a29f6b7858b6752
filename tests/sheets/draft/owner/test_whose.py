import pytest

from desktop.domain.book import Book, Paragraph, Sheet
from desktop.domain.finding import Level
from desktop.domain.form import FORM_ID, MARK_SHEET
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import HEAD, LEDGER, Value, book, codes, found, sheet

ROWS: tuple[tuple[Value, ...], ...] = (
    HEAD,
    ("I", "Bảo đảm an ninh, trật tự", 30),
    ("1", "Chế độ thông tin, báo cáo", 10, None, 8),
)


def _marks(unit: str, round_: str = "tong-ket", version: str = "2", year: Value = "2026", form: str = FORM_ID) -> Sheet:
    rows = (("form", form), ("unit", unit), ("round", round_), ("version", version), ("cluster_year", year))
    made = sheet(rows, MARK_SHEET)
    return Sheet(made.name, made.cells, hidden=True)


def _book(title: str, file: str = "bang.xlsx", *more: Sheet) -> Book:
    return book(sheet([(title,), *ROWS]), *more, file=file)


def test_content_and_file_name_agree() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", "AB_2026.xlsx"), LEDGER)
    assert (draft.unit, draft.findings[:0]) == ("AB", ())
    assert draft.confidence == 0.99


def test_one_of_them_is_enough() -> None:
    assert parse_draft(_book("Bảng tự chấm", "CAT An Bình.xlsx"), LEDGER).unit == "AB"
    assert parse_draft(_book("CA An Bình"), LEDGER).unit == "AB"


def test_marks_are_the_surest() -> None:
    draft = parse_draft(_book("Bảng tự chấm", "x.xlsx", _marks("AB")), LEDGER)
    assert (draft.unit, draft.confidence, draft.round, draft.framework_version) == ("AB", 0.99, "tong-ket", 2)


def test_the_visible_code_of_the_form_stands_in_for_lost_marks() -> None:
    draft = parse_draft(_book("Mã mẫu: AB · tong-ket · phiên bản 2"), LEDGER)
    assert (draft.unit, draft.round, draft.framework_version) == ("AB", "tong-ket", 2)


def test_marks_of_another_program_or_unit_say_nothing() -> None:
    other = parse_draft(_book("Bảng tự chấm", "x.xlsx", _marks("AB", form="khac")), LEDGER)
    unknown = parse_draft(_book("Bảng tự chấm", "x.xlsx", _marks("ZZ")), LEDGER)
    assert other.unit is unknown.unit is None
    assert other.round is None


def test_disagreement_is_a_question() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", "CAT Bắc Sơn.xlsx"), LEDGER)
    finding = found(draft, "unit_conflict")
    assert (draft.unit, finding.level) == (None, Level.QUESTION)
    assert {finding.facts["one"], finding.facts["other"]} == {"Công an tỉnh An Bình", "Công an tỉnh Bắc Sơn"}


def test_a_weak_code_in_the_file_name_does_not_disagree() -> None:
    assert parse_draft(_book("CÔNG AN TỈNH AN BÌNH", "BC_2026.xlsx"), LEDGER).unit == "AB"


def test_a_weak_code_alone_is_asked_about() -> None:
    draft = parse_draft(_book("Bảng tự chấm", "BC_2026.xlsx"), LEDGER)
    assert draft.unit is None
    assert found(draft, "unit_unknown").facts["guess"] == "Công an tỉnh Bắc Sơn"


def test_no_sign_of_a_unit_is_a_question() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH HOÀ BÌNH"), LEDGER)
    finding = found(draft, "unit_unknown")
    assert finding.level is Level.QUESTION
    assert finding.facts["named"] == "HOÀ BÌNH"
    assert finding.facts["known"] == ("AB", "BC", "HL")


def test_the_officers_word_overrides_with_a_warning() -> None:
    book_ = _book("CÔNG AN TỈNH AN BÌNH")
    assert found(parse_draft(book_, LEDGER, "HL"), "unit_overridden").level is Level.WARNING
    assert parse_draft(book_, LEDGER, "HL").unit == "HL"
    assert "unit_overridden" not in codes(parse_draft(book_, LEDGER, "AB"))


def test_a_letter_is_not_of_the_unit_it_is_sent_to() -> None:
    lines = (
        "CÔNG AN TỈNH AN BÌNH",
        "Kính gửi: Công an tỉnh Bắc Sơn (Cụm trưởng)",
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Bình thường.",
    )
    paragraphs = tuple(Paragraph(number, line, line) for number, line in enumerate(lines, 1))
    assert parse_draft(book(paragraphs=paragraphs, kind="docx"), LEDGER).unit == "AB"


def test_the_unit_is_looked_for_above_the_table_only() -> None:
    far = [("Bảng tự chấm",), *ROWS, *((None,),) * 10, (None, "Công an tỉnh Bắc Sơn phối hợp")]
    assert parse_draft(book(sheet(far)), LEDGER).unit is None


def test_the_first_short_line_counts_before_prose() -> None:
    prose = "Trong năm, đơn vị đã phối hợp với Công an tỉnh Bắc Sơn giải quyết nhiều vụ việc phức tạp"
    assert parse_draft(book(sheet([(prose,), ("CA An Bình",), *ROWS])), LEDGER).unit == "AB"


def test_old_marks_are_pointed_out() -> None:
    draft = parse_draft(_book("CA An Bình", "x.xlsx", _marks("AB", "so-ket", "1", 2025)), LEDGER)
    assert {"wrong_year", "wrong_round", "wrong_framework_version"} <= codes(draft)
    assert found(draft, "wrong_framework_version").facts == {"said": "1", "known": "2"}


def test_another_year_in_the_title_is_pointed_out() -> None:
    old = parse_draft(book(sheet([("CA An Bình",), ("Bảng tự chấm điểm thi đua năm 2025",), *ROWS])), LEDGER)
    both = parse_draft(book(sheet([("CA An Bình",), ("Năm 2026 so với năm 2025",), *ROWS])), LEDGER)
    assert found(old, "wrong_year").facts["said"] == "2025"
    assert "wrong_year" not in codes(both)


def test_a_file_name_that_agrees_with_the_officer_does_not_silence_the_contents() -> None:
    marked = _book("Bảng tự chấm", "CAT Bắc Sơn.xlsx", _marks("AB"))
    headed = _book("CÔNG AN TỈNH AN BÌNH", "CAT Bắc Sơn.xlsx")
    for each in (marked, headed):
        draft = parse_draft(each, LEDGER, "BC")
        assert (draft.unit, found(draft, "unit_overridden").facts["found"]) == ("BC", "Công an tỉnh An Bình")


def test_a_file_name_alone_does_not_contradict_the_officer() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", "CAT Bắc Sơn.xlsx"), LEDGER, "AB")
    assert "unit_overridden" not in codes(draft)


def _cluster_marks(level: str, number: Value) -> Sheet:
    rows = (("form", FORM_ID), ("unit", "AB"), ("cluster_level", level), ("cluster_number", number))
    made = sheet(rows, MARK_SHEET)
    return Sheet(made.name, made.cells, hidden=True)


def test_a_form_of_another_cluster_is_pointed_out() -> None:
    for level, number in (("Bộ Công an", 9), ("Công an tỉnh", "1")):
        finding = found(
            parse_draft(_book("CA An Bình", "x.xlsx", _cluster_marks(level, number)), LEDGER), "wrong_cluster"
        )
        assert (finding.level, finding.facts["said"], finding.facts["known"]) == (Level.WARNING, str(number), "1")


def test_a_form_of_the_own_cluster_is_not() -> None:
    for number in (1, "1"):
        draft = parse_draft(_book("CA An Bình", "x.xlsx", _cluster_marks("BỘ CÔNG AN", number)), LEDGER)
        assert "wrong_cluster" not in codes(draft)


def test_a_table_on_a_sheet_named_after_a_unit_is_that_unit_s() -> None:
    draft = parse_draft(book(sheet([("Bảng tự chấm",), *ROWS], "An Bình"), file="x.xlsx"), LEDGER)
    assert draft.unit == "AB"


def test_a_title_far_down_a_sheet_still_says_whose_it_is() -> None:
    empty: list[tuple[Value, ...]] = [()] * 20
    assert parse_draft(book(sheet([*empty, ("CÔNG AN TỈNH AN BÌNH",), *ROWS]), file="x.xlsx"), LEDGER).unit == "AB"


@pytest.mark.parametrize("line", ["Xây dựng lực lượng Công an nhân dân", "KH-CA ngày 05/3/2026", "CÔNG AN CẤP XÃ"])
def test_what_names_no_place_is_not_said_to_be_a_unit(line: str) -> None:
    assert found(parse_draft(_book(line, "x.xlsx"), LEDGER), "unit_unknown").facts["named"] == ""
    assert found(parse_draft(_book("Công an tỉnh Phú Lâm", "x.xlsx"), LEDGER), "unit_unknown").facts["named"]


def test_a_body_of_another_cluster_is_told_where_an_officer_says_otherwise() -> None:
    told = found(parse_draft(_book("CÔNG AN TỈNH NGHỆ AN"), LEDGER, "AB"), "unit_overridden")
    assert (told.level, told.facts["words"]) == (Level.WARNING, "CÔNG AN TỈNH NGHỆ AN")
    assert "unit_overridden" not in codes(parse_draft(_book("CÔNG AN TỈNH NGHỆ AN", "CAT An Bình.xlsx"), LEDGER, "AB"))
    assert "unit_overridden" not in codes(parse_draft(_book("Bảng tự chấm"), LEDGER, "AB"))


CHECKED: tuple[tuple[Value, ...], ...] = (
    (*HEAD, "Công an tỉnh Bắc Sơn chấm"),
    ("I", "Bảo đảm an ninh, trật tự", 30),
    ("1", "Chế độ thông tin, báo cáo", 10, None, 8, "BC 1", 7),
)


def test_whoever_checked_the_points_is_not_whose_they_are() -> None:
    title = "Bảng tự chấm điểm phong trào thi đua năm 2026 của Công an tỉnh An Bình"
    assert parse_draft(book(sheet([(title,), *CHECKED])), LEDGER).unit == "AB"


def test_a_unit_named_by_a_heading_of_points_alone_is_asked_about() -> None:
    draft = parse_draft(book(sheet([("Bảng tự chấm",), *CHECKED])), LEDGER)
    assert draft.unit is None
    assert found(draft, "unit_unknown").level is Level.QUESTION


def _signed(*lines: str) -> Book:
    """A table signed with `lines`, below a note that names the chair and above rows made ready that hold nothing."""
    foot: list[tuple[Value, ...]] = [(None, None, None, None, line) for line in lines]
    note = (None, "Ghi chú: đề nghị Cụm trưởng xem xét 02 nội dung")
    ready = [(None, None, None, None, 0)] * 20
    below = [()] * 12
    rows = [("Bảng tự chấm",), *ROWS, *below, note, (None, "NGƯỜI LẬP BIỂU"), *foot, *ready]
    return book(sheet(rows), file="bang.xlsx")


@pytest.mark.parametrize(
    "line", ["GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH", "KT. GIÁM ĐỐC CA TỈNH AN BÌNH", "Thủ trưởng CAT An Bình"]
)
def test_who_signs_tells_whose_a_file_is_where_nothing_else_does(line: str) -> None:
    draft = parse_draft(_signed(line, "Đại tá Nguyễn Văn Minh"), LEDGER)
    assert (draft.unit, draft.confidence) == ("AB", 0.75)


@pytest.mark.parametrize(
    "lines",
    [
        ("TM. CỤM THI ĐUA", "CỤM TRƯỞNG", "GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH"),
        ("GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH", "GIÁM ĐỐC CÔNG AN TỈNH BẮC SƠN"),
        ("Đề nghị Công an tỉnh An Bình xem xét",),
    ],
)
def test_a_signature_for_the_cluster_or_of_several_tells_no_unit(lines: tuple[str, ...]) -> None:
    draft = parse_draft(_signed(*lines), LEDGER)
    assert (draft.unit, found(draft, "unit_unknown").level) == (None, Level.QUESTION)


def test_what_stands_above_a_table_counts_for_more_than_who_signs() -> None:
    made = book(sheet([("CÔNG AN TỈNH BẮC SƠN",), *ROWS, (None, "GIÁM ĐỐC CÔNG AN TỈNH AN BÌNH")]), file="bang.xlsx")
    assert parse_draft(made, LEDGER).unit == "BC"
