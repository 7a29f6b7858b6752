"""From a book to a draft: whose it is, what it claims, which figures and texts it brings, and what needs a word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.book import Book, Verdict
from desktop.domain.cluster import Cluster
from desktop.domain.draft import Draft
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.form import MARK_SHEET
from desktop.domain.guidance import NOTHING, Answer, Ask, Guidance, answered
from desktop.domain.ledger import Ledger, Section
from desktop.domain.place import Place
from desktop.sheets.draft.answering import gathered, told, unused
from desktop.sheets.draft.award_tables import awards_told
from desktop.sheets.draft.contents import told_by_contents
from desktop.sheets.draft.dates import date_findings
from desktop.sheets.draft.encoding.unify import legacy_encoding, unify
from desktop.sheets.draft.layout.bands import Naming
from desktop.sheets.draft.layout.grid import Grid, grid_of
from desktop.sheets.draft.layout.guided import Laid, lay_out, region_key
from desktop.sheets.draft.lists.around import around
from desktop.sheets.draft.lists.of_points import without_criteria
from desktop.sheets.draft.lists.read import Lists, read_lists, without_lists
from desktop.sheets.draft.lists.tables import find_lists
from desktop.sheets.draft.lying import with_stood_up
from desktop.sheets.draft.narrative import (
    blank_headings,
    is_told_in_words,
    prose_length,
    read_narrative,
    sentences,
    told_headings,
)
from desktop.sheets.draft.outline_form import own_length, says_anything
from desktop.sheets.draft.owner.holders import held
from desktop.sheets.draft.owner.marks import Marks, read_marks
from desktop.sheets.draft.owner.units import unit_in_text, unit_of_heading
from desktop.sheets.draft.owner.whose import Owner, owner_of
from desktop.sheets.draft.points_in_text import points_told
from desktop.sheets.draft.quoting import quoted
from desktop.sheets.draft.recount import recounted
from desktop.sheets.draft.remarks import converted, encoding_in_doubt, ignored_sheets, oddity_findings, out_of_date
from desktop.sheets.draft.tables import Tables, read_tables
from desktop.sheets.draft.years import without_told

_PROSE = 600
"""A text of fewer letters beside a table of points is no report."""
_CAPTION = 150
"""A Word file of pictures with fewer letters holds nothing to read."""
_TEXTS = frozenset({"docx", "docm"})
_FEWEST_HEADINGS = 2
_QUOTED = 12
"""So many words of a sentence are enough to find it by."""


def parse_draft(book: Book, ledger: Ledger, unit: str | None = None, guidance: Guidance = NOTHING) -> Draft:
    """Return what a member's file says, measured against the ledger's cluster, round, framework and indicators.

    `guidance` is what was answered about this file, `unit` the officer's word on whose it is. Answered questions
    vanish and are noted; answers that meet nothing in the file are said. A refused book gives a draft of kind
    `unknown`.
    """
    if book.verdict is Verdict.REFUSED:
        return Draft(book.file, book.sha256, book.size, "unknown", unit, 0.0, findings=tuple(oddity_findings(book)))
    known = answered(guidance, Answer(Ask.UNIT, unit)) if unit else guidance
    plain, count = unify(book)
    draft = _understood(plain, ledger, known, (*converted(plain, count), *encoding_in_doubt(book)))
    findings = gathered((*draft.findings, *_of_the_unit(plain, guidance, draft, ledger)))
    left = unused(guidance, findings, _place(plain))
    return replace(
        draft,
        findings=tuple(map(quoted, (*findings, *left))),
        guidance=answered(known, *draft.guidance.answers),
        format=plain.format,
        encoding=legacy_encoding(book) if count else "",
        extents=tuple((sheet.name, max(cell.row for cell in sheet.cells)) for sheet in plain.sheets if sheet.cells),
    )


def _of_the_unit(book: Book, guidance: Guidance, draft: Draft, ledger: Ledger) -> tuple[Finding, ...]:
    """The note that whose the file is was answered."""
    answer = guidance.answer(Ask.UNIT)
    unit = ledger.cluster.unit(draft.unit or "")
    return (told(answer, _place(book), unit.name),) if answer and unit and answer.choice == unit.code else ()


def _understood(plain: Book, ledger: Ledger, guidance: Guidance, heads: tuple[Finding, ...]) -> Draft:
    marks = read_marks(plain)
    grids = tuple(grid_of(plain, sheet) for sheet in plain.sheets if sheet.name != MARK_SHEET)
    said = _read(plain, grids, ledger, marks, guidance)
    if not said.tables.scores.claims and (standing := with_stood_up(grids, ledger, guidance)):
        raised = _read(plain, standing, ledger, marks, guidance)
        said = replace(raised, lists=said.lists) if _says_more(raised.tables, said.tables) else said
    owner, told, tables = said.owner, said.tables.speak, said.tables.with_lists(said.lists)
    odd = oddity_findings(recounted(plain, tables.read) if tables.speak else plain)
    dates = date_findings(plain, guidance)
    dated = without_told(out_of_date(plain, marks, ledger), tables.findings)
    before = (*owner.findings, *dated, *dates, *heads, *odd)
    if _is_narrative(plain, tables):
        told = told or any(awards_told(grid, owner.unit, ledger.cluster.year) for grid in grids)
        points = tuple(points_told(plain, tables.scores.claims))
        draft = _narrative(plain, owner, marks, (*before, *points, *said.lists.findings), tables=told)
        return replace(draft, lines=said.lists.lines, tables=said.lists.seen, parts=tables.parts & {"line"})
    return _workbook(plain, owner, marks, before, tables)


@dataclass(frozen=True, slots=True)
class _Said:
    """Whose a file is, and what its tables and its lists say."""

    owner: Owner
    tables: Tables
    lists: Lists


def _read(plain: Book, grids: tuple[Grid, ...], ledger: Ledger, marks: Marks | None, guidance: Guidance) -> _Said:
    """Whose a file is, and what its tables say: by their headings, else by their rows."""
    whole = lay_out(grids, ledger.cluster.year, _naming(ledger.cluster), guidance)
    listed = without_criteria(find_lists(grids, around(plain)), whole, ledger.framework)
    laid = without_lists(whole, listed)
    owner = owner_of(plain, ledger.cluster, marks, guidance, held(laid.regions, ledger.cluster))
    tables = read_tables(laid, grids, ledger, owner.unit, guidance)
    if tables.headless:
        tables = _by_contents(laid, grids, ledger, owner.unit, guidance) or tables
    elif tables.speak and (more := _with_unread(tables, laid, grids, ledger, guidance)):
        tables = read_tables(more, grids, ledger, owner.unit, guidance)
    return _Said(owner, tables, read_lists(plain, listed, laid, (owner.unit, ledger.cluster), guidance))


def _says_more(standing: Tables, lying: Tables) -> bool:
    """Whether tables say more once those that lie down are stood up."""
    taken = [len(each.scores.claims) + len(each.figures) + len(each.awards) for each in (standing, lying)]
    return standing.speak and (taken[0] > taken[1] or not lying.speak)


def _naming(cluster: Cluster) -> Naming:
    return Naming(
        line=lambda text: unit_in_text(text, cluster) is not None,
        heading=lambda text: unit_of_heading(text, cluster) is not None,
    )


def _by_contents(
    laid: Laid, grids: tuple[Grid, ...], ledger: Ledger, unit: str | None, guidance: Guidance
) -> Tables | None:
    """The tables as their rows tell them, where no heading does; None where they say nothing that way either."""
    told_so = told_by_contents(laid, grids, ledger.framework, ledger.cluster.year, guidance)
    tables = read_tables(told_so, grids, ledger, unit, guidance) if told_so else None
    return tables if tables and tables.speak else None


def _with_unread(
    tables: Tables, laid: Laid, grids: tuple[Grid, ...], ledger: Ledger, guidance: Guidance
) -> Laid | None:
    """The tables with those of sheets in sight nothing was taken from whose rows alone tell that they are of points.

    Beside a table that speaks, of another year or of sums, one of them may be what counts: somebody is asked.
    """
    unread = tuple(grid for grid in grids if grid.name not in tables.used and not grid.sheet.hidden)
    told_so = told_by_contents(laid, unread, ledger.framework, ledger.cluster.year, guidance)
    if told_so is None:
        return None
    told_here = {region.grid.name for region in told_so.regions}
    others = tuple(region for region in laid.regions if region.grid.name not in told_here)
    asked = tuple(replace(region, beside=True) for region in told_so.regions)
    return replace(told_so, regions=(*others, *asked))


def _workbook(book: Book, owner: Owner, marks: Marks | None, heads: tuple[Finding, ...], tables: Tables) -> Draft:
    rest = (*ignored_sheets(book, tables.used, tables.passed),) if tables.speak else ()
    rest += (_no_table(book, tables.headless),) if tables.headless or not tables.speak else ()
    rest += tuple(_words_beside(book)) if tables.speak and book.format in _TEXTS else ()
    return Draft(
        file=book.file,
        sha256=book.sha256,
        size=book.size,
        kind="workbook" if tables.speak else "unknown",
        unit=owner.unit,
        confidence=owner.confidence,
        guidance=Guidance(owner.said),
        round=marks.round if marks else None,
        framework_version=marks.version if marks else None,
        issue=marks.issue if marks else None,
        claims=tables.scores.claims,
        blank=tables.scores.blank,
        figures=tables.figures,
        awards=tables.awards,
        lines=tables.lines,
        findings=(*heads, *tables.findings, *rest),
        tables=tables.seen,
        numbers=tables.numbers,
        parts=tables.parts,
    )


def _narrative(book: Book, owner: Owner, marks: Marks | None, heads: tuple[Finding, ...], *, tables: bool) -> Draft:
    told = read_narrative(book, owner.unit)
    sections = told if says_anything(told) and not _is_scan(book, told) else ()
    findings = [*heads]
    if sections and (blank := blank_headings(sections)):
        findings.append(Finding(Level.NOTE, "sections_blank", {"headings": blank, "count": len(blank)}, _place(book)))
    if tables:
        findings.append(Finding(Level.NOTE, "tables_in_text", {}, _place(book)))
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
        findings=tuple(findings),
    )


def _is_narrative(book: Book, tables: Tables) -> bool:
    """Whether a file is a report in words: a Word text that is no table file, or a page or plain text as outlined."""
    if book.format in {"html", "txt"}:
        return not tables.speak and len(told_headings(read_narrative(book, None))) >= _FEWEST_HEADINGS
    return book.format in _TEXTS and not _is_table_file(book, tables)


def _is_table_file(book: Book, tables: Tables) -> bool:
    """Whether a Word text is only a score table or a list with little around it, or a table that has no headings."""
    told = read_narrative(book, None)
    scores = bool(tables.scores.tables) or bool(tables.parts & {"entry", "line"})
    headless = tables.headless is not None and len(told_headings(told)) < _FEWEST_HEADINGS
    return (scores or headless) and prose_length(told) < _PROSE and not is_told_in_words(told)


def _is_scan(book: Book, told: tuple[Section, ...]) -> bool:
    """Whether a Word text is only pictures under a letterhead, as a paper that was scanned is."""
    pictures = any(oddity.code == "pictures" for oddity in book.oddities)
    return pictures and not book.sheets and not told_headings(told) and own_length(told) < _CAPTION


def _words_beside(book: Book) -> Iterator[Finding]:
    """Tell of the sentences that stand beside the tables of a Word text: of those nothing is kept."""
    if beside := sentences(read_narrative(book, None)):
        facts: Facts = {"count": len(beside), "words": " ".join(beside[0].split()[:_QUOTED])}
        yield Finding(Level.NOTE, "words_beside", facts, _place(book))


def _no_table(book: Book, headless: tuple[str, int] | None) -> Finding:
    if headless:
        name, count = headless
        place = Place(book.file, book.sha256, name, None, "")
        facts: Facts = {"name": name, "count": count}
        return Finding(Level.ERROR, "headings_missing", facts, place, key=region_key(name))
    return Finding(Level.ERROR, "no_table_found", {}, _place(book))


def _place(book: Book) -> Place:
    return Place(book.file, book.sha256, None, None, "")
