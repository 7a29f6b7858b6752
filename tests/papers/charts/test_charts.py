"""Charts in Word and Excel: the very numbers, a workbook behind each, told apart in grey."""

import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest
from docx import Document

from desktop.domain.chart import Chart, Series
from desktop.domain.dossier import Dossier
from desktop.domain.tabulate import figure_charts, section_chart
from desktop.papers.charts.fills import coloured, grey
from desktop.papers.charts.part import chart_part
from desktop.papers.charts.workbook import workbook
from desktop.papers.excel.books import figure_book, score_book
from desktop.papers.report import report
from desktop.papers.word.blocks import Plot, words
from desktop.papers.word.package import document
from tests.papers import docx
from tests.papers.ledgers import ledger, standings

D = Decimal
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DAY = date(2026, 11, 21)
DOSSIER = Dossier(ledger(), standings(), DAY, "K7M2QX")
CHART = Chart(
    "Điểm <&> mục",
    ("An Bình", "Bắc Sơn"),
    (Series("I. Một", (D("1.50"), None), short="Mục I"), Series("Trừ", (D("0.25"), D(0)), down=True)),
    "điểm",
    2,
    stacked=True,
)


def values(xml: str) -> list[list[str | None]]:
    """Return the values of every series of a chart part."""
    series = ET.fromstring(xml).iter(f"{C}ser")
    return [[each.findtext(f"{C}v") for each in one.find(f"{C}val").iter(f"{C}pt")] for one in series]  # type: ignore[union-attr]


def test_the_part_keeps_every_value_and_name() -> None:
    xml = chart_part(CHART, "rId1")
    assert values(xml) == [["1.50"], ["-0.25", "0"]]
    names = [
        each.findtext(f".//{C}v") for each in ET.fromstring(xml).iter(f"{C}tx") if each.find(f"{C}strRef") is not None
    ]
    assert names == ["Mục I", "Trừ"]
    assert "Điểm &lt;&amp;&gt; mục (điểm)" in xml


def test_the_workbook_behind_a_chart_holds_its_numbers_where_the_part_says() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook(CHART)))
    xml = chart_part(CHART, "rId1")
    for formula, series in zip(re.findall(r"<c:val><c:numRef><c:f>(.*?)</c:f>", xml), CHART.series, strict=True):
        sheet, _, cells = formula.partition("!")
        found = [row[0].value for row in book[sheet][cells.replace("$", "")]]
        assert found == [None if each is None else float(each) for each in series.drawn]
    assert workbook(CHART) == workbook(CHART)


@pytest.mark.parametrize("look", [grey, coloured])
def test_ten_series_are_told_apart_without_colour(look) -> None:  # type: ignore[no-untyped-def]
    fills = [look(number) for number in range(10)]
    assert len({(each.pattern, each.fore) for each in fills}) == 10
    assert all(first.pattern or second.pattern or first.fore != second.fore for first, second in pairwise(fills))
    assert look(10) == look(0)


def test_a_word_paper_carries_chart_and_workbook() -> None:
    made = document((words("NoiDung", "Trước"), Plot(CHART), Plot(CHART)), "", "", DAY)
    with zipfile.ZipFile(BytesIO(made)) as package:
        names = package.namelist()
        assert "word/charts/chart2.xml" in names
        assert openpyxl.load_workbook(BytesIO(package.read("word/embeddings/chart2.xlsx"))).sheetnames == ["Sheet1"]
    opened = Document(BytesIO(made))
    related = {key: rel.target_part.partname for key, rel in opened.part.rels.items() if "Chart" in key}
    assert related == {"rIdChart1": "/word/charts/chart1.xml", "rIdChart2": "/word/charts/chart2.xml"}


def test_the_report_shows_the_sections_with_the_data_under_the_chart() -> None:
    made = report(DOSSIER)[0]
    chart = section_chart(ledger(), standings())
    assert chart is not None
    drawn = values(docx.part(made, "word/charts/chart1.xml"))
    assert [[D(value or "") for value in one] for one in drawn] == [list(each.drawn) for each in chart.series]
    after = docx.part(made).split("<w:drawing>")[1]
    assert after.index("<w:tbl>") < after.index("I. Bảo đảm an ninh, trật tự")


@pytest.mark.parametrize(("make", "table"), [(score_book, "Bảng điểm"), (figure_book, "Số liệu")])
def test_the_numbers_under_an_excel_chart_follow_the_cells_of_the_table(make, table: str) -> None:  # type: ignore[no-untyped-def]
    content = make(DOSSIER)
    formulas = openpyxl.load_workbook(BytesIO(content))
    values = openpyxl.load_workbook(BytesIO(content), data_only=True)
    pointed = 0
    for row in formulas["Biểu đồ"].iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                sign = -1 if cell.value.startswith("=-") else 1
                sheet, _, place = cell.value.lstrip("=-").partition("!")
                assert sheet.strip("'") == table
                there = values[table][place.replace("$", "")].value
                assert values["Biểu đồ"][cell.coordinate].value == sign * float(there)
                pointed += 1
    charts = figure_charts(ledger()) if table == "Số liệu" else (section_chart(ledger(), standings()),)
    assert pointed == sum(len(each.values) for chart in charts if chart for each in chart.series)


def test_an_excel_chart_reads_the_numbers_under_it() -> None:
    with zipfile.ZipFile(BytesIO(figure_book(DOSSIER))) as package:
        xml = package.read("xl/charts/chart1.xml").decode()
    assert values(xml) == [["200.0", "320.0", "1200.0", "2.0"], ["196.0", "310.0", "1110.0", "0.0"]]
    assert "'Biểu đồ'!$B$21:$E$21" in xml


def test_without_two_periods_there_is_no_sheet_of_charts() -> None:
    bare = replace(DOSSIER, ledger=replace(ledger(), figures=()))
    assert openpyxl.load_workbook(BytesIO(figure_book(bare))).sheetnames == ["Số liệu"]
