"""Answers that came back: on the sheet of questions, in a table of a letter, or in the words of a letter or a mail."""

import re
from collections.abc import Iterable, Iterator

from desktop.domain.book import Book
from desktop.domain.question import Answer
from desktop.domain.question_form import Answered, read_answers, read_tables, told_answer
from desktop.domain.text import bare

_NAMED = re.compile(r"^\W*câu(?: hỏi)?(?: số| thứ)?\s*(\d{1,4})\b\s*[:.)/\-–—]*\s*(.*)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*(\d{1,4})\s*[:.)\-–—]+\s+(.+)$")
_ANSWERING = re.compile(r"\b(giai trinh|lam ro|tra loi)\b")
_QUOTED = ">"
_CLOSING = re.compile(
    r"^(tran trong|noi nhan|nhu tren\W*$|kinh gui|kinh (mong|de nghi)(?!.*giu nguyen)\D*$|kt\.|tl\.|tm\.|"
    r"((pho )?giam doc|thu truong( don vi)?|nguoi lap( bieu)?)( cong an (tinh|thanh pho)( \w+){0,4})?\W*($|\()|"
    r"(tren day|cong an .*) (la|xin|kinh) )"
)


def answers_back(book: Book) -> tuple[Answered, ...]:
    """Return what a file answers: on its sheets of questions, else in other tables, else in its words."""
    return read_answers(book) or read_tables(book) or _told(book)


def _told(book: Book) -> tuple[Answered, ...]:
    answers = tuple(_answers(tuple(_lines(book)), book.file))
    return (Answered(None, None, answers),) if answers else ()


def _lines(book: Book) -> Iterator[str]:
    """Yield the lines of a text outside its tables, with the numbers Word counts; what a mail quotes is left out."""
    for paragraph in book.paragraphs:
        if paragraph.table is None:
            lines = f"{paragraph.numbering} {paragraph.text}".strip().splitlines()
            yield from (line for line in lines if not line.startswith(_QUOTED))


def _answers(lines: tuple[str, ...], file: str) -> Iterator[tuple[int, Answer]]:
    """Yield each answer with its number: lines from "Câu N" to the next; bare numbers only where none are named so."""
    named = any(_NAMED.match(line) for line in lines)
    if not named and not any(_ANSWERING.search(bare(line)) for line in lines):
        return
    for number, told in _parts(lines, _NAMED if named else _NUMBERED):
        if answer := told_answer(" ".join(line for line in told if line.strip()), file):
            yield number, answer


def _parts(lines: Iterable[str], numbered: re.Pattern[str]) -> Iterator[tuple[int, list[str]]]:
    number, told = 0, list[str]()
    for line in lines:
        found = numbered.match(line) or _next(line, number, told)
        if found or _CLOSING.match(bare(line)):
            yield from [(number, told)] if number else []
            number, told = (int(found[1]), [found[2]]) if found else (0, [])
        else:
            told.append(line)
    yield from [(number, told)] if number else []


def _next(line: str, number: int, told: Iterable[str]) -> re.Match[str] | None:
    """Return a bare number that goes on counting the questions; points counted within an answer are none."""
    found = _NUMBERED.match(line)
    goes_on = found is not None and number > 0 and int(found[1]) == number + 1
    return found if goes_on and not any(map(_NUMBERED.match, told)) else None
