"""The records of an .xls workbook that say how its cells look: fonts, formats, errors, formulas, hidden parts."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.domain.book import Merge
from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.old.rich import Stretches, raised_letters, struck_texts
from desktop.sheets.refusal import RefusedError
from desktop.sheets.xlsx.formats import built_in
from desktop.sheets.xlsx.styles import PLAIN, Style, shown_as

_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _SUPBOOK = 0x809, 0x0A, 0x2F, 0x85, 0x1AE
_FONT, _FORMAT, _XF, _DATEMODE = 0x31, 0x41E, 0xE0, 0x22
_ROW, _COLINFO, _FILTERMODE, _FORMULA, _BOOLERR, ROW_OF_CELLS = 0x208, 0x7D, 0x9B, 0x06, 0x205, 0xBD
_SHARED_TEXTS, _CONTINUE, _SHARED_TEXT = 0xFC, 0x3C, 0xFD
_OLDER_FORMULAS = frozenset({0x206, 0x406})
_FORMULAS = _OLDER_FORMULAS | {_FORMULA}
_NUMBER, _RK = 0x203, 0x27E
_CELLS = _FORMULAS | {_BOOLERR, _SHARED_TEXT, _NUMBER, _RK, 0x204}
CELL_RECORDS = _CELLS | {ROW_OF_CELLS}
"""What holds a cell, or some beside each other; each begins with row and column."""
_BIFF8 = 0x600
_BOLD = 600
_STRUCK = 0x08
_SUPERSCRIPT = 1
_LEFT_OUT = 4  # by tradition there is no font of this number
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}

Place = tuple[int, int]
_Marked = tuple[frozenset[int], dict[int, Stretches]]
"""The shared texts that are struck through in part, and those that are raised in part."""


@dataclass(slots=True)
class SheetLooks:
    """What the records of one sheet say beside its values; places are (row, column) from 1.

    `older` are the formulas stored in the records of Excel 3 and 4, which some programs still write and calamine leaves
    out; `records` is the workbook's stream and where in it the sheet begins; `raised` are the raised letters of texts;
    `merges` are told of an .xlsb alone, those of an .xls calamine knows.
    """

    styles: dict[Place, Style] = field(default_factory=dict)
    errors: dict[Place, str] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    filtered: bool = False
    older: set[Place] = field(default_factory=set)
    records: tuple[bytes, int] = (b"", 0)
    raised: dict[Place, Stretches] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)

    def numbers(self) -> dict[Place, float]:
        """Return the numbers the sheet's records hold, those of its formulas too, as they are stored."""
        found: dict[Place, float] = {}
        for kind, record in _records(*self.records):
            if kind == _NUMBER and len(record) >= 14:
                found[_place(record)] = struct.unpack_from("<d", record, 6)[0]
            elif kind == _RK and len(record) >= 10:
                found[_place(record)] = _unpacked(_u32(record, 6))
            elif kind in _FORMULAS and len(record) >= 14 and record[12:14] != b"\xff\xff":
                found[_place(record)] = struct.unpack_from("<d", record, 6)[0]
            elif kind == ROW_OF_CELLS:
                row, first = _place(record)
                places = enumerate(range(6, len(record) - 5, 6), first)
                found |= {(row, column): _unpacked(_u32(record, at)) for column, at in places}
        return found


@dataclass(slots=True)
class BookLooks:
    """What the records of a workbook say: its sheets in their order, links to other files, its date system.

    `date1904` is None where nothing is known of it.
    """

    sheets: list[SheetLooks] = field(default_factory=list)
    linked: bool = False
    date1904: bool | None = None


def read_looks(stream: bytes) -> BookLooks:
    """Return the looks told by a workbook's stream; none where it is not of Excel 97 to 2003.

    Raises: RefusedError for a password.
    """
    looks = BookLooks()
    if not is_of_excel_97(stream):
        _check_password(stream)
        return looks
    globals_read = _Globals()
    for kind, record in _records(stream, 0):
        globals_read.take(kind, record)
    looks.linked = globals_read.linked
    looks.date1904 = globals_read.date1904
    styles, marked = globals_read.styles(), (globals_read.struck_texts(), globals_read.raised_letters())
    looks.sheets = [_sheet(stream, start, styles, marked) for start in globals_read.starts[: limits.SHEETS]]
    return looks


