"""The workbook behind a chart: what opens when somebody chooses to edit its numbers in Word or PowerPoint."""

from datetime import UTC, datetime
from io import BytesIO

from desktop.domain.chart import Chart
from desktop.domain.extract import letters
from desktop.papers.formats import number_format, options

SHEET = "Sheet1"
_MADE = datetime(2000, 1, 1, tzinfo=UTC)


def workbook(chart: Chart) -> bytes:
    """Return the .xlsx with categories in the first column and one series in each of the others."""
    from xlsxwriter.workbook import Workbook  # sentences without a chart do not wait for it

    stream = BytesIO()
    book = Workbook(stream, options(locked=False))
    book.set_properties({"created": _MADE})
    sheet = book.add_worksheet(SHEET)
    look = book.add_format({"num_format": number_format(chart.places)})
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, category)
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, series.legend)
        for row, value in enumerate(series.drawn, start=1):
            if value is not None:
                sheet.write_number(row, column, float(value), look)
    book.close()
    return stream.getvalue()


def cells(chart: Chart, column: int) -> str:
    """Return the cells of a column of that workbook below its heading: `Sheet1!$B$2:$B$7`."""
    return f"{SHEET}!{_fixed(1, column)}:{_fixed(len(chart.categories), column)}"


def heading(column: int) -> str:
    """Return the cell with the title of the series in that column: `Sheet1!$B$1`."""
    return f"{SHEET}!{_fixed(0, column)}"


def _fixed(row: int, column: int) -> str:
    """Return the address of a cell that stays, both counted from 0: `$B$1`."""
    return f"${letters(column + 1)}${row + 1}"
