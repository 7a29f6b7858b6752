"""OLE2 containers: old Excel and Word files and encrypted new ones, told apart by their streams."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.sheets.content import Content
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError

_HEADER = 512
_ENTRY = 128
_FREE_FROM = 0xFFFFFFFA
_IN_HEADER = 109
_SMALL = 4096


@dataclass(frozen=True, slots=True)
class Container:
    """An OLE2 container whose header and sector table fit the file: what reads it further may trust them."""

    content: bytes
    sector: int
    table: list[int]
    streams: dict[str, tuple[int, int]]

    def stream(self, name: str) -> bytes:
        """Return a stream's bytes; nothing for a missing one and for those below 4,096 bytes, kept elsewhere.

        Raises: RefusedError for a broken chain of sectors.
        """
        first, size = self.streams.get(name, (0, 0))
        if size < _SMALL:
            return b""
        sectors = _chain(self.table, first)
        return b"".join(_sector(self.content, self.sector, at) for at in sectors)[:size]


def read_ole(content: bytes) -> Content:
    """Return what an old Excel workbook holds; everything else in such a container is refused with its remedy.

    Raises: RefusedError.
    """
    container = open_container(content)
    names = container.streams.keys()
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        raise RefusedError(Odd.ENCRYPTED)
    if "WordDocument" in names:
        raise RefusedError(Odd.OLD_WORD)
    if not names & {"Workbook", "Book"}:
        raise RefusedError(Odd.OTHER_OFFICE)
    from desktop.sheets.old.biff import read_looks
    from desktop.sheets.old.calamine import read_old_workbook

    return read_old_workbook(content, read_looks(container.stream("Workbook")), "_VBA_PROJECT_CUR" in names)


def open_container(content: bytes) -> Container:
    """Return the container in `content`.

    Raises: RefusedError where header and sectors do not fit the file.
    """
    shift = _number(content, 30, 2)
    if shift not in (9, 12) or len(content) < _HEADER:
        raise RefusedError(Odd.DAMAGED)
    size = 1 << shift
    table = _allocation(content, size)
    directory = b"".join(_sector(content, size, at) for at in _chain(table, _number(content, 48, 4)))
    entries = (directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY))
    streams = {_name(each): (_number(each, 116, 4), _number(each, 120, 4)) for each in entries if _name(each)}
    return Container(content, size, table, streams)


def _allocation(content: bytes, size: int) -> list[int]:
    most = len(content) // size
    if _number(content, 44, 4) > most or _number(content, 72, 4) > most:
        raise RefusedError(Odd.DAMAGED)
    places = [_number(content, 76 + 4 * each, 4) for each in range(_IN_HEADER)]
    places += _further_places(content, size)
    sectors = (_sector(content, size, at) for at in places[: _number(content, 44, 4)] if at < _FREE_FROM)
    return [_number(sector, at, 4) for sector in sectors for at in range(0, size, 4)]


def _further_places(content: bytes, size: int) -> Iterator[int]:
    at = _number(content, 68, 4)
    for _ in range(_number(content, 72, 4)):
        if at >= _FREE_FROM:
            return
        sector = _sector(content, size, at)
        yield from (_number(sector, each, 4) for each in range(0, size - 4, 4))
        at = _number(sector, size - 4, 4)


def _chain(table: list[int], first: int) -> Iterator[int]:
    at, seen = first, 0
    while at < len(table) and seen <= len(table):
        yield at
        at, seen = table[at], seen + 1
    if at < _FREE_FROM:
        raise RefusedError(Odd.DAMAGED)


def _sector(content: bytes, size: int, at: int) -> bytes:
    sector = content[(at + 1) * size : (at + 2) * size]
    if not sector:
        raise RefusedError(Odd.DAMAGED)
    return sector.ljust(size, b"\0")


def _name(entry: bytes) -> str:
    return entry[: max(0, min(_number(entry, 64, 2), 64) - 2)].decode("utf-16-le", "replace")


def _number(content: bytes, at: int, size: int) -> int:
    return int.from_bytes(content[at : at + size], "little")