def is_of_excel_97(stream: bytes) -> bool:
    """Say whether a workbook's stream is of Excel 97 to 2003; those before have other records."""
    return len(stream) >= 8 and struct.unpack_from("<HHH", stream)[::2] == (_BOF, _BIFF8)


def _check_password(stream: bytes) -> None:
    if any(kind == _FILEPASS for kind, _ in _records(stream, 0)):
        raise RefusedError(Odd.ENCRYPTED)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    return ((kind, record) for _, kind, record in placed_records(stream, at))


def placed_records(stream: bytes, at: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield the records of one substream without those of charts within it, up to the first that does not fit.

    Each comes as the place in the stream at which it begins, its kind and its content.
    """
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        record = stream[at + 4 : at + 4 + size]
        depth += (kind == _BOF) - (kind == _EOF)
        if len(record) < size or (kind == _EOF and depth <= 0):
            return
        if depth <= 1:
            yield at + 4, kind, record
        at += 4 + size


@dataclass(slots=True)
class _Globals:
    """Collects the records before the first sheet."""

    starts: list[int] = field(default_factory=list)
    linked: bool = False
    date1904: bool = False
    _fonts: list[tuple[str, bool, bool, bool]] = field(default_factory=list)
    _formats: dict[int, str] = field(default_factory=dict)
    _xfs: list[tuple[int, int]] = field(default_factory=list)
    _texts: list[bytes] = field(default_factory=list)
    _last: int = 0

    def take(self, kind: int, record: bytes) -> None:
        if kind == _SHARED_TEXTS or (kind == _CONTINUE and self._last == _SHARED_TEXTS):
            self._texts.append(record)
            self._last = _SHARED_TEXTS
            return
        self._last = kind
        if kind == _FILEPASS:
            raise RefusedError(Odd.ENCRYPTED)
        if kind == _BOUNDSHEET and len(record) >= 6:
            self.starts.append(_u32(record, 0))
        elif kind == _DATEMODE:
            self.date1904 = record[:2] == b"\x01\x00"
        elif kind == _SUPBOOK and len(record) > 4:
            self.linked = True
        elif kind == _FONT and len(record) >= 16:
            struck = bool(_u16(record, 2) & _STRUCK)
            raised, bold = _u16(record, 8) == _SUPERSCRIPT, _u16(record, 6) >= _BOLD
            self._fonts.append((_text(record, 14, wide_at=15, start=16), bold, struck, raised))
        elif kind == _FORMAT and len(record) >= 5:
            self._formats[_u16(record, 0)] = _text(record, 2, wide_at=4, start=5)
        elif kind == _XF and len(record) >= 4:
            self._xfs.append((_u16(record, 0), _u16(record, 2)))

    def styles(self) -> list[Style]:
        return [self._style(font, shown) for font, shown in self._xfs]

    def struck_texts(self) -> frozenset[int]:
        """Return the numbers of the shared texts that are struck through in part."""
        struck = (at for at, (_, _, through, _) in enumerate(self._fonts) if through)
        return struck_texts(self._texts, _as_runs_count(struck))

    def raised_letters(self) -> dict[int, Stretches]:
        """Return which letters of the shared texts are raised, by the numbers of the texts."""
        raised = (at for at, (_, _, _, above) in enumerate(self._fonts) if above)
        return raised_letters(self._texts, _as_runs_count(raised))

    def _style(self, font: int, number: int) -> Style:
        at = font - 1 if font > _LEFT_OUT else font
        name, bold, struck, _ = self._fonts[at] if at < len(self._fonts) else (None, False, False, False)
        shown = self._formats.get(number) or built_in(number)
        if shown is None or shown == "General":
            return Style(None, name, bold, struck=struck)
        return shown_as(shown, name, bold, struck)


def _as_runs_count(fonts: Iterable[int]) -> frozenset[int]:
    """Return the numbers runs give to fonts: one is left out of their count."""
    return frozenset(at + 1 if at >= _LEFT_OUT else at for at in fonts)


def _sheet(stream: bytes, start: int, styles: list[Style], marked: _Marked) -> SheetLooks:
    looks = SheetLooks(records=(stream, start))
    for kind, record in _records(stream, start):
        if kind in _CELLS and len(record) >= 6:
            _take_cell(looks, kind, record, styles)
            if kind == _SHARED_TEXT and len(record) >= 10 and any(marked):
                _mark(looks, record, marked)
        elif kind == ROW_OF_CELLS:
            _take_row_of_cells(looks, record, styles)
        elif kind == _ROW and len(record) >= 16 and _u16(record, 12) & 0x20:
            looks.hidden_rows.add(_u16(record, 0) + 1)
        elif kind == _COLINFO and len(record) >= 10 and _u16(record, 8) & 1:
            looks.hidden_columns.update(range(_u16(record, 0) + 1, min(_u16(record, 2), 255) + 2))
        elif kind == _FILTERMODE:
            looks.filtered = True
    return looks


def _take_cell(looks: SheetLooks, kind: int, record: bytes, styles: list[Style]) -> None:
    place = _place(record)
    looks.styles[place] = _at(styles, _u16(record, 4))
    if kind == _BOOLERR and len(record) >= 8 and record[7]:
        looks.errors[place] = ERRORS.get(record[6], "#N/A")
    elif kind in _FORMULAS and len(record) >= 14:
        looks.formulas.add(place)
        if kind in _OLDER_FORMULAS:
            looks.older.add(place)
        if record[12:14] == b"\xff\xff" and record[6] == 2:
            looks.errors[place] = ERRORS.get(record[8], "#N/A")


def cells_held(kind: int, record: bytes) -> list[Place]:
    """Return where the cell of a record of `CELL_RECORDS` is, or the cells beside each other; one has six bytes."""
    row, first = _place(record)
    count = (len(record) - 6) // 6 if kind == ROW_OF_CELLS else 1
    return [(row, first + each) for each in range(count)]


def _take_row_of_cells(looks: SheetLooks, record: bytes, styles: list[Style]) -> None:
    for number, at in enumerate(range(4, len(record) - 5, 6)):
        looks.styles[_u16(record, 0) + 1, _u16(record, 2) + number + 1] = _at(styles, _u16(record, at))


def _at(styles: list[Style], number: int) -> Style:
    return styles[number] if number < len(styles) else PLAIN


def _text(record: bytes, length_at: int, wide_at: int, start: int) -> str:
    """Return a text whose length stands at `length_at` and whose letters are of two bytes where `wide_at` says so."""
    if record[wide_at] & 1:
        return record[start : start + 2 * record[length_at]].decode("utf-16-le", "replace")
    return record[start : start + record[length_at]].decode("latin-1")


def _place(record: bytes) -> Place:
    return _u16(record, 0) + 1, _u16(record, 2) + 1


def _unpacked(packed: int) -> float:
    """Return the number of an RK value: 30 bits of a whole number or of a double, divided by 100 where it says so."""
    if packed & 2:
        whole = packed >> 2
        number = float(whole - (1 << 30) if whole >> 29 else whole)
    else:
        number = struct.unpack("<d", bytes(4) + struct.pack("<I", packed & 0xFFFFFFFC))[0]
    return number / 100 if packed & 1 else number


def _u16(record: bytes, at: int) -> int:
    return int.from_bytes(record[at : at + 2], "little")


def _u32(record: bytes, at: int) -> int:
    return int.from_bytes(record[at : at + 4], "little")


def _mark(looks: SheetLooks, record: bytes, marked: _Marked) -> None:
    """Note of a cell with a shared text what of it is struck through or raised."""
    struck, raised = marked
    text, place = _u32(record, 6), _place(record)
    if text in struck:
        looks.styles[place] = looks.styles[place]._replace(struck=True)
    if text in raised:
        looks.raised[place] = raised[text]
