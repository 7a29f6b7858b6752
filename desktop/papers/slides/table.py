"""A table of the dossier as a table on a slide."""

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide as Drawn
from pptx.table import _Cell as Cell
from pptx.util import Inches, Pt

from desktop.domain.table import Align, Column, Row, Table
from desktop.papers.slides.fit import head_height, row_height, widths
from desktop.words.cells import shown

_HEAD, _BAND, _PLAIN = RGBColor(0x1F, 0x38, 0x64), RGBColor(0xED, 0xF1, 0xF7), RGBColor(0xFF, 0xFF, 0xFF)
_BLACK, _WHITE = RGBColor(0, 0, 0), RGBColor(0xFF, 0xFF, 0xFF)
_ALIGNS = {Align.LEFT: PP_ALIGN.LEFT, Align.CENTRE: PP_ALIGN.CENTER, Align.RIGHT: PP_ALIGN.RIGHT}
_EMPTY = " "
"""What stands in an empty cell: without a letter its row would be as high as letters of 18 points."""
_LEFT, _TOP = Inches(0.6), Inches(1.35)


def draw_table(drawn: Drawn, table: Table, size: int) -> None:
    """Draw a table below the title, in letters of `size` points."""
    across = widths(table.columns)
    shape = drawn.shapes.add_table(
        len(table.rows) + 1, len(table.columns), _LEFT, _TOP, Pt(sum(across)), Pt(size * (len(table.rows) + 1))
    )
    grid = shape.table
    grid.horz_banding = False
    for column, width in zip(grid.columns, across, strict=True):
        column.width = Pt(width)
    grid.rows[0].height = Pt(head_height(table.columns, size))
    for place, column in enumerate(table.columns):
        heading = column.title if not column.group else f"{column.group}: {column.title}"
        _write(grid.cell(0, place), heading, size, (_HEAD, _WHITE), PP_ALIGN.CENTER, bold=True)
    for number, row in enumerate(table.rows, start=1):
        grid.rows[number].height = Pt(row_height(row, table.columns, size))
        cells = [grid.cell(number, place) for place in range(len(table.columns))]
        _write_row(cells, row, table.columns, (size, _PLAIN if number % 2 else _BAND))


def _write_row(cells: list[Cell], row: Row, columns: tuple[Column, ...], look: tuple[int, RGBColor]) -> None:
    size, ground = look
    for cell, value, column in zip(cells, row.cells, columns, strict=True):
        _write(cell, shown(value, column.places), size, (ground, _BLACK), _ALIGNS[column.align])


def _write(
    cell: Cell, text: str, size: int, colours: tuple[RGBColor, RGBColor], align: PP_ALIGN, *, bold: bool = False
) -> None:
    ground, ink = colours
    cell.fill.solid()
    cell.fill.fore_color.rgb = ground
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_top = cell.margin_bottom = Pt(3)
    cell.margin_left = cell.margin_right = Pt(5)
    for number, line in enumerate(text.split("\n")):
        paragraph = cell.text_frame.paragraphs[0] if number == 0 else cell.text_frame.add_paragraph()
        paragraph.alignment = align
        run = paragraph.add_run()
        run.text = line or _EMPTY
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, ink
