"""The owner of a file: one unit out of marks, file name and content, with how sure that is, or a question."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.book import Book
from desktop.domain.cluster import Cluster
from desktop.domain.facts import Facts
from desktop.domain.finding import Choice, Finding, Level
from desktop.domain.guidance import Answer, Ask, Guidance, key_of
from desktop.domain.place import Place
from desktop.domain.text import bare
from desktop.sheets.draft.answering import told, unfit
from desktop.sheets.draft.layout.grid import grid_of
from desktop.sheets.draft.owner.holders import Held
from desktop.sheets.draft.owner.marks import Marks
from desktop.sheets.draft.owner.signatures import unit_that_signs
from desktop.sheets.draft.owner.units import Guess, addressed_to, named_body, unit_in_file_name, unit_in_text

_ENOUGH = 0.6
"""Only guesses as sure as this contradict each other."""
_BY_TABLE = 0.8
_BY_HEADING = 0.5
_GAVE_POINTS = re.compile(r"\b(cham|tham dinh|kiem tra|danh gia)( diem| cheo| lai)?$")
"""Words before a unit that judged, not reported: `tổ chấm`, `đoàn kiểm tra`."""
_HEAD_ROWS = 12
"""So many rows of a sheet may say whose it is…"""
_HEAD_PARAGRAPHS = 25
"""…so many paragraphs of a text…"""
_HEAD_LINES = 80
"""…and so many lines in all."""
_LONGEST = 160
_SEVERAL = 2
_NONE = Held()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose file it is; no unit while that is asked. `said` is what a person thereby said of the file's own words."""

    unit: str | None
    confidence: float
    findings: tuple[Finding, ...] = ()
    said: tuple[Answer, ...] = ()


def owner_of(book: Book, cluster: Cluster, marks: Marks | None, guidance: Guidance, held: Held = _NONE) -> Owner:
    """Return the unit of a file; a person's answer overrides all else.

    Where the file holds tables of several units its words tell of no one unit by themselves: whom the words above a
    table of the whole cluster stand for is asked once.
    """
    answer = guidance.answer(Ask.UNIT)
    if answer and cluster.unit(answer.choice):
        owner = _given(book, cluster, answer.choice, _guesses(book, cluster, marks, held), held)
        return _with_words(book, cluster, owner, held)
    owner = _found(book, cluster, marks, held)
    if answer:
        return Owner(owner.unit, owner.confidence, (*owner.findings, unfit(answer, _place(book))))
    return _known_words(book, cluster, owner, guidance)


def _with_words(book: Book, cluster: Cluster, owner: Owner, held: Held) -> Owner:
    """Who sends a table of the whole cluster under its own name is known by that name from then on."""
    guess = unit_in_text(held.head, cluster)
    if len(held.units) < _SEVERAL or guess is None or guess.unit != owner.unit:
        return owner
    said = Answer(key_of(Ask.UNIT, held.head), guess.unit)
    note = told(said, _place(book), held.head, _name(cluster, guess.unit))
    return replace(owner, findings=(*owner.findings, note), said=(said,))


def _known_words(book: Book, cluster: Cluster, owner: Owner, guidance: Guidance) -> Owner:
    """The words a file names its unit by may have been answered before."""
    asked = next((finding for finding in owner.findings if finding.key), None)
    answer = guidance.answer(asked.key) if asked else None
    if answer is None or asked is None:
        return owner
    if cluster.unit(answer.choice) is None:
        return Owner(None, owner.confidence, (*owner.findings, unfit(answer, _place(book))))
    named = str(asked.facts.get("named", ""))
    return Owner(answer.choice, 1.0, (told(answer, _place(book), named, _name(cluster, answer.choice)),))


def _guesses(book: Book, cluster: Cluster, marks: Marks | None, held: Held) -> tuple[Guess, ...]:
    holders = held.units
    by_content = None if len(holders) > 1 else _by_content(book, cluster, held.headings)
    found = (_by_marks(marks, cluster), by_content, unit_in_file_name(book.file, cluster))
    told = tuple(guess for guess in found if guess)
    if told or len(holders) > 1:
        return told
    signed = None if holders else unit_that_signs(book, cluster)
    return (signed,) if signed else tuple(Guess(holder, _BY_TABLE, "") for holder in holders)


def _found(book: Book, cluster: Cluster, marks: Marks | None, held: Held) -> Owner:
    guesses = _guesses(book, cluster, marks, held)
    if len(held.units) > 1 and (not guesses or any(guess.unit not in held.units for guess in guesses)):
        return Owner(None, 0.0, (_several(book, cluster, held),))
    if not guesses:
        return Owner(None, 0.0, (_unknown(book, cluster),))
    if len({guess.unit for guess in guesses if guess.confidence >= _ENOUGH}) > 1:
        return _conflict(book, cluster, guesses)
    return _settled(book, cluster, guesses)


def _by_marks(marks: Marks | None, cluster: Cluster) -> Guess | None:
    unit = cluster.unit(marks.unit) if marks and marks.unit else None
    return Guess(unit.code, 0.99, unit.name) if unit else None


def _by_content(book: Book, cluster: Cluster, headings: frozenset[str]) -> Guess | None:
    lines = (line for line in head_lines(book) if line not in headings)
    found = [guess for line in lines if (guess := unit_in_text(line, cluster))]
    if not found:
        return None
    own = [guess for guess in found if not _heads_points(guess)]
    if not own:
        return replace(found[0], confidence=_BY_HEADING)
    alone = [guess for guess in own if _is_alone(guess)]
    return (alone or own)[0]


