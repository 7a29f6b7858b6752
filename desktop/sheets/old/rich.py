"""Texts of an .xls workbook struck through or raised in part: the runs of fonts in its table of shared texts."""

import contextlib
import struct
from collections.abc import Iterator, Sequence

from desktop.sheets.letters import raised

_WIDE, _EXTENDED, _RICH = 1, 4, 8
_HEAD = 8

Stretches = tuple[tuple[int, int | None], ...]
"""The letters of a text from one (counted from 0) up to another, or to its end."""

_Runs = tuple[tuple[int, int], ...]


def struck_texts(records: Sequence[bytes], struck_fonts: frozenset[int]) -> frozenset[int]:
    """Return the numbers (from 0) of the shared texts of which some letters are struck through.

    `records` are the table's record and those that continue it; `struck_fonts` are numbers as runs give them. What
    cannot be read of a torn table says nothing.
    """
    told = _told(records) if struck_fonts else ()
    return frozenset(number for number, runs in enumerate(told) if struck_fonts.intersection(font for _, font in runs))


def raised_letters(records: Sequence[bytes], raised_fonts: frozenset[int]) -> dict[int, Stretches]:
    """Return, by the numbers (from 0) of the shared texts, which of their letters are raised; torn ones say nothing."""
    told = _told(records) if raised_fonts else ()
    found = ((number, tuple(_raised(runs, raised_fonts))) for number, runs in enumerate(told))
    return {number: stretches for number, stretches in found if stretches}


def _raised(runs: _Runs, raised_fonts: frozenset[int]) -> Iterator[tuple[int, int | None]]:
    ends = (*(begin for begin, _ in runs[1:]), None)
    for (begin, font), end in zip(runs, ends, strict=False):
        if font in raised_fonts:
            yield begin, end


def _told(records: Sequence[bytes]) -> list[_Runs]:
    """The runs of each text, up to the first that is torn."""
    found: list[_Runs] = []
    with contextlib.suppress(struct.error, IndexError):
        for runs in _runs(_Pieces(records)):
            found.append(runs)  # noqa: PERF402 - what comes before a tear is kept
    return found


def _runs(pieces: "_Pieces") -> Iterator[_Runs]:
    """Yield for each text its runs: the letter each begins at, and its font."""
    pieces.skip(_HEAD)
    while not pieces.ended:
        length, flags = struct.unpack("<HB", pieces.take(3))
        runs = struct.unpack("<H", pieces.take(2))[0] if flags & _RICH else 0
        more = struct.unpack("<I", pieces.take(4))[0] if flags & _EXTENDED else 0
        pieces.skip_letters(length, wide=bool(flags & _WIDE))
        told = pieces.take(4 * runs)
        pieces.skip(more)
        yield tuple((begin, font) for begin, font in struct.iter_unpack("<HH", told))


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


def with_raised(text: str, stretches: Stretches) -> str:
    """Return a text with its raised digits told from the number they stand behind."""
    told, at = "", 0
    for begin, end in stretches:
        told += text[at:begin]
        told += raised(told, text[begin:end])
        at = len(text) if end is None else end
    return told + text[at:]
