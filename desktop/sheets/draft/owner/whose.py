"""The owner of a file: one unit out of marks, file name and content, with how sure that is, or a question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.book import Book
from desktop.domain.cluster import Cluster
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.domain.text import bare
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.owner.marks import Marks
from desktop.sheets.draft.owner.units import Guess, foreign_body, unit_in_file_name, unit_in_text

_ENOUGH = 0.6
_HEAD_ROWS = 12
_HEAD_PARAGRAPHS = 25
_HEAD_LINES = 80
_LONGEST = 160
_TO_OTHERS = re.compile(r"^(kinh gui|noi nhan|nhu tren|luu)\b")


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose file it is; no unit while that is asked."""

    unit: str | None
    confidence: float
    findings: tuple[Finding, ...] = ()


def owner_of(book: Book, cluster: Cluster, marks: Marks | None, given: str | None) -> Owner:
    """Return the unit of a file; `given` is the officer's word and overrides all else."""
    by_marks = _by_marks(marks, cluster)
    by_content = _by_content(book, cluster)
    by_file = unit_in_file_name(book.file, cluster)
    guesses = tuple(guess for guess in (by_marks, by_content, by_file) if guess)
    if given is not None:
        return _given(book, cluster, given, guesses, by_file)
    if not guesses:
        return Owner(None, 0.0, (_unknown(book, cluster),))
    if len({guess.unit for guess in guesses if guess.confidence >= _ENOUGH}) > 1:
        return _conflict(book, cluster, guesses)
    return _settled(book, cluster, guesses)


def _by_marks(marks: Marks | None, cluster: Cluster) -> Guess | None:
    unit = cluster.unit(marks.unit) if marks and marks.unit else None
    return Guess(unit.code, 0.99, unit.name) if unit else None


def _by_content(book: Book, cluster: Cluster) -> Guess | None:
    found = [guess for line in head_lines(book) if (guess := unit_in_text(line, cluster))]
    if not found:
        return None
    alone = [guess for guess in found if _is_alone(guess)]
    return (alone or found)[0]


def _is_alone(guess: Guess) -> bool:
    return len(guess.words.split()) <= 8


def head_lines(book: Book) -> tuple[str, ...]:
    """Return the lines a file introduces itself with: the first rows of its sheets, the first paragraphs of a text."""
    lines = [*_paragraph_lines(book), *_sheet_lines(book)]
    short = [line for line in lines if len(line) <= _LONGEST and not _TO_OTHERS.match(bare(line))]
    return tuple(short[:_HEAD_LINES])


def _paragraph_lines(book: Book) -> Iterable[str]:
    return (paragraph.text for paragraph in book.paragraphs[:_HEAD_PARAGRAPHS])


def _sheet_lines(book: Book) -> Iterable[str]:
    if book.paragraphs:
        return
    for sheet in book.sheets:
        grid = grid_of(book, sheet)
        for row in [] if sheet.hidden else grid.rows:
            if row > _HEAD_ROWS:
                break
            yield from (text for _, text in grid.row_texts(row))


def _given(book: Book, cluster: Cluster, given: str, guesses: tuple[Guess, ...], by_file: Guess | None) -> Owner:
    """The officer's word stands; where the contents say another unit, a file name that agrees silences nothing."""
    others = [guess for guess in guesses if guess.unit != given and guess.confidence >= _ENOUGH]
    backed = any(guess.unit == given for guess in guesses)
    if not others or (backed and all(guess is by_file for guess in others)):
        return Owner(given, 1.0)
    facts = {"given": _name(cluster, given), "found": _name(cluster, others[0].unit), "words": others[0].words}
    return Owner(given, 1.0, (Finding(Level.WARNING, "unit_overridden", facts, _place(book), unit=given),))


def _unknown(book: Book, cluster: Cluster) -> Finding:
    foreign = next((name for line in head_lines(book) if (name := foreign_body(line))), "")
    known = tuple(unit.code for unit in cluster.units)
    return Finding(Level.QUESTION, "unit_unknown", {"named": foreign[:80], "guess": "", "known": known}, _place(book))


def _conflict(book: Book, cluster: Cluster, guesses: tuple[Guess, ...]) -> Owner:
    first = guesses[0]
    other = next(guess for guess in guesses if guess.unit != first.unit and guess.confidence >= _ENOUGH)
    facts = {"one": _name(cluster, first.unit), "other": _name(cluster, other.unit), "words": other.words}
    return Owner(None, 0.5, (Finding(Level.QUESTION, "unit_conflict", facts, _place(book)),))


def _settled(book: Book, cluster: Cluster, guesses: tuple[Guess, ...]) -> Owner:
    best = max(guesses, key=lambda guess: guess.confidence)
    doubt = 1.0
    for guess in guesses:
        doubt *= 1 - guess.confidence if guess.unit == best.unit else 1
    if 1 - doubt < _ENOUGH:
        known = tuple(unit.code for unit in cluster.units)
        facts: Facts = {"named": "", "guess": _name(cluster, best.unit), "known": known}
        return Owner(None, round(1 - doubt, 2), (Finding(Level.QUESTION, "unit_unknown", facts, _place(book)),))
    return Owner(best.unit, round(min(1 - doubt, 0.99), 2))


def _name(cluster: Cluster, code: str) -> str:
    unit = cluster.unit(code)
    return unit.name if unit else code


def _place(book: Book) -> Place:
    return Place(book.file, book.sha256, None, None, "")
