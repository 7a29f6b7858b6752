from datetime import date
from pathlib import Path

from desktop.domain.book import Book, Cell, CellType, Paragraph, Sheet
from desktop.domain.finding import Level
from desktop.domain.ledger import Section
from desktop.domain.outline import CLOSING, OPENING
from desktop.papers.forms.narrative import outline
from desktop.sheets.draft.narrative import read_narrative
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.reading import read_book
from tests.sheets.draft.books import HEAD, LEDGER, book, codes, found, sheet

Line = str | Paragraph
GUIDE = "Nêu ngắn gọn đặc điểm, tổ chức bộ máy, thuận lợi, khó khăn ảnh hưởng đến phong trào thi đua."


def _book(*lines: Line, tables: tuple[Sheet, ...] = (), kind: str = "docx", file: str = "bc.docx") -> Book:
    paragraphs = []
    for number, line in enumerate(lines, 1):
        made = Paragraph(number, line, line) if isinstance(line, str) else line
        paragraphs.append(_numbered(made, number))
    return book(*tables, paragraphs=tuple(paragraphs), kind=kind, file=file)


def _numbered(made: Paragraph, number: int) -> Paragraph:
    return Paragraph(
        number, made.text, made.text, made.style, made.level, made.bold, None, (), made.table, made.numbering
    )


def _line(
    text: str, style: str = "", level: int = 0, bold: bool = False, table: int | None = None, numbering: str = ""
) -> Paragraph:
    return Paragraph(0, text, text, style, level, bold, table=table, numbering=numbering)


def _told(*lines: Line, tables: tuple[Sheet, ...] = ()) -> list[tuple[str, str]]:
    return [(section.heading, section.text) for section in read_narrative(_book(*lines, tables=tables), "AB")]


def test_styles_and_outline_levels_make_headings() -> None:
    told = _told(
        _line("Đặc điểm tình hình", "Heading 2"), "Chữ một.", "Chữ hai.",
        _line("Việc khác của đơn vị", level=2), "Chữ ba.",
    )  # fmt: skip
    assert told == [("Đặc điểm tình hình", "Chữ một.\nChữ hai."), ("Việc khác của đơn vị", "Chữ ba.")]


def test_numbers_bold_and_capitals_make_headings() -> None:
    told = _told(
        "CÔNG AN TỈNH AN BÌNH", _line("PHẦN THỨ NHẤT", bold=True), "I. TÌNH HÌNH CHUNG", "Chữ.",
        _line("2. Công tác khác", bold=True), "Chữ nữa.", "1. Không đậm thì là chữ.",
    )  # fmt: skip
    assert told == [
        (OPENING, "CÔNG AN TỈNH AN BÌNH"), ("I. TÌNH HÌNH CHUNG", "Chữ."),
        ("2. Công tác khác", "Chữ nữa.\n1. Không đậm thì là chữ."),
    ]  # fmt: skip


def test_capital_letters_number_headings_too() -> None:
    told = _told(
        "A. TÌNH HÌNH CHUNG", "Chữ.", _line("B) Công tác khen thưởng", bold=True), "Chữ hai.", "Đ. KIẾN NGHỊ", "Không.",
        _line("A. Nguyễn Văn Mẫu", bold=True), "B. Không đậm thì là chữ.",
    )  # fmt: skip
    assert told == [
        ("A. TÌNH HÌNH CHUNG", "Chữ."), ("B) Công tác khen thưởng", "Chữ hai."),
        ("Đ. KIẾN NGHỊ", "Không.\nA. Nguyễn Văn Mẫu\nB. Không đậm thì là chữ."),
    ]  # fmt: skip


def test_words_of_the_outline_make_headings_without_any_style() -> None:
    told = _told(
        "1. Công tác bảo đảm an ninh quốc gia", "Tốt.", "Tồn tại, hạn chế, nguyên nhân, bài học kinh nghiệm", "Ít."
    )
    assert [heading for heading, _ in told] == [
        "1. Công tác bảo đảm an ninh quốc gia", "Tồn tại, hạn chế, nguyên nhân, bài học kinh nghiệm",
    ]  # fmt: skip


