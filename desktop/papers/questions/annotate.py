"""A copy of a unit's own workbook with what is asked about marked, and a first sheet of numbered questions.

Only comments, fills and that sheet are added; every other byte of the cells' content stays as the unit wrote it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.extract import place_of
from desktop.domain.question import Question
from desktop.domain.question_form import SHEET, QuestionColumn, QuestionSheet
from desktop.domain.text import bare
from desktop.papers.questions.blank import blank_workbook
from desktop.papers.questions.cells import marked_cells
from desktop.papers.questions.comments import Note, with_comments
from desktop.papers.questions.elements import UnfitError
from desktop.papers.questions.parts import Parts, workbook_part
from desktop.papers.questions.sheet import question_sheet
from desktop.papers.questions.styles import EMPTY, Styles
from desktop.papers.questions.workbook import free_sheet_name, put_first, sheet_parts

_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_UNTOUCHABLE = ("_xmlsignatures/", "xl/revisions/")
"""Parts of workbooks that a change would spoil: signed ones, and those shared with a history of changes."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The copy as bytes, how many cells were marked and how many of them bear a comment."""

    content: bytes
    cells: int
    comments: int


def annotated(content: bytes, sheet: QuestionSheet) -> Annotated:
    """Return a copy of the workbook in `content` with the questions of `sheet`.

    A question whose sheet or cell is not there stands on the first sheet alone. Raises: UnfitError for a workbook that
    cannot be added to without touching more: signed, shared with a history, written in another encoding.
    """
    parts = Parts.opened(content)
    if any(name.startswith(_UNTOUCHABLE) for name in parts.names()):
        raise UnfitError("untouchable")
    workbook = workbook_part(parts)
    styled, styles = _styles(parts, workbook)
    there = sheet_parts(parts, workbook)
    cells = comments = 0
    names = _names(sheet.questions, there)
    for name, asked in _by_sheet(sheet.questions, names).items():
        addresses = {each.cell for each in asked}
        parts.write(there[name], marked_cells(parts.read(there[name]), addresses, styles))
        comments += with_comments(parts, there[name], asked)
        cells += len(addresses)
    own = free_sheet_name(parts, workbook, SHEET)
    put_first(parts, workbook, own, question_sheet(sheet, styles, names, strict=parts.strict))
    parts.write(styled, styles.part)
    return Annotated(parts.packed(), cells, comments)


def question_workbook(sheet: QuestionSheet) -> bytes:
    """Return a workbook of the questions alone, for a file that cannot be copied with marks (.xls, .ods, .docx…)."""
    return annotated(blank_workbook(), sheet).content


def note_words(questions: Iterable[Question]) -> str:
    """Return what is written on a cell: the numbers and texts of the questions about it."""
    return "\n\n".join(f"{QuestionColumn.NUMBER} {each.number}. {each.text}" for each in questions)


def _names(questions: Iterable[Question], there: Collection[str]) -> dict[str, str]:
    """Return, by the name a question says, the name the workbook itself gives to that sheet; spelling may differ."""
    keys = {bare(name): name for name in there}
    said = {each.place.sheet for each in questions if each.place and each.place.sheet}
    return {name: name if name in there else keys[bare(name)] for name in said if name in there or bare(name) in keys}


def _by_sheet(questions: Iterable[Question], names: Mapping[str, str]) -> dict[str, list[Note]]:
    """Return the notes by sheet, one a cell however many questions are about it."""
    asked: dict[tuple[str, str], list[Question]] = {}
    for each in questions:
        place = each.place
        name = names.get(place.sheet or "") if place else None
        if place and name and place.cell and place_of(place.cell):
            asked.setdefault((name, place.cell), []).append(each)
    notes: dict[str, list[Note]] = {}
    for (name, cell), own in asked.items():
        notes.setdefault(name, []).append(Note(cell, note_words(own)))
    return notes


def _styles(parts: Parts, workbook: str) -> tuple[str, Styles]:
    """Return name and content of the styles, made where the workbook has none."""
    found = next((each.target for each in parts.relations(workbook) if each.kind == "styles"), None)
    if found is not None and parts.holds(found):
        return found, Styles(parts.read(found))
    name = "xl/styles.xml" if not parts.holds("xl/styles.xml") else parts.free_name("xl/styles{}.xml")
    content = (
        EMPTY.replace(b"http://schemas.openxmlformats.org", b"http://purl.oclc.org/ooxml") if parts.strict else EMPTY
    )
    parts.write(name, content)
    parts.declare(name, _STYLES_TYPE)
    parts.relate(workbook, "styles", name)
    return name, Styles(content)
