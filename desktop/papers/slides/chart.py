"""A chart as a native chart on a slide, with the workbook behind it."""

from pptx.chart.chart import Chart as Native
from pptx.chart.data import CategoryChartData
from pptx.chart.series import BarSeries
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.slide import Slide as Drawn
from pptx.util import Pt

from desktop.domain.chart import Chart
from desktop.papers.charts.fills import coloured
from desktop.papers.charts.workbook import workbook
from desktop.papers.formats import FONT, number_format

_TYPES = {
    (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    (False, True): XL_CHART_TYPE.COLUMN_STACKED,
    (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
    (True, True): XL_CHART_TYPE.BAR_STACKED,
}
_MANY = 12


def draw_chart(drawn: Drawn, chart: Chart, place: tuple[int, int, int, int]) -> None:
    """Draw a chart at left, top, width, height (EMU)."""
    data = CategoryChartData(number_format=number_format(chart.places))
    data.categories = chart.categories
    for series in chart.series:
        data.add_series(series.legend, tuple(None if each is None else float(each) for each in series.drawn))
    frame = drawn.shapes.add_chart(_TYPES[chart.lying, chart.stacked], *place, data)
    frame.name = chart.title
    native: Native = frame.chart
    native.part.chart_workbook.update_from_xlsx_blob(workbook(chart))
    native.font.name, native.font.size = FONT, Pt(11 if len(chart.categories) > _MANY else 14)
    native.has_title = True
    native.chart_title.text_frame.text = chart.title + (f" ({chart.unit})" if chart.unit else "")
    native.chart_title.text_frame.paragraphs[0].runs[0].font.size = Pt(16)
    _plot(native, chart)
    _axes(native, chart)


def _plot(native: Native, chart: Chart) -> None:
    native.has_legend = len(chart.series) > 1
    if native.has_legend:
        native.legend.position = XL_LEGEND_POSITION.BOTTOM
        native.legend.include_in_layout = False
    plot = native.plots[0]
    plot.gap_width, plot.overlap = 60, 100 if chart.stacked else 0
    for number, series in enumerate(plot.series):
        _fill(series, number)
    if not chart.stacked:
        plot.has_data_labels = True
        plot.data_labels.show_value = True
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = number_format(chart.places), False
        plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END


def _fill(series: BarSeries, number: int) -> None:
    look, fill = coloured(number), series.format.fill
    series.invert_if_negative = False
    if look.pattern:
        fill.patterned()
        fill.pattern = MSO_PATTERN[look.pattern.upper()]
        fill.back_color.rgb = RGBColor.from_string(look.back)
    else:
        fill.solid()
    fill.fore_color.rgb = RGBColor.from_string(look.fore)
    series.format.line.color.rgb = RGBColor(0, 0, 0)
    series.format.line.width = Pt(0.5)


def _axes(native: Native, chart: Chart) -> None:
    categories, values = native.category_axis, native.value_axis
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.reverse_order = chart.lying
    categories.has_major_gridlines = False
    values.major_gridlines.format.line.color.rgb = RGBColor(0xD9, 0xD9, 0xD9)
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = "#,##0", False
    values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH if chart.lying else XL_TICK_LABEL_POSITION.NEXT_TO_AXIS
    if chart.from_zero:
        values.minimum_scale = 0
