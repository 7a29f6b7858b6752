"""What a Word paper is made of, before it is XML: words, bound numbers, paragraphs, tables, sections."""

from dataclasses import dataclass

from desktop.domain.chart import Chart
from desktop.domain.extract import Extract
from desktop.domain.table import Table


@dataclass(frozen=True, slots=True)
class Words:
    """Typed text in one look; a line break inside is kept."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Bound:
    """A number that comes from data: it stands in a content control tagged `tk:<id>`."""

    id: str
    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """An open place for somebody to write in: a content control tagged `tag` that shows `prompt` until filled."""

    tag: str
    title: str
    prompt: str


Inline = Words | Bound


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a named style; `line` draws a centred line of that width in mm under it.

    `with_next` keeps it on the page of what follows.
    """

    style: str
    content: tuple[Inline, ...] = ()
    line: float | None = None
    new_page: bool = False
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two columns without borders, for letterheads and signatures; widths in mm."""

    left: tuple[Paragraph, ...]
    right: tuple[Paragraph, ...]
    widths: tuple[float, float] = (65, 100)


@dataclass(frozen=True, slots=True)
class Signatures:
    """One borderless cell per signer, a few to a row."""

    cells: tuple[tuple[Paragraph, ...], ...]
    in_a_row: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with borders and repeated headings, fitted to the width of the page.

    A `dense` one is long rather than wide: letters of 10 points where they would be larger. The last rows of a `signed`
    one stay on the page of what follows: nobody signs a page without results. A `whole` one goes over to the next page
    rather than be parted.
    """

    table: Table
    dense: bool = False
    signed: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A native chart across the page, `height` mm high, kept on the page of what follows."""

    chart: Chart
    height: float = 90


@dataclass(frozen=True, slots=True)
class Drawn:
    """A part of a member's sheet as it lies there, the cells in question framed."""

    extract: Extract


@dataclass(frozen=True, slots=True)
class SectionEnd:
    """The end of a section with its own page; what stands above belongs to it. Page numbers begin again at 1."""

    landscape: bool = False


Block = Paragraph | Pair | Signatures | Grid | Plot | Drawn | Slot | SectionEnd


def gap() -> Paragraph:
    """Return a little room, kept with what follows: signatures and recipients do not touch what is above them."""
    return Paragraph("SauBang", with_next=True)


def words(style: str, text: str) -> Paragraph:
    """Return a paragraph of plain typed text."""
    return Paragraph(style, (Words(text),))
