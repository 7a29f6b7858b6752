"""The sheet of questions (trang Đề nghị làm rõ): how it is laid out, shared by who writes it and who reads it back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.book import Book, Cell, Sheet
from desktop.domain.question import Answer, Question, Reply
from desktop.domain.text import bare, clean

SHEET = "Đề nghị làm rõ"
TITLE = "ĐỀ NGHỊ GIẢI TRÌNH, LÀM RÕ"
MARK = "Mã phiếu: "
ASKER = "Cụm trưởng"
"""Who the comments on questioned cells are by."""
_PARTS = " / "
HEADING_ROW = 6
"""The sheet row (from 1) of the headings; the questions follow below, a row each."""


class QuestionColumn(StrEnum):
    """The headings, left to right."""

    NUMBER = "Câu"
    PLACE = "Trang, ô"
    RAW = "Đơn vị đã ghi"
    TEXT = "Nội dung đề nghị làm rõ"
    REPLY = "Trả lời (chọn)"
    VALUE = "Giá trị đúng"
    WORDS = "Giải trình"


REPLIES: dict[Reply, str] = {
    Reply.STANDS: "Đúng như đã báo cáo",
    Reply.CHANGE: "Sửa lại theo giá trị bên",
    Reply.OTHER: "Ý kiến khác",
}

_ANSWERED = frozenset({QuestionColumn.REPLY, QuestionColumn.VALUE, QuestionColumn.WORDS})
_IN_OTHER_WORDS = {
    "cau so": QuestionColumn.NUMBER,
    "cau hoi so": QuestionColumn.NUMBER,
    "so cau": QuestionColumn.NUMBER,
    "tra loi": QuestionColumn.REPLY,
    "y kien": QuestionColumn.WORDS,
    "giai trinh": QuestionColumn.WORDS,
    "noi dung giai trinh": QuestionColumn.WORDS,
    "noi dung tra loi": QuestionColumn.WORDS,
    "gia tri dung": QuestionColumn.VALUE,
    "so lieu dung": QuestionColumn.VALUE,
    "so dung": QuestionColumn.VALUE,
}
_ANSWER = re.compile(r"^[\s:;.,–-]*(?:(?:đơn vị )?(?:trả lời|giải trình)\s*:)?\s*", re.IGNORECASE)
_STANDS = re.compile(r"(xin )?(de nghi )?(giu nguyen|dung nhu (da )?bao cao)( so lieu| diem)?(?=\s*([.;,:–-]|$))")
_CHANGE = re.compile(
    r"(?<!không )(?<!chưa )\b(?:(?:sửa|đính chính)(?: lại)?(?: là\b| thành\b|(?=\s*:))|"
    r"(?P<barely>sửa(?: lại)?)|(?:số(?: liệu)?|giá trị|điểm) đúng(?: phải)? là|đúng phải là|(?<=[,;:–-] )đúng là)"
    r"\s*:?\s*(?=(?P<value>[+-]?\d++(?: \d{3}(?!\d))*(?:[.,]\d++)*%?(?: (?:nghìn|ngàn|triệu|tỷ|tỉ)\b(?: đồng\b)?)?))"
    r"(?P=value)(?!\s*(?:[.,/–-]|[=–-]*>|→|(?:hoặc|đến|thành|xuống|lên|còn)\b)?(?: còn\b)?\s*\d| rưỡi)"
    r"(?(barely)(?= ?(?:điểm|%)?\s*(?:[.;,]|$)))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """What the sheet holds: whom it is for, what stands above the table, the questions."""

    unit: str
    unit_name: str
    round: str
    year: int
    lines: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def mark(self) -> str:
        """Return the line by which the sheet is known to belong to unit, round and year."""
        return MARK + _PARTS.join((self.unit, self.round, str(self.year)))


Asked = frozenset[str]
"""The words of the questions that were put, cleaned, as they stand on the sheet: what is typed behind them answers."""
NONE_KNOWN: Asked = frozenset()


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back on one sheet: whose it is said to be (None where that is lost), and the answers by number."""

    unit: str | None
    round: str | None
    answers: tuple[tuple[int, Answer], ...]


def is_question_sheet(sheet: Sheet) -> bool:
    """Return whether a sheet is one of questions, by its name or, where that was changed, by its title."""
    if bare(sheet.name).startswith(bare(SHEET)):
        return True
    return any(cell.row <= HEADING_ROW and bare(str(cell.value)) == bare(TITLE) for cell in sheet.cells[:20])


def without_questions(book: Book) -> Book:
    """Return a book without its sheets of questions: what a unit reports stands on the others."""
    kept = tuple(sheet for sheet in book.sheets if not is_question_sheet(sheet))
    return book if len(kept) == len(book.sheets) else book._replace(sheets=kept)


def asked_of(questions: Iterable[Question]) -> Asked:
    """Return the words of questions, to know behind which of them something was typed."""
    return frozenset(clean(each.text) for each in questions if each.text.strip())


def read_answers(book: Book, asked: Asked = NONE_KNOWN) -> tuple[Answered, ...]:
    """Return what was answered on each sheet of questions of a book; lines left empty are left out."""
    return tuple(_answered(sheet, book.file, asked) for sheet in book.sheets if is_question_sheet(sheet))


def read_tables(book: Book, asked: Asked) -> tuple[Answered, ...]:
    """Return what was answered in other tables of a book that number questions and head what is asked or answered."""
    found = tuple(_answered(sheet, book.file, asked) for sheet in book.sheets if not is_question_sheet(sheet))
    return tuple(each for each in found if each.answers)


