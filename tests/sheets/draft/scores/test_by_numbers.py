"""Points no heading names: taken with a word where the table leaves no doubt whose they are, asked about otherwise."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from desktop.domain.book import Book
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.books import FRAMEWORK, LEDGER, Value, book, codes, found, sheet

Points = Mapping[str, Value]

_UNIT = "CÔNG AN TỈNH AN BÌNH"
_SELF = "BẢNG TỰ CHẤM ĐIỂM NĂM 2026"
_MAXIMA: Points = {each.code: each.max for each in FRAMEWORK.criteria}
_OWN: Points = {"I.1": 9.5, "I.2": 10, "I.3": 4, "I.4.a": 3, "I.4.b": 2, "II.1": 5, "II.2": 4.5, "T.1": 1, "P.1": 0}
_SUMS: Points = {"I": 28.5, "I.4": 5, "II": 9.5}
_LAST: Points = {**_OWN, "I.1": 8, "II.2": 5}
_ALL: Points = {code: _MAXIMA[code] for code in _OWN}


def _of_most(points: Points) -> Points:
    """The points as a unit types them with the most points: 9,5/10."""
    return {code: f"{value}/{_MAXIMA[code]}".replace(".", ",") for code, value in points.items()}


def _book(*columns: Points, title: str = _SELF, name: str = "Bảng", file: str = "bang.xlsx", head: str = "") -> Book:
    """A table of all criteria with those columns behind codes and titles, headed as told, or not at all."""
    rows = [(each.code, each.title, *(column.get(each.code) for column in columns)) for each in FRAMEWORK.criteria]
    heads = [tuple(head.split("|"))] if head else []
    return book(sheet([(_UNIT,), (title,), *heads, *rows], name), file=file)


def _read(made: Book, **said: str) -> Draft:
    return parse_draft(made, LEDGER, guidance=guidance_of(list(said.items())))


def _claimed(draft: Draft) -> Mapping[str, Decimal | None]:
    points = {each.criterion: each.points for each in draft.claims}
    return points | {each.criterion: each.inputs.points for each in draft.claims if each.inputs}


def _is_own(draft: Draft) -> bool:
    return _claimed(draft) == {code: Decimal(str(value)) for code, value in _OWN.items()}


def test_the_only_numbers_beside_the_most_points_are_the_units_where_the_title_says_it_scores_itself() -> None:
    draft = _read(_book(_MAXIMA, _OWN))
    assert _is_own(draft)
    warning = found(draft, "heading_assumed")
    assert (warning.level, warning.key, warning.choices[0].id) == (Level.WARNING, "column:bảng@d", "claim")
    assert warning.place
    assert (warning.place.sheet, warning.place.cell) == ("Bảng", "D3")
    message = tell(warning).message
    assert message.startswith("Cột D không có tiêu đề; chương trình lấy cột này làm điểm tự chấm vì 9 con số")
    assert f"tệp có ghi “{_SELF}”" in message
    assert "Cột C trùng từng dòng với điểm tối đa của khung nên được hiểu là điểm chuẩn." in message


@pytest.mark.parametrize(
    "made",
    [
        _book(_MAXIMA, _OWN, title="BẢNG ĐIỂM", name="Tự chấm"),
        _book(_MAXIMA, _OWN, title="BẢNG ĐIỂM", file="CAT_tu_cham_diem.xlsx"),
        _book(_MAXIMA, _OWN, title=f"{_SELF} PHONG TRÀO THI ĐUA “VÌ AN NINH TỔ QUỐC” CỦA CÔNG AN TỈNH AN BÌNH"),
        _book(_MAXIMA, _OWN, head="TT|Nội dung|Điểm chuẩn"),
        _book(_MAXIMA, {**_OWN, "P.1": None}),
        _book(_MAXIMA, {**_OWN, **_SUMS}),
        _book({**_OWN, "P.1": 0, "T.1": 0}),
    ],
)  # fmt: skip
def test_so_do_its_sheet_s_name_its_file_s_and_a_long_title(made: Book) -> None:
    draft = _read(made)
    assert {code: value for code, value in _claimed(draft).items() if code.startswith("I")} == {
        code: Decimal(str(value)) for code, value in _OWN.items() if code.startswith("I")
    }
    assert found(draft, "heading_assumed").level is Level.WARNING
    assert "no_claim_column" not in codes(draft)


def test_sums_tell_points_where_no_word_does() -> None:
    draft = _read(_book(_MAXIMA, {**_OWN, **_SUMS}, title="Đơn vị: Công an tỉnh An Bình"))
    assert _is_own(draft)
    assert "3 dòng nhóm, dòng cộng ghi đúng tổng của cột" in tell(found(draft, "heading_assumed")).message


@pytest.mark.parametrize(
    "made",
    [
        _book(_MAXIMA, _LAST, _OWN),
        _book(_MAXIMA, _OWN, {"I.1": 9}),
        _book(_LAST, _OWN),
        _book(_MAXIMA, {**_OWN, "I.3": 6}),
        _book(_MAXIMA, _OWN, title="BẢNG TỰ CHẤM ĐIỂM NĂM 2025"),
        _book(_MAXIMA, _OWN, title="BẢNG TỰ CHẤM ĐIỂM NĂM 2026 SO VỚI NĂM 2025"),
        _book(_MAXIMA, _OWN, title="BẢNG TỰ CHẤM ĐIỂM 6 THÁNG ĐẦU NĂM 2026"),
        _book(_MAXIMA, _OWN, name="2025"),
        _book(_MAXIMA, _OWN, file="tu cham 2025.xlsx"),
        _book(_MAXIMA, _OWN, title="BẢNG TỰ CHẤM, CỤM THẨM ĐỊNH"),
        _book(_MAXIMA, {**_OWN, **_SUMS}, title="KẾT QUẢ CHẤM ĐIỂM NĂM 2026"),
        _book(_MAXIMA, {**_OWN, **_SUMS}, title="ĐIỂM CỤM CHẤM"),
        _book(_MAXIMA, {**_OWN, **_SUMS}, title="CHƯA TỰ CHẤM ĐIỂM"),
        _book(_MAXIMA, _OWN, title="BẢNG ĐIỂM"),
        _book(_MAXIMA, {**_OWN, "I": 20, "I.4": 2, "II": 3}),
        _book(_MAXIMA, dict.fromkeys(_OWN, 1)),
        _book(_MAXIMA, {code: int(Decimal(str(most))) // 2 for code, most in _ALL.items()}),
        _book(_MAXIMA, _ALL),
        _book(_MAXIMA, {**_ALL, "I.3": 4}),
        _book({**_ALL, "I.3": 4, "II.2": 4}),
        _book(_OWN),
    ],
)  # fmt: skip
def test_they_are_asked_about_where_anything_leaves_a_doubt(made: Book) -> None:
    draft = _read(made)
    assert draft.claims == ()
    assert found(draft, "no_claim_column").level is Level.QUESTION


def test_a_hidden_column_beside_leaves_a_doubt() -> None:
    made = _book(_MAXIMA, _LAST, _OWN)
    hidden = made.sheets[0]._replace(hidden_columns=(4,))
    assert _read(made._replace(sheets=(hidden,))).claims == ()


def test_the_likeliest_column_and_the_likeliest_answer_come_first() -> None:
    draft = _read(_book(_MAXIMA, _ALL, _OWN))
    asked = [each for each in draft.findings if each.code == "no_claim_column"]
    assert [(each.key, each.choices[0].id) for each in asked] == [("column:bảng@e", "claim"), ("column:bảng@d", "max")]
    others = found(_read(_book(_MAXIMA, _OWN, title="ĐIỂM CỤM CHẤM")), "no_claim_column")
    assert [each.id for each in others.choices[:2]] == ["later", "claim"]


def test_points_told_with_the_most_points_are_the_units_whatever_stands_above() -> None:
    draft = _read(_book(_of_most(_OWN), title="Đơn vị: Công an tỉnh An Bình"))
    assert _is_own(draft)
    assert "9 ô ghi điểm kèm đúng điểm tối đa của tiêu chí (như 4/5)" in tell(found(draft, "heading_assumed")).message


def test_so_are_those_under_the_heading_of_results() -> None:
    draft = _read(_book(_MAXIMA, _of_most(_OWN), title="", head="TT|Nội dung|Điểm chuẩn|Kết quả"))
    assert _is_own(draft)
    assert tell(found(draft, "heading_assumed")).message.startswith("Tiêu đề cột “Kết quả” không ghi là điểm tự chấm")


@pytest.mark.parametrize(
    "made",
    [
        _book({code: f"{value}/7" for code, value in _OWN.items()}),
        _book(_of_most(_OWN), title="ĐIỂM CỤM CHẤM"),
        _book(_of_most(_OWN), title="BẢNG TỰ CHẤM NĂM 2025"),
        _book(_of_most(_LAST), _of_most(_OWN)),
        _book(_of_most(_LAST), _OWN),
        _book(_of_most(_ALL), title="BẢNG ĐIỂM"),
    ],
)
def test_others_told_so_are_not(made: Book) -> None:
    draft = _read(made)
    assert draft.claims == ()
    assert codes(draft) & {"no_claim_column", "headings_missing"}


def test_what_was_said_of_the_column_stands() -> None:
    assert _read(_book(_MAXIMA, _OWN), **{"column:Bảng@D": "later"}).claims == ()
    confirmed = _read(_book(_MAXIMA, _OWN), **{"column:Bảng@D": "claim"})
    assert _is_own(confirmed)
    assert "heading_assumed" not in codes(confirmed)


def test_a_column_of_words_with_a_number_in_it_is_no_rival() -> None:
    words: Points = {**dict.fromkeys(_OWN, "Có tài liệu kèm theo"), "I.2": 3}
    assert _is_own(_read(_book(_MAXIMA, _OWN, words)))


def test_columns_far_behind_the_last_heading_are_asked_about_too() -> None:
    minus: Points = {"I.1": 0.5}
    draft = _read(_book(_MAXIMA, minus, _OWN, head="TT|Nội dung|Điểm chuẩn"))
    assert draft.claims == ()
    assert found(draft, "no_claim_column").key == "column:bảng@e"
