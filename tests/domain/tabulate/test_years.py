"""Year over year as a table and a chart: one unit gone on whole, one merged from two, one that is new."""

from datetime import date

from desktop.domain.framework import Direct
from desktop.domain.ledger import Layer
from desktop.domain.new_year import PastUnit, PastYear, Predecessor
from desktop.domain.scoring.board import board_of
from desktop.domain.tabulate.years import years_chart, years_table
from desktop.domain.years import compare_years
from tests.domain.scoring.builders import D, framework, ledger, straight

PAST = PastYear(
    2025,
    (
        PastUnit("AB", "An Bình", D("95.50"), 1, "Xuất sắc", ()),
        PastUnit("X1", "Đông Hà", D("80.00"), 3, None, ()),
        PastUnit("X2", "Tây Hà", D("85.25"), 2, None, ()),
    ),
    (),
)
LINKS = tuple(
    Predecessor("BS", code, name, "merged", date(2026, 1, 1), "Nghị quyết số 1")
    for code, name in (("X1", "Đông Hà"), ("X2", "Tây Hà"))
)
BOOK = ledger(framework(Direct(), most="100"), straight("AB", "I.1", "97"), straight("BS", "I.1", "90"))
STANDINGS = board_of(BOOK, Layer.AGREED).standings()
YEARS = (compare_years(PAST, None, BOOK.framework, STANDINGS, LINKS),)


def test_each_unit_stands_beside_what_it_goes_on_from_and_nothing_is_added_up() -> None:
    table = years_table(BOOK, STANDINGS, YEARS)
    values = {row.key: [cell.value for cell in row.cells] for row in table.rows}
    assert values["AB"] == ["AB", D("97.00"), 1, D("95.50"), 1, D("1.50")]
    assert values["BS"] == ["BS", D("90.00"), 2, "Đông Hà 80,00; Tây Hà 85,25", "3; 2", "–"]
    assert values["CG"][3:] == ["–", "–", "–"]
    assert table.notes[0] == "BS đi tiếp từ Đông Hà (sáp nhập từ ngày 01/01/2026, Nghị quyết số 1)."


def test_the_chart_has_a_column_only_where_a_unit_goes_on_whole() -> None:
    chart = years_chart(BOOK, STANDINGS, YEARS)
    assert chart is not None
    assert [each.title for each in chart.series] == ["2025", "2026"]
    assert chart.series[0].values == (D("95.50"), None, None)
    assert years_chart(BOOK, STANDINGS, ()) is None
    assert years_table(BOOK, STANDINGS, ()).rows == ()
