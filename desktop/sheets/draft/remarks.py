"""Remarks on a whole file: what the reader found odd, what was converted, what stayed unread, what is out of date."""

import re
from collections.abc import Iterable

from desktop.domain.book import Book, Oddity, Verdict
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.form import GUIDE_SHEET, MARK_SHEET
from desktop.domain.guidance import LEAVE, TAKE, Ask, key_of
from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.text import bare, fold
from desktop.sheets.draft.encoding.unify import left_in_doubt
from desktop.sheets.draft.owner.marks import Marks
from desktop.sheets.draft.owner.whose import head_lines
from desktop.sheets.draft.sight import is_earlier
from desktop.sheets.odd import NOTES

_YEAR = re.compile(r"\bnam\s+(20\d\d)\b(?:\s*[-–,/]\s*(20\d\d)\b)?")
_OWN_WORDS = frozenset({"legacy_fonts", "content_controls", "merged_cells", "decomposed_text"})
_SHOWN = 5
_LEGACY_LETTERS = frozenset({"lookalike_letters", "invisible_letters"})


def oddity_findings(book: Book) -> Iterable[Finding]:
    """Yield what the reader found odd: warnings where numbers may be touched, else notes; errors of a refused book.

    Rows of separated text wider than their headings are an error too: their values stand under wrong headings. A
    comment with a number may say another than its cell.
    """
    notes = {odd.value for odd in NOTES}
    legacy = any(oddity.code == "legacy_fonts" for oddity in book.oddities)
    for oddity in book.oddities:
        if oddity.code in _OWN_WORDS or oddity.sheet == MARK_SHEET or (legacy and oddity.code in _LEGACY_LETTERS):
            continue
        level = Level.NOTE if oddity.code in notes and not _tells_a_number(oddity) else Level.WARNING
        torn = book.format == "csv" and oddity.code == "ragged_rows"
        yield Finding(
            Level.ERROR if torn or book.verdict is Verdict.REFUSED else level,
            oddity.code,
            oddity.facts,
            _oddity_place(book, oddity),
        )


def _tells_a_number(oddity: Oddity) -> bool:
    return oddity.code == "comments" and any(letter.isdigit() for letter in str(oddity.facts.get("name", "")))


def converted(book: Book, count: int) -> Iterable[Finding]:
    """Yield a note on how many cells or paragraphs were turned from a legacy encoding into Unicode."""
    if count:
        yield Finding(Level.NOTE, "converted_encoding", {"count": count}, _place(book))


def encoding_in_doubt(book: Book) -> Iterable[Finding]:
    """Yield a warning where texts stay as they are that may be of a legacy encoding."""
    left = left_in_doubt(book)
    if left:
        (sheet, cell), *_ = left
        facts: Facts = {"count": len(left), "cells": tuple(at for _, at in left[:_SHOWN])}
        yield Finding(Level.WARNING, "encoding_in_doubt", facts, Place(book.file, book.sha256, sheet, cell, ""))


def out_of_date(book: Book, marks: Marks | None, ledger: Ledger) -> Iterable[Finding]:
    """Yield warnings where the file speaks of another cluster, year, round or version of the framework."""
    if marks is None:
        yield from _other_year(book, ledger)
        return
    yield from _other_cluster(book, marks, ledger)
    pairs = (
        ("wrong_year", marks.year, ledger.cluster.year),
        ("wrong_round", marks.round, ledger.round.code),
        ("wrong_framework_version", marks.version, ledger.framework.version),
    )
    for code, said, known in pairs:
        if said is not None and said != known:
            yield Finding(Level.WARNING, code, {"said": str(said), "known": str(known)}, _place(book))


def _other_cluster(book: Book, marks: Marks, ledger: Ledger) -> Iterable[Finding]:
    own = (ledger.cluster.level, ledger.cluster.number)
    if marks.level is None or marks.number is None or _same_cluster((marks.level, marks.number), own):
        return
    facts = {"said": marks.number, "said_level": marks.level, "known": own[1], "known_level": own[0]}
    yield Finding(Level.WARNING, "wrong_cluster", facts, _place(book))


def _same_cluster(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return all(fold(mine) == fold(theirs) for mine, theirs in zip(one, other, strict=True))


def ignored_sheets(book: Book, used: frozenset[str], passed: frozenset[str]) -> Iterable[Finding]:
    """Yield a note for each sheet with content that nothing was taken from; a warning where it was `passed` over."""
    for sheet in book.sheets:
        if sheet.cells and sheet.name not in used | {MARK_SHEET, GUIDE_SHEET}:
            place = Place(book.file, book.sha256, sheet.name, None, "")
            over = sheet.name in passed
            hidden = over and (sheet.hidden or not is_earlier(sheet.name))
            earlier = over and not hidden
            facts: Facts = {"name": sheet.name, "count": len(sheet.cells), "hidden": hidden, "earlier": earlier}
            level = Level.WARNING if over else Level.NOTE
            choices = (Choice(TAKE), Choice(LEAVE))
            yield Finding(level, "ignored_sheet", facts, place, key=key_of(Ask.SHEET, sheet.name), choices=choices)


def _other_year(book: Book, ledger: Ledger) -> Iterable[Finding]:
    found = (pair for line in head_lines(book) for pair in _YEAR.findall(bare(line)))
    years = {int(year) for pair in found for year in pair if year}
    if years and ledger.cluster.year not in years and max(years) < ledger.cluster.year + 2:
        facts = {"said": str(max(years)), "known": str(ledger.cluster.year)}
        yield Finding(Level.WARNING, "wrong_year", facts, _place(book))


def _oddity_place(book: Book, oddity: Oddity) -> Place:
    return Place(book.file, book.sha256, oddity.sheet, oddity.cell, "")


def _place(book: Book) -> Place:
    return Place(book.file, book.sha256, None, None, "")
