"""Native charts on a sheet of their own, each with its numbers under it; the numbers follow the tables' cells."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from xlsxwriter.chart import Chart as Drawing
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop.domain.chart import Chart, Series, chart_table
from desktop.papers.charts.fills import grey
from desktop.papers.excel.heights import row_height
from desktop.papers.excel.ink import FONT, HEADING_GROUND, Ink, number_format
from desktop.papers.excel.page import upright
from desktop.papers.excel.render import Laid
from desktop.papers.excel.whole import write_text

NAME = "Biểu đồ"
_FIRST, _OTHERS = 40, 13
_ROW, _ROWS_HIGH = 16.0, 19
_PIXELS = 4 / 3
_A_PAGE = 3
_BOLD = 0.85
_FEW = 12
_GRID = {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}}


def write_charts(book: Workbook, ink: Ink, charts: tuple[Chart, ...], laid: tuple[Laid, ...], footer: str) -> None:
    """Add the sheet of charts where there are any; their numbers are formulas on the cells that hold the same ids."""
    if not charts:
        return
    sheet = book.add_worksheet(NAME)
    sheet.set_default_row(_ROW)
    sheet.set_column(0, 0, _FIRST)
    sheet.set_column(1, max(len(each.categories) for each in charts), _OTHERS)
    upright(sheet, footer, _pixels(max(len(each.categories) for each in charts)))
    places = {id_: place for each in reversed(laid) for id_, place in each.places.items()}
    row, breaks = 0, []
    for number, chart in enumerate(charts):
        if number and number % _A_PAGE == 0:
            breaks.append(row)
        _insert(book, sheet, chart, row)
        row = _write_numbers(sheet, ink, chart, places, row + _ROWS_HIGH) + 1
    sheet.set_h_pagebreaks(breaks)


def _insert(book: Workbook, sheet: Worksheet, chart: Chart, row: int) -> None:
    drawing: Drawing = book.add_chart({"type": "column", "subtype": "stacked" if chart.stacked else "clustered"})
    for number, series in enumerate(chart.series):
        drawing.add_series(_series(chart, number, series, row + _ROWS_HIGH + 1))
    unit = f" ({chart.unit})" if chart.unit else ""
    font: dict[str, Any] = {"name": FONT, "size": 10}
    drawing.set_title({"name": chart.title + unit, "name_font": {"name": FONT, "size": 13, "bold": True}})
    drawing.set_legend({"position": "bottom", "font": font})
    drawing.set_x_axis({"num_font": font, "label_position": "low"})
    least = {"min": 0} if chart.from_zero else {}
    drawing.set_y_axis({"num_font": font, "num_format": "#,##0", "major_gridlines": _GRID, **least})
    drawing.set_size({"width": _pixels(len(chart.categories)), "height": round((_ROWS_HIGH - 1) * _ROW * _PIXELS) - 3})
    sheet.insert_chart(row, 0, drawing, {"object_position": 2, "y_offset": 3, "description": chart.title})


def _pixels(categories: int) -> int:
    """Return how wide the columns of so many categories are together."""
    return (_FIRST + _OTHERS * categories) * 7 + 5 * (categories + 1)


def _series(chart: Chart, number: int, series: Series, top: int) -> dict[str, Any]:
    last, row = len(chart.categories), top + number
    fill = grey(number)
    drawn: dict[str, Any] = {"fill": {"color": f"#{fill.fore}"}}
    if fill.pattern:
        colours = {"fg_color": f"#{fill.fore}", "bg_color": f"#{fill.back}"}
        drawn = {"pattern": {"pattern": fill.pattern, **colours}}
    labels = not chart.stacked and last * len(chart.series) <= _FEW
    return {
        "name": series.legend,
        "categories": [NAME, top - 1, 1, top - 1, last],
        "values": [NAME, row, 1, row, last],
        "border": {"color": "#000000", "width": 0.5},
        "gap": 60,
        "overlap": 100 if chart.stacked else 0,
        **drawn,
        **({"data_labels": {"value": True, "font": {"name": FONT, "size": 9}}} if labels else {}),
    }


def _write_numbers(sheet: Worksheet, ink: Ink, chart: Chart, places: Mapping[str, str], row: int) -> int:
    """Write the chart's table; return the first free row below it."""
    head = ink.format(bold=True, border=1, bg_color=HEADING_GROUND, align="center", font_size=10, text_wrap=True)
    titles = tuple(each.title for each in chart_table(chart).columns)
    sheet.set_row(row, max(_ROW, row_height(tuple((each, _OTHERS * _BOLD) for each in titles[1:]))))
    for column, each in enumerate(titles):
        write_text(sheet, row, column, each, head)
    words = ink.format(border=1, font_size=10, text_wrap=True)
    look = ink.format(border=1, font_size=10, align="right", num_format=number_format(chart.places))
    for line, series in enumerate(chart.series, start=row + 1):
        if len(series.title) > _FIRST:
            sheet.set_row(line, _ROW * 2)
        write_text(sheet, line, 0, series.title, words)
        for place, value in enumerate(series.drawn):
            cell = places.get(series.ids[place]) if series.ids else None
            _write_number(sheet, (line, place + 1), value, f"={'-' if series.down else ''}{cell}" if cell else "", look)
    return row + 1 + len(chart.series)


def _write_number(sheet: Worksheet, at: tuple[int, int], value: Decimal | None, formula: str, look: Any) -> None:
    if value is None:
        sheet.write_blank(*at, None, look)
    elif formula:
        sheet.write_formula(*at, formula, look, float(value))
    else:
        sheet.write_number(*at, float(value), look)
