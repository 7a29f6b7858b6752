"""Answers that came back: on the sheet of questions, in a table of a letter, or in the words of a letter or a mail."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from desktop.domain.book import Book
from desktop.domain.question import Answer
from desktop.domain.question_form import (
    NONE_KNOWN,
    Answered,
    Asked,
    is_question_sheet,
    lines_below,
    read_answers,
    read_tables,
    told_answer,
)
from desktop.domain.text import bare

_NAMED = re.compile(r"^\W*c[âa]u(?: hỏi)?(?: số| thứ)?\s*(\d{1,4})\b\s*[:.)/\-–—]*\s*(.*)$", re.IGNORECASE)
_LED = re.compile(r"^\W*(?:về|đối với|trả lời)\s+(?=(?:các )?c[âa]u\b[^:.]{0,40}?\d\s*[:,]\s)", re.IGNORECASE)
_ASKED = r"(?:c[âa]u(?: hỏi)?(?: số| thứ)?\s*)?\d{1,4}"
_SEVERAL = re.compile(
    rf"^\W*(?:các )?(c[âa]u\b[^\d:]*\d{{1,4}}(?:\s*(?:[,;+&–—-]|và|đến)\s*(?:và\s+)?{_ASKED})+)"
    r"\s*(?::|[.)](?=\s))\s*(.*)$",
    re.IGNORECASE,
)
_NEXT_ON_LINE = re.compile(r";\s*(?=c[âa]u\s*\d{1,4}\s*:)", re.IGNORECASE)
_LISTED = re.compile(r"([–—-]|đến)?\s*(?:c[âa]u\D*)?(\d{1,4})", re.IGNORECASE)
_MOST_TOGETHER = 50
_NUMBERED = re.compile(r"^\W*(\d{1,4})\s*[:.)\-–—]+\s+(.+)$")
_ANSWERING = re.compile(r"\b(giai trinh|lam ro|tra loi)\b")
_QUOTED = ">"
_CLOSING = re.compile(
    r"^(tran trong|noi nhan|nhu tren\W*$|kinh gui|kinh (mong|de nghi)(?!.*giu nguyen)\D*$|kt\.|tl\.|tm\.|"
    r"((pho )?giam doc|thu truong( don vi)?|nguoi lap( bieu)?)( cong an (tinh|thanh pho)( \w+){0,4})?\W*($|\()|"
    r"(tren day|cong an .*) (la|xin|kinh) |"
    r"(on|vao|ngay)\b.*\b(wrote|da viet)\W*$|-+ ?(original message|thu goc|forwarded))"
)

_Begun = tuple[tuple[int, ...], str]
_Part = tuple[tuple[int, ...], list[str]]


def answers_back(book: Book, asked: Asked = NONE_KNOWN) -> tuple[Answered, ...]:
    """Return what a file answers: on its sheets of questions, else in other tables, else in its words.

    `asked` are the words of the questions that were put, to know what was typed behind them.
    """
    return _on_sheets(book, asked) or read_tables(book, asked) or _told(book)


def _on_sheets(book: Book, asked: Asked) -> tuple[Answered, ...]:
    """What the sheets of questions answer, in their rows or by number ("Câu 3: …") in words below them."""
    sheets = tuple(filter(is_question_sheet, book.sheets))
    below = (tuple(_answers(lines_below(sheet), book.file)) for sheet in sheets)
    rows = read_answers(book, asked)
    return tuple(replace(each, answers=(*each.answers, *more)) for each, more in zip(rows, below, strict=True))


def _told(book: Book) -> tuple[Answered, ...]:
    answers = tuple(_answers(tuple(_lines(book)), book.file))
    return (Answered(None, None, answers),) if answers else ()


def _lines(book: Book) -> Iterator[str]:
    """Yield the lines of a text outside its tables, with the numbers Word counts; what a mail quotes is left out."""
    for paragraph in book.paragraphs:
        if paragraph.table is None:
            lines = f"{paragraph.numbering} {paragraph.text}".strip().splitlines()
            yield from (each for line in lines if not line.startswith(_QUOTED) for each in _NEXT_ON_LINE.split(line))


def _answers(lines: tuple[str, ...], file: str) -> Iterator[tuple[int, Answer]]:
    """Yield each answer with its number: lines from "Câu N" to the next; bare numbers only where none are named so."""
    named = any(map(_named, lines))
    if not named and not any(_ANSWERING.search(bare(line)) for line in lines):
        return
    for numbers, told in _parts(lines, _named if named else _numbered):
        if answer := told_answer(" ".join(line for line in told if line.strip()), file):
            yield from ((number, answer) for number in numbers)


def _parts(lines: Iterable[str], begins: Callable[[str], _Begun | None]) -> Iterator[_Part]:
    numbers: tuple[int, ...] = ()
    told: list[str] = []
    for line in lines:
        found = begins(line) or _next(line, numbers, told)
        if found or _CLOSING.match(bare(line)):
            yield from [(numbers, told)] if numbers else []
            numbers, told = (found[0], [found[1]]) if found else ((), [])
        else:
            told.append(line)
    yield from [(numbers, told)] if numbers else []


def _named(line: str) -> _Begun | None:
    """The questions a line names, one or several answered together ("Câu 1 và câu 2: …"), and the words behind."""
    said = _LED.sub("", line)
    if (several := _SEVERAL.match(said)) and (numbers := _listed(several[1])):
        return numbers, several[2]
    found = _NAMED.match(said)
    return ((int(found[1]),), found[2] if said == line else found[2].lstrip(", ")) if found else None


def _listed(words: str) -> tuple[int, ...]:
    """The numbers of a list, "1, 2 và 5" or "1-3"; none where it falls back or runs on too far."""
    numbers: list[int] = []
    for joint, digits in _LISTED.findall(words):
        number, last = int(digits), numbers[-1] if numbers else 0
        if number <= last or number - last > _MOST_TOGETHER:
            return ()
        numbers += range(last + 1, number + 1) if joint and numbers else [number]
    return tuple(numbers)


def _numbered(line: str) -> _Begun | None:
    found = _NUMBERED.match(line)
    return ((int(found[1]),), found[2]) if found else None


def _next(line: str, numbers: tuple[int, ...], told: Iterable[str]) -> _Begun | None:
    """Return a bare number that goes on counting the questions; points counted within an answer are none."""
    found = _numbered(line)
    goes_on = found is not None and numbers and found[0][0] == numbers[-1] + 1
    return found if goes_on and not any(map(_NUMBERED.match, told)) else None
