"""The records of an .xlsb part, and its cells that are stored in a short way made whole: calamine leaves those out."""

import struct
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from desktop.sheets.office.package import Package

ROW = 0
CELLS = frozenset(range(1, 12))
"""Cells of all kinds; each begins with its column and the number of its style."""

_SHORT = {12: 1, 13: 2, 14: 3, 15: 4, 16: 5, 17: 6, 18: 7}
"""Cells that leave out their column, one behind that of the cell before, by the whole ones they stand for."""

_TEXT, _RICH_TEXT = 6, 62
_LARGEST = (1 << 32) - 1

Record = tuple[int, bytes]


def stored_records(package: Package, part: str) -> Iterator[Record]:
    """Yield the records of a part as they are stored, up to the first that does not fit; none where it is missing.

    The kind has one or two bytes, the length up to four, seven bits in each.
    """
    stream, at = b"".join(package.chunks(part)) if package.holds(part) else b"", 0
    while at < len(stream):
        kind, at = _varied(stream, at, 2)
        size, at = _varied(stream, at, 4)
        if at + size > len(stream):
            return
        yield kind, stream[at : at + size]
        at += size


def whole_records(package: Package, part: str) -> Iterator[Record]:
    """Yield the records of a sheet with every cell whole and plain."""
    column = -1
    for kind, record in stored_records(package, part):
        if kind == ROW:
            column = -1
        elif kind in _SHORT:
            column = min(column + 1, _LARGEST)
            yield _SHORT[kind], struct.pack("<I", column) + record
            continue
        elif kind in CELLS or kind == _RICH_TEXT:
            column = u32(record, 0)
        yield _plain(record) if kind == _RICH_TEXT else (kind, record)


def with_whole_cells(content: bytes, package: Package, parts: Iterable[str]) -> bytes:
    """Return a workbook whose sheets, the `parts`, hold whole cells alone; the same one where they do already."""
    unusual = [
        each for each in parts if any(kind in _SHORT or kind == _RICH_TEXT for kind, _ in stored_records(package, each))
    ]
    if not unusual:
        return content
    exchanged = {each.lower(): b"".join(map(_stored, whole_records(package, each))) for each in unusual}
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, member in package.members.items():
            archive.writestr(member.filename, exchanged.get(name) or b"".join(package.chunks(name)))
    return written.getvalue()


def u32(record: bytes, at: int) -> int:
    """Return the number of four bytes at a place of a record; 0 for those it does not have."""
    return int.from_bytes(record[at : at + 4], "little")


def u16(record: bytes, at: int) -> int:
    """Return the number of two bytes at a place of a record; 0 for those it does not have."""
    return int.from_bytes(record[at : at + 2], "little")


def text_at(record: bytes, at: int) -> str:
    """Return the text whose length stands at a place of a record."""
    begin = at + 4
    return record[begin : begin + 2 * u32(record, at)].decode("utf-16-le", "replace")


def _plain(record: bytes) -> Record:
    """Return a text in several fonts as one in none."""
    return _TEXT, record[:8] + record[9 : 13 + 2 * u32(record, 9)]


def _stored(record: Record) -> bytes:
    kind, content = record
    told = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return told + _length(len(content)) + content


def _length(size: int) -> bytes:
    told = bytearray()
    while size >= 0x80:
        told.append(size & 0x7F | 0x80)
        size >>= 7
    return bytes([*told, size])


def _varied(stream: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for turn in range(most):
        byte = stream[at] if at < len(stream) else 0
        value |= (byte & 0x7F) << (7 * turn)
        at += 1
        if byte < 0x80:
            break
    return value, at
