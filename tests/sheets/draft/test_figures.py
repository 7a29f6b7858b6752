from decimal import Decimal

from desktop.domain.finding import Level
from desktop.domain.ledger import Award, Exactness, Figure
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, error, found, sheet

HEAD: tuple[Value, ...] = ("Mã", "Chỉ tiêu", "ĐVT", "Kỳ này", "Kỳ trước", "Ghi chú")
ROWS: tuple[tuple[Value, ...], ...] = (
    ("PPHS", "Số vụ phạm pháp hình sự", "vụ", "1.186", 1262),
    ("TLKP", "Tỷ lệ điều tra, khám phá án", "%", "trên 85,3%", Decimal("83.84")),
)


def _figures(*rows: tuple[Value, ...], head: tuple[Value, ...] = HEAD) -> tuple[Figure, ...]:
    return parse_draft(book(sheet([("CA An Bình",), head, *rows], "Số liệu")), LEDGER).figures


def test_figures_of_both_periods_with_wording_and_place() -> None:
    this, last, rate, before = _figures(*ROWS)
    assert (this.unit, this.indicator, this.period, this.value) == ("AB", "PPHS", "this", Decimal(1186))
    assert (last.period, last.value, last.wording) == ("last", Decimal(1262), None)
    assert (rate.value, rate.exactness, rate.wording) == (Decimal("85.3"), Exactness.MORE_THAN, "trên 85,3%")
    assert this.source
    assert (this.source.sheet, this.source.cell, this.source.raw) == ("Số liệu", "D3", "1.186")
    assert before.value == Decimal("83.84")


def test_figures_without_codes_are_told_by_their_titles() -> None:
    rows = [(row[1], row[3], row[4]) for row in ROWS]
    assert [figure.indicator for figure in _figures(*rows, head=("Nội dung", "Năm 2026", "Năm 2025"))] == [
        "PPHS", "PPHS", "TLKP", "TLKP",
    ]  # fmt: skip


def test_figures_of_a_unit_stand_in_its_column_of_a_table_of_the_cluster() -> None:
    head = ("TT", "Chỉ tiêu", "ĐVT", "An Bình", "CA Bắc Sơn", "Toàn Cụm")
    rows = [("1", *row[1:3], row[3], 7, 8) for row in ROWS]
    made = book(sheet([("Số liệu tính đến thời điểm chốt",), head, *rows], "Số liệu"))
    assert [each.value for each in parse_draft(made, LEDGER, "AB").figures] == [Decimal(1186), Decimal("85.3")]
    asked = parse_draft(made, LEDGER)
    assert (asked.figures, {"unit_several", "units_as_columns"} <= codes(asked)) == ((), True)


def test_bare_years_head_columns_too() -> None:
    rows = [(row[1], row[4], row[3]) for row in ROWS]
    for years in (("2025", "2026"), (2025, 2026)):
        told = _figures(*rows, head=("Nội dung", *years))
        assert [(each.indicator, each.period) for each in told[:2]] == [("PPHS", "this"), ("PPHS", "last")]
        assert told[0].value == Decimal(1186)


def test_money_and_ratios_are_read_by_their_field() -> None:
    rows = (
        *ROWS,
        ("TIEN", "Số tiền ủng hộ an sinh xã hội", "đồng", "1,5 tỷ đồng"),
        ("TYSO", "Tỷ số xã đạt chuẩn", "", "3/5"),
    )
    figures = {figure.indicator: figure for figure in _figures(*rows)}
    assert figures["TIEN"].value == Decimal(1500000000)
    assert (figures["TYSO"].value, figures["TYSO"].wording) == (Decimal("0.6"), "3/5")


def _draft(*rows: tuple[Value, ...]) -> set[str]:
    return codes(parse_draft(book(sheet([("CA An Bình",), HEAD, *ROWS, *rows])), LEDGER))


