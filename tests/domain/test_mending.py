"""Cells put right, without any file: the book as if typed so, what leans on them, what a report keeps of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.book import Book, Cell, CellType, Sheet, Verdict, a1
from desktop.domain.guidance import Answer, Guidance, answered, remembered
from desktop.domain.leaning import leaning_on
from desktop.domain.ledger import Correction, Entry, Figure, Inputs, Layer
from desktop.domain.mend import Mend, mends_of, without_mends
from desktop.domain.mending import mended, spots_of
from desktop.domain.place import Place
from desktop.domain.submission.as_sent import as_sent, mended_spots, with_mends_taken
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.counting import effective, value_count
from desktop.domain.submission.report import LeftOut, Report
from desktop.domain.submission.thing import grouped, key_of, thing_of

SHEET = "Bảng chấm"
SPOTS = st.tuples(st.integers(1, 12), st.integers(1, 8))
TEXTS = st.text(alphabet="0123456789,x", max_size=4)


def cell(row: int, column: int, text: str, formula: str | None = None) -> Cell:
    kind = CellType.NUMBER if formula else CellType.TEXT
    return Cell(row, column, text, Decimal(text) if formula else text, kind, formula)


def book(*sheets: Sheet) -> Book:
    return Book("tep.xlsx", "a" * 64, 1, "xlsx", Verdict.READ, sheets)


# The book


@given(st.dictionaries(SPOTS, TEXTS.filter(bool)), st.dictionaries(SPOTS, TEXTS))
def test_a_book_is_as_if_typed_so_and_no_cell_else_is_touched(
    there: dict[tuple[int, int], str], typed: dict[tuple[int, int], str]
) -> None:
    given_book = book(Sheet(SHEET, tuple(cell(*spot, text) for spot, text in sorted(there.items()))))
    mends = tuple(Mend(SHEET, a1(*spot), text, "vì") for spot, text in typed.items())
    (sheet,) = mended(given_book, mends).sheets
    now = {(each.row, each.column): each for each in sheet.cells}
    assert now.keys() == {spot for spot, text in {**there, **typed}.items() if text}
    assert {spot: now[spot].raw for spot in there.keys() - typed.keys()} == {
        spot: text for spot, text in there.items() if spot not in typed
    }
    places = [(each.row, each.column) for each in sheet.cells]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9,25", Decimal("9.25")),
        ("9.25", Decimal("9.25")),
        ("12", Decimal(12)),
        ("1.616", "1.616"),
        ("Đạt", "Đạt"),
        ("95%", "95%"),
    ],
)
def test_a_numeral_of_one_meaning_is_a_number_whatever_else_the_field_decides(text: str, value: Decimal | str) -> None:
    """So it is no evidence of how the unit itself writes numbers."""
    (sheet,) = mended(book(Sheet(SHEET, ())), [Mend(SHEET, "B2", text, "vì")]).sheets
    (one,) = sheet.cells
    assert one.value == value
    assert one.type is (CellType.NUMBER if isinstance(value, Decimal) else CellType.TEXT)


def test_a_mend_is_an_answer_of_this_file_alone() -> None:
    mend = Mend("Trang: số 1!", "D12", "9,5", "đơn vị báo lại")
    told = answered(Guidance((Answer("grouping", "dot"),)), mend.answer)
    assert mends_of(told) == (mend,)
    assert without_mends(told).answers == (Answer("grouping", "dot"),)
    assert mends_of(remembered(told)) == ()


def test_of_two_mends_of_one_cell_the_later_counts() -> None:
    first, second = Mend(SHEET, "D12", "9", "một"), Mend(SHEET, "D12", "8", "hai")
    assert mends_of(answered(Guidance((first.answer,)), second.answer)) == (second,)


# What leans on a cell


@pytest.mark.parametrize(
    ("formula", "leans"),
    [
        ("SUM(C2:C9)", True),
        ("$C$3*2", True),
        ("B3+1", False),
        ("'Số liệu'!C3", False),
        ("C30", False),
        ("'Bảng chấm'!C3", True),
        ("LOG10(C4)", False),
        ("SUM(A1:D1)", False),
    ],
)
def test_a_formula_leans_on_the_cells_it_names(formula: str, leans: bool) -> None:
    whole = book(Sheet(SHEET, (cell(3, 3, "1"), cell(10, 5, "2", formula))))
    assert leaning_on(whole, [(SHEET, 3, 3)]) == ({(SHEET, 10, 5)} if leans else frozenset())


def test_a_total_of_sums_leans_on_what_they_add_up() -> None:
    sheets = (
        Sheet(SHEET, (cell(3, 3, "1"), cell(4, 3, "2", "SUM(C3:C3)"))),
        Sheet("Tổng", (cell(1, 1, "2", "'Bảng chấm'!C4"), cell(2, 1, "2", "A1"))),
    )
    assert leaning_on(book(*sheets), [(SHEET, 3, 3)]) == {(SHEET, 4, 3), ("Tổng", 1, 1), ("Tổng", 2, 1)}


def test_formulas_that_name_each_other_end() -> None:
    whole = book(Sheet(SHEET, (cell(1, 1, "1", "B1"), cell(1, 2, "1", "A1"))))
    assert leaning_on(whole, [(SHEET, 1, 1)]) == {(SHEET, 1, 1), (SHEET, 1, 2)}


# What is kept


NUMBERS = st.decimals(min_value=0, max_value=40, places=2)
CODES = ("I.1", "I.2", "I.3", "II.1")


def place(code: str, name: str = "points") -> Place:
    return Place("tep.xlsx", "a" * 64, SHEET, f"E{CODES.index(code) + 5}" if name == "points" else "D5", "x")


def entry(code: str, value: Decimal) -> Entry:
    return Entry("AB", code, Layer.CLAIM, Inputs(points=value), sources=(("points", place(code)),), evidence="BC 12")


def report(said: dict[str, Decimal], *corrections: Entry, left: tuple[LeftOut, ...] = ()) -> Report:
    entries = tuple(entry(code, value) for code, value in said.items())
    return Report("AB", "tk", "workbook", "tep.xlsx", "a" * 64, 1, Layer.CLAIM, 1, entries=entries,
                  corrections=corrections, left_out=left)  # fmt: skip


SAID = st.dictionaries(st.sampled_from(CODES), NUMBERS)


@given(SAID, SAID, st.sets(st.sampled_from(CODES)))
def test_what_counts_is_what_was_read_and_what_is_kept_is_what_was_sent(
    sent: dict[str, Decimal], typed: dict[str, Decimal], cells: set[str]
) -> None:
    """Cells put right, to a value or (`cells`) to nothing; others are read as they were sent."""
    read = {code: value for code, value in {**sent, **typed}.items() if code not in cells}
    mends = spots_of([Mend(SHEET, place(code).cell or "", "…", f"lý do {code}") for code in {*typed, *cells}])
    kept = as_sent(report(read), report(sent), mends)

    assert {each.criterion: each.inputs.points for each in kept.entries if each.inputs} == sent
    counts = {key[1]: thing_of(items)["points"].value for key, items in effective(kept).items()}
    assert counts == read
    for each in kept.corrections:
        assert each.correction is not None
        assert each.correction.names == ("points",)
        assert each.correction.reason == f"lý do {key_of(each)[1]}"
        assert each.correction.raw == next((one for one in kept.entries if one.criterion == key_of(each)[1]), None)
    assert value_count(kept) == len({*sent} | {*read})


@given(SAID, SAID)
def test_kept_twice_it_is_kept_alike(sent: dict[str, Decimal], typed: dict[str, Decimal]) -> None:
    mends = spots_of([Mend(SHEET, place(code).cell or "", "…", "vì") for code in typed])
    once = as_sent(report({**sent, **typed}), report(sent), mends)
    assert as_sent(report({**sent, **typed}), report(sent), mends) == once


def test_nothing_put_right_changes_nothing() -> None:
    whole = report({"I.1": Decimal(3)})
    assert as_sent(whole, whole, {}) == whole


def test_a_correction_that_goes_on_beside_a_mend_tells_both_reasons() -> None:
    def both(actual: int, target: int) -> Entry:
        sources = (("actual", place("I.1", "actual")), ("target", place("I.1")))
        return Entry("AB", "I.1", Layer.CLAIM, Inputs(actual=Decimal(actual), target=Decimal(target)), sources=sources)

    def of(one: Entry, *made: Entry) -> Report:
        return Report("AB", "tk", "workbook", "t", "a" * 64, 1, Layer.CLAIM, 1, entries=(one,), corrections=made)

    goes_on = Correction(0, ("actual",), both(70, 80), "theo biên bản", carries=4)
    settled = Entry("AB", "I.1", Layer.CLAIM, Inputs(actual=Decimal(75), target=Decimal(80)), correction=goes_on)
    mends = spots_of([Mend(SHEET, "E5", "80", "đơn vị báo lại")])
    kept = as_sent(of(both(70, 80), settled), of(both(70, 8)), mends)
    (item,) = kept.corrections
    assert item.correction is not None
    assert item.correction.names == ("actual", "target")
    assert (item.correction.reason, item.correction.carries) == ("theo biên bản; đơn vị báo lại", 4)
    assert item.correction.raw == both(70, 8)


def test_a_mend_is_taken_before_what_stands_by_hand_unless_it_is_declined() -> None:
    whole = report({"I.1": Decimal(3), "I.2": Decimal(4)})
    mends = spots_of([Mend(SHEET, "E6", "4", "vì")])
    spot = (("entry", "I.2"), "points")
    assert mended_spots(whole, mends) == {spot}
    assert with_mends_taken(Choices(), whole, mends).accepted == {spot}
    assert with_mends_taken(Choices(declined=frozenset({spot})), whole, mends).accepted == frozenset()


def test_a_figure_keeps_its_text_as_sent() -> None:
    source = Place("t", "a" * 64, "Số liệu", "C5", "không rõ")
    read = Figure("AB", "PPHS", "this", Decimal(120), source=source)
    whole = Report("AB", "tk", "workbook", "t", "a" * 64, 1, Layer.CLAIM, 1, figures=(read,))
    none = Report("AB", "tk", "workbook", "t", "a" * 64, 1, Layer.CLAIM, 1)
    kept = as_sent(whole, none, spots_of([Mend("Số liệu", "C5", "120", "vì")]))
    assert kept.figures == ()
    (item,) = kept.corrections
    assert isinstance(item, Figure)
    assert item.value == 120
    assert item.source == source
    assert grouped(kept.corrections).keys() == {("figure", "PPHS", "this")}
