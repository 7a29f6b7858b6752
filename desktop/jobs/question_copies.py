"""Mark copies of members' files with questions: in the child process, like everything that opens a foreign file."""

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.place import Place
from desktop.domain.question import Question
from desktop.domain.question_form import QuestionSheet
from desktop.domain.trouble import DeskError
from desktop.sheets.process import Reader


@dataclass(frozen=True, slots=True)
class Copy:
    """A marked copy, and how many cells of it are marked."""

    content: bytes
    cells: int


def marked_copy(reader: Reader, content: bytes, sheet: QuestionSheet) -> Copy | None:
    """Return a copy of a member's file with the questions of `sheet`; None where it cannot be marked.

    Only workbooks of Excel 2007 and later can, and of these none that is signed.
    """
    try:
        answer = reader.answer("annotate", content, {"sheet": _plain(sheet)})
    except DeskError:  # the reader gave up on it: the questions go out alone
        return None
    return Copy(b64decode(answer["content"]), answer["cells"]) if answer["content"] else None


def annotate_plain(_path: str, request: Mapping[str, object]) -> dict[str, object]:
    """Return a marked copy as plain values, without content where it cannot be made: the child's side."""
    from desktop.papers.questions import UnfitError, annotated
    from desktop.sheets.office.package import open_package
    from desktop.sheets.refusal import RefusedError

    content = b64decode(str(request["content"]))
    try:
        open_package(content)
        made = annotated(content, _sheet(request["sheet"]))
    except (UnfitError, RefusedError):
        return {"content": None, "cells": 0}
    return {"content": b64encode(made.content).decode("ascii"), "cells": made.cells}


def _plain(sheet: QuestionSheet) -> dict[str, object]:
    asked = [[each.number, each.text, _place(each.place)] for each in sheet.questions]
    head = (sheet.unit, sheet.unit_name, sheet.round, sheet.year, list(sheet.lines))
    return {"head": head, "questions": asked}


def _place(place: Place | None) -> Sequence[str | None] | None:
    return None if place is None else [place.file, place.sha256, place.sheet, place.cell, place.raw]


def _sheet(plain: Any) -> QuestionSheet:
    unit, name, round_code, year, lines = plain["head"]
    asked = (
        Question(number, unit, text, place=Place(*place) if place else None)
        for number, text, place in plain["questions"]
    )
    return QuestionSheet(unit, name, round_code, year, tuple(lines), tuple(asked))


def of_file(sheet: QuestionSheet, questions: Sequence[Question]) -> QuestionSheet:
    """Return a sheet with these questions alone."""
    return replace(sheet, questions=tuple(questions))
