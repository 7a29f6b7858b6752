"""Usual cells: the rows of a sheet made columns, stretch by stretch, as its reader makes them one by one."""

from collections.abc import Callable, Sequence
from itertools import compress

from desktop.sheets.columns import Columns
from desktop.sheets.xlsx.cells import CellReader
from desktop.sheets.xlsx.stretch import Days, Numbers, Stretch
from desktop.sheets.xlsx.usual_rows import StoredRows, UsualRows

Share = Callable[[int, int, str, str], str]
"""Returns the whole formula of the cell at (row, column) that shares it by an index, from what is stated there."""


class UsualCells:
    """Makes the cells of one sheet, stretch by stretch, as its reader makes them one by one."""

    __slots__ = ("_days", "_numbers", "_reader")

    def __init__(self, reader: CellReader) -> None:
        self._reader = reader
        self._numbers = Numbers()
        self._days = Days(reader.date1904)

    def made_of(self, rows: UsualRows, share: Share) -> Columns:
        """Return the cells that hold anything, in their order."""
        made = Stretch(self._reader, _holding(rows.cells, share))
        for way, places in made.ways().items():
            match way:
                case "number":
                    made.read_numbers(places, self._numbers)
                case "percent":
                    made.read_percentages(places, self._numbers)
                case "date":
                    made.read_days(places, self._days)
                case "shared":
                    made.read_shared(places)
                case "text":
                    made.read_texts(places)
                case "bool":
                    made.read_bools(places)
                case _:
                    made.leave_for_last(places)
        return made.done()


def _holding(cells: StoredRows, share: Share) -> StoredRows:
    """Return the cells that have a text or a formula, all formulas whole; the texts stand among the values."""
    inline = any(cells.inline)
    values = [value or text for value, text in zip(cells.values, cells.inline, strict=True)] if inline else cells.values
    formulas = _whole_formulas(cells, share) if cells.shared else cells.formulas
    if all(values):
        return cells._replace(values=values, formulas=formulas)
    holds: Sequence[object] = values
    if formulas:
        holds = [value or formula is not None for value, formula in zip(values, formulas, strict=True)]
    return StoredRows(
        list(compress(cells.rows, holds)),
        list(compress(cells.columns, holds)),
        list(compress(cells.kind, holds)),
        cells.kinds,
        [],
        list(compress(formulas, holds)),
        list(compress(values, holds)),
        [],
    )


def _whole_formulas(cells: StoredRows, share: Share) -> list[str | None]:
    shared = zip(cells.rows, cells.columns, cells.shared, cells.formulas, strict=True)
    return [
        formula if index is None else share(row, column, index, formula or "") for row, column, index, formula in shared
    ]
