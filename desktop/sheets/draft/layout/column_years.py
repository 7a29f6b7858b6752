"""Years of columns: which year but the cluster's a heading says its numbers are of."""

import re

from desktop.domain.text import bare
from desktop.sheets.draft.layout.fields import years_in
from desktop.sheets.draft.layout.region import Column

_BEFORE = re.compile(r"\b(nam|ky) (truoc|ngoai)\b|\b(nam )?lien ke\b|\bcung ky\b")
"""`năm trước`, `cùng kỳ`: the year before."""


def other_year_of(column: Column, year: int) -> int | None:
    """Return the latest year a heading names where `year` is not among them, the year before where it says so."""
    named = years_in(column.label)
    if named:
        return None if year in named else max(named)
    return year - 1 if _BEFORE.search(bare(column.label)) else None
