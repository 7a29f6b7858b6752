"""The records of an .xlsb workbook that say which of its cells hold errors and formulas: calamine leaves errors out."""

from collections.abc import Iterator

from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import Relation, relations
from desktop.sheets.old.biff import ERRORS, BookLooks, Place, SheetLooks

_SHEET, _ROW = 156, 0
_ERROR, _FORMULA_ERROR = 3, 11
_FORMULAS = frozenset({8, 9, 10, _FORMULA_ERROR})
_LAST_ROW, _LAST_COLUMN = 1 << 20, 1 << 14


def read_binary_looks(package: Package, main: Relation) -> BookLooks:
    """Return the errors and formulas of each sheet of an .xlsb workbook, in the order of its sheets.

    A sheet whose part is missing or ends in the middle of a record says what came before.
    """
    targets = {each.id: each.target for each in relations(package, main.target) if not each.outside}
    parts = [
        targets.get(_sheet_relation(record), "") for kind, record in _records(package, main.target) if kind == _SHEET
    ]
    return BookLooks([_looks(package, part) for part in parts])


def _looks(package: Package, part: str) -> SheetLooks:
    looks, row = SheetLooks(), 0
    for kind, record in _records(package, part) if package.holds(part) else ():
        if kind == _ROW:
            row = _u32(record, 0) + 1
        elif kind in _FORMULAS or kind == _ERROR:
            place = (row, _u32(record, 0) + 1)
            if row <= _LAST_ROW and place[1] <= _LAST_COLUMN:
                _take(looks, kind, place, record)
    return looks


def _take(looks: SheetLooks, kind: int, place: Place, record: bytes) -> None:
    if kind in _FORMULAS:
        looks.formulas.add(place)
    if kind in (_ERROR, _FORMULA_ERROR) and len(record) > 8:
        looks.errors[place] = ERRORS.get(record[8], "#N/A")


def _sheet_relation(record: bytes) -> str:
    return record[12 : 12 + 2 * _u32(record, 8)].decode("utf-16-le", "replace")


def _records(package: Package, part: str) -> Iterator[tuple[int, bytes]]:
    """Yield the records of a part: the kind in one or two bytes, the length in up to four, seven bits each."""
    stream, at = b"".join(package.chunks(part)), 0
    while at < len(stream):
        kind, at = _varied(stream, at, 2)
        size, at = _varied(stream, at, 4)
        if at + size > len(stream):
            return
        yield kind, stream[at : at + size]
        at += size


def _varied(stream: bytes, at: int, most: int) -> tuple[int, int]:
    value = 0
    for turn in range(most):
        byte = stream[at] if at < len(stream) else 0
        value |= (byte & 0x7F) << (7 * turn)
        at += 1
        if byte < 0x80:
            break
    return value, at


def _u32(record: bytes, at: int) -> int:
    return int.from_bytes(record[at : at + 4], "little")