def test_what_cannot_be_read_is_said() -> None:
    assert "cell_error" in _draft(("TIEN", "Số tiền ủng hộ an sinh xã hội", "đồng", error("#REF!")))
    assert "text_figure" in _draft(("MOTA", "Nét nổi bật của phong trào", "", "Lan tỏa sâu rộng"))
    assert "outside_indicators" in _draft(("", "Số cây xanh đã trồng", "cây", 500))
    assert "outside_indicators" not in _draft(("", "Ghi chú: số liệu tạm tính"), ("", "Số cây xanh", "", 5))


def test_a_repeated_figure_is_noted_or_asked_about() -> None:
    same = parse_draft(book(sheet([("CA An Bình",), HEAD, *ROWS, ROWS[0]])), LEDGER)
    other = parse_draft(
        book(sheet([("CA An Bình",), HEAD, *ROWS, ("PPHS", "Số vụ phạm pháp hình sự", "vụ", 5)])), LEDGER
    )
    assert found(same, "duplicate_figure_same").level is Level.NOTE
    assert len(same.figures) == 4
    assert found(other, "duplicate_figure").level is Level.QUESTION
    assert ("PPHS", "this") not in {(figure.indicator, figure.period) for figure in other.figures}


def test_a_doubtful_row_is_asked_about() -> None:
    draft = parse_draft(
        book(sheet([("CA An Bình",), HEAD, *ROWS, ("", "Tỷ lệ số xã đã đạt chuẩn mới", "", "0,5")])), LEDGER
    )
    assert found(draft, "unmatched_row").facts["candidate"] == "TYSO"


def test_a_doubtful_row_without_a_value_is_nothing() -> None:
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, *ROWS, ("", "Tỷ lệ số xã đã đạt chuẩn mới")])), LEDGER)
    assert draft.findings == ()


def test_a_rate_that_lost_its_percent_sign_is_asked_about() -> None:
    rows = (ROWS[0], ("TLKP", "Tỷ lệ điều tra, khám phá án", "%", Decimal("0.853"), "0,8%"))
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, *rows])), LEDGER)
    assert found(draft, "fraction_or_percent").facts["percent"] == Decimal("85.3")
    assert [(figure.indicator, figure.period) for figure in draft.figures][2:] == [("TLKP", "last")]


def test_unclear_figures_join_the_one_question() -> None:
    broken = ("PPHS", "Số vụ phạm pháp hình sự", "vụ", Decimal("1.186"), Decimal("1.262"))
    draft = parse_draft(
        book(sheet([("CA An Bình",), HEAD, broken, ("TLKP", "Tỷ lệ điều tra, khám phá án", "%", 85)])), LEDGER
    )
    assert found(draft, "ambiguous_number").facts["count"] == 2


def test_the_sheets_own_convention_decides_and_says_so() -> None:
    rows = (ROWS[1], ("PPHS", "Số vụ phạm pháp hình sự", "vụ", 5), ("TYSO", "Tỷ số xã đạt chuẩn", "", "1.616"))
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, *rows])), LEDGER)
    assert found(draft, "decided_by_sheet").facts["value"] == Decimal(1616)


def test_a_dash_is_said_to_be_no_figure() -> None:
    rows = (*ROWS, ("TIEN", "Số tiền ủng hộ an sinh xã hội", "đồng", 5, "-"))
    draft = parse_draft(book(sheet([("CA An Bình",), HEAD, *rows], "Số liệu")), LEDGER)
    finding = found(draft, "figure_not_reported")
    assert finding.place
    assert (finding.level, finding.place.cell, finding.facts["period"]) == (Level.NOTE, "E5", "last")
    assert ("TIEN", "last") not in {(figure.indicator, figure.period) for figure in draft.figures}


def test_an_award_names_its_cell() -> None:
    rows = [("CA An Bình",), AWARDS, ("Bộ Công an", "Bằng khen", 2)]
    (award,) = parse_draft(book(sheet(rows, "Khen thưởng")), LEDGER).awards
    assert award.source
    assert (award.source.sheet, award.source.cell, award.source.raw) == ("Khen thưởng", "C3", "2")


