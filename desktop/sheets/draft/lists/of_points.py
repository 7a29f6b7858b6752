"""Tables of points that look like lists: a row among criteria whose words might head a list begins none."""

from collections.abc import Iterable, Iterator

from desktop.domain.framework import Framework
from desktop.sheets.draft.contents import criterion_keys, title_key
from desktop.sheets.draft.layout.fields import Field
from desktop.sheets.draft.layout.guided import Laid
from desktop.sheets.draft.lists.tables import ListTable

_FEWEST = 3
_HALF = 2
"""So many rows, and every second at least, are criteria word for word in what is no list."""


def without_criteria(tables: Iterable[ListTable], laid: Laid, framework: Framework) -> tuple[ListTable, ...]:
    """Return the lists of a file without those whose headings or rows are criteria of a table of points."""
    keys = criterion_keys(framework)
    return tuple(table for table in tables if not (_is_headed_by_one(table, laid, keys) or _tells_them(table, keys)))


def _is_headed_by_one(table: ListTable, laid: Laid, keys: frozenset[str]) -> bool:
    """Whether the headings are a row of a table of points: a criterion stands among its titles."""
    if table.grid.origins is not None:
        return any(title_key(column.heading) in keys for column in table.head.columns)
    heads = range(table.head.top, table.head.bottom + 1)
    regions = (region for region in laid.regions if region.grid.name == table.grid.name)
    titles = ((region.number(Field.TITLE), {row.number for row in region.rows}) for region in regions)
    texts = (table.grid.text(row, column) for column, rows in titles if column for row in heads if row in rows)
    return any(title_key(text) in keys for text in texts)


def _tells_them(table: ListTable, keys: frozenset[str]) -> bool:
    """Whether most rows tell of criteria word for word."""
    told = [any(title_key(text) in keys for text in texts) for texts in _texts(table)]
    return sum(told) >= _FEWEST and sum(told) * _HALF >= len(told)


def _texts(table: ListTable) -> Iterator[list[str]]:
    for row in table.rows:
        yield [text for _, text in table.grid.row_texts(row.number)]
