"""Charts as values: the same numbers as the tables, each with its trace id."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.chart import Chart, Series, chart_table
from desktop.domain.framework import Part
from desktop.domain.ledger import Layer
from desktop.domain.scoring.standings import Standings
from desktop.domain.tabulate import figure_charts, figures_table, growth_chart, score_table, section_chart
from tests.papers.ledgers import FRAMEWORK, ledger, published, standings

D = Decimal


def test_sections_are_drawn_as_the_table_of_points_has_them() -> None:
    chart = section_chart(ledger(), standings())
    assert chart is not None
    table = score_table(ledger(), standings())
    known = {cell.id: cell.value for row in table.rows for cell in row.cells if cell.id}
    assert [each.short for each in chart.series] == ["Mục I", "Mục II", "", ""]
    assert chart.categories == ("An Bình", "Bắc Sơn", "Cẩm Giang", "Đông Phú")
    for series in chart.series:
        assert [known[id_] for id_ in series.ids] == list(series.values)


def test_what_is_taken_off_is_drawn_below_the_axis_and_stands_as_it_is_in_the_table() -> None:
    series = Series("Điểm trừ", (D("0.50"), None), ("penalty:AB", "penalty:BS"), down=True)
    assert series.drawn == (D("-0.50"), None)
    chart = Chart("Điểm", ("An Bình", "Bắc Sơn"), (series,))
    assert not chart.from_zero
    cells = chart_table(chart).rows[0].cells
    assert [cell.value for cell in cells] == ["Điểm trừ", D("0.50"), None]
    assert [cell.id for cell in cells] == [None, "penalty:AB", None]


def test_without_criteria_or_units_there_is_nothing_to_draw() -> None:
    nobody = Standings(Layer.AGREED, (), (), (), 0, 0)
    assert section_chart(published(), nobody) is None
    assert section_chart(ledger(), nobody) is None


def test_accounts_the_framework_does_not_know_are_not_drawn() -> None:
    base = tuple(each for each in FRAMEWORK.criteria if each.part is Part.BASE)
    chart = section_chart(replace(ledger(), framework=replace(FRAMEWORK, criteria=base)), standings())
    assert chart is not None
    assert [each.title[:2] for each in chart.series] == ["I.", "II"]


def test_figures_of_both_periods_stand_beside_each_other() -> None:
    charts = figure_charts(ledger())
    assert [(each.title, each.unit) for each in charts] == [("Số vụ phạm pháp hình sự", "vụ")]
    last, this = charts[0].series
    assert (last.title, last.values) == ("Kỳ trước", (D(200), D(320), D(1200), D(2)))
    assert (this.title, this.values) == ("Kỳ này", (D(196), D(310), D(1110), D(0)))
    assert this.ids[0] == "PPHS:AB"
    assert last.ids[0] == "PPHS:AB@last"
    assert charts[0].from_zero


def test_only_units_with_both_periods_are_compared_and_money_is_in_millions() -> None:
    kept = ledger()
    money = next(each for each in kept.figures if each.indicator == "NT")
    with_last = replace(kept, figures=(*kept.figures, replace(money, period="last", value=D(80_500_000))))
    chart = figure_charts(with_last)[-1]
    assert (chart.categories, chart.unit, chart.places) == (("An Bình",), "triệu đồng", 1)
    assert [each.values for each in chart.series] == [(D("80.5"),), (D(120),)]
    assert chart.series[0].ids == ("NT:AB@last/1000000",)


def test_growth_is_what_the_table_of_figures_says() -> None:
    chart = growth_chart(ledger())
    assert chart is not None
    cells = {cell.id: cell.value for row in figures_table(ledger()).rows for cell in row.cells if cell.id}
    assert {id_: cells[id_] for id_ in chart.series[0].ids} == dict(
        zip(chart.series[0].ids, chart.series[0].values, strict=True)
    )
    assert [row.cells[0].value for row in chart_table(chart).rows] == list(chart.categories)
    assert growth_chart(replace(ledger(), figures=())) is None


def test_rates_are_not_compared_by_percent() -> None:
    kept = ledger()
    rate = next(each for each in kept.figures if each.indicator == "TLKP")
    whole = [replace(rate, unit=None, value=D(value), period=period) for value, period in ((94, "this"), (90, "last"))]
    chart = growth_chart(replace(kept, figures=(*kept.figures, *whole)))
    assert chart is not None
    assert chart.categories == ("Số vụ phạm pháp hình sự",)
