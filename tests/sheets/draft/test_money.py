"""Amounts typed with a word of size are read in the unit that is named, or asked about; never taken silently."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.framework import Criterion, Indicator, Part, Relative, Target, Tier, Tiers
from desktop.domain.guidance import SCALED, Answer, Guidance
from desktop.domain.ledger import Inputs
from desktop.domain.money import named_size
from desktop.domain.outcome import Reading
from desktop.domain.reading import NumberField, read_number
from desktop.sheets.draft.parse import parse_draft
from tests.sheets.draft.books import LEDGER, Value, book, codes, found, sheet, table

NAMED = "Kinh phí an sinh xã hội so với chỉ tiêu (triệu đồng)"
BARE = "Kinh phí an sinh xã hội so với chỉ tiêu"
FRAMEWORK = replace(
    LEDGER.framework,
    criteria=(
        *LEDGER.framework.criteria,
        Criterion("T.2", NAMED, Decimal(1), Part.BONUS, Relative()),
        Criterion("T.3", "Quỹ khuyến học", Decimal(1), Part.BONUS, Target(Decimal(100))),
        Criterion("T.4", "Vận động xã hội hóa", Decimal(1), Part.BONUS, Tiers((Tier(Decimal(50), Decimal(1)),), True)),
    ),
)
MONEY = replace(LEDGER, framework=FRAMEWORK)


def _read(code: str, title: str, target: Value, actual: Value, heading: str = "Thực hiện", unit: str = "") -> Draft:
    head = ("TT", "Nội dung", "ĐVT", "Chỉ tiêu giao", heading, "Điểm tự chấm")
    rows = ((code, title, unit, target, actual), ("T", "Điểm thưởng"))
    return parse_draft(table(*rows, head=head), MONEY)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("120 triệu", 120),
        ("120 triệu đồng", 120),
        ("1,5 tỷ", 1500),
        ("1 tỷ 200 triệu", 1200),
        ("120.000.000 đồng", 120),
    ],
)
def test_an_amount_is_read_in_the_unit_of_the_title(typed: str, value: int) -> None:
    draft = _read("T.2", NAMED, "100", typed)
    assert draft.claims[0].inputs == Inputs(actual=Decimal(value), target=Decimal(100))
    finding = found(draft, "read_in_unit")
    assert finding.place
    assert (finding.level, finding.facts["value"], finding.place.cell) == (Level.NOTE, Decimal(value), "E4")


def test_both_inputs_are_read_in_the_unit_of_the_title() -> None:
    assert _read("T.2", NAMED, "1 tỷ", "1,2 tỷ").claims[0].inputs == Inputs(actual=Decimal(1200), target=Decimal(1000))


def test_a_plain_number_is_left_in_the_unit_of_the_title() -> None:
    draft = _read("T.2", NAMED, 100, 120)
    assert draft.claims[0].inputs == Inputs(actual=Decimal(120), target=Decimal(100))
    assert "read_in_unit" not in codes(draft)


def test_the_heading_or_the_unit_cell_may_name_the_unit() -> None:
    for draft in (
        _read("T.3", "Quỹ khuyến học", None, "120 triệu", "Thực hiện (triệu đồng)"),
        _read("T.3", "Quỹ khuyến học", None, "120 triệu", unit="Triệu đồng"),
        _read("T.3", "Quỹ khuyến học", None, "120 triệu", unit="tr.đ"),
    ):
        assert draft.claims[0].inputs == Inputs(actual=Decimal(120))


@pytest.mark.parametrize(
    ("code", "title", "target", "actual", "cell"),
    [
        ("T.3", "Quỹ khuyến học", "100", "120 triệu", "E4"),
        ("T.3", "Quỹ khuyến học", None, "120 triệu", "E4"),
        ("T.3", "Quỹ khuyến học", "100 triệu", "120", "D4"),
        ("T.4", "Vận động xã hội hóa", None, "60 triệu", "E4"),
    ],
)
def test_two_units_in_one_leaf_are_asked_about(code: str, title: str, target: Value, actual: str, cell: str) -> None:
    draft = _read(code, title, target, actual)
    finding = found(draft, "unit_unclear")
    assert finding.place
    assert (finding.level, finding.criterion, finding.place.cell) == (Level.QUESTION, code, cell)
    assert draft.claims == ()


def test_words_of_size_on_both_sides_or_that_fit_are_taken() -> None:
    both = _read("T.3", "Quỹ khuyến học", "100 triệu", "120 triệu")
    assert both.claims[0].inputs == Inputs(actual=Decimal(120_000_000), target=Decimal(100_000_000))
    fits = _read("T.3", "Quỹ khuyến học", "4000", "5 nghìn")
    assert fits.claims[0].inputs == Inputs(actual=Decimal(5000), target=Decimal(4000))


def test_a_unit_is_named_by_a_title_not_by_an_amount_in_it() -> None:
    assert named_size(("Số vụ thiệt hại trên 500 triệu đồng",)) is None
    assert named_size(("Số vụ", "ĐVT: tỷ đồng")) == 10**9
    assert named_size(("Kinh phí (nghìn)",)) == 1000


def test_a_reading_knows_the_word_of_size_it_was_typed_with() -> None:
    found_ = read_number("1 tỷ 200 triệu", NumberField("money"))
    assert isinstance(found_, Reading)
    assert (found_.value, found_.scale) == (Decimal(1_200_000_000), 10**9)


def _figures(unit: str, measure: str, typed: Value) -> Draft:
    asked = (
        Indicator("AS", "Số tiền an sinh xã hội", unit, "money"),
        Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"),
    )
    rows = (("Mã", "Chỉ tiêu", "ĐVT", "Kỳ này"), ("AS", "Số tiền an sinh xã hội", measure, typed),
            ("PPHS", "Số vụ phạm pháp hình sự", "vụ", 5))  # fmt: skip
    return parse_draft(book(sheet([("CA An Bình",), *rows])), replace(LEDGER, indicators=asked))


def test_a_figure_is_read_in_its_indicators_unit() -> None:
    draft = _figures("triệu đồng", "triệu đồng", "120 triệu")
    assert draft.figures[0].value == Decimal(120)
    assert found(draft, "read_in_unit").level is Level.NOTE
    assert _figures("đồng", "đồng", "120 triệu").figures[0].value == Decimal(120_000_000)


def test_a_figure_under_another_unit_is_asked_about() -> None:
    draft = _figures("đồng", "triệu đồng", 120)
    assert found(draft, "unit_unclear").level is Level.QUESTION
    assert [figure.indicator for figure in draft.figures] == ["PPHS"]
    assert _figures("triệu đồng", "triệu đồng", 120).figures[0].value == Decimal(120)


@pytest.mark.parametrize("title", ["Thiệt hại do cháy (triệu đồng)", "Thiệt hại do cháy, triệu đồng"])
def test_a_unit_in_the_title_of_a_row_is_asked_about_too(title: str) -> None:
    asked = replace(LEDGER, indicators=(Indicator("TH", "Thiệt hại do cháy", "đồng", "money"),))
    rows = (("TT", "Nội dung", "Năm 2025", "Năm 2026"), (1, title, 12500, 9850))
    draft = parse_draft(book(sheet([("CA An Bình",), *rows])), asked)
    questions = [each for each in draft.findings if each.code == "unit_unclear"]
    assert (len(questions), draft.figures) == (2, ())
    answers = tuple(Answer(each.key, SCALED) for each in questions)
    told = parse_draft(book(sheet([("CA An Bình",), *rows])), asked, guidance=Guidance(answers))
    assert sorted(each.value for each in told.figures) == [Decimal(9_850_000_000), Decimal(12_500_000_000)]
