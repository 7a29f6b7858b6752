"""What the records of an .xlsb workbook say beside its values: errors, formulas, styles, merges, hidden parts."""

from desktop.domain.book import Merge
from desktop.sheets import limits
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package
from desktop.sheets.office.relations import Relation, relations
from desktop.sheets.old.biff import ERRORS, BookLooks, SheetLooks
from desktop.sheets.old.xlsb_records import CELLS, ROW, Record, stored_records, text_at, u16, u32, whole_records
from desktop.sheets.old.xlsb_styles import read_styles
from desktop.sheets.refusal import RefusedError
from desktop.sheets.xlsx.styles import PLAIN, Style

_SHEET, _WORKBOOK_PROPERTIES = 156, 153
_FROM_1904 = 0x1
_COLUMNS, _MERGE = 60, 176
_ERROR, _FORMULA_ERROR = 3, 11
_FORMULAS = frozenset({8, 9, 10, _FORMULA_ERROR})
_HIDDEN_ROW = 0x10
_HIDDEN_COLUMN = 0x1


def sheet_parts(package: Package, main: Relation) -> list[str]:
    """Return the parts of the sheets of an .xlsb workbook in their order; an empty name where one has none."""
    targets = {each.id: each.target for each in relations(package, main.target) if not each.outside}
    listed = (record for kind, record in stored_records(package, main.target) if kind == _SHEET)
    return [targets.get(text_at(record, 8), "") for record in listed]


def read_binary_looks(package: Package, main: Relation) -> BookLooks:
    """Return what is told of each sheet of an .xlsb workbook, in the order of its sheets.

    A sheet whose part is missing or ends in the middle of a record says what came before.
    Raises: RefusedError for more merged ranges than are read.
    """
    related = relations(package, main.target)
    part = next((each.target for each in related if each.kind == "styles" and not each.outside), "")
    styles = read_styles(stored_records(package, part))
    sheets = [_looks(package, each, styles) for each in sheet_parts(package, main)]
    linked = any("/externallinks/" in f"/{name}" for name in package.names())
    return BookLooks(sheets, linked, _counts_from_1904(package, main))


def _counts_from_1904(package: Package, main: Relation) -> bool:
    stated = (record for kind, record in stored_records(package, main.target) if kind == _WORKBOOK_PROPERTIES)
    return any(u32(record, 0) & _FROM_1904 for record in stated)


def _looks(package: Package, part: str, styles: list[Style]) -> SheetLooks:
    looks, row = SheetLooks(), 0
    for kind, record in whole_records(package, part):
        if kind == ROW:
            row = u32(record, 0) + 1
            if len(record) > 11 and record[11] & _HIDDEN_ROW:
                looks.hidden_rows.add(row)
        elif kind in CELLS:
            _take_cell(looks, row, (kind, record), styles)
        elif kind == _COLUMNS and u16(record, 16) & _HIDDEN_COLUMN:
            looks.hidden_columns.update(range(u32(record, 0) + 1, min(u32(record, 4) + 1, limits.COLUMNS) + 1))
        elif kind == _MERGE:
            _take_merge(looks, record)
    return looks


def _take_cell(looks: SheetLooks, row: int, cell: Record, styles: list[Style]) -> None:
    kind, record = cell
    place = (row, u32(record, 0) + 1)
    if row > limits.ROWS or place[1] > limits.COLUMNS:
        return
    number = int.from_bytes(record[4:7], "little")
    looks.styles[place] = styles[number] if number < len(styles) else PLAIN
    if kind in _FORMULAS:
        looks.formulas.add(place)
    if kind in (_ERROR, _FORMULA_ERROR) and len(record) > 8:
        looks.errors[place] = ERRORS.get(record[8], "#N/A")


def _take_merge(looks: SheetLooks, record: bytes) -> None:
    top, bottom, left, right = (u32(record, at) + 1 for at in range(0, 16, 4))
    if top <= bottom <= limits.ROWS and left <= right <= limits.COLUMNS:
        looks.merges.append(Merge(top, left, bottom, right))
    if len(looks.merges) > limits.MERGES:
        raise RefusedError(Odd.TOO_MANY_MERGES, limit=limits.MERGES)
