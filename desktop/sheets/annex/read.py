"""From a book to a framework's draft: tables, tree, maxima, total, name, with every assumption named."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.annex import AnnexDraft, sum_findings
from desktop.domain.book import Book
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding, Level
from desktop.domain.framework import Criterion, Direct, Framework, Part, parent_of
from desktop.domain.place import Place
from desktop.domain.text import bare
from desktop.sheets.annex.codes import UNNUMBERED, Shape
from desktop.sheets.annex.hints import hint_of
from desktop.sheets.annex.line import Line
from desktop.sheets.annex.lines import Gathered, gather
from desktop.sheets.annex.naming import basis_in, name_in, year_in
from desktop.sheets.annex.node import Forest, Node
from desktop.sheets.annex.points import How
from desktop.sheets.annex.settle import settle
from desktop.sheets.annex.total import settle_caps, total_of
from desktop.sheets.annex.tree import grow
from desktop.sheets.draft.encoding.unify import unify

_MOST = 5000
"""An annex of more lines is no scoring framework."""
_LONGEST_TITLE = 2000
"""A longer title is a text that slipped into the column; it is told."""
_MOSTLY = 0.6
_DOUBTS = {
    How.RANGE: "points_range",
    How.NEGATIVE: "points_negative",
    How.DATE: "points_date",
    How.DOUBTFUL: "points_doubtful",
    How.WORDS: "points_in_words",
    How.UNREADABLE: "points_unreadable",
}


@dataclass(frozen=True, slots=True)
class _Read:
    """One reading of an annex: its draft, and the explanations each criterion was given."""

    draft: AnnexDraft
    told: dict[str, tuple[str, ...]]

    @property
    def faults(self) -> int:
        """How much does not fit."""
        return len(self.draft.warnings)


def read_annex(book: Book, year: int) -> AnnexDraft | None:
    """Return the framework an annex holds, every leaf `direct`; None when there is no table of criteria in it.

    `year` is taken where the annex names none. Sums that do not fit are warnings, never mended.
    """
    plain, converted = unify(book)
    gathered = gather(plain)
    if not gathered.lines or len(gathered.lines) > _MOST:
        return None
    heads = [Finding(Level.NOTE, "cells_converted", {"count": converted})] if converted else []
    kept, notes = _chosen(gathered, year)
    read, hidden = _with_hidden(replace(gathered, lines=kept), year)
    if not read.draft.framework.criteria:
        return None
    notes = (*heads, *gathered.notes, *notes, *hidden, *read.draft.notes)
    hints = tuple(hint for each in read.draft.framework.leaves if (hint := hint_of(each, read.told.get(each.code, ()))))
    said = tuple(Finding(Level.NOTE, "kind_hinted", {"code": hint.code, "words": hint.words}) for hint in hints)
    return replace(read.draft, notes=(*notes, *said, Finding(Level.NOTE, "rest_not_in_annex")), hints=hints)


def _chosen(gathered: Gathered, year: int) -> tuple[tuple[Line, ...], tuple[Finding, ...]]:
    """Return the lines without tables that hold no points and without further copies of the same table."""
    tables = {number: [line for line in gathered.lines if line.table == number] for number in _tables(gathered)}
    notes: list[Finding] = []
    for number, lines in list(tables.items()):
        if not any(line.points and line.points.value is not None for line in lines):
            notes.append(_about_table("table_passed", lines))
            del tables[number]
    for number, twin in list(_twins(tables)):
        if number in tables and twin in tables:
            worse = max((number, twin), key=lambda each: (_faults(gathered, tables[each], year), each))
            notes.append(_about_table("table_repeated", tables.pop(worse)))
    summary = next((number for number in tables if _sums_up(tables, number)), None)
    if summary is not None:
        notes.append(_about_table("table_repeated", tables.pop(summary)))
    return tuple(line for number in tables for line in tables[number]), tuple(notes)


def _tables(gathered: Gathered) -> list[int]:
    return list(dict.fromkeys(line.table for line in gathered.lines))


def _twins(tables: dict[int, list[Line]]) -> Iterator[tuple[int, int]]:
    """Yield the tables that mostly say the same, heads too: an old copy of the annex in the same file."""
    rows = {number: [_key(line) for line in lines if _is_item(line)] for number, lines in tables.items()}
    for number in tables:
        for other in tables:
            one, two = rows[number], rows[other]
            if number < other and one and two and (one[0] in two or two[0] in one):
                shared = len(set(one) & set(two))
                if shared > 2 and shared > _MOSTLY * min(len(set(one)), len(set(two))):
                    yield number, other


def _sums_up(tables: dict[int, list[Line]], number: int) -> bool:
    """Whether a table only lists what several other tables begin with: their sections, put together."""
    own = [_key(line) for line in tables[number] if _is_item(line)]
    firsts = {each: next((_key(line) for line in lines if _is_item(line)), None) for each, lines in tables.items()}
    heads = [key for each, key in firsts.items() if each != number and key in own]
    return len(set(own)) > 1 and set(heads) == set(own)


def _is_item(line: Line) -> bool:
    return line.code.shape not in {Shape.NONE, *UNNUMBERED} and not line.hidden


def _key(line: Line) -> tuple[str, str]:
    return line.code.text, bare(line.title)


def _faults(gathered: Gathered, lines: list[Line], year: int) -> int:
    return _read(replace(gathered, lines=tuple(lines)), year).faults


def _about_table(code: str, lines: list[Line]) -> Finding:
    place = lines[0].place
    titles = tuple(line.title for line in lines[:3] if line.title)
    return Finding(Level.NOTE, code, {"name": place.sheet or "", "count": len(lines), "titles": titles}, place)


def _with_hidden(gathered: Gathered, year: int) -> tuple[_Read, tuple[Finding, ...]]:
    """Return the reading with hidden rows or without them, whichever adds up better; without where both do."""
    hidden = [line for line in gathered.lines if line.hidden]
    if not hidden:
        return _read(gathered, year), ()
    whole = _read(gathered, year)
    shown = _read(replace(gathered, lines=tuple(line for line in gathered.lines if not line.hidden)), year)
    best = shown if shown.faults <= whole.faults and shown.draft.framework.criteria else whole
    facts: dict[str, Fact] = {
        "count": len(hidden),
        "titles": tuple(line.title for line in hidden[:5]),
        "rows": tuple(line.place.cell or "" for line in hidden),
    }
    return best, (Finding(Level.NOTE, "hidden_left_out" if best is shown else "hidden_taken", facts, hidden[0].place),)


def _read(gathered: Gathered, year: int) -> _Read:
    forest = grow(list(gathered.lines))
    settle(forest)
    caps = settle_caps(forest)
    total = total_of(forest, gathered.texts)
    criteria, told, twice = _criteria(forest)
    said = year_in(gathered.texts)
    if said is None:
        forest.notes.append(Finding(Level.NOTE, "year_assumed", {"year": year}))
    name = name_in(gathered.texts)
    if name is None:
        forest.notes.append(Finding(Level.NOTE, "name_assumed"))
    framework = Framework(
        name=name or f"Khung tiêu chí chấm điểm, xếp loại thi đua năm {said or year}",
        year=said or year,
        version=1,
        total=total,
        criteria=criteria,
        basis=basis_in(gathered.texts),
        bonus_cap=caps.get(Part.BONUS),
        penalty_cap=caps.get(Part.PENALTY),
    )
    found = [*_doubts(gathered.lines), *forest.notes, *twice, *_long(criteria)]
    notes = tuple(each for each in found if each.level is Level.NOTE)
    warnings = (*(each for each in found if each.level is not Level.NOTE), *_placed(forest, framework))
    return _Read(AnnexDraft(framework, notes, warnings), told)


def _criteria(forest: Forest) -> tuple[tuple[Criterion, ...], dict[str, tuple[str, ...]], list[Finding]]:
    """Return the criteria in tree order, their explanations, and a warning for each code met twice."""
    nodes: dict[str, Node] = {}
    twice: list[Finding] = []
    for node in forest.nodes():
        code = node.code
        while code in nodes:
            code += "a"
        if code != node.code:
            facts: dict[str, Fact] = {"code": node.code, "given": code, "title": node.line.title}
            twice.append(Finding(Level.WARNING, "code_twice", facts, node.line.place))
        nodes[code] = node
    codes = set(nodes)
    children: dict[str | None, list[str]] = {}
    for code in nodes:
        children.setdefault(parent_of(code, codes), []).append(code)
    told = {code: (*node.line.more, *node.told) for code, node in nodes.items()}
    return tuple(_walk(nodes, children, None, Part.BASE)), told, twice


def _walk(
    nodes: dict[str, Node], children: dict[str | None, list[str]], parent: str | None, part: Part
) -> Iterator[Criterion]:
    for code in children.get(parent, []):
        node = nodes[code]
        own = (node.part or Part.BASE) if parent is None else part
        kind = None if code in children else Direct()
        yield Criterion(code, node.line.title or code, node.max or Decimal(0), own, kind)
        yield from _walk(nodes, children, code, own)


def _doubts(lines: tuple[Line, ...]) -> Iterator[Finding]:
    """Yield what was assumed of single cells of points."""
    for line in lines:
        points = line.points
        if points is None or points.how not in _DOUBTS or (points.how is How.WORDS and points.raw == line.place.raw):
            continue
        level = Level.WARNING if points.how is How.UNREADABLE else Level.NOTE
        facts: dict[str, Fact] = {"title": line.title, "raw": points.raw, "value": points.value}
        yield Finding(level, _DOUBTS[points.how], facts, line.place)


def _long(criteria: tuple[Criterion, ...]) -> Iterator[Finding]:
    for each in criteria:
        if len(each.title) > _LONGEST_TITLE:
            facts: dict[str, Fact] = {"code": each.code, "length": len(each.title), "limit": _LONGEST_TITLE}
            yield Finding(Level.WARNING, "title_long", facts, criterion=each.code)


def _placed(forest: Forest, framework: Framework) -> Iterator[Finding]:
    """Yield what does not add up, at the row that says the sum."""
    places: dict[str, Place] = {node.code: node.line.place for node in forest.nodes()}
    for finding in sum_findings(framework):
        yield replace(finding, place=places.get(finding.criterion or ""))
