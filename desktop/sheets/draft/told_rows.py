"""Rows of figures inside Word reports whose titles are no indicator's word for word: what each says, for a person."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.cluster import Cluster
from desktop.domain.guidance import NOTHING
from desktop.domain.place import Place
from desktop.domain.text import clean
from desktop.sheets.draft.layout.bands import Naming
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.grid import Grid
from desktop.sheets.draft.layout.guided import lay_out
from desktop.sheets.draft.owner.units import unit_in_text, unit_of_heading

_PERIODS = ((Field.ACTUAL, "this"), (Field.COUNT, "this"), (Field.BASELINE, "last"))
_POINTS = frozenset({Field.CLAIM, Field.MAX})


@dataclass(frozen=True, slots=True)
class ToldRow:
    """A number of a row: the row's title, that of the row above, what it is counted in, of which period, where."""

    title: str
    above: str
    measure: str
    period: str
    place: Place
    text: str


def told_rows(grid: Grid, cluster: Cluster) -> Iterator[ToldRow]:
    """Yield the numbers of the rows of a sheet's tables of figures; tables of points are none."""
    naming = Naming(
        line=lambda text: unit_in_text(text, cluster) is not None,
        heading=lambda text: unit_of_heading(text, cluster) is not None,
    )
    for region in lay_out((grid,), cluster.year, naming, NOTHING).regions:
        if region.number(Field.TITLE) is None or any(region.number(each) for each in _POINTS):
            continue
        unit = region.number(Field.MEASURE)
        above = ""
        for row in region.rows:
            measure = clean(grid.text(row.number, unit)) if unit else ""
            for field, period in _PERIODS:
                column = region.number(field)
                text = clean(grid.text(row.number, column)) if column else ""
                if column and row.title and any(letter.isdigit() for letter in text):
                    yield ToldRow(row.title, above, measure, period, grid.place(row.number, column), text)
            above = row.title
