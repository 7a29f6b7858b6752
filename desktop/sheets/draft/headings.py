"""Headings of a Word text: which lines are headings of a report, by style, number, type and the outline's words."""

import re

from rapidfuzz.distance import Levenshtein

from desktop.domain.book import Paragraph
from desktop.domain.outline import OUTLINE, heading_of
from desktop.domain.text import bare
from desktop.sheets.draft.rows.topics import joined

DEEPEST = 3
_LONGEST = 220
"""A longer paragraph is no heading (in letters)."""
_LIKE = 0.86
"""A heading this like a section's title is that section's."""
_CHAPTER = 2
_MOST_WORDS = 15
_PART = re.compile(r"^phần (thứ )?(nhất|hai|ba|tư|[ivx]+|\d|một)\b", re.IGNORECASE)
"""`Phần thứ nhất`, `PHẦN II`: the highest heading."""
ROMAN = re.compile(r"^[IVX]{1,5}\s*[.\-–/)]\s*(?=\S)")
_NUMBER = re.compile(r"^\d{1,2}\s*[./)\-–]+\s*(?=\D)")
_LETTER = re.compile(r"^[A-HĐK]\s*[.\-–/)]\s*(?=\S)")
_DEEP = re.compile(r"^(\d{1,2}\.\d|[a-zđ]\s*[.)]\s|[-+–•*])")
_LEAD = re.compile(r"^(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)(?:\s*[.\-–/)]\s*|(?<=\.\d)\s+)")
"""The number before the words of a heading: `II.`, `A -`, `1.2`."""
_DOTTED = re.compile(r"^\d{1,2}\.\d{1,2}\b")
_CAPTION = re.compile(r"(?:danh sach|bang|bieu|phu luc|so do)\b")
_RUN_IN = re.compile(r"^(.{4,160}?)(?::|\.\s)\s*(.+)$", re.DOTALL)
"""A heading that runs into its text: `Công tác tham mưu: đã …`."""


def level_of(paragraph: Paragraph, text: str) -> int:
    """The level of a heading, 0 for plain text."""
    if len(text) > _LONGEST:
        return 0
    if paragraph.level:
        return paragraph.level
    if bare(paragraph.style).startswith(("heading", "tieu de", "de muc")):
        return int(found[0]) if (found := re.findall(r"\d", paragraph.style)) else DEEPEST
    if _DEEP.match(text):
        return _of_dotted(paragraph, text)
    strong = paragraph.bold or is_upper(text)
    if _PART.match(text) and strong:
        return 1
    if ROMAN.match(text) and (strong or _points_to_chapter(text)):
        return 2
    if _LETTER.match(text) and (is_upper(text) or (paragraph.bold and heading_of(_LEAD.sub("", text)))):
        return 2
    if _NUMBER.match(text) and paragraph.bold:
        return DEEPEST
    return by_likeness(text) or (_of_field(text) if paragraph.bold else 0)


def _of_field(text: str) -> int:
    """The level of a bold line without a number that names a field of work and says nothing of it; else 0.

    What stands over a table is no heading.
    """
    pointed = heading_of(text) if not _CAPTION.match(bare(text)) else None
    return DEEPEST if pointed and pointed.level == DEEPEST and names_a_section(text.rstrip(" :")) else 0


def _points_to_chapter(text: str) -> bool:
    """Whether a plain line behind a Roman number is a chapter's heading: a few words of the outline, no sentence."""
    pointed = heading_of(_LEAD.sub("", text))
    return pointed is not None and pointed.level == _CHAPTER and names_a_section(_LEAD.sub("", text))


def names_a_section(words: str) -> bool:
    """Whether a line is a few words that point to the outline, no sentence."""
    short = len(words.split()) <= _MOST_WORDS and not words.endswith((".", ";", ",")) and not re.search(r"\d", words)
    return short and heading_of(words) is not None


def _of_dotted(paragraph: Paragraph, text: str) -> int:
    """The level of a heading numbered `3.2.`: one of the outline's, or, in bold, one that points to one of its own."""
    if not _DOTTED.match(text):
        return 0
    pointed = heading_of(_LEAD.sub("", text)) if paragraph.bold else None
    return by_likeness(text) or (DEEPEST if pointed and pointed.level == DEEPEST else 0)


def by_likeness(text: str) -> int:
    """Return the level of the outline's heading a line is, misspelt or not; 0 where it is none."""
    return next((each.level for each in OUTLINE if _is_heading(text, each.title) or _same(text, each.member_text)), 0)


def is_bare_part(text: str) -> bool:
    """Return whether a line is the number of a part (phần) and nothing else."""
    found = _PART.match(text)
    return found is not None and not text[found.end() :].strip(" .:")


def is_upper(text: str) -> bool:
    """Return whether a line is in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


def run_in(text: str) -> tuple[str, str] | None:
    """A heading of the outline with its text running on in the same paragraph."""
    found = _RUN_IN.match(_LEAD.sub("", text))
    if found is None or not (by_likeness(found[1]) or _heads_a_field(text, found)):
        return None
    head = text[: text.index(found[1]) + len(found[1])]
    return head, found[2]


def _heads_a_field(text: str, found: re.Match[str]) -> bool:
    """Whether a numbered paragraph names a field of work before its colon: `1. Kết quả phòng, chống tội phạm: …`."""
    pointed = (
        heading_of(found[1]) if _NUMBER.match(text) and text[text.index(found[1]) + len(found[1])] == ":" else None
    )
    return pointed is not None and pointed.level == DEEPEST and names_a_section(found[1])


def _is_heading(text: str, title: str) -> bool:
    return _same(_LEAD.sub("", text), title)


def _same(text: str, title: str) -> bool:
    return Levenshtein.normalized_similarity(joined(text), joined(title)) >= _LIKE


def frames_a_heading(text: str) -> bool:
    """Whether the only words of a table are a numbered heading in the unit's own words."""
    numbered = _PART.match(text) or ROMAN.match(text) or _NUMBER.match(text)
    return bool(numbered) and (is_upper(text) or names_a_section(_LEAD.sub("", text)))
