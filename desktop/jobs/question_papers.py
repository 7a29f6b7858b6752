"""Write the papers that ask a unit: marked copies of its own workbooks, or a workbook of questions, and the letter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cluster import Unit
from desktop.domain.desk import Desk
from desktop.domain.ledger import Ledger
from desktop.domain.progress import Progress, unwatched
from desktop.domain.question import Question, prepared
from desktop.domain.question_form import QuestionSheet
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.asking import about
from desktop.jobs.ledger import ledger_of
from desktop.jobs.question_copies import Copy, marked_copy, of_file
from desktop.sheets.process import Reader
from desktop.store import originals
from desktop.store import questions as kept_questions
from desktop.store.acts import act
from desktop.store.connection import Store, working

if TYPE_CHECKING:
    from desktop.papers.forms.facts import Along


@dataclass(frozen=True, slots=True)
class AskingPapers:
    """What was written for a unit: the letter, the workbooks (`marked` when they are copies of its own), questions."""

    unit: str
    letter: str
    workbooks: tuple[str, ...]
    marked: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which papers are wanted: of one unit or of all, answers due by which day, under which number of letter."""

    unit: str | None = None
    due: date | None = None
    letter: str = ""


def write_questions(
    desk: Desk, folder: str, wanted: Wanted, progress: Progress = unwatched
) -> tuple[AskingPapers, ...]:
    """Write the papers of every unit with questions that wait, each in its own folder; mark all prepared, as one act.

    Files there are never written over; where it stops half-way nothing is marked.
    Raises: NOTHING_TO_ASK; FILE_UNWRITABLE, DISK_FULL; CANCELLED.
    """
    with working(desk) as db, Reader() as reader:
        ledger = ledger_of(db, desk)
        waiting = [each for each in kept_questions.load(db, ledger.round.code) if each.is_waiting]
        units = [unit for unit in ledger.cluster.units if wanted.unit in {None, unit.code}]
        asked = [(unit, own) for unit in units if (own := tuple(each for each in waiting if each.unit == unit.code))]
        if not asked:
            raise DeskError(Trouble.NOTHING_TO_ASK, {"unit": wanted.unit})
        papers = tuple(_each(_Table(db, desk, ledger, reader, wanted), asked, Path(folder), progress))
        moved = tuple(question for each in papers for question in each.questions)
        with act(db, desk, "questions", about(moved)):
            kept_questions.save(db, moved)
        return papers


@dataclass(frozen=True, slots=True)
class _Table:
    """What the papers of each unit are made with."""

    db: Store
    desk: Desk
    ledger: Ledger
    reader: Reader
    wanted: Wanted


def _each(
    at: _Table, asked: Sequence[tuple[Unit, tuple[Question, ...]]], folder: Path, progress: Progress
) -> Iterator[AskingPapers]:
    for number, (unit, own) in enumerate(asked):
        progress(number, len(asked), unit.name)
        yield _of_unit(at, unit, own, folder)
    progress(len(asked), len(asked), "")


def _of_unit(at: _Table, unit: Unit, questions: tuple[Question, ...], folder: Path) -> AskingPapers:
    from desktop.papers.files import write_beside
    from desktop.papers.forms.facts import Along
    from desktop.papers.questions.letter import Asked, letter

    moved = tuple(prepared(each, at.wanted.due) for each in questions)
    along = Along(at.ledger, at.desk.clock().date(), at.wanted.due, at.wanted.letter)
    year, own = at.ledger.cluster.year, folder / unit.code
    made = tuple(_workbooks(at, unit, moved, along))
    books = tuple(write_beside(str(own / name), content) for name, content, _ in made)
    marked = any(is_copy for _, _, is_copy in made)
    told = Asked(unit.name, moved, tuple(Path(path).name for path in books), marked)
    written = write_beside(str(own / f"CongVan_LamRo_{unit.code}_{year}.docx"), letter(along, told))
    return AskingPapers(unit.code, written, books, marked, moved)


def _workbooks(
    at: _Table, unit: Unit, questions: Sequence[Question], along: "Along"
) -> Iterator[tuple[str, bytes, bool]]:
    """Yield name, content and whether it is a marked copy: one copy a file that can be marked, the first with the rest.

    Where no file can be, one workbook of questions alone.
    """
    from desktop.papers.questions import question_workbook
    from desktop.papers.questions.letter import sheet_lines

    year, code = at.ledger.cluster.year, at.ledger.round.code
    sheet = QuestionSheet(unit.code, unit.name, code, year, sheet_lines(along), tuple(questions))
    copies = tuple(_copies(at, sheet))
    for name, copy in copies:
        yield name, copy.content, True
    if not copies:
        yield f"LamRo_{unit.code}_{year}.xlsx", question_workbook(sheet), False


def _copies(at: _Table, sheet: QuestionSheet) -> Iterator[tuple[str, Copy]]:
    by_file: dict[str, list[Question]] = {}
    for each in sheet.questions:
        if each.place and each.place.sheet and each.place.sha256:
            by_file.setdefault(each.place.sha256, []).append(each)
    files = sorted(by_file, key=lambda sha: -len(by_file[sha]))
    fit = [sha for sha in files if _copy(at, sha, of_file(sheet, by_file[sha])) is not None]
    elsewhere = [each for each in sheet.questions if not any(each in by_file[sha] for sha in fit)]
    for number, sha in enumerate(fit):
        own = (*by_file[sha], *(elsewhere if number == 0 else ()))
        copy = _copy(at, sha, of_file(sheet, sorted(own, key=lambda each: each.number)))
        assert copy is not None, "it could be marked a moment ago"
        yield _copy_name(originals.name_of(at.db, sha) or "", sheet, number), copy


def _copy(at: _Table, sha256: str, sheet: QuestionSheet) -> Copy | None:
    content = originals.content(at.db, sha256)
    return marked_copy(at.reader, content, sheet) if content else None


def _copy_name(name: str, sheet: QuestionSheet, number: int) -> str:
    ending = Path(name).suffix.lower()
    ending = ending if ending in {".xlsx", ".xlsm"} else ".xlsx"
    place = f"_{number + 1}" if number else ""
    return f"LamRo_{sheet.unit}_{sheet.year}{place}{ending}"
