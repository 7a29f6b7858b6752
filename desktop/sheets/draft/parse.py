"""From a book to a draft: whose it is, what it claims, which figures and texts it brings, and what needs a word."""

from desktop.domain.book import Book
from desktop.domain.draft import Draft
from desktop.domain.form import MARK_SHEET
from desktop.domain.ledger import Ledger
from desktop.sheets.draft.grid import grid_of
from desktop.sheets.draft.marks import read_marks
from desktop.sheets.draft.owner import owner_of
from desktop.sheets.draft.region import Region, find_regions
from desktop.sheets.draft.scores import gather, score_tables
from desktop.sheets.draft.unify import unify


def parse_draft(book: Book, ledger: Ledger, unit: str | None = None) -> Draft:
    """Return what a member's file says, measured against the ledger's cluster, round, framework and indicators.

    `unit` is the officer's word on whose file it is.
    """
    plain, converted = unify(book)
    marks = read_marks(plain)
    owner = owner_of(plain, ledger.cluster, marks, unit)
    regions = _regions(plain, ledger)
    scores = gather(score_tables(regions, ledger.framework), ledger.framework)
    return Draft(
        file=book.file,
        sha256=book.sha256,
        size=book.size,
        kind="workbook" if scores.tables else "unknown",
        unit=owner.unit,
        confidence=owner.confidence,
        round=marks.round if marks else None,
        framework_version=marks.version if marks else None,
        claims=scores.claims,
        blank=scores.blank,
        findings=(*owner.findings, *scores.findings),
    )


def _regions(book: Book, ledger: Ledger) -> tuple[Region, ...]:
    grids = tuple(grid_of(book, sheet) for sheet in book.sheets if sheet.name != MARK_SHEET)
    return tuple(region for grid in grids for region in find_regions(grid, ledger.cluster.year))
