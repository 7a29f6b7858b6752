"""Years a table is titled with: those its title or its sheet's name says it is of, no day or number of a paper."""

import re

from desktop.domain.text import bare
from desktop.sheets.draft.layout.bands import lines_above
from desktop.sheets.draft.layout.fields import years_in
from desktop.sheets.draft.layout.grid import Grid

_ASIDE = re.compile(
    r"\bngay \d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|"
    r"\bngay \d{1,2} thang \d{1,2} nam 20\d\d|\b\d+/20\d\d/[a-z]\S*|"
    r"\bso voi( cung ky)?( nam)? 20\d\d|\b(theo|can cu|thuc hien) (quyet dinh|ke hoach|huong dan|cong van|thong tu)\b.*"
)
"""Years that say nothing of the table's own: of days, of papers, of what it is compared with."""


def titled_years(grid: Grid, top: int) -> frozenset[int]:
    """Return the years named in the lines right above a table whose headings begin in row `top`."""
    return frozenset(year for line in lines_above(grid, top) for year in years_of_title(line))


def years_of_title(line: str) -> set[int]:
    """Return the years a title names as those it is of."""
    return years_in(_ASIDE.sub(" ", bare(line)))
