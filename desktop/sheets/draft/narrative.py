"""Narratives: a unit's Word report as sections, each heading with the text below it, nothing dropped."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.book import Book, Paragraph, Sheet
from desktop.domain.ledger import Section
from desktop.domain.outline import AHEAD, CLOSING, OPENING, OUTLINE, heading_of, is_ahead, placed, told
from desktop.domain.place import Place
from desktop.domain.text import bare, clean
from desktop.sheets.draft.headings import (
    DEEPEST,
    ROMAN,
    by_likeness,
    frames_a_heading,
    is_bare_part,
    is_upper,
    level_of,
    names_a_section,
    run_in,
)
from desktop.sheets.draft.layout.codes import roman_value
from desktop.sheets.draft.outline_form import unguided

_LAID_OUT = 2
_SEVERAL, _SENTENCE = 2, 6
_CELLS = " | "
_CODE = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)]?$")
_ENDS = re.compile(r"^noi nhan\s*:?")
"""`Nơi nhận`: there the report ends."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One line of the text: a heading with its level, or (level 0) plain text."""

    text: str
    level: int
    place: Place


def read_narrative(book: Book, unit: str | None) -> tuple[Section, ...]:
    """Return the sections of a Word text in reading order; tables stand in them as lines, cells apart by ` | `.

    What stands before the first heading is the section `Phần mở đầu`, what follows "Nơi nhận" is `Phần kết`; a heading
    below the third level, or without a place in the outline, stays a line of the section it is in.
    """
    sections: list[Section] = []
    heading, place, lines, level = OPENING, _place(book, None), list[str](), 0
    for piece in (*_titled(_pieces(book)), _Piece("", 1, _place(book, None))):
        if piece.level == 0:
            lines.append(piece.text)
            continue
        if lines or (heading and piece.level <= level and not _in_outline(heading)) or _parts_off(heading, piece):
            sections.append(Section(unit or "", len(sections) + 1, heading, "\n".join(lines), place))
        heading, place, lines, level = piece.text, piece.place, [], piece.level
    return tuple(section for section in sections if section.text or section.heading != OPENING)


def _parts_off(heading: str, below: _Piece) -> bool:
    """Whether a heading without text begins the part that looks ahead, and only it tells so of what stands below."""
    own, next_one = heading_of(heading), heading_of(below.text)
    begins = own is not None and own.key == AHEAD
    return begins and bool(below.text) and not (next_one is not None and is_ahead(next_one))


