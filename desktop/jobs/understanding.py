"""Understand a file: by what was answered about it, and by what is remembered of the unit's earlier files."""

from dataclasses import dataclass, replace

from desktop.domain.book import Book, Oddity, Verdict
from desktop.domain.check import check
from desktop.domain.draft import Draft
from desktop.domain.extract import letters
from desktop.domain.facts import Facts
from desktop.domain.finding import Finding, Level
from desktop.domain.form import asked_indicators
from desktop.domain.guidance import NOTHING, Guidance, answered, remembered
from desktop.domain.ledger import Ledger
from desktop.domain.mend import Mend, mends_of, without_mends
from desktop.domain.mending import mended, put_right, with_sheets
from desktop.domain.misplaced import barred, unfit
from desktop.domain.place import Place
from desktop.domain.profile import Moves, Profile, moved, same_layout, shape_of
from desktop.domain.question_form import without_questions
from desktop.domain.recall import (
    Recalled,
    Titles,
    marked_out,
    questions_again,
    recall,
    recall_unit,
    remembered_in,
    titles_of,
    used_of,
    with_meanings,
    without_bounds,
)
from desktop.domain.trouble import DeskError, Trouble
from desktop.sheets import limits
from desktop.sheets.cross import is_cross_sheet
from desktop.sheets.draft.parse import parse_draft
from desktop.sheets.odd import Odd
from desktop.sheets.refusal import refused

_ROUNDS = 4
"""Remembered answers may bring questions that others answer: so often a file is read again at the most."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the files of a cluster's units."""

    profiles: tuple[Profile, ...] = ()

    def profile(self, unit: str | None, kind: str) -> Profile | None:
        """Return the profile of a unit's files of that kind; a file of unknown kind may be a workbook."""
        kinds = {kind} if kind != "unknown" else {"workbook"}
        return next((each for each in self.profiles if each.unit == unit and each.kind in kinds), None)


NO_MEMORY = Memory()


def understand(
    book: Book, ledger: Ledger, unit: str | None, guidance: Guidance = NOTHING, memory: Memory = NO_MEMORY
) -> Draft:
    """Return what a book says to this ledger, with all there is to find about it.

    `guidance` is what was answered about this file and put right in it; what `memory` holds of the unit's files answers
    what is asked again, and what moved since is noted. Raises: NO_FRAMEWORK.
    """
    book = _of_a_units_size(book)
    if book.verdict is Verdict.REFUSED:
        findings = tuple(_refusal(oddity, book) for oddity in book.oddities)
        return Draft(book.file, book.sha256, book.size, "unknown", unit, 0, findings=findings)
    if is_cross_sheet(book):
        elsewhere = Finding(Level.ERROR, "cross_sheet_here", {"file": book.file})
        return Draft(book.file, book.sha256, book.size, "unknown", unit, 0, findings=(elsewhere,))
    if not ledger.framework.criteria and not book.paragraphs:
        raise DeskError(Trouble.NO_FRAMEWORK)
    return _put_right(without_questions(book), ledger, (unit, guidance), memory)


def _of_a_units_size(book: Book) -> Book:
    """Return a book; a refused one in place of one that holds far more than any unit sends."""
    held = len(book.paragraphs) + sum(len(sheet.cells) for sheet in book.sheets)
    if held <= limits.UNDERSTOOD:
        return book
    return refused(
        book.file, book.sha256, book.size, Oddity(Odd.TOO_MANY_CELLS.value, facts={"limit": limits.UNDERSTOOD})
    )


def profile_of(draft: Draft, ledger: Ledger, earlier: Profile | None) -> Profile | None:
    """Return what is to be remembered of a file that is kept; None for one without a unit or a table."""
    if draft.unit is None or draft.kind == "unknown":
        return None
    lasting = with_meanings(remembered(used_of(draft)), _titles(ledger))
    known = remembered_in(earlier, lasting)
    return Profile(draft.unit, draft.kind, draft.file, ledger.framework.version, shape_of(draft), known)


