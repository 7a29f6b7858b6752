"""The words of a heading: plain, without its number, and what its number says of its level."""

import re
from functools import lru_cache

from desktop.domain.text import bare

_NUMBERED = re.compile(r"\d|[a-z]\s*[.)]|[-+]")
_LEAD = re.compile(r"(?:phan (?:thu )?)?(?:[ivx]+|[a-hk]|nhat|hai|ba|\d{1,2}(?:\.\d{1,2})*)\s*[.):/\-–]+\s*")
_ROMAN = re.compile(r"[IVX]+\s*[.):/\-–]|[A-HĐK]\.\s")
_CHAPTER = re.compile(r"[IVX]+\s*[.):/\-–]")
_ASIDE = re.compile(r"^(?:mot so )?(?:ve )?(?:cong tac )?|(?:trong )?nam 20\d\d|[:.;]+$")


def is_numbered(text: str) -> bool:
    """Return whether a heading is a numbered paragraph, no chapter behind a Roman number."""
    return bool(_NUMBERED.match(bare(text))) and not _CHAPTER.match(text.strip())


def is_chapter(text: str) -> bool:
    """Return whether a heading stands behind a Roman number, a capital letter or the word for a part."""
    return bare(text).startswith("phan ") or _ROMAN.match(text.strip()) is not None


def core_of(words: str) -> str:
    """Return the words of a heading without its number, `công tác`, `về` and the year."""
    return " ".join(_ASIDE.sub("", _LEAD.sub("", words, count=1)).split())


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Return a text bare and without commas, as headings are compared."""
    return bare(text).replace(",", "")
