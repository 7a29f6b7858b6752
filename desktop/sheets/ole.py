"""OLE2 containers: old Excel and Word files and encrypted new ones, told apart by their streams."""

from collections.abc import Iterator

from desktop.sheets.content import Content
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError

_HEADER = 512
_ENTRY = 128
_FREE_FROM = 0xFFFFFFFA
_IN_HEADER = 109


def read_ole(content: bytes) -> Content:
    """Return what an old Excel workbook holds; everything else in such a container is refused with its remedy.

    Raises: RefusedError.
    """
    names = stream_names(content)
    if names & {"EncryptedPackage", "EncryptionInfo"}:
        raise RefusedError(Odd.ENCRYPTED)
    if "WordDocument" in names:
        raise RefusedError(Odd.OLD_WORD)
    if not names & {"Workbook", "Book"}:
        raise RefusedError(Odd.OTHER_OFFICE)
    from desktop.sheets.calamine import read_binary_workbook

    return read_binary_workbook(content, "xls")


def stream_names(content: bytes) -> set[str]:
    """Return the names of all streams and storages of an OLE2 container.

    Raises: RefusedError where header and sectors do not fit the file: what reads it further would trust them.
    """
    size = 1 << _number(content, 30, 2)
    if size not in (512, 4096) or len(content) < _HEADER:
        raise RefusedError(Odd.DAMAGED)
    table = _allocation(content, size)
    directory = b"".join(_sector(content, size, at) for at in _chain(table, _number(content, 48, 4)))
    return {name for at in range(0, len(directory) - _ENTRY + 1, _ENTRY) if (name := _name(directory, at))}


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
    if at < _FREE_FROM or seen > len(table):
        raise RefusedError(Odd.DAMAGED)


def _sector(content: bytes, size: int, at: int) -> bytes:
    sector = content[(at + 1) * size : (at + 2) * size]
    if not sector:
        raise RefusedError(Odd.DAMAGED)
    return sector.ljust(size, b"\0")


def _name(directory: bytes, at: int) -> str:
    length = _number(directory, at + 64, 2)
    return directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")


def _number(content: bytes, at: int, size: int) -> int:
    return int.from_bytes(content[at : at + size], "little")
