"""Tables inside units' Word reports as sources: what their rows and columns say, read again from the originals."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from desktop.domain.book import Book, Cell, Sheet, a1
from desktop.domain.candidates.offering import TableValue
from desktop.domain.candidates.titled import of_row
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.guidance import SCALED, Answer, Guidance
from desktop.domain.ledger import Award, Exactness, Ledger, Section
from desktop.domain.place import Place
from desktop.domain.question import AwardKind, Target
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import values_of
from desktop.domain.text import clean
from desktop.sheets.draft.award_tables import awards_told
from desktop.sheets.draft.encoding.unify import unify
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.draft.told_rows import told_rows
from desktop.sheets.draft.turning import turned, turned_place
from desktop.sheets.process import Reader
from desktop.store import originals, reports
from desktop.store.connection import Store, looking

_CELLS = " | "
_AS_TABLES = "tables"
Read = Mapping[int, tuple[TableValue, ...]]
"""What the tables of each report say, by the report's id."""

Rows = Mapping[tuple[str, str], tuple[str, int, str]]
"""By sheet and address: the whole row a cell stands in, the letter its text begins at there, and the text."""


def read_tables(desk: Desk, ledger: Ledger, known: Read) -> Read:
    """Return what the tables of every Word report in force say; reports in `known` are not read again."""
    with looking(desk) as db:
        wanted = [report for report in _with_tables(db, ledger) if report.id not in known]
        contents = {report.id: originals.content(db, report.sha256) for report in wanted}
    if not any(contents.values()):
        return known
    with Reader() as reader:
        read = {each.id: _read(reader, each, contents[each.id], ledger) for each in wanted}
    return {**known, **read}


def _with_tables(db: Store, ledger: Ledger) -> Iterator[Report]:
    having = {section.report for section in ledger.sections if _has_table(section)}
    yield from (each for each in reports.in_force(db, ledger.round.code) if each.id in having)


def _has_table(section: Section) -> bool:
    return any(_CELLS in line for line in section.text.split("\n"))


def _read(reader: Reader, report: Report, content: bytes | None, ledger: Ledger) -> tuple[TableValue, ...]:
    if content is None:
        return ()
    book = reader.read_content(report.file, content)
    plain, _ = unify(book)
    told = (awards_told(grid_of(plain, sheet), report.unit, ledger.cluster.year) for sheet in plain.sheets)
    awards = tuple(award for own in told for award in own)
    rows = _rows(plain)
    draft = _drafted(plain, plain.sheets, ledger, report)
    found = (*_values(draft, report, rows), *_counts(awards, report, rows))
    spoke = {each.place.sheet for each in found}
    silent = tuple(turned(sheet) for sheet in plain.sheets if sheet.name not in spoke)
    lying = _values(_drafted(plain, silent, ledger, report), report, rows, lying=True) if silent else ()
    sure = tuple(each for each in (*found, *lying) if each.number and each.row)
    known = {(each.place.sheet, each.place.cell) for each in sure}
    rest = (each for each in _titled(plain, ledger, report, rows) if (each.place.sheet, each.place.cell) not in known)
    return (*sure, *rest)


def _titled(book: Book, ledger: Ledger, report: Report, rows: Rows) -> Iterator[TableValue]:
    """Yield the numbers of rows by their titles alone, whatever they may be."""
    for sheet in book.sheets:
        for each in told_rows(grid_of(book, sheet), ledger.cluster):
            if made := of_row(each.title, each.text, each.measure, last=each.period == "last"):
                row, begin, number = rows.get((sheet.name, each.place.cell or ""), ("", 0, ""))
                told = (made, each.above)
                yield TableValue(
                    report.unit, report.id, None, made.value, Exactness.EXACT, each.place, row, begin, number, told
                )


def _drafted(book: Book, sheets: tuple[Sheet, ...], ledger: Ledger, report: Report) -> Draft:
    """Return what some tables of a text say, read as those of a workbook are.

    Amounts under a named unit (triệu đồng) are brought into the indicator's: a person confirms each number anyhow.
    """
    own = book._replace(sheets=sheets, paragraphs=(), format=_AS_TABLES)
    draft = parse_draft(own, ledger, report.unit)
    asked = tuple(Answer(each.key, SCALED) for each in draft.findings if each.code == "unit_unclear")
    return parse_draft(own, ledger, report.unit, Guidance(asked)) if asked else draft


def _counts(awards: Iterable[Award], report: Report, rows: Rows) -> Iterable[TableValue]:
    for award in awards:
        if award.source is not None:
            target = Target(award=AwardKind(award.level, award.form, award.object, award.status))
            yield _value(report, target, (Decimal(award.count), Exactness.EXACT), award.source, rows)


def _values(draft: Draft, report: Report, rows: Rows, *, lying: bool = False) -> Iterable[TableValue]:
    """Yield the values of a draft; the places of one read from `lying` tables are turned back."""
    for figure in draft.figures:
        if figure.source is not None:
            target = Target(indicator=figure.indicator, name=figure.period)
            at = turned_place(figure.source) if lying else figure.source
            yield _value(report, target, (figure.value, figure.exactness), at, rows)
    for claim in draft.claims if not lying else ():
        places = dict(claim.sources)
        for name, value in values_of(claim.inputs) if claim.inputs is not None else ():
            place = places.get(name)
            if place is not None and not isinstance(value, str):
                target = Target(criterion=claim.criterion, name=name)
                yield _value(report, target, (value, Exactness.EXACT), place, rows)


def _value(report: Report, target: Target, said: tuple[Decimal, Exactness], place: Place, rows: Rows) -> TableValue:
    value, exactness = said
    row, begin, number = rows.get((place.sheet or "", place.cell or ""), ("", 0, ""))
    return TableValue(report.unit, report.id, target, value, exactness, place, row, begin, number)


def _rows(book: Book) -> Rows:
    found: dict[tuple[str, str], tuple[str, int, str]] = {}
    for sheet in book.sheets:
        for _, cells in groupby(sheet.cells, key=lambda cell: cell.row):
            own = [(a1(cell.row, cell.column), _text(cell)) for cell in cells]
            row, begin = _CELLS.join(text for _, text in own), 0
            for address, text in own:
                found[sheet.name, address] = (row, begin, text)
                begin += len(text) + len(_CELLS)
    return found


def _text(cell: Cell) -> str:
    return clean(cell.value if isinstance(cell.value, str) else cell.raw)