def test_a_roman_number_before_words_of_the_outline_heads_a_chapter_without_bold_or_capitals() -> None:
    told = _told(
        "I. Đặc điểm tình hình",
        "Ổn định.",
        "II. Công tác lãnh đạo, chỉ đạo",
        "Ban hành 15 kế hoạch.",
        "III. Kết quả các mặt công tác",
        "Xảy ra 1.616 vụ.",
        "V. Đã tuyên truyền sâu rộng tới 15 xã",
    )
    assert [heading for heading, _ in told] == [
        "I. Đặc điểm tình hình", "II. Công tác lãnh đạo, chỉ đạo", "III. Kết quả các mặt công tác",
    ]  # fmt: skip
    assert "V. Đã tuyên truyền sâu rộng tới 15 xã" in told[-1][1]


def test_automatic_numbers_belong_to_the_heading() -> None:
    assert _told(_line("Đặc điểm", bold=True, numbering="I."), "Chữ.") == [("I. Đặc điểm", "Chữ.")]


def test_text_running_on_after_a_heading_is_parted_from_it() -> None:
    assert _told("1. Công tác bảo đảm an ninh quốc gia: Trong năm, đơn vị đã chủ động.") == [
        ("1. Công tác bảo đảm an ninh quốc gia", "Trong năm, đơn vị đã chủ động.")
    ]


def test_dotted_numbers_head_a_section_where_the_outline_knows_the_words() -> None:
    told = _told(
        "3.1. Công tác bảo đảm an ninh quốc gia", "Tốt.",
        _line("3.2. Đấu tranh phòng, chống tội phạm", bold=True), "Giảm.",
        _line("3.3. Việc riêng", bold=True), "3.4. Câu thường nói về tội phạm.",
    )  # fmt: skip
    assert told == [
        ("3.1. Công tác bảo đảm an ninh quốc gia", "Tốt."),
        ("3.2. Đấu tranh phòng, chống tội phạm", "Giảm.\n3.3. Việc riêng\n3.4. Câu thường nói về tội phạm."),
    ]


def test_lines_broken_by_hand_within_one_paragraph_are_parted_at_headings() -> None:
    told = _told("I. ĐẶC ĐIỂM TÌNH HÌNH\nỔn định.\nIV. CÔNG TÁC KHEN THƯỞNG\nTặng 05 Giấy khen.")
    assert told == [("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định."), ("IV. CÔNG TÁC KHEN THƯỞNG", "Tặng 05 Giấy khen.")]
    assert _told("Số liệu:\n12 vụ") == [(OPENING, "Số liệu: 12 vụ")]


def _laid_out(*rows: tuple[str, ...]) -> list[tuple[str, str]]:
    table = sheet(rows, "Bảng 1")
    return _told(*(_line(text, table=1) for row in rows for text in row if text), tables=(table,))


def test_a_report_laid_out_in_a_table_reads_like_running_text() -> None:
    one = _laid_out(("I. ĐẶC ĐIỂM TÌNH HÌNH",), ("Ổn định.",), ("IV. CÔNG TÁC KHEN THƯỞNG",), ("Kịp thời.",))
    two = _laid_out(
        ("I", "ĐẶC ĐIỂM TÌNH HÌNH"), ("", "Ổn định."), ("", "15"), ("IV.", "CÔNG TÁC KHEN THƯỞNG"), ("", "Kịp thời.")
    )
    assert one == [("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định."), ("IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")]
    assert two == [("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.\n15"), ("IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")]


def test_a_table_that_only_frames_one_heading_is_that_heading() -> None:
    frames = (sheet((("I. ĐẶC ĐIỂM TÌNH HÌNH",),), "Bảng 1"), sheet((("IV", "CÔNG TÁC KHEN THƯỞNG"),), "Bảng 2"))
    told = _told(
        _line("I. ĐẶC ĐIỂM TÌNH HÌNH", table=1), "Ổn định.",
        _line("IV", table=2), _line("CÔNG TÁC KHEN THƯỞNG", table=2), "Kịp thời.",
        tables=frames,
    )  # fmt: skip
    assert told == [("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định."), ("IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")]


