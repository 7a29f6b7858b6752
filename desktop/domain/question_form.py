"""The sheet of questions (trang Đề nghị làm rõ): how it is laid out, shared by who writes it and who reads it back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.book import Book, Cell, Sheet
from desktop.domain.question import Answer, Question, Reply
from desktop.domain.text import bare, clean

SHEET = "Đề nghị làm rõ"
TITLE = "ĐỀ NGHỊ GIẢI TRÌNH, LÀM RÕ"
MARK = "Mã phiếu: "
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
    return book if len(kept) == len(book.sheets) else replace(book, sheets=kept)


def read_answers(book: Book) -> tuple[Answered, ...]:
    """Return what was answered on each sheet of questions of a book; lines left empty are left out."""
    return tuple(_answered(sheet, book.file) for sheet in book.sheets if is_question_sheet(sheet))


def _answered(sheet: Sheet, file: str) -> Answered:
    unit, round_code = _whose(sheet.cells)
    heading = _heading(sheet)
    rows: dict[int, dict[QuestionColumn, str]] = {}
    for cell in sheet.cells:
        column = heading.columns.get(cell.column) if heading else None
        if heading and column and cell.row > heading.row:
            rows.setdefault(cell.row, {})[column] = _text(cell)
    given = ((_number(row), _answer(row, file)) for row in rows.values())
    return Answered(unit, round_code, tuple((number, each) for number, each in given if number and each is not None))


@dataclass(frozen=True, slots=True)
class _Heading:
    row: int
    columns: dict[int, QuestionColumn]


def _heading(sheet: Sheet) -> _Heading | None:
    """Return the row that holds the headings, wherever rows or columns were added."""
    known = {bare(each): each for each in QuestionColumn}
    rows: dict[int, dict[int, QuestionColumn]] = {}
    for cell in sheet.cells:
        column = known.get(bare(str(cell.value)))
        if column:
            rows.setdefault(cell.row, {})[cell.column] = column
    best = max(rows, key=lambda row: len(rows[row]), default=0)
    found = rows.get(best, {})
    return _Heading(best, found) if QuestionColumn.NUMBER in found.values() and len(found) > 1 else None


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


def _answer(row: dict[QuestionColumn, str], file: str) -> Answer | None:
    value = row.get(QuestionColumn.VALUE, "").strip()
    words = row.get(QuestionColumn.WORDS, "").strip()
    chosen = row.get(QuestionColumn.REPLY, "").strip()
    reply = _reply(chosen)
    if reply is None and chosen:
        words = f"{chosen}. {words}".strip(". ")
    if reply is None and value:
        reply = Reply.CHANGE
    made = Answer(reply, words, value, file)
    return None if made.says_nothing else made


def _reply(chosen: str) -> Reply | None:
    key = bare(chosen).strip(" .")
    if not key:
        return None
    return next((reply for reply, words in REPLIES.items() if bare(words).startswith(key)), None)


def _text(cell: Cell) -> str:
    """Return a cell as typed; a number as Vietnamese offices write its decimals, without the dust of fractions."""
    if isinstance(cell.value, Decimal):
        plain = f"{cell.value:f}"
        return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")
    return str(cell.value if isinstance(cell.value, str) else cell.raw)
