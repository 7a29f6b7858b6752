"""Finding tables: where on a sheet they stand, by their headings or by a person's word."""

from collections.abc import Iterable

from desktop.domain.bounds import Bounds
from desktop.sheets.draft.layout.bands import Band, Naming, bands_of, headed_columns, lines_above, same_headings
from desktop.sheets.draft.layout.beside import parts_of
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.region import Column, Region
from desktop.sheets.draft.layout.rows import laid_out
from desktop.sheets.draft.layout.titled_years import titled_years


def find_regions(grid: Grid, year: int, naming: Naming) -> tuple[Region, ...]:
    """Return every table of a sheet that has headings, from the top. `year` is the cluster's.

    Headings that are repeated, as on every printed page, begin no new table unless a unit, or another year than the
    table above is of, is named right above them.
    """
    bands = bands_of(grid, year, naming)
    own: list[Band] = []
    for place, band in enumerate(bands):
        again = place > 0 and same_headings(bands[place - 1], band)
        if not again or _titled(grid, band, naming) or _is_of_another_year(grid, own[-1], band, year):
            own.append(band)
    ends = [*(band.top for band in own[1:]), max(grid.rows, default=0) + 1]
    heads = {row for band in bands for row in range(band.top, band.bottom + 1)}
    below = [
        [row for row in grid.rows if row not in heads and band.bottom < row < end]
        for band, end in zip(own, ends[: len(own)], strict=True)
    ]
    return tuple(region for band, rows in zip(own, below, strict=True) for region in _side_by_side(grid, band, rows))


def _side_by_side(grid: Grid, band: Band, rows: list[int]) -> Iterable[Region]:
    for part, columns in parts_of(grid, band.columns):
        own = [row for row in rows if row in part.filled]
        yield laid_out(part, Band(band.top, band.bottom, columns), own)


def regions_within(grid: Grid, bounds: Bounds, year: int) -> tuple[Region, ...]:
    """Return the tables a person marked out on a sheet: one, or several side by side under the same heading rows.

    Without headings it is one, each of whose columns is still unknown.
    """
    rows = [row for row in grid.rows if bounds.first <= row <= bounds.last]
    if bounds.top is None or bounds.bottom is None:
        filled = sorted({column for row in rows for column in grid.filled[row]})
        bare_columns = tuple(Column(number, None, ()) for number in filled)
        return (laid_out(grid, Band(bounds.first, bounds.first, bare_columns), rows),)
    columns = headed_columns(grid, bounds.top, bounds.bottom, year)
    return tuple(_side_by_side(grid, Band(bounds.top, bounds.bottom, columns), rows))


def _titled(grid: Grid, band: Band, naming: Naming) -> bool:
    """Whether one of the few short lines above the headings names a unit."""
    return any(naming.line(line) for line in lines_above(grid, band.top))


def _is_of_another_year(grid: Grid, above: Band, band: Band, year: int) -> bool:
    """Whether the title above repeated headings names a year that the one above the table before it does not.

    Where that names none it is taken to be of `year`.
    """
    named = titled_years(grid, band.top)
    return bool(named) and not named & (titled_years(grid, above.top) or {year})
