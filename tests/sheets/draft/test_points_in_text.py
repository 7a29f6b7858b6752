"""Points in Word files: a table is read or asked about, points in sentences and scans are told of, none is lost."""

from desktop.domain.book import Book, Oddity, Paragraph, Sheet
from desktop.domain.finding import Level
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet

_ROWS: tuple[tuple[Value, ...], ...] = (
    ("1", "Chế độ thông tin, báo cáo", 10),
    ("2", "Tỷ lệ khám phá án", 10),
    ("3", "Kéo giảm tội phạm", 5),
    ("P", "Chậm nộp báo cáo", 1),
)
_HEAD = ("CÔNG AN TỈNH AN BÌNH", "BẢNG TỰ CHẤM ĐIỂM NĂM 2026")


def _text(*lines: str, tables: tuple[Sheet, ...] = (), odd: tuple[Oddity, ...] = ()) -> Book:
    paragraphs = tuple(Paragraph(at, line, line) for at, line in enumerate((*_HEAD, *lines), 1))
    made = book(*tables, file="CAT An Bình.docx", paragraphs=paragraphs, kind="docx")
    return made._replace(oddities=odd)


def _table(head: tuple[Value, ...], *values: tuple[Value, ...]) -> Sheet:
    rows = [(*row, *beside) for row, beside in zip(_ROWS, values, strict=True)]
    return sheet([("TT", "Nội dung", "Điểm chuẩn", *head), *rows], "Bảng 1")


def test_a_table_of_points_that_raises_a_question_is_no_narrative() -> None:
    twice = _table(("Tự chấm lần 1", "Tự chấm lần 2"), (9, 8), (9, 9), (4, 4), (0, 0))
    draft = parse_draft(_text(tables=(twice,)), LEDGER)
    assert draft.kind == "workbook"
    assert found(draft, "two_columns").level is Level.QUESTION


def test_criteria_under_ticks_alone_are_asked_about() -> None:
    ticked = [(*row[:2], "x", None) if at % 2 else (*row[:2], None, "x") for at, row in enumerate(_ROWS)]
    draft = parse_draft(_text(tables=(sheet([("TT", "Nội dung", "Tốt", "Khá"), *ticked], "Bảng 1"),)), LEDGER)
    asked = found(draft, "ticked_levels")
    assert (draft.kind, draft.claims, asked.level, asked.facts["headings"]) == (
        "workbook", (), Level.QUESTION, ("Tốt", "Khá"),
    )  # fmt: skip


def test_criteria_without_any_column_known_are_no_narrative() -> None:
    ticked = [(row[1], "x", None) for row in _ROWS]
    draft = parse_draft(_text(tables=(sheet([("Nội dung", "Tốt", "Khá"), *ticked], "Bảng 1"),)), LEDGER)
    assert (draft.kind, found(draft, "headings_missing").level) == ("unknown", Level.ERROR)


def test_points_in_digits_and_in_letters_are_one_claim() -> None:
    letters = _table(
        ("Điểm tự chấm (bằng số)", "Điểm tự chấm (bằng chữ)"), (9, "Chín"), (8, "Tám"), (4, "Bốn"), (0, "Không")
    )
    assert len(parse_draft(_text(tables=(letters,)), LEDGER).claims) == 4


def test_points_in_a_table_of_a_long_report_are_told_of() -> None:
    told = _table(("Tự chấm",), (9,), (8,), (4,), (0,))
    draft = parse_draft(_text("Phong trào thi đua có nhiều chuyển biến. " * 30, tables=(told,)), LEDGER)
    warned = found(draft, "points_in_table")
    assert (draft.kind, warned.level, warned.facts["count"]) == ("narrative", Level.WARNING, 4)


def test_points_in_sentences_are_told_of_but_a_total_is_not() -> None:
    said = [f"{row[0]}. {row[1]}: đã thực hiện tốt. Tự chấm: 0,5 điểm." for row in _ROWS]
    draft = parse_draft(_text(*said), LEDGER)
    warned = found(draft, "points_in_words")
    assert (warned.level, warned.facts["count"]) == (Level.WARNING, 4)
    assert warned.place
    assert warned.place.cell == "¶3"
    assert "points_in_words" not in codes(parse_draft(_text("Tổng điểm tự chấm: 95,5 điểm, tự chấm 95 điểm."), LEDGER))


def test_a_scan_is_no_report_but_a_short_report_with_a_picture_is() -> None:
    pictures = (Oddity("pictures", facts={"count": 1}),)
    scan = parse_draft(_text("(Kèm theo Báo cáo số 215/BC-CAT)", odd=pictures), LEDGER)
    assert (scan.kind, found(scan, "no_text_found").level) == ("unknown", Level.ERROR)
    for lines in (("I. ĐẶC ĐIỂM TÌNH HÌNH", "Ổn định."), ("Đơn vị đã hoàn thành các chỉ tiêu được giao. " * 5,)):
        assert parse_draft(_text(*lines, odd=pictures), LEDGER).kind == "narrative"
