"""Examples: rows left in a form that only show how to fill it in ("VD", "Ví dụ: …"); nothing in them is claimed."""

import re
from collections.abc import Iterable

from desktop.domain.text import bare
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.topics import Topic, likeness, title_of

_CODE = re.compile(r"(vi du|vd|mau)[ .:]*\d*")
_BEFORE = re.compile(r"(vi du|vd)( minh hoa| mau)?( \d+)? ?[:.–-] ?")
_BEHIND = re.compile(r" ?[(\[](dong )?(vi du|vd|mau|minh hoa)[)\]] ?$")
_LIKE = 0.75


def is_example(row: Row) -> bool:
    """Return whether a row calls itself an example, by its code or by its title."""
    return _CODE.fullmatch(bare(row.code.text)) is not None or _shown(row) != row.title


def examples_of(rows: Iterable[Row], topics: Iterable[Topic]) -> Iterable[tuple[Row, Topic, float]]:
    """Yield each example row with the topic it shows, and how alike they are."""
    known = tuple(topics)
    for row in rows:
        if is_example(row) and known:
            title = title_of(_shown(row))
            alike, topic = max(((likeness(title, each), each) for each in known), key=lambda pair: pair[0])
            if alike >= _LIKE:
                yield row, topic, alike


def _shown(row: Row) -> str:
    """A row's title without the words that call it an example."""
    unmarked = bare(row.title)
    found = _BEFORE.match(unmarked) or _BEHIND.search(unmarked)
    if found is None or len(unmarked) != len(row.title):
        return row.title
    return row.title[: found.start()] + row.title[found.end() :]
