"""Tables that lie down under headings of several rows, with codes, groups, parts and rows of their own."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from desktop.domain.book import Merge
from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import guidance_of
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import CLUSTER, Value, book, found, sheet
from tests.sheets.draft.direct import claimed, direct

_TITLES = {
    "I": "Công tác hậu cần",
    "I.1": "Mua sắm trang phục cho cán bộ",
    "I.2": "Quản lý kho, bãi của đơn vị",
    "I.2.a": "Tổ chức thực hiện",
    "I.2.b": "Kết quả thực hiện",
    "I.3": "Quản lý tài chính, tài sản công",
    "I.3.a": "Tổ chức thực hiện",
    "I.3.b": "Kết quả thực hiện",
    "II": "Công tác dân vận",
    "II.1": "Tổ chức thực hiện",
    "II.2": "Kết quả thực hiện",
}
_LEDGER = Ledger(CLUSTER, CLUSTER.rounds[0], direct(_TITLES, Decimal(5)))
_LEAVES = ("I.1", "I.2.a", "I.2.b", "I.3.a", "I.3.b", "II.1", "II.2")
_HEADS = tuple(_TITLES[code] for code in _LEAVES)
_AB = (1, 2, 3, 4, 5, 0, 2)
_BC = (2, 3, 4, 5, 1, 1, 3)
_TITLE = ("BẢNG ĐIỂM TỰ CHẤM NĂM 2026",)
_MOST = (None, "Điểm chuẩn", 5, 5, 5, 5, 5, 5, 5)
_UNITS: tuple[tuple[Value, ...], ...] = ((1, "Công an tỉnh An Bình", *_AB), (2, "Công an tỉnh Bắc Sơn", *_BC))
_CLAIMED = dict(zip(_LEAVES, map(Decimal, _AB), strict=True))

_TALL: tuple[tuple[Value, ...], ...] = (
    ("TT", "Đơn vị", _TITLES["I"], None, None, None, None, _TITLES["II"]),
    (None, None, _TITLES["I.1"], _TITLES["I.2"], None, _TITLES["I.3"], None, _TITLES["II.1"], _TITLES["II.2"]),
    (None, None, None, *(_TITLES[code] for code in _LEAVES[1:5])),
)
_MERGED = (
    Merge(2, 3, 2, 7), Merge(2, 8, 2, 9), Merge(3, 3, 4, 3), Merge(3, 4, 3, 5), Merge(3, 6, 3, 7),
    Merge(3, 8, 4, 8), Merge(3, 9, 4, 9), Merge(2, 1, 4, 1), Merge(2, 2, 4, 2),
)  # fmt: skip


def _read(*rows: Sequence[Value], merges: tuple[Merge, ...] = (), unit: str | None = "AB") -> Draft:
    return parse_draft(book(sheet([_TITLE, *rows], "Tổng hợp", merges)), _LEDGER, unit)


def _cells(draft: Draft) -> list[str | None]:
    return [place.cell for claim in draft.claims for _, place in claim.sources]


def _asked(draft: Draft) -> list[tuple[str, str | None]]:
    open_ones = (each for each in draft.findings if each.level in {Level.QUESTION, Level.ERROR})
    return [(each.code, each.place.cell if each.place else None) for each in open_ones]


@pytest.mark.parametrize("merges", [_MERGED, ()])
def test_headings_of_three_rows_are_groups_and_criteria(merges: tuple[Merge, ...]) -> None:
    draft = _read(*_TALL, _MOST, *_UNITS, merges=merges)
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])
    assert _cells(draft) == [f"{column}6" for column in "CDEFGHI"]
    lying = draft.tables[0]
    assert (lying.kind, lying.top, lying.bottom, lying.first, lying.last) == ("wide", 2, 4, 5, 7)
    assert [column.number for column in lying.columns] == list(range(3, 10))


@pytest.mark.parametrize(
    "above",
    [
        [_MOST],
        [(None, None, 5, 5, 5, 5, 5, 5, 5)],
        [("Điểm tối đa", None, 5, 5, 5, 5, 5, 5, 5)],
        [(1, 2, 3, 4, 5, 6, 7, 8, 9), _MOST],
        [(None, None, *("(điểm)" for _ in _LEAVES))],
        [],
    ],
)
def test_equal_titles_one_by_one_in_the_order_of_the_framework_are_told_by_it(above: list[tuple[Value, ...]]) -> None:
    draft = _read(("TT", "Đơn vị", *_HEADS), *above, *_UNITS)
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])


def test_where_one_of_equal_titles_lacks_none_of_them_is_told_by_its_place() -> None:
    def without(row: Sequence[Value]) -> tuple[Value, ...]:
        return (*row[:4], *row[5:])

    draft = _read(*(without(row) for row in (("TT", "Đơn vị", *_HEADS), _MOST, *_UNITS)))
    assert claimed(draft).keys() <= {"I.1"}
    assert _asked(draft)


@pytest.mark.parametrize("codes_first", [True, False])
def test_a_row_of_codes_above_or_below_the_titles_tells_which_they_are(*, codes_first: bool) -> None:
    heads = [("TT", "Đơn vị", *_HEADS), (None, None, *_LEAVES)]
    draft = _read(*(reversed(heads) if codes_first else heads), *_UNITS)
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])


@pytest.mark.parametrize("merged", [True, False])
def test_of_two_rows_of_a_unit_its_own_counts(*, merged: bool) -> None:
    rows: list[tuple[Value, ...]] = [("TT", "Đơn vị", "Nội dung", *_LEAVES)]
    for _, name, *points in _UNITS:
        rows += [(None, name, "Điểm tự chấm", *points), (None, None, "Cụm chấm", *(4 for _ in points))]
    merges = tuple(Merge(3 + 2 * each, 2, 4 + 2 * each, 2) for each in range(2)) if merged else ()
    draft = _read(*rows, merges=merges)
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])
    assert _cells(draft) == [f"{column}3" for column in "DEFGHIJ"]
    assert found(draft, "others_differ").facts["heading"] == "Công an tỉnh An Bình – Cụm chấm"


@pytest.mark.parametrize("parts", [("Điểm chuẩn", "Tự chấm"), ("Tự chấm", "Cụm chấm"), ("Tự chấm", "Minh chứng")])
def test_of_the_columns_below_a_criterion_the_unit_s_own_points_count(parts: tuple[str, str]) -> None:
    own = parts.index("Tự chấm")
    heads = [each for code in _LEAVES for each in (f"{code}. {_TITLES[code]}", None)]
    rows = [(number, name, *_beside(points, own)) for number, name, *points in _UNITS]
    merges = tuple(Merge(2, 3 + 2 * each, 2, 4 + 2 * each) for each in range(len(_LEAVES)))
    draft = _read(("TT", "Đơn vị", *heads), (None, None, *(parts * len(_LEAVES))), *rows, merges=merges)
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])


def _beside(points: Sequence[Value], own: int) -> list[Value]:
    """The points of a row, each beside another number."""
    return [value for each in points for value in ((each, 5) if own == 0 else (5, each))]


def test_a_table_of_one_unit_with_what_it_holds_in_rows_is_its_own() -> None:
    rows: list[tuple[Value, ...]] = [
        ("Nội dung", *_HEADS), ("Điểm chuẩn", *(5 for _ in _LEAVES)), ("Điểm tự chấm", *_AB),
        ("Minh chứng", *("Báo cáo số 12/BC-CAT" for _ in _LEAVES)),
    ]  # fmt: skip
    draft = parse_draft(book(sheet([("CÔNG AN TỈNH AN BÌNH",), _TITLE, *rows])), _LEDGER)
    assert (draft.unit, claimed(draft), _asked(draft)) == ("AB", _CLAIMED, [])
    assert _cells(draft)[0] == "B5"


def test_a_column_of_points_without_a_heading_is_asked_about_at_its_cell() -> None:
    heads = ("TT", "Đơn vị", *_LEAVES[:3], None, *_LEAVES[3:])
    draft = _read(heads, *((*row[:5], 1, *row[5:]) for row in _UNITS))
    assert claimed(draft) == _CLAIMED
    assert _asked(draft) == [("unmatched_row", "F3")]


def test_sums_and_ranks_between_the_criteria_are_passed_over() -> None:
    def with_sums(row: Sequence[Value], group: Value, total: Value, rank: Value) -> tuple[Value, ...]:
        return (*row[:7], group, *row[7:], total, rank)

    heads = with_sums(("TT", "Đơn vị", *_HEADS), "Cộng mục I", "Tổng cộng", "Xếp hạng")
    draft = _read(heads, with_sums(_MOST, 25, 35, None), with_sums(_UNITS[0], 15, 17, 2))
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])


def test_more_criteria_than_a_standing_table_has_columns_are_all_read() -> None:
    titles = {"I": "Công tác thi đua"} | {f"I.{number}": f"Nhiệm vụ riêng thứ {number}" for number in range(1, 181)}
    ledger = Ledger(CLUSTER, CLUSTER.rounds[0], direct(titles, Decimal(5)))
    rows: list[tuple[Value, ...]] = [_TITLE, ("TT", "Đơn vị", *list(titles)[1:]), (1, "An Bình", *([3] * 180))]
    draft = parse_draft(book(sheet(rows)), ledger)
    assert (len(draft.claims), set(claimed(draft).values())) == (180, {Decimal(3)})


def test_a_table_for_each_section_below_one_another_is_read_whole() -> None:
    def part(first: int, last: int) -> list[tuple[Value, ...]]:
        rows = [(*row[:2], *row[2 + first : 2 + last]) for row in _UNITS]
        return [("TT", "Đơn vị", *_LEAVES[first:last]), *rows]

    draft = _read(*part(0, 5), (), *part(5, 7))
    assert (claimed(draft), _asked(draft)) == (_CLAIMED, [])
    assert _cells(draft) == ["C3", "D3", "E3", "F3", "G3", "C7", "D7"]


def test_points_the_cluster_gave_all_units_are_asked_about_though_the_unit_is_given() -> None:
    rows = [("TT", "Đơn vị", *_LEAVES), *_UNITS]
    draft = parse_draft(book(sheet([("BẢNG CỤM CHẤM ĐIỂM NĂM 2026",), *rows], "Tổng hợp")), _LEDGER, "AB")
    assert (draft.claims, _asked(draft)) == ((), [("units_as_columns", "B2")])
    taken = parse_draft(
        book(sheet([("BẢNG CỤM CHẤM ĐIỂM NĂM 2026",), *rows], "Tổng hợp")),
        _LEDGER,
        "AB",
        guidance_of([("wide:tổng hợp", "own")]),
    )
    assert claimed(taken) == _CLAIMED