def blank_headings(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """Return the headings of the outline under which a unit is asked to write and which have no text."""
    written = {*_written(sections), *told((each.heading, each.text) for each in sections)}
    parents = {each.key.rpartition(".")[0] for each in OUTLINE} | {"A", "B"}
    return tuple(each.member_text for each in OUTLINE if each.key not in written and each.key not in parents)


def told_headings(sections: tuple[Section, ...]) -> frozenset[str]:
    """Return the keys of the outline's headings that have text in a report."""
    return frozenset(_written(sections)) & {each.key for each in OUTLINE}


def _written(sections: tuple[Section, ...]) -> Iterable[str]:
    """Yield the keys of the outline that have text: told by the heading's words, else by its number in its part."""
    part, group, last = "", "", 0
    for section, found in zip(sections, placed(each.heading for each in sections), strict=True):
        roman = ROMAN.match(section.heading)
        if roman:
            value = roman_value(re.findall(r"[IVX]+", roman.group())[0])
            part = "B." if value < last or (found and found.key.startswith("B")) else part
            last, group = value, f"{part}{section.heading.split('.')[0].strip(' )-–/')}"
        number = re.match(r"\d{1,2}", section.heading)
        key = found.key if found else group if roman else f"{group}.{number.group()}" if number else ""
        if section.text:
            yield key


def is_told_in_words(sections: tuple[Section, ...]) -> bool:
    """Return whether a text says something in running words under several headings of the outline."""
    under = zip(sections, placed(each.heading for each in sections), strict=True)
    told_there = {own.key for each, own in under if own is not None and _has_a_sentence(each)}
    return len(told_there) >= _SEVERAL


def _has_a_sentence(section: Section) -> bool:
    return any(_CELLS not in line and len(line.split()) >= _SENTENCE for line in section.text.split("\n"))


def sentences(sections: Iterable[Section]) -> tuple[str, ...]:
    """Return the running sentences of a text, table lines, titles and what leads to a table left out."""
    lines = (line.strip() for section in sections for line in section.text.split("\n") if _CELLS not in line)
    return tuple(each for each in lines if len(each.split()) >= _SENTENCE and each.endswith((".", ";")))


def prose_length(sections: tuple[Section, ...]) -> int:
    """Return how many letters of running text the sections hold, table lines left out."""
    return sum(len(line) for section in sections for line in section.text.split("\n") if _CELLS not in line)


def _titled(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces, the title in capitals on the line below a part's number joined to it."""
    part: _Piece | None = None
    for each in pieces:
        if part is not None and each.level == 0 and is_upper(each.text) and _CELLS not in each.text:
            yield replace(part, text=f"{part.text} {each.text}")
            part = None
            continue
        if part is not None:
            yield part
        part = each if each.level == 1 and is_bare_part(each.text) else None
        if part is None:
            yield each
    if part is not None:
        yield part


def _pieces(book: Book) -> Iterable[_Piece]:
    tables = dict(enumerate(book.sheets, start=1))
    running = {number: _numbers_beside(sheet) for number, sheet in tables.items() if _is_running_text(sheet)}
    seen: set[int] = set()
    ended = False
    for paragraph in _with_numbers(book.paragraphs, running):
        if paragraph.table is not None and paragraph.table not in running:
            if paragraph.table not in seen:
                seen.add(paragraph.table)
                lines = _table_lines(tables.get(paragraph.table))
                if not ended and _closes(lines):
                    ended = True
                    yield _Piece(CLOSING, 1, _place(book, paragraph))
                yield from (_Piece(line, 0, _place(book, paragraph)) for line in lines)
            continue
        if not ended and _ENDS.match(bare(paragraph.text)):
            ended = True
            yield _Piece(CLOSING, 1, _place(book, paragraph))
        yield from _paragraph_pieces(book, paragraph, ended)
    for number, sheet in tables.items():
        if sheet.cells and number not in seen and not any(each.table == number for each in book.paragraphs):
            yield _Piece(sheet.name, 1, _place(book, None))
            yield from (_Piece(line, 0, _place(book, None)) for line in _table_lines(sheet))


def _is_running_text(sheet: Sheet) -> bool:
    """Whether a table only lays out running text: one column, numbers or headings of the outline beside it, or both."""
    widest = max((cell.column for cell in sheet.cells), default=0)
    numbers = {cell.column for cell in sheet.cells if _CODE.match(clean(str(cell.value)))}
    if not 0 < widest <= _LAID_OUT + (numbers == {1}):
        return False
    lines = [line for cell in sheet.cells for line in str(cell.value).split("\n")]
    own = [text for line in lines if (text := clean(line)) and not _CODE.match(text)]
    if len(own) == 1 and widest == 1 and frames_a_heading(own[0]):
        return True
    return sum(by_likeness(each) > 0 for each in own) >= min(_LAID_OUT, len(own)) > 0


def _numbers_beside(sheet: Sheet) -> frozenset[str]:
    """Return the numbers that stand alone in the first of two columns."""
    first = (clean(str(cell.value)) for cell in sheet.cells if cell.column == 1)
    beside = any(cell.column == _LAID_OUT for cell in sheet.cells)
    return frozenset(text for text in first if beside and _CODE.match(text))


def _with_numbers(paragraphs: Iterable[Paragraph], running: Mapping[int, frozenset[str]]) -> Iterator[Paragraph]:
    """Yield paragraphs, a number that stands alone before a text laid out in columns joined to that text.

    A text beside a number that only names a section is its heading, bold or not.
    """
    number = ""
    for each in paragraphs:
        if each.table is not None and clean(each.text) in running.get(each.table, frozenset()):
            number = f"{clean(each.text).rstrip('.)')}."
            continue
        own = each._replace(numbering=number) if number and not each.numbering else each
        yield own._replace(bold=own.bold or (bool(number) and names_a_section(clean(own.text))))
        number = ""


def _closes(lines: list[str]) -> bool:
    return any(_ENDS.match(bare(line)) for line in lines)


def _table_lines(sheet: Sheet | None) -> list[str]:
    if sheet is None:
        return []
    rows: dict[int, dict[int, str]] = {}
    for cell in sheet.cells:
        text = clean(str(cell.value) if isinstance(cell.value, str) else cell.raw)
        rows.setdefault(cell.row, {})[cell.column] = text
    first = min((cell.column for cell in sheet.cells), default=1)
    return [_row_line(rows[row], first) for row in sorted(rows)]


def _row_line(cells: Mapping[int, str], first: int) -> str:
    """Return a row as a line: each cell in its column, those between that are empty left empty."""
    filled = [column for column, text in cells.items() if text]
    return _CELLS.join(cells.get(column, "") for column in range(first, max(filled, default=first) + 1))


def _paragraph_pieces(book: Book, paragraph: Paragraph, ended: bool) -> Iterable[_Piece]:
    own = unguided(paragraph.text)
    if not own:
        return
    lines = [] if ended else _broken_lines(paragraph, own)
    for line in lines:
        yield from _line_pieces(book, paragraph._replace(numbering=""), line, ended=False)
    if not lines:
        yield from _line_pieces(book, paragraph, own, ended=ended)


def _broken_lines(paragraph: Paragraph, own: str) -> list[str]:
    """Return the lines of a paragraph that holds headings of the outline among lines broken by hand; else none."""
    lines = [line for each in paragraph.text.split("\n") if (line := clean(each))]
    if len(lines) < 2 or paragraph.level or by_likeness(clean(own)):
        return []
    return lines if any(by_likeness(line) for line in lines) else []


def _line_pieces(book: Book, paragraph: Paragraph, own: str, *, ended: bool) -> Iterable[_Piece]:
    text = clean(f"{paragraph.numbering} {own}")
    place = _place(book, paragraph)
    level = 0 if ended else level_of(paragraph, text)
    if 0 < level <= DEEPEST:
        yield _Piece(text, level, place)
    elif not ended and (parts := run_in(text)):
        yield _Piece(parts[0], DEEPEST, place)
        yield _Piece(parts[1], 0, place)
    else:
        yield _Piece(text, 0, place)


def _in_outline(heading: str) -> bool:
    return heading == OPENING or by_likeness(heading) > 0


def _place(book: Book, paragraph: Paragraph | None) -> Place:
    if paragraph is None:
        return Place(book.file, book.sha256, None, None, "")
    return Place(book.file, book.sha256, None, f"¶{paragraph.number}", paragraph.raw)