def _put_right(book: Book, ledger: Ledger, given: tuple[str | None, Guidance], memory: Memory) -> Draft:
    """Read a file with the cells an officer put right, and as it was sent: what is kept tells both.

    What met no value is read again as it was sent, and said.
    """
    unit, guidance = given
    rest = without_mends(guidance)

    def read(mends: tuple[Mend, ...]) -> Draft:
        return _checked(_remembering(mended(book, mends), ledger, (unit, rest), memory), ledger)

    sent = read(())
    mends = with_sheets(mends_of(guidance), sent, book)
    if not mends:
        return sent
    faults = barred(mends, sent, book)
    tried = tuple(each for each in mends if each not in faults)
    first = read(tried)
    faults = {**faults, **unfit(tried, sent, first)}
    fit = tuple(each for each in tried if each not in faults)
    return put_right(sent, first if fit == tried else read(fit), book, fit, faults)


def _checked(draft: Draft, ledger: Ledger) -> Draft:
    return replace(draft, findings=(*draft.findings, *check(draft, ledger)))


def _remembering(book: Book, ledger: Ledger, given: tuple[str | None, Guidance], memory: Memory) -> Draft:
    unit, guidance = given
    draft = parse_draft(book, ledger, unit, guidance)
    if not memory.profiles:
        return draft
    if words := recall_unit(draft, memory.profiles):
        guidance = answered(words, *guidance.answers)
        draft = parse_draft(book, ledger, unit, guidance)
    profile = memory.profile(draft.unit, draft.kind)
    if profile is None:
        return draft
    draft, recalled = _recalling(book, ledger, (unit, guidance, draft), profile)
    note = _moved(draft, profile)
    return replace(draft, findings=(*draft.findings, *recalled.asked, *([note] if note else [])))


def _recalling(
    book: Book, ledger: Ledger, so_far: tuple[str | None, Guidance, Draft], profile: Profile
) -> tuple[Draft, Recalled]:
    """Read the file again while its questions find remembered answers, and their answers new questions."""
    unit, guidance, draft = so_far
    titles = _titles(ledger)
    recalled = recall(draft, profile, titles)
    for _ in range(_ROUNDS):
        if not recalled.guidance:
            break
        again = parse_draft(book, ledger, unit, answered(recalled.guidance, *guidance.answers))
        if marked_out(recalled.guidance) and not same_layout(profile.shape, shape_of(again)):
            profile, bounds = without_bounds(profile)
            recalled = recall(draft, profile, titles)
            recalled = replace(recalled, asked=(*recalled.asked, *questions_again(bounds, draft)))
            continue
        guidance, draft = answered(recalled.guidance, *guidance.answers), again
        recalled = Recalled(recall(draft, profile, titles).guidance, recalled.asked)
    return draft, recalled


def _moved(draft: Draft, profile: Profile) -> Finding | None:
    if draft.kind != "workbook":
        return None
    place = Place(draft.file, draft.sha256, None, None, "")
    return Finding(Level.NOTE, "like_before", _facts(moved(profile.shape, shape_of(draft)), profile.file), place)


def _facts(moves: Moves, file: str) -> Facts:
    return {
        "file": file,
        "likeness": moves.likeness,
        "sheets": tuple(f"“{before}” → “{now}”" for before, now in moves.sheets),
        "headings": tuple(f"{before}→{now}" for before, now in moves.headings),
        "added": moves.added,
        "gone": moves.gone,
        "shifted": moves.shifted,
        "slid": tuple(f"{letters(old)}→{letters(new)}→{name}" for name, old, new in moves.slid),
        "turned": moves.turned,
        "tables_added": moves.tables_added,
        "tables_gone": moves.tables_gone,
        "pages_added": moves.pages_added,
        "pages_gone": moves.pages_gone,
        "rows_added": moves.rows_added,
        "rows_gone": moves.rows_gone,
        "numbers": int(moves.numbers),
        "encoding": int(moves.encoding),
        "version": int(moves.version),
        "format": ".".join(moves.format) if moves.format else "",
    }


def _titles(ledger: Ledger) -> Titles:
    return titles_of(ledger.framework, asked_indicators(ledger.framework, ledger.indicators))


def _refusal(oddity: Oddity, book: Book) -> Finding:
    return Finding(Level.ERROR, oddity.code, oddity.facts, Place(book.file, book.sha256, oddity.sheet, oddity.cell, ""))