def _heads_points(guess: Guess) -> bool:
    """Whether a line is the heading of the points a unit gave: itself, or one it checks."""
    return _GAVE_POINTS.search(bare(guess.words)) is not None


def _is_alone(guess: Guess) -> bool:
    return len(guess.words.split()) <= 8


def head_lines(book: Book) -> tuple[str, ...]:
    """Return the lines a file introduces itself with: the first rows of its sheets, the first paragraphs of a text."""
    lines = [*_sheet_lines(book), *_paragraph_lines(book)]
    short = [line for line in lines if len(line) <= _LONGEST and not addressed_to(line)]
    return tuple(short[:_HEAD_LINES])


def _paragraph_lines(book: Book) -> Iterable[str]:
    return (paragraph.text for paragraph in book.paragraphs[:_HEAD_PARAGRAPHS])


def _sheet_lines(book: Book) -> Iterable[str]:
    """The first rows of the sheets; tables of a Word text stand among its paragraphs, those of a web page do not."""
    if any(each.table is not None for each in book.paragraphs):
        return
    for sheet in [each for each in book.sheets if not each.hidden][: 1 if book.paragraphs else None]:
        below = min((cell.row for cell in sheet.cells), default=0) + _HEAD_ROWS
        grid = grid_of(book, sheet._replace(cells=tuple(cell for cell in sheet.cells if cell.row < below)))
        for row in grid.rows:
            yield from (text for _, text in grid.row_texts(row))


def _given(book: Book, cluster: Cluster, given: str, guesses: tuple[Guess, ...], held: Held) -> Owner:
    """The officer's word stands; where the contents say another unit, a file name that agrees silences nothing.

    A body that is no member is told too where nothing in the file points to the unit; a file of several units points
    to each whose table it holds.
    """
    if len(held.units) >= _SEVERAL and given in held.units:
        return Owner(given, 1.0)
    others = [guess for guess in guesses if guess.unit != given and guess.confidence >= _ENOUGH]
    backed = any(guess.unit == given for guess in guesses)
    if others and not (backed and all(guess.words == book.file for guess in others)):
        return _overridden(book, cluster, given, (_name(cluster, others[0].unit), others[0].words))
    foreign = None if backed else next(((name, line) for line in head_lines(book) if (name := named_body(line))), None)
    return _overridden(book, cluster, given, foreign) if foreign else Owner(given, 1.0)


def _overridden(book: Book, cluster: Cluster, given: str, found: tuple[str, str]) -> Owner:
    facts = {"given": _name(cluster, given), "found": found[0], "words": found[1]}
    return Owner(given, 1.0, (Finding(Level.WARNING, "unit_overridden", facts, _place(book), unit=given),))


def _unknown(book: Book, cluster: Cluster) -> Finding:
    foreign = next((name for line in head_lines(book) if (name := named_body(line))), "")[:80]
    known = tuple(unit.code for unit in cluster.units)
    facts: Facts = {"named": foreign, "guess": "", "known": known}
    key = key_of(Ask.UNIT, foreign)
    return Finding(Level.QUESTION, "unit_unknown", facts, _place(book), key=key, choices=_choices(cluster, ()))


def _several(book: Book, cluster: Cluster, held: Held) -> Finding:
    names = tuple(_name(cluster, code) for code in held.units)
    facts: Facts = {"holders": names, "count": len(names), "named": held.head}
    likely = tuple(Guess(code, round(1 / len(names), 2), "") for code in held.units)
    choices = _choices(cluster, likely)
    key = key_of(Ask.UNIT, held.head)
    return Finding(Level.QUESTION, "unit_several", facts, _place(book), key=key, choices=choices)


def _conflict(book: Book, cluster: Cluster, guesses: tuple[Guess, ...]) -> Owner:
    first = guesses[0]
    other = next(guess for guess in guesses if guess.unit != first.unit and guess.confidence >= _ENOUGH)
    facts = {"one": _name(cluster, first.unit), "other": _name(cluster, other.unit), "words": other.words}
    choices = _choices(cluster, guesses)
    asked = Finding(Level.QUESTION, "unit_conflict", facts, _place(book), key=Ask.UNIT, choices=choices)
    return Owner(None, 0.5, (asked,))


def _settled(book: Book, cluster: Cluster, guesses: tuple[Guess, ...]) -> Owner:
    best = max(guesses, key=lambda guess: guess.confidence)
    doubt = 1.0
    for guess in guesses:
        doubt *= 1 - guess.confidence if guess.unit == best.unit else 1
    if 1 - doubt < _ENOUGH:
        known = tuple(unit.code for unit in cluster.units)
        facts: Facts = {"named": "", "guess": _name(cluster, best.unit), "known": known}
        choices = _choices(cluster, guesses)
        asked = Finding(Level.QUESTION, "unit_unknown", facts, _place(book), key=Ask.UNIT, choices=choices)
        return Owner(None, round(1 - doubt, 2), (asked,))
    return Owner(best.unit, round(min(1 - doubt, 0.99), 2))


def _choices(cluster: Cluster, likely: tuple[Guess, ...]) -> tuple[Choice, ...]:
    """Every unit of the cluster, those something points to first."""
    sure: dict[str, float] = {}
    for guess in likely:
        sure[guess.unit] = max(guess.confidence, sure.get(guess.unit, 0.0))
    units = sorted(cluster.units, key=lambda unit: -sure.get(unit.code, 0.0))
    return tuple(Choice(unit.code, unit.name, sure.get(unit.code)) for unit in units)


def _name(cluster: Cluster, code: str) -> str:
    unit = cluster.unit(code)
    return unit.name if unit else code


def _place(book: Book) -> Place:
    return Place(book.file, book.sha256, None, None, "")
