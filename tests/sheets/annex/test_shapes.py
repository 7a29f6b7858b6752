"""Layouts of annexes met one by one: what they are read as and what is said of them."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from desktop.domain.annex import AnnexDraft
from desktop.domain.framework import Choice, Count, Deduct, Part, Tier, Tiers
from desktop.sheets.annex import read_annex
from desktop.sheets.reading import read_book

D = Decimal
HEADS = ("STT", "Nội dung", "Điểm chuẩn")
Rows = Sequence[Sequence[object]]


def workbook(path: Path, *sheets: Rows, merges: tuple[str, ...] = ()) -> AnnexDraft:
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Trang {number}")
        for row in rows:
            sheet.append(list(row))
        for merge in merges:
            sheet.merge_cells(merge)
    book.save(path / "phu-luc.xlsx")
    return read(path / "phu-luc.xlsx")


def read(path: Path) -> AnnexDraft:
    draft = read_annex(read_book(str(path)), 2026)
    assert draft is not None
    return draft


def maxima(draft: AnnexDraft) -> dict[str, Decimal]:
    return {each.code: each.max for each in draft.framework.criteria}


def codes(draft: AnnexDraft) -> set[str]:
    return {finding.code for finding in draft.findings}


def test_a_group_merged_beside_its_rows_is_their_branch(tmp_path: Path) -> None:
    rows = (
        ("TT", "Nhóm tiêu chí", "Nội dung tiêu chí", "Điểm tối đa"),
        ("I", "An ninh", "Tham mưu", 10),
        (None, None, "Nắm tình hình", 20),
        ("II", "Trật tự", "Phá án", 70),
    )
    draft = workbook(tmp_path, rows, merges=("A2:A3", "B2:B3"))
    assert maxima(draft) == {"I": 30, "I.1": 10, "I.2": 20, "II": 70, "II.1": 70}


def test_tiers_beside_a_merged_title_are_not_added(tmp_path: Path) -> None:
    rows = (
        ("STT", "Tiêu chí", "Mức đạt", "Điểm"),
        ("I", "AN NINH", None, 20),
        (1, "Tỷ lệ phá án", "Từ 90% trở lên", 10),
        (None, None, "Từ 80% đến dưới 90%", 8),
        (None, None, "Dưới 80%", 5),
        (2, "Truy nã", None, 10),
    )
    draft = workbook(tmp_path, rows, merges=("A3:A5", "B3:B5"))
    assert maxima(draft) == {"I": 20, "I.1": 10, "I.2": 10}
    assert draft.hints[0].kind == Tiers((Tier(D(90), D(10)), Tier(D(80), D(8))), True, D(5))
    assert not draft.warnings


def test_lettered_tiers_are_not_added_either(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "A", 10), (1, "Xếp loại đảng", 10), ("a)", "Xuất sắc", 10), ("b)", "Tốt", 8), ("c)", "Khá", 5))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 10, "I.1": 10}
    assert draft.hints[0].kind == Choice((("Xuất sắc", D(10)), ("Tốt", D(8)), ("Khá", D(5))))


def test_maxima_only_in_words_are_read_from_the_titles(tmp_path: Path) -> None:
    rows = (("STT", "Nội dung"), ("I", "AN NINH (30 điểm)"), ("1", "Tham mưu: 10 điểm"), ("2", "Nắm (tối đa 20 điểm)"))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 30, "I.1": 10, "I.2": 20}
    assert draft.framework.criteria[0].title == "AN NINH (30 điểm)"


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("7,5", "7.5"),
        ("10 điểm", "10"),
        ("10đ", "10"),
        ("Tối đa 10", "10"),
        ("không quá 10 điểm", "10"),
        ("1 - 3", "3"),
        ("từ 1 đến 3 điểm", "3"),
        ("-5", "5"),
        ("+5", "5"),
        ("(5)", "5"),
        (0.1 + 0.2, "0.3"),
    ],
)
def test_a_maximum_is_read_however_it_is_written(raw: object, value: str, tmp_path: Path) -> None:
    draft = workbook(tmp_path, (HEADS, ("I", "AN NINH", raw), ("II", "TRẬT TỰ", 3), ("III", "KHÁC", 2)))
    assert maxima(draft)["I"] == D(value)


def test_a_lost_code_is_given_back_by_its_neighbours(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (None, "Hai", 15), (3, "Ba", 5))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 30, "I.1": 10, "I.2": 15, "I.3": 5}
    assert "code_given" in codes(draft)


def test_ten_typed_as_a_number_is_not_one(tmp_path: Path) -> None:
    items = [(float(f"1.{number}"), f"Việc {number}", 1) for number in range(1, 12)]
    draft = workbook(tmp_path, (HEADS, (1, "AN NINH", 11), *items))
    assert list(maxima(draft)) == ["1", *(f"1.{number}" for number in range(1, 12))]
    assert "code_restored" in codes(draft)


def test_a_code_used_twice_loses_nothing_and_is_said(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", 10), (2, "Ba", 10))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 30, "I.1": 10, "I.2": 10, "I.3": 10}
    assert [finding.code for finding in draft.warnings] == ["code_twice"]


def test_sums_that_do_not_fit_are_warned_of_and_kept_as_written(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", 15), ("II", "KHÁC", 60), (None, "Tổng cộng", 100))
    draft = workbook(tmp_path, rows)
    assert maxima(draft)["I"] == 30
    assert draft.framework.total == 100
    assert {(finding.code, finding.criterion) for finding in draft.warnings} == {
        ("sum_of_branch", "I"),
        ("sum_of_total", None),
    }


def test_a_subtotal_that_differs_is_warned_of(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 100), (1, "Một", 100), (None, "Cộng mục I", 90), (None, "Tổng cộng", 100))
    draft = workbook(tmp_path, rows)
    assert [finding.code for finding in draft.warnings] == ["subtotal_differs"]


def test_one_missing_maximum_is_what_is_left(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", None), (3, "Ba", 5))
    draft = workbook(tmp_path, rows)
    assert maxima(draft)["I.2"] == 15
    assert "max_filled" in codes(draft)


def test_a_maximum_nobody_can_tell_is_zero_and_warned_of(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", "?"), (3, "Ba", "theo mức"))
    draft = workbook(tmp_path, rows)
    assert {finding.code for finding in draft.warnings} >= {"max_missing", "points_unreadable"}


def test_points_added_and_taken_off_under_one_head_are_parted(tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("A", "ĐIỂM CHUẨN", 100),
        ("I", "AN NINH", 100),
        ("B", "ĐIỂM THƯỞNG, ĐIỂM TRỪ", None),
        ("I", "Điểm thưởng", 5),
        (1, "Cờ thi đua", 5),
        ("II", "Điểm trừ", -3),
        (1, "Vi phạm", -3),
    )
    draft = workbook(tmp_path, rows)
    parts = {each.code: each.part for each in draft.framework.criteria}
    assert parts["B.I.1"] is Part.BONUS
    assert parts["B.II.1"] is Part.PENALTY
    assert parts["A.I"] is Part.BASE
    assert "B" not in parts
    assert not draft.warnings


def test_a_limit_below_the_sum_of_a_bonus_is_its_cap(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 100), ("II", "ĐIỂM THƯỞNG", "tối đa 5"), (1, "Cờ", 3), (2, "Mô hình", 4))
    draft = workbook(tmp_path, rows)
    assert draft.framework.bonus_cap == 5
    assert maxima(draft)["II"] == 7


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Mỗi mô hình được cộng 0,5 điểm", Count(D("0.5"))),
        ("Mỗi vụ trừ 2 điểm", Deduct(D(2))),
        ("Báo cáo chậm trừ 0,25 điểm/lần", Deduct(D("0.25"))),
        (
            "Mỗi tập thể được: cấp Bộ: 1,5 điểm; cấp tỉnh: 0,5 điểm",
            Count(levels=(("Cấp bộ", D("1.5")), ("Cấp tỉnh", D("0.5")))),
        ),
    ],
)
def test_words_about_scoring_suggest_a_kind(words: str, kind: object, tmp_path: Path) -> None:
    draft = workbook(tmp_path, (HEADS, ("I", "AN NINH", 10), (1, words, 6), (2, "Khác", 4)))
    assert [(hint.code, hint.kind) for hint in draft.hints] == [("I.1", kind)]


def test_a_table_of_classes_and_an_old_copy_are_passed_over(tmp_path: Path) -> None:
    annex = (HEADS, ("I", "AN NINH", 100), (1, "Một", 60), (2, "Hai", 40))
    old = (HEADS, ("I", "AN NINH", 100), (1, "Một", 50), (2, "Hai", 40))
    classes = (("STT", "Xếp loại", "Điểm"), (1, "Xuất sắc", 90), (2, "Tốt", 80))
    draft = workbook(tmp_path, annex, classes, old)
    assert maxima(draft) == {"I": 100, "I.1": 60, "I.2": 40}
    assert {"table_repeated", "rows_below"} <= codes(draft)


def test_hidden_rows_count_only_where_the_sum_needs_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADS, ("I", "AN NINH", 30), (1, "Một", 10), (2, "Hai", 20), ("II", "KHÁC", 70), (1, "Ba", 70)):
        sheet.append(list(row))
    sheet.row_dimensions[4].hidden = True
    book.save(tmp_path / "an.xlsx")
    draft = read(tmp_path / "an.xlsx")
    assert maxima(draft)["I.2"] == 20
    assert "hidden_taken" in codes(draft)


def test_a_list_in_the_title_cell_is_said_to_be_left_out(tmp_path: Path) -> None:
    title = "Tỷ lệ phá án\n- Từ 90% trở lên: 60 điểm\n- Dưới 90%: 20 điểm"
    draft = workbook(tmp_path, (HEADS, ("I", "AN NINH", 100), (1, title, 60), (2, "Nắm tình hình\nđịa bàn", 40)))
    assert [each.title for each in draft.framework.leaves] == ["Tỷ lệ phá án", "Nắm tình hình địa bàn"]
    assert "lists_told" in codes(draft)


def test_no_table_of_criteria_gives_no_draft(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Kính gửi các đơn vị"
    book.save(tmp_path / "thu.xlsx")
    assert read_annex(read_book(str(tmp_path / "thu.xlsx")), 2026) is None


def table(text: object, rows: Rows) -> None:
    made = text.add_table(rows=0, cols=len(rows[0]))  # type: ignore[attr-defined]
    for row in rows:
        for cell, value in zip(made.add_row().cells, row, strict=True):
            cell.text = str(value)


def test_headings_between_word_tables_are_their_branches(tmp_path: Path) -> None:
    text = docx.Document()
    text.add_paragraph("KHUNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA NĂM 2025")
    text.add_paragraph("(Ban hành kèm theo Quyết định số 12/QĐ-CTĐ ngày 01/3/2025)")
    text.add_paragraph("I. AN NINH (30 điểm)")
    table(text, (HEADS, ("1", "Tham mưu", "10"), ("2", "Nắm tình hình", "20")))
    text.add_paragraph("II. TRẬT TỰ (70 điểm)")
    table(text, (HEADS, ("1", "Phá án", "70")))
    text.add_paragraph("ĐIỂM THƯỞNG")
    table(text, (HEADS, ("1", "Cờ thi đua", "3")))
    text.save(str(tmp_path / "phu-luc.docx"))
    draft = read(tmp_path / "phu-luc.docx")
    assert maxima(draft) == {"I": 30, "I.1": 10, "I.2": 20, "II": 70, "II.1": 70, "T": 3, "T.1": 3}
    assert draft.framework.year == 2025
    assert draft.framework.basis == "Quyết định số 12/QĐ-CTĐ ngày 01/3/2025"


def test_an_annex_without_tables_is_read_from_its_numbered_paragraphs(tmp_path: Path) -> None:
    text = docx.Document()
    for line in (
        "TIÊU CHÍ CHẤM ĐIỂM",
        "I. AN NINH (30 điểm)",
        "1. Tham mưu: 10 điểm",
        "2. Nắm: 20 điểm",
        "Tổng cộng: 30 điểm",
    ):
        text.add_paragraph(line)
    text.save(str(tmp_path / "loi.docx"))
    assert maxima(read(tmp_path / "loi.docx")) == {"I": 30, "I.1": 10, "I.2": 20}


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))


def test_numbers_that_word_writes_itself_are_codes(tmp_path: Path) -> None:
    text = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{shown}"/></w:lvl>'
        for n, (kind, shown) in enumerate(_LEVELS)
    )
    numbering = text.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {_W} w:abstractNumId="77">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {_W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    made = text.add_table(rows=0, cols=3)
    for cell, label in zip(made.add_row().cells, HEADS, strict=True):
        cell.text = label
    for level, title, points in ((0, "AN NINH", "30"), (1, "Tham mưu", "10"), (1, "Nắm", "20"), (2, "kết quả", "20")):
        cells = made.add_row().cells
        place = f'<w:numPr {_W}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>'
        cells[0].paragraphs[0]._p.get_or_add_pPr().append(parse_xml(place))
        cells[1].text, cells[2].text = title, points
    text.save(str(tmp_path / "tu-danh-so.docx"))
    assert list(maxima(read(tmp_path / "tu-danh-so.docx"))) == ["I", "I.1", "I.2", "I.2.a"]


def test_a_heading_of_a_part_makes_the_roots_below_it_that_part(tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("I", "AN NINH", 100),
        (1, "Một", 100),
        (None, "ĐIỂM TRỪ", None),
        ("II", "KỶ LUẬT", 5),
        (1, "Hai", 5),
    )
    draft = workbook(tmp_path, rows)
    assert [(root.code, root.part) for root in draft.framework.roots] == [("I", Part.BASE), ("II", Part.PENALTY)]
    assert "part_heading" in codes(draft)


def test_numbering_that_goes_on_into_the_bonus_keeps_it_a_part(tmp_path: Path) -> None:
    rows = (HEADS, (1, "An ninh", 60), (2, "Trật tự", 40), (None, "Điểm thưởng", None), (3, "Cờ thi đua", 5))
    draft = workbook(tmp_path, rows)
    assert [(root.code, root.part) for root in draft.framework.roots][-1] == ("3", Part.BONUS)


def test_numbering_that_begins_again_makes_the_bonus_a_root(tmp_path: Path) -> None:
    rows = (HEADS, (1, "An ninh", 60), (2, "Trật tự", 40), (None, "Điểm thưởng", 5), (1, "Cờ thi đua", 5))
    assert list(maxima(workbook(tmp_path, rows))) == ["1", "2", "T", "T.1"]


def test_capital_letters_below_roman_numbers_are_their_children(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", None), ("A", "Tham mưu", 10), (1, "Một", 10), ("B", "Nắm", 20), ("II", "KHÁC", 70))
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.A", "I.A.1", "I.B", "II"]


def test_c_after_b_is_a_letter_and_i_after_h_too(tmp_path: Path) -> None:
    rows = [(letter, f"Mục {letter}", 5) for letter in "ABCDĐEGHIK"]
    assert list(maxima(workbook(tmp_path, (HEADS, *rows)))) == list("ABCDĐEGHIK")


def test_a_section_without_its_code_gets_the_next_one(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 30), (1, "Một", 30), (None, "TRẬT TỰ", 40), (1, "Hai", 40), ("III", "KHÁC", 30))
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.1", "II", "II.1", "III"]


def test_rows_without_any_code_are_numbered_by_place(tmp_path: Path) -> None:
    rows = (("Nội dung", "Điểm"), ("AN NINH", 30), ("Một", 10), ("Hai", 20), ("TRẬT TỰ", 70), ("Ba", 70), ("TỔNG", 100))
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.1", "I.2", "II", "II.1"]


def test_dotted_numbers_below_roman_roots_lose_the_roots_number(tmp_path: Path) -> None:
    rows = (
        HEADS,
        ("I", "A", 3),
        ("1.1", "Một", 1),
        ("1.2", "Hai", 2),
        ("1.2.1", "Ba", 2),
        ("II", "B", 2),
        ("2.1", "Bốn", 2),
    )
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.1", "I.2", "I.2.1", "II", "II.1"]


def test_a_dotted_code_whose_parents_row_is_missing_stays_whole(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "A", 3), ("I.1.a", "Một", 1), ("I.1.b", "Hai", 2))
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.1.a", "I.1.b"]


def test_words_as_codes_stand_below_the_section(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 3), ("TC01", "Một", 1), ("TC02", "Hai", 2), ("II", "KHÁC", 1), ("TC03", "Ba", 1))
    assert list(maxima(workbook(tmp_path, rows))) == ["I", "I.TC01", "I.TC02", "II", "II.TC03"]


def test_rows_merged_without_tiers_are_added(tmp_path: Path) -> None:
    rows = (
        ("STT", "Tiêu chí", "Yêu cầu", "Điểm"),
        ("I", "AN NINH", None, 9),
        (1, "Phối hợp", "Kế hoạch", 3),
        (None, None, "Báo cáo", 3),
        (None, None, "Hội nghị", 3),
    )
    draft = workbook(tmp_path, rows, merges=("A3:A5", "B3:B5"))
    assert maxima(draft) == {"I": 9, "I.1": 9}
    assert "merged_summed" in codes(draft)


def test_rows_without_points_of_their_own_are_explanations(tmp_path: Path) -> None:
    rows = (HEADS, ("I", "AN NINH", 5), (1, "Một", 5), ("a", "có kế hoạch", None), ("b", "có báo cáo", None))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 5, "I.1": 5}
    assert [finding.code for finding in draft.notes].count("row_told") == 2


def test_points_in_a_column_of_their_own_are_found_and_said(tmp_path: Path) -> None:
    rows = ((*HEADS, None), ("I", "AN NINH", 5, None), (1, "Một", None, 3), (2, "Hai", 2, None))
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"I": 5, "I.1": 3, "I.2": 2}
    assert "points_elsewhere" in codes(draft)


def test_points_that_became_a_date_are_read_and_said(tmp_path: Path) -> None:
    from datetime import date

    draft = workbook(tmp_path, (HEADS, ("I", "AN NINH", date(2026, 5, 2)), ("II", "KHÁC", 1)))
    assert maxima(draft)["I"] == D("2.5")
    assert "points_date" in codes(draft)


def test_hidden_sheets_are_not_read_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADS, ("I", "AN NINH", 5), ("II", "KHÁC", 5)):
        sheet.append(list(row))
    other = book.create_sheet("Nháp")
    other.append(["III", "CŨ", 9])
    other.sheet_state = "hidden"
    book.save(tmp_path / "an.xlsx")
    draft = read(tmp_path / "an.xlsx")
    assert maxima(draft) == {"I": 5, "II": 5}
    assert "sheets_hidden" in codes(draft)


def test_a_sum_of_an_arabic_section_is_no_criterion(tmp_path: Path) -> None:
    rows = (
        *(HEADS, (1, "AN NINH", 60), ("1.1", "Một", 60), (None, "Cộng mục 1", 60)),
        *((2, "TRẬT TỰ", 40), ("2.1", "Hai", 40), (None, "Cộng mục 2: 40", None), (None, "Tổng cộng", 100)),
    )
    draft = workbook(tmp_path, rows)
    assert maxima(draft) == {"1": 60, "1.1": 60, "2": 40, "2.1": 40}
    assert draft.framework.total == 100


def test_small_roman_numbers_begin_with_i_before_ii(tmp_path: Path) -> None:
    rows = [("I", "An ninh", 40), ("1", "Tham mưu", 40), ("i)", "Kế hoạch", 15), ("ii)", "Sơ kết", 15)]
    rows += [("iii)", "Tổng kết", 10), ("II", "Trật tự", 60), ("1", "Điều tra", 60)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert [each.code for each in draft.framework.leaves] == ["I.1.i", "I.1.ii", "I.1.iii", "II.1"]
    assert draft.warnings == ()


@pytest.mark.parametrize("words", ["CỘNG A + B", "Tổng các mục I, II", "Cộng I+II:", "Tổng điểm 1 đến 4"])
def test_a_sum_of_named_sections_is_no_criterion(words: str, tmp_path: Path) -> None:
    rows = [("I", "An ninh", 40), ("1", "Tham mưu", 40), ("II", "Trật tự", 60), ("1", "Điều tra", 60)]
    rows += [("", words, 100), ("III", "Điểm thưởng", 3), ("1", "Cờ thi đua", 3)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert [each.code for each in draft.framework.criteria] == ["I", "I.1", "II", "II.1", "III", "III.1"]
    assert draft.framework.total == Decimal(100)


def test_rows_below_a_criterion_that_take_points_off_are_no_criteria(tmp_path: Path) -> None:
    rows = [("I", "An ninh", 40), ("1", "Tham mưu", 40), ("-", "Chậm kế hoạch", "-2"), ("-", "Không sơ kết", -5)]
    rows += [("II", "Trật tự", 60), ("1", "Điều tra", 60), ("a)", "Để lọt tội phạm", "-3"), ("b)", "Án quá hạn", -1)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert maxima(draft) == {"I": D(40), "I.1": D(40), "II": D(60), "II.1": D(60)}
    assert draft.warnings == ()
    assert [each.facts["code"] for each in draft.notes if each.code == "row_taken_off"] == ["I.1"] * 2 + ["II.1"] * 2


def test_rows_below_a_penalty_stay_criteria_however_they_are_signed(tmp_path: Path) -> None:
    rows = [("I", "An ninh", 100), ("II", "Điểm trừ", -5), ("1", "Chậm báo cáo", -2), ("2", "Kỷ luật", -3)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert maxima(draft) == {"I": D(100), "II": D(5), "II.1": D(2), "II.2": D(3)}


def test_a_title_cut_by_the_end_of_a_page_is_joined(tmp_path: Path) -> None:
    rows = [("I", "An ninh", 100), ("1", "Nắm tình hình,", 100), HEADS, (None, "không để bị động, bất ngờ", None)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert draft.framework.criteria[-1].title == "Nắm tình hình, không để bị động, bất ngờ"
    assert "title_joined" in codes(draft)


def test_sums_of_pages_are_passed_over_and_said(tmp_path: Path) -> None:
    rows = [("I", "An ninh", 40), ("1", "Tham mưu", 40), ("", "Cộng trang 1", 80), HEADS]
    rows += [("II", "Trật tự", 60), ("1", "Điều tra", 60), ("", "Tổng cộng", 100)]
    draft = workbook(tmp_path, [HEADS, *rows])
    assert set(maxima(draft)) == {"I", "I.1", "II", "II.1"}
    assert draft.warnings == ()
    assert "page_sum" in codes(draft)


def test_the_year_in_the_title_is_no_total(tmp_path: Path) -> None:
    rows = [("THANG ĐIỂM THI ĐUA NĂM 2026",), HEADS, ("I", "An ninh", 40), ("II", "Trật tự", 60), ("III", "Xã hội", 5)]
    assert workbook(tmp_path, rows).framework.total == D(105)


def test_columns_of_points_added_or_taken_off_are_named_as_passed_over(tmp_path: Path) -> None:
    heads = ("STT", "Nội dung", "Điểm chuẩn", "Điểm thưởng", "Điểm trừ")
    rows: list[Sequence[object]] = [heads, ("I", "An ninh", 40, None, None)]
    rows += [("1", "Tham mưu", 40, 2, 3), ("II", "Trật tự", 60, None, None), ("1", "Điều tra", 60, 5, None)]
    draft = workbook(tmp_path, rows)
    assert set(maxima(draft).values()) == {D(40), D(60)}
    (note,) = [each for each in draft.notes if each.code == "columns_passed"]
    assert note.facts["columns"] == ("Điểm thưởng", "Điểm trừ")


def test_a_table_within_a_cell_is_named_where_nothing_is_read_from_it(tmp_path: Path) -> None:
    text = docx.Document()
    table = text.add_table(rows=0, cols=3)
    for row in (HEADS, ("I", "An ninh", "100"), ("1", "Tham mưu", "60"), ("2", "Nắm tình hình", "40")):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = value
    inner = table.cell(2, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Đạt 100%", "60"
    text.save(str(tmp_path / "phu-luc.docx"))
    draft = read(tmp_path / "phu-luc.docx")
    assert maxima(draft) == {"I": D(100), "I.1": D(60), "I.2": D(40)}
    assert [each.facts["titles"] for each in draft.notes if each.code == "table_passed"] == [("Đạt 100%", "60")]
