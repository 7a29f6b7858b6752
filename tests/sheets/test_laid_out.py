"""Slides and PDFs read page by page in the child process."""

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Mm

from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets.laid_out import pages_of_pdf, slides_of
from desktop.sheets.process import Reader


def presentation() -> bytes:
    """Return two slides, the second shown first, with a chart on the one that was made first."""
    deck = Presentation()
    chart = CategoryChartData()
    chart.categories = ["An Bình"]
    chart.add_series("Điểm", [95.94])
    for title in ("Xếp hạng", "Mở đầu"):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = title
    deck.slides[0].shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Mm(1), Mm(1), Mm(50), Mm(50), chart)
    order = deck.slides._sldIdLst
    order.append(order[0])
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def pdf(*pages: str) -> bytes:
    """Return a PDF of one line a page, written by hand."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    for number, text in enumerate(pages):
        content = f"BT /F 12 Tf 72 720 Td ({text}) Tj ET"
        objects += [
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>",
            f"<</Length {len(content)}>>stream\n{content}\nendstream",
        ]
    body, places = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj{each}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return f"{body}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF".encode("ascii")


def test_slides_come_in_their_shown_order_with_the_numbers_of_their_charts() -> None:
    with Reader() as reader:
        first, second = slides_of(presentation(), reader)
    assert first == ("Mở đầu",)
    assert second[0] == "Xếp hạng"
    assert {"Điểm", "An Bình", "95.94"} <= set(second)


def test_pages_of_a_pdf_come_one_by_one() -> None:
    with Reader() as reader:
        assert pages_of_pdf(pdf("Trang mot", "Trang hai"), reader) == (("Trang mot",), ("Trang hai",))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 %%EOF", b"PK\x03\x04 nothing", pdf("x")[:-200]])
def test_what_is_neither_is_refused(content: bytes) -> None:
    with Reader() as reader:
        for read in (slides_of, pages_of_pdf):
            with pytest.raises(DeskError) as refused:
                read(content, reader)
            assert refused.value.trouble is Trouble.REFUSED
