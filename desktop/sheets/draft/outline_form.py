"""The outline as it was sent: which of its own words — guidance, letterhead, recipients — still stand in a report."""

import re
import tomllib
from functools import cache

from desktop.domain.ledger import Section
from desktop.domain.outline import CLOSING, OPENING
from desktop.domain.text import bare, clean
from desktop.resources import resource

_FIELD = re.compile(r"\{\{.*?\}\}")
_OWN_PROMPTS = ("Bấm vào đây để viết nội dung.", "Click or tap here to enter text.")
_LONGEST_SIGNATURE = 120
_LETTERHEAD = re.compile(
    r"cong hoa xa hoi|doc lap\b|so: ?[….\d]*/|.*\bngay\b.*\bthang\b.*\bnam\b|bao cao$|[.…_\-–— ]*$"
)
"""Lines of a letterhead: national heading, number, place and day, dots."""


def unguided(text: str) -> str:
    """Return what a unit wrote in a paragraph: all of it but the guidance of the outline it was sent."""
    plain = clean(text)
    found = next((match for each in _guidance() if (match := each.match(plain))), None)
    return plain[found.end() :].strip() if found else plain


def says_anything(sections: tuple[Section, ...]) -> bool:
    """Return whether a report holds a word beyond letterhead, title, recipients and signature."""
    return any(_own_words(section, line) for section in sections for line in section.text.split("\n"))


def own_length(sections: tuple[Section, ...]) -> int:
    """Return how many letters a report holds beyond letterhead, title, recipients and signature."""
    lines = ((section, line) for section in sections for line in section.text.split("\n"))
    return sum(len(line) for section, line in lines if _own_words(section, line))


def _own_words(section: Section, line: str) -> bool:
    cells = [cell for cell in line.split(" | ") if cell]
    if section.heading == OPENING:
        return not all(_is_letterhead(cell) for cell in cells)
    return bool(cells) and (section.heading != CLOSING or len(line) > _LONGEST_SIGNATURE * len(cells))


def _is_letterhead(text: str) -> bool:
    if text.isupper() or _LETTERHEAD.match(bare(text)):
        return True
    return _pattern(_texts()[1]).fullmatch(clean(text)) is not None


@cache
def _guidance() -> tuple[re.Pattern[str], ...]:
    """Patterns of every guiding text of the outline, longest first; facts filled into them may be any words."""
    return tuple(_pattern(each) for each in sorted(_texts()[0], key=len, reverse=True))


@cache
def _texts() -> tuple[tuple[str, ...], str]:
    """The guiding texts and the subject line of resources/papers/outline.toml."""
    read = tomllib.loads(resource("papers", "outline.toml").read_text("utf-8"))
    return (*read["guidance"].values(), read["intro"], read["mark"], read["prompt"], *_OWN_PROMPTS), read["subject"]


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".*?".join(re.escape(part) for part in _FIELD.split(clean(text))), re.IGNORECASE)
