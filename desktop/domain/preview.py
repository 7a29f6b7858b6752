"""A preview of a paper: what stands in it, in order, without saying on which page."""

from dataclasses import dataclass

from desktop.domain.table import Table


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `id` is the trace id of a number that comes from data, empty for typed words."""

    text: str
    id: str = ""
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph in a named style of the papers."""

    style: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ShownColumns:
    """Paragraphs side by side without borders: letterhead, signatures."""

    cells: tuple[tuple[ShownParagraph, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with borders."""

    table: Table


@dataclass(frozen=True, slots=True)
class ShownNote:
    """What is drawn in the paper and only named here: a chart, the end of a section."""

    what: str
    title: str = ""


Shown = ShownParagraph | ShownColumns | ShownTable | ShownNote
