"""The annex as a Word paper and as a workbook, each with a place for every member to sign."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from desktop.domain.cluster import Cluster
from desktop.domain.framework import Framework
from desktop.papers.excel.ink import Ink, options
from desktop.papers.excel.page import front
from desktop.papers.excel.render import SheetHead, write_table
from desktop.papers.excel.signatures import write_signatures
from desktop.papers.framework_annex.table import framework_table
from desktop.papers.word.blocks import Block, Grid, Signatures, words
from desktop.papers.word.letterhead import annex_head, signer
from desktop.papers.word.package import document

_IN_A_ROW = 3
_BESIDE = 2
"""How many sign beside each other in Excel: each across a narrow and a wide column."""


def annex_text(framework: Framework, cluster: Cluster, day: date) -> bytes:
    """Return the annex as a .docx in the form of Nghị định 30/2020/NĐ-CP."""
    return document(tuple(_blocks(framework, cluster)), framework.name, _footer(framework), day)


def annex_book(framework: Framework, cluster: Cluster, day: date) -> bytes:
    """Return the annex as a .xlsx, maxima of branches and the total as live sums where they add up."""
    stream, table = BytesIO(), framework_table(framework)
    book = Workbook(stream, options(locked=True))
    book.set_properties({"created": datetime(day.year, day.month, day.day, tzinfo=UTC)})
    ink = Ink(book)
    sheet = book.add_worksheet("Khung tiêu chí")
    line = f"({_attached(framework, cluster)})"
    head = SheetHead(cluster.level.upper(), cluster.name.upper(), (line,), _footer(framework))
    laid = write_table(sheet, ink, table, head)
    signers = tuple("\n".join(each) for each in _signers(cluster))
    row = laid.free
    for first in range(0, len(signers), _BESIDE):
        row = write_signatures(sheet, ink, (front(table.columns), 0), signers[first : first + _BESIDE], row)
    book.close()
    return stream.getvalue()


def _blocks(framework: Framework, cluster: Cluster) -> Iterator[Block]:
    table = framework_table(framework)
    yield from annex_head("", framework.name, _attached(framework, cluster))
    yield Grid(table)
    yield from (words("GhiChuBang", note) for note in table.notes)
    cells = tuple(signer(each, "") for each in _signers(cluster))
    if cells:
        yield Signatures(cells, min(_IN_A_ROW, len(cells)))


def _signers(cluster: Cluster) -> tuple[tuple[str, str], ...]:
    return tuple(("ĐẠI DIỆN", unit.name.upper()) for unit in cluster.units)


def _attached(framework: Framework, cluster: Cluster) -> str:
    return f"Kèm theo {framework.basis or f'Quy định số … ngày … của {cluster.name}'}"


def _footer(framework: Framework) -> str:
    return f"Khung tiêu chí năm {framework.year}, phiên bản {framework.version}"
