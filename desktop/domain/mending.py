"""Mending: a waiting file read as if the unit had typed what an officer put in place of its cells."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from desktop.domain.book import Book, Cell, CellType, Sheet
from desktop.domain.draft import Claim, Draft
from desktop.domain.extract import place_of
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.form import MARK_SHEET
from desktop.domain.guidance import answered
from desktop.domain.leaning import leaning_on
from desktop.domain.ledger import Award, Figure
from desktop.domain.mend import At, Mend, as_answers
from desktop.domain.misplaced import places_of
from desktop.domain.numeral import senses
from desktop.domain.place import Place
from desktop.domain.text import clean, fold

_Read = TypeVar("_Read", Figure, Award)

_NEAR = Decimal("0.005")
_SUMS = frozenset({"parent_sum_differs", "total_differs", "self_score_differs"})


def with_sheets(mends: Iterable[Mend], sent: Draft, book: Book) -> tuple[Mend, ...]:
    """Return mends with the sheets named as the file names them; one without a sheet is on the only one with values.

    Of two of one cell the later counts.
    """
    names = tuple(sheet.name for sheet in book.sheets if sheet.name != MARK_SHEET)
    used = {place.sheet for place in places_of(sent)}
    used |= {table.sheet for table in sent.tables if table.kind in {"scores", "figures"}}
    only = next(iter(used)) if len(used) == 1 else names[0] if len(names) == 1 else None
    alike = {fold(name): name for name in names}
    named = (
        replace(each, sheet=(alike.get(fold(each.sheet), each.sheet) if each.sheet else only) or "") for each in mends
    )
    return tuple({each.key: each for each in named}.values())


def mended(book: Book, mends: Iterable[Mend]) -> Book:
    """Return the book as if the unit had typed the values of `mends`; sheets it has not are passed over."""
    by_sheet: dict[str, dict[tuple[int, int], str]] = {}
    for each in mends:
        if (at := place_of(each.cell)) is not None:
            by_sheet.setdefault(each.sheet, {})[at] = each.value
    sheets = tuple(_mended(sheet, by_sheet[sheet.name]) if sheet.name in by_sheet else sheet for sheet in book.sheets)
    return book._replace(sheets=sheets)


def put_right(sent: Draft, read: Draft, book: Book, fit: tuple[Mend, ...], faults: Mapping[Mend, Finding]) -> Draft:
    """Return what a file says with its cells put right, and all there is to say of that.

    `sent` is what it says as it was sent, `read` what `mended(book, fit)` says; mends name their sheets. A value put
    right keeps the text the unit typed as its raw one.
    """
    cells = {each.at: _cell(book, each) for each in fit}
    raws = {at: cell.raw if cell is not None else "" for at, cell in cells.items()}
    stale = leaning_on(book, cells) - cells.keys()
    moved = _moved(read, fit, cells)
    findings = (each for each in read.findings if not _is_of_old(each, stale, moved))
    return replace(
        read,
        claims=tuple(_with_raws(each, raws) for each in read.claims),
        figures=tuple(_sourced(each, raws) for each in read.figures),
        awards=tuple(_sourced(each, raws) for each in read.awards),
        findings=(
            *findings,
            *faults.values(),
            *_leaning(read, stale),
            *(_told(each, cells[each.at], (sent, read)) for each in fit),
        ),
        guidance=answered(read.guidance, *as_answers((*fit, *faults))),
        sent=sent,
        mends=fit,
    )


def spots_of(mends: Iterable[Mend]) -> Mapping[tuple[str | None, str | None], Mend]:
    """Return mends by sheet and cell, as places name them."""
    return {(each.sheet, each.cell): each for each in mends}


def solved(draft: Draft, corrected: Iterable[Place]) -> tuple[Finding, ...]:
    """Return what was wrong, as it was sent, with values that are corrected in these places.

    It stands again once the correction is taken back.
    """
    if draft.sent is None:
        return ()
    cells = {(place.sheet, place.cell) for place in corrected} & spots_of(draft.mends).keys()
    own = (each for each in draft.sent.findings if each.place and (each.place.sheet, each.place.cell) in cells)
    left = {(each.code, each.criterion, each.place) for each in draft.findings}
    graver = (each for each in own if each.level is not Level.NOTE and each.code not in _SUMS)
    return tuple(each for each in graver if (each.code, each.criterion, each.place) not in left)


def as_kept(draft: Draft) -> Draft:
    """Return the draft of a file that was kept before as it was sent: what was put right in it now comes too late."""
    if draft.sent is None:
        return draft
    told = Finding(Level.WARNING, "mend_of_kept", unit=draft.unit)
    return replace(draft.sent, findings=(told, *draft.sent.findings))


def unadopted(findings: Iterable[Finding], mends: Mapping[tuple[str | None, str | None], Mend]) -> tuple[Finding, ...]:
    """Return findings without the notes that the unit adopts a correction in a cell that was put right for it."""
    return tuple(
        each
        for each in findings
        if each.code != "correction_adopted" or not each.place or (each.place.sheet, each.place.cell) not in mends
    )


def told_by(findings: Iterable[Finding], officer: str) -> tuple[Finding, ...]:
    """Return findings with who puts cells right."""
    return tuple(
        replace(each, facts={**each.facts, "officer": officer}) if each.code == "mended" else each for each in findings
    )


def _mended(sheet: Sheet, typed: Mapping[tuple[int, int], str]) -> Sheet:
    kept = (cell for cell in sheet.cells if (cell.row, cell.column) not in typed)
    new = (_typed(row, column, text) for (row, column), text in typed.items() if text)
    cells = sorted((*kept, *new), key=lambda cell: (cell.row, cell.column))
    return sheet._replace(cells=tuple(cells))


def _typed(row: int, column: int, text: str) -> Cell:
    """Return a cell as an officer types it; a numeral of one meaning says nothing of how the unit writes numbers."""
    found = senses(text)
    if len(found) != 1:
        return Cell(row, column, text, text, CellType.TEXT)
    return Cell(row, column, f"{found[0].value:f}", found[0].value, CellType.NUMBER)


def _of_place(place: Place | None) -> At | None:
    at = place_of(place.cell or "") if place is not None else None
    return (place.sheet or "", *at) if place is not None and at is not None else None


def _cell(book: Book, mend: Mend) -> Cell | None:
    name, row, column = mend.at
    sheets = (sheet for sheet in book.sheets if sheet.name == name)
    cells = (cell for sheet in sheets for cell in sheet.cells if (cell.row, cell.column) == (row, column))
    return next(cells, None)


def _with_raws(claim: Claim, raws: Mapping[At, str]) -> Claim:
    return replace(claim, sources=tuple((name, _as_sent(place, raws)) for name, place in claim.sources))


def _sourced(item: _Read, raws: Mapping[At, str]) -> _Read:
    return replace(item, source=_as_sent(item.source, raws)) if item.source is not None else item


def _as_sent(place: Place, raws: Mapping[At, str]) -> Place:
    at = _of_place(place)
    return replace(place, raw=raws[at]) if at is not None and at in raws else place


def _moved(read: Draft, fit: tuple[Mend, ...], cells: Mapping[At, Cell | None]) -> Mapping[str, Decimal]:
    """Return by how much the points of each criterion fell as they were put right; of numbers alone."""
    moved: dict[str, Decimal] = {}
    spots = spots_of(fit)
    for claim in read.claims:
        points = claim.inputs.points if claim.inputs and claim.inputs.points is not None else claim.points
        for name, place in claim.sources:
            mend = spots.get((place.sheet, place.cell))
            cell = cells.get(mend.at) if mend is not None else None
            value = points if name == "points" else claim.claimed if name == "claimed" else None
            if value is not None and cell is not None and isinstance(cell.value, Decimal):
                moved[claim.criterion] = cell.value - value
    return moved


def _is_of_old(finding: Finding, stale: frozenset[At], moved: Mapping[str, Decimal]) -> bool:
    """Whether a sum only differs because it adds up what was sent: a formula over it, or a number that fits it."""
    if finding.code not in _SUMS:
        return False
    typed, added = finding.facts.get("typed"), finding.facts.get("added")
    group = f"{finding.criterion}." if finding.criterion else ""
    fell = sum((by for code, by in moved.items() if code.startswith(group)), Decimal(0))
    fits = isinstance(typed, Decimal) and isinstance(added, Decimal) and abs(typed - added - fell) < _NEAR
    return _of_place(finding.place) in stale or (fell != 0 and fits)


def _leaning(read: Draft, stale: frozenset[At]) -> Iterator[Finding]:
    """Yield a warning for each value worked out from a cell that was put right: its stored result is the old one."""
    for place in dict.fromkeys(places_of(read)):
        if _of_place(place) in stale and not _is_told_beside(read, place):
            facts = {"raw": place.raw}
            yield Finding(Level.WARNING, "leans_on_mended", facts, place, read.unit, _criterion((read,), place))


def _is_told_beside(read: Draft, place: Place) -> bool:
    """Whether a place only tells the points beside inputs, from which they are worked out anyhow."""
    return any(("claimed", place) in claim.sources for claim in read.claims)


def _told(mend: Mend, cell: Cell | None, drafts: tuple[Draft, Draft]) -> Finding:
    raw = cell.raw if cell is not None else ""
    place = Place(drafts[0].file, drafts[0].sha256, mend.sheet, mend.cell, raw)
    facts: dict[str, Fact] = {
        "raw": cell.value if cell is not None and isinstance(cell.value, Decimal) and cell.value.is_finite() else raw,
        "value": mend.value,
        "reason": mend.reason,
        "officer": "",
        "title": _title(drafts, place),
    }
    return Finding(Level.NOTE, "mended", facts, place, criterion=_criterion(drafts, place), key=mend.key)


def _criterion(drafts: Iterable[Draft], place: Place) -> str | None:
    """The criterion a value in that place is of."""
    claims = (claim for draft in drafts for claim in draft.claims)
    spot = (place.sheet, place.cell)
    own = (each for each in claims if any((one.sheet, one.cell) == spot for _, one in each.sources))
    return next((each.criterion for each in own), None)


def _title(drafts: Iterable[Draft], place: Place) -> str:
    """The words of the row a place stands in."""
    at = _of_place(place)
    tables = (table for draft in drafts for table in draft.tables if table.sheet == place.sheet)
    rows = (row for table in tables for row in table.rows if at is not None and row.number == at[1])
    return next((clean(row.text) for row in rows if row.text), "")
