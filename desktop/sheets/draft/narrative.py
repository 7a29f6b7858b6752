"""Narratives: a unit's Word report as sections, each heading with the text below it, nothing dropped."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from desktop.domain.book import Book, Paragraph, Sheet
from desktop.domain.ledger import Section
from desktop.domain.outline import CLOSING, OPENING, OUTLINE, heading_of
from desktop.domain.place import Place
from desktop.domain.text import bare, clean
from desktop.sheets.draft.layout.codes import roman_value
from desktop.sheets.draft.outline_form import unguided
from desktop.sheets.draft.rows.topics import joined

_LONGEST = 220
_LIKE = 0.86
_DEEPEST = 3
_PART = re.compile(r"^phần (thứ )?(nhất|hai|ba|tư|[ivx]+|\d|một)\b", re.IGNORECASE)
_ROMAN = re.compile(r"^[IVX]{1,5}\s*[.\-–/)]\s*(?=\S)")
_NUMBER = re.compile(r"^\d{1,2}\s*[./)]\s*(?=\D)")
_DEEP = re.compile(r"^(\d{1,2}\.\d|[a-zđ]\s*[.)]\s|[-+–•*])")
_LEAD = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.\-–/)]\s*")
_RUN_IN = re.compile(r"^(.{8,160}?)(?::|\.\s)\s*(.+)$", re.DOTALL)
_ENDS = re.compile(r"^noi nhan\s*:?")


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
    for piece in (*_pieces(book), _Piece("", 1, _place(book, None))):
        if piece.level == 0:
            lines.append(piece.text)
            continue
        if lines or (heading and piece.level <= level and not _in_outline(heading)):
            sections.append(Section(unit or "", len(sections) + 1, heading, "\n".join(lines), place))
        heading, place, lines, level = piece.text, piece.place, [], piece.level
    return tuple(section for section in sections if section.text or section.heading != OPENING)


def blank_headings(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """Return the headings of the outline under which a unit is asked to write and which have no text."""
    written = set(_written(sections))
    parents = {each.key.rpartition(".")[0] for each in OUTLINE} | {"A", "B"}
    return tuple(each.member_text for each in OUTLINE if each.key not in written and each.key not in parents)


def _written(sections: tuple[Section, ...]) -> Iterable[str]:
    """Yield the keys of the outline that have text: told by the heading's words, else by its number in its part."""
    part, group, last = "", "", 0
    for section in sections:
        found = heading_of(section.heading)
        roman = _ROMAN.match(section.heading)
        if roman:
            value = roman_value(re.findall(r"[IVX]+", roman.group())[0])
            part = "B." if value < last or (found and found.key.startswith("B")) else part
            last, group = value, f"{part}{section.heading.split('.')[0].strip(' )-–/')}"
        number = re.match(r"\d{1,2}", section.heading)
        key = found.key if found else group if roman else f"{group}.{number.group()}" if number else ""
        if section.text:
            yield key


def prose_length(sections: tuple[Section, ...]) -> int:
    """Return how many letters of running text the sections hold, table lines left out."""
    return sum(len(line) for section in sections for line in section.text.split("\n") if " | " not in line)


def _pieces(book: Book) -> Iterable[_Piece]:
    tables = dict(enumerate(book.sheets, start=1))
    seen: set[int] = set()
    ended = False
    for paragraph in book.paragraphs:
        if paragraph.table is not None:
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


def _closes(lines: list[str]) -> bool:
    return any(_ENDS.match(bare(line)) for line in lines)


def _table_lines(sheet: Sheet | None) -> list[str]:
    if sheet is None:
        return []
    rows: dict[int, list[str]] = {}
    for cell in sheet.cells:
        rows.setdefault(cell.row, []).append(clean(str(cell.value) if isinstance(cell.value, str) else cell.raw))
    return [" | ".join(rows[row]) for row in sorted(rows)]


def _paragraph_pieces(book: Book, paragraph: Paragraph, ended: bool) -> Iterable[_Piece]:
    own = unguided(paragraph.text)
    if not own:
        return
    text = clean(f"{paragraph.numbering} {own}")
    place = _place(book, paragraph)
    level = 0 if ended else _level(paragraph, text)
    if 0 < level <= _DEEPEST:
        yield _Piece(text, level, place)
    elif not ended and (parts := _run_in(text)):
        yield _Piece(parts[0], _DEEPEST, place)
        yield _Piece(parts[1], 0, place)
    else:
        yield _Piece(text, 0, place)


def _level(paragraph: Paragraph, text: str) -> int:
    """The level of a heading, 0 for plain text."""
    if len(text) > _LONGEST:
        return 0
    if paragraph.level:
        return paragraph.level
    if bare(paragraph.style).startswith(("heading", "tieu de", "de muc")):
        return int(found[0]) if (found := re.findall(r"\d", paragraph.style)) else _DEEPEST
    if _DEEP.match(text):
        return 0
    strong = paragraph.bold or _upper(text)
    if _PART.match(text) and strong:
        return 1
    if _ROMAN.match(text) and strong:
        return 2
    if _NUMBER.match(text) and paragraph.bold:
        return _DEEPEST
    return _by_likeness(text) or 0


def _by_likeness(text: str) -> int:
    return next((each.level for each in OUTLINE if _is_heading(text, each.title) or _same(text, each.member_text)), 0)


def _upper(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


def _run_in(text: str) -> tuple[str, str] | None:
    """A heading of the outline with its text running on in the same paragraph."""
    found = _RUN_IN.match(_LEAD.sub("", text))
    if found is None or not _by_likeness(found[1]):
        return None
    head = text[: text.index(found[1]) + len(found[1])]
    return head, found[2]


def _is_heading(text: str, title: str) -> bool:
    return _same(_LEAD.sub("", text), title)


def _same(text: str, title: str) -> bool:
    return Levenshtein.normalized_similarity(joined(text), joined(title)) >= _LIKE


def _in_outline(heading: str) -> bool:
    return heading == OPENING or _by_likeness(heading) > 0


def _place(book: Book, paragraph: Paragraph | None) -> Place:
    if paragraph is None:
        return Place(book.file, book.sha256, None, None, "")
    return Place(book.file, book.sha256, None, f"¶{paragraph.number}", paragraph.raw)
