"""Tables of the cluster that lie down: units in rows, criteria or indicators in columns, places those of the sheet."""

from decimal import Decimal

import pytest

from desktop.domain.book import Book, Merge
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet
from tests.sheets.draft.direct import claimed

_CODES = ("I.1", "I.2", "I.3", "P.1")
_TITLES = ("Chế độ thông tin, báo cáo", "Tỷ lệ khám phá án", "Kéo giảm tội phạm", "Chậm nộp báo cáo")
_UNITS = ("Công an tỉnh An Bình", "Bắc Sơn", "CA Hà Lâm")
_AB: tuple[Value, ...] = (8, "9,5", 4, 0)


def _lying(
    heads: tuple[str, ...], *rows: tuple[Value, ...], title: str = "BẢNG TỔNG HỢP ĐIỂM TỰ CHẤM NĂM 2026"
) -> Book:
    return book(sheet([("CỤM THI ĐUA SỐ 1",), (title,), (), ("TT", "Đơn vị", *heads), *rows], "Tổng hợp"))


@pytest.mark.parametrize(
    "heads", [_CODES, _TITLES, tuple(f"{code}. {title}" for code, title in zip(_CODES, _TITLES, strict=True))]
)
def test_the_row_that_one_unit_filled_in_is_its_own(heads: tuple[str, ...]) -> None:
    empty = [(number, name) for number, name in enumerate(_UNITS[1:], 2)]
    draft = parse_draft(_lying((*heads, "Tổng điểm", "Xếp hạng"), (1, _UNITS[0], *_AB, 21.5, 1), *empty), LEDGER)
    assert (draft.unit, claimed(draft)) == (
        "AB", {"I.1": Decimal(8), "I.2": Decimal("9.5"), "I.3": Decimal(4), "P.1": Decimal(0)},
    )  # fmt: skip
    assert [place.cell for claim in draft.claims for _, place in claim.sources] == ["C5", "D5", "E5", "F5"]
    assert found(draft, "own_columns_taken").place
    lying = draft.tables[0]
    assert (lying.sheet, lying.kind, lying.top, lying.first, lying.last) == ("Tổng hợp", "wide", 4, 5, 7)
    assert [column.number for column in lying.columns] == [3, 4, 5, 6, 7]
    assert not any(each.level in {Level.QUESTION, Level.ERROR} for each in draft.findings)


def test_of_a_table_everybody_filled_in_whose_file_it_is_is_asked() -> None:
    rows = [(number, name, number, number, 2, 0) for number, name in enumerate(_UNITS, 1)]
    made = _lying(_CODES, (None, "Điểm chuẩn", 10, 10, 5, 1), *rows, (None, "Cộng", 6, 6, 6, 0))
    asked = parse_draft(made, LEDGER)
    assert (asked.unit, asked.claims, found(asked, "unit_several").level) == (None, (), Level.QUESTION)
    given = parse_draft(made, LEDGER, "BC")
    assert claimed(given) == {"I.1": Decimal(2), "I.2": Decimal(2), "I.3": Decimal(2), "P.1": Decimal(0)}


def test_one_unit_s_own_row_is_its_table() -> None:
    draft = parse_draft(
        _lying(_CODES, (None, None, "(điểm)", "(điểm)", "(điểm)", "(điểm)"), (1, _UNITS[0], *_AB)), LEDGER
    )
    assert (draft.unit, len(draft.claims)) == ("AB", 4)


def test_headings_nobody_knows_are_asked_about_at_their_cells() -> None:
    heads = (*_CODES, "Việc đột xuất")
    draft = parse_draft(_lying(heads, (1, "An Bình", *_AB, 3)), LEDGER)
    asked = found(draft, "unmatched_row")
    assert asked.place
    assert (asked.place.cell, len(draft.claims)) == ("G5", 4)


def test_indicators_in_columns_divided_by_years_are_figures_of_both() -> None:
    heads = (
        "TT",
        "Đơn vị",
        "Số vụ phạm pháp hình sự",
        None,
        "Số tiền ủng hộ an sinh xã hội",
        None,
        "Tỷ số xã đạt chuẩn",
    )
    years = (None, None, "2025", "2026", "2025", "2026", "2026")
    rows: list[tuple[Value, ...]] = [heads, years, (1, "An Bình", 1262, "1.186", "1 tỷ", "1,5 tỷ đồng", "3/5")]
    draft = parse_draft(book(sheet(rows, "Số liệu", (Merge(1, 3, 1, 4), Merge(1, 5, 1, 6)))), LEDGER)
    told = {(each.indicator, each.period): each.value for each in draft.figures}
    assert (told["PPHS", "this"], told["PPHS", "last"]) == (Decimal(1186), Decimal(1262))
    assert (told["TIEN", "this"], told["TYSO", "this"]) == (Decimal(1500000000), Decimal("0.6"))
    assert {each.source.cell for each in draft.figures if each.source} == {"C3", "D3", "E3", "F3", "G3"}


def test_a_table_a_person_marked_out_is_not_turned() -> None:
    made = _lying(_CODES, (1, "An Bình", *_AB))
    draft = parse_draft(made, LEDGER, guidance=guidance_of([("region:Tổng hợp", "4:5-5")]))
    assert draft.claims == ()
    assert "answered" in codes(draft)
