"""The head of an annex: the framework's name, its year, the paper it goes with."""

import re
from collections.abc import Sequence

from desktop.domain.text import bare, clean

_NAME = re.compile(r"khung tieu chi|tieu chi|thang diem|bang diem|cham diem|bang tieu chi")
"""Words of a title that names a framework."""
_ATTACHED = re.compile(r"\(?\s*(?:ban hành\s+)?(?:kèm theo|kèm)\s+(.+?)\s*\)?\s*$", re.IGNORECASE)
"""`(Ban hành kèm theo Kế hoạch số 12/KH …)`: the paper an annex belongs to."""
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_LONGEST = 300
"""A longer paragraph is text, not a title."""


def name_in(texts: Sequence[str]) -> str | None:
    """Return the title above the table as one line; None when there is none."""
    named = [clean(text) for text in texts]
    at = next((place for place, text in enumerate(named) if _is_name(text)), _above_attached(named))
    if at is None:
        return None
    lines = [named[at]]
    for text in named[at + 1 : at + 3]:
        if not text.isupper() or text.startswith("("):
            break
        lines.append(text)
    return " ".join(lines)


def basis_in(texts: Sequence[str]) -> str:
    """Return the paper an annex goes with (`Quy định số 01/QyĐ-CTĐ ngày 15/02/2026`); an empty text for none."""
    found = (each[1] for text in texts if (each := _ATTACHED.match(clean(text))))
    return next((basis for basis in found if "…" not in basis), "")


def year_in(texts: Sequence[str]) -> int | None:
    """Return the year the title names; None when no text above the table names one."""
    named = [text for text in texts if _is_name(clean(text))]
    found = (year for text in (*named, *texts) for year in _YEAR.findall(text))
    return next(map(int, found), None)


def _above_attached(texts: Sequence[str]) -> int | None:
    """Return the place of the line right above the one that says what the annex goes with."""
    return next((place - 1 for place, text in enumerate(texts) if place and _ATTACHED.match(text)), None)


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and not text.startswith("(") and _NAME.search(bare(text)) is not None
