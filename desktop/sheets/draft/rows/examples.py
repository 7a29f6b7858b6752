"""Examples: rows left in a form that only show how to fill it in ("VD", "Ví dụ: …"); nothing in them is claimed."""

import re
from collections.abc import Iterable

from desktop.domain.text import bare
from desktop.sheets.draft.layout.codes import Shape
from desktop.sheets.draft.layout.region import Row
from desktop.sheets.draft.rows.topics import Topic, likeness, title_of

_CODE = re.compile(r"(vi du|vd|mau)[ .:]*\d*")
"""`VD 1`, `Mẫu`: in the column of codes."""
_BEFORE = re.compile(r"(vi du|vd)( minh hoa| mau)?( \d+)? ?[:.–-] ?")
"""`Ví dụ: …`, `VD minh họa 1 - …`: before a title."""
_BEHIND = re.compile(r" ?[(\[](dong )?(vi du|vd|mau|minh hoa)[)\]] ?$")
"""`… (ví dụ)`, `… [dòng mẫu]`: behind one."""
_BLOCK = re.compile(
    r"(cac |phan |bang )?(vi du|vd)( minh hoa| mau| (ve )?cach (ghi|cham|dien|lap)( diem| bieu| mau)?)? ?:?"
)
"""`Phần ví dụ cách ghi:`: the line above rows that are examples."""
_LIKE = 0.75


def is_example(row: Row) -> bool:
    """Return whether a row calls itself an example: by its code, its title, or a word beside them."""
    return row.example or _CODE.fullmatch(bare(row.code.text)) is not None or _shown(row) != row.title


def example_rows(rows: Iterable[Row]) -> frozenset[int]:
    """Return the numbers of the rows that are examples: they say so, or stand below a line that does ("VÍ DỤ:").

    Such a block goes on until a group begins or a row without a code.
    """
    found, below = set[int](), False
    for row in rows:
        if _BLOCK.fullmatch(bare(row.title)) and row.code.shape is Shape.NONE:
            below = True
            continue
        below &= row.code.shape not in {Shape.NONE, Shape.ROMAN}
        if below or is_example(row):
            found.add(row.number)
    return frozenset(found)


def examples_of(
    rows: Iterable[Row], shown: frozenset[int], topics: Iterable[Topic]
) -> Iterable[tuple[Row, Topic, float]]:
    """Yield each of the example rows `shown` with the topic it shows, and how alike they are."""
    known = tuple(topics)
    for row in rows:
        if row.number in shown and known:
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
