from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.book import Cell, CellType, CellValue
from desktop.domain.doubles import plain
from desktop.domain.ledger import Exactness
from desktop.domain.numeral import Convention
from desktop.domain.reading import (
    Ambiguous,
    Blank,
    Doubtful,
    NotReported,
    NumberField,
    Outcome,
    Reading,
    Unreadable,
    read_cell,
    read_number,
)

VECTORS = Path(__file__).parent.parent / "vectors" / "numbers.tsv"
COUNT, POINTS, MEASURE = NumberField("count"), NumberField("points", Decimal(10)), NumberField("measure")
CHOICE = NumberField("choice", labels=("Đạt", "Chưa đạt"))


def _vectors() -> list[tuple[str, str, str, str, str]]:
    lines = VECTORS.read_text("utf-8").split("\n")[1:]
    rows = [[*line.split("\t"), "", "", "", ""][:5] for line in lines if line]
    return [(raw, kind, value, code, unit) for raw, kind, value, code, unit in rows]


def _told(outcome: Outcome) -> tuple[str, str, str]:
    match outcome:
        case Reading(value=value, exactness=exactness, unit=unit):
            return str(value), exactness.value, unit
        case NotReported():
            return "not_reported", "exact", ""
        case Blank():
            return "blank", "blank", ""
        case Unreadable(code=code):
            return "error", code, ""
        case Ambiguous():
            return "ask", "ambiguous", ""
        case Doubtful(code=code):
            return "ask", code, ""


@pytest.mark.parametrize(("raw", "kind", "value", "code", "unit"), _vectors())
def test_every_number_of_the_vectors_is_read_as_written_there(
    raw: str, kind: str, value: str, code: str, unit: str
) -> None:
    name, _, maximum = kind.partition(":")
    labels = ("Đạt", "Chưa đạt") if name == "choice" else ()
    field = NumberField(name, Decimal(maximum) if maximum else None, labels)
    assert _told(read_number(raw, field)) == (value, code, unit)


def test_the_vectors_are_there() -> None:
    assert len(_vectors()) > 50


def test_a_reading_decided_by_the_maximum_says_so() -> None:
    assert read_number("1.616", POINTS) == Reading(Decimal("1.616"), raw="1.616", note="decided_by_maximum")


def test_the_other_numbers_of_the_sheet_decide_where_the_field_cannot() -> None:
    vietnamese = NumberField("points", convention=Convention.VIETNAMESE)
    western = NumberField("points", convention=Convention.WESTERN)
    assert read_number("1.616", vietnamese) == Reading(Decimal(1616), raw="1.616", note="decided_by_sheet")
    assert read_number("1.616", western) == Reading(Decimal("1.616"), raw="1.616", note="decided_by_sheet")


@pytest.mark.parametrize(("raw", "whole"), [("1.616 vụ", 1616), ("12.800 lượt người", 12800), ("1,616 hồ sơ", 1616)])
def test_things_there_are_no_parts_of_are_counted_whole(raw: str, whole: int) -> None:
    found = read_number(raw, NumberField("measure"))
    assert isinstance(found, Reading)
    assert found.value == whole
    assert isinstance(read_number("1.616 ha", NumberField("measure")), Ambiguous)


def test_two_meanings_are_both_named() -> None:
    assert read_number("1.616", MEASURE) == Ambiguous((Decimal(1616), Decimal("1.616")), "1.616")
    assert read_number("1,500 triệu", NumberField("money")) == Ambiguous(
        (Decimal(1500000), Decimal(1500000000)), "1,500 triệu"
    )


@pytest.mark.parametrize(
    ("raw", "value", "exactness"),
    [
        ("từ 80% trở lên", 80, Exactness.AT_LEAST), ("tối thiểu 5", 5, Exactness.AT_LEAST), (">= 5", 5, Exactness.AT_LEAST),
        ("≥5", 5, Exactness.AT_LEAST), (">5", 5, Exactness.MORE_THAN), ("xấp xỉ 30", 30, Exactness.ABOUT),
        ("~30", 30, Exactness.ABOUT), ("đạt 94,64%", "94.64", Exactness.EXACT), ("1,2 triệu lượt", 1200000, Exactness.EXACT),
        ("trên dưới 10", 10, Exactness.ABOUT), ("15 %", 15, Exactness.EXACT), ("12 vụ án.", 12, Exactness.EXACT),
    ],
)  # fmt: skip
def test_wordings_say_how_exact_a_number_is(raw: str, value: str | int, exactness: Exactness) -> None:
    found = read_number(raw, MEASURE)
    assert isinstance(found, Reading)
    assert (found.value, found.exactness) == (Decimal(value), exactness)


