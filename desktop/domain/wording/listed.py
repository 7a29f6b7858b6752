"""Lists of the registers in a paper whose lines no longer read as the registers do: rows are never moved or renewed."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Reconciled
from desktop.domain.reconcile.sentences import Sentence, folded
from desktop.domain.tabulate.listed import NAME_HEADINGS, UNIT_HEADING
from desktop.domain.text import clean
from desktop.domain.wording.remark import Remark, remark

CODES = frozenset({"list_row_gone", "list_row_missing", "list_cell_differs"})
"""The codes of these remarks."""

_Row = dict[str, list[Sentence]]
_Rows = dict[str, _Row]
"""The cells of a row by their column; rows by their names."""


def list_remarks(done: Reconciled, data: Data) -> Iterator[Remark]:
    """Yield each line of a list that is no more, is not there, or says something else than today's paper."""
    today = [each for paper in data.papers for each in _lists(paper)]
    for heading, rows in _lists(done.sentences):
        alike = [known for name, known in today if name == heading]
        if alike:
            yield from _compared(heading, rows, max(alike, key=lambda known: len(known.keys() & rows.keys())))


def _compared(heading: str, rows: _Rows, today: _Rows) -> Iterator[Remark]:
    for name, row in rows.items():
        if name in today:
            yield from _differing(heading, row, today[name])
        else:
            yield remark("list_row_gone", row[heading][0], _text(row, heading))
    before = ""
    for name, row in today.items():
        if name in rows:
            before = name
        else:
            near = rows.get(before) or next(iter(rows.values()))
            after = _text(near, heading) if before else ""
            yield remark("list_row_missing", near[heading][0], _text(row, heading), after=after)


def _differing(heading: str, row: _Row, today: _Row) -> Iterator[Remark]:
    for column in dict.fromkeys((*row, *today)):
        own, now = _text(row, column), _text(today, column)
        if own != now:
            yield remark("list_cell_differs", row.get(column, row[heading])[0], own, now=now)


def _lists(sentences: Iterable[Sentence]) -> Iterator[tuple[str, _Rows]]:
    """Yield the lists of a paper: by what heading their names stand under, and their rows; heads of groups are none."""
    cells = (each for each in sentences if each.table is not None)
    for _, own in groupby(cells, key=lambda each: each.table):
        rows: _Rows = {}
        for each in own:
            rows.setdefault(each.row, {}).setdefault(each.column, []).append(each)
        heading = next((each for each in _HEADINGS if any(each in row for row in rows.values())), None)
        lines = {name: row for name, row in rows.items() if heading in row and _UNIT in row}
        if heading is not None and lines:
            yield heading, lines


def _text(row: _Row, column: str) -> str:
    return clean(" ".join(each.text for each in row.get(column, ())))


_HEADINGS = tuple(folded(each) for each in NAME_HEADINGS.values())
_UNIT = folded(UNIT_HEADING)
