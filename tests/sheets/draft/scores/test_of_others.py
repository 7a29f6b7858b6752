"""Columns in which the cluster or a council scores the unit: its own points count, and a word is said."""

from decimal import Decimal

import pytest

from desktop.domain.book import Sheet
from desktop.domain.draft import Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import CLUSTER, Value, book, codes, found, sheet
from tests.sheets.draft.direct import claimed, direct

_TITLES = {
    "I": "Công tác hậu cần", "I.1": "Mua sắm trang phục", "I.2": "Quản lý kho, bãi", "I.3": "Quản lý tài chính",
    "I.4": "Chăm lo đời sống",
}  # fmt: skip
_LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], direct(_TITLES, Decimal(5)))
_CODES = ("I.1", "I.2", "I.3", "I.4")
_HEAD = ("TT", "Nội dung", "Điểm chuẩn")
_OWN: tuple[Value, ...] = (4, "4,5/5", 3, 5)


def _read(heads: tuple[str, ...], *columns: tuple[Value, ...], answers: tuple[tuple[str, str], ...] = ()) -> Draft:
    rows = [(code, _TITLES[code], 5, *(each[place] for each in columns)) for place, code in enumerate(_CODES)]
    made = book(sheet([("CÔNG AN TỈNH AN BÌNH",), (*_HEAD, *heads), *rows]))
    return parse_draft(made, _LEDGER, guidance=guidance_of(answers))


def _weighty(draft: Draft) -> list[Finding]:
    return [each for each in draft.findings if each.level in {Level.QUESTION, Level.ERROR}]


@pytest.mark.parametrize(
    "heading",
    [
        "Cụm chấm", "Điểm Cụm trưởng chấm", "Đơn vị cụm trưởng đánh giá", "Hội đồng điều chỉnh", "Tổ thẩm định",
        "Điểm Bộ Công an chấm", "Điểm chốt", "Chấm chéo",
    ],
)  # fmt: skip
def test_what_others_give_otherwise_is_told_and_the_unit_s_own_counts(heading: str) -> None:
    draft = _read(("Điểm tự chấm", heading), _OWN, (4, "4,5", 2, None))
    told = found(draft, "others_differ")
    assert claimed(draft) == dict(zip(_CODES, (Decimal(4), Decimal("4.5"), Decimal(3), Decimal(5)), strict=True))
    assert (told.level, told.criterion, told.facts["count"], _weighty(draft)) == (Level.WARNING, "I.3", 1, [])
    assert told.place
    assert told.place.cell == "E5"
    assert "đơn vị tự chấm 3, cột này ghi 2" in tell(told).message


def test_the_same_points_of_others_are_only_noted() -> None:
    draft = _read(("Điểm tự chấm", "Cụm chấm"), _OWN, (4, 4.5, 3, 5))
    assert "others_differ" not in codes(draft)
    assert found(draft, "ignored_column").level is Level.NOTE


def test_a_claim_left_blank_that_others_fill_stays_blank_and_is_told() -> None:
    draft = _read(("Điểm tự chấm", "Hội đồng điều chỉnh"), (4, None, 3, 5), (None, 4, None, None))
    assert claimed(draft).keys() == {"I.1", "I.3", "I.4"}
    assert "đơn vị để trống, cột này ghi 4" in tell(found(draft, "others_differ")).message


def test_a_claim_that_is_no_plain_number_is_not_compared() -> None:
    draft = _read(("Điểm tự chấm", "Cụm chấm"), (4, "đang tổng hợp", 3, 5), (4, 4, 3, 5))
    assert "others_differ" not in codes(draft)
    assert [each.code for each in _weighty(draft)] == ["not_a_number"]


@pytest.mark.parametrize("heads", [("Cụm chấm",), ("Điểm tự chấm", "Cụm chấm")])
def test_points_of_others_alone_are_asked_about_and_taken_only_where_a_person_says_so(heads: tuple[str, ...]) -> None:
    columns = [(None, None, None, None), (4, 4, 3, 5)][-len(heads) :]
    asked = _read(heads, *columns)
    question = found(asked, "claims_of_others")
    assert (asked.claims, question.level) == ((), Level.QUESTION)
    taken, left = (_read(heads, *columns, answers=((question.key, choice),)) for choice in ("claim", "later"))
    assert set(claimed(taken)) == set(_CODES)
    assert (left.claims, "claims_of_others" in codes(left)) == ((), False)


