"""Old binary files built by code: OLE2 containers and the records of an .xls workbook."""

import struct
from collections.abc import Sequence
from itertools import pairwise

_SECTOR, _SMALL = 512, 64
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
BOF, EOF = 0x809, 0x0A


def container(**streams: bytes | tuple[str, bytes]) -> bytes:
    """Return an OLE2 container of `streams`, each padded to 4,096 bytes so that none is kept in small sectors.

    A stream given with a name of its own belongs to a document embedded in the container.
    """
    sectors: list[bytes] = []
    table: list[int] = []
    own = [number for number, each in enumerate(streams.values(), 1) if isinstance(each, bytes)]
    following = dict(pairwise(own))
    entries = [_entry("Root Entry", 5, _END, 0, child=own[0])]
    for number, (key, each) in enumerate(streams.items(), 1):
        name, content = (key, each) if isinstance(each, bytes) else each
        padded = _whole(content.ljust(4096, b"\0"))
        entries.append(_entry(name, 2, len(sectors), len(padded), right=following.get(number, _FREE)))
        _append(sectors, table, padded)
    return _closed(sectors, table, entries)


def small_container(name: str, content: bytes) -> bytes:
    """Return an OLE2 container of one stream below 4,096 bytes, kept in small sectors of 64 bytes."""
    count = -(-len(content) // _SMALL)
    held = _whole(content.ljust(count * _SMALL, b"\0"))
    sectors: list[bytes] = []
    table: list[int] = []
    _append(sectors, table, held)
    small_table = len(sectors)
    _append(sectors, table, _whole(struct.pack(f"<{count}I", *range(1, count), _END), b"\xff"))
    entries = [_entry("Root Entry", 5, 0, len(held), child=1), _entry(name, 2, 0, len(content))]
    return _closed(sectors, table, entries, small_table)


def _closed(sectors: list[bytes], table: list[int], entries: list[bytes], small_table: int = _END) -> bytes:
    directory = len(sectors)
    entry_bytes = b"".join(entries)
    _append(sectors, table, _whole(entry_bytes))
    at = len(sectors)
    table.append(_TABLE)
    sectors.append(struct.pack(f"<{len(table)}I", *table).ljust(_SECTOR, b"\xff"))
    return _header(directory, at, small_table) + b"".join(sectors)


def _whole(content: bytes, filling: bytes = b"\0") -> bytes:
    return content.ljust(-(-len(content) // _SECTOR) * _SECTOR, filling)


def record(kind: int, content: bytes = b"") -> bytes:
    """Return one record of a workbook stream."""
    return struct.pack("<HH", kind, len(content)) + content


def bof(kind: int, version: int = 0x600) -> bytes:
    """Return the record that begins a substream: 5 the workbook, 16 a sheet."""
    return record(BOF, struct.pack("<HHHHII", version, kind, 0x0DBB, 0x07CC, 0, 6))


def font(name: str, weight: int = 400) -> bytes:
    """Return a font record; names of Latin letters are stored a byte each."""
    wide = not name.isascii()
    letters = name.encode("utf-16-le") if wide else name.encode("ascii")
    head = struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, weight, 0, 0, 0, 0, 0)
    return record(0x31, head + bytes([len(name), wide]) + letters)


def shown_as(number: int, code: str) -> bytes:
    """Return a number format record."""
    return record(0x41E, struct.pack("<HHB", number, len(code), 0) + code.encode("ascii"))


def style(font_number: int = 0, format_number: int = 0) -> bytes:
    """Return a cell style record."""
    return record(0xE0, struct.pack("<HHHBBBBIIH", font_number, format_number, 1, 0x20, 0, 0, 0, 0, 0, 0x20C0))


def number(row: int, column: int, value: float, styled: int = 0) -> bytes:
    """Return a number cell; rows and columns count from 1."""
    return record(0x203, struct.pack("<HHHd", row - 1, column - 1, styled, value))


def text(row: int, column: int, value: str, styled: int = 0) -> bytes:
    """Return a text cell."""
    head = struct.pack("<HHHHB", row - 1, column - 1, styled, len(value), 1)
    return record(0x204, head + value.encode("utf-16-le"))


def error(row: int, column: int, code: int = 0x17) -> bytes:
    """Return an error cell."""
    return record(0x205, struct.pack("<HHHBB", row - 1, column - 1, 0, code, 1))


def truth(row: int, column: int, value: int) -> bytes:
    """Return a bool cell."""
    return record(0x205, struct.pack("<HHHBB", row - 1, column - 1, 0, value, 0))


def formula(row: int, column: int, result: bytes) -> bytes:
    """Return a formula cell (`=1`) with its stored result of eight bytes."""
    head = struct.pack("<HHH", row - 1, column - 1, 0)
    return record(0x06, head + result + struct.pack("<HIH", 0, 0, 3) + b"\x1e\x01\x00")


def hidden_row(row: int) -> bytes:
    """Return the record of a hidden row."""
    return record(0x208, struct.pack("<HHHHHHHH", row - 1, 0, 9, 255, 0, 0, 0x20, 0))


def hidden_columns(first: int, last: int) -> bytes:
    """Return the record of hidden columns."""
    return record(0x7D, struct.pack("<HHHHHH", first - 1, last - 1, 0, 0, 1, 0))


def workbook_stream(sheets: Sequence[tuple[str, bytes, int]], more: bytes = b"", styles: bytes = b"") -> bytes:
    """Return a workbook stream; a sheet is (name, records, 0 shown | 1 hidden)."""
    head = bof(5) + record(0x42, struct.pack("<H", 1200)) + more + (styles or font("Arial") * 4 + style())
    entries = [struct.pack("<BBBB", hidden, 0, len(name), 1) + name.encode("utf-16-le") for name, _, hidden in sheets]
    start = len(head) + sum(8 + len(each) for each in entries) + 4
    listed, bodies = b"", b""
    for entry, (_, records, _hidden) in zip(entries, sheets, strict=True):
        listed += record(0x85, struct.pack("<I", start + len(bodies)) + entry)
        bodies += bof(16) + record(0x200, struct.pack("<IIHHH", 0, 99, 0, 20, 0)) + records + record(EOF)
    return head + listed + record(EOF) + bodies


def workbook(records: bytes, more: bytes = b"", styles: bytes = b"") -> bytes:
    """Return an .xls file of one sheet `Điểm`."""
    return container(Workbook=workbook_stream([("Điểm", records, 0)], more, styles))


def _append(sectors: list[bytes], table: list[int], content: bytes) -> None:
    count = len(content) // _SECTOR
    table += [len(sectors) + each + 1 for each in range(count - 1)] + [_END]
    sectors += [content[at : at + _SECTOR] for at in range(0, len(content), _SECTOR)]


def _entry(name: str, kind: int, first: int, size: int, child: int = _FREE, right: int = _FREE) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    head = letters.ljust(64, b"\0") + struct.pack("<HBBIII", len(letters), kind, 1, _FREE, right, child)
    return head + b"\0" * 36 + struct.pack("<IQ", first, size)


def _header(directory: int, table: int, small_table: int) -> bytes:
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<9I", 0, 1, directory, 0, 4096, small_table, small_table != _END, _END, 0)
    return head + struct.pack("<109I", table, *[_FREE] * 108)
