"""Words around lists: the lines above their headings, and the paragraphs before a table of a Word text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.book import Book
from desktop.domain.extract import place_of
from desktop.domain.registers.form import list_name
from desktop.domain.registers.lines import Register
from desktop.domain.text import clean
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.lists.words import group_said

_LINES = 3
"""So many lines before a table may say what it lists."""
_LONGEST = 40
"""A line of more words is text, not a caption."""
_HIGHEST = 9
"""At most so many rows up."""
_LINE_CELLS = 2
"""A row of more cells is no line of text."""
_WHOM_ALONE = frozenset({"object"})


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before the tables of a Word text, by the table's name: its lines, the nearest first.

    `joined` names the tables that follow another without a word between them. `marked` are the registers of the lists
    of the form, by the sheet and the row of their headings.
    """

    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    marked: Mapping[tuple[str, int], Register] = field(default_factory=dict)


def around(book: Book) -> Around:
    """Return what stands before each table of a text; of a workbook only its marks."""
    marked = {
        (name.sheet, at[0]): register
        for name in book.names
        for register in Register
        if name.name == list_name(register) and name.sheet and (at := place_of(name.cell or ""))
    }
    if not book.paragraphs:
        return Around(marked=marked)
    names = {number: sheet.name for number, sheet in enumerate(book.sheets, start=1)}
    lines: dict[str, tuple[str, ...]] = {}
    joined: set[str] = set()
    before: list[str] = []
    heading = ""
    caption: tuple[str, ...] = ()
    met = 0
    for paragraph in book.paragraphs:
        text = clean(f"{paragraph.numbering} {paragraph.text}")
        if paragraph.table is None:
            before += [text] if text else []
            heading = text if paragraph.level else heading
        elif paragraph.table != met:
            met = paragraph.table
            name = names.get(met, "")
            caption = _with_caption(_nearest(before, heading), before, caption)
            lines[name] = caption
            joined |= {name} if not before and met > 1 else set()
            before = []
    return Around(lines, frozenset(joined), marked)


def lines_before(grid: Grid, top: int, after: int, told: Around) -> tuple[str, ...]:
    """Return the lines above a list's headings, the nearest first, below the row `after`; before a Word table too."""
    found: list[str] = []
    for row in range(top - 1, max(after, top - _HIGHEST), -1):
        texts = [text for _, text in grid.row_texts(row)]
        if len(texts) > _LINE_CELLS:
            break
        found += [text for text in texts if len(text.split()) <= _LONGEST]
    return (*found, *told.lines.get(grid.name, ())) if after == 0 else tuple(found)


def _with_caption(own: tuple[str, ...], before: list[str], caption: tuple[str, ...]) -> tuple[str, ...]:
    """Words before a table; where they tell tập thể or cá nhân alone, the caption of the table before holds on."""
    if not before or not all(_tells_whom_alone(line) for line in before):
        return own
    return (*own, *(line for line in caption if line not in own and not _tells_whom_alone(line)))


def _tells_whom_alone(line: str) -> bool:
    return group_said(line).means == _WHOM_ALONE


def _nearest(before: list[str], heading: str) -> tuple[str, ...]:
    near = [line for line in reversed(before[-_LINES:]) if len(line.split()) <= _LONGEST]
    return (*near, *([heading] if heading and heading not in near else []))