def test_a_sheet_of_the_cluster_beside_the_unit_s_own_asks_nothing() -> None:
    def table(heading: str, points: tuple[int, ...]) -> list[tuple[Value, ...]]:
        rows = [(code, _TITLES[code], 5, each) for code, each in zip(_CODES, points, strict=True)]
        return [("CÔNG AN TỈNH AN BÌNH",), (*_HEAD, heading), *rows]

    sheets = (sheet(table("Điểm tự chấm", (4, 4, 3, 5)), "Tự chấm"), sheet(table("Cụm chấm", (4, 4, 3, 4)), "Cụm"))
    draft = parse_draft(book(*sheets), _LEDGER)
    assert set(claimed(draft)) == set(_CODES)
    told = found(draft, "others_differ")
    assert told.place
    assert (told.place.sheet, told.facts["beside"], _weighty(draft)) == ("Cụm", Decimal(4), [])


def _titled(title: str, heading: str = "Điểm", points: tuple[int, ...] = (1, 1, 1, 1), name: str = "Sheet1") -> Sheet:
    rows = [(code, _TITLES[code], 5, each) for code, each in zip(_CODES, points, strict=True)]
    return sheet([("CÔNG AN TỈNH AN BÌNH",), (title,), (*_HEAD, heading), *rows], name)


_OTHER_TITLES = (
    "BẢNG CỤM CHẤM ĐIỂM", "BẢNG CHẤM ĐIỂM CỦA CỤM TRƯỞNG", "BIÊN BẢN THẨM ĐỊNH", "BẢNG ĐIỂM HỘI ĐỒNG THẨM ĐỊNH",
    "Kết quả chấm chéo năm 2026",
)  # fmt: skip


@pytest.mark.parametrize("title", _OTHER_TITLES)
def test_points_under_the_title_of_others_are_asked_about_where_they_are_all_there_is(title: str) -> None:
    asked = parse_draft(book(_titled(title)), _LEDGER)
    question = found(asked, "titled_of_others")
    assert (asked.claims, question.level, question.facts["words"]) == ((), Level.QUESTION, title)
    taken = parse_draft(book(_titled(title)), _LEDGER, guidance=guidance_of([(question.key, "claim")]))
    assert (set(claimed(taken)), _weighty(taken)) == (set(_CODES), [])


@pytest.mark.parametrize("title", _OTHER_TITLES)
def test_beside_the_unit_s_own_table_that_of_others_is_passed_over_and_told(title: str) -> None:
    own = _titled("BẢNG TỰ CHẤM ĐIỂM", "Điểm tự chấm", (4, 4, 3, 5), "Tự chấm")
    draft = parse_draft(book(own, _titled(title)), _LEDGER)
    assert (set(claimed(draft).values()), _weighty(draft)) == ({Decimal(4), Decimal(3), Decimal(5)}, [])
    assert found(draft, "table_of_others").level is Level.WARNING


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("CỤM THI ĐUA SỐ 1 - BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026", "Điểm"),
        ("HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG", "Điểm"),
        ("(Kèm theo Biên bản thẩm định số 12/BB)", "Điểm"),
        ("BẢNG ĐƠN VỊ TỰ CHẤM ĐIỂM GỬI CỤM TRƯỞNG CHẤM", "Điểm"),
        ("BẢNG CỤM CHẤM ĐIỂM", "Điểm tự chấm"),
    ],
)
def test_the_name_of_the_cluster_or_a_heading_of_the_unit_s_own_asks_nothing(title: str, heading: str) -> None:
    draft = parse_draft(book(_titled(title, heading)), _LEDGER)
    assert (set(claimed(draft)), _weighty(draft)) == (set(_CODES), [])
