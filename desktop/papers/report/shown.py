"""The report as a preview: the very blocks that are written to Word, as plain values for the screen."""

from collections.abc import Iterable, Iterator

from desktop.domain.preview import Run, Shown, ShownColumns, ShownNote, ShownParagraph, ShownTable
from desktop.papers.report.compose import frame_blocks, report_blocks, section_blocks
from desktop.papers.report.sections import Draft
from desktop.papers.word.blocks import Block, Bound, Drawn, Grid, Inline, Pair, Paragraph, Plot, SectionEnd, Signatures


def shown_report(draft: Draft) -> tuple[Shown, ...]:
    """Return the whole report, annexes too."""
    return tuple(_shown(report_blocks(draft)))


def shown_section(draft: Draft, key: str) -> tuple[Shown, ...]:
    """Return one section with its heading."""
    return tuple(_shown(section_blocks(draft, key)))


def shown_frame(draft: Draft) -> tuple[Shown, ...]:
    """Return what stands above and below the sections: letterhead, title, signature."""
    return tuple(_shown(frame_blocks(draft)))


def _shown(blocks: Iterable[Block]) -> Iterator[Shown]:
    for block in blocks:
        match block:
            case Paragraph():
                yield _paragraph(block)
            case Pair():
                yield ShownColumns((tuple(map(_paragraph, block.left)), tuple(map(_paragraph, block.right))))
            case Signatures():
                for start in range(0, len(block.cells), block.in_a_row):
                    row = block.cells[start : start + block.in_a_row]
                    yield ShownColumns(tuple(tuple(map(_paragraph, cell)) for cell in row))
            case Grid():
                yield ShownTable(block.table)
            case Plot():
                yield ShownNote("chart", block.chart.title)
            case SectionEnd() | Drawn():
                yield ShownNote("page")
            case _:
                pass


def _paragraph(block: Paragraph) -> ShownParagraph:
    return ShownParagraph(block.style, tuple(map(_run, block.content)))


def _run(each: Inline) -> Run:
    if isinstance(each, Bound):
        return Run(each.text, each.id, each.bold)
    return Run(each.text, "", each.bold, each.italic)
