"""Tables inside units' Word reports as sources: what their rows and columns say, read again from the originals."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.book import Book, a1
from desktop.domain.candidates.offering import TableValue
from desktop.domain.desk import Desk
from desktop.domain.draft import Draft
from desktop.domain.ledger import Exactness, Ledger, Section
from desktop.domain.place import Place
from desktop.domain.question import Target
from desktop.domain.submission.report import Report
from desktop.domain.submission.thing import values_of
from desktop.domain.text import clean
from desktop.sheets.draft import parse_draft
from desktop.sheets.process import Reader
from desktop.store import originals, reports
from desktop.store.connection import Store, looking

_CELLS = " | "
_AS_TABLES = "tables"
Read = Mapping[int, tuple[TableValue, ...]]
"""What the tables of each report say, by the report's id."""


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
    draft = parse_draft(replace(book, paragraphs=(), format=_AS_TABLES), ledger, report.unit)
    rows = _rows(book)
    return tuple(each for each in _values(draft, report, rows) if each.number and each.row)


def _values(draft: Draft, report: Report, rows: Mapping[tuple[str, str], str]) -> Iterable[TableValue]:
    for figure in draft.figures:
        if figure.source is not None:
            target = Target(indicator=figure.indicator, name=figure.period)
            yield _value(report, target, (figure.value, figure.exactness), figure.source, rows)
    for claim in draft.claims:
        places = dict(claim.sources)
        for name, value in values_of(claim.inputs) if claim.inputs is not None else ():
            place = places.get(name)
            if place is not None and not isinstance(value, str):
                target = Target(criterion=claim.criterion, name=name)
                yield _value(report, target, (value, Exactness.EXACT), place, rows)


def _value(
    report: Report, target: Target, said: tuple[Decimal, Exactness], place: Place, rows: Mapping[tuple[str, str], str]
) -> TableValue:
    value, exactness = said
    row = rows.get((place.sheet or "", place.cell or ""), "")
    return TableValue(report.unit, report.id, target, value, exactness, place, row, clean(place.raw))


def _rows(book: Book) -> dict[tuple[str, str], str]:
    """Return by sheet and address the whole row a cell stands in."""
    found: dict[tuple[str, str], str] = {}
    for sheet in book.sheets:
        rows: dict[int, list[str]] = {}
        for cell in sheet.cells:
            rows.setdefault(cell.row, []).append(clean(str(cell.raw)))
        for cell in sheet.cells:
            found[sheet.name, a1(cell.row, cell.column)] = _CELLS.join(rows[cell.row])
    return found
