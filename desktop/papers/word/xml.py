"""Blocks into WordprocessingML: paragraphs, content controls, letterheads, section ends."""

import re
from collections.abc import Iterable
from itertools import count

from desktop.domain.chart import Chart
from desktop.papers.labels import control_name
from desktop.papers.word.blocks import (
    Block,
    Drawn,
    Grid,
    Inline,
    Pair,
    Paragraph,
    Plot,
    SectionEnd,
    Signatures,
    Slot,
    Words,
    words,
)
from desktop.papers.word.drawn import extract_xml
from desktop.papers.word.grid import grid_xml
from desktop.papers.word.page import Page, section_properties
from desktop.papers.word.text import attribute, run

TWIPS = 1440 / 25.4
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_EMU = 36000
_SIGN_GAP = '<w:p><w:pPr><w:pStyle w:val="NgatTrang"/><w:keepNext/><w:spacing w:before="240"/></w:pPr></w:p>'
_TOGETHER = 4
"""How many rows of signers are kept on one page; more go on to the next."""
_SIGNED = re.compile(r'<w:pStyle w:val="KyTen(?:Nho)?"/>')

Cells = tuple[tuple[Paragraph, ...], ...]


class Pen:
    """Writes the blocks of one document; every content control gets its own number."""

    def __init__(self, references: str) -> None:
        self._numbers = count(1)
        self._references = references
        self._page = Page()
        self._charts: list[Chart] = []

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Return the charts drawn so far; the first is related as `rIdChart1`."""
        return tuple(self._charts)

    def body(self, blocks: Iterable[Block], landscape: bool) -> str:
        """Return the content of `w:body`; the last section is `landscape` or upright."""
        stacked = tuple(blocks)
        pages = _pages(stacked, landscape)
        parts = [self._block(block, page) for block, page in zip(stacked, pages, strict=True)]
        return "".join(parts) + section_properties(Page(landscape), self._references)

    def _block(self, block: Block, page: Page) -> str:
        match block:
            case Paragraph():
                return self.paragraph(block, page.width)
            case Pair():
                return self._cells((block.left, block.right), block.widths, page.width)
            case Signatures():
                return self._signatures(block, page.width)
            case Grid():
                return grid_xml(block, page.width, self.inline)
            case Plot():
                return self._plot(block, page.width)
            case Drawn():
                return extract_xml(block.extract, page.width)
            case Slot():
                return self._slot(block)
            case SectionEnd():
                properties = section_properties(Page(block.landscape), self._references)
                return f'<w:p><w:pPr><w:pStyle w:val="NgatTrang"/>{properties}</w:pPr></w:p>'

    def paragraph(self, block: Paragraph, width: float) -> str:
        """Return one paragraph, and the line under it where it asks for one; `width` of its place in mm."""
        runs = "".join(self.inline(each) for each in block.content)
        new_page = ("<w:keepNext/>" if block.with_next else "") + ("<w:pageBreakBefore/>" if block.new_page else "")
        text = f'<w:p><w:pPr><w:pStyle w:val="{block.style}"/>{new_page}</w:pPr>{runs}</w:p>'
        return text if block.line is None else text + _line(width, block.line)

    def inline(self, each: Inline, size: int | None = None) -> str:
        """Return typed words as a run, a bound number as a content control; `size` in half points."""
        if isinstance(each, Words):
            return run(each.text, each.bold, each.italic, size)
        name, tag = attribute(control_name(each.id, each.text)), attribute(f"tk:{each.id}")
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/><w:id w:val="{next(self._numbers)}"/>'
            f"</w:sdtPr><w:sdtContent>{run(each.text, each.bold, False, size)}</w:sdtContent></w:sdt>"
        )

    def _plot(self, plot: Plot, width: float) -> str:
        self._charts.append(plot.chart)
        number = len(self._charts)
        return (
            '<w:p><w:pPr><w:pStyle w:val="BieuDo"/></w:pPr><w:r><w:drawing>'
            '<wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{round(width * _EMU)}" cy="{round(plot.height * _EMU)}"/>'
            f'<wp:docPr id="{number}" name="Biểu đồ {number}" descr="{attribute(plot.chart.title)}"/>'
            f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{CHART}">'
            f'<c:chart r:id="rIdChart{number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
        )

    def _slot(self, slot: Slot) -> str:
        text = f'<w:t xml:space="preserve">{attribute(slot.prompt)}</w:t>'
        prompt = f'<w:r><w:rPr><w:rStyle w:val="LoiMoi"/></w:rPr>{text}</w:r>'
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(slot.title)}"/><w:tag w:val="{attribute(slot.tag)}"/>'
            f'<w:id w:val="{next(self._numbers)}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
            f'<w:p><w:pPr><w:pStyle w:val="NoiDung"/></w:pPr>{prompt}</w:p></w:sdtContent></w:sdt>'
        )

    def _signatures(self, block: Signatures, width: float) -> str:
        """Return the signers as one table whose rows stay on one page where they can."""
        share = width / block.in_a_row
        spare = (words("KyQuyenHan", ""),)
        cells = (*block.cells, *(spare,) * (-len(block.cells) % block.in_a_row))
        rows = [cells[start : start + block.in_a_row] for start in range(0, len(cells), block.in_a_row)]
        return _SIGN_GAP + self._table(tuple(rows), (share,) * block.in_a_row, width)

    def _cells(self, cells: tuple[tuple[Paragraph, ...], ...], widths: tuple[float, ...], page: float) -> str:
        """Return a borderless table of one row, followed by the small paragraph Word wants after a table."""
        return self._table((cells,), widths, page)

    def _table(self, rows: tuple[Cells, ...], widths: tuple[float, ...], page: float) -> str:
        scale = page / sum(widths)
        sizes = [round(width * scale * TWIPS) for width in widths]
        columns = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
        written = [self._row(row, sizes) for row in rows]
        together = len(written) <= _TOGETHER
        kept = [_SIGNED.sub(r"\g<0><w:keepNext/>", row) if together else row for row in written[:-1]]
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>'
            f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
            f"{_gap(sizes, kept=together).join([*kept, written[-1]])}</w:tbl>"
            '<w:p><w:pPr><w:pStyle w:val="NgatTrang"/></w:pPr></w:p>'
        )

    def _row(self, cells: Cells, sizes: list[int]) -> str:
        each = (
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>'
            f"{''.join(self.paragraph(each, size / TWIPS - 2.5) for each in cell)}</w:tc>"
            for size, cell in zip(sizes, cells, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(each)}</w:tr>"


def _gap(sizes: list[int], *, kept: bool) -> str:
    """Return a low row between two rows of signers, on the page of the next one where it is `kept`."""
    cell = f'<w:p><w:pPr><w:pStyle w:val="NgatTrang"/>{"<w:keepNext/>" if kept else ""}</w:pPr></w:p>'
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for size in sizes)
    return f'<w:tr><w:trPr><w:trHeight w:val="200"/></w:trPr>{cells}</w:tr>'


def _pages(blocks: tuple[Block, ...], landscape: bool) -> list[Page]:
    """Return the page each block stands on, known only from the end of its section."""
    pages: list[Page] = []
    page = Page(landscape)
    for block in reversed(blocks):
        if isinstance(block, SectionEnd):
            page = Page(block.landscape)
        pages.append(page)
    return pages[::-1]


def _line(width: float, length: float) -> str:
    indent = max(0, round((width - length) / 2 * TWIPS))
    return (
        '<w:p><w:pPr><w:pStyle w:val="DongKe"/>'
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
    )
