"""What goes into a Word package beside its text: charts, each with the workbook behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.chart import Chart
from desktop.papers.charts.part import chart_part
from desktop.papers.charts.workbook import workbook

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Attached:
    """The parts of a document's charts, what `[Content_Types].xml` says of them, and their relations."""

    parts: tuple[tuple[str, str | bytes], ...]
    types: str
    relations: tuple[tuple[str, str, str], ...]


def attached(charts: Iterable[Chart]) -> Attached:
    """Return the parts of these charts in order; relation `rIdChart1` is the first."""
    numbered = tuple(enumerate(charts, start=1))
    parts = tuple(part for number, chart in numbered for part in _parts(number, chart))
    types = "".join(
        f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{_CHART_TYPE}"/>' for number, _ in numbered
    )
    book = f'<Default Extension="xlsx" ContentType="{_BOOK_TYPE}"/>' if numbered else ""
    relations = tuple((f"rIdChart{number}", "chart", f"charts/chart{number}.xml") for number, _ in numbered)
    return Attached(parts, book + types, relations)


def _parts(number: int, chart: Chart) -> tuple[tuple[str, str | bytes], ...]:
    return (
        (f"word/charts/chart{number}.xml", chart_part(chart, "rId1")),
        (f"word/charts/_rels/chart{number}.xml.rels", _relation(number)),
        (f"word/embeddings/chart{number}.xlsx", workbook(chart)),
    )


def _relation(number: int) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/package" Target="../embeddings/chart{number}.xlsx"/></Relationships>'
    )