def test_a_frame_may_head_a_section_in_the_units_own_words() -> None:
    frames = (sheet((("II. CÔNG TÁC CHỈ ĐẠO PHONG TRÀO",),), "Bảng 1"), sheet((("Ghi chú",),), "Bảng 2"))
    told = _told(
        _line("II. CÔNG TÁC CHỈ ĐẠO PHONG TRÀO", table=1), "Kịp thời.", _line("Ghi chú", table=2), tables=frames
    )  # fmt: skip
    assert told == [("II. CÔNG TÁC CHỈ ĐẠO PHONG TRÀO", "Kịp thời.\nGhi chú")]


def test_a_bold_line_that_only_names_a_field_of_work_heads_it_without_a_number() -> None:
    told = _told(
        "III. KẾT QUẢ", _line("Về trật tự, an toàn giao thông", bold=True), "Xảy ra 12 vụ.",
        _line("Tai nạn giao thông giảm 12 vụ.", bold=True), _line("Danh sách vụ cháy", bold=True),
    )  # fmt: skip
    assert told[-1] == (
        "Về trật tự, an toàn giao thông",
        "Xảy ra 12 vụ.\nTai nạn giao thông giảm 12 vụ.\nDanh sách vụ cháy",
    )


def test_a_numbered_paragraph_is_parted_from_the_field_it_names_before_its_colon() -> None:
    told = _told("III. KẾT QUẢ", "1. Kết quả đấu tranh chống tội phạm: Xảy ra 12 vụ.", "2. Lưu ý: chữ.")
    assert told[-1] == ("1. Kết quả đấu tranh chống tội phạm", "Xảy ra 12 vụ.\n2. Lưu ý: chữ.")


def test_the_part_that_looks_ahead_is_kept_where_only_it_says_so() -> None:
    part, work = _line("PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ", bold=True), "1. Công tác bảo đảm an ninh quốc gia"
    assert _told(part, _line(work, bold=True), "Tiếp tục nắm tình hình.") == [
        ("PHẦN THỨ HAI: PHƯƠNG HƯỚNG, NHIỆM VỤ", ""),
        (work, "Tiếp tục nắm tình hình."),
    ]
    assert _told(part, "II. NHIỆM VỤ, GIẢI PHÁP", "Siết kỷ cương.") == [("II. NHIỆM VỤ, GIẢI PHÁP", "Siết kỷ cương.")]


def test_a_table_of_more_columns_stays_a_table_whatever_its_rows_say() -> None:
    told = _laid_out(("I", "ĐẶC ĐIỂM TÌNH HÌNH", "5"), ("II", "CÔNG TÁC KHEN THƯỞNG", "10"))
    assert told == [(OPENING, "I | ĐẶC ĐIỂM TÌNH HÌNH | 5\nII | CÔNG TÁC KHEN THƯỞNG | 10")]


def test_a_report_saved_as_a_web_page_is_read_with_its_tables() -> None:
    lines = ("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.", "IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")
    table = sheet((("Nội dung", "Số lượng"), ("Mô hình", "12")), "Bảng 1")
    draft = parse_draft(_book(*lines, tables=(table,), kind="html", file="bc.doc"), LEDGER)
    other = parse_draft(_book("Trang web khác.", kind="html", file="bc.doc"), LEDGER)
    assert draft.kind == "narrative"
    assert [(each.heading, each.text) for each in draft.sections] == [
        ("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định."),
        ("IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời."),
        ("Bảng 1", "Nội dung | Số lượng\nMô hình | 12"),
    ]
    assert (other.kind, "no_table_found" in codes(other)) == ("unknown", True)