@pytest.mark.parametrize(
    ("raw", "kind", "code"),
    [
        ("dưới 5", "count", "only_upper_bound"), ("5 trở xuống", "count", "only_upper_bound"),
        ("không quá 3", "points", "only_upper_bound"), ("3/0", "ratio", "divided_by_zero"), ("3/5", "count", "not_a_number"),
        ("12 vụ, 3 người", "count", "not_a_number"), ("9 vụ", "points", "not_a_number"), ("5 bò", "money", "not_a_number"),
        ("3 tỷ bò", "money", "not_a_number"), ("3 triệu 2 lượt 1", "count", "not_a_number"), ("1.61,5", "count", "not_a_number"),
        ("1.61,5 triệu", "money", "not_a_number"), ("10-15", "count", "not_a_number"), ("giảm 5", "count", "negative"),
        ("(67)", "count", "negative"), ("9999999999999", "count", "too_many_digits"), ("5x", "count", "not_a_number"),
        ("+/-5", "change", "sign_unclear"), ("2,50", "count", "not_an_integer"), ("đang rà soát", "points", "not_a_number"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused_by_its_reason(raw: str, kind: str, code: str) -> None:
    found = read_number(raw, NumberField(kind))
    assert isinstance(found, Unreadable)
    assert found.code == code


def test_letters_typed_for_digits_are_pointed_out() -> None:
    assert read_number("1O", COUNT) == Unreadable("not_a_number", "1O", "look_alike")
    assert read_number("О", COUNT) == Unreadable("not_a_number", "О", "look_alike")
    assert read_number("chưa có", COUNT) == Unreadable("not_a_number", "chưa có")
    assert read_number("tốt nh\u0430", COUNT) == Unreadable("not_a_number", "tốt nh\u0430")


def test_a_row_of_dots_is_an_empty_place() -> None:
    assert read_number("......", POINTS) == Blank()
    assert read_number("…", COUNT) == Blank()


def test_nothing_to_report_is_zero_in_a_count_and_not_reported_in_points() -> None:
    assert read_number("Không phát sinh", COUNT) == Reading(Decimal(0), raw="Không phát sinh")
    assert read_number("Không phát sinh", POINTS) == NotReported("Không phát sinh")


@pytest.mark.parametrize("raw", ["KPS", "kps", "Ko phát sinh", "không PS"])
def test_nothing_to_report_may_be_told_in_short(raw: str) -> None:
    assert read_number(raw, COUNT) == Reading(Decimal(0), raw=raw)
    assert read_number(raw, POINTS) == NotReported(raw)
    assert read_number(raw, NumberField("choice", labels=("Đạt", "Chưa đạt"))) == NotReported(raw)
    assert read_number(raw, NumberField("choice", labels=(raw, "Có"))) == Reading(raw, raw=raw)


def test_a_ratio_is_kept_exact() -> None:
    assert read_number("3/5", NumberField("ratio")) == Reading(Fraction(3, 5), raw="3/5")
    assert read_number("60%", NumberField("ratio")) == Reading(Decimal(60), unit="%", raw="60%")


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("đạt", Reading("Đạt", raw="đạt")), ("V", Reading("Đạt", raw="V")), ("Không đạt", Reading("Chưa đạt", raw="Không đạt")),
        ("Chưa đạtt", Ambiguous(("Chưa đạt",), "Chưa đạtt")), ("Xanh", Unreadable("unknown_choice", "Xanh")),
        ("-", NotReported("-")), ("", Blank()),
    ],
)  # fmt: skip
def test_a_choice_is_one_of_the_labels(raw: str, found: Outcome) -> None:
    assert read_number(raw, CHOICE) == found


def test_a_tick_is_asked_about_where_no_label_means_passed() -> None:
    labels = ("Tốt", "Khá")
    assert read_number("x", NumberField("choice", labels=labels)) == Ambiguous(labels, "x")
    assert read_number("chưa đạt", NumberField("choice", labels=labels)) == Unreadable("unknown_choice", "chưa đạt")


def _cell(value: CellValue, type_: CellType = CellType.NUMBER, number_format: str | None = None) -> Cell:
    return Cell(1, 1, str(value), value, type_, number_format=number_format)


@pytest.mark.parametrize(
    ("cell", "field", "found"),
    [
        (None, COUNT, Blank()),
        (_cell(None, CellType.TEXT), COUNT, Blank()),
        (_cell(Decimal("0.9464"), number_format="0.00%"), MEASURE, Reading(Decimal("94.64"), unit="%", raw="0.9464", note="percent_cell")),
        (_cell(Decimal("94.64")), MEASURE, Reading(Decimal("94.64"), raw="94.64")),
        (_cell(Decimal("16.949999999999999")), MEASURE, Reading(Decimal("16.95"), raw="16.949999999999999")),
        (_cell(Decimal("1.616")), COUNT, Ambiguous((Decimal(1616), Decimal("1.616")), "1.616")),
        (_cell(Decimal("1.61655")), COUNT, Unreadable("not_an_integer", "1.61655")),
        (_cell(Decimal("-1.5")), COUNT, Unreadable("negative", "-1.5")),
        (_cell(Decimal(-3)), POINTS, Unreadable("negative", "-3")),
        (_cell(Decimal("NaN")), POINTS, Unreadable("not_a_number", "NaN")),
        (_cell(Decimal("1E+3")), COUNT, Reading(Decimal(1000), raw="1E+3")),
        (_cell(None, CellType.ERROR), COUNT, Unreadable("cell_error", "None")),
        (_cell(None, CellType.FORMULA), COUNT, Unreadable("formula_without_value", "None")),
        (_cell(date(2025, 5, 3), CellType.DATE), COUNT, Unreadable("date_for_number", "2025-05-03")),
        (_cell("7,5", CellType.TEXT), POINTS, Reading(Decimal("7.5"), raw="7,5")),
        (_cell(value=True, type_=CellType.BOOL), CHOICE, Reading("Đạt", raw="x")),
        (_cell(value=False, type_=CellType.BOOL), CHOICE, Reading("Chưa đạt", raw="không đạt")),
        (_cell(Decimal(1)), NumberField("choice", labels=("1", "2")), Reading("1", raw="1")),
    ],
)  # fmt: skip
def test_cells_are_read_by_their_type_and_format(cell: Cell | None, field: NumberField, found: Outcome) -> None:
    assert read_cell(cell, field) == found


@given(st.decimals(min_value=0, max_value=999999, places=2))
def test_points_written_with_a_comma_come_back(value: Decimal) -> None:
    found = read_number(f"{value:f}".replace(".", ","), NumberField("points"))
    assert isinstance(found, Reading)
    assert found.value == value


@given(st.integers(min_value=0, max_value=10**11))
def test_counts_come_back_however_they_are_grouped(value: int) -> None:
    for mark in (".", ",", " ", "\u00a0", ""):
        assert read_number(f"{value:,}".replace(",", mark), COUNT) == Reading(
            Decimal(value), raw=f"{value:,}".replace(",", mark)
        )


@given(
    st.text(max_size=20),
    st.sampled_from(["count", "points", "money", "percent", "ratio", "change", "choice", "measure"]),
)
def test_any_text_has_an_outcome(text: str, kind: str) -> None:
    assert isinstance(read_number(text, NumberField(kind)), Reading | NotReported | Blank | Unreadable | Ambiguous)


@given(st.floats(min_value=-(10**9), max_value=10**9).map(lambda each: round(each, 4)))
def test_binary_dust_is_swept_off(number: float) -> None:
    assert plain(Decimal(number)) == Decimal(repr(number)).normalize() + 0


@pytest.mark.parametrize("kind", ["points", "count", "money", "percent", "ratio", "measure", "change"])
@pytest.mark.parametrize(
    "raw",
    [
        "1234567890123456789",
        "9" * 40,
        "trên " + "9" * 30,
        "-" + "1" * 19,
        "9" * 30 + ",5",
        "7" * 5000,
    ],
)
def test_the_number_of_an_account_is_no_value(raw: str, kind: str) -> None:
    found = read_number(raw, NumberField(kind, Decimal(5) if kind == "points" else None))
    assert isinstance(found, Unreadable)


@pytest.mark.parametrize("kind", ["count", "money", "measure"])
def test_money_nobody_has_is_no_value(kind: str) -> None:
    assert isinstance(read_number("999999999999999 tỷ", NumberField(kind)), Unreadable)


@pytest.mark.parametrize("kind", ["points", "money", "percent"])
def test_a_number_no_sheet_keeps_exactly_is_no_value(kind: str) -> None:
    cell = Cell(1, 1, "1E+29", Decimal("1E+29"), CellType.NUMBER)
    found = read_cell(cell, NumberField(kind))
    assert isinstance(found, Unreadable)
    assert found.code == "too_many_digits"
