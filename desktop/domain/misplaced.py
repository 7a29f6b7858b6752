"""Misplaced: mends of cells no value is read from, each with the error that says why."""

from collections.abc import Iterable, Iterator, Mapping

from desktop.domain.book import Book, Sheet, a1
from desktop.domain.draft import Claim, Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.form import MARK_SHEET
from desktop.domain.found_table import FoundColumn, FoundRow, FoundTable
from desktop.domain.mend import Mend
from desktop.domain.place import Place
from desktop.domain.text import clean

_VALUES = frozenset({"claim", "points", "actual", "target", "baseline", "count"})
_MATCHED = frozenset({"title", "code", "context", "answered", "level", "sum"})


def barred(mends: Iterable[Mend], sent: Draft, book: Book) -> Mapping[Mend, Finding]:
    """Return the mends that cannot be of a value whatever is typed, each with the error that says why.

    They are not even tried: a criterion's words typed otherwise would be another row.
    """
    found = ((each, _misplaced(each, sent, book) or _in_no_value(each, (sent,), sure=True)) for each in mends)
    return {each: fault for each, fault in found if fault is not None}


def unfit(mends: Iterable[Mend], sent: Draft, read: Draft) -> Mapping[Mend, Finding]:
    """Return the mends that met no value in `read`, the file read with them, each with the error that says why."""
    found = ((each, _in_no_value(each, (sent, read)) or _state_for_points(each, sent, read)) for each in mends)
    return {each: fault for each, fault in found if fault is not None}


def places_of(draft: Draft) -> Iterator[Place]:
    """Yield the cells every value of a draft was read from."""
    yield from (place for claim in draft.claims for _, place in claim.sources)
    yield from (each.source for each in draft.figures if each.source is not None)
    yield from (each.source for each in draft.awards if each.source is not None)


def _misplaced(mend: Mend, sent: Draft, book: Book) -> Finding | None:
    """Return why a cell is none of the file, or none that could hold a value of its own."""
    sheet = next((each for each in book.sheets if each.name == mend.sheet), None)
    if sheet is None:
        names = tuple(each.name for each in book.sheets if each.name != MARK_SHEET)
        return _fault("mend_no_sheet", mend, sent, sheets=names)
    anchor = _covered_by(sheet, mend)
    return _fault("mend_merged", mend, sent, anchor=anchor) if anchor is not None else None


def _in_no_value(mend: Mend, drafts: tuple[Draft, ...], *, sure: bool = False) -> Finding | None:
    """Return why nothing would be read from a cell; `sure`: only where another value typed there changes nothing."""
    here = (mend.sheet, mend.cell)
    if any((place.sheet, place.cell) == here for each in drafts for place in places_of(each)):
        return None
    table = next((each for each in _tables(drafts) if _holds(each, mend)), None)
    if table is None:
        return None if sure else _fault("mend_outside", mend, drafts[0])
    row, column = _row(table, mend), _column(table, mend)
    if column is None or column.field not in _VALUES:
        return _fault("mend_column", mend, drafts[0], heading=clean(column.heading) if column else "")
    if not sure and (row is None or row.how not in _MATCHED):
        return _fault("mend_row", mend, drafts[0], text=clean(row.text) if row else "")
    return None


def _state_for_points(mend: Mend, sent: Draft, read: Draft) -> Finding | None:
    """Points the unit claims cannot give way to "not reported": they would count still."""
    here = {claim.criterion for claim in read.claims if claim.not_reported and _is_of(claim, mend)}
    told = any(claim.criterion in here and not claim.not_reported for claim in sent.claims)
    return _fault("mend_state", mend, sent) if told else None


def _is_of(claim: Claim, mend: Mend) -> bool:
    return any((place.sheet, place.cell) == (mend.sheet, mend.cell) for _, place in claim.sources)


def _covered_by(sheet: Sheet, mend: Mend) -> str | None:
    _, row, column = mend.at
    for each in sheet.merges:
        if each.top <= row <= each.bottom and each.left <= column <= each.right:
            return None if (row, column) == (each.top, each.left) else a1(each.top, each.left)
    return None


def _tables(drafts: tuple[Draft, ...]) -> Iterator[FoundTable]:
    yield from (each for draft in reversed(drafts) for each in draft.tables if each.kind in {"scores", "figures"})


def _holds(table: FoundTable, mend: Mend) -> bool:
    _, row, column = mend.at
    numbers = [each.number for each in table.columns] or [0]
    return table.sheet == mend.sheet and table.first <= row <= table.last and min(numbers) <= column <= max(numbers)


def _row(table: FoundTable, mend: Mend) -> FoundRow | None:
    return next((each for each in table.rows if each.number == mend.at[1]), None)


def _column(table: FoundTable, mend: Mend) -> FoundColumn | None:
    return next((each for each in table.columns if each.number == mend.at[2]), None)


def _fault(code: str, mend: Mend, sent: Draft, **facts: str | tuple[str, ...]) -> Finding:
    place = Place(sent.file, sent.sha256, mend.sheet or None, mend.cell, "")
    return Finding(Level.ERROR, code, {"value": mend.value, **facts}, place, key=mend.key)
