"""The frame of a package: a zip of stored members whose every byte outside the members follows from them.

Whoever knows names, sizes and checksums of the members can write the frame again and compare it byte by byte; any
program that opens zip files can open a package too.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

LARGEST = (1 << 32) - (1 << 24)
"""Bytes a package may have: the old zip's limit, less room for its directory."""
MOST_MEMBERS = 20_000

HEAD = struct.Struct("<4s5H3I2H")
ENTRY = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")
HEAD_SIGN, ENTRY_SIGN, END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"

_VERSION, _UTF8, _STORED, _NO_TIME, _FIRST_DAY = 20, 0x0800, 0, 0, 0x21


@dataclass(frozen=True, slots=True)
class Span:
    """A member in its place: where its head and its content begin, and what the frame says of it."""

    name: str
    size: int
    crc: int
    at: int

    @property
    def content(self) -> int:
        """Where the member's own bytes begin."""
        return self.at + HEAD.size + len(self.name.encode("utf-8"))

    @property
    def end(self) -> int:
        """Where the next member's head, or the directory, begins."""
        return self.content + self.size


def laid_out(members: Iterable[tuple[str, int, int]]) -> tuple[Span, ...]:
    """Return members, given as name, size and CRC-32, one after the other from the package's first byte."""
    listed = list(members)
    starts = accumulate((HEAD.size + len(name.encode("utf-8")) + size for name, size, _ in listed), initial=0)
    return tuple(Span(name, size, crc, at) for (name, size, crc), at in zip(listed, starts, strict=False))


def head_of(span: Span) -> bytes:
    """Return the bytes before a member's content."""
    name = span.name.encode("utf-8")
    fixed = (HEAD_SIGN, _VERSION, _UTF8, _STORED, _NO_TIME, _FIRST_DAY, span.crc, span.size, span.size)
    return HEAD.pack(*fixed, len(name), 0) + name


def directory_of(spans: Iterable[Span]) -> bytes:
    """Return the bytes after the last member: the directory and its end."""
    listed = tuple(spans)
    entries = b"".join(_entry(span) for span in listed)
    start = listed[-1].end if listed else 0
    return entries + END.pack(END_SIGN, 0, 0, len(listed), len(listed), len(entries), start, 0)


def whole_size(spans: Iterable[Span]) -> int:
    """Return how many bytes a package of these members has."""
    listed = tuple(spans)
    return (listed[-1].end if listed else 0) + len(directory_of(listed))


def entries_of(directory: bytes) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and CRC-32 of each entry of a directory. Raises: ValueError where it is none of ours."""
    at, found = 0, 0
    while at < len(directory):
        if found == MOST_MEMBERS or at + ENTRY.size > len(directory):
            raise ValueError(at)
        fields = ENTRY.unpack_from(directory, at)
        sign, crc, size, length = fields[0], fields[7], fields[9], fields[10]
        if sign != ENTRY_SIGN:
            raise ValueError(at)
        name = directory[at + ENTRY.size : at + ENTRY.size + length].decode("utf-8")
        yield name, size, crc
        at, found = at + ENTRY.size + length, found + 1


def _entry(span: Span) -> bytes:
    name = span.name.encode("utf-8")
    fixed = (ENTRY_SIGN, _VERSION, _VERSION, _UTF8, _STORED, _NO_TIME, _FIRST_DAY, span.crc, span.size, span.size)
    return ENTRY.pack(*fixed, len(name), 0, 0, 0, 0, 0, span.at) + name
