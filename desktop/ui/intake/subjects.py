"""What can be said of a file, subject by subject: its questions, its columns, its rows, its sheets."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.domain.draft import Draft
from desktop.domain.extract import letters
from desktop.domain.finding import Choice, Finding
from desktop.domain.form import MARK_SHEET
from desktop.domain.found_table import FoundColumn, FoundRow, FoundTable
from desktop.domain.guidance import ASIDE, IGNORED, LEAVE, TAKE, Answer, Ask, about_of, key_of, kind_of
from desktop.domain.ledger import Ledger
from desktop.domain.text import fold
from desktop.ui.intake.waiting import Waiting
from desktop.ui.messages import said
from desktop.words.guidance import choice_name, tell_choice

SURE, FAIRLY = 0.9, 0.6
_BARS = 5
_LONGEST = 90
_FIELDS = ("claim", "actual", "target", "baseline", "count", "title", "code", "max", "measure", "evidence", "note")
_OUT = ("later", IGNORED)

Where = tuple[str, str]
"""Sheet and cell."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing something can be said of: the key of the answer, its words, what was said (empty: nothing yet).

    `waits` tells an open question, `where` is where it stands in the file.
    """

    key: str
    words: str
    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    waits: bool = False
    where: Where | None = None


def questions(file: Waiting, of_rows: Iterable[Subject] = ()) -> tuple[Subject, ...]:
    """Return the questions of a file: the open ones first, then those answered, now or before.

    Cells put right are no questions.
    A question about a row of `of_rows` offers what it asks for first, then all that a row may be.
    """
    whole = {each.key: each.choices for each in of_rows}
    open_ones = tuple(_question(each, whole.get(each.key, ())) for each in file.open)
    still = {fold(each.key) for each in open_ones}
    said = (each for each in file.look.draft.guidance.answers if kind_of(each.key) is not Ask.MEND)
    answered = (each for each in said if fold(each.key) not in still)
    return (*open_ones, *(_answered(each, file) for each in answered))


def columns(draft: Draft) -> tuple[Subject, ...]:
    """Return what every column was taken for: the unsure first, those not used last."""
    found = [(table, column) for table in draft.tables if table.kind == "scores" for column in table.columns]
    found.sort(key=lambda each: (each[1].field is None, each[1].confidence))
    return tuple(_column(table, column) for table, column in found if column.key)


def rows(draft: Draft, ledger: Ledger) -> tuple[Subject, ...]:
    """Return what every row was taken for: those that match nothing first, then the unsure, then the rest."""
    leaves = tuple(Choice(each.code, each.title) for each in ledger.framework.leaves)
    figures = tuple(Choice(each.code, each.title) for each in ledger.indicators)
    aside = Choice(ASIDE)
    found = [(table, row) for table in draft.tables if table.kind in {"scores", "figures"} for row in table.rows]
    found.sort(key=lambda each: _worth(each[1]))
    return tuple(
        _row(table, row, (aside, *(leaves if table.kind == "scores" else figures)))
        for table, row in found
        if row.key and (row.text.strip() or row.code)
    )


def sheets(file: Waiting) -> tuple[Subject, ...]:
    """Return every sheet that holds something, and whether it is used."""
    used = {each.sheet for each in file.look.draft.tables if each.kind != "other"}
    return tuple(
        _sheet(each.name, taken=each.name in used, hidden=each.hidden)
        for each in file.look.book.sheets
        if each.cells and each.name != MARK_SHEET
    )


def confidence_words(confidence: float) -> str:
    """Return how sure something is, as bar and word: `▮▮▮▮▯ khá chắc`."""
    bar = _bar(confidence)
    if confidence >= SURE:
        return f"{bar} " + QCoreApplication.translate("Subjects", "sure")
    if confidence >= FAIRLY:
        return f"{bar} " + QCoreApplication.translate("Subjects", "fairly sure")
    return f"{bar} " + QCoreApplication.translate("Subjects", "not sure")


def choice_line(key: str, choice: Choice) -> str:
    """Return a choice in one line, with how much speaks for it."""
    words = tell_choice(key, choice)
    if choice.confidence is None:
        return words
    return f"{words}   {_bar(choice.confidence)}\u00a0{round(choice.confidence * 100)}\u00a0%"


def _bar(confidence: float) -> str:
    full = round(confidence * _BARS)
    return "▮" * full + "▯" * (_BARS - full)


def _question(finding: Finding, further: tuple[Choice, ...]) -> Subject:
    words = said(finding)
    text = " ".join(part for part in (words.message, words.remedy) if part)
    spot = f"{words.spot}: " if words.spot else ""
    asked = {each.id for each in finding.choices}
    choices = (*finding.choices, *(each for each in further if each.id not in asked))
    return Subject(finding.key, spot + text, choices, waits=True, where=_where(finding))


def _answered(answer: Answer, file: Waiting) -> Subject:
    choices = file.asked.get(answer.key, ())
    chosen = next((each for each in choices if each.id == answer.choice), Choice(answer.choice, answer.meaning))
    before = QCoreApplication.translate("Subjects", "(as last time)") if answer.remembered else ""
    about = " ".join(part for part in (ask_words(answer.key), f"“{_short(about_of(answer.key))}”") if part != "“”")
    words = f"✓ {about} → {tell_choice(answer.key, chosen)} {before}".strip()
    return Subject(answer.key, words, choices or (chosen,), answer.choice)


def ask_words(key: str) -> str:
    """Return what kind of question a key belongs to, in words."""
    match kind_of(key):
        case Ask.UNIT | Ask.SAME_FILE:
            return QCoreApplication.translate("Subjects", "Unit")
        case Ask.SHEET | Ask.TABLES | Ask.WIDE | Ask.REGION:
            return QCoreApplication.translate("Subjects", "Table")
        case Ask.COLUMN | Ask.CLAIMS:
            return QCoreApplication.translate("Subjects", "Column")
        case Ask.ROW | Ask.DUPLICATE:
            return QCoreApplication.translate("Subjects", "Row")
        case Ask.GROUPING:
            return QCoreApplication.translate("Subjects", "Digits")
        case _:
            return QCoreApplication.translate("Subjects", "Value")


def _column(table: FoundTable, column: FoundColumn) -> Subject:
    heading = " ".join(column.heading.split())
    taken = choice_name(column.key, column.field or IGNORED) or (column.field or "")
    sure = f"   {confidence_words(column.confidence)}" if column.field else ""
    words = f"{letters(column.number)} · {_short(heading) or '–'} → {taken}{sure}"
    choices = tuple(Choice(each) for each in (*_FIELDS, *_OUT))
    row = table.bottom or table.first
    where = table.sheet, f"{letters(column.number)}{row}"
    return Subject(column.key, words, choices, column.field or IGNORED, where=where)


def _row(table: FoundTable, row: FoundRow, choices: tuple[Choice, ...]) -> Subject:
    words = f"{row.number} · {_short(' '.join(row.text.split())) or '–'} → {_taken(row)}"
    first = min((each.number for each in table.columns), default=1)
    chosen = ASIDE if row.how == "aside" else row.code or ""
    return Subject(row.key, words, choices, chosen, where=(table.sheet, f"{letters(first)}{row.number}"))


def _taken(row: FoundRow) -> str:
    match row.how:
        case "sum":
            return QCoreApplication.translate("Subjects", "a sum, not taken")
        case "aside":
            return QCoreApplication.translate("Subjects", "put aside")
        case "none":
            return QCoreApplication.translate("Subjects", "matches nothing")
        case "unsure":
            text = QCoreApplication.translate("Subjects", "perhaps {code}")
            return text.format(code=row.code or "–")
        case _:
            sure = f"   {confidence_words(row.confidence)}" if row.confidence < SURE else ""
            return f"{row.code}{sure}"


def _worth(row: FoundRow) -> tuple[int, float]:
    """Return where a row stands in the list: what matches nothing first, what is certain last."""
    order = {"none": 0, "unsure": 0, "aside": 3, "sum": 4}
    return (order.get(row.how, 1 if row.confidence < SURE else 2), row.number)


def _sheet(name: str, *, taken: bool, hidden: bool) -> Subject:
    key = key_of(Ask.SHEET, name)
    state = (
        QCoreApplication.translate("Subjects", "used") if taken else QCoreApplication.translate("Subjects", "not used")
    )
    told = QCoreApplication.translate("Subjects", "hidden sheet, {state}").format(state=state) if hidden else state
    return Subject(key, f"{name} → {told}", (Choice(TAKE), Choice(LEAVE)), TAKE if taken else LEAVE, where=(name, "A1"))


def _where(finding: Finding) -> Where | None:
    place = finding.place
    return (place.sheet, place.cell) if place and place.sheet and place.cell else None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
