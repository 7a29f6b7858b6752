"""Rows read from the leaf pages of a plain SQLite file by themselves, whatever happened to the pages above them.

Source: https://www.sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format".
"""

from collections.abc import Iterator
from dataclasses import dataclass

PAGE = 4096
"""The page size of every file this program makes."""

Cell = None | int | float | str | bytes
Row = tuple[Cell, ...]

_TABLE_LEAF = 13
_FILE_HEADER = 100
_LARGEST_LOCAL = PAGE - 35
_SMALLEST_LOCAL = (PAGE - 12) * 32 // 255 - 23
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True, slots=True)
class Leaf:
    """One row of some table: its row number and its cells; the key column of number keys reads as None."""

    rowid: int
    cells: Row


def leaves(content: bytes) -> Iterator[Leaf]:
    """Yield every row that can be read from a file's bytes; which table it is of, its shape has to tell."""
    for start in range(0, len(content) - PAGE + 1, PAGE):
        yield from _rows_of(content, start)


def _rows_of(content: bytes, start: int) -> Iterator[Leaf]:
    head = start + (_FILE_HEADER if start == 0 else 0)
    if content[head] != _TABLE_LEAF:
        return
    count = int.from_bytes(content[head + 3 : head + 5])
    for at in range(head + 8, min(head + 8 + 2 * count, start + PAGE), 2):
        try:
            yield _leaf(content, start, int.from_bytes(content[at : at + 2]))
        except (ValueError, IndexError):  # not a row any more
            continue


def _leaf(content: bytes, start: int, offset: int) -> Leaf:
    size, at = _varint(content, start + offset)
    rowid, at = _varint(content, at)
    return Leaf(rowid, tuple(_cells(_payload(content, at, size))))


def _payload(content: bytes, at: int, size: int) -> bytes:
    """Return a row's bytes, the pages they go on in included. Raises: ValueError when these are broken."""
    if size > len(content):
        raise ValueError
    local = size
    if size > _LARGEST_LOCAL:
        fitting = _SMALLEST_LOCAL + (size - _SMALLEST_LOCAL) % (PAGE - 4)
        local = fitting if fitting <= _LARGEST_LOCAL else _SMALLEST_LOCAL
    parts = [content[at : at + local]]
    if local < size:
        parts += _overflow(content, int.from_bytes(content[at + local : at + local + 4]), size - local)
    return b"".join(parts)


def _overflow(content: bytes, page: int, size: int) -> Iterator[bytes]:
    while size > 0:
        start = (page - 1) * PAGE
        if page < 1 or start + PAGE > len(content):
            raise ValueError
        part = content[start + 4 : start + 4 + min(size, PAGE - 4)]
        yield part
        size -= len(part)
        page = int.from_bytes(content[start : start + 4])


def _cells(record: bytes) -> Iterator[Cell]:
    end, at = _varint(record, 0)
    body = end
    while at < end:
        kind, at = _varint(record, at)
        width = _width(kind)
        if body + width > len(record):
            raise ValueError
        yield _cell(kind, record[body : body + width])
        body += width


def _width(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return _INTEGER_BYTES.get(kind, 8 if kind == 7 else 0)


def _cell(kind: int, raw: bytes) -> Cell:
    match kind:
        case 0:
            return None
        case 7:
            return 0.0  # no table of ours holds one
        case 8 | 9:
            return kind - 8
        case _ if kind < 12:
            return int.from_bytes(raw, signed=True)
    return raw.decode("utf-8") if kind % 2 else raw


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where it ends. Raises: IndexError past the end."""
    value = 0
    for step in range(9):
        byte = content[at + step]
        if step == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 127
        if byte < 128:
            return value, at + step + 1
    raise ValueError