AWARDS: tuple[Value, ...] = (
    "Cấp khen thưởng", "Danh hiệu, hình thức khen thưởng", "Tập thể (đã quyết định)", "Cá nhân (đã quyết định)",
    "Tập thể (đề nghị)", "Cá nhân (đề nghị)", "Ghi chú",
)  # fmt: skip


def test_awards_are_counted_by_level_form_object_and_status() -> None:
    rows = [
        ("CA An Bình",),
        AWARDS,
        ("Bộ Công an", "Bằng khen", 2, 5, None, 3),
        (None, "Cờ thi đua", 1),
        ("Tổng cộng", None, 3, 5),
    ]
    draft = parse_draft(book(sheet(rows, "Khen thưởng")), LEDGER)
    assert draft.kind == "workbook"
    assert draft.awards == (
        Award("AB", "Bộ Công an", "Bằng khen", "tap_the", "decided", 2),
        Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "decided", 5),
        Award("AB", "Bộ Công an", "Bằng khen", "ca_nhan", "proposed", 3),
        Award("AB", "Bộ Công an", "Cờ thi đua", "tap_the", "decided", 1),
    )


def test_signatures_below_the_awards_are_no_awards() -> None:
    rows = [
        ("CA An Bình",),
        AWARDS,
        ("Giám đốc Công an tỉnh", "Giấy khen", 2, 5),
        (None, None, "An Bình, ngày 20 tháng 11 năm 2026"),
        (None, "Người lập biểu", None, "GIÁM ĐỐC"),
        (None, "Trần Văn A", None, "Đại tá Lê Văn B"),
    ]
    draft = parse_draft(book(sheet(rows, "Khen thưởng")), LEDGER)
    assert [(each.level, each.object, each.count) for each in draft.awards] == [
        ("Giám đốc Công an tỉnh", "tap_the", 2),
        ("Giám đốc Công an tỉnh", "ca_nhan", 5),
    ]
    assert not {each.level for each in draft.findings} & {Level.QUESTION, Level.ERROR}


def test_awards_below_a_level_named_like_a_signature_are_read() -> None:
    rows = [("CA An Bình",), AWARDS, ("Bộ", "Bằng khen", 1), ("Giám đốc",), (None, "Giấy khen", 2), ("Ghi chú: đã đủ",)]
    draft = parse_draft(book(sheet(rows, "Khen thưởng")), LEDGER)
    assert [(each.level, each.count) for each in draft.awards] == [("Bộ", 1), ("Giám đốc", 2)]


def test_awards_that_cannot_be_read_are_said() -> None:
    rows = [("CA An Bình",), AWARDS[:4], ("Bộ", "Bằng khen", "nhiều", 1.5), ("Bộ", None, 4), ("Bộ", "Cờ", "-", None)]
    draft = parse_draft(book(sheet(rows, "Khen thưởng")), LEDGER)
    assert {"not_a_number", "ambiguous_number", "award_unnamed"} <= codes(draft)
    assert draft.awards == ()


def test_an_example_left_in_the_form_is_no_figure() -> None:
    shown = ("VD", "Số vụ phạm pháp hình sự", "vụ", 17)
    made = book(sheet([("CA An Bình",), HEAD, shown, *ROWS], "Số liệu"))
    draft = parse_draft(made, LEDGER)
    assert draft.figures[0].value == Decimal(1186)
    assert found(draft, "example_row").level is Level.NOTE
    others = (ROWS[1], ("TYSO", "Tỷ số xã đạt chuẩn", "", "3/5"))
    alone = parse_draft(book(sheet([("CA An Bình",), HEAD, shown, *others], "Số liệu")), LEDGER)
    assert {figure.indicator for figure in alone.figures} == {"TLKP", "TYSO"}
    assert found(alone, "example_row").level is Level.QUESTION
