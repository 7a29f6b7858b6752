"""From a book to a draft: whose it is, what it claims, which figures and texts it brings, and what needs a word."""

from desktop.domain.book import Book, Verdict
from desktop.domain.draft import Draft
from desktop.domain.finding import Finding, Level
from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.sheets.draft.encoding.unify import unify
from desktop.sheets.draft.narrative import blank_headings, prose_length, read_narrative
from desktop.sheets.draft.outline_form import says_anything
from desktop.sheets.draft.owner.marks import Marks, read_marks
from desktop.sheets.draft.owner.whose import Owner, owner_of
from desktop.sheets.draft.quoting import quoted
from desktop.sheets.draft.recount import recounted
from desktop.sheets.draft.remarks import converted, ignored_sheets, oddity_findings, out_of_date
from desktop.sheets.draft.tables import Tables, read_tables

_PROSE = 600
_TEXTS = frozenset({"docx", "docm"})


def parse_draft(book: Book, ledger: Ledger, unit: str | None = None) -> Draft:
    """Return what a member's file says, measured against the ledger's cluster, round, framework and indicators.

    `unit` is the officer's word on whose file it is. A refused book gives a draft of kind `unknown`.
    """
    if book.verdict is Verdict.REFUSED:
        return Draft(book.file, book.sha256, book.size, "unknown", unit, 0.0, findings=tuple(oddity_findings(book)))
    plain, count = unify(book)
    marks = read_marks(plain)
    owner = owner_of(plain, ledger.cluster, marks, unit)
    tables = read_tables(plain, ledger, owner.unit)
    odd = oddity_findings(recounted(plain, tables.read) if tables.speak else plain)
    heads = (*owner.findings, *out_of_date(plain, marks, ledger), *converted(plain, count), *odd)
    if plain.format in _TEXTS and not _is_table_file(plain, tables):
        return _narrative(plain, owner, marks, heads, tables)
    return _workbook(plain, owner, marks, heads, tables)


def _workbook(book: Book, owner: Owner, marks: Marks | None, heads: tuple[Finding, ...], tables: Tables) -> Draft:
    rest = ignored_sheets(book, tables.used, tables.passed) if tables.speak else (_no_table(book, tables.headless),)
    findings = tuple(map(quoted, (*heads, *tables.findings, *rest)))
    return Draft(
        file=book.file,
        sha256=book.sha256,
        size=book.size,
        kind="workbook" if tables.speak else "unknown",
        unit=owner.unit,
        confidence=owner.confidence,
        round=marks.round if marks else None,
        framework_version=marks.version if marks else None,
        issue=marks.issue if marks else None,
        claims=tables.scores.claims,
        blank=tables.scores.blank,
        figures=tables.figures,
        awards=tables.awards,
        findings=findings,
    )


def _narrative(book: Book, owner: Owner, marks: Marks | None, heads: tuple[Finding, ...], tables: Tables) -> Draft:
    told = read_narrative(book, owner.unit)
    sections = told if says_anything(told) else ()
    findings = [*heads]
    if sections and (blank := blank_headings(sections)):
        findings.append(Finding(Level.NOTE, "sections_blank", {"headings": blank, "count": len(blank)}, _place(book)))
    if tables.speak:
        findings.append(Finding(Level.NOTE, "tables_in_text", {"count": len(tables.used)}, _place(book)))
    if not sections:
        findings.append(Finding(Level.ERROR, "no_text_found", {}, _place(book)))
    return Draft(
        file=book.file,
        sha256=book.sha256,
        size=book.size,
        kind="narrative" if sections else "unknown",
        unit=owner.unit,
        confidence=owner.confidence,
        round=marks.round if marks else None,
        framework_version=marks.version if marks else None,
        issue=marks.issue if marks else None,
        sections=sections,
        findings=tuple(map(quoted, findings)),
    )


def _is_table_file(book: Book, tables: Tables) -> bool:
    """Whether a Word text is only a score table with little around it."""
    return bool(tables.scores.tables) and prose_length(read_narrative(book, None)) < _PROSE


def _no_table(book: Book, headless: tuple[str, int] | None) -> Finding:
    if headless:
        name, count = headless
        place = Place(book.file, book.sha256, name, None, "")
        return Finding(Level.ERROR, "headings_missing", {"name": name, "count": count}, place)
    return Finding(Level.ERROR, "no_table_found", {}, _place(book))


def _place(book: Book) -> Place:
    return Place(book.file, book.sha256, None, None, "")
