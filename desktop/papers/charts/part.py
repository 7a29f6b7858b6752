"""A chart as a DrawingML chart part: values kept in it, greys and patterns, the workbook behind it."""

from collections.abc import Iterable

from desktop.domain.chart import Chart, Series
from desktop.papers.charts.fills import grey
from desktop.papers.charts.workbook import cells, heading
from desktop.papers.formats import number_format
from desktop.papers.markup import attribute

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_EDGE = '<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
_GRID = '<a:ln w="3175"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>'
_FEW = 12
"""Up to how many values each is printed at its column."""


def chart_part(chart: Chart, workbook: str) -> str:
    """Return the chart part; `workbook` is the relation of the embedded workbook."""
    return (
        f'{_HEAD}<c:chartSpace {_SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        f'<c:chart>{_title(chart)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>{_bars(chart)}{_axes(chart)}'
        f'</c:plotArea>{_legend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_letters(1100)}<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _title(chart: Chart) -> str:
    words = attribute(chart.title + (f" ({chart.unit})" if chart.unit else ""))
    return (
        '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr>'
        f'<a:r><a:rPr lang="vi-VN" sz="1300" b="1">{_FONT}</a:rPr><a:t>{words}</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


_FONT = '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'


def _letters(size: int) -> str:
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{size}" b="0"><a:solidFill><a:srgbClr val="000000"/>'
        f'</a:solidFill>{_FONT}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )


def _bars(chart: Chart) -> str:
    series = "".join(_series(chart, number, each) for number, each in enumerate(chart.series))
    overlap = '<c:overlap val="100"/>' if chart.stacked else '<c:overlap val="0"/>'
    return (
        f'<c:barChart><c:barDir val="{"bar" if chart.lying else "col"}"/>'
        f'<c:grouping val="{"stacked" if chart.stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="60"/>{overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def _series(chart: Chart, number: int, series: Series) -> str:
    column, look = number + 1, number_format(chart.places)
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{heading(column)}</c:f>'
        f"{_texts((series.legend,))}</c:strRef></c:tx><c:spPr>{_fill(number)}{_EDGE}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_labels(chart)}'
        f"<c:cat><c:strRef><c:f>{cells(chart, 0)}</c:f>{_texts(chart.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{cells(chart, column)}</c:f><c:numCache><c:formatCode>{look}</c:formatCode>"
        f"{_numbers(series)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _fill(number: int) -> str:
    fill = grey(number)
    fore = f'<a:srgbClr val="{fill.fore}"/>'
    if not fill.preset:
        return f"<a:solidFill>{fore}</a:solidFill>"
    back = f'<a:srgbClr val="{fill.back}"/>'
    return f'<a:pattFill prst="{fill.preset}"><a:fgClr>{fore}</a:fgClr><a:bgClr>{back}</a:bgClr></a:pattFill>'


def _labels(chart: Chart) -> str:
    shown = not chart.stacked and len(chart.categories) * len(chart.series) <= _FEW
    others = "".join(f'<c:{name} val="0"/>' for name in ("showCatName", "showSerName", "showPercent", "showBubbleSize"))
    letters = _letters(900) if shown else ""
    return f'<c:dLbls>{letters}<c:showLegendKey val="0"/><c:showVal val="{int(shown)}"/>{others}</c:dLbls>'


def _texts(texts: Iterable[str]) -> str:
    each = tuple(texts)
    points = "".join(f'<c:pt idx="{place}"><c:v>{attribute(text)}</c:v></c:pt>' for place, text in enumerate(each))
    return f'<c:strCache><c:ptCount val="{len(each)}"/>{points}</c:strCache>'


def _numbers(series: Series) -> str:
    found = ((place, value) for place, value in enumerate(series.drawn) if value is not None)
    points = "".join(f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in found)
    return f'<c:ptCount val="{len(series.values)}"/>{points}'


def _axes(chart: Chart) -> str:
    """Return the two axes; categories of lying bars are read from above, names stand beside negative bars."""
    at, along = ("l", "b") if chart.lying else ("b", "l")
    turned = "maxMin" if chart.lying else "minMax"
    least = '<c:min val="0"/>' if chart.from_zero else ""
    crossing = "max" if chart.lying else "autoZero"
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{turned}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{at}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>{_EDGE}</c:spPr>{_letters(1000)}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{least}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{along}"/><c:majorGridlines><c:spPr>{_GRID}</c:spPr></c:majorGridlines>'
        f'<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{_EDGE}</c:spPr>{_letters(1000)}<c:crossAx val="1"/>'
        f'<c:crosses val="{crossing}"/><c:crossBetween val="between"/></c:valAx>'
    )


def _legend(chart: Chart) -> str:
    if len(chart.series) < 2:
        return ""
    return f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_letters(1000)}</c:legend>'
