"""Texts of an .xls workbook that are struck through in part: the runs of fonts in its table of shared texts."""

import struct
from collections.abc import Iterator, Sequence

_WIDE, _EXTENDED, _RICH = 1, 4, 8
_HEAD = 8


def struck_texts(records: Sequence[bytes], struck_fonts: frozenset[int]) -> frozenset[int]:
    """Return the numbers (from 0) of the shared texts of which some letters are struck through.

    `records` are the table's record and those that continue it; `struck_fonts` are numbers as runs give them. What
    cannot be read of a torn table says nothing.
    """
    if not struck_fonts or not records:
        return frozenset()
    found: set[int] = set()
    try:
        for number, fonts in enumerate(_runs(_Pieces(records))):
            if struck_fonts.intersection(fonts):
                found.add(number)
    except (struct.error, IndexError):
        pass
    return frozenset(found)


def _runs(pieces: "_Pieces") -> Iterator[tuple[int, ...]]:
    """Yield for each text the fonts of its runs."""
    pieces.skip(_HEAD)
    while not pieces.ended:
        length, flags = struct.unpack("<HB", pieces.take(3))
        runs = struct.unpack("<H", pieces.take(2))[0] if flags & _RICH else 0
        more = struct.unpack("<I", pieces.take(4))[0] if flags & _EXTENDED else 0
        pieces.skip_letters(length, wide=bool(flags & _WIDE))
        told = pieces.take(4 * runs)
        pieces.skip(more)
        yield tuple(font for _, font in struct.iter_unpack("<HH", told))


class _Pieces:
    """Reads on over the ends of records; letters begin each further record with a byte that says how wide they are."""

    __slots__ = ("_at", "_number", "_records")

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records
        self._number = 0
        self._at = 0

    @property
    def ended(self) -> bool:
        """Whether nothing is left."""
        self._next_if_spent()
        return self._number >= len(self._records)

    def take(self, count: int) -> bytes:
        """Return the next `count` bytes. Raises: IndexError where there are not so many."""
        found = b""
        while len(found) < count:
            self._next_if_spent()
            piece = self._records[self._number][self._at : self._at + count - len(found)]
            self._at += len(piece)
            found += piece
        return found

    def skip(self, count: int) -> None:
        """Pass over `count` bytes. Raises: IndexError where there are not so many."""
        while count:
            self._next_if_spent()
            step = min(count, len(self._records[self._number]) - self._at)
            self._at += step
            count -= step

    def skip_letters(self, count: int, *, wide: bool) -> None:
        """Pass over `count` letters. Raises: IndexError where there are not so many."""
        while count:
            if self._at >= len(self._records[self._number]):
                self._next_if_spent()
                wide = bool(self._records[self._number][0] & _WIDE)
                self._at = 1
            size = 2 if wide else 1
            step = min(count, (len(self._records[self._number]) - self._at) // size)
            self._at += step * size if step else len(self._records[self._number])
            count -= step

    def _next_if_spent(self) -> None:
        while self._number < len(self._records) and self._at >= len(self._records[self._number]):
            self._number += 1
            self._at = 0
