"""OLE2 containers: old Excel and Word files and encrypted new ones, told apart by their streams."""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from desktop.sheets.content import Content
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_HEADER = 512
"""Bytes of the header ([MS-CFB] 2.2), before the first sector."""
_ENTRY = 128
"""Bytes of an entry of the directory ([MS-CFB] 2.6)."""
_FREE_FROM = 0xFFFFFFFA
"""Sector numbers from here on are marks: free, end of chain ([MS-CFB] 2.1)."""
_IN_HEADER = 109
"""So many sectors of the table of sectors the header names itself."""
_SMALL = 4096
"""Streams of fewer bytes lie in small sectors."""
_SMALL_SECTOR = 64
_OF_MAILS = "__properties_version1.0"
_OF_WORKBOOKS = frozenset({"workbook", "book"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the directory: its name, where it stands in the file, its neighbours, where its stream begins."""

    name: str
    at: int
    near: tuple[int, int]
    child: int
    first: int
    size: int


@dataclass(frozen=True, slots=True)
class Container:
    """An OLE2 container whose header and sector table fit the file: what reads it further may trust them.

    `streams` are those of the container itself by their names in small letters, without those of documents embedded in
    it; `embedded` is where in the file the entries of embedded workbooks stand.
    """

    content: bytes
    sector: int
    table: list[int]
    root: _Entry
    streams: dict[str, _Entry]
    embedded: tuple[int, ...]

    def stream(self, name: str) -> bytes:
        """Return a stream's bytes; nothing for a missing one.

        Raises: RefusedError for a broken chain of sectors.
        """
        found = self.streams.get(name.casefold())
        if found is None:
            return b""
        return self._sectors(found) if found.size >= _SMALL else self._small_sectors(found)

    def _sectors(self, entry: _Entry) -> bytes:
        sectors = _chain(self.table, entry.first)
        return b"".join(_sector(self.content, self.sector, at) for at in sectors)[: entry.size]

    def _small_sectors(self, entry: _Entry) -> bytes:
        if not entry.size or entry.first >= _FREE_FROM:
            return b""
        held = self._sectors(self.root)
        chain = self._small_chain(entry)
        return b"".join(held[at * _SMALL_SECTOR : (at + 1) * _SMALL_SECTOR] for at in chain)[: entry.size]

    def _small_chain(self, entry: _Entry) -> Iterator[int]:
        stored = (_sector(self.content, self.sector, at) for at in _chain(self.table, _number(self.content, 60, 4)))
        return _chain([_number(sector, at, 4) for sector in stored for at in range(0, self.sector, 4)], entry.first)

    def with_one_workbook(self, name: str, stream: bytes) -> bytes:
        """Return the file with its workbook's stream exchanged for another of its length.

        The workbooks embedded in it are made unfindable: readers by name find its own alone.
        """
        content = bytearray(self.content)
        for at in self.embedded:
            content[at : at + 2] = b"_\0"
        if stream != self.stream(name):
            self._put(content, self.streams[name], stream)
        return bytes(content)

    def _put(self, content: bytearray, entry: _Entry, stream: bytes) -> None:
        size, begins = self._places(entry)
        for number, begin in enumerate(begins):
            part = stream[number * size : (number + 1) * size]
            content[begin : begin + len(part)] = part

    def _places(self, entry: _Entry) -> tuple[int, list[int]]:
        """Return the size of the parts a stream is stored in, and where in the file each begins."""
        if entry.size >= _SMALL:
            return self.sector, [(at + 1) * self.sector for at in _chain(self.table, entry.first)]
        held = [(at + 1) * self.sector for at in _chain(self.table, self.root.first)]
        within = [at * _SMALL_SECTOR for at in self._small_chain(entry)]
        if any(each // self.sector >= len(held) for each in within):
            raise RefusedError(Odd.DAMAGED)
        return _SMALL_SECTOR, [held[each // self.sector] + each % self.sector for each in within]


def read_ole(content: bytes) -> Content:
    """Return what an old Excel workbook holds; everything else in such a container is refused with its remedy.

    Raises: RefusedError.
    """
    container = open_container(content)
    names = container.streams.keys()
    if names & {"encryptedpackage", "encryptioninfo"}:
        raise RefusedError(Odd.ENCRYPTED)
    own = next((name for name in ("workbook", "book") if name in names), None)
    if own is None:
        raise RefusedError(_without_workbook(names))
    from desktop.sheets.old.apart import brought_together
    from desktop.sheets.old.biff import read_looks
    from desktop.sheets.old.calamine import read_old_workbook
    from desktop.sheets.old.code_page import stated_as_unicode

    stream = container.stream(own)
    looks = read_looks(stream)
    near, homes = brought_together(stream, looks.sheets)
    tally = Tally()
    if "_vba_project_cur" in names:
        tally.anywhere(Odd.MACROS)
    return read_old_workbook(container.with_one_workbook(own, stated_as_unicode(near)), looks, homes, tally)


def _without_workbook(names: Set[str]) -> Odd:
    """Return what a container without a workbook is."""
    if "worddocument" in names:
        return Odd.OLD_WORD
    return Odd.MAIL if _OF_MAILS in names else Odd.OTHER_OFFICE


def open_container(content: bytes) -> Container:
    """Return the container in `content`.

    Raises: RefusedError where header and sectors do not fit the file.
    """
    shift = _number(content, 30, 2)
    if shift not in (9, 12) or len(content) < _HEADER:
        raise RefusedError(Odd.DAMAGED)
    size = 1 << shift
    table = _allocation(content, size)
    entries = list(_entries(content, size, table))
    if not entries:
        raise RefusedError(Odd.DAMAGED)
    own = _own(entries)
    streams = {entry.name.casefold(): entry for at, entry in enumerate(entries) if at in own and entry.name}
    embedded = (entry for at, entry in enumerate(entries) if at not in own)
    hidden = tuple(entry.at for entry in embedded if entry.name.casefold() in _OF_WORKBOOKS)
    return Container(content, size, table, entries[0], streams, hidden)


def _entries(content: bytes, size: int, table: list[int]) -> Iterator[_Entry]:
    for sector in _chain(table, _number(content, 48, 4)):
        stored = _sector(content, size, sector)
        for at in range(0, size, _ENTRY):
            entry = stored[at : at + _ENTRY]
            near = (_number(entry, 68, 4), _number(entry, 72, 4))
            place = (sector + 1) * size + at
            yield _Entry(
                _name(entry), place, near, _number(entry, 76, 4), _number(entry, 116, 4), _number(entry, 120, 4)
            )


def _own(entries: list[_Entry]) -> set[int]:
    """Return the numbers of the entries right below the root; all of them where the root names none."""
    found: set[int] = set()
    waiting = [entries[0].child]
    while waiting:
        at = waiting.pop()
        if at < len(entries) and at not in found:
            found.add(at)
            waiting += entries[at].near
    return found or set(range(len(entries)))


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