def test_the_letterhead_of_a_web_page_tells_whose_report_it_is() -> None:
    letterhead = sheet((("CÔNG AN TỈNH BẮC SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),), "Bảng 1")
    lines = ("BÁO CÁO", "I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.", "IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")
    draft = parse_draft(_book(*lines, tables=(letterhead,), kind="html", file="bc.doc"), LEDGER)
    assert draft.unit == next(each.code for each in LEDGER.cluster.units if "Bắc Sơn" in each.name)


def test_deeper_headings_stay_lines_of_their_section() -> None:
    told = _told(
        _line("Đặc điểm tình hình", "Heading 2"), _line("a) Thuận lợi", bold=True), "Nhiều.", _line("Sâu", level=5)
    )
    assert told == [("Đặc điểm tình hình", "a) Thuận lợi\nNhiều.\nSâu")]


def test_a_heading_of_the_units_own_is_kept_even_when_empty() -> None:
    told = _told(_line("Việc của riêng đơn vị", level=3), _line("Đặc điểm tình hình", level=2), "Chữ.")
    assert told[0] == ("Việc của riêng đơn vị", "")


def test_tables_stand_in_their_section_as_lines() -> None:
    cells = (
        Cell(1, 1, "A", "A", CellType.TEXT),
        Cell(1, 2, "5", None, CellType.ERROR),
        Cell(2, 1, "B", "B", CellType.TEXT),
    )
    told = _told(
        "I. TÌNH HÌNH",
        _line("A", table=1),
        _line("5", table=1),
        "Sau bảng.",
        _line("C", table=9),
        tables=(Sheet("Bảng 1", cells),),
    )
    assert told == [("I. TÌNH HÌNH", "A | 5\nB\nSau bảng.")]


def test_empty_cells_of_a_table_keep_their_place() -> None:
    rows = (("TT", "Họ tên", "Chức vụ", "Hình thức"), (1, "Phòng PC08", None, "Cờ thi đua"), (None, "Cộng", None, None))
    told = _told(_line("TT", table=1), tables=(sheet(rows, "Bảng 1"),))
    assert told[0][1].split("\n")[1:] == ["1 | Phòng PC08 |  | Cờ thi đua", " | Cộng"]


def test_the_title_below_the_number_of_a_part_belongs_to_it() -> None:
    told = _told(_line("Phần thứ nhất", bold=True), "KẾT QUẢ THỰC HIỆN", "I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.")
    assert told == [("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.")]
    plain = _told(_line("Phần thứ hai", bold=True), "Tiếp tục thi đua.")
    assert plain == [("Phần thứ hai", "Tiếp tục thi đua.")]


def test_what_follows_the_recipients_is_the_closing() -> None:
    told = _told("I. TÌNH HÌNH", "Chữ.", "Nơi nhận:", "- Lưu: VT.", _line("GIÁM ĐỐC", bold=True))
    assert told[-1] == (CLOSING, "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC")


def test_recipients_in_a_table_close_too() -> None:
    cells = (Cell(1, 1, "Nơi nhận:", "Nơi nhận:", CellType.TEXT), Cell(1, 2, "GIÁM ĐỐC", "GIÁM ĐỐC", CellType.TEXT))
    told = _told(
        "I. TÌNH HÌNH",
        "Chữ.",
        _line("Nơi nhận:", table=1),
        _line("GIÁM ĐỐC", table=1),
        tables=(Sheet("Bảng 1", cells),),
    )
    assert told == [("I. TÌNH HÌNH", "Chữ."), (CLOSING, "Nơi nhận: | GIÁM ĐỐC")]


def test_guidance_and_prompts_of_the_form_are_not_the_units_words() -> None:
    told = _told(
        _line("Đặc điểm tình hình", "Heading 2"),
        _line(GUIDE, "HuongDan"),
        _line(GUIDE),
        "Bấm vào đây để viết nội dung.",
        "Chữ.",
    )
    assert told == [("Đặc điểm tình hình", "Chữ.")]


def test_what_a_unit_wrote_over_or_behind_the_guidance_is_its_own() -> None:
    told = _told(
        _line("Đặc điểm tình hình", "Heading 2"),
        _line("Đơn vị có 12 phòng.", "Hướng dẫn"),
        _line(f"{GUIDE} Đơn vị mới sáp nhập.", "Hướng dẫn"),
        "Bấm vào đây để viết nội dung. Thuận lợi nhiều.",
    )
    assert told == [("Đặc điểm tình hình", "Đơn vị có 12 phòng.\nĐơn vị mới sáp nhập.\nThuận lợi nhiều.")]


def _outline_as_sent(folder: Path) -> Path:
    path = folder / "BaoCao_AB.docx"
    path.write_bytes(outline(LEDGER, "AB", date(2026, 11, 1)))
    return path


def test_an_outline_sent_back_unfilled_is_no_report(tmp_path: Path) -> None:
    draft = parse_draft(read_book(str(_outline_as_sent(tmp_path))), LEDGER)
    assert (draft.kind, draft.unit, draft.sections) == ("unknown", "AB", ())
    assert found(draft, "no_text_found").level is Level.ERROR


def test_one_sentence_in_the_outline_makes_it_a_report(tmp_path: Path) -> None:
    empty = read_book(str(_outline_as_sent(tmp_path)))
    typed = tuple(
        each._replace(text="Đơn vị có 12 phòng.", raw="") if each.text.startswith("Nêu ngắn gọn") else each
        for each in empty.paragraphs
    )
    draft = parse_draft(empty._replace(paragraphs=typed), LEDGER)
    assert draft.kind == "narrative"
    assert [section.text for section in draft.sections[1:-1]] == ["Đơn vị có 12 phòng."]
    assert draft.sections[1].heading == "I. ĐẶC ĐIỂM TÌNH HÌNH"


def test_a_letter_without_headings_is_a_report() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", "Đơn vị xin gửi báo cáo năm 2026 như sau."), LEDGER)
    assert draft.kind == "narrative"


def test_text_under_a_paraphrased_heading_is_not_called_blank() -> None:
    lines = (
        "CÔNG AN TỈNH AN BÌNH", "I. TÌNH HÌNH CHUNG", "Chữ.", "VII. KHÓ KHĂN, VƯỚNG MẮC", "Chữ.",
        "I. MỤC TIÊU PHẤN ĐẤU", "Chữ.", "II. VIỆC CẦN LÀM",
    )  # fmt: skip
    blank = found(parse_draft(_book(*lines), LEDGER), "sections_blank").facts["headings"]
    assert isinstance(blank, tuple)
    numbers = [heading.split()[0] for heading in blank]
    assert numbers == ["II.", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "IV.", "V.", "VI.", "II.", "III."]


def test_sections_know_their_unit_number_and_place() -> None:
    (section,) = read_narrative(_book("I. TÌNH HÌNH", "Chữ."), "AB")
    assert isinstance(section, Section)
    assert (section.unit, section.number) == ("AB", 1)
    assert section.source
    assert (section.source.cell, section.source.raw) == ("¶1", "I. TÌNH HÌNH")


def test_a_word_report_becomes_a_narrative_with_its_unit() -> None:
    draft = parse_draft(_book("BỘ CÔNG AN", "CÔNG AN TỈNH AN BÌNH", "I. ĐẶC ĐIỂM TÌNH HÌNH", "Chữ."), LEDGER)
    assert (draft.kind, draft.unit) == ("narrative", "AB")
    assert draft.sections[-1].text == "Chữ."
    blank = found(draft, "sections_blank").facts["headings"]
    assert isinstance(blank, tuple)
    assert "I. ĐẶC ĐIỂM TÌNH HÌNH" not in blank
    assert "VII. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM" in blank


def test_an_empty_text_is_no_report() -> None:
    draft = parse_draft(_book(_line("Đặc điểm tình hình", "Heading 2"), file="AB.docx"), LEDGER)
    assert draft.kind == "unknown"
    assert "no_text_found" in codes(draft)


TABLE = sheet(
    [HEAD, ("I.1", "Chế độ thông tin, báo cáo", 10, None, 8), ("I.2", "Tỷ lệ khám phá án", 10, None, 9)], "Bảng 1"
)


def test_a_score_table_sent_in_word_is_read_as_one() -> None:
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", _line("TT", table=1), tables=(TABLE,)), LEDGER)
    assert draft.kind == "workbook"
    assert [claim.criterion for claim in draft.claims] == ["I.1", "I.2"]
    assert draft.claims[0].sources[0][1].sheet == "Bảng 1"


def test_sentences_beside_a_score_table_in_word_are_told() -> None:
    asked = "Đơn vị đề nghị Cụm trưởng xem xét lại điểm tiêu chí khám phá án."
    told = (_line("TT", table=1), "Kết quả cụ thể theo bảng sau đây gửi kèm:", asked)
    draft = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", *told, tables=(TABLE,)), LEDGER)
    assert (draft.kind, len(draft.claims)) == ("workbook", 2)
    facts = found(draft, "words_beside").facts
    assert (facts["count"], facts["words"]) == (1, " ".join(asked.split()[:12]))
    bare = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", *told[:2], tables=(TABLE,)), LEDGER)
    assert "words_beside" not in codes(bare)


def test_a_score_table_within_a_report_is_not_taken_and_said() -> None:
    prose = "Trong năm, đơn vị đã tổ chức phong trào sâu rộng. " * 20
    draft = parse_draft(
        _book("CÔNG AN TỈNH AN BÌNH", "I. TÌNH HÌNH", prose, _line("TT", table=1), tables=(TABLE,)), LEDGER
    )
    assert (draft.kind, draft.claims) == ("narrative", ())
    assert "tables_in_text" in codes(draft)


LIST = sheet(
    [
        ("TT", "Họ và tên", "Đơn vị", "Hình thức khen thưởng"),
        (1, "Nông Văn Hùng", "Công an xã", "Bằng khen của Bộ Công an"),
    ],
    "Bảng 1",
)


def test_a_short_report_with_a_list_keeps_its_words() -> None:
    lines = ("I. TÌNH HÌNH", "Tình hình trên địa bàn tỉnh ổn định.", "IV. KHEN THƯỞNG", "Có 12 lượt cá nhân được khen.")
    told = parse_draft(_book("CÔNG AN TỈNH AN BÌNH", *lines, _line("TT", table=1), tables=(LIST,)), LEDGER)
    assert (told.kind, len(told.lines)) == ("narrative", 1)
    assert ("I. TÌNH HÌNH", "Tình hình trên địa bàn tỉnh ổn định.") in [
        (each.heading, each.text) for each in told.sections
    ]
    alone = ("CÔNG AN TỈNH AN BÌNH", "IV. KHEN THƯỞNG", _line("TT", table=1), "V. ĐIỂN HÌNH", "Danh sách kèm theo.")
    assert parse_draft(_book(*alone, tables=(LIST,)), LEDGER).kind == "workbook"


def test_numbers_headings_and_texts_in_three_columns_read_like_running_text() -> None:
    rows = (
        ("1", "Đặc điểm tình hình", "Ổn định."),
        ("2", "Công tác khen thưởng", "Kịp thời."),
        ("3", "Công tác phòng, chống tội phạm", "Xảy ra 745 vụ."),
    )
    assert _laid_out(*rows) == [
        ("1. Đặc điểm tình hình", "Ổn định."),
        ("2. Công tác khen thưởng", "Kịp thời."),
        ("3. Công tác phòng, chống tội phạm", "Xảy ra 745 vụ."),
    ]


def test_a_report_kept_as_plain_text_is_read_with_its_headings() -> None:
    lines = ("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định.", "IV. CÔNG TÁC KHEN THƯỞNG", "Kịp thời.")
    draft = parse_draft(_book(*lines, kind="txt", file="bc.txt"), LEDGER)
    assert draft.kind == "narrative"
    assert parse_draft(_book("Thư khác.", kind="txt", file="thu.txt"), LEDGER).kind == "unknown"