def lines_below(sheet: Sheet) -> tuple[str, ...]:
    """Return the words of the rows under the headings of a sheet of questions that no question's number begins."""
    heading = _heading(sheet)
    rows: dict[int, list[str]] = {}
    for cell in sheet.cells if heading else ():
        if heading and cell.row > heading.row:
            rows.setdefault(cell.row, []).append(_text(cell))
    return tuple(" ".join(each) for each in rows.values() if not _number({QuestionColumn.NUMBER: each[0]}))


def _answered(sheet: Sheet, file: str, asked: Asked) -> Answered:
    unit, round_code = _whose(sheet.cells)
    heading = _heading(sheet)
    rows: dict[int, dict[QuestionColumn, str]] = {}
    for cell in sheet.cells if heading else ():
        column = heading.column(cell.column) if heading and cell.row > heading.row else None
        if column:
            row = rows.setdefault(cell.row, {})
            row[column] = "; ".join(each for each in (row.get(column), _text(cell)) if each)
    given = ((_number(row), _answer(_typed_behind(row, asked), file)) for row in rows.values())
    return Answered(unit, round_code, tuple((number, each) for number, each in given if number and each is not None))


@dataclass(frozen=True, slots=True)
class _Heading:
    """The row of the headings and what they head; `others` are the columns headed otherwise."""

    row: int
    columns: dict[int, QuestionColumn]
    others: frozenset[int]

    def column(self, number: int) -> QuestionColumn | None:
        """Return what stands in a column; words beside the table, under no heading, are the unit's own."""
        beside = number > min(self.columns) and number not in self.others
        return self.columns.get(number, QuestionColumn.WORDS if beside else None)


def _heading(sheet: Sheet) -> _Heading | None:
    """Return the row that holds the headings, wherever rows or columns were added."""
    rows: dict[int, dict[int, QuestionColumn]] = {}
    for cell in sheet.cells:
        column = _column(bare(str(cell.value or "")))
        if column:
            rows.setdefault(cell.row, {})[cell.column] = column
    best = max(rows, key=lambda row: len(rows[row]), default=0)
    found = rows.get(best, {})
    others = frozenset(cell.column for cell in sheet.cells if cell.row == best) - found.keys()
    named = set(found.values())
    ours = QuestionColumn.NUMBER in named and named & {*_ANSWERED, QuestionColumn.TEXT}
    return _Heading(best, found, others) if ours else None


def _column(label: str) -> QuestionColumn | None:
    """What a heading without marks heads, as we write it or as units do in letters of their own."""
    own = next((each for each in QuestionColumn if bare(each) == label), None)
    return own or next((each for words, each in _IN_OTHER_WORDS.items() if label.startswith(words)), None)


def _whose(cells: Iterable[Cell]) -> tuple[str | None, str | None]:
    for text in _marks(cells):
        unit, _, rest = text.partition(_PARTS)
        return unit.strip() or None, rest.partition(_PARTS)[0].strip() or None
    return None, None


def _marks(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        words = clean(str(cell.value or ""))
        if words.startswith(MARK.strip()):
            yield words.removeprefix(MARK.strip()).strip()


def _number(row: dict[QuestionColumn, str]) -> int:
    digits = row.get(QuestionColumn.NUMBER, "").removeprefix("Câu").strip(" .:")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 0


def _typed_behind(row: dict[QuestionColumn, str], asked: Asked) -> dict[QuestionColumn, str]:
    """Take what was typed behind the words of a question, in their own cell, for words of the answer."""
    said = clean(row.get(QuestionColumn.TEXT, ""))
    text = max((each for each in asked if said.startswith(each)), key=len, default=said)
    behind = _ANSWER.sub("", said[len(text) :]).strip(" ;")
    words = "; ".join(each for each in (row.get(QuestionColumn.WORDS, ""), behind) if each)
    return {**row, QuestionColumn.WORDS: words}


def _answer(row: dict[QuestionColumn, str], file: str) -> Answer | None:
    value = row.get(QuestionColumn.VALUE, "").strip()
    words = row.get(QuestionColumn.WORDS, "").strip()
    chosen = row.get(QuestionColumn.REPLY, "").strip()
    reply = _reply(chosen)
    if reply is None:
        return told_answer(". ".join(each.strip(". ") for each in (chosen, words) if each), file, value)
    return Answer(reply, words, value, file)


def told_answer(words: str, file: str, value: str = "") -> Answer | None:
    """Return what free words answer: that a value stands, what it is instead where they say so; None for no words."""
    changed = _CHANGE.search(clean(words))
    if not value and changed and not _CHANGE.search(clean(words), changed.end()):
        value = changed["value"]
    stands = not value and _STANDS.match(bare(words))
    made = Answer(Reply.CHANGE if value else Reply.STANDS if stands else None, words, value, file)
    return None if made.says_nothing else made


def _reply(chosen: str) -> Reply | None:
    key = bare(chosen).strip(" .")
    if not key:
        return None
    return next((reply for reply, words in REPLIES.items() if bare(words).startswith(key)), None)


def _text(cell: Cell) -> str:
    """Return a cell as typed: days and decimals as Vietnamese offices write them, shares as shown, no binary dust."""
    if isinstance(cell.value, Decimal):
        percent = "%" in (cell.number_format or "")
        plain = f"{cell.value * 100 if percent else cell.value:f}"
        return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",") + "%" * percent
    if isinstance(cell.value, date):
        return f"{cell.value:%d/%m/%Y}"
    return str(cell.value if isinstance(cell.value, str) else cell.raw)
